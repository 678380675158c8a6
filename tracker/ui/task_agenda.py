"""The list of a body's open matters as a paper for its agenda: a Word file with each sentence and where it stands."""

from collections.abc import Sequence

import streamlit as st

from tracker.danish.phrases import count_of
from tracker.export.report import Report, ReportSection, ReportTable, without_contacts
from tracker.export.word import write_word
from tracker.ui.chooser import chosen
from tracker.ui.downloads import file_stem
from tracker.ui.item_rows import Row
from tracker.ui.loading import today
from tracker.ui.meeting_names import date_words, item_name
from tracker.ui.task_status import when_words
from tracker.ui.task_words import HEADINGS

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_COLUMNS = ("Nr.", "Opgave", "Ansvarlig", "Frist", "Givet")
_INVENTED = "Opdigtede data: kommunen, målene, tallene og referaterne findes ikke."


def offer_agenda(rows: Sequence[Row], title: str) -> None:
    """The button; the paper is made when it is pressed."""
    notice = _INVENTED if chosen().is_invented else None
    st.download_button(
        "Hent til dagsordenen (Word)",
        lambda: write_word(agenda_paper(rows, title, notice)),
        f"{file_stem(title, '')}.docx",
        _WORD,
        key="naeste-docx",
        icon=":material/download:",
        on_click="ignore",
    )


def agenda_paper(rows: Sequence[Row], title: str, notice: str | None) -> Report:
    """A section for each group, late ones first; the numbers run through."""
    numbered = list(enumerate(rows, 1))
    groups = dict.fromkeys(row["standing"] for row in rows)
    sections = []
    for standing in groups:
        cells = tuple(_cells(number, row) for number, row in numbered if row["standing"] is standing)
        said = count_of(len(cells), "sag", "sager").capitalize()
        sections.append(ReportSection(HEADINGS[standing], (f"{said}.",), ReportTable(_COLUMNS, cells, "")))
    if not sections:
        sections.append(ReportSection("Ingen åbne sager", ("Ingen sag står på listen til det næste møde.",)))
    return without_contacts(Report(title, today(), notice, tuple(sections)))


def _cells(number: int, row: Row) -> tuple[int, str, str, str, str]:
    who = row["responsible"] or row["responsible_name"] or row["addressed_to"] or "ikke oplyst"
    given = f"{date_words(row['given_on'])}, punkt {item_name(row, 'item_number', 'item_title')}"
    return number, " ".join(row["text"].split()), who, when_words(row, today()), given
