"""The rules by which the figures of one indicator become a state, each a function of its own; pure.

Every rule judges on the day that the latest figure describes, never on the day of reading, and counts nothing that it
does not know: no default baseline, no growth rate (it fails at zero and below), no share of a target.
"""

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from tracker.domain.goal import GoalState
from tracker.domain.measuring import Direction, Measurement
from tracker.insight.series import Series

TOLERANCE = 0.8
"""Share of the required progress that still is *at risk* rather than *off track*; ours, see ``docs/decisions``."""
ROUNDING = 1e-9


class Reason(StrEnum):
    """Why a goal has its state; one Danish sentence each in ``tracker/ui/state_badges.py``."""

    ENDED = "ended"
    TEXT_UNKNOWN = "text_unknown"
    NO_INDICATOR = "no_indicator"
    NO_TARGET = "no_target"
    NO_BAND = "no_band"
    NO_FIGURE = "no_figure"
    WITHHELD = "withheld"
    """Every figure rests on too few people."""
    NO_PATH = "no_path"
    NO_BASELINE = "no_baseline"
    BASELINE_WITHHELD = "baseline_withheld"
    """The baseline rests on too few people, and with it the path."""
    DEFINITION_CHANGED = "definition_changed"
    """The latest figure counts something else than the baseline did."""
    TARGET_COUNTS_OTHERWISE = "target_counts_otherwise"
    """The latest figure counts something else than target or band do."""
    TARGET_MET = "target_met"
    AHEAD = "ahead"
    NEARLY = "nearly"
    BEHIND = "behind"
    TOO_LATE = "too_late"
    NOT_YET = "not_yet"
    """The target is not met, its day has not come, and the rule knows no path."""
    IN_BAND = "in_band"
    OUT_OF_BAND = "out_of_band"
    BETTER = "better"
    WORSE = "worse"
    UNCHANGED = "unchanged"
    MOST_BETTER = "most_better"
    MOST_WORSE = "most_worse"
    NO_MAJORITY = "no_majority"
    NO_JUDGEMENT = "no_judgement"
    STATED = "stated"
    """A person said so."""


@dataclass(frozen=True, slots=True)
class IndicatorProgress:
    """Where one indicator stands; ``required`` is the value the path asks for on ``date``, ``None`` without a path.

    ``withheld`` is the day of a later figure that rests on too few people to be shown.
    """

    indicator_id: str
    state: GoalState
    reason: Reason
    date: dt.date | None = None
    value: float | None = None
    required: float | None = None
    withheld: dt.date | None = None


def required_value(series: Series, day: dt.date) -> float | None:
    """What the indicator should be on a day by the line from baseline over the interim targets to the target.

    Between two neighbouring points (d0, v0) and (d1, v1): ``v0 + (v1 - v0) x (day - d0) / (d1 - d0)``, in the
    indicator's unit; before the first point its value, after the last one the target's. ``None`` without baseline or
    target or their days: there is no path then. Interim targets outside the days between do not bend it. The line
    follows Open SDG's *required progress*, without its growth rates.
    """
    one = series.indicator
    if one.baseline_value is None or one.baseline_date is None or one.target_value is None or one.target_date is None:
        return None
    if one.target_date <= one.baseline_date:
        return None
    points = [(one.baseline_date, one.baseline_value)]
    points += [
        (step.date, step.value) for step in series.interim_targets if one.baseline_date < step.date < one.target_date
    ]
    points.append((one.target_date, one.target_value))
    return _on_line(points, day)


def _on_line(points: Sequence[tuple[dt.date, float]], day: dt.date) -> float:
    if day <= points[0][0]:
        return points[0][1]
    for (first_on, first), (last_on, last) in pairwise(points):
        if day <= last_on:
            return first + (last - first) * ((day - first_on).days / (last_on - first_on).days)
    return points[-1][1]


def meets_target(direction: Direction, target: float, value: float) -> bool:
    """Whether a value is at the target or beyond it, in the direction that the indicator should move (up or down)."""
    return value >= target - ROUNDING if direction is Direction.UP else value <= target + ROUNDING


def judge_by_path(series: Series) -> IndicatorProgress:
    """The latest figure against the required path.

    Progress made = value - baseline, progress required = path - baseline, both in the direction of the target.
    Target met: reached. Made >= required: on track. Short by at most (1 - ``TOLERANCE``) of the required: at risk.
    More: off track, as is a target whose day has passed. Without a path, or where the figure counts something else
    than baseline or target do: not measurable.
    """
    one, latest = series.indicator, series.latest
    if one.target_value is None:
        return _told(series, GoalState.NOT_MEASURABLE, Reason.NO_TARGET)
    if latest is None:
        return _without_figure(series)
    if not series.is_comparable_with_target(latest):
        return _not_comparable(series)
    required = required_value(series, latest.date)
    if meets_target(one.direction, one.target_value, latest.value):
        return _told(series, GoalState.REACHED, Reason.TARGET_MET, required)
    return _told(series, *_underway(series, latest, required), required)


