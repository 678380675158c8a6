"""What is talked about? One row a focus area, one column a meeting, a lettered field for what the meeting did."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from tracker.danish.formatting import format_short_date
from tracker.figures.layout import Paper, lay_out, wrap
from tracker.insight.attention import AreaAttention, Attention, Sitting

ROW_HEIGHT = 44
EDGES = 84


@dataclass(frozen=True, slots=True)
class AttentionLook:
    """How a field looks: its letter is read without its colour."""

    word: str
    letter: str
    colour: str
    ink: str


ATTENTION_LOOKS: Mapping[Attention, AttentionLook] = {
    Attention.DECIDED: AttentionLook("Besluttet", "B", "#0F5C63", "#FFFFFF"),
    Attention.REPORTED: AttentionLook("Orienteret", "O", "#4A6FA5", "#FFFFFF"),
    Attention.DISCUSSED: AttentionLook("Drøftet", "D", "#C9DCDA", "#1D2730"),
    Attention.ANNOUNCED: AttentionLook("Varslet, ikke behandlet", "V", "#F2CF8C", "#1D2730"),
}


def draw_attention(
    areas: Sequence[AreaAttention], sittings: Sequence[Sitting], names: Mapping[str, str], paper: Paper
) -> go.Figure:
    """The grid; ``names`` is the name of each area by its id, the empty id for the policy as a whole."""
    figure = go.Figure()
    columns = {sitting: number for number, sitting in enumerate(sittings)}
    for attention, look in ATTENTION_LOOKS.items():
        fields = [
            (columns[cell.sitting], row, cell.sitting)
            for row, area in enumerate(areas)
            for cell in area.cells
            if cell.attention is attention and cell.sitting in columns
        ]
        if fields:
            figure.add_scatter(
                x=[column for column, _, _ in fields],
                y=[row for _, row, _ in fields],
                mode="markers+text",
                marker={
                    "symbol": "square",
                    "size": 24,
                    "color": look.colour,
                    "line": {"width": 2, "color": paper.ground},
                },
                text=[look.letter] * len(fields),
                textfont={"color": look.ink, "size": 13},
                name=look.word,
                customdata=[f"{format_short_date(sitting.date)} {wrap(sitting.body, 40)}" for _, _, sitting in fields],
                hovertemplate=f"%{{customdata}}<br>{look.word}<extra></extra>",
            )
    _lay_out(figure, areas, sittings, names, paper)
    return figure


def _lay_out(
    figure: go.Figure,
    areas: Sequence[AreaAttention],
    sittings: Sequence[Sitting],
    names: Mapping[str, str],
    paper: Paper,
) -> None:
    lay_out(figure, paper, EDGES + ROW_HEIGHT * max(len(areas), 1))
    figure.update_xaxes(
        tickvals=list(range(len(sittings))),
        ticktext=[f"{sitting.date:%m.%y}" for sitting in sittings],
        tickangle=-90,
        range=[-0.6, max(len(sittings), 1) - 0.4],
        side="top",
        automargin=True,
    )
    figure.update_yaxes(
        tickvals=list(range(len(areas))),
        ticktext=[wrap(names[area.area_id or ""], 20) for area in areas],
        range=[len(areas) - 0.5, -0.5],
        automargin=True,
        gridcolor=paper.grid,
        ticklabelstandoff=6,
    )
