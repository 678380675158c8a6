"""The key of the grid of attention: letter, colour and word."""

import streamlit as st

from tracker.figures.attention import ATTENTION_LOOKS

_ROW = "display:flex;flex-wrap:wrap;gap:0.35rem 1.1rem;font-size:0.875rem;line-height:1.4"
_FIELD = (
    "display:inline-block;width:1.3rem;text-align:center;border-radius:2px;margin-right:0.4rem;"
    "background:{colour};color:{ink}"
)


def show_attention_legend() -> None:
    """One entry for each thing that a meeting can do with an area."""
    entries = "".join(
        f'<span><span style="{_FIELD.format(colour=look.colour, ink=look.ink)}">{look.letter}</span>{look.word}</span>'
        for look in ATTENTION_LOOKS.values()
    )
    st.html(f'<div style="{_ROW}">{entries}</div>')
