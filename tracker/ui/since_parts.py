"""The parts of *Siden sidst*: meetings with their decisions, answers, new matters, and what people changed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from tracker.danish.formatting import format_number
from tracker.danish.phrases import count_of
from tracker.domain.follow_up import FollowUpState
from tracker.insight.since import Missed
from tracker.ui.escaping import as_text
from tracker.ui.item_outcomes import show_outcome
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.meeting_names import date_words, distance_words, excerpt, item_name
from tracker.ui.message_words import STATE_WORDS
from tracker.ui.since_words import change_words
from tracker.ui.sources import show_quote, source_link
from tracker.ui.task_cards import show_task

Row = Mapping[str, Any]
SHOWN_DECISIONS = 4
SHOWN = 8


def show_meetings(missed: Missed) -> None:
    """Each meeting with its decisions, the oldest first: as the story went."""
    if not missed.meetings:
        return
    of_meeting: defaultdict[str, list[Row]] = defaultdict(list)
    for decision in missed.decisions:
        of_meeting[decision["meeting_id"]].append(decision)
    st.subheader("Hvad blev besluttet?", anchor=False)
    for meeting in missed.meetings:
        _show_meeting(meeting, of_meeting[meeting["id"]])


def show_answers(missed: Missed) -> None:
    """What was asked for, and the sentence that answered it, side by side."""
    if not missed.answers:
        return
    st.subheader(f"Hvad blev der svaret på? ({format_number(len(missed.answers), 0)})", anchor=False)
    for answer in _first(missed.answers, "svar"):
        with st.container(border=True, gap="xsmall"):
            asked, said = st.columns(2)
            with asked:
                st.caption(f"Bedt om {date_words(answer['given_on'])}")
                show_quote(excerpt(answer["asked"], 260))
            with said:
                st.caption(f"{STATE_WORDS[FollowUpState(answer['became'])]} {date_words(answer['told_on'])}")
                show_quote(excerpt(answer["text"], 260))
            with st.container(horizontal=True, gap="small"):
                source_link(answer["document_sha256"], answer["span_start"], answer["span_end"], "Vis svaret i kilden")
                link_to("opfoelgning", "Se hele forløbet", icon=":material/timeline:", sag=answer["follow_up_id"])


def show_matters(missed: Missed) -> None:
    """What was newly asked for."""
    if not missed.matters:
        return
    st.subheader(f"Hvad er der bedt om siden? ({format_number(len(missed.matters), 0)})", anchor=False)
    for matter in _first(missed.matters, "opgaver"):
        show_task(dict(matter))


def show_changes(missed: Missed) -> None:
    """What people have said of matters by hand, with who and when."""
    if not missed.changes:
        return
    st.subheader("Hvad har nogen rettet?", anchor=False)
    for change in missed.changes:
        with st.container(border=True, gap="xxsmall"):
            st.markdown(as_text(change_words(change)))
            st.caption(as_text(excerpt(change["asked"], 200)))


def _first(rows: Sequence[Row], key: str) -> Sequence[Row]:
    """The first of them, or all where the reader asks."""
    if len(rows) <= SHOWN:
        return rows
    return rows if st.toggle(f"Vis alle {format_number(len(rows), 0)}", key=f"siden-{key}") else rows[:SHOWN]


def _show_meeting(meeting: Row, decisions: Sequence[Row]) -> None:
    when = f"{date_words(meeting['date'])} · {distance_words(meeting['date'], today())}"
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{as_text(when)}** · {count_of(len(decisions), 'beslutning', 'beslutninger')}")
        place = st.container(gap="small")
        shown = decisions
        if len(decisions) > SHOWN_DECISIONS:
            is_whole = st.toggle(f"Vis alle {format_number(len(decisions), 0)}", key=f"siden-{meeting['id']}")
            shown = decisions if is_whole else decisions[:SHOWN_DECISIONS]
        with place:
            for decision in shown:
                _show_decision(decision)
        link_to("moeder", "Åbn mødet", icon=":material/arrow_forward:", moede=meeting["id"])


def _show_decision(decision: Row) -> None:
    with st.container(gap="xxsmall"):
        st.markdown(f"**{as_text(item_name(decision))}**")
        show_outcome(decision["outcome"], decision["outcome_text"])
        show_quote(excerpt(decision["text"], 220))
        source_link(decision["document_sha256"], decision["span_start"], decision["span_end"])
