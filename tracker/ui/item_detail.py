"""One item of a meeting with what became of it. A closed item shows number and title alone."""

from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st

from tracker.danish.phrases import count_of, join_words
from tracker.domain.agenda import SectionKind
from tracker.domain.decision import Force
from tracker.store import frames_items, frames_meetings, frames_references, frames_tasks
from tracker.ui.escaping import as_text
from tracker.ui.item_decision import show_decision, show_earlier_decisions
from tracker.ui.item_facts import show_attachments, show_goals, show_sums
from tracker.ui.item_outcomes import outcome_word
from tracker.ui.item_references import missing_papers, show_references
from tracker.ui.item_remit import show_remit
from tracker.ui.item_rows import Row, load_row, load_rows
from tracker.ui.item_votes import show_minority_statements, show_votes
from tracker.ui.links import link_to
from tracker.ui.meeting_attendance import show_attendance
from tracker.ui.meeting_detail import show_meeting_facts
from tracker.ui.meeting_names import body_name, date_words, item_name
from tracker.ui.message_words import SECTION_WORDS
from tracker.ui.review_corrections import note_corrections
from tracker.ui.sources import show_passage, show_quote, source_link
from tracker.ui.task_cards import show_task

_SHOWN_ELSEWHERE = frozenset(
    {SectionKind.DECISION, SectionKind.EARLIER_DECISION, SectionKind.ATTACHMENTS, SectionKind.ATTENDANCE}
)


class ItemContent(NamedTuple):
    """Everything that is read of an open item."""

    decisions: list[Row]
    statements: list[Row]
    recommendations: list[Row]
    sections: list[Row]
    tasks: list[Row]
    links: list[Row]
    sums: list[Row]
    money: list[Row]
    attachments: list[Row]
    votes: list[Row]
    minority: list[Row]
    references: list[Row]


def show_item(item_id: str) -> None:
    """The item, or that it is no longer here."""
    item = load_row(frames_meetings.item_frame, item_id)
    if item is None:
        link_to("moeder", "Alle møder", icon=":material/arrow_back:")
        st.title("Punktet er her ikke")
        st.info("Dokumentet kan være taget ud eller erstattet. Find punktet gennem mødet på listen.")
        return
    meeting = load_row(frames_meetings.meeting_frame, item["meeting_id"])
    if meeting is not None:
        label = f"{body_name(meeting, 'title')}, {date_words(meeting['date'])}"
        link_to("moeder", as_text(label), icon=":material/arrow_back:", moede=meeting["id"])
    st.title(as_text(item_name(item)))
    if item["is_closed"]:
        st.markdown(":material/lock: Punktet er lukket. Her vises kun dets nummer og titel.")
        return
    content = _without_what_stands_twice(_content_of(item_id))
    st.markdown(_first_sentence(content))
    if meeting is not None:
        show_meeting_facts(meeting)
    show_remit(item, meeting["body_kind"] if meeting is not None else None)
    note_corrections([("item", item_id), *(("decision", row["id"]) for row in content.decisions)])
    left, right = st.columns([3, 2], gap="large")
    with left:
        _show_what_happened(content)
        _show_sections(content.sections)
    with right:
        _show_what_follows(item, content)


def _content_of(item_id: str) -> ItemContent:
    return ItemContent(
        load_rows(frames_items.item_decisions_frame, item_id),
        load_rows(frames_items.statements_frame, item_id),
        load_rows(frames_items.recommendations_frame, item_id),
        load_rows(frames_items.sections_frame, item_id),
        load_rows(frames_tasks.item_tasks_frame, item_id),
        load_rows(frames_items.item_links_frame, item_id),
        load_rows(frames_items.amounts_frame, item_id),
        load_rows(frames_items.item_money_frame, item_id),
        load_rows(frames_items.attachments_frame, item_id),
        load_rows(frames_items.votes_frame, item_id),
        load_rows(frames_items.minority_statements_frame, item_id),
        load_rows(frames_references.references_frame, item_id),
    )


