"""Where the line of an indicator is broken, and the word that says why."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import plotly.graph_objects as go

from tracker.danish.formatting import format_date
from tracker.domain.measuring import IndicatorDefinition
from tracker.figures.layout import Paper
from tracker.insight.series import Series

Gap = tuple[dt.date, dt.date]
CHANGED = "ny opgørelse"


@dataclass(frozen=True, slots=True)
class Break:
    """Between two figures no line is drawn; ``word`` says why, in the gap or at the day of a change."""

    before: dt.date
    after: dt.date
    word: str
    changed_on: dt.date | None = None


def breaks_of(series: Series, gaps: Sequence[Gap] = ()) -> tuple[Break, ...]:
    """Where the line of the figures is broken: another definition, a figure kept back, or no figure in its time."""
    found = []
    for before, after in pairwise(series.figures):
        new = series.definition_of(after)
        if series.definition_of(before) != new:
            found.append(Break(before.date, after.date, *_change(before.date, after.date, new)))
        elif any(before.date < day < after.date for day in series.withheld):
            found.append(Break(before.date, after.date, "vises ikke"))
        elif (before.date, after.date) in gaps:
            found.append(Break(before.date, after.date, "ingen tal"))
    return tuple(found)


def _change(before: dt.date, after: dt.date, new: IndicatorDefinition | None) -> tuple[str, dt.date]:
    """The word at a change of definition, and where its mark stands: at its day, but clear of the figures beside it.

    A year's figure stands on the year's last day, and a definition mostly begins on the day after.
    """
    if new is None or not before < new.valid_from <= after:
        return CHANGED, middle(before, after)
    day = new.valid_from
    begins = str(day.year) if (day.month, day.day) == (1, 1) else format_date(day)
    clear = (after - before) / 4
    return f"{CHANGED} fra {begins}", min(max(day, before + clear), after - clear)


def name_breaks(figure: go.Figure, series: Series, paper: Paper, breaks: Sequence[Break]) -> None:
    """A word in each gap, half-way between the figures beside it; a change of definition is a mark from top to foot."""
    values = {one.date: one.value for one in series.figures}
    for one in breaks:
        is_change = one.changed_on is not None
        if is_change:
            figure.add_vline(x=one.changed_on, line={"color": paper.quiet_ink, "width": 1.5, "dash": "dash"})
        figure.add_annotation(
            x=one.changed_on or middle(one.before, one.after),
            y=0 if is_change else (values[one.before] + values[one.after]) / 2,
            yref="paper" if is_change else "y",
            yanchor="bottom" if is_change else "middle",
            xanchor="right" if is_change else "center",
            xshift=-5 if is_change else 0,
            text=one.word,
            showarrow=False,
            font={"color": paper.quiet_ink, "size": 13},
        )


def middle(before: dt.date, after: dt.date) -> dt.date:
    """The day half-way between two."""
    return before + (after - before) / 2
