"""Whether an indicator's latest figure is fresh, in words and with the day that it describes."""

import datetime as dt

import streamlit as st

from tracker.danish.cadence import parse_cadence
from tracker.danish.formatting import format_figure_day
from tracker.domain.measuring import Cadence
from tracker.insight.freshness import Freshness, freshness_of, next_due
from tracker.insight.series import Series
from tracker.ui.escaping import as_text

_LOOKS = {
    Freshness.FRESH: ("Aktuelt tal", "check", "green"),
    Freshness.DUE: ("Nyt tal ventes", "schedule", "gray"),
    Freshness.OVERDUE: ("Tallet er forsinket", "event_busy", "orange"),
    Freshness.NONE_EXPECTED: ("Ingen tal ventes", "event_available", "gray"),
    Freshness.UNKNOWN: ("Ukendt, hvornår næste tal kommer", "help", "gray"),
}


def freshness_badge(series: Series, today: dt.date) -> str:
    """The badge as Markdown and the words behind it."""
    fresh = freshness_of(latest_day(series), series.indicator.cadence, today)
    word, icon, colour = _LOOKS[fresh]
    return f":{colour}-badge[:material/{icon}: {word}] :small[{freshness_words(series, today)}]"


def latest_day(series: Series) -> dt.date | None:
    """The latest day that a figure describes; one that is kept back has come too."""
    return max((*(figure.date for figure in series.figures), *series.withheld), default=None)


def freshness_words(series: Series, today: dt.date) -> str:
    """Which day the latest figure describes, and which day the next one should: never when it was typed."""
    indicator, latest = series.indicator, latest_day(series)
    fresh = freshness_of(latest, indicator.cadence, today)
    due = next_due(latest, indicator.cadence)
    hidden = ", men vises ikke" if latest in series.withheld else ""
    said = [f"det seneste tal gælder {format_figure_day(latest)}{hidden}" if latest else "der er endnu intet tal"]
    if fresh is Freshness.OVERDUE and due is not None:
        said.append(f"det næste skulle gælde {format_figure_day(due)} og mangler")
    elif due is not None:
        said.append(f"det næste gælder {format_figure_day(due)}")
    if fresh is Freshness.UNKNOWN:
        said.append("hvor ofte det opgøres, er ikke oplyst" if not indicator.cadence else _unread(indicator.cadence))
    elif parse_cadence(indicator.cadence) is Cadence.IRREGULAR:
        said.append("opgøres uden fast rytme")
    elif indicator.cadence:
        said.append(f"opgøres {as_text(indicator.cadence)}")
    return ", ".join(said)


def _unread(cadence: str) -> str:
    return f"opgøres »{as_text(cadence)}«, som ikke er en kendt rytme"


def show_freshness(series: Series, today: dt.date) -> None:
    """The badge on a line of its own."""
    st.markdown(freshness_badge(series, today))
