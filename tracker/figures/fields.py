"""A grid of lettered fields: each says something by its letter, never by its colour alone, and fits any width."""

from collections.abc import Mapping
from dataclasses import dataclass

import plotly.graph_objects as go

Place = tuple[int, int]
"""Row and column, counted from 0 at the top left."""


@dataclass(frozen=True, slots=True)
class FieldLook:
    """How a field looks: its letter is read without its colour."""

    word: str
    letter: str
    colour: str
    ink: str


def add_fields(
    figure: go.Figure, fields: Mapping[Place, tuple[str, str]], look: FieldLook, rows: int, columns: int
) -> None:
    """The fields of one look; ``fields`` is what stands in each and what is said of it under the pointer."""
    if not fields:
        return
    places = [[(row, column) for column in range(columns)] for row in range(rows)]
    figure.add_heatmap(
        z=[[1 if place in fields else None for place in line] for line in places],
        text=[[fields[place][0] if place in fields else "" for place in line] for line in places],
        customdata=[[fields[place][1] if place in fields else "" for place in line] for line in places],
        colorscale=[[0, look.colour], [1, look.colour]],
        zmin=0,
        zmax=1,
        showscale=False,
        xgap=3,
        ygap=12,
        texttemplate="%{text}",
        textfont={"color": look.ink, "size": 13},
        name=look.word,
        hoverongaps=False,
        hovertemplate=f"%{{customdata}}<br>{look.word}<extra></extra>",
    )
