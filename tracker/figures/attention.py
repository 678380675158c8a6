"""What is talked about? One row a focus area, one column a meeting, a lettered field for what the meeting did."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from tracker.danish.formatting import format_short_date
from tracker.figures.fields import FieldLook, add_fields
from tracker.figures.layout import Paper, lay_out, wrap
from tracker.insight.attention import AreaAttention, Attention, Cell, Sitting

ROW_HEIGHT = 44
EDGES = 84
ENTERED = "*"
"""Behind the letter of what stands in the register alone."""


ATTENTION_LOOKS: Mapping[Attention, FieldLook] = {
    Attention.DECIDED: FieldLook("Besluttet", "B", "#0F5C63", "#FFFFFF"),
    Attention.REPORTED: FieldLook("Orienteret", "O", "#4A6FA5", "#FFFFFF"),
    Attention.DISCUSSED: FieldLook("Drøftet", "D", "#C9DCDA", "#1D2730"),
    Attention.ANNOUNCED: FieldLook("Varslet, ikke behandlet", "V", "#F2CF8C", "#1D2730"),
}


def draw_attention(
    areas: Sequence[AreaAttention], sittings: Sequence[Sitting], names: Mapping[str, str], paper: Paper
) -> go.Figure:
    """The grid; ``names`` is the name of each area by its id, the empty id for the policy as a whole."""
    figure = go.Figure()
    columns = {sitting: number for number, sitting in enumerate(sittings)}
    for attention, look in ATTENTION_LOOKS.items():
        fields = {
            (row, columns[cell.sitting]): (letter_of(cell), _said(cell))
            for row, area in enumerate(areas)
            for cell in area.cells
            if cell.attention is attention and cell.sitting in columns
        }
        add_fields(figure, fields, look, len(areas), len(sittings))
    _lay_out(figure, areas, sittings, names, paper)
    return figure


def letter_of(cell: Cell) -> str:
    """The letter of what a meeting did, with ``ENTERED`` where the register alone says so."""
    letter = ATTENTION_LOOKS[cell.attention].letter
    return f"{letter}{ENTERED}" if cell.is_entered_alone else letter


def _said(cell: Cell) -> str:
    source = "<br>fra sagsregisteret" if cell.is_entered_alone else ""
    return f"{format_short_date(cell.sitting.date)} {wrap(cell.sitting.body, 40)}{source}"


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
        ticks="",
        automargin=True,
    )
    figure.update_yaxes(
        tickvals=list(range(len(areas))),
        ticktext=[wrap(names[area.area_id or ""], 20) for area in areas],
        range=[len(areas) - 0.5, -0.5],
        ticks="",
        automargin=True,
        gridcolor=paper.grid,
        ticklabelstandoff=6,
    )
