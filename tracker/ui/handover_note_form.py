"""Write down what the minutes do not say: a lesson, what is handed on, or how new members are to be found."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from tracker.domain.council_note import NoteAct, NoteKind
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.loading import current_engine, today
from tracker.ui.saving import save_form
from tracker.usecases.enter_note import NoteForm, enter_note

_KEY = "erfaring"
_KINDS: Mapping[NoteKind, str] = {
    NoteKind.LESSON: "En erfaring",
    NoteKind.HANDOVER: "Noget, der gives videre",
    NoteKind.RECRUITING: "Hvordan nye medlemmer findes",
}


def offer_note(body_id: str) -> None:
    """The button under what was said."""
    if st.button("Skriv en erfaring ind", key="ny-erfaring", icon=":material/edit_note:"):
        _ask(body_id)


@st.dialog("Hvad skal det næste råd vide?")
def _ask(body_id: str) -> None:
    fill_note_form(body_id)


def fill_note_form(body_id: str) -> None:
    """The form; what is written stands beside what was read, with who and when, and can be taken away again."""
    with st.form("skriv-erfaring", border=False):
        kind = st.radio("Hvad er det?", list(_KINDS), format_func=_KINDS.__getitem__, key=f"{_KEY}-slags")
        subject = st.text_input("Hvad handler det om?", max_chars=200, key=f"{_KEY}-emne")
        text = st.text_area("Hvad skal de vide?", max_chars=1000, key=f"{_KEY}-tekst")
        day = st.date_input("Dag", value=today(), max_value=today(), format="DD.MM.YYYY", key=f"{_KEY}-dag")
        source = st.text_input("Kilde", max_chars=300, placeholder="Hvor står det?", key=f"{_KEY}-kilde")
        choose_actor(_KEY, "Hvem skriver?")
        if not st.form_submit_button("Gem", type="primary"):
            return
        form = NoteForm(kind, NoteAct.TOLD, subject, day, text, source=source)
        actor = keep_actor(_KEY)
        is_saved = save_form(
            partial(enter_note, current_engine(), body_id, form, today=today(), now=moment(), actor=actor),
            "Det er gemt og står under det, der er sagt videre.",
        )
    if is_saved:
        st.rerun()
