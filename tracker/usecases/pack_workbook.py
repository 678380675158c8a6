"""An Excel workbook to records by sheet: the first row with words is the heading, every later row a record.

Formulas count by the value that Excel saved with them. Sheets of other names are left alone.
"""

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping

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
_COLUMNS_OF_SHEET = {GOAL_SHEET: GOAL_COLUMNS, INDICATOR_SHEET: INDICATOR_COLUMNS, FIGURE_SHEET: FIGURE_COLUMNS}
_DAMAGED = (
    *(zipfile.BadZipFile, InvalidFileException, SyntaxError, KeyError, ValueError, TypeError, IndexError),
    *(AttributeError, OSError, EOFError, NotImplementedError, RuntimeError, OverflowError, zlib.error),
)
"""What openpyxl is seen to raise on damaged workbooks; it has no error of its own for them.

The errors of both XML parsers that it may use are ``SyntaxError``s."""


def read_workbook(name: str, content: bytes, problems: Problems) -> dict[str, tuple[Record, ...]]:
    """The records of the known sheets, by sheet name; raises ``RejectedTable`` where the file is no workbook."""
    tables = _tables(name, content)
    if GOAL_SHEET not in tables and not any(sheet in tables for sheet in _COLUMNS_OF_SHEET):
        problems.add(name, GOAL_SHEET, ProblemCode.NO_SHEET)
    return {sheet: _records(sheet, rows, _COLUMNS_OF_SHEET[sheet], problems) for sheet, rows in tables.items()}


def _tables(name: str, content: bytes) -> dict[str, list[tuple[object, ...]]]:
    """The cells of the known sheets; a workbook of one single sheet may call it as it likes."""
    if len(content) > MAX_BYTES:
        raise _rejected(name, "too large")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED:
                raise _rejected(name, "too large")
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        known = {sheet.casefold(): sheet for sheet in _COLUMNS_OF_SHEET}
        names = {title: known.get(title.strip().casefold()) for title in workbook.sheetnames}
        if len(names) == 1:
            names = {title: sheet or GOAL_SHEET for title, sheet in names.items()}
        return {
            sheet: [tuple(row) for row in _rows(workbook[title])] for title, sheet in names.items() if sheet is not None
        }
    except _DAMAGED as error:
        raise _rejected(name, type(error).__name__) from error


def _rows(sheet: object) -> Iterable[tuple[object, ...]]:
    rows: Iterable[tuple[object, ...]] = sheet.iter_rows(  # type: ignore[attr-defined]
        max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True
    )
    return rows


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


def _rejected(name: str, detail: str) -> RejectedTable:
    return RejectedTable(name, (RowProblem(name, "", ProblemCode.DAMAGED.value, detail),))
