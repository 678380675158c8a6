"""All goals of a policy as a flat list, in the order a reader asks for, with what has been done about each."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from functools import partial

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.domain.goal import Goal, GoalKind, GoalState
from tracker.insight.goal_choice import Activity
from tracker.insight.standing import Standing
from tracker.ui.escaping import as_text
from tracker.ui.filters import choose_required
from tracker.ui.goal_names import goal_name
from tracker.ui.goal_tree import show_goal_row

VIEW, ORDER = "visning", "orden"
TREE, FLAT = "trae", "liste"
VIEWS = {TREE: ":material/account_tree: Træ", FLAT: ":material/list: Liste"}
ORDERS = {
    "tilstand": "Det, der kræver mest, først",
    "status": "Længst uden status først",
    "behandling": "Længst uden behandling først",
    "politik": "Som i politikken",
}
ORDER_WIDTH = 360
"""Pixels."""
_URGENCY = (
    GoalState.OFF_TRACK,
    GoalState.AT_RISK,
    GoalState.NOT_STARTED,
    GoalState.NOT_MEASURED,
    GoalState.NOT_MEASURABLE,
    GoalState.TEXT_UNKNOWN,
    GoalState.ON_TRACK,
    GoalState.REACHED,
    GoalState.ENDED,
)


def choose_view() -> str:
    """Tree or list; the address holds the choice, and the tree needs none."""
    asked = st.query_params.get(VIEW)
    st.session_state[VIEW] = asked if asked in VIEWS else TREE
    chosen: str | None = st.segmented_control(
        "Vis målene", list(VIEWS), format_func=VIEWS.__getitem__, key=VIEW, required=True, on_change=_write_view
    )
    return chosen or TREE


def _write_view() -> None:
    if st.session_state[VIEW] == FLAT:
        st.query_params[VIEW] = FLAT
    else:
        for name in (VIEW, ORDER):
            st.query_params.pop(name, None)


def show_list(standing: Standing, activities: Mapping[str, Activity], only: Collection[str]) -> None:
    """The goals whose ids are in ``only``, each with its area, its latest status and its latest treatment."""
    with st.container(width=ORDER_WIDTH):
        order = choose_required("Rækkefølge", ORDER, ORDERS, "tilstand")
    goals = [goal for goal in standing.goals if goal.id in only]
    goals.sort(key=_order_of(order, standing, activities))
    with st.container(border=True, gap="small"):
        for goal in goals:
            show_goal_row(goal, standing.progress[goal.id], about=_about(goal, standing, activities[goal.id]))


def _order_of(
    order: str, standing: Standing, activities: Mapping[str, Activity]
) -> Callable[[Goal], tuple[int, dt.date] | int]:
    """The key to sort by; what has no day stands before what has one, since nothing is older than never."""
    place = {goal.id: number for number, goal in enumerate(standing.goals)}
    if order == "tilstand":
        return lambda goal: _URGENCY.index(standing.progress[goal.id].state)
    if order == "politik":
        return lambda goal: place[goal.id]
    return partial(_waiting_since, order, standing, activities)


def _waiting_since(
    order: str, standing: Standing, activities: Mapping[str, Activity], goal: Goal
) -> tuple[int, dt.date]:
    """Ended goals wait for nothing and stand last."""
    activity = activities[goal.id]
    day = activity.status_on if order == "status" else activity.treated_on
    return (int(standing.progress[goal.id].state is GoalState.ENDED), day or dt.date.min)


def _about(goal: Goal, standing: Standing, activity: Activity) -> str:
    areas = [above for above in standing.above(goal) if above.kind is GoalKind.FOCUS_AREA]
    said = [as_text(goal_name(area)) for area in areas]
    said.append(f"status {format_date(activity.status_on)}" if activity.status_on else "ingen status")
    where = f" i {as_text(activity.treated_by)}" if activity.treated_by else ""
    if activity.treated_on is not None:
        said.append(f"senest behandlet {format_date(activity.treated_on)}{where}")
    else:
        said.append("behandlet, uden dato" if activity.is_treated else "aldrig behandlet")
    return " · ".join(said)
