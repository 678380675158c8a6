"""Take a document out again with all that came from it; asks first and names what goes."""

import streamlit as st

from tracker.errors import TrackerError
from tracker.store import frames_documents
from tracker.ui.actor import choose_actor
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.loading import current_engine
from tracker.ui.message_counts import count_of, join_words
from tracker.ui.message_words import CONTENT_WORDS
from tracker.ui.messages import sentence_for_error
from tracker.usecases.remove_document import remove_document


def offer_removal(row: Row) -> None:
    """The button that opens the question."""
    if st.button("Tag ud", key=f"tag-ud-{row['sha256']}", type="tertiary", icon=":material/delete:"):
        _ask(row["sha256"], row["name"])


@st.dialog("Tag dokumentet ud?")
def _ask(sha256: str, name: str) -> None:
    counts = load_rows(frames_documents.document_content_frame, sha256)
    going = [count_of(row["n"], *CONTENT_WORDS[row["kind"]]) for row in counts if row["n"]]
    st.markdown(f"**{as_text(name)}**")
    if going:
        st.markdown(f"Med dokumentet forsvinder {join_words(going)}.")
    st.markdown("Det kan indlæses igen, men rettelser og bekræftelser, som hører til det, går tabt.")
    choose_actor("tag-ud")
    with st.container(horizontal=True):
        if st.button("Tag ud", key="tag-ud-ja", type="primary", icon=":material/delete:"):
            _remove(sha256, name)
        if st.button("Fortryd", key="tag-ud-nej"):
            st.rerun()


def _remove(sha256: str, name: str) -> None:
    try:
        remove_document(current_engine(), sha256)
    except TrackerError as error:
        st.error(sentence_for_error(error))
        return
    st.toast(f"‘{as_text(name)}’ er taget ud.", icon=":material/check:")
    st.rerun()
