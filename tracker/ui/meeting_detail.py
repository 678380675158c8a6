"""One meeting: what it came to, its items, who was there, and the documents it is known from."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from tracker.danish.phrases import count_of, join_words
from tracker.domain.decision import Outcome
from tracker.domain.meeting import MeetingKind
from tracker.export.words import OUTCOME_WORDS
from tracker.store import frames_documents, frames_meetings
from tracker.ui.escaping import as_text
from tracker.ui.item_outcomes import show_outcome
from tracker.ui.item_remit import show_remit_badge
from tracker.ui.item_rows import Row, load_row, load_rows
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.meeting_attendance import show_attendance
from tracker.ui.meeting_names import body_name, date_words, distance_words, item_name
from tracker.ui.message_words import MEETING_WORDS
from tracker.ui.review_corrections import note_corrections
from tracker.ui.sources import source_link


def show_meeting(meeting_id: str) -> None:
    """The meeting, or that it is no longer here."""
    link_to("moeder", "Alle møder", icon=":material/arrow_back:")
    meeting = load_row(frames_meetings.meeting_frame, meeting_id)
    if meeting is None:
        st.title("Mødet er her ikke")
        st.info("Dokumentet kan være taget ud, eller mødet kan have fået en anden dato. Vælg et andet møde på listen.")
        return
    rows = load_rows(frames_meetings.items_frame, meeting_id)
    st.title(as_text(f"{body_name(meeting, 'title')}, {date_words(meeting['date'])}"))
    st.markdown(_first_sentence(rows))
    show_meeting_facts(meeting)
    note_corrections([("meeting", meeting_id)])
    st.subheader("Hvad var på dagsordenen?")
    for row in rows:
        _show_item(row, meeting["body_kind"])
    if not rows:
        st.info("Der blev ikke fundet punkter i dokumentet. Se efter i kilden.")
    show_attendance(
        load_rows(frames_meetings.attendances_frame, meeting_id),
        load_rows(frames_meetings.head_counts_frame, meeting_id),
        item=None,
    )
    _show_documents(meeting)


def show_meeting_facts(meeting: Row) -> None:
    """When, where and what kind of document; the day of the record where that is another."""
    facts = [MEETING_WORDS[MeetingKind(meeting["kind"])]]
    if meeting["date"] is not None:
        facts.append(f"holdt {distance_words(meeting['date'], today())}")
    times = [time.strftime("%H.%M") for time in (meeting["start_time"], meeting["end_time"]) if time is not None]
    if times:
        facts.append(f"kl. {'–'.join(times)}")
    if meeting["place"]:
        facts.append(as_text(meeting["place"]))
    if meeting["record_date"] is not None and meeting["record_date"] != meeting["date"]:
        facts.append(f"dokumentet er skrevet {date_words(meeting['record_date'])}")
    st.caption(" · ".join(facts))


def _first_sentence(rows: Sequence[Row]) -> str:
    closed = sum(1 for row in rows if row["is_closed"])
    outcomes = Counter(OUTCOME_WORDS[Outcome(row["outcome"])].lower() for row in rows if row["outcome"] is not None)
    parts = [f"{number} {word}" for word, number in outcomes.most_common()]
    unread = len(rows) - closed - sum(outcomes.values())
    if unread:
        parts.append(f"{unread} uden et udfald, der kunne læses")
    if closed:
        parts.append(f"{closed} lukket" if closed == 1 else f"{closed} lukkede")
    counted = f"**{count_of(len(rows), 'punkt', 'punkter').capitalize()}**"
    return f"{counted}: {join_words(parts)}." if parts else f"{counted}."


def _show_item(row: Row, body_kind: str | None) -> None:
    with st.container(border=True, gap="xxsmall"):
        st.markdown(f"**{as_text(item_name(row))}**")
        if row["is_closed"]:
            st.caption(":material/lock: Lukket punkt")
            return
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            show_outcome(row["outcome"], row["outcome_text"])
            if row["outside_remit"]:
                show_remit_badge(body_kind)
            link_to("moeder", "Åbn punktet", icon=":material/arrow_forward:", punkt=row["id"])


def _show_documents(meeting: Row) -> None:
    documents = load_rows(frames_documents.documents_frame, meeting["municipality_code"])
    own = [row for row in documents if row["meeting_id"] == meeting["id"] and row["replaced_by"] is None]
    if own:
        st.subheader("Hvor står det?")
        for row in own:
            source_link(row["sha256"], None, None, row["name"])
