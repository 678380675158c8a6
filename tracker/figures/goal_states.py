"""Where do the goals stand? One bar a focus area, one field a state, the number of goals written in it."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from tracker.domain.goal import GoalState
from tracker.figures.layout import Paper, lay_out, wrap
from tracker.figures.states import STATE_LOOKS

ROW_HEIGHT = 46
EDGES = 24


def height_of_goal_states(frame: pd.DataFrame) -> int:
    """Pixels that the picture takes, so that a screen can keep the place free before it is drawn."""
    return EDGES + ROW_HEIGHT * max(frame["area_id"].nunique(), 1)


def draw_goal_states(frame: pd.DataFrame, paper: Paper, label_width: int = 26) -> go.Figure:
    """Stacked bars from ``area_id``, ``area``, ``state``, ``goals``; areas in the frame's order, the first on top."""
    figure = go.Figure()
    names = {area_id: wrap(name, label_width) for area_id, name in zip(frame["area_id"], frame["area"], strict=True)}
    areas = list(names)
    for state, look in STATE_LOOKS.items():
        rows = frame[frame["state"] == state.value]
        if len(rows):
            figure.add_bar(
                orientation="h",
                name=look.word,
                y=[areas.index(area_id) for area_id in rows["area_id"]],
                x=list(rows["goals"]),
                text=[str(number) for number in rows["goals"]],
                textangle=0,
                textposition="inside",
                insidetextanchor="middle",
                insidetextfont={"color": paper.ink if state is GoalState.TEXT_UNKNOWN else look.ink, "size": 14},
                marker=_marker(state, paper),
                customdata=[names[area_id] for area_id in rows["area_id"]],
                hovertemplate=f"%{{customdata}}<br>{look.word}: %{{x}}<extra></extra>",
            )
    _lay_out_rows(figure, [names[area_id] for area_id in areas], paper, height_of_goal_states(frame))
    return figure


def _lay_out_rows(figure: go.Figure, names: Sequence[str], paper: Paper, height: int) -> None:
    """One row an area, its name beside it; the key stands under the picture, on the screen."""
    lay_out(figure, paper, height)
    figure.update_layout(barmode="stack", bargap=0.34)
    figure.update_xaxes(visible=False, rangemode="tozero")
    figure.update_yaxes(
        tickvals=list(range(len(names))),
        ticktext=list(names),
        autorange="reversed",
        automargin=True,
        ticks="",
        ticklabelstandoff=8,
    )


def _marker(state: GoalState, paper: Paper) -> dict[str, object]:
    """Colour, outline and hatching; an unknown text is an empty field on light and dark paper alike."""
    look = STATE_LOOKS[state]
    colour = paper.ground if state is GoalState.TEXT_UNKNOWN else look.colour
    marker: dict[str, object] = {"color": colour, "line": {"color": look.outline, "width": 1}}
    if look.pattern:
        marker["pattern"] = {
            "shape": look.pattern,
            "fillmode": "overlay",
            "fgcolor": look.pattern_colour,
            "size": 7,
            "solidity": 0.25,
        }
    return marker
