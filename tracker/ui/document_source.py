"""The source that a deep link asks for: ``dok`` a document, ``fra`` and ``til`` the stretch of its text."""

from dataclasses import dataclass

import streamlit as st

from tracker.store import frames_documents
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import load_row
from tracker.ui.links import link_to
from tracker.ui.meeting_names import excerpt, item_name
from tracker.ui.sources import show_source

_DIGITS = 9
"""No document is longer; a larger number would not fit the store's columns."""


@dataclass(frozen=True, slots=True)
class AskedSource:
    """What the address names; ``start`` and ``end`` are ``None`` where they are missing or are no places in a text."""

    document_sha256: str
    start: int | None
    end: int | None


def asked_for() -> AskedSource | None:
    """The source that the address names, or ``None`` where it names none."""
    document = st.query_params.get("dok")
    if not document:
        return None
    return AskedSource(document, _number(st.query_params.get("fra")), _number(st.query_params.get("til")))


def _number(text: str | None) -> int | None:
    is_place = text is not None and text.isascii() and text.isdigit() and len(text) <= _DIGITS
    return int(text) if text is not None and is_place else None


def show_asked_source(asked: AskedSource) -> None:
    """One sentence on what is shown, then the source itself."""
    if asked.start is not None and asked.end is not None:
        st.markdown("De markerede ord er det, oplysningen kommer fra. Resten er dokumentets egen tekst omkring dem.")
    else:
        st.markdown("Hele dokumentet, som det blev læst.")
    _offer_item(asked)
    show_source(asked.document_sha256, asked.start, asked.end)


def _offer_item(asked: AskedSource) -> None:
    """The way from the sentence to the item it belongs to."""
    if asked.start is None:
        return
    item = load_row(frames_documents.item_at_frame, asked.document_sha256, asked.start)
    if item is not None:
        link_to("moeder", as_text(excerpt(item_name(item), 70)), icon=":material/arrow_back:", punkt=item["id"])
