"""Take a document out again with all that came from it; asks first and names what goes."""

from collections.abc import Sequence

import streamlit as st

from tracker.danish.formatting import format_number
from tracker.danish.phrases import count_of, join_words
from tracker.errors import TrackerError
from tracker.store import frames_documents
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.loading import current_engine
from tracker.ui.meeting_names import excerpt
from tracker.ui.message_words import CONTENT_WORDS, LOST_WORDS
from tracker.usecases.error_texts import sentence_for_error
from tracker.usecases.kept_words import Lost
from tracker.usecases.remove_document import Removal, preview_removal, remove_document

SHOWN_LOST = 5


def offer_removal(row: Row) -> None:
    """The button that opens the question."""
    if st.button("Tag ud", key=f"tag-ud-{row['sha256']}", type="tertiary", icon=":material/delete:"):
        _ask(row["sha256"], row["name"])


@st.dialog("Tag dokumentet ud?")
def _ask(sha256: str, name: str) -> None:
    try:
        removal = preview_removal(current_engine(), sha256)
    except TrackerError as error:
        st.error(sentence_for_error(error))
        return
    st.markdown(f"**{as_text(name)}**")
    has_closed = bool(load_rows(frames_documents.closed_spans_frame, sha256))
    st.markdown(_what_goes(removal, has_closed=has_closed))
    _show_lost(removal.lost, SHOWN_LOST if not has_closed else 0)
    choose_actor("tag-ud", "Hvem tager det ud?")
    with st.container(horizontal=True):
        if st.button("Tag ud", key="tag-ud-ja", type="primary", icon=":material/delete:"):
            _remove(sha256, name)
        if st.button("Fortryd", key="tag-ud-nej"):
            st.rerun()


def _show_lost(lost: Sequence[Lost], shown: int) -> None:
    """The words of people that go with the document, the first of them one by one."""
    for word in lost[:shown]:
        st.caption(f"Går tabt: {LOST_WORDS[word.kind]} ved ‘{as_text(excerpt(word.about, 80))}’")
    if len(lost) > shown:
        st.caption(f"Og {format_number(len(lost) - shown, 0)} mere, som personer har sagt.")


def _what_goes(removal: Removal, *, has_closed: bool) -> str:
    """What goes with the document, in one or two sentences; of closed items not even a count is told."""
    going = [count_of(removal.facts[kind], *words) for kind, words in CONTENT_WORDS.items() if removal.facts.get(kind)]
    if has_closed:
        going = [count_of(removal.facts["items"], *CONTENT_WORDS["items"]), "alt, hvad der er læst i dem"]
    parts = [*going, *(["mødet selv, som intet andet dokument fortæller om"] if removal.meeting_id else [])]
    sentence = f"Med dokumentet forsvinder {join_words(parts)}." if parts else "Der kom intet andet fra dokumentet."
    if removal.versions:
        sentence += f" {count_of(len(removal.versions), 'tidligere udgave', 'tidligere udgaver').capitalize()} går med."
    return f"{sentence} Filen kan indlæses igen."


def _remove(sha256: str, name: str) -> None:
    try:
        remove_document(current_engine(), sha256, now=moment(), actor=keep_actor("tag-ud"))
    except TrackerError as error:
        st.error(sentence_for_error(error))
        return
    st.toast(f"‘{as_text(name)}’ er taget ud.", icon=":material/check:")
    st.rerun()
