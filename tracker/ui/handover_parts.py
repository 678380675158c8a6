"""What stands around the matters: what to read first, money left, what was learnt, groups and hearings under way."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from tracker.danish.formatting import format_number
from tracker.danish.phrases import capitalise, join_words
from tracker.export.handover_report import note_place, source_words
from tracker.export.handover_words import inference_words, meeting_words, money_sentence, why_words
from tracker.export.note_words import GROUP_STATE_WORDS, HEARING_STATE_WORDS
from tracker.insight.council_notes import ToldNote
from tracker.insight.handover import Handover, MoneyLeft
from tracker.insight.reading_list import ToRead
from tracker.ui.escaping import as_text
from tracker.ui.group_removal import offer_removal
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.meeting_names import date_words, distance_words, excerpt
from tracker.ui.sources import show_quote, source_link

SHOWN = 5


def show_reading_list(to_read: Sequence[ToRead]) -> None:
    """A few minutes and the latest status report, each with the reason."""
    if not to_read:
        return
    st.subheader("Hvad skal læses først?", anchor=False)
    with st.container(border=True, gap="small"):
        for number, one in enumerate(to_read, start=1):
            _show_reading(number, one)


def _show_reading(number: int, one: ToRead) -> None:
    with st.container(gap="xxsmall"):
        if one.meeting is not None:
            meeting = one.meeting
            what = f"{meeting_words(meeting)}, {date_words(meeting['date'])}"
            st.markdown(f"**{number}. {as_text(what)}**  \n{as_text(why_words(one))}")
            link_to("moeder", "Åbn mødet", icon=":material/arrow_forward:", moede=meeting["id"])
        elif one.report is not None:
            report = one.report
            what = f"{report['title']}, {date_words(report['date'])}"
            st.markdown(f"**{number}. {as_text(what)}**  \n{as_text(why_words(one))}")
            link_to("maal", "Se målene", icon=":material/arrow_forward:", politik=report["policy_id"])


def show_money(money: Sequence[MoneyLeft]) -> None:
    """What is left in each pool, how an inferred sum follows, and the sentence behind it."""
    if not money:
        return
    st.subheader("Hvor mange penge er der tilbage?", anchor=False)
    for one in money:
        with st.container(border=True, gap="xsmall"):
            st.markdown(f"**{as_text(money_sentence(one))}**")
            inferred = inference_words(one)
            if inferred:
                st.markdown(f":material/calculate: {as_text(inferred)}")
            if one.source is not None:
                told_on = one.source["told_on"]
                show_quote(excerpt(source_words(one), 260))
                if told_on is not None:
                    st.caption(as_text(f"{date_words(told_on)}, {distance_words(told_on, today())}"))
            with st.container(horizontal=True, gap="small"):
                if one.source is not None:
                    source_link(one.source["document_sha256"], one.source["span_start"], one.source["span_end"])
                link_to("oekonomi", "Se alle beløb", icon=":material/receipt_long:", pulje=one.pool["id"])


def show_notes(handed: Handover) -> None:
    """Lessons, what was handed over, how new members are found: each sentence as it was said."""
    told = (
        ("Hvad har de lært?", handed.lessons),
        ("Hvad er givet videre?", handed.handed),
        ("Hvordan findes nye medlemmer?", handed.recruiting),
    )
    for heading, notes in told:
        if not notes:
            continue
        st.subheader(f"{heading} ({format_number(len(notes), 0)})", anchor=False)
        is_all = len(notes) > SHOWN and st.toggle(f"Vis alle {format_number(len(notes), 0)}", key=f"alle-{heading}")
        for place, told_there in groupby(notes if is_all else notes[:SHOWN], key=note_place):
            with st.container(border=True, gap="small"):
                for note in told_there:
                    _show_note(note)
                st.caption(as_text(place))


def _show_note(note: ToldNote) -> None:
    row = note.row
    with st.container(gap="xxsmall"):
        show_quote(excerpt(row["text"], 320))
        if not row["is_entered"]:
            source_link(row["document_sha256"], row["span_start"], row["span_end"])
            return
        if row["source"]:
            st.caption(as_text(f"Kilde: {row['source']}"))
        offer_removal(note, f"overlevering-{note.kind}")


def show_work(handed: Handover) -> None:
    """Working groups that are not closed, and hearings that wait for an answer, each with its latest sentence."""
    if not handed.groups and not handed.hearings:
        return
    st.subheader("Hvilke arbejdsgrupper og høringer er i gang?", anchor=False)
    for hearing in handed.hearings:
        due = f" · frist {date_words(hearing.due)}, {distance_words(hearing.due, today())}" if hearing.due else ""
        line = f"{HEARING_STATE_WORDS[hearing.state]}{due}"
        _show_told(f"Høring: {hearing.subject or 'uden emne'}", line, hearing.history[-1])
    for group in handed.groups:
        known = (GROUP_STATE_WORDS[group.state], group.reason, group.condition, join_words(group.members))
        _show_told(capitalise(group.name), " · ".join(part for part in known if part), group.history[-1])
    link_to("hoeringer", "Se alle høringer og grupper", icon=":material/forum:")


def _show_told(name: str, line: str, note: ToldNote) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{as_text(name)}**  \n{as_text(line)}")
        show_quote(excerpt(note.row["text"], 220))
        st.caption(as_text(note_place(note)))
        if not note.row["is_entered"]:
            source_link(note.row["document_sha256"], note.row["span_start"], note.row["span_end"])
