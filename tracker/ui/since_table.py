"""*Siden sidst* as a file: one row for each thing that happened, with the sentence."""

from functools import partial

import pandas as pd

from tracker.insight.since import Missed
from tracker.ui.downloads import offer_downloads
from tracker.ui.since_words import change_words

COLUMNS = ("Dag", "Hvad", "Ord", "Handler om")


def offer_since_files(missed: Missed, sentence: str, as_of: str) -> None:
    """The rows as Excel and CSV; the sentence says whose they are and since when."""
    offer_downloads(partial(since_table, missed), f"Siden sidst · {sentence}", as_of, "siden-sidst")


def since_table(missed: Missed) -> pd.DataFrame:
    """All that happened, the oldest first."""
    rows = [
        *((row["meeting_date"], "Beslutning", _line(row["text"]), row["title"] or "") for row in missed.decisions),
        *((row["told_on"], "Svar", _line(row["text"]), _line(row["asked"])) for row in missed.answers),
        *((row["given_on"], "Ny opgave", _line(row["text"]), row["item_title"] or "") for row in missed.matters),
        *((row["at"].date(), "Rettelse", change_words(row), _line(row["asked"])) for row in missed.changes),
    ]
    in_order = sorted(rows, key=lambda row: row[0])
    return pd.DataFrame(in_order, columns=list(COLUMNS), dtype=object)


def _line(text: str) -> str:
    return " ".join(text.split())
