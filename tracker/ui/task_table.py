"""The tasks as a table, and as a file that says which of them it holds."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_date
from tracker.domain.follow_up import FollowUpKind, FollowUpState
from tracker.ui.downloads import offer_downloads
from tracker.ui.item_rows import Row
from tracker.ui.links import page_url
from tracker.ui.loading import today
from tracker.ui.meeting_names import body_name, item_name
from tracker.ui.message_words import FOLLOW_UP_WORDS, STATE_WORDS
from tracker.ui.task_status import age_in_days, when_words


def show_task_table(tasks: Sequence[Row], sentence: str) -> None:
    """The table behind the cards, with a link from each row to its sentence, and the two downloads."""
    table = pd.DataFrame([_cells(task) for task in tasks])
    if st.toggle("Vis som tabel", key="tabel-opgaver"):
        st.dataframe(
            table.assign(Kilde=[_address(task) for task in tasks]),
            hide_index=True,
            column_config={"Kilde": st.column_config.LinkColumn("Kilde", display_text="Vis i kilden")},
            alt=f"Opgaver: {sentence}. Opgave, ansvarlig, frist, alder i dage, hvor den er givet, og status.",
        )
    offer_downloads(table, f"Opgaver · {sentence}", format_date(today()), "opgaver")


def _cells(task: Row) -> dict[str, str | int | None]:
    return {
        "Opgave": task["text"].strip(),
        "Slags": FOLLOW_UP_WORDS[FollowUpKind(task["kind"])],
        "Ansvarlig": task["responsible"] or "",
        "Rettet til": task["addressed_to"] or "",
        "Frist": when_words(task, today()),
        "Senest": task["due_latest"].isoformat() if task["due_latest"] else "",
        "Alder i dage": age_in_days(task["given_on"], today()),
        "Givet": task["given_on"].isoformat() if task["given_on"] else "",
        "Udvalg": body_name(task),
        "Punkt": item_name(task, "item_number", "item_title"),
        "Status": STATE_WORDS[FollowUpState(task["state"])],
        "Bemærkning": task["state_note"] or "",
    }


def _address(task: Row) -> str:
    return page_url("kilde", dok=task["document_sha256"], fra=task["span_start"], til=task["span_end"])
