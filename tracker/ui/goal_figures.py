"""The numbers behind an indicator's picture: a table with the target, and for each number where it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_date, format_figure_day, format_number
from tracker.danish.phrases import capitalise, format_figure_time, format_value, join_words
from tracker.domain.measuring import Measurement
from tracker.figures.indicator import band_words
from tracker.insight.progress_rules import required_value
from tracker.insight.series import Series
from tracker.ui.escaping import as_text
from tracker.ui.goal_compare import Elsewhere
from tracker.ui.links import link_to
from tracker.ui.sources import show_quote

MOST_PILLS = 8
_FIRST_LETTER = ord("A")
_BEFORE = "ikke oplyst"
_MAY_BE_EMPTY = ("Vejen til målet", "Måltal", "Skal være", "Opgørelse", "Bemærkning")
"""Columns that are left out where no row fills them."""
NO_SOURCE = "Kilden er ikke oplyst."


@dataclass(frozen=True, slots=True)
class Door:
    """A number and where it comes from; ``quote`` is what stood in the cell, ``elsewhere`` whose side it is on."""

    label: str
    words: str
    counts: str | None
    source: str | None
    cell: str | None = None
    quote: str | None = None
    note: str | None = None
    persons: int | None = None
    elsewhere: Elsewhere | None = None


def unit_words(unit: str) -> str:
    """The unit as a word: per cent is *procent*."""
    return "procent" if unit == "%" else unit


def figure_table(series: Series) -> pd.DataFrame:
    """Day (a year for its last day), figure, what the path asks for, and target or band, with the unit in the headings.

    What is counted stands there where that has changed, and then no path is held against figures that count something
    else than the baseline did. Targets on the way and the target are told on their days.
    """
    one = series.indicator
    target = "" if one.target_value is None else format_number(one.target_value, 2)
    figures = {figure.date: figure for figure in series.figures}
    steps = {step.date: format_number(step.value, 2) for step in series.interim_targets}
    days = {*figures, *steps, *series.withheld, *([one.target_date] if one.target_date is not None and target else [])}
    rows = []
    for day in sorted(days):
        figure = figures.get(day)
        is_comparable = figure is None or series.is_comparable_with_baseline(figure)
        required = required_value(series, day) if is_comparable else None
        notes = [
            "for få personer" if day in series.withheld else "",
            f"delmål: {steps[day]}" if day in steps else "",
            "måltallets dato" if day == one.target_date and target else "",
            (figure.note or "") if figure is not None else "",
        ]
        rows.append(
            (
                format_figure_day(day),
                "vises ikke" if day in series.withheld else "" if figure is None else format_number(figure.value, 2),
                "" if required is None else format_number(required, 1),
                target,
                band_words(one, ""),
                _letter_of(series, figure),
                "; ".join(note for note in notes if note),
            )
        )
    columns = ["Dato", f"Tal ({unit_words(one.unit)})", *_MAY_BE_EMPTY]
    table = pd.DataFrame(rows, columns=columns)
    return table.drop(columns=[name for name in _MAY_BE_EMPTY if not table[name].astype(bool).any()])


def _letter_of(series: Series, figure: Measurement | None) -> str:
    """``A`` for a figure by the first definition; the letters are explained beneath the table."""
    if figure is None or not has_several_definitions(series):
        return ""
    definition = series.definition_of(figure)
    return _BEFORE if definition is None else chr(_FIRST_LETTER + series.definitions.index(definition))


def has_several_definitions(series: Series) -> bool:
    """Whether what is counted has changed; one definition alone is told once, under the picture."""
    return len({series.definition_of(figure) for figure in series.figures}) > 1


def definition_lines(series: Series) -> list[str]:
    """``A (fra 1. januar 2022): Kvinder på 25-64 år``: each definition by its letter, where there are several."""
    if not has_several_definitions(series):
        return []
    return [
        f"Opgørelse {chr(_FIRST_LETTER + place)} (fra {format_date(one.valid_from)}): {one.text}"
        for place, one in enumerate(series.definitions)
    ]


def withheld_words(series: Series, limit: int) -> str:
    """``Tallet for 2025 bygger på færre end 5 personer og vises ikke.``; empty where nothing is kept back."""
    days = [format_figure_day(day) for day in series.withheld]
    said = []
    if days:
        what = f"{'Tallet' if len(days) == 1 else 'Tallene'} for {join_words(days)}"
        said.append(f"{what} bygger på færre end {limit} personer og vises ikke, så ingen kan genkendes.")
    if series.is_baseline_withheld:
        said.append(
            f"Udgangspunktet bygger på færre end {limit} personer og vises ikke, så vejen til målet kan ikke tegnes."
        )
    return " ".join(said)


def source_table(series: Series) -> pd.DataFrame:
    """The table to take away: as on the screen, and for each figure what it counts, its source and its cell."""
    table = figure_table(series)
    doors = {door.label: door for door in (_figure_door(series, figure) for figure in series.figures)}
    known = [doors.get(day) for day in table["Dato"]]
    return table.assign(
        Tæller=[door.counts or "" if door else "" for door in known],
        Kilde=[door.source or "" if door else "" for door in known],
        Celle=[door.cell or "" if door else "" for door in known],
    )


def doors_of(series: Series, elsewhere: Sequence[Elsewhere]) -> tuple[Door, ...]:
    """Every number of the picture: figures, baseline, targets, and others' figures."""
    one = series.indicator
    found = [_figure_door(series, figure) for figure in reversed(series.figures)]
    if one.target_value is not None:
        year = f" {one.target_date.year}" if one.target_date else ""
        found.append(Door(f"Måltal{year}", format_value(one.target_value, one.unit), one.definition, one.source))
    found += [
        Door(f"Delmål {format_figure_day(step.date)}", format_value(step.value, one.unit), one.definition, step.source)
        for step in series.interim_targets
    ]
    known = {figure.date for figure in series.figures}
    if one.baseline_value is not None and one.baseline_date not in known:
        day = f" {format_figure_day(one.baseline_date)}" if one.baseline_date else ""
        found.append(Door(f"Udgangspunkt{day}", format_value(one.baseline_value, one.unit), one.definition, one.source))
    for other in elsewhere:
        latest = other.beside.figures[-1]
        found.append(
            Door(
                f"{other.beside.name} {format_figure_day(latest.date)}",
                f"{format_value(latest.value, one.unit)} {format_figure_time(latest.date)}",
                other.definition,
                latest.source,
                note=latest.note,
                elsewhere=other,
            )
        )
    return tuple(found)


