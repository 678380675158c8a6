"""What was there, what was spent, what is left? A waterfall in kroner; inferred sums are hatched and say so."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from tracker.danish.phrases import format_kroner
from tracker.figures.layout import Paper, lay_out, wrap

ROW_HEIGHT = 52
_COLOURS = {"in": "#17756F", "out": "#B4690E", "sum": "#4F5B63"}


def height_of_waterfall(frame: pd.DataFrame) -> int:
    """Pixels that the picture takes."""
    return 40 + ROW_HEIGHT * max(len(frame), 1)


def draw_waterfall(frame: pd.DataFrame, paper: Paper, label_width: int = 22) -> go.Figure:
    """Lying bars from ``label``, ``start_ore``, ``end_ore``, ``role`` (in, out, sum) and ``is_inferred``; first on top.

    Bars lie so that the labels can be read on a narrow screen; each bar says its own sum.
    """
    figure = go.Figure()
    low, high = _range(frame)
    for place, row in enumerate(frame.to_dict("records")):
        width = abs(row["end_ore"] - row["start_ore"])
        figure.add_bar(
            orientation="h",
            y=[place],
            base=[min(row["start_ore"], row["end_ore"]) / 100],
            x=[width / 100],
            marker=_marker(row["role"], bool(row["is_inferred"])),
            text=[f"{'udledt ' if row['is_inferred'] else ''}{_signed(row)}"],
            textposition="outside",
            cliponaxis=False,
            textfont={"color": paper.ink, "size": 14},
            hoverinfo="skip",
        )
    lay_out(figure, paper, height_of_waterfall(frame))
    figure.update_layout(bargap=0.4)
    figure.update_yaxes(
        tickvals=list(range(len(frame))),
        ticktext=[wrap(str(label), label_width) for label in frame["label"]],
        autorange="reversed",
        automargin=True,
        ticks="",
        ticklabelstandoff=8,
    )
    span = (high - low) or 1
    figure.update_xaxes(visible=False, range=[low - 0.02 * span, high + 0.42 * span])
    figure.add_vline(x=0, line={"color": paper.quiet_ink, "width": 1})
    return figure


def _signed(row: Mapping[Any, Any]) -> str:
    """A movement with its sign, a sum without."""
    change = row["end_ore"] - row["start_ore"]
    if row["role"] == "sum":
        return format_kroner(change)
    sign = "+" if change >= 0 else "\N{MINUS SIGN}"
    return f"{sign}{format_kroner(abs(change))}"


def _range(frame: pd.DataFrame) -> tuple[float, float]:
    ends = [*frame["start_ore"], *frame["end_ore"], 0]
    return min(ends) / 100, max(ends) / 100


def _marker(role: str, is_inferred: bool) -> dict[str, object]:
    colour = _COLOURS[role]
    if not is_inferred:
        return {"color": colour, "line": {"color": colour, "width": 1}}
    pattern = {"shape": "/", "fillmode": "replace", "fgcolor": colour, "bgcolor": "rgba(0,0,0,0)", "size": 8}
    return {"color": colour, "line": {"color": colour, "width": 1.5}, "pattern": pattern}
