"""The tables of a Word file cell by cell, whatever their cells hold."""

import io

import docx
import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.errors import UnreadableFile
from tracker.reading.docx_tables import DocxCell, tables_of_docx

WORDS = st.text(alphabet="abæøå 1./)–", max_size=12).map(str.strip)


def word(*tables: list[list[str]]) -> bytes:
    document = docx.Document()
    for rows in tables:
        grid = document.add_table(rows=0, cols=max(len(row) for row in rows))
        for row in rows:
            for cell, text in zip(grid.add_row().cells, row, strict=True):
                cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def texts(content: bytes) -> tuple[tuple[tuple[str, ...], ...], ...]:
    found = tables_of_docx("x", content)
    return tuple(tuple(tuple(cell.text for cell in row) for row in table) for table in found)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=2, max_size=2), min_size=1, max_size=4))
def test_what_is_written_in_cells_is_read_in_them(rows: list[list[str]]) -> None:
    assert texts(word(rows, [["b"]])) == (tuple(tuple(row) for row in rows), (("b",),))


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 4000))
def test_a_damaged_file_is_refused_or_read_and_never_breaks(put_in: bytes, at: int) -> None:
    content = word([["a", "b"]])
    broken = content[: at % len(content)] + put_in + content[at % len(content) :]
    try:
        found = tables_of_docx("x", broken)
    except UnreadableFile:
        return
    assert all(isinstance(cell, DocxCell) for table in found for row in table for cell in row)


@pytest.mark.parametrize(
    ("rows", "columns", "read"),
    [
        pytest.param((0, 0), (0, 1), (("ab", ""), ("c", "d")), id="over two columns: the second is empty"),
        pytest.param((0, 1), (0, 0), (("ac", "b"), ("", "d")), id="over two rows: the lower is empty"),
    ],
)
def test_merged_cells_keep_their_place(
    rows: tuple[int, int], columns: tuple[int, int], read: tuple[tuple[str, str], ...]
) -> None:
    document = docx.Document()
    grid = document.add_table(rows=2, cols=2)
    for place, text in enumerate("abcd"):
        grid.cell(place // 2, place % 2).text = text
    first, last = grid.cell(rows[0], columns[0]), grid.cell(rows[1], columns[1])
    words = first.text + last.text
    first.merge(last).text = words
    out = io.BytesIO()
    document.save(out)
    assert texts(out.getvalue()) == (read,)


def test_a_table_in_a_cell_is_one_of_its_own() -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "udenfor"
    cell.add_table(rows=1, cols=1).cell(0, 0).text = "indeni"
    out = io.BytesIO()
    document.save(out)
    assert texts(out.getvalue()) == ((("udenfor",),), (("indeni",),))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param("00B050", "00b050", id="green"),
        pytest.param("auto", None, id="no ground"),
        pytest.param("<script>", None, id="no colour"),
    ],
)
def test_the_ground_of_a_cell_is_told(written: str, read: str | None) -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    shading = OxmlElement("w:shd")
    shading.set(qn("w:fill"), written)
    cell._tc.get_or_add_tcPr().append(shading)
    out = io.BytesIO()
    document.save(out)
    assert tables_of_docx("x", out.getvalue()) == (((DocxCell("", read),),),)
