"""Forms for how a goal is measured and judged: a new figure, a judgement of a person, an indicator."""

import re

import streamlit as st

from tracker.danish.amounts import parse_number
from tracker.domain.goal import Goal, GoalState
from tracker.domain.measuring import Direction, Indicator
from tracker.figures.states import STATE_LOOKS
from tracker.insight.standing import Standing
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.loading import current_engine, today
from tracker.ui.saving import save_form
from tracker.usecases.add_measurement import add_indicator, add_measurement
from tracker.usecases.add_status import add_status

JUDGEABLE = (GoalState.REACHED, GoalState.ON_TRACK, GoalState.AT_RISK, GoalState.OFF_TRACK)
DIRECTION_WORDS = {Direction.UP: "Op: flere er bedre", Direction.DOWN: "Ned: færre er bedre"}
DAY = "DD.MM.YYYY"
_NUMBER = re.compile(r"[-−–]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")


def offer_figure(standing: Standing, goal: Goal) -> None:
    """A figure for one of the goal's indicators and the day that it describes."""
    own = {one.id: one for one in standing.indicators if one.goal_id == goal.id}
    if not own:
        return
    key = f"tal-{goal.id}"
    with st.expander("Skriv et nyt tal", icon=":material/add_chart:"), st.form(key, border=False):
        chosen = st.selectbox("Indikator", list(own), format_func=lambda one: f"{own[one].name} ({own[one].unit})")
        day = st.date_input("Dagen, tallet beskriver", value=None, max_value=today(), format=DAY)
        typed = st.text_input("Tal", max_chars=20, placeholder="57,5")
        note = st.text_input("Bemærkning", max_chars=300)
        source = st.text_input("Kilde", max_chars=300)
        choose_actor(key)
        if not st.form_submit_button("Gem tallet"):
            return
        value = _value(typed) if _is_number(typed) else None
        if value is None or day is None:
            st.error("Tallet eller dagen mangler eller kan ikke læses. Skriv tallet som 57,5. Intet er gemt.")
            return
        before = [one for one in standing.measuring.figures if (one.indicator_id, one.date) == (chosen, day)]
        opened = before[0] if before else None
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: add_measurement(
                engine, chosen, day, value, now=moment(), note=note, source=source, actor=actor, opened=opened
            ),
            "Tallet er gemt.",
        )
    if is_saved:
        st.rerun()


def offer_status(goal: Goal) -> None:
    """What somebody says of the goal on a day, with a state if they will; it stands over what the figures say."""
    key = f"vurdering-{goal.id}"
    with st.expander("Skriv en vurdering", icon=":material/rate_review:"), st.form(key, border=False):
        day = st.date_input("Dato", value=today(), max_value=today(), format=DAY)
        state = st.selectbox(
            "Tilstand",
            [None, *JUDGEABLE],
            format_func=lambda one: "Ingen: tallene taler" if one is None else STATE_LOOKS[one].word,
        )
        text = st.text_area("Hvad er der at sige?", max_chars=2000)
        source = st.text_input("Kilde", max_chars=300)
        choose_actor(key)
        if not st.form_submit_button("Gem vurderingen"):
            return
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: add_status(engine, goal.id, day, state, text, now=moment(), source=source, actor=actor),
            "Vurderingen er gemt.",
        )
    if is_saved:
        st.rerun()


def offer_indicator(goal: Goal) -> None:
    """How the goal is to be measured; what is not agreed yet stays empty and is shown as unknown."""
    key = f"indikator-{goal.id}"
    with st.expander("Tilføj en indikator", icon=":material/straighten:"), st.form(key, border=False):
        code = st.text_input("Nummer", value="1", max_chars=10)
        name = st.text_input("Hvad tælles?", max_chars=200, placeholder="Andel i job tre år efter ankomst")
        unit = st.text_input("Enhed", max_chars=40, placeholder="procent")
        direction: Direction = st.selectbox("Retning", list(DIRECTION_WORDS), format_func=DIRECTION_WORDS.__getitem__)
        left, right = st.columns(2)
        first = left.text_input("Udgangspunkt", max_chars=20)
        first_on = right.date_input("Udgangspunktets dato", value=None, format=DAY)
        target = left.text_input("Måltal", max_chars=20)
        target_on = right.date_input("Måltallets dato", value=None, format=DAY)
        source = st.text_input("Kilde", max_chars=300)
        choose_actor(key)
        if not st.form_submit_button("Gem indikatoren"):
            return
        if not all(_is_number(typed) or not typed.strip() for typed in (first, target)):
            st.error("Et af tallene kan ikke læses. Skriv det som 57,5, eller lad feltet stå tomt. Intet er gemt.")
            return
        indicator = Indicator(
            "",
            goal.id,
            name,
            unit,
            direction,
            _value(first),
            first_on,
            _value(target),
            target_on,
            source=source or None,
        )
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: add_indicator(engine, goal.id, code, indicator, now=moment(), actor=actor), "Indikatoren er gemt."
        )
    if is_saved:
        st.rerun()


def _is_number(typed: str) -> bool:
    """Whether a Dane's number stands there; ``57.5`` does not, since a full stop groups thousands."""
    return _NUMBER.fullmatch(typed.strip()) is not None


def _value(typed: str) -> float | None:
    """The number typed, or ``None`` for an empty field."""
    value = parse_number(typed) if typed.strip() else None
    return None if value is None else float(value)
