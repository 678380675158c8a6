"""The open matters that a body hands on, each with its sentence, where it was given, and who took it over when."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from tracker.danish.formatting import format_number
from tracker.export.handover_words import KIND_HEADINGS, STANDING_WORDS, given_words, item_words
from tracker.insight.handover import MatterKind, OpenMatter
from tracker.insight.overdue import Standing
from tracker.insight.take_overs import Crossing, Row, taken_on
from tracker.ui.escaping import as_text
from tracker.ui.handover_paging import show_some
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.meeting_names import date_words, distance_words, excerpt
from tracker.ui.sources import show_quote, source_link
from tracker.ui.task_status import when_words

_NOBODY = "ansvarlig ikke oplyst"


def show_matters(matters: Sequence[OpenMatter], entered: Sequence[Row], crossings: Sequence[Crossing]) -> None:
    """By kind: what was sent to others, what was asked, what is not done."""
    taken = taken_on(crossings)
    for kind in MatterKind:
        own = [one for one in matters if one.kind is kind]
        by_hand = entered if kind is MatterKind.REFERRAL else ()
        number = len(own) + len(by_hand)
        if not number:
            continue
        st.subheader(f"{KIND_HEADINGS[kind]} ({format_number(number, 0)})", anchor=False)
        for row in by_hand:
            _show_entered(row)
        show_some(own, kind.value, partial(_show_matter, taken))


def _show_matter(taken: Mapping[str, Crossing], one: OpenMatter) -> None:
    row, crossing = dict(one.row), taken.get(one.id)
    with st.container(border=True, gap="xsmall"):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            _show_standing(one.standing)
            st.markdown(as_text(_who_and_when(one)), width="content")
        show_quote(excerpt(row["text"], 260))
        waited = f", {distance_words(row['given_on'], today())}" if row["given_on"] else ""
        st.caption(as_text(f"{given_words(row, crossing, waited)} · {excerpt(item_words(row), 90)}"))
        with st.container(horizontal=True, gap="small"):
            source_link(row["document_sha256"], row["span_start"], row["span_end"])
            link_to("opfoelgning", "Se hele forløbet", icon=":material/timeline:", sag=one.id)


def _who_and_when(one: OpenMatter) -> str:
    row = one.row
    who = row["responsible"] or _NOBODY
    if row["addressed_to"]:
        to = f"rettet til {row['addressed_to']}"
        who = to if row["responsible"] in {None, row["addressed_to"]} else f"{who}, {to}"
    when = when_words(row, today())
    return who if one.standing in {Standing.OWED, Standing.MISSED} else f"{who} · {when}"


def _show_standing(standing: Standing) -> None:
    words = STANDING_WORDS[standing]
    if standing.is_behind:
        st.badge(words, icon=":material/alarm:", color="red")
    elif standing is Standing.UNANSWERED:
        st.badge(words, icon=":material/hourglass_empty:", color="orange")
    else:
        st.badge(words, icon=":material/radio_button_unchecked:", color="gray")


def _show_entered(row: Row) -> None:
    """A referral of the register, whose minutes are not here."""
    with st.container(border=True, gap="xsmall"):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            _show_standing(Standing.UNANSWERED)
            st.markdown(as_text(f"rettet til {row['addressed_to']}"), width="content")
        st.markdown(as_text(row["asked_for"] or row["title"]))
        st.caption(
            as_text(f"Givet i {row['body']} den {date_words(row['date'])}, {distance_words(row['date'], today())}")
        )
        if row["source"]:
            st.caption(as_text(f"Indtastet. Kilde: {row['source']}"))
