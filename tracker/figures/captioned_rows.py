"""Lying bars with their words above and beneath them, so that a narrow screen loses no width to labels.

The vertical axis counts pixels from the top: each row is as high as its words need, and the picture's height is known
before it is drawn. A caption's signs (■ ▨ ┃ ◆) are those of the bar, so that no legend is needed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from tracker.figures.layout import Paper, lay_out, plain, wrap
from tracker.figures.money_looks import UNCHOSEN

LINE = 19
BAR = 22
ABOVE = 4
BETWEEN = 22
TOP, BOTTOM = 8, 12
"""The margins that ``lay_out`` keeps."""
WIDE, NARROW = 96, 44
"""Letters on a line at 13 px: on a desk, and on a screen of 390 pixels."""


@dataclass(frozen=True, slots=True)
class CaptionedRow:
    """``value`` stands behind the heading, or beneath it where there is no room; ``words`` stand beneath the bar.

    None of the words is broken. ``under`` is the room in pixels that stands free beneath the bar.
    """

    heading: str
    words: tuple[str, ...] = ()
    value: str = ""
    under: int = 8


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a row stands, in pixels from the top: its first line, the middle of its bar, its caption and its end."""

    top: int
    bar: int
    caption: int
    end: int


@dataclass(frozen=True, slots=True)
class Door:
    """What a click on a part of a bar opens: the row's key and the part's name; ``said`` stands under the pointer."""

    key: str
    part: str
    said: str


def place_rows(rows: Sequence[CaptionedRow], width: int) -> tuple[Placed, ...]:
    """The rows from the top down; ``width`` is how many letters there are room for on a line."""
    placed, top = [], 0
    for row in rows:
        bar = top + LINE * _lines(_heading(row, width)) + ABOVE + BAR // 2
        caption = bar + BAR // 2 + row.under
        end = caption + LINE * _lines(caption_of(row, width)) + BETWEEN
        placed.append(Placed(top, bar, caption, end))
        top = end
    return tuple(placed)


def height_of_rows(rows: Sequence[CaptionedRow], width: int) -> int:
    """Pixels that the picture takes."""
    placed = place_rows(rows, width)
    return TOP + BOTTOM + (placed[-1].end if placed else LINE)


def caption_of(row: CaptionedRow, width: int) -> str:
    """The caption's words, as many on a line as there is room for; none is broken, and what is markup is shown."""
    lines: list[str] = []
    for word in row.words:
        joined = f"{lines[-1]}   {word}" if lines else word
        if lines and len(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return "<br>".join(plain(line) for line in lines)


def write_captions(figure: go.Figure, rows: Sequence[CaptionedRow], paper: Paper, width: int) -> None:
    """Each row's heading and caption, on the left edge."""
    for row, place in zip(rows, place_rows(rows, width), strict=True):
        heading = _heading(row, width)
        for y, text, colour in ((place.top, heading, paper.ink), (place.caption, caption_of(row, width), paper.ink)):
            if not text:
                continue
            figure.add_annotation(
                xref="paper",
                x=0,
                y=y,
                xanchor="left",
                yanchor="top",
                align="left",
                showarrow=False,
                borderpad=0,
                bgcolor=paper.ground,
                text=text,
                font={"color": colour, "size": 14 if text is heading else 13},
            )


def lay_out_rows(
    figure: go.Figure, rows: Sequence[CaptionedRow], paper: Paper, width: int, ends: tuple[float, float]
) -> go.Figure:
    """The page around the rows, with a thin line at nought where all lengths begin."""
    height = height_of_rows(rows, width)
    lay_out(figure, paper, height)
    figure.update_layout(barmode="overlay")
    low, high = min(ends[0], 0.0), max(ends[1], 0.0)
    span = (high - low) or 1.0
    figure.update_xaxes(visible=False, range=[low - 0.005 * span, high + 0.02 * span])
    figure.update_yaxes(visible=False, range=[height - TOP - BOTTOM, 0])
    for place in place_rows(rows, width):
        line = {"color": paper.quiet_ink, "width": 1}
        figure.add_shape(type="line", x0=0, x1=0, y0=place.bar - BAR // 2 - 3, y1=place.bar + BAR // 2 + 3, line=line)
    return figure


def add_part(
    figure: go.Figure,
    place: Placed,
    extent: tuple[float, float],
    marker: dict[str, object],
    door: Door,
) -> None:
    """One part of a row's bar from ``extent``'s beginning to its end.

    ``hoverinfo`` is never *skip*: plotly sends no click from what it skips.
    """
    start, end = extent
    figure.add_bar(
        orientation="h",
        y=[place.bar],
        base=[min(start, end)],
        x=[abs(end - start)],
        width=[BAR],
        marker=marker,
        customdata=[[door.key, door.part]],
        hovertext=[door.said],
        hovertemplate="%{hovertext}<extra></extra>",
        name=door.part,
        unselected=UNCHOSEN,
    )


def marked(label: str, *, is_inferred: bool, has_proposals: bool) -> str:
    """``Sprogpuljen (udledt, med forslag)``: what must be known of a row stands at its name."""
    notes = [*(["udledt"] if is_inferred else []), *(["med forslag"] if has_proposals else [])]
    return f"{label} ({', '.join(notes)})" if notes else label


def _heading(row: CaptionedRow, width: int) -> str:
    heading = f"<b>{wrap(row.heading, width)}</b>"
    if not row.value:
        return heading
    is_room = len(row.heading) + len(row.value) + 3 <= width
    return f"{heading}{'   ' if is_room else '<br>'}{plain(row.value)}"


def _lines(text: str) -> int:
    return text.count("<br>") + 1 if text else 0
