"""Which goals can be followed? One row a goal, one column for each part that it needs, a sign for whether it has it."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

import plotly.graph_objects as go

from tracker.figures.fields import FieldLook, add_fields
from tracker.figures.layout import Paper, lay_out, wrap
from tracker.insight.coverage import GoalCoverage, Part

ROW_HEIGHT = 36
EDGES = 96


class Had(StrEnum):
    """Whether a goal has a part."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    NOT_NEEDED = "not_needed"


COVERAGE_LOOKS: Mapping[Had, FieldLook] = {
    Had.YES: FieldLook("ja", "✓", "#DCE9E6", "#0F5C63"),
    Had.NO: FieldLook("mangler", "–", "#E2A356", "#1D2730"),
    Had.UNKNOWN: FieldLook("ukendt", "?", "#F6E3BD", "#1D2730"),
    Had.NOT_NEEDED: FieldLook("ikke nødvendig", "·", "#ECE8DF", "#5E584C"),
}


def had_of(goal: GoalCoverage, part: Part) -> Had:
    """Whether a goal has a part, lacks it, nobody knows, or it can do without."""
    if part in goal.has:
        return Had.YES
    if part in goal.lacks:
        return Had.UNKNOWN if part in goal.unknown else Had.NO
    return Had.NOT_NEEDED


def draw_coverage(
    coverage: Sequence[GoalCoverage], names: Mapping[str, str], heads: Mapping[Part, str], paper: Paper
) -> go.Figure:
    """The grid; ``names`` are the goals' by id, ``heads`` what stands over the columns."""
    figure = go.Figure()
    parts = list(Part)
    for had, look in COVERAGE_LOOKS.items():
        fields = {
            (row, column): (look.letter, f"{wrap(names[goal.goal_id], 40)}<br>{heads[part]}")
            for row, goal in enumerate(coverage)
            for column, part in enumerate(parts)
            if had_of(goal, part) is had
        }
        add_fields(figure, fields, look, len(coverage), len(parts))
    lay_out(figure, paper, EDGES + ROW_HEIGHT * max(len(coverage), 1))
    figure.update_xaxes(
        tickvals=list(range(len(parts))),
        ticktext=[wrap(heads[part], 12) for part in parts],
        tickangle=-90,
        range=[-0.6, len(parts) - 0.4],
        side="top",
        ticks="",
        automargin=True,
    )
    figure.update_yaxes(
        tickvals=list(range(len(coverage))),
        ticktext=[wrap(names[goal.goal_id], 24) for goal in coverage],
        range=[len(coverage) - 0.5, -0.5],
        ticks="",
        automargin=True,
        showgrid=False,
        ticklabelstandoff=6,
    )
    return figure
