"""How much of a pool is used? A row a year or a pool: granted, committed and left as one bar.

What is granted and spent less what came back is solid, committed hatched, left an open outline; the words name each.
Where nobody knows what is left, the bar ends in a dotted outline that says so; where more went than there was, what is
too much is crossed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from tracker.danish.phrases import SPACE, format_kroner
from tracker.figures.captioned_rows import (
    BAR,
    WIDE,
    CaptionedRow,
    Door,
    Placed,
    add_part,
    lay_out_rows,
    marked,
    place_rows,
    write_captions,
)
from tracker.figures.layout import Paper
from tracker.figures.money_looks import (
    COMMITTED_SIGN,
    LEFT_SIGN,
    OVER_SIGN,
    SPENT_SIGN,
    crossed,
    hatched,
    invisible,
    outlined,
    solid,
)

UNKNOWN_SIGN, REFUNDED_SIGN = "┄", "\N{MINUS SIGN}"
_STUB = 0.18
"""The length of an outline of unknown length, as a part of the picture's width."""


@dataclass(frozen=True, slots=True)
class PoolLine:
    """One year of a pool, or one pool, in whole øre; ``None`` is unknown. ``key`` is what a click on it opens.

    ``granted_ore`` is what went to applicants, ``spent_ore`` what the pool paid itself, ``refunded_ore`` what came
    back; ``left_ore`` is negative where more went than there was.
    """

    key: str
    label: str
    granted_ore: int | None
    committed_ore: int | None
    left_ore: int | None
    is_inferred: bool = False
    has_proposals: bool = False
    spent_ore: int | None = None
    refunded_ore: int | None = None

    @property
    def gone_ore(self) -> int:
        """What is granted and spent, less what came back, as far as it is known."""
        return (self.granted_ore or 0) + (self.spent_ore or 0) - (self.refunded_ore or 0)

    @property
    def used_ore(self) -> int:
        """What is gone and what is committed, as far as it is known."""
        return self.gone_ore + (self.committed_ore or 0)


def draw_pool_stack(lines: Sequence[PoolLine], paper: Paper, width: int = WIDE) -> go.Figure:
    """The rows as given, on one scale; ``customdata`` is the row's key and *granted*, *committed*, *left* or *over*."""
    figure = go.Figure()
    rows = [_row(line) for line in lines]
    longest = max([abs(line.used_ore) + max(line.left_ore or 0, 0) for line in lines], default=0) / 100 or 1.0
    ends = [0.0, longest]
    for line, place in zip(lines, place_rows(rows, width), strict=True):
        used = line.used_ore / 100
        ends.append(used)
        _add_used(figure, line, place, paper)
        if line.left_ore is None:
            _add_unknown(figure, (used, used + _STUB * longest), place, paper)
            ends.append(used + _STUB * longest)
            add_part(figure, place, (used, ends[-1]), invisible(), Door(line.key, "left", _said(line)))
        elif line.left_ore > 0:
            left = (used, used + line.left_ore / 100)
            add_part(figure, place, left, outlined(paper), Door(line.key, "left", _said(line)))
    write_captions(figure, rows, paper, width)
    return lay_out_rows(figure, rows, paper, width, (min(ends), max(ends)))


def _add_used(figure: go.Figure, line: PoolLine, place: Placed, paper: Paper) -> None:
    level = 0
    for part, ore, marker in (
        ("granted", line.gone_ore, solid(paper)),
        ("committed", line.committed_ore, hatched(paper)),
    ):
        if ore:
            add_part(figure, place, (level / 100, (level + ore) / 100), marker, Door(line.key, part, _said(line)))
            level += ore
    if line.left_ore is not None and line.left_ore < 0:
        over = (max(level + line.left_ore, 0) / 100, level / 100)
        add_part(figure, place, over, crossed(), Door(line.key, "over", _said(line)))


def _add_unknown(figure: go.Figure, extent: tuple[float, float], place: Placed, paper: Paper) -> None:
    """An outline that is open on the right: it goes on, nobody knows how far."""
    top, bottom = place.bar - BAR // 2, place.bar + BAR // 2
    start, end = extent
    figure.add_scatter(
        x=[end, start, start, end],
        y=[top, top, bottom, bottom],
        mode="lines",
        line={"color": paper.quiet_ink, "width": 2, "dash": "dot"},
        hoverinfo="skip",
        name="unknown",
    )


def _row(line: PoolLine) -> CaptionedRow:
    heading = marked(line.label, is_inferred=line.is_inferred, has_proposals=line.has_proposals)
    return CaptionedRow(heading, _words(line))


def _words(line: PoolLine) -> tuple[str, ...]:
    told = [
        (f"{SPENT_SIGN} tildelt", line.granted_ore),
        (f"{SPENT_SIGN} brugt", line.spent_ore),
        (f"{REFUNDED_SIGN} betalt tilbage", line.refunded_ore),
    ]
    words = [f"{what} {format_kroner(ore)}" for what, ore in told if ore is not None]
    if line.granted_ore is None and line.spent_ore is None:
        words.insert(0, f"{SPENT_SIGN} tildelt ukendt")
    if line.committed_ore:
        words.append(f"{COMMITTED_SIGN} disponeret {format_kroner(line.committed_ore)}")
    if line.left_ore is None:
        words.append(f"{UNKNOWN_SIGN} rest ukendt")
    elif line.left_ore < 0:
        words.append(f"{OVER_SIGN} {format_kroner(-line.left_ore)} mere end der var")
    else:
        words.append(f"{LEFT_SIGN} rest {format_kroner(line.left_ore)}")
    return tuple(word.replace(" ", SPACE) for word in words)


def _said(line: PoolLine) -> str:
    return "<br>".join(_words(line))
