"""Answers to questions about links: each is written by a callback, so that the next question stands at once."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.domain.goal_link import LinkState
from tracker.domain.link_act import LinkAct
from tracker.errors import TrackerError
from tracker.store.frames_links import link_answers_frame
from tracker.ui.actor import keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.item_facts import goal_name
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.links import link_to
from tracker.ui.loading import current_engine, today
from tracker.ui.meeting_names import excerpt, item_name
from tracker.usecases.error_texts import sentence_for_error
from tracker.usecases.link_word import Seen
from tracker.usecases.undo_link import undo_link_answer

ACTOR = "gennemsyn-koblinger"
"""The field for who answers."""
LAST = 6
"""How many answers are listed, each with its own way back."""
_FAULT = "gennemsyn-fejl"

ACT_WORDS: Mapping[LinkAct, str] = {
    LinkAct.CONFIRMED: "Ja",
    LinkAct.REJECTED: "Nej",
    LinkAct.ADDED: "Tilføjet",
    LinkAct.INSTEAD: "Et andet mål",
    LinkAct.TAKEN_AWAY: "Fjernet",
    LinkAct.PUT_OFF: "Senere",
    LinkAct.STILL_RIGHT: "Stadig rigtigt",
    LinkAct.NO_LONGER: "Ikke længere",
    LinkAct.SUGGESTED: "Taget tilbage",
    LinkAct.UNDONE: "Fortrudt",
}


def seen_in(row: Row) -> Seen:
    """What the screen shows of a link: an answer that comes after somebody else's is refused, not written over it."""
    return Seen(LinkState(row["state"]), row.get("decided_by"), row.get("decided_at"))


def answer(act: Callable[..., object], *args: object, **more: object) -> None:
    """Write an answer as a button's callback does; what went wrong is said on the screen that follows."""
    is_written(act, *args, **more)


def is_written(act: Callable[..., object], *args: object, **more: object) -> bool:
    """Write an answer as ``answer`` does; whether that went well."""
    try:
        act(current_engine(), *args, now=moment(), actor=keep_actor(ACTOR), **more)
    except TrackerError as error:
        st.session_state[_FAULT] = sentence_for_error(error)
        return False
    return True


def show_fault() -> None:
    """What went wrong with the last answer, once."""
    fault = st.session_state.pop(_FAULT, None)
    if fault is not None:
        st.error(as_text(fault), icon=":material/error:")


def last_answers(municipality_code: str) -> list[Row]:
    """The last answers of a municipality that stand, the newest first."""
    return load_rows(link_answers_frame, municipality_code, LAST)


def offer_undo(answers: Sequence[Row]) -> None:
    """The newest answer in words, and the key that takes it back."""
    if not answers:
        return
    newest = answers[0]
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.button(
            "Fortryd",
            key=f"fortryd-svar-{newest['id']}",
            type="tertiary",
            icon=":material/undo:",
            shortcut="Z",
            on_click=answer,
            args=(undo_link_answer, newest["id"]),
        )
        by = f"{as_text(newest['actor'])}, " if newest["actor"] else ""
        st.caption(f"Sidste svar ({by}{_day_words(newest)}): {_words(newest)}")


def show_answers(answers: Sequence[Row]) -> None:
    """The last answers with who gave them and when, each with its own way back."""
    if len(answers) < 1:
        return
    with st.expander("Seneste svar"):
        for row in answers:
            with st.container(gap="xxsmall"):
                st.markdown(_words(row))
                by = f"af {as_text(row['actor'])} " if row["actor"] else ""
                st.caption(f"Svaret {by}{_day_words(row)}.")
                with st.container(horizontal=True, gap="small", vertical_alignment="center"):
                    st.button(
                        "Fortryd",
                        key=f"fortryd-listet-{row['id']}",
                        type="tertiary",
                        icon=":material/undo:",
                        on_click=answer,
                        args=(undo_link_answer, row["id"]),
                    )
                    if row["item_id"] is not None:
                        link_to("moeder", "Se punktet", icon=":material/arrow_forward:", punkt=row["item_id"])


def _words(row: Row) -> str:
    """``**Nej** til ‘Cykelkurser’ og b) Vejen til job; i stedet a) Et varigt hjem``."""
    act = LinkAct(row["what"])
    item = as_text(excerpt(item_name(row, "item_number", "item_title"), 60))
    goal = as_text(excerpt(goal_name(row), 60))
    words = f"**{ACT_WORDS[act]}:** {item} · {goal}"
    if row["instead"] is None:
        return words
    chosen = {key: row[f"instead_{key}"] for key in ("goal", "goal_code", "area")}
    chosen |= {"goal_id": row["instead"], "policy": row["policy"]}
    return f"{words}; i stedet {as_text(excerpt(goal_name(chosen), 60))}"


def _day_words(row: Row) -> str:
    day = row["at"].date()
    return "i dag" if day == today() else f"den {format_date(day)}"