def _figure_door(series: Series, figure: Measurement) -> Door:
    definition = series.definition_of(figure)
    return Door(
        format_figure_day(figure.date),
        f"{format_value(figure.value, series.indicator.unit)} {format_figure_time(figure.date)}",
        definition.text if definition is not None else None if series.definitions else series.indicator.definition,
        figure.source or series.indicator.source,
        figure.source_cell,
        figure.source_text,
        figure.note,
        figure.persons,
    )


def show_doors(doors: Sequence[Door], key: str) -> None:
    """*Hvor kommer tallet fra?*: one number is chosen, and its source stands beneath; the latest to begin with."""
    if not doors:
        return
    by_label = {door.label: door for door in doors}
    labels = list(by_label)
    label = "Hvor kommer tallet fra?"
    if len(labels) <= MOST_PILLS:
        chosen = st.pills(label, labels, default=labels[0], key=key, wrap=True)
    else:
        chosen = st.selectbox(label, labels, key=key)
    if chosen is None:
        return
    with st.container(border=True, gap="xxsmall"):
        _show_door(by_label[chosen])


def _show_door(door: Door) -> None:
    persons = f" · bygger på {format_number(door.persons, 0)} personer" if door.persons is not None else ""
    st.markdown(f"**{as_text(capitalise(door.words))}**{persons}")
    if door.quote:
        show_quote(door.quote)
    cell = f", celle {as_text(door.cell)}" if door.cell else ""
    said = [
        f"Tæller: {as_text(door.counts)}" if door.counts else "",
        f"Kilde: {as_text(door.source)}{cell}" if door.source else NO_SOURCE,
        f"Bemærkning: {as_text(door.note)}" if door.note else "",
    ]
    st.caption("  \n".join(part for part in said if part))
    if door.elsewhere is not None:
        other = door.elsewhere
        link_to(
            "maal",
            f"Se tallene for {as_text(other.beside.name)}",
            icon=":material/arrow_forward:",
            kommune=other.municipality_code,
            politik=other.policy_id,
            maal=other.goal_id,
        )
