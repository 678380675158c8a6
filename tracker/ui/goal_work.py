"""*Ret og skriv ind*: one form at a time, chosen by what one came to do; what was changed stands in the history."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from tracker.domain.goal import Goal, GoalKind
from tracker.ui.goal_change_forms import (
    fill_goal_answer,
    fill_succession,
    fill_wish,
    fill_wording,
    other_policies,
    wishes_to_answer,
)
from tracker.ui.goal_figure_forms import fill_figure, fill_status
from tracker.ui.goal_forms import fill_edit
from tracker.ui.goal_indicator_forms import (
    fill_definition,
    fill_edit_indicator,
    fill_interim_target,
    fill_new_indicator,
)
from tracker.ui.policy_standing import PolicyStanding

EDIT, FILL_IN = "Ordlyd og regel", "Udfyld ordlyden"


def show_work(found: PolicyStanding, goal: Goal) -> None:
    """The forms that fit the goal; where its text is unknown, the one that fills it in is open."""
    is_unknown = goal.title is None and goal.text is None
    forms = _forms(found, goal, is_unknown=is_unknown)
    st.subheader("Hvad skal skrives ind eller rettes?", anchor=False)
    key = f"skriv-{goal.id}"
    if is_unknown and key not in st.session_state:
        st.session_state[key] = EDIT
    chosen = st.pills(
        "Vælg",
        list(forms),
        format_func=lambda label: FILL_IN if label == EDIT and is_unknown else label,
        key=key,
        label_visibility="collapsed",
        wrap=True,
    )
    if chosen is not None:
        with st.container(border=True):
            forms[chosen]()


def _forms(found: PolicyStanding, goal: Goal, *, is_unknown: bool) -> dict[str, Callable[[], None]]:
    """What can be done here, by its label; what needs an indicator is offered where there is one."""
    standing = found.standing
    forms: dict[str, Callable[[], None]] = {EDIT: partial(fill_edit, found, goal)}
    if goal.kind is GoalKind.FOCUS_AREA:
        return {**forms, "Ny vedtaget ordlyd": partial(fill_wording, found, goal)}
    is_measured = bool(standing.indicators_of(goal.id))
    if is_measured:
        forms["Nyt tal"] = partial(fill_figure, standing, goal)
    forms["Ny vurdering"] = partial(fill_status, goal)
    forms["Ny indikator"] = partial(fill_new_indicator, goal)
    if is_measured:
        forms["Ret indikator"] = partial(fill_edit_indicator, standing, goal)
        forms["Delmål på vejen"] = partial(fill_interim_target, standing, goal)
        forms["Ny opgørelse"] = partial(fill_definition, standing, goal)
    if not is_unknown:
        forms["Ny vedtaget ordlyd"] = partial(fill_wording, found, goal)
    forms["Ønske om højere mål"] = partial(fill_wish, found, goal)
    if wishes_to_answer(found, goal):
        forms["Svar på ønske"] = partial(fill_goal_answer, found, goal)
    if other_policies(found):
        forms["Blev til i anden politik"] = partial(fill_succession, found, goal)
    return forms
