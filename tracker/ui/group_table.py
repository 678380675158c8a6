"""Hearings and groups as one table, and as a file that says which of them it holds."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd

from tracker.danish.formatting import format_date
from tracker.danish.phrases import join_words
from tracker.insight.council_notes import ToldNote
from tracker.insight.hearings import HearingThread
from tracker.insight.working_groups import GroupHistory
from tracker.ui.downloads import offer_downloads
from tracker.ui.group_words import GROUP_WORDS, group_name
from tracker.ui.hearing_words import HEARING_WORDS, hearing_name
from tracker.ui.item_tables import show_sortable
from tracker.ui.loading import today

HEARING, GROUP = "Høring", "Arbejdsgruppe"


def show_note_table(threads: Sequence[HearingThread], groups: Sequence[GroupHistory], sentence: str) -> None:
    """A row a hearing or a group, each with a link to its latest sentence; columns that are empty are left out."""
    table = note_table(threads, groups)
    empty = [name for name in table.columns if all(value in {None, ""} for value in table[name])]
    histories = [*(one.history for one in threads), *(one.history for one in groups)]
    alt = f"Høringer og grupper: {sentence}. Slags, navn, udvalg, status, frist, hvornår det sidst er sagt, og ordene."
    shown = table.drop(columns=empty)
    dates = [name for name in _DAYS if name in shown.columns]
    show_sortable(shown, [_door(history) for history in histories], dates, alt)


def _door(history: Sequence[ToldNote]) -> dict[str, Any]:
    """The latest sentence that stands in a document; where a person wrote all of it, there is none."""
    return dict(next((note.row for note in reversed(history) if not note.row["is_entered"]), history[-1].row))


def offer_note_files(threads: Sequence[HearingThread], groups: Sequence[GroupHistory], sentence: str) -> None:
    """The same rows to take away, with the filters' sentence in the file."""
    name = f"Høringer og grupper · {sentence}"
    offer_downloads(partial(note_table, threads, groups), name, format_date(today()), "hoeringer")


def note_table(threads: Sequence[HearingThread], groups: Sequence[GroupHistory]) -> pd.DataFrame:
    """Hearings before groups, in their order; what is unknown is empty."""
    rows = [_hearing_cells(one) for one in threads] + [_group_cells(one) for one in groups]
    whole = [{**_EMPTY, **row} for row in rows]
    return pd.DataFrame(whole, columns=_COLUMNS, dtype=object)


_COLUMNS = [
    "Slags", "Navn", "Udvalg", "Status", "Spurgt", "Spurgt af", "Frist", "Svar givet", "Udfald", "Hvorfor",
    "Genoptages", "Medlemmer", "Opgave", "Sagt senest", "Ordene", "Skrevet ind af",
]  # fmt: skip


_DAYS = ("Spurgt", "Frist", "Svar givet", "Sagt senest")
_EMPTY: dict[str, object] = {name: None if name in _DAYS else "" for name in _COLUMNS}


def _hearing_cells(thread: HearingThread) -> dict[str, object]:
    return {
        "Slags": HEARING,
        "Navn": hearing_name(thread),
        "Udvalg": thread.body,
        "Status": HEARING_WORDS[thread.state],
        "Spurgt": thread.asked_on,
        "Spurgt af": thread.asked_by or "",
        "Frist": thread.due,
        "Svar givet": thread.answered_on,
        "Udfald": " ".join(thread.outcome.row["text"].split()) if thread.outcome else "",
        **_latest(thread.history[-1]),
    }


def _group_cells(group: GroupHistory) -> dict[str, object]:
    return {
        "Slags": GROUP,
        "Navn": group_name(group),
        "Udvalg": group.body,
        "Status": GROUP_WORDS[group.state],
        "Hvorfor": group.reason or "",
        "Genoptages": group.condition or "",
        "Medlemmer": join_words(group.members),
        "Opgave": group.tasks or "",
        **_latest(group.history[-1]),
    }


def _latest(note: ToldNote) -> dict[str, object]:
    return {
        "Sagt senest": note.date,
        "Ordene": " ".join(note.row["text"].split()),
        "Skrevet ind af": note.row["entered_by"] or "",
    }
