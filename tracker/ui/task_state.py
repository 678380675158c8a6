"""Say what became of a task: a new state with a note and a name."""

import streamlit as st

from tracker.domain.follow_up import FollowUpState
from tracker.errors import TrackerError
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.loading import current_engine
from tracker.ui.meeting_names import excerpt
from tracker.ui.message_words import STATE_WORDS
from tracker.usecases.error_texts import sentence_for_error
from tracker.usecases.set_follow_up_state import set_follow_up_state


def offer_state_change(task: Row, shortcut: str | None = None) -> None:
    """The button that opens the question; one question at a time is open on a screen."""
    key, icon = f"status-{task['id']}", ":material/edit:"
    if st.button("Skift status", key=key, type="tertiary", icon=icon, shortcut=shortcut):
        _ask(task)


@st.dialog("Hvad er der blevet af det?")
def _ask(task: Row) -> None:
    st.markdown(as_text(excerpt(task["text"], 300)))
    with st.form("skift-status", border=False):
        states = list(FollowUpState)
        state = st.radio(
            "Status", states, index=states.index(FollowUpState(task["state"])), format_func=STATE_WORDS.__getitem__
        )
        note = st.text_area("Bemærkning", value=task["state_note"] or "", max_chars=1000, placeholder="Hvad skete der?")
        choose_actor("status")
        if st.form_submit_button("Gem", type="primary"):
            _save(task, state, note.strip() or None)


def _save(task: Row, state: FollowUpState, note: str | None) -> None:
    """The row is that of the screen on which the question was opened."""
    try:
        set_follow_up_state(
            current_engine(),
            task["id"],
            state,
            note=note,
            actor=keep_actor("status"),
            now=moment(),
            seen=FollowUpState(task["state"]),
        )
    except TrackerError as error:
        st.error(sentence_for_error(error))
        return
    st.toast(f"Gemt: {STATE_WORDS[state].lower()}.", icon=":material/check:")
    st.rerun()
