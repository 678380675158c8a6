"""Økonomi: for each pool or budget and year what was granted, carried over, corrected, spent and left."""

import streamlit as st

from tracker.ui.budget_screen import show_budget
from tracker.ui.chooser import chosen
from tracker.ui.escaping import as_text

scope = chosen()
st.caption(as_text(scope.municipality_name))
st.title("Hvor mange penge er der tilbage?", anchor=False)
show_budget(scope)
