"""The same report in each format."""

import datetime as dt
import io

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.export.excel import write_excel
from tracker.export.markdown import write_markdown
from tracker.export.report import Report, ReportSection, ReportTable, cell_text, without_contacts
from tracker.export.word import write_word

DAY = dt.date(2026, 11, 22)
REPORT = Report(
    "Status på målene",
    DAY,
    "Opdigtede data",
    (
        ReportSection("Hvor står målene?", ("Ét af to mål er på vej.",)),
        ReportSection(
            "Hvad skylder vi: nu?",
            table=ReportTable(
                ("Opgave", "Dage", "Frist", "Kroner"),
                (("=1+1", 1348, dt.date(2024, 2, 29), 1234.5), ("Åse | *får* svar", None, None, 0)),
                "Ingen opgaver.",
            ),
        ),
        ReportSection("Hvad er besluttet?", table=ReportTable(("Punkt",), (), "Intet er besluttet endnu.")),
    ),
)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param(None, "ukendt", id="unknown is said, not zero"),
        pytest.param(0, "0", id="zero is zero"),
        pytest.param(1234567, "1.234.567", id="dots between thousands"),
        pytest.param(1234.5, "1.234,5", id="decimal comma"),
        pytest.param(dt.date(2023, 3, 15), "15.03.2023", id="day first"),
    ],
)
def test_cells_are_written_as_danes_write_them(value: object, shown: str) -> None:
    assert cell_text(value) == shown  # type: ignore[arg-type]


def test_word_has_the_headings_the_table_and_the_empty_sentence() -> None:
    document = docx.Document(io.BytesIO(write_word(REPORT)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[0] == "Status på målene"
    assert {"Opdigtede data", "Ét af to mål er på vej.", "Intet er besluttet endnu."} <= set(texts)
    assert [cell.text for cell in document.tables[0].rows[2].cells] == ["Åse | *får* svar", "ukendt", "ukendt", "0"]


def test_excel_keeps_numbers_as_numbers_and_formulas_as_text() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_excel(REPORT)))
    sheet = book["Hvad skylder vi  nu?".replace("?", "").strip()]
    assert sheet["A2"].data_type == "s"
    assert (sheet["A2"].value, sheet["B2"].value, sheet["D2"].value) == ("=1+1", 1348, 1234.5)
    assert sheet["C2"].value == dt.datetime(2024, 2, 29)  # noqa: DTZ001
    assert sheet["B3"].value == "ukendt"


def test_markdown_shows_marks_and_does_not_obey_them() -> None:
    text = write_markdown(REPORT).decode("utf-8")
    assert r"Åse \| \*får\* svar" in text
    assert "| Opgave | Dage | Frist | Kroner |" in text
    assert "Intet er besluttet endnu." in text


def test_a_row_with_a_cell_too_few_is_refused() -> None:
    with pytest.raises(ValueError, match="another number of cells"):
        ReportTable(("A", "B"), (("x",),), "")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=60).filter(str.isprintable), min_size=1, max_size=4))
def test_any_headings_give_files_that_open(headings: list[str]) -> None:
    table = ReportTable(("A",), (("x",),), "")
    report = Report("T", DAY, None, tuple(ReportSection(h, table=table) for h in headings))
    book = openpyxl.load_workbook(io.BytesIO(write_excel(report)))
    assert len(book.sheetnames) == len(headings) + 1
    assert len(docx.Document(io.BytesIO(write_word(report))).tables) == len(headings)


def test_contacts_are_masked_in_headings_sentences_and_tables() -> None:
    words = "Tlf. 12 34 56 78, aase@hjemme.dk"
    hidden = "Tlf. [telefonnummer skjult], [e-mail skjult]"
    table = ReportTable(("Opgave", "Dage"), ((words, 3),), "Ingen.")
    masked = without_contacts(Report("Status", DAY, sections=(ReportSection(words, (words,), table),)))
    (section,) = masked.sections
    assert (section.heading, section.paragraphs) == (hidden, (hidden,))
    assert section.table is not None
    assert section.table.rows == ((hidden, 3),)
