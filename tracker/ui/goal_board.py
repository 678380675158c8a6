"""The goals of a policy on one screen: filters, what they say, and the goals as a tree or a list."""

import streamlit as st

from tracker.insight.goal_choice import goals_that_fit
from tracker.ui.goal_activity import activities_of
from tracker.ui.goal_filters import choose_goals, say_choice, show_nothing_fits
from tracker.ui.goal_list import FLAT, show_list
from tracker.ui.goal_tree import show_tree
from tracker.ui.policy_standing import PolicyStanding
from tracker.ui.state_guide import offer_state_guide


def show_goals(found: PolicyStanding, municipality_code: str) -> None:
    """Every goal that the reader asks for."""
    standing = found.standing
    activities = activities_of(found, municipality_code)
    choice, view = choose_goals(standing, activities)
    goals = goals_that_fit(standing, activities, choice)
    say_choice(standing, activities, choice, len(goals))
    if not goals and not choice.is_empty:
        show_nothing_fits(standing, activities, choice)
    elif view == FLAT:
        show_list(standing, activities, {goal.id for goal in goals})
    else:
        show_tree(standing, None if choice.is_empty else {goal.id for goal in goals})
    offer_state_guide()
    st.space("small")
