"""Dokumenter: take minutes in, see what was found before it is stored, and take a document out again."""

import streamlit as st

from tracker.ui.document_list import documents_sentence, show_document_list
from tracker.ui.upload_form import show_upload

st.title("Hvilke referater er læst?")
st.markdown(documents_sentence())
show_upload()
show_document_list()
