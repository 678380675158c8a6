"""One change of many matters: a state with a note, or off the next list and on it again. All are changed, or none."""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

import streamlit as st

from tracker.danish.formatting import format_date, format_number
from tracker.danish.phrases import count_of
from tracker.domain.follow_up import FollowUpState
from tracker.errors import ChangedMeanwhile, TrackerError
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.loading import current_engine, today
from tracker.ui.meeting_names import excerpt
from tracker.ui.message_words import STATE_WORDS
from tracker.ui.task_selection import choose_only
from tracker.usecases.carry_over import park_until, put_back, skip_once
from tracker.usecases.error_texts import sentence_for_error
from tracker.usecases.set_states import set_states


class Carry(StrEnum):
    """What can be done to matters besides giving them a state."""

    SKIP = "skip"
    PARK = "park"
    BACK = "back"


CARRY_WORDS = {
    Carry.SKIP: "Spring over på næste møde",
    Carry.PARK: "Læg til side til en dag",
    Carry.BACK: "Sæt på listen igen",
}
_DONE = {
    Carry.SKIP: "er sprunget over på næste møde",
    Carry.PARK: "er lagt til side",
    Carry.BACK: "står på listen igen",
}
Act = FollowUpState | Carry
_ACTOR, _ACT, _DAY, _NOTE = "mange", "mange-handling", "mange-dag", "mange-note"
_FAULT, _SAID = "mange-fejl", "mange-gemt"


def show_bulk(tasks: Sequence[Row], acts: Sequence[Act] = (*FollowUpState, *Carry)) -> None:
    """What is to become of the chosen matters, with a note and a name; nothing where none is chosen."""
    if not tasks:
        return
    with st.container(border=True, gap="small", key="ret-mange"):
        act = st.selectbox(
            "Hvad skal der ske med dem?", list(acts), None, format_func=_words_of, key=_ACT, placeholder="Vælg"
        )
        if act is Carry.PARK:
            st.date_input("Ses på igen", None, min_value=today() + dt.timedelta(1), format="DD.MM.YYYY", key=_DAY)
        if act is not Carry.BACK:
            st.text_area("Bemærkning", max_chars=1000, key=_NOTE, height=80, placeholder="Hvad skete der?")
        choose_actor(_ACTOR)
        label = f"Gem for {count_of(len(tasks), 'opgave', 'opgaver')}"
        closed = sum(1 for task in tasks if FollowUpState(task["state"]).is_closed)
        if closed:
            st.caption(f"{count_of(closed, 'af dem er', 'af dem er').capitalize()} allerede afsluttet.")
        st.button(
            label,
            key="mange-gem",
            type="primary",
            icon=":material/done_all:",
            disabled=act is None,
            on_click=_save,
            args=(tuple(tasks), act),
        )


def _save(tasks: Sequence[Row], act: Act) -> None:
    """As a callback: the matters are those of the screen on which the button was pressed, in the states it showed."""
    until: dt.date | None = st.session_state.get(_DAY) if act is Carry.PARK else None
    if act is Carry.PARK and until is None:
        st.session_state[_FAULT] = "Vælg den dag, opgaverne skal ses på igen. Intet er ændret."
        return
    note = (st.session_state.get(_NOTE) or "").strip() or None
    try:
        _write(tasks, act, note, until)
    except ChangedMeanwhile as error:
        st.session_state[_FAULT] = _changed_words(tasks, error)
    except TrackerError as error:
        st.session_state[_FAULT] = sentence_for_error(error)
    else:
        choose_only(())
        st.session_state[_SAID] = _done_words(len(tasks), act, until)


def show_outcome() -> None:
    """What became of the last change, once."""
    fault, said = st.session_state.pop(_FAULT, None), st.session_state.pop(_SAID, None)
    if fault is not None:
        st.error(as_text(fault), icon=":material/error:")
    if said is not None:
        st.success(as_text(said), icon=":material/check:")


def _write(tasks: Sequence[Row], act: Act, note: str | None, until: dt.date | None) -> None:
    engine, now, actor = current_engine(), moment(), keep_actor(_ACTOR)
    ids = [task["id"] for task in tasks]
    if isinstance(act, FollowUpState):
        seen = {task["id"]: FollowUpState(task["state"]) for task in tasks}
        set_states(engine, seen, act, now=now, note=note, actor=actor)
    elif act is Carry.SKIP:
        skip_once(engine, ids, today=today(), now=now, note=note, actor=actor)
    elif act is Carry.PARK and until is not None:
        park_until(engine, ids, until, today=today(), now=now, note=note, actor=actor)
    elif act is Carry.BACK:
        put_back(engine, ids, now=now, actor=actor)


def _words_of(act: Act) -> str:
    return f"Sæt til: {STATE_WORDS[act]}" if isinstance(act, FollowUpState) else CARRY_WORDS[act]


def _done_words(number: int, act: Act, until: dt.date | None) -> str:
    head = count_of(number, "opgave", "opgaver").capitalize()
    if isinstance(act, FollowUpState):
        return f"{head} er nu {STATE_WORDS[act].lower()}."
    when = f" til {format_date(until)}" if act is Carry.PARK and until is not None else ""
    return f"{head} {_DONE[act]}{when}."


def _changed_words(tasks: Sequence[Row], error: ChangedMeanwhile) -> str:
    """Which one somebody else changed, and that none was written."""
    changed = next((task for task in tasks if task["id"] == error.id), None)
    which = f"‘{excerpt(changed['text'], 90)}’" if changed else "En af opgaverne"
    number = format_number(len(tasks), 0)
    return (
        f"{which} er afsluttet eller ændret af en anden, siden den blev vist her. Ingen af de {number} er ændret. "
        "Genindlæs siden, se den efter, og vælg igen."
    )
