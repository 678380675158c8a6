"""How has the spending gone through the year? This year beside the last, the budget, and what is expected at its end.

This year is solid with points, last year dotted, the budget a thin named line, and the expected sum an upright range
with a diamond. Sums read off balance sheets are diamonds on their known days with a broken line between them: what
happened between two of them is not known. What has no day is named and is not on the line.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from tracker.danish.formatting import format_date
from tracker.danish.phrases import format_kroner
from tracker.figures.budget_bullet import APART, expected_words
from tracker.figures.layout import Paper, lay_out
from tracker.figures.money_looks import UNCHOSEN
from tracker.figures.year_axes import round_ticks, tick_word
from tracker.insight.forecast import Forecast, ForecastMethod
from tracker.insight.same_day import same_day_of
from tracker.insight.spending_through_year import Grain, SpendingPoint, ThroughYear, YearSpending

HEIGHT = 380
NOTE = 20
WORDS_DAYS = 200
"""How many days of the axis a line's words take on a narrow screen."""
_MONTHS = ((1, "jan."), (4, "apr."), (7, "juli"), (10, "okt."))


def height_of_spending_year(through: ThroughYear) -> int:
    """Pixels that the picture takes: its lines, and a line of text for each note above them."""
    return HEIGHT + NOTE * len(notes_of(through))


def draw_spending_year(through: ThroughYear, forecast: Forecast, paper: Paper, grain: Grain = Grain.MONTH) -> go.Figure:
    """The course of the year. ``customdata`` of a point is its day and the ids of the entries since the point before.

    Last year's points stand on the same day of this year. A year nothing is told of has no line, and says so.
    """
    figure = go.Figure()
    highest = _highest(through, forecast)
    _draw_last(figure, through, paper, grain)
    _draw_budget(figure, through, paper)
    _draw_expected(figure, through.this, forecast, paper)
    _draw_this(figure, through, paper, grain)
    notes = notes_of(through)
    _write_notes(figure, notes, paper)
    lay_out(figure, paper, height_of_spending_year(through), right=16)
    figure.update_layout(margin={"t": 8 + NOTE * len(notes)})
    year = through.this.year
    ticks = round_ticks(highest)
    figure.update_yaxes(
        tickvals=ticks,
        ticktext=[tick_word(value, highest) for value in ticks],
        range=[min(_lowest(through), 0.0) - 0.02 * highest, 1.16 * highest],
        gridcolor=paper.grid,
        automargin=True,
    )
    figure.update_xaxes(
        tickvals=[*(dt.date(year, month, 1) for month, _ in _MONTHS), dt.date(year, 12, 31)],
        ticktext=[*(word for _, word in _MONTHS), "dec."],
        range=[dt.date(year - 1, 12, 27), dt.date(year + 1, 1, 9)],
        automargin=True,
        ticks="outside",
    )
    figure.add_hline(y=0, line={"color": paper.quiet_ink, "width": 1})
    return figure


def _draw_this(figure: go.Figure, through: ThroughYear, paper: Paper, grain: Grain) -> None:
    this = through.this
    points = this.points(grain)
    if not points:
        return
    is_read = bool(this.readings)
    line = {"color": paper.actual, "width": 2 if is_read else 3, "dash": "dash" if is_read else "solid"}
    symbols = ["diamond" if point.is_reading else "circle" for point in points]
    _add_course(figure, points, line, {"size": 9, "symbol": symbols}, this.year)
    is_above = not through.last.points(grain) or points[-1].spent_ore >= through.last.spent_by(
        same_day_of(points[-1].day, through.last.year)
    )
    words = f"<b>{this.year}: {format_kroner(points[-1].spent_ore)}</b>"
    _name(figure, points, words, paper.actual, this.year, is_above=is_above)


def _draw_last(figure: go.Figure, through: ThroughYear, paper: Paper, grain: Grain) -> None:
    points = through.last.points(grain)
    if not points:
        return
    symbol = "diamond-open" if through.last.readings else "circle-open"
    line = {"color": paper.quiet_ink, "width": 2, "dash": "dot"}
    _add_course(figure, points, line, {"size": 6, "symbol": symbol}, through.this.year)
    now = through.this.points(grain)
    is_above = bool(now) and now[-1].spent_ore < through.last.spent_by(same_day_of(now[-1].day, through.last.year))
    words = f"{through.last.year}: {format_kroner(points[-1].spent_ore)}"
    _name(figure, points, words, paper.quiet_ink, through.this.year, is_above=is_above)


def _name(
    figure: go.Figure, points: Sequence[SpendingPoint], words: str, colour: str, shown_in: int, *, is_above: bool
) -> None:
    """The line's year and last sum on its free side: over its end, or under all that it was in the last months."""
    latest = points[-1]
    end = same_day_of(latest.day, shown_in)
    recent = [point.spent_ore for point in points if (latest.day - point.day).days <= WORDS_DAYS]
    is_early = (end - dt.date(shown_in, 1, 1)).days < WORDS_DAYS
    figure.add_annotation(
        x=end,
        y=(latest.spent_ore if is_above else min(recent)) / 100,
        text=words,
        showarrow=False,
        xanchor="left" if is_early else "right",
        xshift=8 if is_early else -8,
        yshift=16 if is_above else -16,
        font={"color": colour, "size": 14},
    )


