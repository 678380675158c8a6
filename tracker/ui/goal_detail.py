"""One goal: where it belongs, what it says, where it stands and why, how it is measured, and what has happened."""

import streamlit as st

from tracker.domain.goal import Goal, GoalKind
from tracker.domain.subscription import Followed
from tracker.insight.standing import Standing
from tracker.ui.escaping import as_lines, as_text
from tracker.ui.goal_indicators import show_indicators
from tracker.ui.goal_journal import show_journal
from tracker.ui.goal_lineage import lineage_of, show_lineage
from tracker.ui.goal_moments import ids_on_line
from tracker.ui.goal_names import code_of, goal_name
from tracker.ui.goal_spread import show_spread
from tracker.ui.goal_timeline import show_timeline
from tracker.ui.goal_tree import goals_under, show_goal_rows
from tracker.ui.goal_wishes import show_wishes
from tracker.ui.goal_wordings import show_wordings
from tracker.ui.goal_work import show_work
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.policy_standing import PolicyStanding, title_of
from tracker.ui.state_badges import show_state
from tracker.ui.state_guide import offer_state_guide
from tracker.ui.subscribe import offer_following


def show_goal(found: PolicyStanding, goal: Goal, municipality_code: str) -> None:
    """The whole screen of one goal."""
    lineage = lineage_of(found, ids_on_line(found, goal))
    _show_breadcrumb(found, goal)
    st.title(as_text(goal_name(goal)), anchor=False)
    _show_standing(found, goal)
    offer_following(Followed.GOAL, goal.id, goal_name(goal))
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _show_text(goal)
        show_lineage(lineage, goal)
        show_wordings(found, goal)
        if goal.kind is not GoalKind.FOCUS_AREA:
            show_indicators(found, goal)
            show_wishes(found, goal)
        _show_children(found.standing, goal)
    with right:
        show_timeline(found, goal, lineage, municipality_code)
    link_to("oekonomi", "Se, hvad målet har kostet", icon=":material/payments:", afsnit="maal", kostmaal=goal.id)
    show_work(found, goal)
    show_journal(found, goal)
    offer_state_guide()


def _show_breadcrumb(found: PolicyStanding, goal: Goal) -> None:
    with st.container(horizontal=True, gap="xxsmall", vertical_alignment="center"):
        link_to("maal", as_text(title_of(found.policy)))
        for above in found.standing.above(goal):
            st.markdown("›", width="content")
            link_to("maal", as_text(goal_name(above)), maal=above.id)
        st.markdown(f"› {as_text(code_of(goal) or goal.code)}", width="content")


def _show_standing(found: PolicyStanding, goal: Goal) -> None:
    """The state with why, by whom and when; of a focus area how its goals are spread."""
    standing = found.standing
    if goal.kind is not GoalKind.FOCUS_AREA:
        indicators = {one.id: one for one in standing.indicators}
        authors = {one.id: one.author for one in found.reports if one.author}
        show_state(standing.progress[goal.id], indicators, authors, today())
    else:
        show_spread(standing, goal)


def _show_text(goal: Goal) -> None:
    """What the goal says, word for word, or that nobody here knows."""
    if goal.text:
        st.markdown(as_lines(goal.text))
    elif goal.kind is not GoalKind.FOCUS_AREA:
        st.markdown(
            "*Ordlyden er ukendt.* Målet er nævnt i kilderne, men hvad det siger, står der ikke. "
            "Skriv det ind nederst på siden, når politikken er ved hånden."
        )
    said = [
        f"Ansvarlig: {as_text(goal.responsible)}" if goal.responsible else "",
        f"Kilde: {as_text(goal.source)}" if goal.source else "",
    ]
    st.caption(" · ".join(part for part in said if part) or "Ansvarlig er ikke oplyst.")


def _show_children(standing: Standing, goal: Goal) -> None:
    below = goals_under(standing, goal.id)
    if not below:
        return
    st.subheader("Hvilke mål hører til?", anchor=False)
    if goal.kind is not GoalKind.FOCUS_AREA:
        show_spread(standing, goal)
    show_goal_rows(standing, below)
