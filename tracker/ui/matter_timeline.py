"""A matter's thread as a timeline: the sentence that gave it, and the later ones, across meetings and bodies."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_date
from tracker.domain.thread import ThreadEventKind
from tracker.export.handover_words import taker_words
from tracker.ui.downloads import offer_downloads
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.matter_answers import offer_judgement
from tracker.ui.matter_words import EVENT_ICONS, EVENT_WORDS, is_proposed, judged_words, reasons_words, told_words
from tracker.ui.meeting_names import body_name, date_words, excerpt, item_name
from tracker.ui.sources import show_quote, source_link
from tracker.ui.task_words import kind_words
from tracker.usecases.settle_answer import EventState


def borders_of(matter: Row, take_overs: Sequence[Row]) -> tuple[Row, ...]:
    """The take-overs of a matter that count, the oldest first."""
    own = [row for row in take_overs if row["follow_up_id"] == matter["id"] and row["undone_at"] is None]
    return tuple(sorted(own, key=lambda row: (row["date"], row["entered_at"])))


def show_timeline(matter: Row, events: Sequence[Row], take_overs: Sequence[Row]) -> None:
    """What was asked, what was said of it since, and where it went from one body to another."""
    st.subheader("Hvad er der sket?", anchor=False)
    kept = [event for event in events if EventState(event["state"]) is not EventState.REJECTED]
    borders = list(borders_of(matter, take_overs))
    _show_given(matter)
    for event in kept:
        while borders and event["told_on"] is not None and event["told_on"] >= borders[0]["date"]:
            _show_border(borders.pop(0))
        _show_event(event)
    for border in borders:
        _show_border(border)
    if not kept:
        st.caption("Ingen senere sætning i de indlæste referater handler om det.")
    _show_rejected([event for event in events if event not in kept])
    table = partial(thread_table, matter, tuple(kept))
    offer_downloads(table, f"Forløb · {excerpt(matter['text'], 80)}", format_date(today()), "forloeb")


def thread_table(matter: Row, events: Sequence[Row]) -> pd.DataFrame:
    """A row a sentence, the oldest first."""
    first = {
        "Dag": date_words(matter["given_on"]),
        "Hvad": "Givet",
        "Udvalg": body_name(matter),
        "Punkt": item_name(matter, "item_number", "item_title"),
        "Ord": " ".join(matter["text"].split()),
        "Hvor sikkert": "",
        "Hvorfor": "",
    }
    rest = [
        {
            "Dag": told_words(event),
            "Hvad": EVENT_WORDS[ThreadEventKind(event["kind"])],
            "Udvalg": body_name(event),
            "Punkt": item_name(event, "item_number", "item_title"),
            "Ord": " ".join(event["text"].split()),
            "Hvor sikkert": judged_words(event),
            "Hvorfor": reasons_words(event["reasons"]),
        }
        for event in events
    ]
    return pd.DataFrame([first, *rest], dtype=object)


def _show_given(matter: Row) -> None:
    with st.container(border=True, gap="xsmall"):
        words = as_text(kind_words(matter["kind"], matter["duty"]))
        st.markdown(f":material/flag: **{date_words(matter['given_on'])}** · Givet · {words}")
        _show_words(matter)


def _show_event(event: Row) -> None:
    kind = ThreadEventKind(event["kind"])
    with st.container(border=True, gap="xsmall"):
        icon, what = (":material/help:", "Måske: ") if is_proposed(event) else (EVENT_ICONS[kind], "")
        what += EVENT_WORDS[kind].lower() if what else EVENT_WORDS[kind]
        st.markdown(f"{icon} **{as_text(told_words(event))}** · {what}{_more(event)}")
        _show_words(event)
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            reasons = reasons_words(event["reasons"])
            judged = as_text(judged_words(event))
            st.caption(f"{judged}, {reasons}" if reasons else judged, width="content")
            if event["replaced_by_id"]:
                link_to(
                    "opfoelgning", "Se det, der kom i stedet", icon=":material/swap_horiz:", sag=event["replaced_by_id"]
                )
            offer_judgement(event)


def _more(event: Row) -> str:
    by = f" af {as_text(event['by_whom'])}" if event["by_whom"] else ""
    until = event["until_latest"] or event["until_earliest"]
    if event["until_text"]:
        return f"{by} til ‘{as_text(event['until_text'])}’"
    return f"{by} til {format_date(until)}" if until else by


def _show_words(row: Row) -> None:
    show_quote(excerpt(row["text"], 600))
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.caption(
            f"{as_text(body_name(row))}, {as_text(item_name(row, 'item_number', 'item_title'))}", width="content"
        )
        source_link(row["document_sha256"], row["span_start"], row["span_end"])
        link_to("moeder", "Åbn punktet", icon=":material/arrow_forward:", punkt=row["item_id"])


def _show_border(border: Row) -> None:
    """Both sides of the border: who had it, and who has it from that day on."""
    note = f" · {as_text(border['note'])}" if border["note"] else ""
    way = f"{as_text(border['from_body'])} → {as_text(taker_words(border))}"
    st.markdown(f":material/move_down: **{format_date(border['date'])} · Taget over:** {way}{note}")


def _show_rejected(events: Sequence[Row]) -> None:
    if not events:
        return
    with st.expander(f"Afviste sætninger ({len(events)})"):
        for event in events:
            show_quote(excerpt(event["text"], 300))
            with st.container(horizontal=True, gap="small", vertical_alignment="center"):
                st.caption(f"{told_words(event)} · {as_text(judged_words(event))}", width="content")
                source_link(event["document_sha256"], event["span_start"], event["span_end"])
                offer_judgement(event)
