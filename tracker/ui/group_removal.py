"""Take away what a person entered of a group or a hearing; it asks first, and the journal keeps it."""

import streamlit as st

from tracker.insight.council_notes import ToldNote
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.loading import current_engine
from tracker.ui.meeting_names import excerpt
from tracker.ui.saving import save_form
from tracker.usecases.enter_note import remove_note


def offer_removal(note: ToldNote, key: str) -> None:
    """The button at an entered sentence."""
    if st.button("Fjern", key=f"fjern-{key}-{note.id}", type="tertiary", icon=":material/delete:"):
        _ask(note)


@st.dialog("Fjern det, der er skrevet ind?")
def _ask(note: ToldNote) -> None:
    confirm_removal(note)


def confirm_removal(note: ToldNote) -> None:
    """The question, and the button that does it."""
    st.markdown(f"»{as_text(excerpt(note.row['text'], 200))}« forsvinder fra forløbet. Historikken husker det.")
    with st.form("fjern-udsagn", border=False):
        choose_actor("fjern-udsagn")
        if not st.form_submit_button("Fjern", type="primary"):
            return
        actor = keep_actor("fjern-udsagn")
        is_gone = save_form(
            lambda: remove_note(current_engine(), note.id, now=moment(), actor=actor), "Det er fjernet."
        )
    if is_gone:
        st.rerun()
