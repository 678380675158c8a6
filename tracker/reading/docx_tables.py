"""The tables of a Word file as rows of cells, by the reader that minutes are read with; layout is no matter here.

``read_docx`` lays a cell of several lines out as running text, which is right for minutes. A status table has such
cells everywhere, so its cells are taken one by one: a line of a cell is a line of its text, a cell that runs over
several columns is followed by empty ones, and one that continues the cell above it is empty.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.docx_archive import DocxArchive
from tracker.reading.docx_paragraph import ParagraphText
from tracker.reading.docx_style import W

_HEX = re.compile(r"[0-9a-fA-F]{6}")
_WIDEST = 60
"""Columns that one cell may run over; no table of a page has more."""


@dataclass(frozen=True, slots=True)
class DocxCell:
    """What stands in a cell, a line for each of its paragraphs; ``fill`` is its ground as six hex digits, if any."""

    text: str = ""
    fill: str | None = None


def tables_of_docx(name: str, content: bytes) -> tuple[tuple[tuple[DocxCell, ...], ...], ...]:
    """Each table, its rows and their cells, in the order of the file; a table in a cell is one of its own.

    Raises ``UnreadableFile`` for a damaged file.
    """
    archive = DocxArchive(name, content)
    main = next((part for part in archive.relations_of("") if part.kind == "officeDocument"), None)
    tree = archive.tree(main.path) if main is not None else None
    if tree is None:
        raise UnreadableFile(RefusalCode.DAMAGED, name, "officeDocument")
    return tuple(tuple(_rows_of(table)) for table in tree.iter(f"{W}tbl"))


def _rows_of(table: etree._Element) -> Iterator[tuple[DocxCell, ...]]:
    for row in _own(table, f"{W}tr"):
        if row.find(f"{W}trPr/{W}del") is not None:
            continue
        cells: list[DocxCell] = []
        for cell in _own(row, f"{W}tc"):
            cells.append(DocxCell() if _goes_on(cell) else DocxCell(_text_of(cell), _fill_of(cell)))
            cells += [DocxCell()] * (_width(cell) - 1)
        yield tuple(cells)


def _own(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The parts of an element itself, content controls and insertions looked through, tables in it passed over."""
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if child.tag == tag:
            yield child
        elif child.tag not in (f"{W}tbl", f"{W}del", f"{W}moveFrom"):
            waiting.extend(reversed(child))


def _text_of(cell: etree._Element) -> str:
    lines = []
    for paragraph in _own(cell, f"{W}p"):
        content = ParagraphText()
        content.add(paragraph, 0)
        lines.append(content.text.strip())
    return "\n".join(line for line in lines if line)


def _goes_on(cell: etree._Element) -> bool:
    """Whether the cell is the lower part of one that begins in a row above."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and merged.get(f"{W}val") != "restart"


def _width(cell: etree._Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    value = span.get(f"{W}val") if span is not None else None
    return min(int(value), _WIDEST) if value and value.isascii() and value.isdigit() and int(value) else 1


def _fill_of(cell: etree._Element) -> str | None:
    """The colour a cell is laid on; Word says ``auto`` for none."""
    shading = cell.find(f"{W}tcPr/{W}shd")
    fill = (shading.get(f"{W}fill") or "") if shading is not None else ""
    return fill.lower() if _HEX.fullmatch(fill) else None
