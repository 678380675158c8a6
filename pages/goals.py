"""Mål: focus areas, goals and points; on one goal how it is measured and what has happened to it."""

import streamlit as st

from tracker.ui.chooser import chosen
from tracker.ui.escaping import as_text
from tracker.ui.figure_import import offer_figure_import
from tracker.ui.goal_board import show_goals
from tracker.ui.goal_change_forms import offer_policy_wishes
from tracker.ui.goal_detail import show_goal
from tracker.ui.goal_empty import show_no_goals, show_unknown_goal
from tracker.ui.goal_files import offer_goal_files
from tracker.ui.goal_forms import offer_new_goal
from tracker.ui.goal_wordings import show_policy_wordings
from tracker.ui.overview_sentence import goals_sentence
from tracker.ui.policy_about import show_policy
from tracker.ui.policy_form import offer_policy_edit
from tracker.ui.policy_standing import standing_of_scope, title_of
from tracker.ui.policy_wording_form import offer_policy_wording
from tracker.ui.report_section import show_reports

scope = chosen()
found = standing_of_scope(scope)
asked = st.query_params.get("maal")
goal = found.standing.goal(asked) if found is not None else None

if found is None:
    show_no_goals(scope)
elif goal is not None:
    show_goal(found, goal, scope.municipality_code)
else:
    st.caption(as_text(title_of(found.policy)))
    st.title("Hvor står hvert mål?", anchor=False)
    if asked is not None:
        show_unknown_goal()
    st.markdown(f"**{goals_sentence(found.standing.counts())}**")
    show_policy(found)
    show_policy_wordings(found)
    if found.standing.goals:
        show_goals(found, scope.municipality_code)
    offer_policy_wishes(found)
    show_reports(found)
    offer_new_goal(found)
    offer_policy_edit(found.policy)
    offer_policy_wording(found.policy, has_versions=bool(found.content.policy_versions))
    offer_goal_files(found.policy.id, is_empty=not found.standing.goals)
    offer_figure_import(found.policy)
