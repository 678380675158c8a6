"""Møder: the meetings of a municipality; one meeting with its items; one item with what became of it."""

import streamlit as st

from tracker.ui.item_detail import show_item
from tracker.ui.meeting_detail import show_meeting
from tracker.ui.meeting_list import show_meetings

if "punkt" in st.query_params:
    show_item(st.query_params["punkt"])
elif "moede" in st.query_params:
    show_meeting(st.query_params["moede"])
else:
    show_meetings()
