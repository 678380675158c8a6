"""Store the files one by one, and say of each what became of it. One that fails leaves the others stored."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

import streamlit as st

from tracker.danish.phrases import count_of
from tracker.danish.vocabulary import load_vocabulary
from tracker.errors import StoreUnavailable, TrackerError
from tracker.settings import VOCABULARY_FOLDER
from tracker.store import frames_meetings
from tracker.ui.actor import keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import load_row
from tracker.ui.links import link_to
from tracker.ui.loading import current_engine
from tracker.usecases.error_texts import sentence_for_error
from tracker.usecases.follow_at_end import Touched, follow_waiting
from tracker.usecases.import_minutes import ImportResult, ImportStatus, import_minutes

_RESULTS = "upload-resultat"
_STATUS_WORDS = {
    ImportStatus.INSERTED: "er gemt",
    ImportStatus.UPDATED: "har afløst en tidligere udgave",
    ImportStatus.UNCHANGED: "var her i forvejen; intet er ændret",
}

_STORED = frozenset({ImportStatus.INSERTED, ImportStatus.UPDATED})


@dataclass(frozen=True, slots=True)
class Chosen:
    """A file that is to be stored under its name, with the municipality that a person chose for it.

    ``place`` is where it was found, a ZIP file's name included.
    """

    name: str
    place: str
    content: bytes
    municipality: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the file at a place: the result, or the sentence of what went wrong."""

    place: str
    result: ImportResult | None
    problem: str | None = None


def store_files(files: Sequence[Chosen]) -> None:
    """Store each file; what came of it is kept for the next run."""
    actor = keep_actor("upload")
    bar = st.progress(0.0, "Gemmer …")
    outcomes = []
    touched: Touched = set()
    for number, file in enumerate(files, start=1):
        bar.progress(number / len(files), f"Gemmer {number} af {len(files)}")
        outcomes.append(_store(file, actor, touched))
    st.session_state[_RESULTS] = outcomes
    with suppress(StoreUnavailable):  # what cannot be followed now is remembered, and followed with the next files
        follow_waiting(
            current_engine(), touched, lambda done, of: bar.progress(done / max(1, of), "Følger opgaverne …")
        )
    bar.empty()
    stored = sum(1 for one in outcomes if one.result is not None and one.result.status in _STORED)
    words = f"{count_of(stored, 'dokument', 'dokumenter').capitalize()} er gemt." if stored else "Intet er ændret."
    st.toast(words, icon=":material/check:")


def _store(file: Chosen, actor: str | None, touched: Touched) -> Outcome:
    try:
        result = import_minutes(
            current_engine(),
            file.name,
            file.content,
            vocabulary=load_vocabulary(VOCABULARY_FOLDER),
            now=moment(),
            actor=actor,
            municipality_code=file.municipality,
            touched=touched,
        )
    except TrackerError as error:
        return Outcome(file.place, None, f"‘{file.place}’ er ikke gemt. {sentence_for_error(error)}")
    return Outcome(file.place, result, sentence_for_error(result.refusal) if result.refusal is not None else None)


def show_results() -> None:
    """What the last upload came to, until the next one or until it is put away."""
    outcomes: Sequence[Outcome] = st.session_state.get(_RESULTS, ())
    if not outcomes:
        return
    for outcome in outcomes:
        if outcome.result is None or outcome.problem is not None:
            st.error(as_text(outcome.problem or ""), icon=":material/block:")
            continue
        _show_stored(outcome.place, outcome.result)
    st.button("Luk beskeden", key="luk-resultat", type="tertiary", on_click=_put_away)


def _show_stored(place: str, result: ImportResult) -> None:
    sentence = f"‘{as_text(place)}’ {_STATUS_WORDS[result.status]}"
    if result.superseded_by is not None:
        sentence = f"‘{as_text(place)}’ er lagt til side: en senere udgave er indlæst, og den gælder"
    elif result.status in _STORED:
        sentence += f" med {count_of(result.found.items, 'punkt', 'punkter')}"
    st.success(f"{sentence}.", icon=":material/check:")
    if result.lost:
        st.warning(
            f"{count_of(len(result.lost), 'rettelse', 'rettelser').capitalize()} hørte til noget, der ikke står i den "
            "nye udgave. Se dem efter under Gennemsyn.",
            icon=":material/history:",
        )
    meeting = load_row(frames_meetings.meeting_frame, result.meeting_id)
    where = meeting["municipality_code"] if meeting is not None else None
    with st.container(horizontal=True, gap="small"):
        link_to("moeder", "Åbn mødet", icon=":material/arrow_forward:", kommune=where, moede=result.meeting_id)
        link_to("gennemsyn", "Se det læste efter", icon=":material/rate_review:", kommune=where, dok=result.sha256)


def _put_away() -> None:
    st.session_state.pop(_RESULTS, None)
