"""Is one indicator on its way? Actual solid with points, the required path dotted, the target a thin named line."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from tracker.danish.formatting import format_figure_day
from tracker.danish.phrases import format_value
from tracker.domain.measuring import Direction, Indicator, Measurement
from tracker.figures.indicator_axes import day_range, days_of, tick_days, tick_words, value_range
from tracker.figures.indicator_breaks import Break, Gap, breaks_of, middle, name_breaks
from tracker.figures.layout import SERIES, Paper, lay_out, wrap
from tracker.insight.progress_rules import required_value
from tracker.insight.series import Series

HEIGHT = 340
MOST_BESIDE = 3
"""Lines of others beside one's own; more cannot be told apart."""
_SIGNS = ("square-open", "triangle-up-open", "circle-open")
_DASHES = ("dash", "dashdot", "longdash")


@dataclass(frozen=True, slots=True)
class Beside:
    """The same indicator elsewhere: whose it is, and its figures, the oldest first."""

    name: str
    figures: tuple[Measurement, ...]


def draw_indicator(series: Series, paper: Paper, gaps: Sequence[Gap] = (), beside: Sequence[Beside] = ()) -> go.Figure:
    """The indicator's figures in order of date, with path, target and band where they are known.

    ``gaps`` are the stretches, from one figure's day to the next, over which no line is drawn; nor is one drawn over
    a day whose figure is kept back, or from one definition to another. ``beside`` are others' figures, drawn thin.
    """
    figure = go.Figure()
    others = _within(series, beside[:MOST_BESIDE])
    values = value_range(series, [one for other in others for one in other.figures])
    breaks = breaks_of(series, gaps)
    _draw_band(figure, series.indicator, paper, values)
    _draw_path(figure, series, paper)
    _draw_beside(figure, series.indicator, others, paper)
    _draw_actual(figure, series, paper, breaks)
    name_breaks(figure, series, paper, breaks)
    _draw_target(figure, series, paper)
    lay_out(figure, paper, HEIGHT, right=16)
    unit = "\N{NO-BREAK SPACE}%" if series.indicator.unit in {"%", "procent"} else ""
    figure.update_yaxes(
        gridcolor=paper.grid,
        ticksuffix=unit,
        nticks=6,
        range=values,
        exponentformat="none",
        separatethousands=True,
        automargin=True,
    )
    days = sorted([*days_of(series), *(one.date for other in others for one in other.figures)])
    ticks = tick_days(days)
    figure.update_xaxes(
        tickvals=ticks, ticktext=tick_words(ticks), range=day_range(days), automargin=True, ticks="outside"
    )
    return figure


def _within(series: Series, beside: Sequence[Beside]) -> list[Beside]:
    """Others' figures from two years before one's own begin: an older past would press one's own together."""
    own = days_of(series)
    if not own:
        return list(beside)
    first = own[0] - dt.timedelta(days=731)
    kept = [Beside(one.name, tuple(figure for figure in one.figures if figure.date >= first)) for one in beside]
    return [one for one in kept if one.figures]


def _draw_band(figure: go.Figure, indicator: Indicator, paper: Paper, values: Sequence[float] | None) -> None:
    if indicator.direction is not Direction.HOLD or values is None:
        return
    low, high = indicator.band_low, indicator.band_high
    if low is None and high is None:
        return
    bottom, top = values[0] if low is None else low, values[1] if high is None else high
    figure.add_hrect(y0=bottom, y1=top, fillcolor=paper.target, opacity=0.12, line_width=0, layer="below")
    for edge in (low, high):
        if edge is not None:
            figure.add_hline(y=edge, line={"color": paper.target, "width": 1})
    figure.add_annotation(
        xref="paper",
        x=0,
        y=bottom,
        xanchor="left",
        yshift=12,
        text=f"skal være {band_words(indicator, _short(indicator))}",
        showarrow=False,
        font={"color": paper.target, "size": 14},
    )


def band_words(indicator: Indicator, unit: str) -> str:
    """``8 til 14 elever``, ``mindst 8``, ``højst 14``."""
    low, high = indicator.band_low, indicator.band_high
    if low is None and high is None:
        return ""
    if low is None or high is None:
        end = high if low is None else low
        return f"{'højst' if low is None else 'mindst'} {format_value(end or 0.0, unit)}"
    return f"{format_value(low, '')} til {format_value(high, unit)}"


