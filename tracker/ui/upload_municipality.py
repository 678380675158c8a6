"""Which municipality minutes belong to where they do not say so; nothing is guessed."""

import streamlit as st

from tracker.danish.vocabulary import load_vocabulary
from tracker.settings import VOCABULARY_FOLDER
from tracker.ui.chooser import chosen

NOT_CHOSEN = "Ikke oplyst"


def municipality_choices() -> dict[str, str]:
    """Name by code: the municipality on screen first, then all of Denmark's in their own order."""
    vocabulary = load_vocabulary(VOCABULARY_FOLDER)
    names = {code: vocabulary.municipality_names[name] for name, code in vocabulary.municipalities.items()}
    scope = chosen()
    first = {scope.municipality_code: scope.municipality_name} if scope.municipality_code else {}
    return {**first, **{code: name for code, name in sorted(names.items(), key=_by_name) if code not in first}}


def _by_name(entry: tuple[str, str]) -> str:
    return entry[1].casefold()


def choose_municipality(key: str) -> str | None:
    """Ask; without an answer the meeting stands under *Kommune ikke oplyst* until somebody says."""
    choices = municipality_choices()
    code = st.selectbox(
        "Hvilken kommune er referatet fra?",
        ["", *choices],
        format_func=lambda code: choices.get(code, NOT_CHOSEN),
        key=key,
        filter_mode="contains",
    )
    if not code:
        st.caption("Uden et valg står mødet under ‘Kommune ikke oplyst’. Det kan ændres under Gennemsyn.")
    return code or None
