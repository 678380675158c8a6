"""The documents of a municipality: what came from each, the way to its text, its file, and the way out again."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of
from tracker.store import frames_documents
from tracker.ui.chooser import chosen
from tracker.ui.document_notes import show_reading_notes
from tracker.ui.document_removal import offer_removal
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.links import link_to
from tracker.ui.loading import load, today
from tracker.ui.meeting_names import body_name, date_words, distance_words
from tracker.ui.sources import source_link

SHOWN_PER_PAGE = 15
FORMAT_WORDS: dict[str, str] = {
    "text/plain": "tekst",
    "text/markdown": "Markdown",
    "text/html": "HTML",
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/msword": "gammelt Word",
    "application/rtf": "RTF",
    "application/vnd.oasis.opendocument.text": "ODT",
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/tiff": "TIFF",
}


def documents_sentence() -> str:
    """How much is read, and when last; computed, and right for none."""
    scope = chosen()
    rows = _rows()
    if not rows:
        return f"Der er ingen dokumenter{scope.place} endnu. Vælg det første herunder."
    meetings = len({row["meeting_id"] for row in rows})
    unread = sum(row["issues"] for row in rows if row["replaced_by"] is None)
    latest = max(row["imported_at"] for row in rows).date()
    sentence = (
        f"**{count_of(len(rows), 'dokument', 'dokumenter').capitalize()}** om "
        f"{count_of(meetings, 'møde', 'møder')} er læst, senest {format_date(latest)} "
        f"({distance_words(latest, today())})."
    )
    if unread:
        sentence += f" {count_of(unread, 'sted', 'steder').capitalize()} er værd at se efter."
    return sentence


def show_document_list() -> None:
    """The list, latest import first; nothing where there is none, since the first sentence says so."""
    rows = _rows()
    if not rows:
        return
    st.subheader("Hvad er læst?")
    pages = -(-len(rows) // SHOWN_PER_PAGE)
    page = st.pagination(pages, key="dokumenter-side") if pages > 1 else 1
    for row in rows[(page - 1) * SHOWN_PER_PAGE : page * SHOWN_PER_PAGE]:
        _show_document(row)


def _rows() -> Sequence[Row]:
    return load_rows(frames_documents.documents_frame, chosen().municipality_code)


def _show_document(row: Row) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{as_text(row['name'])}**")
        st.markdown(f"{as_text(body_name(row))}, {date_words(row['meeting_date'])}")
        st.caption(_facts(row))
        show_reading_notes(row)
        if row["replaced_by"] is not None:
            st.caption(":material/history: Erstattet af en nyere udgave. Teksten er her, men intet tælles fra den.")
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            source_link(row["sha256"], None, None, "Vis teksten")
            if row["replaced_by"] is None:
                link_to("gennemsyn", "Se efter", icon=":material/rate_review:", dok=row["sha256"])
            _offer_file(row)
            offer_removal(row)


def _facts(row: Row) -> str:
    facts: list[str] = [
        FORMAT_WORDS.get(row["media_type"], str(row["media_type"])),
        count_of(row["items"], "punkt", "punkter"),
    ]
    if row["issues"]:
        facts.append(count_of(row["issues"], "sted at se efter", "steder at se efter"))
    by = f" af {as_text(row['imported_by'])}" if row["imported_by"] else ""
    facts.append(f"indlæst {format_date(row['imported_at'].date())}{by}")
    if row["pack"]:
        facts.append("følger med Pejlemærke")
    return " · ".join(facts)


def _offer_file(row: Row) -> None:
    """The file as it was handed in, where it is kept; not where it holds a closed item, whose text nobody is shown."""
    if not row["has_file"]:
        return
    if row["has_closed"]:
        st.caption(":material/lock: Har et lukket punkt; kan ikke hentes", width="content")
        return
    st.download_button(
        "Hent filen",
        data=partial(_file, row["sha256"]),
        file_name=row["name"],
        mime=row["media_type"],
        key=f"hent-{row['sha256']}",
        type="tertiary",
        icon=":material/download:",
        on_click="ignore",
    )


def _file(sha256: str) -> bytes:
    frame = load(frames_documents.file_frame, sha256)
    content: bytes = frame["content"].iloc[0] if len(frame) else b""
    return content