def _draw_path(figure: go.Figure, series: Series, paper: Paper) -> None:
    one = series.indicator
    if one.baseline_value is None or one.target_value is None:
        return
    if one.baseline_date is None or one.target_date is None:
        return
    steps = [step for step in series.interim_targets if one.baseline_date < step.date < one.target_date]
    figure.add_scatter(
        x=[one.baseline_date, *(step.date for step in steps), one.target_date],
        y=[one.baseline_value, *(step.value for step in steps), one.target_value],
        mode="lines",
        line={"color": paper.quiet_ink, "width": 2, "dash": "dot"},
        name="Vejen til målet",
        hoverinfo="skip",
    )
    if steps:
        figure.add_scatter(
            x=[step.date for step in steps],
            y=[step.value for step in steps],
            mode="markers",
            marker={"size": 11, "symbol": "diamond-open", "color": paper.quiet_ink, "line": {"width": 2}},
            name="Delmål på vejen",
            text=[f"Delmål {format_figure_day(step.date)}: {format_value(step.value, one.unit)}" for step in steps],
            hovertemplate="%{text}<extra></extra>",
        )


def _draw_beside(figure: go.Figure, indicator: Indicator, others: Sequence[Beside], paper: Paper) -> None:
    for place, other in enumerate(others):
        colour = SERIES[1 + place]
        name = wrap(other.name, 24)
        figure.add_scatter(
            x=[one.date for one in other.figures],
            y=[one.value for one in other.figures],
            mode="lines+markers",
            line={"color": colour, "width": 1.5, "dash": _DASHES[place]},
            marker={"size": 8, "symbol": _SIGNS[place], "color": colour},
            name=name,
            text=[
                f"{name}, {format_figure_day(one.date)}: {format_value(one.value, indicator.unit)}"
                for one in other.figures
            ],
            hovertemplate="%{text}<extra></extra>",
        )
        last = other.figures[-1]
        figure.add_annotation(
            x=last.date,
            y=last.value,
            text=f"{name} {format_value(last.value, _short(indicator))}",
            showarrow=False,
            xanchor="left",
            xshift=8,
            font={"color": paper.ink, "size": 13},
        )


def _draw_actual(figure: go.Figure, series: Series, paper: Paper, breaks: Sequence[Break]) -> None:
    if not series.figures:
        return
    broken = {one.before: middle(one.before, one.after) for one in breaks}
    points = [point for one in series.figures for point in _with_break(one, broken.get(one.date))]
    figure.add_scatter(
        x=[day for day, _ in points],
        y=[value for _, value in points],
        mode="lines+markers",
        line={"color": paper.actual, "width": 3},
        marker={"size": 9, "color": paper.actual},
        name=series.indicator.name,
        connectgaps=False,
        text=[
            "" if value is None else f"{format_figure_day(day)}: {format_value(value, series.indicator.unit)}"
            for day, value in points
        ],
        hovertemplate="%{text}<extra></extra>",
    )
    latest = series.figures[-1]
    figure.add_annotation(
        x=latest.date,
        y=latest.value,
        text=f"<b>{format_value(latest.value, _short(series.indicator))}</b>",
        showarrow=False,
        yshift=20 if _is_free_above(series, latest) else -20,
        font={"color": paper.actual, "size": 15},
    )


def _with_break(one: Measurement, middle: dt.date | None) -> list[tuple[dt.date, float | None]]:
    """The figure, and after it a day without one where the line is broken."""
    point: list[tuple[dt.date, float | None]] = [(one.date, one.value)]
    return point if middle is None else [*point, (middle, None)]


def _draw_target(figure: go.Figure, series: Series, paper: Paper) -> None:
    indicator = series.indicator
    if indicator.target_value is None:
        return
    figure.add_hline(y=indicator.target_value, line={"color": paper.target, "width": 1.5})
    year = f" {indicator.target_date.year}" if indicator.target_date else ""
    below = series.latest is not None and not _target_is_above(indicator, series.latest.value)
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


def _is_free_above(series: Series, latest: Measurement) -> bool:
    """Whether the latest value is written above its point: on the side that the path, or else the target, is not."""
    required = required_value(series, latest.date)
    if required is not None and required != latest.value:
        return latest.value > required
    return not _target_is_above(series.indicator, latest.value)


def _target_is_above(indicator: Indicator, value: float) -> bool:
    return indicator.target_value is not None and indicator.target_value >= value
