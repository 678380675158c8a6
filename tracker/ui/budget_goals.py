"""What has a goal cost, and what came of it? Two columns beside each other, and nothing divided by anything."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from tracker.danish.formatting import format_short_date
from tracker.danish.phrases import count_of, format_value, full_stop
from tracker.domain.measuring import Indicator, Measurement
from tracker.export.budget_words import marks_of
from tracker.insight.goal_costs import GoalCosts, GoalYear, all_goal_costs
from tracker.store.frames import policies_frame
from tracker.store.frames_goals import policy_content
from tracker.ui.budget_behind import offer_behind, opened, show_behind
from tracker.ui.budget_choice import Choice
from tracker.ui.budget_form_parts import goals_of
from tracker.ui.budget_view import BudgetView, State, view_at
from tracker.ui.budget_words import sum_words
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import load_rows
from tracker.ui.links import link_to
from tracker.ui.loading import drawn, load, small_group
from tracker.ui.meeting_names import excerpt
from tracker.ui.state_badges import badge_text

PLACE, GOAL = "maalkost", "kostmaal"
NO_CAUSE = "At pengene er brugt, og at tallet har flyttet sig, siger ikke, at det ene skyldes det andet."


def show_goal_costs(view: BudgetView) -> None:
    """One goal at a time; how to begin where no entry is counted to any goal."""
    st.subheader("Hvad har målet kostet, og hvad kom der ud af det?", anchor=False)
    costs = drawn(_costs_at, view.state, view.municipality_code, view.choice, view.today, small_group())
    if not costs:
        st.markdown(
            "Ingen postering er sat på et mål endnu. Åbn en postering, og sæt den på et mål, så tælles den her."
        )
        return
    names = goals_of(view.state, view.municipality_code)
    asked = st.query_params.get(GOAL, "")
    if asked in names and asked not in costs:
        st.markdown(f"Ingen postering er sat på »{as_text(names[asked])}« endnu. Her er et mål, der har nogen.")
    chosen = costs[_choose(list(costs), names)]
    st.markdown(f"**{cost_sentence(chosen, names.get(chosen.goal_id, chosen.goal_id))}** {NO_CAUSE}")
    for one in reversed(chosen.years):
        _show_year(one)
    years = {str(year.year): year for year in chosen.years}
    year = years.get((opened(PLACE) or "").partition(":")[0])
    if year is not None:
        heading = f"{names.get(chosen.goal_id, '')} {year.year}: {sum_words(year.cost.ore)}"
        show_behind(view, heading, year.cost.ids, key=PLACE)
    link_to("maal", "Åbn målet", icon=":material/flag:", maal=chosen.goal_id)


def _costs_at(state: State, code: str, choice: Choice, today: dt.date, fewest: int) -> dict[str, GoalCosts]:
    states, figures = _came_of_it(code, fewest)
    book = view_at(state, code, choice, today).narrowed
    return {one.goal_id: one for one in all_goal_costs(book, states, figures)}


def _choose(ids: Sequence[str], names: Mapping[str, str]) -> str:
    asked = st.query_params.get(GOAL)
    st.session_state[GOAL] = asked if asked in ids else ids[0]
    if len(ids) > 1:
        st.selectbox("Mål", ids, format_func=lambda one: names.get(one, one), key=GOAL, on_change=_write, width=420)
    return str(st.session_state[GOAL])


def _write() -> None:
    st.query_params[GOAL] = st.session_state[GOAL]


def _came_of_it(municipality_code: str, fewest: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What was said of the goals, and what was measured, as rows with ``goal_id`` and ``date``."""
    states: list[dict[str, Any]] = []
    figures: list[dict[str, Any]] = []
    for policy in load_rows(policies_frame, municipality_code):
        content = load(policy_content, policy["id"])
        indicators = {one.id: one for one in content.indicators}
        states += [
            {"goal_id": one.goal_id, "date": one.date, "state": one.state, "text": one.text} for one in content.statuses
        ]
        figures += [
            {"goal_id": of.goal_id, "date": one.date, "name": of.name, "said": _figure(one, of, fewest)}
            for one in content.figures
            if (of := indicators.get(one.indicator_id)) is not None
        ]
    return states, figures


def cost_sentence(costs: GoalCosts, name: str) -> str:
    """``Der er brugt 84.000 kr. på »Flere mødes« i 2 år, og der er 3 tal og 1 vurdering af målet.``"""
    years = [year for year in costs.years if year.cost.known_ore is not None]
    figures = sum(len(year.figures) for year in costs.years)
    states = sum(len(year.states) for year in costs.years)
    came = f"{count_of(figures, 'tal', 'tal')} og {count_of(states, 'vurdering', 'vurderinger')} af målet"
    if not years:
        return f"Ingen kilde fortæller, hvad der er brugt på »{as_text(name)}«; der er {came}."
    marked = marks_of(costs.total)
    said = (
        f"Der er brugt {sum_words(costs.total.known_ore)}{f' ({marked})' if marked else ''} på »{as_text(name)}« over "
    )
    return full_stop(f"{said}{count_of(len(years), 'år', 'år')}, og der er {came}")


def _show_year(year: GoalYear) -> None:
    with st.container(border=True):
        left, right = st.columns(2)
        with left:
            marked = marks_of(year.cost)
            st.caption(f"Kostede {year.year or 'uden år'}")
            st.markdown(f"**{sum_words(year.cost.ore)}**{f' · {marked}' if marked else ''}")
            offer_behind(PLACE, f"{year.year}:kost", year.cost.ids)
        with right:
            st.caption(f"Kom ud af det {year.year or 'uden år'}")
            said = [*_figure_words(year.figures), *_state_words(year.states)]
            st.markdown("  \n".join(said) if said else "intet målt og intet sagt")


def _figure_words(figures: Sequence[Mapping[Any, Any]]) -> list[str]:
    """The year's last figure of each indicator."""
    last = {row["name"]: row for row in figures}
    return [f"**{row['said']}** · {as_text(name)} ({format_short_date(row['date'])})" for name, row in last.items()]


def _state_words(states: Sequence[Mapping[Any, Any]]) -> list[str]:
    """What was last said of the goal in the year."""
    return [
        f"{as_text(excerpt(row['text'], 120)) if row['state'] is None else badge_text(row['state'])} "
        f"({format_short_date(row['date'])})"
        for row in states[-1:]
    ]


def _figure(one: Measurement, of: Indicator, fewest: int) -> str:
    """The figure with its unit; one that rests on few people is not shown."""
    is_small = one.persons is not None and one.persons < fewest
    return "vises ikke (få personer)" if is_small else format_value(one.value, of.unit)
