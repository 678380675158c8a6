"""An outcome as sign, word and colour, and the raw words beside it where they say more."""

import streamlit as st

from tracker.domain.decision import Outcome
from tracker.export.words import OUTCOME_WORDS
from tracker.ui.escaping import as_text
from tracker.ui.message_words import NO_OUTCOME, OUTCOME_COLOURS, OUTCOME_ICONS


def outcome_word(outcome: str | None) -> str:
    """The outcome's word; what could not be read is called so."""
    return NO_OUTCOME if outcome is None else OUTCOME_WORDS[Outcome(outcome)]


def show_outcome(outcome: str | None, outcome_text: str | None = None) -> None:
    """The outcome as a badge; the text's own word stands behind it where it is another."""
    if outcome is None:
        st.badge(NO_OUTCOME, icon=":material/help:", color="gray")
        return
    known = Outcome(outcome)
    st.badge(OUTCOME_WORDS[known], icon=OUTCOME_ICONS[known], color=OUTCOME_COLOURS[known])
    if outcome_text and not _says_the_same(outcome_text, OUTCOME_WORDS[known]):
        st.caption(f"‘{as_text(outcome_text.strip())}’", width="content")


def _says_the_same(raw: str, word: str) -> bool:
    """Whether the text's own word is a form of ours: *drøftede* and *Drøftet*."""
    return raw.strip().casefold()[:4] == word.casefold()[:4]
