"""Fuzz target for files of figures: refused, or read to figures that stand in the cells that they name."""

import datetime as dt
import io
import json
import zipfile
from contextlib import suppress
from functools import cache

from openpyxl import Workbook

from tracker.errors import UnreadableFile
from tracker.measuring.figure_file import read_sheets
from tracker.measuring.layout import find_layout
from tracker.measuring.numbers import Found, parse_figure
from tracker.measuring.periods import parse_period
from tracker.measuring.sheet import Sheet, SheetKind
from tracker.measuring.statbank import read_table_info
from tracker.measuring.table import read_table
from tracker.usecases.import_figures_statbank import read_selection

_SHEET = "xl/worksheets/sheet1.xml"
_TODAY = dt.date(2024, 6, 30)
_LONG = "Område;År;Andel i job;Antal personer\nÆrøby;2023;57,3;120\nÆrøby;2024K1;..;\n"
_WIDE = 'Tal til rådet\n\n"Indikator",Enhed,2022,1. kvartal 2023\nAndel,%,"50,1",-\nElever,antal,1.200,x\n'
_CUBE = {
    "dataset": {
        "dimension": {
            "OMRÅDE": {"label": "område", "category": {"index": {"1": 0}, "label": {"1": "Ærøby"}}},
            "Tid": {"category": {"index": ["2024", "2025"]}},
            "id": ["OMRÅDE", "Tid"],
            "size": [1, 2],
            "role": {"time": ["Tid"], "geo": ["OMRÅDE"]},
        },
        "value": [5, None],
        "status": {"1": ".."},
    }
}
_INFO = {
    "id": "FOLK1A",
    "text": "Folketal",
    "unit": "Antal",
    "variables": [{"id": "Tid", "text": "tid", "time": True, "values": [{"id": "2024K1", "text": "2024K1"}]}],
}


@cache
def _workbook() -> dict[str, bytes]:
    """The parts of a small workbook; its first sheet is what is changed."""
    book = Workbook()
    for row in (("Indikator", 2023, "2024K1"), ("Andel", 0.5, "57,3"), ("Elever", "=B2+1", "..")):
        book.worksheets[0].append(row)
    book.worksheets[0]["B2"].number_format = "0%"
    written = io.BytesIO()
    book.save(written)
    with zipfile.ZipFile(written) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def seeds() -> tuple[bytes, ...]:
    """A file of each form, and of a workbook its sheet."""
    texts = (_LONG.encode(), _LONG.encode("cp1252"), _WIDE.encode(), json.dumps(_CUBE, ensure_ascii=False).encode())
    return (*texts, json.dumps(_INFO, ensure_ascii=False).encode(), _workbook()[_SHEET])


def figures(data: bytes) -> None:
    """A file of figures; the bytes as such, and a workbook whose sheet they are where they are XML."""
    with suppress(UnreadableFile):
        read_table_info("FOLK1A", data)
    with suppress(ValueError):
        read_selection(data.decode("utf-8", errors="replace").splitlines())
    content = _zipped(data) if data.lstrip().startswith(b"<") else data
    try:
        sheets = read_sheets("tal", content)
    except UnreadableFile:
        return
    for sheet in sheets:
        _check(sheet)
    words = data[:60].decode("utf-8", errors="replace")
    period = parse_period(words)
    assert period is None or period.first <= period.last
    found, value = parse_figure(words)
    assert (value is not None) == (found is Found.NUMBER)


def _check(sheet: Sheet) -> None:
    layout = find_layout(sheet)
    if layout is None:
        return
    places = {
        sheet.place(row, column): sheet.text(row, column)
        for row, cells in enumerate(sheet.rows)
        for column in range(len(cells))
    }
    for row in read_table(sheet, layout, _TODAY).rows:
        assert row.series, "a figure that counts nothing"
        assert sheet.kind is SheetKind.CUBE or places[row.place] == row.text, "a figure does not stand where it says"


def _zipped(sheet: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in {**_workbook(), _SHEET: sheet}.items():
            archive.writestr(name, content)
    return written.getvalue()
