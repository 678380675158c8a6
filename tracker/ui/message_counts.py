"""Numbers and distances in a sentence: right for none, one and many."""

import datetime as dt
from collections.abc import Sequence

from tracker.danish.formatting import format_amount, format_number

_NEAR = {-1: "i går", 0: "i dag", 1: "i morgen"}
_HARD_SPACE = "\N{NO-BREAK SPACE}"


def count_of(number: int, one: str, many: str) -> str:
    """``ingen opgaver``, ``1 opgave``, ``1.348 opgaver``."""
    if number == 0:
        return f"ingen {many}"
    return f"{format_number(number, 0)}{_HARD_SPACE}{one if number == 1 else many}"


def join_words(words: Sequence[str]) -> str:
    """``a, b og c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} og {words[-1]}"


def distance_words(day: dt.date, today: dt.date) -> str:
    """How long ago or ahead: ``i dag``, ``i går``, ``for 1.348 dage siden``, ``om 40 dage``."""
    days = (day - today).days
    if days in _NEAR:
        return _NEAR[days]
    amount = f"{format_number(abs(days), 0)}{_HARD_SPACE}dage"
    return f"om {amount}" if days > 0 else f"for {amount} siden"


def kroner(ore: int) -> str:
    """``51.700 kr.``; øre are shown only where there are any."""
    return format_amount(ore).replace(" ", _HARD_SPACE)
