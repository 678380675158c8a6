"""Another goal than the one suggested: the nearest by number keys, any other from the list."""

from typing import Any

import streamlit as st

from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.loading import current_engine
from tracker.ui.review_answers import answer
from tracker.ui.review_goals import goal_choices
from tracker.usecases.add_link import link_to_another
from tracker.usecases.find_possible import nearest_goals

_CHOOSING = "gennemsyn-andet-maal"
_NEAREST = 4


def start_choosing(link_id: str) -> None:
    """Ask for another goal in the place of this link's."""
    st.session_state[_CHOOSING] = link_id


def is_choosing(link_id: str) -> bool:
    """Whether another goal is being chosen for this link."""
    return bool(st.session_state.get(_CHOOSING) == link_id)


def show_choice(municipality_code: str, link: Row, found: dict[str, Any]) -> None:
    """The nearest goals as buttons with number keys, all others in a list, and the way back."""
    st.markdown("**Hvilket mål handler punktet om?** Forslaget afvises, og det valgte mål kobles i stedet.")
    choices = goal_choices(municipality_code)
    choices.pop(link["goal_id"], None)
    near = [goal for goal in _nearest(link) if goal in choices]
    with st.container(gap="xsmall"):
        for number, goal in enumerate(near, 1):
            st.button(
                as_text(choices[goal]),
                key=f"andet-{goal}-{link['id']}",
                shortcut=str(number),
                on_click=_choose,
                args=(link["id"], goal, found),
                wrap=True,
            )
    key = f"andet-valgt-{link['id']}"
    st.selectbox(
        "Alle andre mål" if near else "Målet",
        [goal for goal in choices if goal not in near],
        index=None,
        format_func=choices.__getitem__,
        placeholder="Vælg et mål",
        filter_mode="contains",
        key=key,
        on_change=_choose_listed,
        args=(link["id"], key, found),
    )
    st.button("Tilbage", key="andet-tilbage", shortcut="Esc", icon=":material/arrow_back:", on_click=_stop)


def _nearest(link: Row) -> tuple[str, ...]:
    """Remembered while one chooses: a new run must not search again."""
    key = f"andet-naermeste-{link['id']}"
    if key not in st.session_state:
        st.session_state[key] = nearest_goals(current_engine(), link["target_id"], _NEAREST + 1)
    found: tuple[str, ...] = st.session_state[key]
    return tuple(goal for goal in found if goal != link["goal_id"])[:_NEAREST]


def _choose_listed(link_id: str, key: str, found: dict[str, Any]) -> None:
    goal = st.session_state[key]
    if goal is not None:
        _choose(link_id, goal, found)


def _choose(link_id: str, goal_id: str, found: dict[str, Any]) -> None:
    _stop()
    answer(link_to_another, link_id, goal_id, **found)


def _stop() -> None:
    st.session_state.pop(_CHOOSING, None)
