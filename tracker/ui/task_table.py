"""The tasks as a table, and as a file that says which of them it holds."""

from collections.abc import Sequence
from functools import partial

import pandas as pd

from tracker.danish.formatting import format_date
from tracker.domain.follow_up import FollowUpKind, FollowUpState
from tracker.insight.overdue import age_in_days
from tracker.ui.downloads import offer_downloads
from tracker.ui.item_rows import Row
from tracker.ui.item_tables import show_sortable
from tracker.ui.loading import today
from tracker.ui.meeting_names import body_name, item_name
from tracker.ui.message_words import FOLLOW_UP_WORDS, STATE_WORDS
from tracker.ui.task_answer import setter_of
from tracker.ui.task_status import when_words


def show_task_table(tasks: Sequence[Row], sentence: str) -> None:
    """The tasks as rows and columns."""
    alt = f"Opgaver: {sentence}. Opgave, ansvarlig, hvem det er, frist, alder, hvor den er givet, status og svar."
    show_sortable(task_table(tasks), tasks, ("Senest", "Givet", "Besvaret"), alt)


def offer_task_files(tasks: Sequence[Row], sentence: str) -> None:
    """The same rows to take away, with the filters' sentence in the file; made when they are asked for."""
    offer_downloads(partial(task_table, tasks), f"Opgaver · {sentence}", format_date(today()), "opgaver")


def task_table(tasks: Sequence[Row]) -> pd.DataFrame:
    """A row a task; what is unknown is empty."""
    return pd.DataFrame([_cells(task) for task in tasks], dtype=object)


def _cells(task: Row) -> dict[str, object]:
    return {
        "Opgave": " ".join(task["text"].split()),
        "Slags": FOLLOW_UP_WORDS[FollowUpKind(task["kind"])],
        "Ansvarlig": task["responsible"] or "",
        "Det er": task["responsible_name"] or "",
        "Rettet til": task["addressed_to"] or "",
        "Frist": when_words(task, today()),
        "Senest": task["due_latest"],
        "Alder i dage": age_in_days(task["given_on"], today()),
        "Givet": task["given_on"],
        "Udvalg": body_name(task),
        "Punkt": item_name(task, "item_number", "item_title"),
        "Status": STATE_WORDS[FollowUpState(task["state"])],
        "Status sat af": setter_of(task),
        "Bemærkning": task["state_note"] or "",
        "Svaret lød": " ".join((task["answer_text"] or "").split()),
        "Besvaret": task["answered_on"],
    }
