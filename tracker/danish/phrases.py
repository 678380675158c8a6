"""Small pieces of Danish sentences that are right for none, one and many, and numbers that keep to their units."""

import datetime as dt
from collections.abc import Sequence

from tracker.danish.formatting import format_amount, format_figure_day, format_number

SPACE = "\N{NO-BREAK SPACE}"
"""Keeps a number and what it counts on one line."""
_NEAR = {-1: "i går", 0: "i dag", 1: "i morgen"}


def count_of(number: int, one: str, many: str) -> str:
    """``1 mål``, ``3 opgaver``, ``ingen opgaver``."""
    if number == 0:
        return f"ingen {many}"
    return f"{format_number(number, 0)}{SPACE}{one if number == 1 else many}"


def format_distance(day: dt.date, today: dt.date) -> str:
    """How long ago or ahead, to the day: ``i dag``, ``i går``, ``1.348 dage siden``, ``om 40 dage``."""
    days = (day - today).days
    if days in _NEAR:
        return _NEAR[days]
    amount = f"{format_number(abs(days), 0)}{SPACE}dage"
    return f"om {amount}" if days > 0 else f"{amount} siden"


def format_value(value: float, unit: str) -> str:
    """A figure with its unit: ``57 %``, ``8,4 år``."""
    shown = "%" if unit == "procent" else unit
    return f"{format_number(value, 2)}{SPACE}{shown}" if shown else format_number(value, 2)


def format_figure_time(day: dt.date) -> str:
    """When a figure is of: ``i 2022`` for the last day of a year, else ``pr. 15. marts 2023``."""
    said = format_figure_day(day)
    return f"i {said}" if said == str(day.year) else f"pr. {said}"


def format_kroner(ore: int) -> str:
    """Whole øre as ``51.700 kr.`` with a hard space, so that the sum stays on one line."""
    return format_amount(ore).replace(" ", SPACE)


def join_words(words: Sequence[str], last: str = "og") -> str:
    """``a, b og c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def full_stop(text: str) -> str:
    """The text with one full stop at its end, also where it ends with ``kr.``."""
    return text if text.endswith(".") else f"{text}."


def capitalise(text: str) -> str:
    """The first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]
