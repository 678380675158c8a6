"""The paper for the next council: the same in each format, with contacts masked, and nothing of closed items."""

import datetime as dt
import io

import docx
import openpyxl
import pytest
from sqlalchemy import Engine

from tests.usecases.paper import Paper, Point, store_paper
from tracker.danish.vocabulary import Vocabulary
from tracker.errors import NotInStore
from tracker.usecases.correct_fact import correct_fact
from tracker.usecases.dump_store import dump_store
from tracker.usecases.take_over import take_over
from tracker.usecases.write_handover import write_handover
from tracker.usecases.write_report import ReportFormat

NOW, TODAY = dt.datetime.fromisoformat("2026-11-22T09:00"), dt.date(2026, 11, 22)
CODE, COUNCIL, OTHER = "eksempelby", "eksempelby/integrationsraad", "eksempelby/trivselsraad"
CALL, BUS, SECRET = "Formanden ringer på 12 34 56 78.", "Formanden ser på bussen.", "Formanden ser på naboen."


@pytest.fixture
def council(any_store: Engine, vocabulary: Vocabulary) -> Engine:
    points = (
        Point("Trafik", f"Godkendt. {CALL} {BUS}", "1", tasks=(CALL, BUS)),
        Point("Personsag", f"Godkendt. {SECRET}", "2", tasks=(SECRET,)),
        Point("Penge", "Der er 40 kr. overført og 90 kr. i alt.", "3", carried=40, total=90),
    )
    store_paper(any_store, Paper(points), vocabulary)
    store_paper(any_store, Paper((Point("Orientering"),), body="Trivselsrådet"), vocabulary)
    closed = next(row["item_id"] for row in dump_store(any_store)["follow_ups"] if row["text"] == SECRET)
    correct_fact(any_store, "item", closed, "is_closed", True, now=NOW)
    return any_store


def paper(store: Engine, format: ReportFormat, body_id: str = COUNCIL) -> str:
    made = write_handover(store, CODE, body_id, format, TODAY)
    if format is ReportFormat.WORD:
        document = docx.Document(io.BytesIO(made))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return "\n".join([*(one.text for one in document.paragraphs), *cells])
    if format is ReportFormat.EXCEL:
        sheets = openpyxl.load_workbook(io.BytesIO(made)).worksheets
        return "\n".join(str(cell) for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row)
    return made.decode()


@pytest.mark.parametrize("format", list(ReportFormat))
def test_each_format_tells_the_matters_their_place_and_the_money(council: Engine, format: ReportFormat) -> None:
    said = paper(council, format).replace("\N{NO-BREAK SPACE}", " ")
    assert "Integrationsrådet har 2 opgaver at give videre." in said
    assert BUS in said
    assert "Givet i Integrationsrådet den 6. februar 2024" in said
    assert "Bevillingen er udledt: 90 kr. − 40 kr. = 50 kr." in said


@pytest.mark.parametrize("format", list(ReportFormat))
def test_contacts_are_masked_and_closed_items_tell_nothing(council: Engine, format: ReportFormat) -> None:
    said = paper(council, format)
    assert "12 34 56 78" not in said
    assert "Formanden ringer på" in said
    assert "naboen" not in said


def test_what_crossed_the_border_stands_in_the_papers_of_both_bodies(council: Engine) -> None:
    moved = [row["id"] for row in dump_store(council)["follow_ups"] if row["text"] == BUS]
    take_over(council, COUNCIL, OTHER, moved, date=dt.date(2026, 1, 1), today=TODAY, now=NOW)
    old, new = (paper(council, ReportFormat.MARKDOWN, body_id) for body_id in (COUNCIL, OTHER))
    line = "| 01.01.2026 | Integrationsrådet | Trivselsrådet | Formanden ser på bussen. |"
    assert line in old
    assert line in new
    assert "overtaget af Trivselsrådet den 1. januar 2026" in new


def test_a_body_that_is_not_there_has_no_paper(council: Engine) -> None:
    with pytest.raises(NotInStore):
        write_handover(council, CODE, "eksempelby/intet", ReportFormat.WORD, TODAY)
