"""Forms for how a goal is measured: an indicator, a target on the way, and a new definition of what is counted."""

from dataclasses import replace

import streamlit as st

from tracker.domain.goal import Goal
from tracker.domain.measuring import Direction, Indicator, InterimTarget
from tracker.insight.standing import Standing
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.goal_numbers import DAY, FIELD_WIDTH, are_numbers, is_number, number_of, typed_of
from tracker.ui.goal_words import DIRECTION_WORDS
from tracker.ui.loading import current_engine
from tracker.ui.saving import save_form
from tracker.usecases.add_definition import add_definition
from tracker.usecases.add_interim_target import add_interim_target
from tracker.usecases.add_measurement import add_indicator, edit_indicator


def fill_new_indicator(goal: Goal) -> None:
    """How the goal is to be measured; what is not agreed yet stays empty and is shown as unknown."""
    key = f"indikator-{goal.id}"
    with st.form(key, border=False):
        code = st.text_input("Nummer", value="1", max_chars=10)
        indicator = _ask(Indicator("", goal.id, "", "", Direction.UP), key)
        choose_actor(key)
        if not st.form_submit_button("Gem indikatoren", type="primary") or indicator is None:
            return
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: add_indicator(engine, goal.id, code, indicator, now=moment(), actor=actor), "Indikatoren er gemt."
        )
    if is_saved:
        st.rerun()


def fill_edit_indicator(standing: Standing, goal: Goal) -> None:
    """Everything that is said of an indicator, to be corrected; its code and its figures stay."""
    opened = _choose_indicator(standing, goal, "ret")
    key = f"ret-{opened.id}"
    kept: Indicator = st.session_state.setdefault(f"aabnet-{opened.id}", opened)
    with st.form(key, border=False):
        edited = _ask(kept, key, hides_baseline=standing.series(opened).is_baseline_withheld)
        choose_actor(key)
        if not st.form_submit_button("Gem indikatoren", type="primary") or edited is None:
            return
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: edit_indicator(engine, kept, edited, now=moment(), actor=actor), "Indikatoren er gemt."
        )
    if is_saved:
        st.session_state.pop(f"aabnet-{opened.id}", None)
        st.rerun()


def _ask(known: Indicator, key: str, *, hides_baseline: bool = False) -> Indicator | None:
    """The fields of an indicator, filled in as far as known; ``None`` where a number cannot be read.

    A baseline that rests on too few people is not shown (``hides_baseline``), and stays unless another is typed.
    """
    name = st.text_input(
        "Hvad tælles?", known.name, max_chars=200, placeholder="Andel i job tre år efter ankomst", key=f"{key}-navn"
    )
    definition = st.text_area(
        "Hvem og hvad tæller med?", known.definition or "", max_chars=1000, height=68, key=f"{key}-definition"
    )
    with st.grid(2, min_column_width=FIELD_WIDTH):
        measured = _ask_numbers(known, key, hides_baseline)
        cadence = st.text_input(
            "Hvor ofte opgøres det?", known.cadence or "", max_chars=80, placeholder="årligt", key=f"{key}-rytme"
        )
        standard = st.text_input(
            "Fælles kode",
            known.standard_code or "",
            max_chars=80,
            placeholder="barometer:1.2",
            key=f"{key}-kode",
            help="Den samme kode hos andre kommuner og for hele landet gør, at tallene vises ved siden af hinanden.",
        )
    source = st.text_input("Kilde", known.source or "", max_chars=300, key=f"{key}-kilde")
    if measured is None:
        return None
    return replace(
        measured,
        name=name.strip(),
        definition=definition.strip() or None,
        cadence=cadence.strip() or None,
        standard_code=standard.strip() or None,
        source=source.strip() or None,
    )


