"""Kilde: one document with the words that a statement came from marked in it."""

import streamlit as st

from tracker.ui.document_source import asked_for, show_asked_source

st.title("Hvor står det?")
asked = asked_for()
if asked is None:
    st.info(
        "Her vises den sætning, som en oplysning kommer fra. Åbn den fra et møde, en beslutning eller en opgave "
        "med linket ‘Vis i kilden’."
    )
else:
    show_asked_source(asked)
