"""From a statement to its sentence: a link to the source, and the source with the sentence marked.

Document text is shown by ``st.html`` with every character escaped: never as Markdown and never as HTML of its own.
"""

import html
from typing import Any

import streamlit as st

from tracker.domain.source import Block, BlockKind, Document, Span
from tracker.store import frames_documents
from tracker.ui.document_excerpt import ClosedStretch, html_of, pieces_of, span_within, window_around
from tracker.ui.document_notes import show_reading_notes
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row, load_row, load_rows
from tracker.ui.links import link_to
from tracker.ui.meeting_names import body_name, date_words, item_name

SOURCE_ICON = ":material/find_in_page:"
SHOW_SENTENCE = "Vis i kilden"


def source_link(document_sha256: str, start: int | None, end: int | None, label: str = SHOW_SENTENCE) -> None:
    """A link that opens the document at the sentence; ``label`` is plain text."""
    link_to("kilde", as_text(label), icon=SOURCE_ICON, dok=document_sha256, fra=start, til=end)


def show_quote(text: str) -> None:
    """Words from a document as a quotation, letter for letter."""
    st.html(f'<blockquote style="{_QUOTE}">{html.escape(text.strip())}</blockquote>')


def show_passage(text: str) -> None:
    """A longer text from a document with its own lines, letter for letter."""
    st.html(f'<div style="{_PASSAGE}">{html.escape(text.strip())}</div>')


def show_source(
    document_sha256: str,
    start: int | None,
    end: int | None,
    *,
    key: str = "kilde",
    height: int | None = None,
) -> None:
    """The document's name and place, and its text around the marked words, or the whole of it.

    ``height`` in pixels makes it scroll.
    """
    row = load_row(frames_documents.document_frame, document_sha256)
    if row is None:
        st.info("Dokumentet er ikke længere her. Det kan være taget ud eller erstattet af en nyere udgave.")
        return
    text: str = row["text"]
    marked = span_within(text, start, end)
    _show_place(row, marked)
    closed = _closed_stretches(document_sha256)
    is_whole = marked is None or st.toggle("Vis hele dokumentet", key=f"{key}-hele")
    window = Span(0, len(text)) if is_whole or marked is None else window_around(text, marked)
    if marked is not None and is_whole:
        st.html('<a href="#kilde" target="_self">Gå til det markerede</a>')
    with st.container(border=True, height=height or "content"):
        st.html(html_of(pieces_of(text, marked, closed, window)))


def _show_place(row: Row, marked: Span | None) -> None:
    """Which document this is, of which meeting, and on which page the words stand."""
    parts = [as_text(row["name"])]
    page = _page_of(row, marked)
    if page is not None:
        parts.append(f"side {page}")
    if row["meeting_id"] is not None:
        parts.append(f"{as_text(body_name(row))}, {date_words(row['meeting_date'])}")
    st.caption(" · ".join(parts))
    if row["record_date"] is not None and row["record_date"] != row["meeting_date"]:
        st.caption(f"Dokumentet er skrevet {date_words(row['record_date'])}.")
    show_reading_notes(row)
    if row["replaced_by"] is not None:
        st.warning("Dokumentet er erstattet af en nyere udgave.", icon=":material/history:")


def _page_of(row: Row, marked: Span | None) -> int | None:
    if marked is None:
        return None
    blocks = tuple(_block_of(block) for block in row["blocks"])
    return Document(row["name"], row["sha256"], row["media_type"], "", blocks).page_of(marked.start)


def _block_of(stored: dict[str, Any]) -> Block:
    return Block(BlockKind(stored["kind"]), stored["number"], Span(stored["start"], stored["end"]))


def _closed_stretches(document_sha256: str) -> tuple[ClosedStretch, ...]:
    rows = load_rows(frames_documents.closed_spans_frame, document_sha256)
    return tuple(
        ClosedStretch(Span(row["span_start"], row["span_end"]), f"{item_name(row)} · lukket punkt") for row in rows
    )


_QUOTE = (
    "margin:0;padding:0.1rem 0 0.1rem 0.9rem;border-left:2px solid rgba(128,120,105,0.45);"
    "white-space:pre-line;overflow-wrap:anywhere;max-width:46rem;line-height:1.55"
)
_PASSAGE = "white-space:pre-line;overflow-wrap:anywhere;max-width:46rem;line-height:1.6"
