"""Overblik: where each goal stands, what is late, what was decided, and what to do next."""

import streamlit as st

from tracker.ui.chooser import chosen
from tracker.ui.open_work import open_work_of
from tracker.ui.overview_actions import offer_next_step, show_actions
from tracker.ui.overview_content import imported_meetings, latest_of, waiting_links
from tracker.ui.overview_decisions import show_latest
from tracker.ui.overview_heading import show_heading, show_no_policy
from tracker.ui.overview_metrics import show_metrics
from tracker.ui.overview_money import money_of
from tracker.ui.overview_states import show_goal_states
from tracker.ui.policy_standing import standing_of_scope

scope = chosen()
found = standing_of_scope(scope)
standing = found.standing if found is not None else None
work = open_work_of(scope.municipality_code)
waiting = waiting_links(scope)

if found is None:
    show_no_policy(scope)
else:
    show_heading(scope, found)
show_metrics(standing, work, money_of(scope.municipality_code))
offer_next_step(scope, standing, waiting, imported_meetings(scope))
if standing is not None:
    show_goal_states(standing)

left, right = st.columns(2, gap="medium")
with left:
    show_actions(work, standing, waiting)
with right:
    show_latest(*latest_of(scope))
