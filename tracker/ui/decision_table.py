"""The decisions as a table, and as a file that says which of them it holds."""

from collections.abc import Mapping, Sequence

import pandas as pd

from tracker.danish.formatting import format_date
from tracker.ui.downloads import offer_downloads
from tracker.ui.item_outcomes import outcome_word
from tracker.ui.item_rows import Row
from tracker.ui.item_tables import show_sortable
from tracker.ui.loading import today
from tracker.ui.meeting_names import body_name


def show_decision_table(table: pd.DataFrame, rows: Sequence[Row], sentence: str) -> None:
    """The decisions as rows and columns."""
    alt = f"Beslutninger: {sentence}. Dato, udvalg, punkt, udfald, afstemning, mål og ordlyd."
    show_sortable(table, rows, ("Dato",), alt)


def offer_decision_files(table: pd.DataFrame, sentence: str) -> None:
    """The same rows to take away, with the filters' sentence in the file."""
    offer_downloads(table, f"Beslutninger · {sentence}", format_date(today()), "beslutninger")


def decision_table(rows: Sequence[Row], goals_of: Mapping[str, str], votes_of: Mapping[str, str]) -> pd.DataFrame:
    """A row a decision; ``goals_of`` and ``votes_of`` give the words for the goals and the votes of an item."""
    cells = [_cells(row, goals_of[row["item_id"]], votes_of[row["item_id"]]) for row in rows]
    return pd.DataFrame(cells, dtype=object)


def _cells(row: Row, goals: str, votes: str) -> dict[str, object]:
    return {
        "Dato": row["date"],
        "Udvalg": body_name(row),
        "Punkt": row["number"] or "",
        "Titel": row["title"] or "",
        "Udfald": outcome_word(row["outcome"]),
        "Afstemning": votes,
        "Mål": goals,
        "Beslutning": " ".join(row["text"].split()),
    }
