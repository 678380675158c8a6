"""Headings in two lines, years above quarters or months, put together to one line of periods.

*2023* over *1. kvt.*, *2. kvt.*, with the year written once for all of its quarters, becomes *1. kvt. 2023*, *2. kvt.
2023* in the lower line, where the figures' headings are then looked for.
"""

from collections.abc import Iterator
from dataclasses import replace

from tracker.measuring.periods import parse_period
from tracker.measuring.sheet import Raw, Sheet

_SEARCHED = 60
"""Lines of the file in which such headings are looked for."""
_YEAR_DIGITS = 4


def join_headings(sheet: Sheet) -> Sheet:
    """The sheet with the first such two lines as one; as it is where there are none, or it is a statistic's."""
    if sheet.statistic is not None:
        return sheet
    for row in range(min(_SEARCHED, len(sheet.rows) - 1)):
        joined = dict(_joined(sheet, row))
        if len(joined) > 1:
            rows = list(sheet.rows)
            upper, lower = rows[row], rows[row + 1]
            width = max(len(upper), len(lower))
            rows[row] = ()
            rows[row + 1] = tuple(joined.get(column, _either(sheet, row, column)) for column in range(width))
            return replace(sheet, rows=tuple(rows))
    return sheet


def _joined(sheet: Sheet, row: int) -> Iterator[tuple[int, str]]:
    """The columns whose two headings make a period that the lower one alone does not."""
    year = ""
    for column in range(len(sheet.rows[row + 1])):
        above, below = sheet.text(row, column), sheet.text(row + 1, column)
        if above:
            year = above if len(above) == _YEAR_DIGITS and parse_period(above) else ""
        words = f"{below} {year}"
        if year and below and parse_period(below) is None and parse_period(words) is not None:
            yield column, words


def _either(sheet: Sheet, row: int, column: int) -> Raw:
    lower = sheet.cell(row + 1, column)
    return sheet.cell(row, column) if lower is None else lower
