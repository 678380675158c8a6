"""What was there, what was spent, what is left? A waterfall in kroner; what is inferred or proposed says so."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from tracker.danish.phrases import format_kroner
from tracker.figures.captioned_rows import (
    BAR,
    NARROW,
    CaptionedRow,
    Door,
    Placed,
    add_part,
    lay_out_rows,
    place_rows,
    write_captions,
)
from tracker.figures.layout import DARK, Paper
from tracker.figures.money_looks import OPEN
from tracker.insight.waterfall import Step

STEP_WORDS: Mapping[Step, str] = {
    Step.ORIGINAL: "Oprindelig bevilling",
    Step.SUPPLEMENTARY: "Tillægsbevilling",
    Step.CARRIED_IN: "Overført hertil",
    Step.CARRIED_OUT: "Overført herfra",
    Step.TRANSFERRED_IN: "Omplaceret hertil",
    Step.TRANSFERRED_OUT: "Omplaceret herfra",
    Step.CORRECTED: "Rettelse",
    Step.BUDGET: "Korrigeret budget",
    Step.GRANTED: "Tildelt",
    Step.SPENT: "Forbrug",
    Step.COMMITTED: "Disponeret",
    Step.REFUNDED: "Tilbagebetalt eller indtægt",
    Step.USE_CORRECTED: "Rettelse af forbrug",
    Step.LEFT: "Rest",
}
MINUS = "\N{MINUS SIGN}"
_COLOURS = {"in": "#17756F", "out": "#B4690E", "sum": "#4F5B63"}
_ON_DARK = {"in": "#7CC8C1", "out": "#E0A458", "sum": "#C9C3B6"}
_PROPOSED = {"in": "foreslået", "out": "foreslået", "sum": "med forslag"}


def draw_waterfall(frame: pd.DataFrame, paper: Paper, width: int = NARROW) -> go.Figure:
    """Lying bars from ``label``, ``start_ore``, ``end_ore``, ``role`` (in, out, sum) and ``is_inferred``; first on top.

    Where the frame has them, ``is_proposed`` rows are dotted and say so, and ``key`` is the ``customdata`` that a click
    gives. Each bar says its own sum above itself, so that no screen is too narrow for it; a thin line leads from where
    one bar ends to where the next begins.
    """
    figure = go.Figure()
    records, rows = frame.to_dict("records"), _rows(frame)
    places = place_rows(rows, width)
    for number, (row, place) in enumerate(zip(records, places, strict=True)):
        key = str(row.get("key", number))
        extent = (row["start_ore"] / 100, row["end_ore"] / 100)
        add_part(figure, place, extent, _marker(row, paper), Door(key, row["role"], _value(row)))
    _join(figure, records, places, paper)
    write_captions(figure, rows, paper, width)
    return lay_out_rows(figure, rows, paper, width, _range(records))


def _rows(frame: pd.DataFrame) -> list[CaptionedRow]:
    return [CaptionedRow(str(row["label"]), value=_value(row), under=0) for row in frame.to_dict("records")]


def _value(row: Mapping[Any, Any]) -> str:
    """A movement with its sign, a sum without; then what is to be known of it."""
    change = row["end_ore"] - row["start_ore"]
    rising = "" if row["role"] == "sum" else "+"
    ore = f"{MINUS if change < 0 else rising}{format_kroner(abs(change))}"
    notes = [*(["udledt"] if row["is_inferred"] else []), *([_PROPOSED[row["role"]]] if _is_proposed(row) else [])]
    return f"{ore} ({', '.join(notes)})" if notes else ore


def _is_proposed(row: Mapping[Any, Any]) -> bool:
    return bool(row.get("is_proposed", False))


def _join(figure: go.Figure, records: Sequence[Mapping[Any, Any]], places: Sequence[Placed], paper: Paper) -> None:
    for row, place, following in zip(records, places, places[1:], strict=False):
        end = row["end_ore"] / 100
        line = {"color": paper.quiet_ink, "width": 1, "dash": "dot"}
        y0, y1 = place.bar + BAR // 2, following.bar - BAR // 2
        figure.add_shape(type="line", x0=end, x1=end, y0=y0, y1=y1, line=line, layer="below")


def _range(records: Sequence[Mapping[Any, Any]]) -> tuple[float, float]:
    ends = [0, *(row["start_ore"] for row in records), *(row["end_ore"] for row in records)]
    return min(ends) / 100, max(ends) / 100


def _marker(row: Mapping[Any, Any], paper: Paper) -> dict[str, object]:
    """Entered is solid, inferred is hatched, proposed is dotted; both are open, for nobody has said them yet."""
    colour = (_ON_DARK if paper == DARK else _COLOURS)[row["role"]]
    if not row["is_inferred"] and not _is_proposed(row):
        return {"color": colour, "line": {"color": colour, "width": 1}}
    shape = "/" if row["is_inferred"] else "."
    pattern = {"shape": shape, "fillmode": "replace", "fgcolor": colour, "bgcolor": OPEN, "size": 8}
    return {"color": colour, "line": {"color": colour, "width": 1.5}, "pattern": pattern}
