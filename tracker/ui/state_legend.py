"""The key to the bars of *Hvor står målene?*: a small field with the bar's own colour and hatching, and the word.

Plotly's own legend takes its place from the bars, which on a telephone leaves them too low to read; this one wraps.
"""

from collections.abc import Iterable, Mapping

import streamlit as st

from tracker.domain.goal import GoalState
from tracker.figures.states import STATE_LOOKS, StateLook

_HATCHINGS: Mapping[str, str] = {
    "": "{colour}",
    "/": "repeating-linear-gradient(-45deg,{line} 0 1.5px,{colour} 1.5px 5px)",
    "x": "repeating-linear-gradient(-45deg,{line} 0 1px,transparent 1px 4px),"
    "repeating-linear-gradient(45deg,{line} 0 1px,transparent 1px 4px),{colour}",
    "|": "repeating-linear-gradient(90deg,{line} 0 1px,{colour} 1px 4px)",
    ".": "radial-gradient({line} 1px,transparent 1.3px) 0 0/4px 4px,{colour}",
}
_ROW = "display:flex;flex-wrap:wrap;gap:0.35rem 1.1rem;font-size:0.875rem;line-height:1.4"
_ENTRY = "display:inline-flex;align-items:center;gap:0.45rem"
_FIELD = "display:inline-block;width:0.95rem;height:0.95rem;flex:none;border:1px solid {outline};background:{ground}"


def show_legend(states: Iterable[GoalState]) -> None:
    """The states that occur, in the order of the bars."""
    shown = set(states)
    entries = "".join(_entry(look) for state, look in STATE_LOOKS.items() if state in shown)
    st.html(f'<div style="{_ROW}" aria-hidden="true">{entries}</div>')


def ground_of(look: StateLook) -> str:
    """The colour and hatching of a state as CSS; an unknown text is an empty field on light and dark paper alike."""
    colour = "transparent" if look.word == STATE_LOOKS[GoalState.TEXT_UNKNOWN].word else look.colour
    return _HATCHINGS[look.pattern].format(colour=colour, line=look.pattern_colour)


def _entry(look: StateLook) -> str:
    field = _FIELD.format(outline=look.outline, ground=ground_of(look))
    return f'<span style="{_ENTRY}"><span style="{field}"></span>{look.word}</span>'