def _add_course(
    figure: go.Figure,
    points: Sequence[SpendingPoint],
    line: Mapping[str, object],
    marker: Mapping[str, object],
    shown_in: int,
) -> None:
    """From nought on 1 January, which is no point and opens nothing."""
    figure.add_scatter(
        x=[dt.date(shown_in, 1, 1), *(same_day_of(point.day, shown_in) for point in points)],
        y=[0.0, *(point.spent_ore / 100 for point in points)],
        mode="lines",
        line=dict(line),
        hoverinfo="skip",
        name=f"{points[0].day.year} linje",
    )
    figure.add_scatter(
        x=[same_day_of(point.day, shown_in) for point in points],
        y=[point.spent_ore / 100 for point in points],
        mode="markers",
        marker={"color": line["color"], **marker},
        customdata=[[point.day.isoformat(), " ".join(point.entry_ids)] for point in points],
        hovertext=[_said(point) for point in points],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
        name=str(points[0].day.year),
        unselected=UNCHOSEN,
    )


def _said(point: SpendingPoint) -> str:
    known = "<br>kendt dag: opgjort af økonomisystemet" if point.is_reading else ""
    return f"Til og med {format_date(point.day)}: {format_kroner(point.spent_ore)}{known}"


def _draw_budget(figure: go.Figure, through: ThroughYear, paper: Paper) -> None:
    if through.budget_ore is None:
        return
    figure.add_hline(y=through.budget_ore / 100, line={"color": paper.target, "width": 1.5})
    figure.add_annotation(
        xref="paper",
        x=0,
        y=through.budget_ore / 100,
        xanchor="left",
        yshift=12,
        text=f"korrigeret budget: {format_kroner(through.budget_ore)}",
        showarrow=False,
        font={"color": paper.target, "size": 14},
    )


def _draw_expected(figure: go.Figure, this: YearSpending, forecast: Forecast, paper: Paper) -> None:
    if forecast.method in {None, ForecastMethod.ACTUAL} or forecast.known_to is None:
        return
    if forecast.expected_ore is None or forecast.low_ore is None or forecast.high_ore is None:
        return
    end = dt.date(this.year, 12, 31)
    low, middle, high = (ore / 100 for ore in (forecast.low_ore, forecast.expected_ore, forecast.high_ore))
    figure.add_scatter(
        x=[forecast.known_to, end],
        y=[this.spent_by(forecast.known_to) / 100, middle],
        mode="lines",
        line={"color": paper.ink, "width": 1.5, "dash": "dashdot"},
        hoverinfo="skip",
        name="vej til forventet",
    )
    words = expected_words(forecast.expected_ore, forecast.low_ore, forecast.high_ore)
    figure.add_scatter(
        x=[end] * 3,
        y=[low, middle, high],
        mode="lines+markers",
        line={"color": paper.ink, "width": 3},
        marker={
            "symbol": ["line-ew", "diamond", "line-ew"],
            # ends close to the middle would blot it
            "size": [11 if middle - low > APART * high else 0, 11, 11 if high - middle > APART * high else 0],
            "color": paper.ink,
            "line": {"width": 2, "color": paper.ink},
        },
        customdata=[["expected", " ".join(forecast.entry_ids)]] * 3,
        hovertext=[words] * 3,
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
        name="forventet",
        unselected=UNCHOSEN,
    )


def _write_notes(figure: go.Figure, notes: Sequence[str], paper: Paper) -> None:
    """What the lines do not show, above them."""
    if notes:
        figure.add_annotation(
            xref="paper",
            yref="paper",
            x=0,
            y=1,
            xanchor="left",
            yanchor="bottom",
            align="left",
            text="<br>".join(notes),
            showarrow=False,
            borderpad=0,
            font={"color": paper.ink, "size": 13},
        )


def notes_of(through: ThroughYear) -> tuple[str, ...]:
    """What the lines cannot show: sums without a day, a year nothing is told of, and what a diamond is."""
    notes = [
        f"{format_kroner(one.undated_ore)} i {one.year} er uden dato"
        for one in (through.this, through.last)
        if one.undated_ore
    ]
    if through.this.spent_ore is None:
        notes.append(f"{through.this.year}: intet forbrug er oplyst")
    if through.this.readings:
        notes.append("◆ kendt dag; forløbet imellem er ukendt")
    return tuple(notes)


def _sums(through: ThroughYear) -> list[int]:
    courses = [point.spent_ore for one in (through.this, through.last) for point in one.points(Grain.DAY)]
    return [0, *courses, *([through.budget_ore] if through.budget_ore is not None else [])]


def _highest(through: ThroughYear, forecast: Forecast) -> float:
    return max([*_sums(through), forecast.high_ore or 0]) / 100 or 1.0


def _lowest(through: ThroughYear) -> float:
    return min(_sums(through)) / 100
