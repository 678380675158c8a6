"""An item's facts in one form: number, title, open or closed, the outcome, and who is to do what by when."""

from collections.abc import Sequence

import streamlit as st

from tracker.domain.decision import Outcome
from tracker.export.words import OUTCOME_WORDS
from tracker.store import frames_items, frames_tasks
from tracker.ui.actor import choose_actor
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.links import link_to
from tracker.ui.meeting_names import excerpt
from tracker.ui.review_confirm import offer_confirmation, show_confirmation
from tracker.ui.review_fields import Field, Value, ask_fields, save_fields
from tracker.ui.sources import show_quote

_OPENNESS = {"nej": "Åbent", "ja": "Lukket"}
_OUTCOMES = {outcome.value: word for outcome, word in OUTCOME_WORDS.items()}

Target = tuple[str, str]


def show_item_form(item: Row) -> list[Target]:
    """The form; returns what can have corrections: the item, its decisions and its tasks."""
    st.subheader("Hvad blev læst?")
    decisions = [row for row in load_rows(frames_items.item_decisions_frame, item["id"]) if row["is_own"]]
    tasks = load_rows(frames_tasks.item_tasks_frame, item["id"])
    with st.form("ret-punkt"):
        answers = ask_fields(_item_fields(item))
        if item["title_start"] is not None:
            _show_place(item, "title_start", "title_end", "Vis titlen i kilden")
        answers += _ask_decisions(decisions)
        answers += _ask_tasks(tasks)
        choose_actor("gennemsyn-punkt")
        if st.form_submit_button("Gem rettelser", type="primary", icon=":material/save:"):
            save_fields(answers, "gennemsyn-punkt")
        offer_confirmation([field for field, _ in answers], "gennemsyn-punkt")
    show_confirmation([field for field, _ in answers])
    return [
        ("item", item["id"]),
        *(("decision", row["id"]) for row in decisions),
        *(("follow_up", row["id"]) for row in tasks),
    ]


def _item_fields(item: Row) -> tuple[Field, ...]:
    return (
        Field("item", item["id"], "number", "Nummer", item["number"]),
        Field("item", item["id"], "title", "Titel", item["title"]),
        Field("item", item["id"], "is_closed", "Åbent eller lukket", item["is_closed"], choices=_OPENNESS),
    )


def _ask_decisions(decisions: Sequence[Row]) -> list[tuple[Field, Value]]:
    answers: list[tuple[Field, Value]] = []
    for row in decisions:
        show_quote(excerpt(row["text"], 300))
        _show_place(row)
        outcome = row["outcome"] if row["outcome"] in set(Outcome) else None
        answers += ask_fields([Field("decision", row["id"], "outcome", "Udfald", outcome, choices=_OUTCOMES)])
    return answers


def _ask_tasks(tasks: Sequence[Row]) -> list[tuple[Field, Value]]:
    answers: list[tuple[Field, Value]] = []
    for row in tasks:
        with st.expander(f"Opgave: {as_text(excerpt(row['text'], 70))}"):
            answers += _ask_task(row)
    return answers


def _ask_task(row: Row) -> list[tuple[Field, Value]]:
    show_quote(excerpt(row["text"], 300))
    _show_place(row)
    answers = ask_fields([Field("follow_up", row["id"], "responsible", "Ansvarlig", row["responsible"])])
    first, second = st.columns(2)
    with first:
        earliest = row["due_earliest"]
        answers += ask_fields([Field("follow_up", row["id"], "due_earliest", "Tidligst", earliest, is_date=True)])
    with second:
        latest = row["due_latest"]
        answers += ask_fields([Field("follow_up", row["id"], "due_latest", "Senest", latest, is_date=True)])
    if row["due_text"]:
        st.caption(f"Fristen er læst af ordene ‘{as_text(excerpt(row['due_text'], 60))}’.")
    return answers


def _show_place(row: Row, start: str = "span_start", end: str = "span_end", label: str = "Vis stedet") -> None:
    """A link that marks the words in the source beside the form."""
    link_to(
        "gennemsyn",
        label,
        icon=":material/find_in_page:",
        dok=row["document_sha256"],
        punkt=row.get("item_id", row["id"]),
        fra=row[start],
        til=row[end],
    )
