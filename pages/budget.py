"""Økonomi: for each pool, budget, account, body and goal and each year what was given, spent and is left."""

import streamlit as st

from tracker.ui.budget_screen import show_budget
from tracker.ui.chooser import chosen
from tracker.ui.escaping import as_text

scope = chosen()
st.caption(as_text(scope.municipality_name))
show_budget(scope)