def _without_what_stands_twice(content: ItemContent) -> ItemContent:
    """Sentences that tell of a vote or are a minority's stand there and not among the remarks; decisions always do."""
    told = [row for row in (*content.votes, *content.minority) if row.get("sides") != []]

    def stands_there(one: Row) -> bool:
        is_remark = Force(one["force"]) in {Force.REMARKED, Force.INFORMED, Force.UNKNOWN}
        return is_remark and any(
            row["span_start"] <= one["span_start"] and one["span_end"] <= row["span_end"] for row in told
        )

    return content._replace(statements=[one for one in content.statements if not stands_there(one)])


def _first_sentence(content: ItemContent) -> str:
    own = [row for row in content.decisions if row["is_own"]]
    head = f"**{outcome_word(own[0]['outcome'])}.**" if own else "**Der er ikke læst nogen beslutning.**"
    counts = (
        (len(content.statements), "bemærkning", "bemærkninger"),
        (len(content.votes), "afstemning", "afstemninger"),
        (len(content.tasks), "opgave", "opgaver"),
        (len(content.attachments), "bilag", "bilag"),
        (len(content.sums), "beløb", "beløb"),
    )
    parts = [count_of(number, one, many) for number, one, many in counts if number]
    return f"{head} Her er {join_words(parts)}." if parts else head


def _show_what_happened(content: ItemContent) -> None:
    st.subheader("Hvad blev besluttet?")
    own = [row for row in content.decisions if row["is_own"]]
    if not own:
        st.caption("Dokumentet har ingen beslutning under punktet.")
    for row in own:
        show_decision(row, [one for one in content.statements if one["decision_id"] == row["id"]])
    show_votes(content.votes)
    show_minority_statements(content.minority)
    if content.recommendations:
        st.subheader("Hvad blev indstillet?")
        _show_recommendations(content.recommendations)
    show_earlier_decisions([row for row in content.decisions if not row["is_own"]], content.statements)


def _show_recommendations(rows: Sequence[Row]) -> None:
    proposers = dict.fromkeys(row["proposed_by"] for row in rows)
    for proposer in proposers:
        if proposer:
            st.markdown(f"**{as_text(proposer)}** indstiller:")
        for row in rows:
            if row["proposed_by"] == proposer:
                show_quote(row["text"])
                source_link(row["document_sha256"], row["span_start"], row["span_end"])


def _show_what_follows(item: Row, content: ItemContent) -> None:
    show_goals(content.links)
    if content.tasks:
        st.subheader("Hvad skal der ske?")
        for task in content.tasks:
            show_task(task, is_inside_item=True)
    show_sums(content.sums, content.money)
    show_attendance(
        load_rows(frames_meetings.attendances_frame, item["meeting_id"]),
        load_rows(frames_meetings.head_counts_frame, item["meeting_id"]),
        item=item,
    )
    show_references(content.references, content.links)
    show_attachments(content.attachments, missing_papers(content.references))
    numbers = [as_text(one["text"]) for one in item["case_numbers"]]
    if numbers:
        st.caption(f"Sagsnummer {', '.join(numbers)}")
    source_link(item["document_sha256"], item["span_start"], item["span_end"], "Vis hele punktet i kilden")
    where = {"dok": item["document_sha256"], "punkt": item["id"]}
    link_to("gennemsyn", "Ret det, der er læst", icon=":material/rate_review:", **where)


def _show_sections(rows: Sequence[Row]) -> None:
    shown = [row for row in rows if SectionKind(row["kind"]) not in _SHOWN_ELSEWHERE and row["text"].strip()]
    if not shown:
        return
    st.subheader("Hvad lå til grund?")
    for row in shown:
        with st.expander(as_text(row["heading"] or SECTION_WORDS[SectionKind(row["kind"])])):
            show_passage(row["text"])
            source_link(row["document_sha256"], row["text_start"], row["text_end"])
