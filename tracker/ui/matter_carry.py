"""Keep one matter off its body's next list, or put it back there."""

import datetime as dt

import streamlit as st

from tracker.domain.carry_over import CarryKind
from tracker.domain.follow_up import FollowUpState
from tracker.ui.actor import keep_actor
from tracker.ui.item_rows import Row
from tracker.ui.loading import today
from tracker.ui.matter_answers import ACTOR, write
from tracker.usecases.carry_over import park_until, put_back, skip_once


def offer_carry(matter: Row) -> None:
    """Skip once, park until a day, or take back on; nothing for what is closed."""
    if FollowUpState(matter["state"]).is_closed:
        return
    key, ids = matter["id"], (matter["id"],)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        if matter["carry_kind"] is not None:
            st.button(
                "Sæt på listen igen", key=f"tilbage-{key}", icon=":material/undo:", on_click=_put_back, args=(ids,)
            )
        if matter["carry_kind"] != CarryKind.SKIP.value:
            label, icon = "Spring over på næste møde", ":material/redo:"
            st.button(label, key=f"spring-{key}", type="tertiary", icon=icon, on_click=_skip, args=(ids,))
        with st.popover("Læg til side", type="tertiary", icon=":material/pause_circle:", key=f"laeg-{key}"):
            first = today() + dt.timedelta(1)
            st.date_input("Ses på igen", None, min_value=first, format="DD.MM.YYYY", key=_day_key(key))
            is_unset = st.session_state.get(_day_key(key)) is None
            st.button("Læg til side", key=f"gem-laeg-{key}", disabled=is_unset, on_click=_park, args=(ids,))


def _day_key(follow_up_id: str) -> str:
    return f"dag-{follow_up_id}"


def _skip(ids: tuple[str, ...]) -> None:
    write(skip_once, ids, said="Sprunget over på næste møde.", today=today(), actor=keep_actor(ACTOR))


def _park(ids: tuple[str, ...]) -> None:
    day: dt.date = st.session_state[_day_key(ids[0])]
    write(park_until, ids, day, said="Lagt til side.", today=today(), actor=keep_actor(ACTOR))


def _put_back(ids: tuple[str, ...]) -> None:
    write(put_back, ids, said="Opgaven står på listen igen.", actor=keep_actor(ACTOR))
