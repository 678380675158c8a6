"""Small tables of words, sums and figures: shown letter for letter, with a Danish way of saying *unknown*."""

import pandas as pd
import streamlit as st

from tracker.ui.escaping import as_text

UNKNOWN = "ukendt"


def show_table(table: pd.DataFrame, alt: str) -> None:
    """A table whose cells are already Danish words; text of documents in it is never obeyed as Markdown."""
    shown = table.map(lambda value: UNKNOWN if pd.isna(value) else as_text(str(value)))
    st.table(shown, border="horizontal", hide_index=True, alt=alt)
