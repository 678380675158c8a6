"""One goal: where it belongs, what it says, where it stands and why, how it is measured, and what has happened."""

import streamlit as st

from tracker.domain.goal import Goal, GoalKind
from tracker.insight.standing import Standing
from tracker.ui.escaping import as_lines, as_text
from tracker.ui.goal_figure_forms import offer_figure, offer_indicator, offer_status
from tracker.ui.goal_forms import offer_edit
from tracker.ui.goal_indicators import show_indicators
from tracker.ui.goal_names import code_of, goal_name
from tracker.ui.goal_timeline import show_timeline
from tracker.ui.goal_tree import counts_words, show_goal_row
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.policy_standing import PolicyStanding, title_of
from tracker.ui.state_badges import show_state


def show_goal(found: PolicyStanding, goal: Goal, municipality_code: str) -> None:
    """The whole screen of one goal."""
    standing = found.standing
    _show_breadcrumb(found, goal)
    st.title(as_text(goal_name(goal)), anchor=False)
    if goal.kind is GoalKind.FOCUS_AREA:
        counts = standing.counts(goal.id)
        st.markdown(f"**{counts_words(counts)}**" if counts else "Området har ingen mål endnu.")
    else:
        indicators = {one.id: one for one in standing.indicators}
        show_state(standing.progress[goal.id], indicators, today())
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _show_text(goal)
        if goal.kind is not GoalKind.FOCUS_AREA:
            show_indicators(standing, goal)
        _show_children(standing, goal)
        offer_edit(found, goal)
        if goal.kind is not GoalKind.FOCUS_AREA:
            offer_figure(standing, goal)
            offer_status(goal)
            offer_indicator(goal)
    with right:
        show_timeline(found, goal, municipality_code)


def _show_breadcrumb(found: PolicyStanding, goal: Goal) -> None:
    with st.container(horizontal=True, gap="xxsmall", vertical_alignment="center"):
        link_to("maal", as_text(title_of(found.policy)))
        for above in found.standing.above(goal):
            st.markdown("›", width="content")
            link_to("maal", as_text(goal_name(above)), maal=above.id)
        st.markdown(f"› {as_text(code_of(goal) or goal.code)}", width="content")


def _show_text(goal: Goal) -> None:
    """What the goal says, word for word, or that nobody here knows."""
    if goal.text:
        st.markdown(as_lines(goal.text))
    elif goal.kind is not GoalKind.FOCUS_AREA:
        st.markdown(
            "*Ordlyden er ukendt.* Målet er nævnt i kilderne, men hvad det siger, står der ikke. "
            "Skriv det ind nedenfor, når politikken er ved hånden."
        )
    said = [
        f"Ansvarlig: {as_text(goal.responsible)}" if goal.responsible else "",
        f"Kilde: {as_text(goal.source)}" if goal.source else "",
    ]
    st.caption(" · ".join(part for part in said if part) or "Ansvarlig er ikke oplyst.")


def _show_children(standing: Standing, goal: Goal) -> None:
    children = standing.children(goal.id)
    if not children:
        return
    st.subheader("Hvilke mål hører til?", anchor=False)
    with st.container(border=True, gap="small"):
        for child in children:
            show_goal_row(child, standing.progress[child.id])
