"""A cell of a workbook as the person sees it, by its value and its number format."""

import datetime as dt
import re
from decimal import Decimal

from tracker.measuring.sheet import Raw, masked

_NOT_SHOWN = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.')
"""Parts of a number format that are no codes: *[$-406]*, quoted words, escaped signs."""


def shown(value: object, number_format: str | None) -> Raw:
    """Per cent as *57,3 %*, a day shown as a month as *2024M05*, *123* shown by *00000* as *00123*."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | dt.date):
        return masked(str(value))
    shape = _NOT_SHOWN.sub("", str(number_format or "")).casefold()
    if isinstance(value, dt.date):
        return _day_as_shown(value, shape)
    if len(shape) > 1 and not shape.strip("0") and isinstance(value, int) and value >= 0:
        return f"{value:0{len(shape)}d}"  # *00123*: a number of something, no figure
    return _per_cent(value) if "%" in shape else value


def _day_as_shown(value: dt.date, shape: str) -> Raw:
    if "d" in shape or not {"m", "y", "å"} & set(shape):
        return value
    year = f"{value.year:04d}"
    return f"{year}M{value.month:02d}" if "m" in shape else year


def _per_cent(value: float) -> str | float:
    """0.573 as *57,3 %*: counted in decimals, so that no binary rest shows."""
    try:
        return f"{(Decimal(repr(value)) * 100).normalize():f} %".replace(".", ",")
    except ArithmeticError:
        return value
