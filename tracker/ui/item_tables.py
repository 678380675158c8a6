"""The other way to see a list: a table that can be sorted, each row with a link to its sentence."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from tracker.ui.item_rows import Row
from tracker.ui.links import page_url

_SOURCE = "Kilde"


def choose_table(what: str) -> bool:
    """Whether the reader wants the table rather than the list."""
    return st.toggle("Vis som tabel", key=f"tabel-{what}")


def show_sortable(table: pd.DataFrame, rows: Sequence[Row], dates: Sequence[str], alt: str) -> None:
    """The table with its rows' sources in front; ``dates`` names the columns that hold days."""
    sources = [
        page_url("kilde", dok=row["document_sha256"], fra=row["span_start"], til=row["span_end"]) for row in rows
    ]
    shown = table.copy()
    shown.insert(0, _SOURCE, sources)
    days = {name: st.column_config.DateColumn(name, format="DD.MM.YYYY") for name in dates}
    link = st.column_config.LinkColumn(_SOURCE, display_text="Vis", width="small")
    st.dataframe(shown, hide_index=True, column_config={**days, _SOURCE: link}, alt=alt)