def _ask_numbers(known: Indicator, key: str, hides_baseline: bool) -> Indicator | None:
    """Unit, direction, baseline, target and band; ``None`` where a number cannot be read."""
    unit = st.text_input("Enhed", known.unit, max_chars=40, placeholder="procent", key=f"{key}-enhed")
    ways = list(DIRECTION_WORDS)
    direction: Direction = st.selectbox(
        "Retning", ways, ways.index(known.direction), format_func=DIRECTION_WORDS.__getitem__, key=f"{key}-retning"
    )
    first = st.text_input(
        "Udgangspunkt",
        "" if hides_baseline else typed_of(known.baseline_value),
        max_chars=20,
        placeholder="Vises ikke: for få personer" if hides_baseline else None,
        key=f"{key}-fra",
        help="Det gemte tal bliver stående, når feltet er tomt." if hides_baseline else None,
    )
    first_on = st.date_input("Udgangspunktets dato", known.baseline_date, format=DAY, key=f"{key}-fradato")
    target = st.text_input("Måltal", typed_of(known.target_value), max_chars=20, key=f"{key}-til")
    target_on = st.date_input("Måltallets dato", known.target_date, format=DAY, key=f"{key}-tildato")
    help_band = "Kun for et tal, der skal holdes: det må ligge fra og med det ene til og med det andet."
    low = st.text_input("Bånd fra", typed_of(known.band_low), max_chars=20, key=f"{key}-lav", help=help_band)
    high = st.text_input("Bånd til", typed_of(known.band_high), max_chars=20, key=f"{key}-hoej")
    if not are_numbers(first, target, low, high):
        return None
    return replace(
        known,
        unit=unit.strip(),
        direction=direction,
        baseline_value=known.baseline_value if hides_baseline and not first.strip() else number_of(first),
        baseline_date=first_on,
        target_value=number_of(target),
        target_date=target_on,
        band_low=number_of(low),
        band_high=number_of(high),
    )


def fill_interim_target(standing: Standing, goal: Goal) -> None:
    """What an indicator should have come to on a day before the target's; it bends the path."""
    indicator = _choose_indicator(standing, goal, "delmaal")
    key = f"delmaal-{indicator.id}"
    with st.form(key, border=False):
        with st.grid(2, min_column_width=FIELD_WIDTH):
            day = st.date_input("Dato", value=None, format=DAY)
            typed = st.text_input(f"Tal ({indicator.unit})", max_chars=20, placeholder="47")
        source = st.text_input("Kilde", max_chars=300)
        choose_actor(key)
        if not st.form_submit_button("Gem delmålet", type="primary"):
            return
        value = number_of(typed) if is_number(typed) else None
        if value is None or day is None:
            st.error("Tallet eller dagen mangler eller kan ikke læses. Skriv tallet som 57,5. Intet er gemt.")
            return
        before = [one for one in standing.series(indicator).interim_targets if one.date == day]
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: add_interim_target(
                engine,
                InterimTarget(indicator.id, day, value, source),
                now=moment(),
                actor=actor,
                opened=before[0] if before else None,
            ),
            "Delmålet er gemt.",
        )
    if is_saved:
        st.rerun()


def fill_definition(standing: Standing, goal: Goal) -> None:
    """From which day something else is counted: the line of the figures breaks there."""
    indicator = _choose_indicator(standing, goal, "opgoerelse")
    key = f"opgoerelse-{indicator.id}"
    with st.form(key, border=False):
        st.caption("Tal før og efter dagen bliver ikke forbundet og ikke sammenlignet.")
        day = st.date_input("Gælder fra", value=None, format=DAY)
        text = st.text_area("Hvem og hvad tæller med fra den dag?", max_chars=1000)
        source = st.text_input("Kilde", max_chars=300)
        choose_actor(key)
        if not st.form_submit_button("Gem opgørelsen", type="primary"):
            return
        if day is None:
            st.error("Dagen mangler. Intet er gemt.")
            return
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: add_definition(engine, indicator.id, day, text, now=moment(), source=source, actor=actor),
            "Opgørelsen er gemt.",
        )
    if is_saved:
        st.rerun()


def _choose_indicator(standing: Standing, goal: Goal, what: str) -> Indicator:
    """The goal's only indicator, or the one that is chosen among several."""
    own = {one.id: one for one in standing.indicators_of(goal.id)}
    if len(own) == 1:
        return next(iter(own.values()))
    chosen = st.selectbox("Indikator", list(own), format_func=lambda one: own[one].name, key=f"{what}-vaelg-{goal.id}")
    return own[chosen]
