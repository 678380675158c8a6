"""Rows of cells as a file has them, each with a place that a person can find again."""

import datetime as dt
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from tracker.danish.personal import mask_cpr_numbers

Raw = str | int | float | dt.date | None
"""What a cell holds: text, a number, a day; ``None`` where it is empty."""


_SHORTEST_CPR = 10


class SheetKind(StrEnum):
    """What sort of file the rows are from, and so how a cell is called."""

    EXCEL = "excel"
    CSV = "csv"
    CUBE = "cube"
    """JSON-stat: a list of values, of which a row is one."""


@dataclass(frozen=True, slots=True)
class Statistic:
    """Where a statistic is from: ``table`` is its number (*VAN77*), ``label`` what it says it counts.

    ``areas`` are the headings of the columns that say where, ``period`` and ``value`` those of the period and of the
    figure, by the file's own word.
    """

    publisher: str | None = None
    table: str | None = None
    label: str | None = None
    updated: str | None = None
    areas: tuple[str, ...] = ()
    period: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, a CSV file, or a JSON-stat cube as rows; ``rows[0]`` is the first line of the file.

    ``delimiter`` is what parts the fields of a CSV file.
    """

    name: str
    kind: SheetKind
    rows: tuple[tuple[Raw, ...], ...]
    delimiter: str = ""
    statistic: Statistic | None = None

    def cell(self, row: int, column: int) -> Raw:
        """What stands in a cell, counted from 0; ``None`` beyond the end of a row."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else None

    def text(self, row: int, column: int) -> str:
        """A cell as text without blanks around it; a day as *2024-12-31*, a whole number without a decimal."""
        value = self.cell(row, column)
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
            value = int(value)
        if isinstance(value, dt.date):
            return value.isoformat()[:10]
        return "" if value is None else " ".join(str(value).split())

    def place(self, row: int, column: int | None = None) -> str:
        """*Ark1!C5* of a workbook, *linje 5, felt 3* of a CSV file, *value[4]* of JSON-stat; a row without a column."""
        if self.kind is SheetKind.CUBE:
            return f"value[{row - 1}]"
        if self.kind is SheetKind.CSV:
            return f"linje {row + 1}" + ("" if column is None else f", felt {column + 1}")
        return f"{self.name}!{'' if column is None else column_letters(column)}{row + 1}"


def composed(text: str) -> str:
    """Text with each letter as one sign (NFC): some programs write *å* as *a* and a ring, and mean the same."""
    return unicodedata.normalize("NFC", text)


def masked(value: Raw) -> Raw:
    """A cell with its letters composed and the digits of a CPR number masked: a table of persons is none of figures."""
    if not isinstance(value, str):
        return value
    text = composed(value)
    return text if len(text) < _SHORTEST_CPR else mask_cpr_numbers(text)[0]


def column_letters(column: int) -> str:
    """*A* for 0, *Z* for 25, *AA* for 26, as spreadsheets count."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
