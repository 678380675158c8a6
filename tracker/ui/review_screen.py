"""Gennemsyn: what the machine read beside the source it read it in, for a person to confirm or correct."""

from collections.abc import Sequence
from enum import StrEnum

import streamlit as st

from tracker.danish.phrases import count_of, join_words
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.store import frames_items, frames_links, frames_meetings, frames_review
from tracker.ui.chooser import chosen
from tracker.ui.document_source import asked_for
from tracker.ui.filters import choose_required
from tracker.ui.item_rows import Row, load_row, load_rows
from tracker.ui.links import link_to
from tracker.ui.meeting_names import body_name, date_words, excerpt, item_name
from tracker.ui.review_corrections import show_corrections
from tracker.ui.review_issues import show_issues
from tracker.ui.review_item import show_item_form
from tracker.ui.review_links import show_links
from tracker.ui.review_meeting import show_meeting_form
from tracker.ui.review_queue import show_queue
from tracker.ui.sources import show_source

SOURCE_HEIGHT = 620
"""Pixels; the source scrolls beside the forms."""

_MANY_HOMELESS = "referater siger ikke, hvilken kommune de er fra"

_VIEW = "vis"
_VIEW_KEY = "gennemsyn-vis"

MEETING = "moedet"
"""Stands in the address for the meeting's own facts, where an item's id would stand."""


class View(StrEnum):
    """What is looked through; the value stands in the address."""

    LINKS = "koblinger"
    READ = "laest"


def show_review() -> None:
    """Everything the page shows, or how to get something to look through."""
    scope = chosen()
    st.title("Hvad skal et menneske se efter?")
    documents = load_rows(frames_review.review_documents_frame, scope.municipality_code)
    homeless = load_rows(frames_review.review_documents_frame, UNKNOWN_MUNICIPALITY)
    if not documents:
        st.info(f"Her kan det læste{scope.place} ses efter, når et referat er læst ind.")
        link_to("dokumenter", "Indlæs det første referat", icon=":material/note_add:")
        _show_homeless(len(homeless))
        return
    is_homeless = scope.municipality_code == UNKNOWN_MUNICIPALITY
    changed = len(load_rows(frames_links.changed_links_frame, scope.municipality_code))
    st.markdown(_first_sentence(documents, changed, len(homeless) if is_homeless else 0))
    if not is_homeless:
        _show_homeless(len(homeless))
    if _choose_view(documents, changed) is View.LINKS:
        show_queue(scope.municipality_code)
    else:
        _show_documents(documents)


def _choose_view(documents: Sequence[Row], changed: int) -> View:
    """What the address asks for; else what was read where it names a document, or where no link waits."""
    asked = st.query_params.get(_VIEW)
    waiting = sum(row["suggestions"] for row in documents) + changed
    first = View.READ if "dok" in st.query_params or not waiting else View.LINKS
    st.session_state[_VIEW_KEY] = View(asked) if asked in set(View) else first
    issues = sum(row["issues"] for row in documents)
    words = {View.LINKS: f"Koblinger til mål ({waiting})", View.READ: f"Det læste ({issues})"}
    chosen_view = st.segmented_control(
        "Koblinger eller det læste?",
        list(View),
        format_func=words.__getitem__,
        key=_VIEW_KEY,
        on_change=_write_view,
        required=True,
        label_visibility="collapsed",
    )
    view = chosen_view or first
    st.query_params[_VIEW] = view.value  # the last answer must not turn the page to something else
    return view


def _write_view() -> None:
    st.query_params[_VIEW] = st.session_state[_VIEW_KEY].value


def _show_documents(documents: Sequence[Row]) -> None:
    """What was read in one document, beside its text."""
    first, second = st.columns(2, gap="medium")
    with first:
        document = _choose_document(documents)
    with second:
        items = load_rows(frames_review.document_items_frame, document["sha256"])
        subject = _choose_subject(items)
    left, right = st.columns([1, 1], gap="large")
    with left:
        _show_read(document, subject, items)
    with right:
        st.subheader("Hvad står der i kilden?")
        asked = asked_for()
        is_here = asked is not None and asked.document_sha256 == document["sha256"] and asked.start is not None
        if asked is not None and is_here:
            show_source(document["sha256"], asked.start, asked.end, key="gennemsyn", height=SOURCE_HEIGHT)
        else:
            _show_subject(document["sha256"], subject)


def _show_homeless(number: int) -> None:
    """Minutes that belong to no municipality yet, and the way to them."""
    if number:
        words = count_of(number, "referat siger ikke, hvilken kommune det er fra", _MANY_HOMELESS)
        link_to("gennemsyn", words, icon=":material/location_off:", kommune=UNKNOWN_MUNICIPALITY)


def _first_sentence(documents: Sequence[Row], changed: int, homeless: int) -> str:
    """What waits for a person; ``changed`` links were confirmed on other words, ``homeless`` minutes lack a place."""
    issues = sum(row["issues"] for row in documents)
    links = sum(row["suggestions"] for row in documents)
    certain = sum(row["certain"] for row in documents)
    read = count_of(len(documents), "dokument", "dokumenter")
    parts = []
    if issues:
        parts.append(f"{count_of(issues, 'sted', 'steder')} er værd at se efter")
    if links:
        parts.append(f"{count_of(links, 'kobling', 'koblinger')} venter på et ja eller nej")
    if changed:
        parts.append(f"{count_of(changed, 'bekræftet kobling', 'bekræftede koblinger')} er ændret siden")
    if homeless:
        parts.append(f"{count_of(homeless, 'referat', 'referater')} mangler en kommune")
    sentence = f"**{join_words(parts)}** i {read}." if parts else f"**Intet venter** i {read}."
    if certain:
        sure = count_of(certain, "sikker kobling", "sikre koblinger").capitalize()
        sentence += f" {sure} til mål gælder, til nogen siger nej."
    return sentence


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


def _show_read(document: Row, item: Row | None, items: Sequence[Row]) -> None:
    """What was read, with its forms."""
    show_issues(document["sha256"], item, items)
    if item is not None:
        targets = show_item_form(item)
        show_corrections(targets)
        if not item["is_closed"]:
            show_links(item["id"])
        return
    meeting = load_row(frames_meetings.meeting_frame, document["meeting_id"])
    if meeting is not None:
        show_meeting_form(meeting)
        show_corrections([("meeting", meeting["id"])])


def _show_subject(document_sha256: str, item: Row | None) -> None:
    """The source of what is looked through: the item's decision, else its title, else the whole document."""
    start = end = None
    if item is not None and not item["is_closed"]:
        decisions = [row for row in load_rows(frames_items.item_decisions_frame, item["id"]) if row["is_own"]]
        start, end = item["title_start"], item["title_end"]
        if decisions:
            start, end = decisions[0]["span_start"], decisions[0]["span_end"]
    show_source(document_sha256, start, end, key="gennemsyn", height=SOURCE_HEIGHT)
