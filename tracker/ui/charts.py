"""A picture on the screen: its place kept free, its meaning said in words, its numbers in a table beneath."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from tracker.figures.layout import DARK, LIGHT, Paper
from tracker.ui.downloads import Table, offer_downloads
from tracker.ui.pictures import offer_picture
from tracker.ui.tables import show_table


def paper() -> Paper:
    """The colours of the page as the reader has it, light or dark."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def show_figure(figure: go.Figure, alt: str, key: str) -> None:
    """The picture without a mode bar; the screen keeps its height free while the browser fetches plotly."""
    st.plotly_chart(figure, theme=None, key=key, alt=alt, config={"displayModeBar": False, "scrollZoom": False})


def show_doors(figure: go.Figure, alt: str, key: str, open_door: Callable[[list[Any] | None], None]) -> None:
    """The picture with bars that open what is behind them.

    ``open_door`` gets the ``customdata`` of the bar that was clicked, and ``None`` when the choice is taken back.
    """
    st.plotly_chart(
        figure,
        theme=None,
        key=key,
        alt=alt,
        config={"displayModeBar": False, "scrollZoom": False},
        on_select=partial(_open_chosen, key, open_door),
        selection_mode="points",
    )


def _open_chosen(key: str, open_door: Callable[[list[Any] | None], None]) -> None:
    points = st.session_state[key]["selection"]["points"]
    open_door(next((list(point["customdata"]) for point in points if point.get("customdata")), None))


def show_table_twin(
    table: Table,
    name: str,
    as_of: str,
    key: str,
    legend: Iterable[tuple[str, str]] = (),
    *,
    doors: Callable[[], None] | None = None,
) -> None:
    """Beneath a picture: the picture to take away, its numbers as a table, and the table to take away.

    ``as_of`` says which day the numbers are from, and stands in every file. ``legend`` is the picture's key, words with
    their colours, where it stands outside the picture.
    What makes a table is called when it is opened, and so is ``doors``, which draws beneath the table what the bars of
    the picture open.
    """
    offer_picture(name, as_of, legend)
    label = "Vis tallene som tabel" if doors is None else "Vis tallene som tabel, og åbn posteringerne"
    icon = ":material/table:"
    if isinstance(table, pd.DataFrame):
        with st.expander(label, icon=icon):
            _show_numbers(table, name, as_of, key)
        return
    fold = st.expander(label, icon=icon, key=f"fold-{key}", on_change="rerun")
    if fold.open:
        with fold:
            _show_numbers(table(), name, as_of, key)
            if doors is not None:
                doors()


def _show_numbers(table: pd.DataFrame, name: str, as_of: str, key: str) -> None:
    show_table(table, alt=name)
    offer_downloads(table, name, as_of, key)
