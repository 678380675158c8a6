"""The sections of Økonomi: one is drawn at a time, and the address says which; a fold is filled when it is opened."""

from collections.abc import Callable
from enum import StrEnum

import streamlit as st

from tracker.ui.budget_choice import BEHIND, Offered

SECTION = "afsnit"


class Section(StrEnum):
    """A section, by its name in the address."""

    YEAR = "aaret"
    PROPOSALS = "forslag"
    CHECKS = "passer"
    GOALS = "maal"
    FORMS = "skriv"


_WORDS = {
    Section.YEAR: "Budget og forbrug",
    Section.PROPOSALS: "Forslag fra referater",
    Section.CHECKS: "Passer det?",
    Section.GOALS: "Mål",
    Section.FORMS: "Skriv ind",
}
_HOLDS = {
    Section.CHECKS: {"nævnt", "saldo"},
    Section.GOALS: {"maalkost"},
}
"""The places of figures whose entries a section can open, where they are not the year's."""
_ASKS = {"pr": Section.CHECKS, "kostmaal": Section.GOALS}
"""Names in the address that only one section reads."""


def choose_section(offered: Offered, pool_id: str | None) -> Section:
    """Draw the choice; an address without it shows the section that its other parts belong to."""
    waiting = sum(row["answer"] is None and pool_id in {None, row["pool_id"]} for row in offered.proposals)
    st.session_state[SECTION] = section_of_address()
    section: Section | None = st.segmented_control(
        "Hvad vises?",
        list(Section),
        format_func=lambda one: f"{_WORDS[one]} ({waiting})" if one is Section.PROPOSALS else _WORDS[one],
        key=SECTION,
        on_change=_write,
        required=True,
        label_visibility="collapsed",
    )
    return section or Section.YEAR


def section_of_address() -> Section:
    """``afsnit=maal``; else the section that has what is opened; else the year."""
    asked = st.query_params.get(SECTION)
    if asked in set(Section):
        return Section(asked)
    place = st.query_params.get(BEHIND, "").partition(":")[0]
    holding = [section for section, places in _HOLDS.items() if place in places]
    reading = [section for name, section in _ASKS.items() if name in st.query_params]
    return next(iter([*holding, *reading]), Section.YEAR)


def _write() -> None:
    """What only another section reads leaves the address."""
    st.query_params[SECTION] = st.session_state[SECTION]
    place = st.query_params.get(BEHIND, "").partition(":")[0]
    if any(place in places for places in _HOLDS.values()):
        st.query_params.pop(BEHIND, None)
    for name in _ASKS:
        st.query_params.pop(name, None)


def show_fold(label: str, icon: str, name: str, fill: Callable[[], None]) -> None:
    """An expander that is filled when somebody opens it, so that a closed one costs nothing."""
    fold = st.expander(label, icon=icon, key=f"fold-{name}", on_change="rerun")
    if fold.open:
        with fold:
            fill()
