"""The fields that ask for a day of a body's or a member's life; empty is unknown."""

import datetime as dt

import streamlit as st

from tracker.ui.loading import today

EARLIEST = dt.date(1970, 1, 1)
"""The year of the municipal reform: no body of today is older."""
_YEARS_AHEAD = 10


def ask_day(label: str, value: dt.date | None, key: str) -> dt.date | None:
    """A day that may lie ahead, or none; a known day out of the field's range is left empty rather than moved."""
    latest = dt.date(today().year + _YEARS_AHEAD, 12, 31)
    shown = value if value is None or EARLIEST <= value <= latest else None
    day: dt.date | None = st.date_input(
        label, value=shown, min_value=EARLIEST, max_value=latest, format="DD.MM.YYYY", key=key
    )
    return day
