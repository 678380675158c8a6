"""The tables of a file that holds a status report, cell by cell, each with its place: Excel, CSV and Word.

Places are as a person finds them: ``Status!B7`` in Excel, ``tabel 1, række 3`` in Word, ``linje 3`` in CSV. Formulas
count by the value that Excel saved with them; one without is a problem. A file over the limits is refused whole.
"""

import csv
import datetime as dt
import io
import zipfile
import zlib
from dataclasses import dataclass, replace
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from tracker.errors import RejectedTable, RowProblem
from tracker.reading.docx_tables import DocxCell, tables_of_docx
from tracker.usecases.pack_problems import ProblemCode, Problems
from tracker.usecases.pack_workbook import MAX_BYTES, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED

_ZIP = b"PK\x03\x04"
_DELIMITERS = ";\t,"
_BOMS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
_DAMAGED = (
    *(zipfile.BadZipFile, InvalidFileException, SyntaxError, KeyError, ValueError, TypeError, IndexError),
    *(AttributeError, OSError, EOFError, NotImplementedError, RuntimeError, OverflowError, zlib.error),
)
"""What openpyxl is seen to raise on damaged workbooks."""


@dataclass(frozen=True, slots=True)
class SourceCell:
    """What stands in a cell, and where; ``day`` is set where the file itself says that it is a date.

    ``fill`` is the colour it is laid on, as six hex digits; Excel names some colours by a number of its theme instead.
    """

    place: str
    text: str
    day: dt.date | None = None
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row with words in it; ``place`` is how a problem names it."""

    place: str
    cells: tuple[SourceCell, ...]


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A sheet, a Word table or a CSV file."""

    name: str
    rows: tuple[SourceRow, ...]


def read_tables(name: str, content: bytes, problems: Problems) -> tuple[SourceTable, ...]:
    """Every table of a file; its format shows in its content. Raises ``RejectedTable`` and ``UnreadableFile``."""
    if len(content) > MAX_BYTES:
        raise _rejected(name, f"En fil på mere end {MAX_BYTES // 1_000_000} MB")
    if not content.startswith(_ZIP):
        return (_read_csv(name, content),)
    if _is_word(name, content):
        return tuple(
            SourceTable(f"tabel {number}", _word_rows(number, rows))
            for number, rows in enumerate(tables_of_docx(name, content), start=1)
        )
    try:
        return _read_excel(content, problems)
    except _DAMAGED as error:
        raise _rejected(name, "Filen er ikke en hel Excel-fil (.xlsx) og") from error


def _is_word(name: str, content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED:
                raise _rejected(name, f"En fil på mere end {MAX_UNPACKED // 1_000_000} MB udpakket")
            return any(part.lower().startswith("word/") for part in archive.namelist())
    except _DAMAGED as error:
        raise _rejected(name, "Filen er ikke hel og") from error


def _word_rows(table: int, rows: tuple[tuple[DocxCell, ...], ...]) -> tuple[SourceRow, ...]:
    found = []
    for number, cells in enumerate(rows, start=1):
        place = f"tabel {table}, række {number}"
        found.append(SourceRow(place, tuple(SourceCell(place, cell.text, fill=cell.fill) for cell in cells)))
    return tuple(row for row in found if any(cell.text for cell in row.cells))


def _read_csv(name: str, content: bytes) -> SourceTable:
    """Danish Excel writes semicolons; the sign that stands most often in the first line that has one parts cells."""
    text = _decoded(name, content)
    head = next((line for line in text.splitlines() if any(sign in line for sign in _DELIMITERS)), "")
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[SourceRow] = []
    try:
        for cells in reader:
            place = f"linje {reader.line_num}"
            if any(cell.strip() for cell in cells):
                rows.append(SourceRow(place, tuple(SourceCell(place, cell.strip()) for cell in cells)))
            if len(rows) > MAX_ROWS or len(cells) > MAX_COLUMNS:
                raise _rejected(name, f"En CSV-fil på mere end {MAX_ROWS} rækker eller {MAX_COLUMNS} kolonner")
    except csv.Error as error:
        raise _rejected(name, "Filen er ikke en hel CSV-fil og") from error
    return SourceTable("", tuple(rows))


def _decoded(name: str, content: bytes) -> str:
    known = next((encoding for mark, encoding in _BOMS if content.startswith(mark)), None)
    for encoding in (known,) if known else ("utf-8", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeError:
            continue
        if "\0" not in text:
            return text
    raise _rejected(name, "Filen er hverken Excel, CSV eller Word og")


def _read_excel(content: bytes, problems: Problems) -> tuple[SourceTable, ...]:
    values = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    formulas = load_workbook(io.BytesIO(content), read_only=True)
    return tuple(
        SourceTable(sheet.title, _excel_rows(sheet, formulas[sheet.title], problems)) for sheet in values.worksheets
    )


def _excel_rows(sheet: Any, formulas: Any, problems: Problems) -> tuple[SourceRow, ...]:
    found, walked = [], 0
    both = zip(sheet.iter_rows(values_only=True), formulas.iter_rows(), strict=False)
    for number, (row, written) in enumerate(both, start=1):
        walked += len(row)
        if walked > MAX_CELLS:
            raise RejectedTable(problems.name, (_too_large(f"{sheet.title}:{number}"),))
        if all(cell.value is None for cell in written):
            continue
        if number > MAX_ROWS or any(cell.value is not None for cell in written[MAX_COLUMNS:]):
            raise RejectedTable(problems.name, (_too_large(f"{sheet.title}:{number}"),))
        cells = []
        for column, value in enumerate(row[:MAX_COLUMNS]):
            place = f"{sheet.title}!{get_column_letter(column + 1)}{number}"
            if value is None and written[column].value is not None:
                problems.add(f"{sheet.title}:{number}", f"Værdien af formlen i celle {place}", ProblemCode.MISSING)
            cells.append(replace(_excel_cell(place, value), fill=_fill_of(written[column])))
        if any(cell.text for cell in cells):
            found.append(SourceRow(f"{sheet.title}:{number}", tuple(cells)))
    return tuple(found)


def _fill_of(cell: Any) -> str | None:
    """The colour a cell is filled with; a colour of the theme is known by its number alone."""
    if not getattr(cell, "has_style", False) or cell.fill.fill_type != "solid":
        return None
    colour = cell.fill.fgColor
    if colour.type == "rgb" and isinstance(colour.rgb, str):
        return colour.rgb[-6:].lower()
    return f"tema {colour.theme}" if colour.type == "theme" else None


def _excel_cell(place: str, value: object) -> SourceCell:
    if isinstance(value, dt.datetime):
        return SourceCell(place, value.date().isoformat(), value.date())
    if isinstance(value, dt.date):
        return SourceCell(place, value.isoformat(), value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return SourceCell(place, "" if value is None else str(value).strip())


def _too_large(place: str) -> RowProblem:
    return RowProblem(
        place, f"Et ark på mere end {MAX_ROWS} rækker eller {MAX_COLUMNS} kolonner", ProblemCode.DAMAGED.value
    )


def _rejected(name: str, subject: str) -> RejectedTable:
    return RejectedTable(name, (RowProblem(name, subject, ProblemCode.DAMAGED.value),))
