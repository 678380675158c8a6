"""*Høringer og grupper*: which hearings wait for an answer, what became of those given, and which groups work."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_moment, format_number
from tracker.danish.phrases import count_of
from tracker.danish.sorting import danish_key
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.insight.council_notes import told_notes
from tracker.insight.hearings import HearingThread, as_of, gather_hearings
from tracker.insight.working_groups import GroupHistory, group_histories
from tracker.store import frames_notes
from tracker.ui.chooser import Scope, chosen
from tracker.ui.escaping import as_text
from tracker.ui.filters import (
    NARROWEST,
    Filter,
    choose_one,
    choose_words,
    matches_words,
    offer_clearing,
    sentence_of,
)
from tracker.ui.group_cards import show_group, show_hearing
from tracker.ui.group_form import offer_new
from tracker.ui.group_table import GROUP, HEARING, offer_note_files, show_note_table
from tracker.ui.group_words import GROUP_WORDS, group_sentence
from tracker.ui.hearing_words import HEARING_WORDS, hearing_sentence
from tracker.ui.item_rows import load_rows, rows_of
from tracker.ui.item_tables import choose_table
from tracker.ui.links import link_to
from tracker.ui.loading import load_as, today
from tracker.ui.meeting_names import NO_BODY, excerpt

_Shown = TypeVar("_Shown", HearingThread, GroupHistory)
TITLE = "Hvem mangler svar, og hvem arbejder?"
EVERYTHING = "Alle høringer og grupper"
SHOWN = 10
_PARAMETERS = ("udvalg", "slags", "status", "ord")
_DONE = {"note entered": "skrev ind", "note edited": "rettede", "note removed": "fjernede"}


def show_groups_and_hearings() -> None:
    """Everything the page shows, or what will stand here."""
    scope = chosen()
    st.title(TITLE, anchor=False)
    code = scope.municipality_code
    is_unknown = code == UNKNOWN_MUNICIPALITY
    gather = _hearings_of_many_towns if is_unknown else _hearings
    threads = as_of(load_as(gather, frames_notes.hearing_notes_frame, code), today())
    groups = load_as(_groups_of_many_towns if is_unknown else _groups, frames_notes.group_notes_frame, code)
    if not threads and not groups:
        _show_nothing(scope)
        return
    st.markdown(f"{hearing_sentence(threads)} {group_sentence(groups)}")
    filters = _choose(threads, groups)
    shown = [one for one in threads if _lets_through(filters, HEARING, one)]
    grouped = [one for one in groups if _lets_through(filters, GROUP, one)]
    sentence = sentence_of(filters, EVERYTHING)
    st.markdown(f"**{as_text(sentence)}** · {_count(shown, grouped)}")
    if any(one.value for one in filters):
        offer_clearing(_PARAMETERS)
    if (shown or grouped) and choose_table("hoeringer"):
        show_note_table(shown, grouped, sentence)
    else:
        _show_list("Høringer", shown, show_hearing)
        _show_list("Arbejdsgrupper", grouped, show_group)
    if shown or grouped:
        offer_note_files(shown, grouped, sentence)
    offer_new(scope.municipality_code)
    _show_journal(scope)


def _hearings(frame: pd.DataFrame) -> tuple[HearingThread, ...]:
    return gather_hearings(told_notes(rows_of(frame)))


def _hearings_of_many_towns(frame: pd.DataFrame) -> tuple[HearingThread, ...]:
    return gather_hearings(told_notes(rows_of(frame), is_one_town=False), is_one_town=False)


def _groups(frame: pd.DataFrame) -> tuple[GroupHistory, ...]:
    return group_histories(told_notes(rows_of(frame)))


def _groups_of_many_towns(frame: pd.DataFrame) -> tuple[GroupHistory, ...]:
    return group_histories(told_notes(rows_of(frame), is_one_town=False))


def _show_nothing(scope: Scope) -> None:
    st.info(
        f"Her kommer de høringer og arbejdsgrupper, som referaterne{scope.place} fortæller om. "
        "Indtil nu nævner de ingen."
    )
    link_to("dokumenter", "Indlæs et referat", icon=":material/note_add:")
    offer_new(scope.municipality_code)
    _show_journal(scope)


def _count(threads: Sequence[HearingThread], groups: Sequence[GroupHistory]) -> str:
    hearings = count_of(len(threads), "høring", "høringer")
    return f"{hearings} og {count_of(len(groups), 'arbejdsgruppe', 'arbejdsgrupper')}"


def _choose(threads: Sequence[HearingThread], groups: Sequence[GroupHistory]) -> tuple[Filter, ...]:
    names = {one.body or NO_BODY for one in threads} | {one.body or NO_BODY for one in groups}
    with st.grid(4, min_column_width=NARROWEST):
        body = choose_one("Udvalg", "udvalg", {name: name for name in sorted(names, key=danish_key)}, "Alle udvalg")
        kind = choose_one("Slags", "slags", {HEARING: "Høringer", GROUP: "Arbejdsgrupper"}, "Høringer og grupper")
        state = choose_one("Status", "status", _state_options(threads, groups), "Alle")
        words = choose_words("Ord", "ord", "Emne, navn eller ord i teksten")
    return body, kind, state, words


def _state_options(threads: Sequence[HearingThread], groups: Sequence[GroupHistory]) -> Mapping[str, str]:
    """The states that something is in, in the order of the list; a hearing's and a group's may not share a name."""
    hearings = dict.fromkeys(one.state for one in threads)
    options = {f"hoering-{state}": HEARING_WORDS[state] for state in hearings}
    return options | {f"gruppe-{state}": GROUP_WORDS[state] for state in dict.fromkeys(one.state for one in groups)}


def _lets_through(filters: Sequence[Filter], kind: str, one: HearingThread | GroupHistory) -> bool:
    body, wanted, state, words = filters
    name = one.subject if isinstance(one, HearingThread) else " ".join((one.name, *one.members))
    text = " ".join((name or "", *(note.row["text"] for note in one.history)))
    prefix = "hoering" if kind == HEARING else "gruppe"
    return (
        body.value in {None, one.body or NO_BODY}
        and wanted.value in {None, kind}
        and state.value in {None, f"{prefix}-{one.state}"}
        and matches_words(text, words.value)
    )


def _show_list(heading: str, found: Sequence[_Shown], show: Callable[[_Shown], None]) -> None:
    """The first cards, and the rest when asked for."""
    if not found:
        return
    st.subheader(f"{heading} ({format_number(len(found), 0)})", anchor=False)
    place = st.container()
    is_all = len(found) > SHOWN and st.toggle(f"Vis alle {format_number(len(found), 0)}", key=f"alle-{heading}")
    with place:
        for one in found if is_all else found[:SHOWN]:
            show(one)


def _show_journal(scope: Scope) -> None:
    """What people wrote and took away, the newest first; nothing where nobody did."""
    rows = load_rows(frames_notes.note_journal_frame, scope.municipality_code)
    if not rows:
        return
    label = f"Historik: {count_of(len(rows), 'ændring', 'ændringer')}"
    with st.expander(label, icon=":material/manage_history:"):
        for row in rows:
            said = row["after"] or row["before"] or {}
            who = as_text(row["actor"]) if row["actor"] else "En person uden navn"
            what = as_text(f"{said.get('subject') or ''}: {excerpt(str(said.get('text') or ''), 160)}")
            st.markdown(f"**{format_moment(row['at'])} · {who}** {_DONE.get(row['what'], 'ændrede')} {what}")
