"""Gennemsyn: what the machine read beside the source it read it in, for a person to confirm or correct."""

from collections.abc import Sequence

import streamlit as st

from tracker.danish.phrases import count_of
from tracker.store import frames_meetings, frames_review
from tracker.ui.chooser import chosen
from tracker.ui.document_source import asked_for
from tracker.ui.escaping import as_text
from tracker.ui.filters import choose_required
from tracker.ui.item_rows import Row, load_row, load_rows
from tracker.ui.links import link_to
from tracker.ui.meeting_names import body_name, date_words, excerpt, item_name
from tracker.ui.review_corrections import show_corrections
from tracker.ui.review_issues import show_issues
from tracker.ui.review_item import show_item_form
from tracker.ui.review_links import show_links, show_waiting_links
from tracker.ui.review_meeting import show_meeting_form
from tracker.ui.sources import show_source

MEETING = "moedet"
"""Stands in the address for the meeting's own facts, where an item's id would stand."""


def show_review() -> None:
    """Everything the page shows, or how to get something to look through."""
    scope = chosen()
    st.title("Hvad skal et menneske se efter?")
    documents = load_rows(frames_review.review_documents_frame, scope.municipality_code)
    if not documents:
        st.info(f"Her kan det læste i {as_text(scope.municipality_name)} ses efter, når et referat er læst ind.")
        link_to("dokumenter", "Indlæs det første referat", icon=":material/note_add:")
        return
    st.markdown(_first_sentence(documents))
    show_waiting_links(scope.municipality_code)
    document = _choose_document(documents)
    items = load_rows(frames_review.document_items_frame, document["sha256"])
    subject = _choose_subject(items)
    left, right = st.columns([1, 1], gap="large")
    with left:
        span = _show_read(document, subject)
    with right:
        st.subheader("Hvad står der i kilden?")
        asked = asked_for()
        is_here = asked is not None and asked.document_sha256 == document["sha256"] and asked.start is not None
        start, end = (asked.start, asked.end) if asked is not None and is_here else span
        with st.container(height=640, border=False):
            show_source(document["sha256"], start, end, key="gennemsyn")


def _first_sentence(documents: Sequence[Row]) -> str:
    issues = sum(row["issues"] for row in documents)
    links = sum(row["suggestions"] for row in documents)
    read = count_of(len(documents), "dokument", "dokumenter")
    if not issues and not links:
        return f"**Intet venter.** {read.capitalize()} er læst; alt kan stadig ses efter og rettes her."
    parts = []
    if issues:
        verb = "blev ikke forstået"
        parts.append(f"{count_of(issues, 'sted', 'steder')} {verb}")
    if links:
        verb = "venter på et ja eller nej"
        parts.append(f"{count_of(links, 'kobling', 'koblinger')} {verb}")
    return f"**{' og '.join(parts)}** i {read}."


def _choose_document(documents: Sequence[Row]) -> Row:
    """The document in the address, else the first that asks something of a person."""
    by_id = {row["sha256"]: row for row in documents}
    first = next((row for row in documents if row["issues"] or row["suggestions"]), documents[0])
    names = {sha256: _document_name(row) for sha256, row in by_id.items()}
    return by_id[choose_required("Dokument", "dok", names, first["sha256"], clears=("punkt", "fra", "til"))]


def _document_name(row: Row) -> str:
    asks = row["issues"] + row["suggestions"]
    mark = f" ({asks} at se efter)" if asks else ""
    return f"{date_words(row['meeting_date'], short=True)} · {body_name(row)} · {row['name']}{mark}"


def _choose_subject(items: Sequence[Row]) -> Row | None:
    """One item, or ``None`` for the meeting's own facts."""
    by_id = {row["id"]: row for row in items}
    names = {MEETING: "Mødets oplysninger", **{key: excerpt(item_name(row), 90) for key, row in by_id.items()}}
    return by_id.get(choose_required("Hvad ses efter?", "punkt", names, MEETING, clears=("fra", "til")))


def _show_read(document: Row, item: Row | None) -> tuple[int | None, int | None]:
    """What was read, with its forms; returns the stretch of the source to show beside it."""
    show_issues(document["sha256"], item)
    if item is not None:
        targets = show_item_form(item)
        if not item["is_closed"]:
            show_links(item["id"])
        show_corrections(targets)
        return (item["title_start"], item["title_end"]) if item["is_closed"] else (item["span_start"], item["span_end"])
    meeting = load_row(frames_meetings.meeting_frame, document["meeting_id"])
    if meeting is not None:
        show_meeting_form(meeting)
        show_corrections([("meeting", meeting["id"])])
    return None, None
