"""Dækning: what each goal has and lacks, and the next best thing to fill in."""

import streamlit as st

from tracker.ui.chooser import chosen
from tracker.ui.coverage_screen import show_coverage
from tracker.ui.escaping import as_text
from tracker.ui.goal_empty import show_no_goals
from tracker.ui.policy_standing import standing_of_scope, title_of

TITLE = "Hvad mangler, før målene kan følges?"
scope = chosen()
found = standing_of_scope(scope)

if found is None:
    show_no_goals(scope, TITLE)
else:
    st.caption(as_text(title_of(found.policy)))
    st.title(TITLE, anchor=False)
    show_coverage(found)
