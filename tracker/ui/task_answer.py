"""Who set a task's state, and the sentence that answered it: nothing is done without saying how that is known."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from tracker.domain.follow_up import FollowUpState
from tracker.domain.source import Origin
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.links import link_to
from tracker.ui.meeting_names import date_words, excerpt
from tracker.ui.message_words import STATE_COLOURS, STATE_ICONS, STATE_WORDS
from tracker.ui.sources import show_quote, source_link

MACHINE, SOMEBODY = "maskinen", "en person"


def setter_of(task: Mapping[str, Any]) -> str:
    """Who says that the task stands as it does; nobody of an open task that nobody has touched."""
    if task["state_origin"] == Origin.ENTERED.value:
        return task["state_by"] or SOMEBODY
    return "" if FollowUpState(task["state"]) is FollowUpState.OPEN else MACHINE


def setter_words(task: Mapping[str, Any]) -> str:
    """``fundet af maskinen`` or ``sat af NAVN``, or nothing."""
    setter = setter_of(task)
    is_entered = task["state_origin"] == Origin.ENTERED.value
    return f"{'sat' if is_entered else 'fundet'} af {setter}" if setter else ""


def state_badge(task: Mapping[str, Any]) -> str:
    """The state as Markdown with who set it; for lines where no badge of its own is drawn."""
    state = FollowUpState(task["state"])
    badge = f":{STATE_COLOURS[state]}-badge[{STATE_ICONS[state]} {STATE_WORDS[state]}]"
    setter = setter_words(task)
    return f"{badge} {as_text(setter)}" if setter else badge


def show_answer(task: Row) -> None:
    """A person's note on the state, and the sentence that answered with its source."""
    if task["state_note"]:
        st.caption(as_text(task["state_note"]))
    if not task["answer_item_id"]:
        return
    when = f" {date_words(task['answered_on'])}" if task["answered_on"] else ""
    st.caption(f"Svaret{when}:")
    if task["answer_text"]:
        show_quote(excerpt(task["answer_text"], 260))
    with st.container(horizontal=True, gap="small"):
        if task["answer_start"] is not None:
            place = (task["answer_document_sha256"], task["answer_start"], task["answer_end"])
            source_link(*place, label="Vis svaret i kilden")
        link_to("moeder", "Åbn punktet med svaret", icon=":material/reply:", punkt=task["answer_item_id"])
