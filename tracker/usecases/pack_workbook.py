"""An Excel workbook to records by sheet: the first row with words is the heading, every later row a record.

Formulas count by the value that Excel saved with them; one without is a problem, never an empty cell. Sheets of other
names are left alone. A workbook over the limits is refused whole: part of a table would be taken for all of it.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from tracker.errors import RejectedTable, RowProblem
from tracker.usecases.pack_problems import ProblemCode, Problems, Record
from tracker.usecases.pack_words import (
    FIGURE_COLUMNS,
    FIGURE_SHEET,
    GOAL_COLUMNS,
    GOAL_SHEET,
    INDICATOR_COLUMNS,
    INDICATOR_SHEET,
)

MAX_BYTES = 10_000_000
MAX_UNPACKED = 100_000_000
MAX_ROWS, MAX_COLUMNS = 20_000, 60
MAX_CELLS = 20_000_000
"""Cells that are walked through, the empty ones included: a row may end in column XFD without a word in it."""
_COLUMNS_OF_SHEET = {GOAL_SHEET: GOAL_COLUMNS, INDICATOR_SHEET: INDICATOR_COLUMNS, FIGURE_SHEET: FIGURE_COLUMNS}
_DAMAGED = (
    *(zipfile.BadZipFile, InvalidFileException, SyntaxError, KeyError, ValueError, TypeError, IndexError),
    *(AttributeError, OSError, EOFError, NotImplementedError, RuntimeError, OverflowError, zlib.error),
)
"""What openpyxl is seen to raise on damaged workbooks; it has no error of its own for them.

The errors of both XML parsers that it may use are ``SyntaxError``s."""

_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
"""The element of a cell's formula, in any namespace."""


def read_workbook(name: str, content: bytes, problems: Problems) -> dict[str, tuple[Record, ...]]:
    """The records of the known sheets, by sheet name; raises ``RejectedTable`` where the file is no workbook."""
    tables = _tables(name, content, problems)
    if GOAL_SHEET not in tables and not any(sheet in tables for sheet in _COLUMNS_OF_SHEET):
        problems.add(name, GOAL_SHEET, ProblemCode.NO_SHEET)
    return {sheet: _records(sheet, rows, _COLUMNS_OF_SHEET[sheet], problems) for sheet, rows in tables.items()}


def _tables(name: str, content: bytes, problems: Problems) -> dict[str, list[tuple[object, ...]]]:
    """The cells of the known sheets; a workbook of one single sheet may call it as it likes."""
    if len(content) > MAX_BYTES:
        raise _rejected(name, f"En Excel-fil på mere end {MAX_BYTES // 1_000_000} MB")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED:
                raise _rejected(name, f"En Excel-fil på mere end {MAX_UNPACKED // 1_000_000} MB udpakket")
            has_formulas = any(_FORMULA.search(archive.read(one)) for one in archive.namelist() if "worksheets/" in one)
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        known = {sheet.casefold(): sheet for sheet in _COLUMNS_OF_SHEET}
        names = {title: known.get(title.strip().casefold()) for title in workbook.sheetnames}
        if len(names) == 1:
            names = {title: sheet or GOAL_SHEET for title, sheet in names.items()}
        titles = {sheet: title for title, sheet in names.items() if sheet is not None}
        tables = {sheet: _rows(name, sheet, workbook[title]) for sheet, title in titles.items()}
        if has_formulas:
            formulas = load_workbook(io.BytesIO(content), read_only=True)
            for sheet, title in titles.items():
                _note_unknown_values(sheet, formulas[title], tables[sheet], problems)
    except _DAMAGED as error:
        raise _rejected(name, "Filen er ikke en hel Excel-fil (.xlsx) og") from error
    return tables


def _rows(name: str, title: str, sheet: Any) -> list[tuple[object, ...]]:
    """The rows down to the last with words in it, empty ones among them; nothing beyond the limits is left away."""
    rows: list[tuple[object, ...]] = []
    walked, number = 0, 0
    for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        walked += len(row)
        if walked > MAX_CELLS:
            raise _rejected(name, "Et ark med så mange tomme celler", f"{title}:{number}")
        if all(value is None for value in row):
            continue
        if number > MAX_ROWS:
            raise _rejected(name, f"Et ark med mere end {MAX_ROWS:_} rækker".replace("_", "."), f"{title}:{number}")
        if any(not _is_empty(value) for value in row[MAX_COLUMNS:]):
            raise _rejected(name, f"Et ark med mere end {MAX_COLUMNS} kolonner", f"{title}:{number}")
        rows.extend(() for _ in range(number - 1 - len(rows)))
        rows.append(row[:MAX_COLUMNS])
    return rows


def _note_unknown_values(sheet: str, formulas: Any, rows: list[tuple[object, ...]], problems: Problems) -> None:
    """Note every cell that holds a formula and no value: some programs save none, and then nobody knows it."""
    for number, row in enumerate(formulas.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS), start=1):
        values = rows[number - 1] if number <= len(rows) else ()
        for column, cell in enumerate(row):
            if getattr(cell, "data_type", None) == "f" and (column >= len(values) or values[column] is None):
                subject = f"Værdien af formlen i celle {cell.coordinate}"
                problems.add(f"{sheet}:{number}", subject, ProblemCode.MISSING, cell.value or "")


def _records(
    sheet: str, rows: Iterable[tuple[object, ...]], columns: Mapping[str, str], problems: Problems
) -> tuple[Record, ...]:
    field_of_heading = {word.casefold(): field for field, word in columns.items()} | {field: field for field in columns}
    headings: dict[int, str] | None = None
    records: list[Record] = []
    for number, row in enumerate(rows, start=1):
        cells = {column: value for column, value in enumerate(row) if not _is_empty(value)}
        if not cells:
            continue
        place = f"{sheet}:{number}"
        if headings is None:
            headings = _headings(place, cells, field_of_heading, problems)
            continue
        record = {field: cells.get(column) for column, field in headings.items()}
        if any(value is not None for value in record.values()):
            records.append(Record(place, record))
    return tuple(records)


def _headings(
    place: str, cells: Mapping[int, object], field_of_heading: Mapping[str, str], problems: Problems
) -> dict[int, str]:
    headings: dict[int, str] = {}
    for column, value in cells.items():
        heading = str(value).strip()
        field = field_of_heading.get(heading.rstrip(" *").casefold())
        if field is None:
            problems.add(place, heading, ProblemCode.UNKNOWN_FIELD)
        elif field in headings.values():
            problems.add(place, heading, ProblemCode.DUPLICATE_CODE)
        else:
            headings[column] = field
    return headings


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _rejected(name: str, subject: str, place: str | None = None) -> RejectedTable:
    return RejectedTable(name, (RowProblem(place or name, subject, ProblemCode.DAMAGED.value),))
