"""Overblik."""

import streamlit as st

st.title("Overblik")
