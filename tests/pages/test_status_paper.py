"""The status paper's buttons on Mål: each makes the paper that the command line writes."""

import io
from typing import Any

import docx
import openpyxl
import pytest
from sqlalchemy import Engine

from tests.pages.conftest import OpenPage
from tracker.ui import status_paper


@pytest.fixture
def offered(sample_store: Engine, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The buttons of the page, as what they were made with: content by the name of the file."""
    made: dict[str, Any] = {}

    def keep(label: str, data: Any, file_name: str, mime: str, **_more: Any) -> None:
        made[file_name] = (label, data, mime)

    monkeypatch.setattr(status_paper.st, "download_button", keep)
    app = open_page(sample_store, "goals", kommune="eksempelby")
    assert not app.exception
    return made


def test_the_paper_is_downloaded_as_word_and_excel_with_its_day_in_the_name(offered: dict[str, Any]) -> None:
    papers = {name: made for name, made in offered.items() if name.startswith("status-22")}
    assert [made[0] for made in papers.values()] == ["Hent status som Word", "Hent status som Excel"]
    word, excel = papers
    assert word.endswith(".docx")
    assert word.startswith("status-22-november-2026-")
    text = [one.text for one in docx.Document(io.BytesIO(papers[word][1]())).paragraphs]
    assert "Hvor står målene?" in text
    assert "Opdigtede data" in " ".join(text)
    assert "Hvor står målene" in " ".join(openpyxl.load_workbook(io.BytesIO(papers[excel][1]())).sheetnames)