def _underway(series: Series, latest: Measurement, required: float | None) -> tuple[GoalState, Reason]:
    """The state of an indicator whose target is not met yet."""
    one = series.indicator
    if one.target_date is not None and latest.date >= one.target_date:
        return GoalState.OFF_TRACK, Reason.TOO_LATE
    if required is None or one.baseline_value is None:
        is_withheld = series.is_baseline_withheld
        return GoalState.NOT_MEASURABLE, Reason.BASELINE_WITHHELD if is_withheld else Reason.NO_PATH
    sign = 1 if one.direction is Direction.UP else -1
    made, needed = sign * (latest.value - one.baseline_value), sign * (required - one.baseline_value)
    if made >= needed - ROUNDING:
        return GoalState.ON_TRACK, Reason.AHEAD
    if needed - made <= (1 - TOLERANCE) * abs(needed) + ROUNDING:
        return GoalState.AT_RISK, Reason.NEARLY
    return GoalState.OFF_TRACK, Reason.BEHIND


def judge_by_target(series: Series) -> IndicatorProgress:
    """The latest figure against the target alone.

    Met: reached. Its day passed and not met: off track. Not met and the day to come (or unknown): at risk, since
    nothing says that it goes fast enough. No baseline is needed. Where the figure counts something else than the target
    does: not measurable.
    """
    one, latest = series.indicator, series.latest
    if one.target_value is None:
        return _told(series, GoalState.NOT_MEASURABLE, Reason.NO_TARGET)
    if latest is None:
        return _without_figure(series)
    if not series.is_comparable_with_target(latest):
        return _not_comparable(series)
    if meets_target(one.direction, one.target_value, latest.value):
        return _told(series, GoalState.REACHED, Reason.TARGET_MET)
    if one.target_date is not None and latest.date >= one.target_date:
        return _told(series, GoalState.OFF_TRACK, Reason.TOO_LATE)
    return _told(series, GoalState.AT_RISK, Reason.NOT_YET)


def judge_by_band(series: Series) -> IndicatorProgress:
    """The latest figure against a band to stay within, both ends included; one open end is allowed.

    Inside: on track, and reached from the target's day on. Outside: off track. No band, or a figure that counts
    something else than the band does: not measurable.
    """
    one, latest = series.indicator, series.latest
    if one.band_low is None and one.band_high is None:
        return _told(series, GoalState.NOT_MEASURABLE, Reason.NO_BAND)
    if latest is None:
        return _without_figure(series)
    if not series.is_comparable_with_target(latest):
        return _not_comparable(series)
    above = one.band_low is None or latest.value >= one.band_low - ROUNDING
    below = one.band_high is None or latest.value <= one.band_high + ROUNDING
    if not (above and below):
        return _told(series, GoalState.OFF_TRACK, Reason.OUT_OF_BAND)
    is_over = one.target_date is not None and latest.date >= one.target_date
    return _told(series, GoalState.REACHED if is_over else GoalState.ON_TRACK, Reason.IN_BAND)


def judge_by_direction(series: Series) -> IndicatorProgress:
    """Which way the latest figure has moved since the baseline, on rounded numbers, as the national barometer counts.

    ``round(value) - round(baseline)`` in the wanted direction: above 0 better (on track), 0 unchanged (at risk), below
    0 worse (off track). Half is rounded up. The rule knows no target and therefore no *reached*. Source: the ministry's
    *Det nationale integrationsbarometer*, development report of November 2022.
    """
    one, latest = series.indicator, series.latest
    if one.baseline_value is None:
        reason = Reason.BASELINE_WITHHELD if series.is_baseline_withheld else Reason.NO_BASELINE
        return _told(series, GoalState.NOT_MEASURABLE, reason)
    if latest is None:
        return _without_figure(series)
    if not series.is_comparable_with_baseline(latest):
        return _told(series, GoalState.NOT_MEASURABLE, Reason.DEFINITION_CHANGED)
    sign = -1 if one.direction is Direction.DOWN else 1
    moved = sign * (math.floor(latest.value + 0.5) - math.floor(one.baseline_value + 0.5))
    if moved > 0:
        return _told(series, GoalState.ON_TRACK, Reason.BETTER)
    if moved < 0:
        return _told(series, GoalState.OFF_TRACK, Reason.WORSE)
    return _told(series, GoalState.AT_RISK, Reason.UNCHANGED)


def _not_comparable(series: Series) -> IndicatorProgress:
    has_baseline = series.indicator.baseline_date is not None
    reason = Reason.DEFINITION_CHANGED if has_baseline else Reason.TARGET_COUNTS_OTHERWISE
    return _told(series, GoalState.NOT_MEASURABLE, reason)


def _without_figure(series: Series) -> IndicatorProgress:
    reason = Reason.WITHHELD if series.withheld else Reason.NO_FIGURE
    return _told(series, GoalState.NOT_MEASURED, reason)


def _told(series: Series, state: GoalState, reason: Reason, required: float | None = None) -> IndicatorProgress:
    latest: Measurement | None = series.latest
    hidden = [day for day in series.withheld if latest is None or day > latest.date]
    return IndicatorProgress(
        series.indicator.id,
        state,
        reason,
        latest.date if latest else None,
        latest.value if latest else None,
        required,
        max(hidden, default=None),
    )
