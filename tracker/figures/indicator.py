"""Is one indicator on its way? Actual solid with points, the required path dotted, the target a thin named line."""

import datetime as dt
from collections.abc import Sequence

import plotly.graph_objects as go

from tracker.danish.formatting import format_figure_day
from tracker.danish.phrases import format_value
from tracker.domain.measuring import Indicator, Measurement
from tracker.figures.layout import Paper, lay_out

HEIGHT = 340
MOST_TICKS = 7
Gap = tuple[dt.date, dt.date]


def draw_indicator(
    indicator: Indicator, figures: Sequence[Measurement], paper: Paper, gaps: Sequence[Gap] = ()
) -> go.Figure:
    """The indicator's figures in order of date, with the path and the target where they are known.

    ``gaps`` are the stretches, from one figure's day to the next, over which no line is drawn.
    """
    known = sorted(figures, key=lambda figure: figure.date)
    figure = go.Figure()
    _draw_path(figure, indicator, paper)
    _draw_actual(figure, indicator, known, paper, gaps)
    _name_gaps(figure, known, paper, gaps)
    _draw_target(figure, indicator, known, paper)
    lay_out(figure, paper, HEIGHT, right=16)
    unit = "\N{NO-BREAK SPACE}%" if indicator.unit in {"%", "procent"} else ""
    figure.update_yaxes(
        gridcolor=paper.grid,
        ticksuffix=unit,
        nticks=6,
        range=_value_range(indicator, known),
        exponentformat="none",
        separatethousands=True,
        automargin=True,
    )
    days = _tick_days(indicator, known)
    figure.update_xaxes(
        tickvals=days, ticktext=_tick_words(days), range=_day_range(indicator, known), automargin=True, ticks="outside"
    )
    return figure


def _draw_path(figure: go.Figure, indicator: Indicator, paper: Paper) -> None:
    if indicator.baseline_value is None or indicator.target_value is None:
        return
    if indicator.baseline_date is None or indicator.target_date is None:
        return
    figure.add_scatter(
        x=[indicator.baseline_date, indicator.target_date],
        y=[indicator.baseline_value, indicator.target_value],
        mode="lines",
        line={"color": paper.quiet_ink, "width": 2, "dash": "dot"},
        name="Vejen til målet",
        hoverinfo="skip",
    )


def _draw_actual(
    figure: go.Figure, indicator: Indicator, known: Sequence[Measurement], paper: Paper, gaps: Sequence[Gap]
) -> None:
    if not known:
        return
    breaks = {before: before + (after - before) / 2 for before, after in gaps}
    points = [point for one in known for point in _with_break(one, breaks.get(one.date))]
    figure.add_scatter(
        x=[day for day, _ in points],
        y=[value for _, value in points],
        mode="lines+markers",
        line={"color": paper.actual, "width": 3},
        marker={"size": 9, "color": paper.actual},
        name=indicator.name,
        connectgaps=False,
        text=[
            "" if value is None else f"{format_figure_day(day)}: {format_value(value, indicator.unit)}"
            for day, value in points
        ],
        hovertemplate="%{text}<extra></extra>",
    )
    latest = known[-1]
    figure.add_annotation(
        x=latest.date,
        y=latest.value,
        text=f"<b>{format_value(latest.value, _short(indicator))}</b>",
        showarrow=False,
        yshift=-20 if _target_is_above(indicator, latest.value) else 20,
        font={"color": paper.actual, "size": 15},
    )


def _with_break(one: Measurement, middle: dt.date | None) -> list[tuple[dt.date, float | None]]:
    """The figure, and after it a day without one where the series has a gap."""
    point: list[tuple[dt.date, float | None]] = [(one.date, one.value)]
    return point if middle is None else [*point, (middle, None)]


def _name_gaps(figure: go.Figure, known: Sequence[Measurement], paper: Paper, gaps: Sequence[Gap]) -> None:
    """A word in each gap, half-way between the figures beside it."""
    values = {one.date: one.value for one in known}
    for before, after in gaps:
        figure.add_annotation(
            x=before + (after - before) / 2,
            y=(values[before] + values[after]) / 2,
            text="ingen tal",
            showarrow=False,
            font={"color": paper.quiet_ink, "size": 13},
        )


def _draw_target(figure: go.Figure, indicator: Indicator, known: Sequence[Measurement], paper: Paper) -> None:
    if indicator.target_value is None:
        return
    figure.add_hline(y=indicator.target_value, line={"color": paper.target, "width": 1.5})
    year = f" {indicator.target_date.year}" if indicator.target_date else ""
    below = bool(known) and not _target_is_above(indicator, known[-1].value)
    figure.add_annotation(
        xref="paper",
        x=0,
        y=indicator.target_value,
        xanchor="left",
        yshift=-12 if below else 12,
        text=f"mål{year}: {format_value(indicator.target_value, _short(indicator))}",
        showarrow=False,
        font={"color": paper.target, "size": 14},
    )


def _short(indicator: Indicator) -> str:
    """A unit short enough to stand in the picture; the long ones stand in the picture's title."""
    return indicator.unit if len(indicator.unit) <= 8 else ""


def _target_is_above(indicator: Indicator, value: float) -> bool:
    return indicator.target_value is not None and indicator.target_value >= value


def _days(indicator: Indicator, known: Sequence[Measurement]) -> list[dt.date]:
    ends = [day for day in (indicator.baseline_date, indicator.target_date) if day is not None]
    return sorted([*(one.date for one in known), *ends])


def _tick_days(indicator: Indicator, known: Sequence[Measurement]) -> list[dt.date]:
    """The days that figures and target describe, so that a figure of 31 December stands over its own year."""
    days = sorted(set(_days(indicator, known)))
    step = -(-len(days) // MOST_TICKS) or 1
    return days[::-1][::step][::-1]


def _tick_words(days: Sequence[dt.date]) -> list[str]:
    """Years where no year stands twice, otherwise month and year."""
    years = [day.year for day in days]
    if len(set(years)) == len(years):
        return [str(year) for year in years]
    return [f"{day.month:02d}.{day.year}" for day in days]


def _day_range(indicator: Indicator, known: Sequence[Measurement]) -> list[dt.date] | None:
    days = _days(indicator, known)
    if not days:
        return None
    air = max((days[-1] - days[0]) * 0.06, dt.timedelta(days=90))
    return [days[0] - air, days[-1] + air]


def _value_range(indicator: Indicator, known: Sequence[Measurement]) -> list[float] | None:
    ends = [value for value in (indicator.baseline_value, indicator.target_value) if value is not None]
    values = [*(one.value for one in known), *ends]
    if not values:
        return None
    low, high = min(values), max(values)
    air = (high - low) * 0.22 or max(abs(high) * 0.1, 1.0)
    return [low - air, high + air]
