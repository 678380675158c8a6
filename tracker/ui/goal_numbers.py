"""Numbers typed in a form as Danes write them: a decimal comma, and full stops between thousands."""

import re

import streamlit as st

from tracker.danish.amounts import parse_number
from tracker.danish.formatting import format_number

_NUMBER = re.compile(r"[-−–]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")
DAY = "DD.MM.YYYY"
"""How a field for a day shows it."""
FIELD_WIDTH = 240
"""Pixels; fields that belong together stand beside each other where there is room, else in their order."""


def is_number(typed: str) -> bool:
    """Whether a Dane's number stands there; ``57.5`` does not, since a full stop groups thousands."""
    return _NUMBER.fullmatch(typed.strip()) is not None


def number_of(typed: str) -> float | None:
    """The number typed, or ``None`` for an empty field."""
    value = parse_number(typed) if typed.strip() else None
    return None if value is None else float(value)


def typed_of(value: float | None) -> str:
    """A number as it is typed; an unknown one is an empty field."""
    return "" if value is None else format_number(value, 4)


def are_numbers(*typed: str) -> bool:
    """Whether each field is empty or a number; where not, the form says so and nothing is stored."""
    if all(is_number(one) or not one.strip() for one in typed):
        return True
    st.error("Et af tallene kan ikke læses. Skriv det som 57,5, eller lad feltet stå tomt. Intet er gemt.")
    return False
