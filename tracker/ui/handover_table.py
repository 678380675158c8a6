"""*Overlevering* to take away: the matters shown as a table that says its filters, and the paper."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_date
from tracker.export.handover_report import HandoverContent, Row
from tracker.export.handover_words import KIND_WORDS, STANDING_WORDS, item_words, taker_words
from tracker.insight.handover import MatterKind, OpenMatter
from tracker.insight.take_overs import Crossing, taken_on
from tracker.ui.downloads import EXCEL, file_stem, offer_downloads
from tracker.ui.loading import current_engine, today
from tracker.usecases.write_handover import write_handover
from tracker.usecases.write_report import ReportFormat

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_OFFERED = (
    (ReportFormat.WORD, "Hent overlevering som Word", _WORD),
    (ReportFormat.EXCEL, "Hent overlevering som Excel", EXCEL),
)
PAPER = "Papir til det næste råd: åbne sager, penge, erfaringer, hvad der skal læses først, og hvad der er overtaget."
COLUMNS = (
    "Slags", "Status", "Sætning", "Ansvarlig", "Rettet til", "Frist i referatet", "Senest", "Givet i", "Givet",
    "Punkt", "Overtaget af", "Overtaget",
)  # fmt: skip


def offer_handover_files(
    name: str, matters: Sequence[OpenMatter], entered: Sequence[Row], crossings: Sequence[Crossing], sentence: str
) -> None:
    """The matters shown, as Excel and CSV; whose they are and the filters stand in the file."""
    table = partial(matter_table, matters, entered, crossings)
    offer_downloads(table, f"Overlevering · {name} · {sentence}", format_date(today()), "overlevering")


def matter_table(matters: Sequence[OpenMatter], entered: Sequence[Row], crossings: Sequence[Crossing]) -> pd.DataFrame:
    """A row a matter, in the order of the screen; what is unknown is empty."""
    taken = taken_on(crossings)
    rows = [_entered_cells(row) for row in entered] + [_cells(one, taken.get(one.id)) for one in matters]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)


def _cells(one: OpenMatter, crossing: Crossing | None) -> tuple[object, ...]:
    row = one.row
    return (
        KIND_WORDS[one.kind],
        STANDING_WORDS[one.standing],
        " ".join(row["text"].split()),
        row["responsible"],
        row["addressed_to"],
        row["due_text"],
        row["due_latest"],
        row["body"] or row["meeting_title"],
        row["given_on"],
        item_words(row),
        taker_words(crossing.row) if crossing else None,
        crossing.row["date"] if crossing else None,
    )


def _entered_cells(row: Row) -> tuple[object, ...]:
    return (
        KIND_WORDS[MatterKind.REFERRAL],
        "Ikke besvaret",
        row["asked_for"] or row["title"],
        row["addressed_to"],
        row["addressed_to"],
        None,
        None,
        row["body"],
        row["date"],
        row["title"],
        None,
        None,
    )


def offer_paper(municipality_code: str, content: HandoverContent) -> None:
    """A button for each format that is read; the paper says what the page says on the same day."""
    body = content.body
    stem = file_stem(f"Overlevering {format_date(today())}", body["name"])
    st.caption(PAPER)
    with st.container(horizontal=True, gap="small"):
        for format_, label, mime in _OFFERED:
            st.download_button(
                label,
                partial(write_handover, current_engine(), municipality_code, body["id"], format_, today()),
                f"{stem}.{format_.value}",
                mime,
                key=f"overleveringspapir-{format_.value}",
                icon=":material/download:",
                on_click="ignore",
            )
