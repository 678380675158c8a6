"""The decisions as a table, and as a file that says which of them it holds."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_date
from tracker.ui.downloads import offer_downloads
from tracker.ui.item_outcomes import outcome_word
from tracker.ui.item_rows import Row
from tracker.ui.links import page_url
from tracker.ui.loading import today
from tracker.ui.meeting_names import body_name


def show_decision_table(rows: Sequence[Row], goals_of: Mapping[str, str], sentence: str) -> None:
    """The table behind the rows, with a link from each to its sentence, and the two downloads."""
    table = pd.DataFrame([_cells(row, goals_of[row["item_id"]]) for row in rows])
    if st.toggle("Vis som tabel", key="tabel-beslutninger"):
        st.dataframe(
            table.assign(Kilde=[_address(row) for row in rows]),
            hide_index=True,
            column_config={"Kilde": st.column_config.LinkColumn("Kilde", display_text="Vis i kilden")},
            alt=f"Beslutninger: {sentence}. Dato, udvalg, punkt, udfald, mål og ordlyd.",
        )
    offer_downloads(table, f"Beslutninger · {sentence}", format_date(today()), "beslutninger")


def _cells(row: Row, goals: str) -> dict[str, str]:
    return {
        "Dato": row["date"].isoformat() if row["date"] else "",
        "Udvalg": body_name(row),
        "Punkt": row["number"] or "",
        "Titel": row["title"] or "",
        "Udfald": outcome_word(row["outcome"]),
        "Mål": goals,
        "Beslutning": row["text"].strip(),
    }


def _address(row: Row) -> str:
    return page_url("kilde", dok=row["document_sha256"], fra=row["span_start"], til=row["span_end"])
