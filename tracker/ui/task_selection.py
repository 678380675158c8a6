"""The matters chosen for one change of many: by their boxes, in the table, or by a key in a matter's own screen."""

from collections.abc import Collection, Sequence

import streamlit as st

from tracker.danish.formatting import format_number
from tracker.danish.phrases import count_of
from tracker.ui.item_rows import Row

_CHOSEN, _TIMES = "opgaver-valgt", "opgaver-valgt-om"


def chosen_ids() -> frozenset[str]:
    """The ids of the matters chosen in this session."""
    return frozenset(st.session_state.get(_CHOSEN, ()))


def choose_only(ids: Collection[str]) -> None:
    """Choose these and no others."""
    st.session_state[_CHOSEN] = frozenset(ids)


def _choose_anew(ids: Collection[str]) -> None:
    """Choose these from outside the table, which then shows them."""
    choose_only(ids)
    st.session_state[_TIMES] = times_chosen_anew() + 1


def times_chosen_anew() -> int:
    """How often all or none were chosen in this session: a table of another number begins with the rows now chosen."""
    number: int = st.session_state.get(_TIMES, 0)
    return number


def turn(follow_up_id: str) -> None:
    """Choose a matter, or let it go again."""
    st.session_state[_CHOSEN] = chosen_ids() ^ {follow_up_id}


def show_box(task: Row) -> None:
    """The box of one matter."""
    key = f"vaelg-{task['id']}"
    st.session_state[key] = task["id"] in chosen_ids()
    st.checkbox("Vælg", key=key, on_change=turn, args=(task["id"],))


def offer_all(tasks: Sequence[Row]) -> None:
    """How many of the matters shown are chosen, and buttons for all and none."""
    ids = frozenset(task["id"] for task in tasks)
    number = len(ids & chosen_ids())
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.markdown(f"**{count_of(number, 'opgave', 'opgaver').capitalize()} valgt**", width="content")
        if number < len(ids):
            label = f"Vælg alle {format_number(len(ids), 0)}"
            st.button(label, key="vaelg-alle", icon=":material/select_all:", on_click=_choose_anew, args=(ids,))
        if number:
            icon = ":material/deselect:"
            st.button("Vælg ingen", key="vaelg-ingen", type="tertiary", icon=icon, on_click=_choose_anew, args=((),))
