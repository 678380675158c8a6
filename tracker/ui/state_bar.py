"""How the goals under one are spread over the states: a bar of fields, each with its number, and the same in words.

Drawn as a row of fields rather than by plotly: a list of areas has one each, and none may cost the browser a picture.
"""

import html
from collections import Counter

import streamlit as st

from tracker.domain.goal import GoalState
from tracker.figures.states import STATE_LOOKS
from tracker.insight.standing import STATE_ORDER
from tracker.ui.state_legend import ground_of

_BAR = "display:flex;gap:2px;height:1.35rem;max-width:{width}rem;border-radius:3px;overflow:hidden"
_FIELD = (
    "flex:{share} 0 1.2rem;display:flex;align-items:center;justify-content:center;background:{ground};"
    "box-sizing:border-box;border:1px solid {outline}"
)
_NUMBER = "font-size:0.8rem;font-weight:600;line-height:1;color:{ink};{paper}"
_PAPER = "background:{colour};padding:0.1rem 0.25rem;border-radius:2px"
WIDEST = 30
"""Rem; a bar is no wider, and shorter where there are few goals, so that two bars can be compared by length."""
REM_A_GOAL = 3


def counts_words(counts: Counter[GoalState]) -> str:
    """``2 på vej · 1 bagud``: counts, never a mean."""
    return " · ".join(f"{counts[state]} {word_after_number(state)}" for state in STATE_ORDER if counts[state])


def word_after_number(state: GoalState) -> str:
    """The state's word as it stands after a number."""
    return "med ukendt tekst" if state is GoalState.TEXT_UNKNOWN else STATE_LOOKS[state].word.lower()


def show_bar(counts: Counter[GoalState]) -> None:
    """The bar; its words are told to those who do not see it."""
    width = min(WIDEST, REM_A_GOAL * sum(counts.values()))
    fields = "".join(_field(state, counts[state]) for state in STATE_ORDER if counts[state])
    said = html.escape(counts_words(counts), quote=True)
    st.html(f'<div role="img" aria-label="{said}" style="{_BAR.format(width=width)}">{fields}</div>')


def _field(state: GoalState, number: int) -> str:
    look = STATE_LOOKS[state]
    is_empty = state is GoalState.TEXT_UNKNOWN
    paper = _PAPER.format(colour=look.colour) if look.pattern else ""
    ink = "inherit" if is_empty else look.ink
    style = _FIELD.format(share=number, ground=ground_of(look), outline=look.outline)
    return f'<span style="{style}"><span style="{_NUMBER.format(ink=ink, paper=paper)}">{number}</span></span>'
