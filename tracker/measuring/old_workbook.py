"""Excel's workbooks of 97 to 2003 (.xls), which some finance systems still write, to sheets of cells.

Cells count as in ``spreadsheet``: a formula by the value saved with it, per cent and months as the person sees them. A
file over the limits is refused whole.
"""

import io
import struct

import xlrd
from xlrd.book import Book
from xlrd.compdoc import CompDocError
from xlrd.sheet import Cell
from xlrd.sheet import Sheet as OldSheet

from tracker.errors import RefusalCode, UnreadableFile
from tracker.measuring.sheet import Raw, Sheet, SheetKind, composed
from tracker.measuring.shown_cells import shown
from tracker.measuring.spreadsheet import MAX_BYTES

OLE2 = b"\xd0\xcf\x11\xe0"
"""The first bytes of the container."""
_DAMAGED = (
    *(xlrd.XLRDError, CompDocError, struct.error, AssertionError, ArithmeticError, LookupError, ValueError),
    *(TypeError, AttributeError, EOFError, NotImplementedError, RuntimeError, MemoryError, OSError),
)
"""What xlrd is seen to raise on damaged workbooks besides errors of its own."""
_LOCKED = "encrypted"
"""xlrd has one error for all; its words tell this one."""
_BOOKS = tuple(stream.encode("utf-16-le") for stream in ("Workbook", "Book"))
"""The stream of a workbook; Word's old files are of the same container."""
_LOCKED_BOOK = "EncryptedPackage".encode("utf-16-le")
"""The stream of a newer workbook with a password."""


def read_old_workbook(name: str, content: bytes) -> tuple[Sheet, ...]:
    """The sheets of a workbook that have anything in them. Raises ``UnreadableFile``."""
    if len(content) > MAX_BYTES:
        raise UnreadableFile(RefusalCode.TOO_LARGE, name)
    if _LOCKED_BOOK in content:
        raise UnreadableFile(RefusalCode.ENCRYPTED, name)
    if not any(stream in content for stream in _BOOKS):
        raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, name)
    try:
        book = _open(content)
        sheets = [Sheet(composed(one.name), SheetKind.EXCEL, _rows(book, one)) for one in book.sheets()]
    except _DAMAGED as wrong:
        is_locked = isinstance(wrong, xlrd.XLRDError) and _LOCKED in str(wrong)
        raise UnreadableFile(RefusalCode.ENCRYPTED if is_locked else RefusalCode.DAMAGED, name) from wrong
    if not any(sheet.rows for sheet in sheets):
        raise UnreadableFile(RefusalCode.EMPTY, name)
    return tuple(sheet for sheet in sheets if sheet.rows)


def formats_of_old_workbook(content: bytes) -> tuple[str, ...]:
    """The number formats of a workbook; none of one that cannot be read."""
    try:
        return tuple(one.format_str or "" for one in _open(content).format_map.values())
    except _DAMAGED:
        return ()


def _open(content: bytes) -> Book:
    return xlrd.open_workbook(
        file_contents=content, formatting_info=True, ragged_rows=True, logfile=io.StringIO(), verbosity=0
    )


def _rows(book: Book, sheet: OldSheet) -> tuple[tuple[Raw, ...], ...]:
    """The rows down to the last with words in it; the format has room for 65,536 of 256 cells."""
    rows: list[tuple[Raw, ...]] = []
    for number in range(sheet.nrows):
        row = tuple(_shown(book, cell) for cell in sheet.row(number))
        if all(value is None for value in row):
            continue
        rows.extend(() for _ in range(number - len(rows)))
        rows.append(row)
    return tuple(rows)


def _shown(book: Book, cell: Cell) -> Raw:
    shape = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
    if cell.ctype == xlrd.XL_CELL_DATE:
        return shown(xlrd.xldate_as_datetime(cell.value, book.datemode), shape)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, cell.value))
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return shown(bool(cell.value), shape)
    is_whole = isinstance(cell.value, float) and cell.value.is_integer()
    return shown(int(cell.value) if is_whole else cell.value, shape)
