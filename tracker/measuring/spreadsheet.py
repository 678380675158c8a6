"""Excel workbooks and CSV files to sheets of cells.

A workbook's formulas count by the value that was saved with them; one without stands as its own words, which are no
number. Per cent cells (0,573 shown as 57,3 %) become the text that the person sees, and a day that is shown as a month
or a year (*maj 2024* is a day to Excel) becomes that period. A file over the limits is refused whole: part of a table
would be taken for all of it.
"""

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from tracker.errors import RefusalCode, UnreadableFile
from tracker.measuring.sheet import Raw, Sheet, SheetKind, composed, masked
from tracker.measuring.shown_cells import shown

MAX_BYTES = 20_000_000
MAX_UNPACKED = 200_000_000
MAX_ROWS, MAX_COLUMNS = 200_000, 500
MAX_CELLS = 2_000_000
"""Cells that are walked through, the empty ones included: a row may end in column XFD without a word in it."""

_DAMAGED = (
    *(zipfile.BadZipFile, InvalidFileException, SyntaxError, KeyError, ValueError, TypeError, IndexError),
    *(AttributeError, OSError, EOFError, NotImplementedError, RuntimeError, OverflowError, zlib.error),
)
"""What openpyxl is seen to raise on damaged workbooks; it has no error of its own for them."""
_DELIMITERS = (";", "\t", ",", "|")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
"""The element of a cell's formula, in any namespace."""


def read_workbook(name: str, content: bytes) -> tuple[Sheet, ...]:
    """The sheets of an Excel workbook that have anything in them. Raises ``UnreadableFile``."""
    if len(content) > MAX_BYTES:
        raise UnreadableFile(RefusalCode.TOO_LARGE, name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED:
                raise UnreadableFile(RefusalCode.TOO_LARGE, name)
            has_formulas = any(_FORMULA.search(archive.read(one)) for one in archive.namelist() if "worksheets/" in one)
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        rows = {one.title: _rows(name, one) for one in workbook.worksheets}
        if has_formulas:
            formulas = load_workbook(io.BytesIO(content), read_only=True)
            rows = {one.title: _with_formulas(rows[one.title], _walked(name, one)) for one in formulas.worksheets}
        sheets = [Sheet(composed(title), SheetKind.EXCEL, cells) for title, cells in rows.items()]
    except _DAMAGED as wrong:
        raise UnreadableFile(RefusalCode.DAMAGED, name) from wrong
    if not any(sheet.rows for sheet in sheets):
        raise UnreadableFile(RefusalCode.EMPTY, name)
    return tuple(sheet for sheet in sheets if sheet.rows)


def read_csv(name: str, content: bytes) -> Sheet:
    """A CSV file as Excel, statistics and other programs write it: UTF-8 or Windows' Western letters (cp1252).

    Raises ``UnreadableFile``.
    """
    if len(content) > MAX_BYTES:
        raise UnreadableFile(RefusalCode.TOO_LARGE, name)
    text = _decoded(content)
    if not text.strip():
        raise UnreadableFile(RefusalCode.EMPTY, name)
    if "\0" in text:
        raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, name)
    delimiter = delimiter_of(text)
    rows: list[tuple[Raw, ...]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    cells = 0
    try:
        for row in reader:
            cells += len(row) + 1
            rows.extend(() for _ in range(reader.line_num - 1 - len(rows)))  # a field with line breaks keeps the count
            if len(rows) >= MAX_ROWS or cells > MAX_CELLS:
                raise UnreadableFile(RefusalCode.TOO_LARGE, name, f"linje {len(rows) + 1}")
            rows.append(tuple(masked(field.strip()) or None for field in row))
    except csv.Error as wrong:
        raise UnreadableFile(RefusalCode.DAMAGED, name, f"linje {reader.line_num}") from wrong
    return Sheet("", SheetKind.CSV, tuple(rows), delimiter)


def delimiter_of(text: str) -> str:
    """What parts the fields: the sign that most lines have, as often as each other; ``;`` goes before ``,``."""
    lines = [line for line in text[:20_000].splitlines()[:50] if line.strip()]
    best, most = ";", 0
    for sign in _DELIMITERS:
        counts = [count for line in lines if (count := _outside_quotes(line).count(sign))]
        if not counts:
            continue
        usual = max(set(counts), key=lambda count: (counts.count(count), count))
        if counts.count(usual) > most:
            best, most = sign, counts.count(usual)
    return best


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace").lstrip("\ufeff")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _rows(name: str, sheet: Any) -> tuple[tuple[Raw, ...], ...]:
    """The rows down to the last with words in it, empty ones among them."""
    rows: list[tuple[Raw, ...]] = []
    for number, cells in enumerate(_walked(name, sheet), start=1):
        row = tuple(shown(cell.value, cell.number_format) for cell in cells)
        if all(value is None for value in row):
            continue
        if number > MAX_ROWS or any(value is not None for value in row[MAX_COLUMNS:]):
            raise UnreadableFile(RefusalCode.TOO_LARGE, name, f"{sheet.title}!{number}")
        rows.extend(() for _ in range(number - 1 - len(rows)))
        rows.append(row[:MAX_COLUMNS])
    return tuple(rows)


def _walked(name: str, sheet: Any) -> Iterator[tuple[Any, ...]]:
    cells = 0
    sheet.reset_dimensions()  # what a program wrote there may be less than what follows
    for row in sheet.iter_rows():
        cells += len(row)
        if cells > MAX_CELLS:
            raise UnreadableFile(RefusalCode.TOO_LARGE, name, sheet.title)
        yield row


def _with_formulas(
    rows: tuple[tuple[Raw, ...], ...], written: Iterator[tuple[Any, ...]]
) -> tuple[tuple[Raw, ...], ...]:
    """The rows with a formula's own words (*=B2+B3*) where no value was saved with it: then nobody knows its value."""
    filled: list[tuple[Raw, ...]] = []
    for row, cells in zip_longest(rows, written, fillvalue=()):
        words = {
            column: masked(f"={str(cell.value).lstrip('=')}")
            for column, cell in enumerate(cells[:MAX_COLUMNS])
            if getattr(cell, "data_type", None) == "f" and (column >= len(row) or row[column] is None)
        }
        width = max(len(row), max(words, default=-1) + 1)
        padded = (*row, *(None for _ in range(width - len(row))))
        filled.append(tuple(words.get(column, value) for column, value in enumerate(padded)))
    while filled and not filled[-1]:
        filled.pop()
    return tuple(filled)
