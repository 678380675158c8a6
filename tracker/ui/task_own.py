"""*Mine*: whose matters, said by the login where there is one, else by the name given in the session."""

from collections.abc import Sequence

import streamlit as st

from tracker.insight.own_matters import is_mine
from tracker.store.frames_since import body_attendances_frame
from tracker.ui.actor import choose_actor, current_actor
from tracker.ui.filters import Filter
from tracker.ui.item_rows import Row, load_rows

MINE = "mine"
"""The parameter in the address; it says that own matters are wanted, and never whose: the reader's own."""
_KEY = "filter-mine"


def choose_mine() -> Filter:
    """A switch for own matters; without a name it asks for one."""
    st.session_state[_KEY] = MINE in st.query_params
    is_on = st.toggle("Kun mine", key=_KEY, on_change=_write_address)
    if not is_on:
        return Filter("Mine")
    if current_actor() is None:
        choose_actor("mine", "Hvem er du? (navn eller hverv)")
    return read_mine()


def read_mine() -> Filter:
    """Whose matters the address and the session ask for, where no switch is drawn."""
    name = current_actor() if MINE in st.query_params else None
    return Filter("Mine", name, name) if name else Filter("Mine")


def own_of(tasks: Sequence[Row], name: str, municipality_code: str) -> frozenset[str]:
    """The ids of the matters that are for the person or office of that name."""
    seats = load_rows(body_attendances_frame, municipality_code)
    return frozenset(task["id"] for task in tasks if is_mine(task, name, seats))


def _write_address() -> None:
    if st.session_state[_KEY]:
        st.query_params[MINE] = "ja"
    else:
        st.query_params.pop(MINE, None)
