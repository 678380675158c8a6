"""What people have said instead of the machine: both values side by side, by whom and when, and the way back."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.domain.decision import Outcome
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.errors import TrackerError
from tracker.export.words import OUTCOME_WORDS
from tracker.store import frames_review
from tracker.ui.actor import current_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.loading import current_engine
from tracker.ui.upload_municipality import municipality_choices
from tracker.usecases.correct_fact import correct_fact
from tracker.usecases.error_texts import sentence_for_error

FIELD_WORDS: Mapping[str, str] = {
    "body": "Udvalg eller råd",
    "date": "Dato",
    "record_date": "Skrevet den",
    "start_time": "Begyndt",
    "end_time": "Sluttet",
    "place": "Sted",
    "title": "Titel",
    "number": "Nummer",
    "is_closed": "Åbent eller lukket",
    "outcome": "Udfald",
    "responsible": "Ansvarlig",
    "addressed_to": "Rettet til",
    "due_text": "Fristens ord",
    "due_earliest": "Tidligst",
    "due_latest": "Senest",
    "kind": "Slags",
    "year": "År",
    "purpose": "Formål",
    "municipality_code": "Kommune",
}
_YES_NO = {True: "lukket", False: "åbent"}


def show_corrections(targets: Sequence[tuple[str, str]]) -> None:
    """The corrections of these meetings, items, decisions and tasks; nothing where there are none."""
    rows = [row for _, target in targets for row in load_rows(frames_review.corrections_frame, target)]
    if not rows:
        return
    st.subheader("Hvad er rettet?")
    for row in rows:
        _show_correction(row)


def note_corrections(targets: Sequence[tuple[str, str]]) -> None:
    """A quiet line for each value that a person put in the machine's place, for screens that only show."""
    for _, target in targets:
        for row in load_rows(frames_review.corrections_frame, target):
            by = f" af {as_text(row['corrected_by'])}" if row["corrected_by"] else ""
            read = _words_of(row["field"], row["machine_value"])
            st.caption(f":material/edit: {FIELD_WORDS[row['field']]} er rettet{by}. Maskinen læste: {read}.")


def _show_correction(row: Row) -> None:
    by = f" af {as_text(row['corrected_by'])}" if row["corrected_by"] else ""
    with st.container(border=True, gap="xxsmall"):
        st.markdown(f"**{FIELD_WORDS[row['field']]}: {_words_of(row['field'], row['human_value'])}**")
        read = _words_of(row["field"], row["machine_value"])
        st.caption(f"Maskinen læste: {read}. Rettet{by} {format_date(row['corrected_at'].date())}.")
        if row["field"] == "municipality_code":
            return
        key = f"fortryd-{row['target_id']}-{row['field']}"
        if st.button("Fortryd rettelsen", key=key, type="tertiary", icon=":material/undo:"):
            _take_back(row)


def _words_of(field: str, value: Any) -> str:
    if value is None:
        return "ikke oplyst"
    if isinstance(value, bool):
        return _YES_NO[value]
    if field == "outcome":
        return OUTCOME_WORDS[Outcome(value)]
    if field == "municipality_code":
        names = {**municipality_choices(), UNKNOWN_MUNICIPALITY: "ikke oplyst"}
        return as_text(names.get(value, value))
    return as_text(str(value))


def _take_back(row: Row) -> None:
    try:
        correct_fact(
            current_engine(),
            row["target_type"],
            row["target_id"],
            row["field"],
            row["machine_value"],
            now=moment(),
            actor=current_actor(),
        )
    except TrackerError as error:
        st.error(as_text(sentence_for_error(error)))
        return
    st.toast("Maskinens værdi gælder igen.", icon=":material/undo:")
    st.rerun()
