"""A person's yes or no to a later sentence; each is written by a callback, so that the next question stands at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import streamlit as st

from tracker.domain.thread import ThreadEventKind
from tracker.errors import TrackerError
from tracker.ui.actor import keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.links import link_to
from tracker.ui.loading import current_engine
from tracker.ui.matter_words import ASKED, is_proposed, reasons_words, told_words
from tracker.ui.meeting_names import body_name, date_words, excerpt, item_name
from tracker.ui.sources import show_quote, source_link
from tracker.usecases.error_texts import sentence_for_error
from tracker.usecases.settle_answer import EventState, confirm_answer, reject_answer, reopen_answer

ACTOR = "sag"
"""The field for who says what of a matter."""
_FAULT = "sag-fejl"


@dataclass(frozen=True, slots=True)
class _Word:
    """What can be said of a later sentence: a button, what it writes, and what the reader is told when it is."""

    label: str
    icon: str
    kind: Literal["primary", "secondary", "tertiary"]
    act: Callable[..., object]
    said: str


_YES = _Word("Ja", "check", "primary", confirm_answer, "Svaret er bekræftet.")
_ALSO = replace(_YES, kind="secondary")
"""One button of a screen is the first."""
_NO = _Word("Nej", "close", "secondary", reject_answer, "Sætningen er afvist.")
_AWAY = _Word("Hører ikke til", "link_off", "tertiary", reject_answer, "Sætningen er afvist.")
_BACK = _Word("Fortryd", "undo", "tertiary", reopen_answer, "Det er taget tilbage.")


def show_fault() -> None:
    """What went wrong with the last word, once."""
    fault = st.session_state.pop(_FAULT, None)
    if fault is not None:
        st.error(as_text(fault), icon=":material/error:")


def write(act: Callable[..., object], *args: object, said: str, **more: object) -> None:
    """Write a person's word as a button's callback does; what went wrong is said on the screen that follows."""
    try:
        act(current_engine(), *args, now=moment(), **more)
    except TrackerError as error:
        st.session_state[_FAULT] = sentence_for_error(error)
        return
    st.toast(said, icon=":material/check:")


def show_proposals(matter: Row, events: Sequence[Row]) -> None:
    """The sentences that may be the answer, each beside what was asked; the keys answer the first."""
    proposed = [event for event in events if is_proposed(event)]
    for number, event in enumerate(proposed):
        with st.container(border=True, gap="small"):
            st.subheader(ASKED[ThreadEventKind(event["kind"])], anchor=False)
            _show_both(matter, event)
            reasons = reasons_words(event["reasons"])
            st.caption(f"Foreslået, {reasons}." if reasons else "Foreslået.")
            yes, no = ("J", "N") if number == 0 else (None, None)
            with st.container(horizontal=True, gap="small"):
                _answer(_YES if number == 0 else _ALSO, event, yes)
                _answer(_NO, event, no)


def offer_judgement(event: Row, shortcut: str | None = None) -> None:
    """Beside a sentence of the thread: take it away, or take back what was said of it."""
    if EventState(event["state"]) is not EventState.READ:
        _answer(_BACK, event, shortcut)
    elif not is_proposed(event):
        _answer(_AWAY, event, None)


def _show_both(matter: Row, event: Row) -> None:
    asked, told = st.columns(2, gap="medium")
    with asked:
        st.caption(f"Der blev bedt om · {as_text(body_name(matter))}, {date_words(matter['given_on'])}")
        show_quote(excerpt(matter["text"], 600))
        source_link(matter["document_sha256"], matter["span_start"], matter["span_end"])
    with told:
        st.caption(f"Der blev senere sagt · {as_text(body_name(event))}, {told_words(event)}")
        show_quote(excerpt(event["text"], 600))
        with st.container(horizontal=True, gap="small"):
            source_link(event["document_sha256"], event["span_start"], event["span_end"])
            name = excerpt(item_name(event, "item_number", "item_title"), 50)
            link_to("moeder", as_text(name), icon=":material/arrow_forward:", punkt=event["item_id"])


def _answer(word: _Word, event: Row, shortcut: str | None) -> None:
    """A button whose callback holds the sentence as this screen showed it."""
    st.button(
        word.label,
        key=f"{word.act.__name__}-{shortcut or ''}-{event['id']}",
        type=word.kind,
        icon=f":material/{word.icon}:",
        shortcut=shortcut,
        on_click=_write_answer,
        args=(word, event["id"], EventState(event["state"])),
    )


def _write_answer(word: _Word, event_id: str, seen: EventState) -> None:
    write(word.act, event_id, said=word.said, seen=seen, actor=keep_actor(ACTOR))
