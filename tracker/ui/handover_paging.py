"""The first of a long list, and the rest a page at a time when the reader asks."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from tracker.danish.formatting import format_number

SHOWN, PER_PAGE = 5, 25
_Shown = TypeVar("_Shown")


def show_some(rows: Sequence[_Shown], key: str, show: Callable[[_Shown], None]) -> None:
    """Draw the first rows, and below them the way to all."""
    shown = rows[:SHOWN]
    place = st.container()
    if len(rows) > SHOWN and st.toggle(f"Vis alle {format_number(len(rows), 0)}", key=f"alle-{key}"):
        pages = -(-len(rows) // PER_PAGE)
        page = st.pagination(pages, key=f"side-{key}") if pages > 1 else 1
        shown = rows[(page - 1) * PER_PAGE : page * PER_PAGE]
    with place:
        for row in shown:
            show(row)
