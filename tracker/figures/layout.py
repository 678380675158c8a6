"""What all pictures share: type, quiet axes, Danish separators, and colours that hold on light and dark paper."""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

SERIES = ("#0F5C63", "#B4690E", "#5B4B8A", "#7A8B2F", "#A23B4A", "#4A6FA5")


@dataclass(frozen=True, slots=True)
class Paper:
    """The colours of the page a picture stands on."""

    ink: str
    quiet_ink: str
    grid: str
    ground: str
    actual: str
    target: str


LIGHT = Paper("#1D2730", "#5E584C", "#ECE8DF", "#FFFFFF", "#0F5C63", "#2F6B3C")
DARK = Paper("#EDEAE3", "#C9C3B6", "#2E383F", "#161D23", "#7CC8C1", "#8CCB99")


def lay_out(figure: go.Figure, paper: Paper, height: int, left: int = 8, right: int = 8) -> go.Figure:
    """Set the picture in the page: no frame, no mode bar ground, text of 13 px, numbers with Danish separators."""
    figure.update_layout(
        height=height,
        margin={"l": left, "r": right, "t": 8, "b": 12},
        separators=",.",
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"size": 13, "color": paper.ink, "family": "Source Sans, Source Sans Pro, sans-serif"},
        hoverlabel={"font": {"size": 13}},
        showlegend=False,
        dragmode=False,
    )
    figure.update_xaxes(fixedrange=True, zeroline=False, showgrid=False, tickfont={"color": paper.ink, "size": 13})
    figure.update_yaxes(fixedrange=True, zeroline=False, tickfont={"color": paper.ink, "size": 13})
    return figure


def wrap(text: str, width: int) -> str:
    """A label on as many lines as it needs; words are not cut unless one alone is longer than a line."""
    lines: list[str] = [""]
    for word in text.split():
        for piece in _pieces(word, width):
            if lines[-1] and len(lines[-1]) + 1 + len(piece) > width:
                lines.append(piece)
            else:
                lines[-1] = f"{lines[-1]} {piece}".strip()
    shown = lines if len(lines) <= 3 else [*lines[:2], f"{lines[2][: width - 1]}…"]
    return "<br>".join(plain(line) for line in shown)


def _pieces(word: str, width: int) -> Sequence[str]:
    return [word[start : start + width] for start in range(0, len(word), width)]


def plain(text: str) -> str:
    """Plotly obeys a few HTML tags in labels; a document's text must never be one."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
