"""The key of a grid of fields: letter, colour and word."""

from collections.abc import Iterable

import streamlit as st

from tracker.figures.fields import FieldLook

_ROW = "display:flex;flex-wrap:wrap;gap:0.35rem 1.1rem;font-size:0.875rem;line-height:1.4"
_FIELD = (
    "display:inline-block;width:1.3rem;text-align:center;border-radius:2px;margin-right:0.4rem;"
    "background:{colour};color:{ink}"
)


def show_field_legend(looks: Iterable[FieldLook], note: str = "") -> None:
    """One entry for each look, and our own words on a mark behind the letters, if any."""
    entries = "".join(
        f'<span><span style="{_FIELD.format(colour=look.colour, ink=look.ink)}">{look.letter}</span>{look.word}</span>'
        for look in looks
    )
    st.html(f'<div style="{_ROW}">{entries}{f"<span>{note}</span>" if note else ""}</div>')
