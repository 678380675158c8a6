"""All goals of a policy as a tree: focus areas, goals and points with their states, each leading to its own side."""

from collections.abc import Collection

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import capitalise, count_of, format_figure_time
from tracker.domain.goal import Goal, GoalKind
from tracker.insight.progress import GoalProgress
from tracker.insight.progress_rules import Reason
from tracker.insight.standing import Standing
from tracker.ui.escaping import as_text
from tracker.ui.goal_names import OUTSIDE, code_of, goal_name
from tracker.ui.links import link_to
from tracker.ui.state_badges import REASON_WORDS, show_badge
from tracker.ui.state_bar import counts_words, show_bar


def show_tree(standing: Standing, only: Collection[str] | None) -> None:
    """Focus areas in the policy's order, each with its spread and its goals; roots that are goals stand last.

    ``only`` are the ids of the goals to show, ``None`` all of them; an area without any is left out.
    """
    roots = standing.children(None)
    for area in (root for root in roots if root.kind is GoalKind.FOCUS_AREA):
        goals = _shown(goals_under(standing, area.id), only)
        if goals or only is None:
            _show_area(standing, area)
            show_goal_rows(standing, goals)
    loose = [root for root in roots if root.kind is not GoalKind.FOCUS_AREA]
    rows = _shown([row for goal in loose for row in [(goal, 0), *goals_under(standing, goal.id, 1)]], only)
    if rows:
        if len(loose) < len(roots):
            st.subheader(OUTSIDE, anchor=False)
        show_goal_rows(standing, rows)


def goals_under(standing: Standing, parent_id: str, depth: int = 0) -> list[tuple[Goal, int]]:
    """Every goal below one with how far below, each goal before those under it."""
    found: list[tuple[Goal, int]] = []
    for child in standing.children(parent_id):
        found += [(child, depth), *goals_under(standing, child.id, depth + 1)]
    return found


def _shown(goals: list[tuple[Goal, int]], only: Collection[str] | None) -> list[tuple[Goal, int]]:
    """The goals to show; one whose parent is not shown stands as if it had none."""
    kept = {goal.id for goal, _ in goals if only is None or goal.id in only}
    return [(goal, depth if goal.parent_id in kept else 0) for goal, depth in goals if goal.id in kept]


def _show_area(standing: Standing, area: Goal) -> None:
    st.subheader(as_text(goal_name(area)), anchor=False)
    counts = standing.counts(area.id)
    total = sum(counts.values())
    if total:
        show_bar(counts)
    said = f"{count_of(total, 'mål', 'mål')}: {counts_words(counts)}" if total else "Ingen mål er skrevet ind endnu."
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.caption(said, width="content")
        link_to("maal", "Åbn området", icon=":material/arrow_forward:", maal=area.id)


def show_goal_rows(standing: Standing, goals: list[tuple[Goal, int]]) -> None:
    """The goals in a frame, those under another set in; nothing where there are none."""
    if not goals:
        return
    with st.container(border=True, gap="small"):
        for goal, depth in goals:
            show_goal_row(goal, standing.progress[goal.id], depth)


def show_goal_row(goal: Goal, progress: GoalProgress, depth: int = 0, about: str = "") -> None:
    """One goal: its name as a door, its state and why beside it; ``about`` is Markdown for a line beneath."""
    name, state = st.columns([6, 5], gap="xxsmall", vertical_alignment="top")
    code = f"{as_text(code_of(goal))} · " if code_of(goal) else ""
    with name, st.container(gap="xxsmall"):
        step = ":material/subdirectory_arrow_right: " if depth else ""
        link_to("maal", f"{step}{code}**{as_text(goal_name(goal))}**", maal=goal.id)
        if about:
            st.caption(about)
    with state, st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        show_badge(progress.state)
        st.caption(why_words(progress), width="stretch")


def why_words(progress: GoalProgress) -> str:
    """Why the state is what it is and of which day that is, short enough for a list."""
    if progress.reason is Reason.STATED and progress.stated is not None:
        older = ", ældre end det seneste tal" if progress.is_outdated else ""
        return f"Vurderet {format_date(progress.stated.date)}{older}"
    day = progress.deciding.date if progress.deciding is not None else None
    dated = f" ({format_figure_time(day)})" if day is not None else ""
    return capitalise(f"{REASON_WORDS[progress.reason]}{dated}")
