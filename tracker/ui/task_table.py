"""The tasks as a table, and as a file that says which of them it holds."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_date
from tracker.domain.follow_up import FollowUpState
from tracker.insight.overdue import age_in_days
from tracker.ui.downloads import offer_downloads
from tracker.ui.item_rows import Row
from tracker.ui.links import page_url
from tracker.ui.loading import today
from tracker.ui.meeting_names import body_name, item_name
from tracker.ui.message_words import STATE_WORDS
from tracker.ui.task_answer import setter_of
from tracker.ui.task_filters import kept_parameters
from tracker.ui.task_rows import holder_name
from tracker.ui.task_selection import choose_only, chosen_ids, times_chosen_anew
from tracker.ui.task_status import when_words
from tracker.ui.task_words import HEADINGS, kind_words

_KEY = "opgaver-tabel"


def show_task_table(tasks: Sequence[Row], sentence: str, *, is_chosen_from: bool = False) -> None:
    """The tasks as rows and columns, each with its source and its thread; rows can be chosen for one change of many."""
    alt = f"Opgaver: {sentence}. Opgave, ansvarlig, hvem det er, frist, alder, hvor den er givet, status og svar."
    shown = task_table(tasks)
    spans = [(task["document_sha256"], task["span_start"], task["span_end"]) for task in tasks]
    shown.insert(0, "Kilde", [page_url("kilde", dok=sha256, fra=start, til=end) for sha256, start, end in spans])
    shown.insert(1, "Forløb", [page_url("opfoelgning", sag=task["id"], **kept_parameters()) for task in tasks])
    links = {name: st.column_config.LinkColumn(name, display_text="Vis", width="small") for name in ("Kilde", "Forløb")}
    days = {name: st.column_config.DateColumn(name, format="DD.MM.YYYY") for name in ("Senest", "Givet", "Besvaret")}
    if not is_chosen_from:
        st.dataframe(shown, hide_index=True, column_config={**days, **links}, alt=alt)
        return
    ids = tuple(task["id"] for task in tasks)
    key = f"{_KEY}-{times_chosen_anew()}"
    marked = [row for row, one in enumerate(ids) if one in chosen_ids()]
    st.dataframe(
        shown,
        hide_index=True,
        column_config={**days, **links},
        alt=alt,
        key=key,
        on_select=partial(_choose, key, ids),
        selection_mode="multi-row",
        selection_default={"selection": {"rows": marked}},
    )


def _choose(key: str, ids: Sequence[str]) -> None:
    """The rows marked in the table are those chosen."""
    rows = st.session_state[key]["selection"]["rows"]
    choose_only([ids[row] for row in rows if row < len(ids)])


def offer_task_files(tasks: Sequence[Row], sentence: str) -> None:
    """The same rows to take away, with the filters' sentence in the file; made when they are asked for."""
    offer_downloads(partial(task_table, tasks), f"Opgaver · {sentence}", format_date(today()), "opgaver")


def task_table(tasks: Sequence[Row]) -> pd.DataFrame:
    """A row a task; what is unknown is empty."""
    return pd.DataFrame([_cells(task) for task in tasks], dtype=object)


def _cells(task: Row) -> dict[str, object]:
    return {
        "Opgave": " ".join(task["text"].split()),
        "Slags": kind_words(task["kind"], task["duty"]),
        "Ansvarlig": task["responsible"] or "",
        "Det er": task["responsible_name"] or "",
        "Rettet til": task["addressed_to"] or "",
        "Frist": when_words(task, today()),
        "Senest": task["due_latest"],
        "Alder i dage": age_in_days(task["given_on"], today()),
        "Givet": task["given_on"],
        "Udvalg": holder_name(task),
        "Givet i": body_name(task),
        "Punkt": item_name(task, "item_number", "item_title"),
        "Gruppe": HEADINGS[task["standing"]],
        "Status": STATE_WORDS[FollowUpState(task["state"])],
        "Status sat af": setter_of(task),
        "Bemærkning": task["state_note"] or "",
        "Svaret lød": " ".join((task["answer_text"] or "").split()),
        "Besvaret": task["answered_on"],
        "Mål": "; ".join(task["goal_titles"]),
    }
