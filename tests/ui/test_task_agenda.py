"""The list for the agenda: every matter once, numbered through, in groups, and no telephone number in it."""

import datetime as dt
import io
from typing import Any

import docx
import pytest

from tracker.export.word import write_word
from tracker.insight.overdue import Standing
from tracker.ui.task_agenda import agenda_paper


def row(standing: Standing, text: str = "Sekretariatet finder en dato.", **said: Any) -> dict[str, Any]:
    plain = {
        "standing": standing, "text": text, "kind": "task", "responsible": None, "responsible_name": None,
        "addressed_to": None, "due_text": None, "due_earliest": None, "due_latest": None,
        "given_on": dt.date(2026, 10, 6), "item_number": "3", "item_title": "Siden sidst",
    }  # fmt: skip
    return {**plain, **said}


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEJLEMAERKE_TODAY", "2026-11-22")


def test_the_numbers_run_through_the_groups_and_each_matter_stands_once() -> None:
    rows = [row(Standing.LATE), row(Standing.LATE, "Bo ringer til 12 34 56 78."), row(Standing.OWED, responsible="Bo")]
    paper = agenda_paper(rows, "Åbne sager til næste møde i Rådet", "Opdigtede data")
    assert [section.heading for section in paper.sections] == ["Over tid", "Skyldes ved næste møde"]
    tables = [section.table for section in paper.sections if section.table is not None]
    assert [line[0] for table in tables for line in table.rows] == [1, 2, 3]
    assert [line[2] for table in tables for line in table.rows] == ["ikke oplyst", "ikke oplyst", "Bo"]
    assert "12 34 56 78" not in str(tables)
    assert tables[0].rows[0][4] == "6. oktober 2026, punkt 3. Siden sidst"


def test_an_empty_list_says_so_and_the_file_opens_in_word() -> None:
    paper = agenda_paper([], "Åbne sager", None)
    document = docx.Document(io.BytesIO(write_word(paper)))
    assert "Ingen åbne sager" in [paragraph.text for paragraph in document.paragraphs]
