"""Opmærksomhed: which focus areas the meetings treat, and which they never reach."""

import streamlit as st

from tracker.ui.attention_screen import show_attention
from tracker.ui.chooser import chosen
from tracker.ui.escaping import as_text
from tracker.ui.goal_empty import show_no_goals
from tracker.ui.policy_standing import standing_of_scope, title_of

TITLE = "Hvad bliver der talt om?"
scope = chosen()
found = standing_of_scope(scope)

if found is None:
    show_no_goals(scope, TITLE)
else:
    st.caption(as_text(title_of(found.policy)))
    st.title(TITLE, anchor=False)
    show_attention(found)
