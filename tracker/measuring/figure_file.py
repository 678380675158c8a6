"""A file of figures of any form we know to its sheets: which form it is shows in its content, not in its name."""

from tracker.errors import RefusalCode, UnreadableFile
from tracker.measuring.json_stat import is_json_stat, read_json_stat
from tracker.measuring.old_workbook import OLE2, read_old_workbook
from tracker.measuring.sheet import Sheet
from tracker.measuring.spreadsheet import read_csv, read_workbook
from tracker.measuring.statbank import describe_statbank, is_statbank_csv
from tracker.measuring.two_headings import join_headings

_ZIP = b"PK\x03\x04"
_NO_TABLE = (b"%PDF", b"<!DOCTYPE", b"<!doctype", b"<html", b"\x89PNG", b"\xff\xd8\xff")


def read_sheets(name: str, content: bytes) -> tuple[Sheet, ...]:
    """The sheets of an Excel workbook (.xlsx, .xls), a CSV file (StatBank's BULK among them) or JSON-stat.

    Raises ``UnreadableFile``.
    """
    if not content.strip():
        raise UnreadableFile(RefusalCode.EMPTY, name)
    if content.startswith(_ZIP):
        return tuple(join_headings(sheet) for sheet in read_workbook(name, content))
    if content.startswith(OLE2):
        return tuple(join_headings(sheet) for sheet in read_old_workbook(name, content))
    if content.startswith(_NO_TABLE):
        raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, name)
    if is_json_stat(content):
        return (read_json_stat(name, content),)
    sheet = read_csv(name, content)
    return (describe_statbank(sheet, name),) if is_statbank_csv(sheet) else (join_headings(sheet),)
