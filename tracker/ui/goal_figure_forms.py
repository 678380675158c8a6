"""Forms for what is said of a goal on a day: a new figure, and a person's judgement."""

import datetime as dt
from collections.abc import Mapping

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.domain.goal import Goal, GoalState
from tracker.domain.measuring import Indicator, IndicatorDefinition
from tracker.figures.states import STATE_LOOKS
from tracker.insight.standing import Standing
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.goal_numbers import DAY, FIELD_WIDTH, is_number, number_of
from tracker.ui.loading import current_engine, small_group, today
from tracker.ui.meeting_names import excerpt
from tracker.ui.saving import save_form
from tracker.usecases.add_measurement import add_measurement
from tracker.usecases.add_status import add_status

JUDGEABLE = (
    GoalState.NOT_STARTED,
    GoalState.REACHED,
    GoalState.ON_TRACK,
    GoalState.AT_RISK,
    GoalState.OFF_TRACK,
)
BY_DAY = ""
"""The choice of definition that follows the figure's day."""


def fill_figure(standing: Standing, goal: Goal) -> None:
    """A figure for one of the goal's indicators and the day that it describes."""
    own = {one.id: one for one in standing.indicators_of(goal.id)}
    key = f"tal-{goal.id}"
    with st.form(key, border=False):
        chosen = st.selectbox("Indikator", list(own), format_func=lambda one: f"{own[one].name} ({own[one].unit})")
        day, typed, persons, definition = _ask_figure(standing, own)
        note = st.text_input("Bemærkning", max_chars=300)
        source = st.text_input("Kilde", max_chars=300, placeholder="Hvor står tallet?")
        choose_actor(key)
        if not st.form_submit_button("Gem tallet", type="primary"):
            return
        value = number_of(typed) if is_number(typed) else None
        if value is None or day is None or not (persons.isdecimal() or not persons):
            st.error("Tallet, dagen eller antallet kan ikke læses. Skriv tallet som 57,5. Intet er gemt.")
            return
        before = [one for one in standing.measuring.figures if (one.indicator_id, one.date) == (chosen, day)]
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: add_measurement(
                engine,
                chosen,
                day,
                value,
                now=moment(),
                note=note,
                source=source,
                persons=int(persons) if persons else None,
                definition_id=definition,
                actor=actor,
                opened=before[0] if before else None,
                today=today(),
            ),
            "Tallet er gemt.",
        )
    if is_saved:
        st.rerun()


def _ask_figure(standing: Standing, own: Mapping[str, Indicator]) -> tuple[dt.date | None, str, str, str | None]:
    """Day, figure and people as typed, and the definition it was counted by."""
    with st.grid(2, min_column_width=FIELD_WIDTH):
        day = st.date_input("Dagen, tallet beskriver", value=None, max_value=today(), format=DAY)
        typed = st.text_input("Tal", max_chars=20, placeholder="57,5")
        persons = st.text_input(
            "Antal personer bag tallet",
            max_chars=9,
            placeholder="Ikke oplyst",
            help=f"Bygger tallet på færre end {small_group()} personer, bliver det gemt, men ikke vist.",
        )
        definition = _choose_definition(standing, own)
    return day, typed, persons.strip(), definition


def _choose_definition(standing: Standing, own: Mapping[str, Indicator]) -> str | None:
    """By which definition it was counted, where an indicator has several; otherwise the day decides."""
    known = {one.id: one for one in standing.measuring.definitions if one.indicator_id in own}
    if not known:
        return None
    chosen: str = st.selectbox(
        "Opgørelse",
        [BY_DAY, *known],
        format_func=lambda one: "Den, der gælder på dagen" if one == BY_DAY else _definition_words(known[one]),
    )
    return chosen or None


def _definition_words(definition: IndicatorDefinition) -> str:
    return f"Fra {format_date(definition.valid_from)}: {excerpt(definition.text, 80)}"


def fill_status(goal: Goal) -> None:
    """What somebody says of the goal on a day, with a state if they will; it stands over what the figures say."""
    key = f"vurdering-{goal.id}"
    with st.form(key, border=False):
        with st.grid(2, min_column_width=FIELD_WIDTH):
            day: dt.date = st.date_input("Dato", value=today(), max_value=today(), format=DAY)
            state = st.selectbox(
                "Tilstand",
                [None, *JUDGEABLE],
                format_func=lambda one: "Ingen: tallene taler" if one is None else STATE_LOOKS[one].word,
            )
        text = st.text_area("Hvad er der at sige?", max_chars=2000)
        source = st.text_input("Kilde", max_chars=300)
        choose_actor(key, "Hvem vurderer?")
        if not st.form_submit_button("Gem vurderingen", type="primary"):
            return
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: add_status(engine, goal.id, day, state, text, now=moment(), source=source, actor=actor),
            "Vurderingen er gemt.",
        )
    if is_saved:
        st.rerun()
