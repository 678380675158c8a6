"""The frame of an indicator's picture: which days and values it spans, and the ticks beneath it."""

import datetime as dt
from collections.abc import Sequence

from tracker.domain.measuring import Measurement
from tracker.insight.series import Series

MOST_TICKS = 7


def tick_days(days: Sequence[dt.date]) -> list[dt.date]:
    """The days that figures and target describe, so that a figure of 31 December stands over its own year."""
    each = sorted(set(days))
    step = -(-len(each) // MOST_TICKS) or 1
    return each[::-1][::step][::-1]


def tick_words(days: Sequence[dt.date]) -> list[str]:
    """Years where no year stands twice, otherwise month and year."""
    years = [day.year for day in days]
    if len(set(years)) == len(years):
        return [str(year) for year in years]
    return [f"{day.month:02d}.{day.year}" for day in days]


def days_of(series: Series) -> list[dt.date]:
    """Every day that the picture of the series has something on, in order."""
    one = series.indicator
    ends = [day for day in (one.baseline_date, one.target_date) if day is not None]
    return sorted([*(figure.date for figure in series.figures), *ends])


def day_range(days: Sequence[dt.date]) -> list[dt.date] | None:
    """From a little before the first day to a little after the last."""
    if not days:
        return None
    air = max((days[-1] - days[0]) * 0.06, dt.timedelta(days=90))
    return [days[0] - air, days[-1] + air]


def value_range(series: Series, beside: Sequence[Measurement] = ()) -> list[float] | None:
    """From a little under the lowest value to a little over the highest, of figures, path, band and target."""
    one = series.indicator
    ends = (one.baseline_value, one.target_value, one.band_low, one.band_high)
    steps = [step.value for step in series.interim_targets]
    values = [*(figure.value for figure in (*series.figures, *beside)), *steps]
    values += [value for value in ends if value is not None]
    if not values:
        return None
    low, high = min(values), max(values)
    air = (high - low) * 0.22 or max(abs(high) * 0.1, 1.0)
    return [low - air, high + air]
