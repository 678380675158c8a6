"""All goals of a policy: focus areas, goals and points with their states, as a list that leads to each goal."""

from collections import Counter

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of, format_figure_time
from tracker.domain.goal import Goal, GoalKind, GoalState
from tracker.figures.states import STATE_LOOKS
from tracker.insight.progress import GoalProgress
from tracker.insight.progress_rules import Reason
from tracker.insight.standing import STATE_ORDER, Standing
from tracker.ui.escaping import as_text
from tracker.ui.goal_names import OUTSIDE, code_of, goal_name
from tracker.ui.links import link_to
from tracker.ui.state_badges import REASON_WORDS, badge_text

PARAMETER = "tilstand"


def choose_state(standing: Standing) -> GoalState | None:
    """One state to look at, or all; kept in the address."""
    counts = standing.counts()
    known = [state for state in STATE_ORDER if counts[state]]
    asked = st.query_params.get(PARAMETER)
    st.session_state[PARAMETER] = asked if asked in [state.value for state in known] else None
    st.pills(
        "Vis mål, som er",
        [state.value for state in known],
        format_func=lambda value: (
            f":material/{STATE_LOOKS[GoalState(value)].icon}: "
            f"{STATE_LOOKS[GoalState(value)].word} · {counts[GoalState(value)]}"
        ),
        key=PARAMETER,
        on_change=_write_address,
    )
    value: str | None = st.session_state[PARAMETER]
    return GoalState(value) if value else None


def _write_address() -> None:
    chosen = st.session_state[PARAMETER]
    if chosen:
        st.query_params[PARAMETER] = chosen
    else:
        st.query_params.pop(PARAMETER, None)


def show_tree(standing: Standing, only: GoalState | None) -> None:
    """Focus areas in the policy's order, each with its counts and its goals; roots that are goals stand last."""
    roots = standing.children(None)
    for area in (root for root in roots if root.kind is GoalKind.FOCUS_AREA):
        goals = _with_depth(standing, area.id)
        if only is None or any(standing.progress[goal.id].state is only for goal, _ in goals):
            _show_area(standing, area)
            _show_goals(standing, goals, only)
    loose = [root for root in roots if root.kind is not GoalKind.FOCUS_AREA]
    if loose:
        if len(loose) < len(roots):
            st.subheader(OUTSIDE, anchor=False)
        rows = [row for goal in loose for row in [(goal, 0), *_with_depth(standing, goal.id, 1)]]
        _show_goals(standing, rows, only)


def counts_words(counts: Counter[GoalState]) -> str:
    """``2 på vej · 1 bagud``: counts, never a mean."""
    return " · ".join(f"{counts[state]} {_counted_word(state)}" for state in STATE_ORDER if counts[state])


def _counted_word(state: GoalState) -> str:
    """The state's word as it stands after a number."""
    return "med ukendt tekst" if state is GoalState.TEXT_UNKNOWN else STATE_LOOKS[state].word.lower()


def _with_depth(standing: Standing, parent_id: str, depth: int = 0) -> list[tuple[Goal, int]]:
    found: list[tuple[Goal, int]] = []
    for child in standing.children(parent_id):
        found += [(child, depth), *_with_depth(standing, child.id, depth + 1)]
    return found


def _show_area(standing: Standing, area: Goal) -> None:
    st.subheader(as_text(goal_name(area)), anchor=False)
    counts = standing.counts(area.id)
    total = sum(counts.values())
    said = f"{count_of(total, 'mål', 'mål')}: {counts_words(counts)}" if total else "Ingen mål er skrevet ind endnu."
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.caption(said, width="content")
        link_to("maal", "Åbn området", icon=":material/arrow_forward:", maal=area.id)


def _show_goals(standing: Standing, goals: list[tuple[Goal, int]], only: GoalState | None) -> None:
    with st.container(border=True, gap="small"):
        for goal, depth in goals:
            progress = standing.progress[goal.id]
            if only is None or progress.state is only:
                show_goal_row(goal, progress, depth)


def show_goal_row(goal: Goal, progress: GoalProgress, depth: int = 0) -> None:
    """One goal: its name as a door, its state and why on the line beneath or beside it."""
    name, state = st.columns([1, 1], gap="xxsmall", vertical_alignment="center")
    code = f"{as_text(code_of(goal))} · " if code_of(goal) else ""
    with name:
        step = ":material/subdirectory_arrow_right: " if depth else ""
        link_to("maal", f"{step}{code}**{as_text(goal_name(goal))}**", maal=goal.id)
    with state:
        st.markdown(f"{badge_text(progress.state)} :small[{_why(progress)}]")


def _why(progress: GoalProgress) -> str:
    if progress.reason is Reason.STATED and progress.stated is not None:
        return f"vurderet {format_date(progress.stated.date)}"
    day = progress.deciding.date if progress.deciding is not None else None
    dated = f" ({format_figure_time(day)})" if day is not None else ""
    return f"{REASON_WORDS[progress.reason]}{dated}"
