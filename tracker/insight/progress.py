"""How far each goal has come. Pure: figures and statuses in, a state with its reason out.

The rule for one indicator, on the day that its latest figure describes (never on the day of reading):

1. no target                                    → not measurable
2. target but no figure                         → not measured
3. the latest figure meets the target           → reached
4. otherwise the figure is held against the *required path*, the straight line from the baseline on its date to the
   target on its date: ``required(d) = baseline + (target - baseline) x (d - d0) / (d1 - d0)``, with the share clamped
   to 0..1. Progress made and progress required are both counted from the baseline, in the direction of the target.
   made >= required → on track; made >= 0.8 x required → at risk; less → off track.
5. no baseline, or no date for baseline or target → no path, so not measurable, until the target's date has passed
   without the target being met: then off track.

The linear path is Open SDG's *required progress* without its growth rates, which fail at zero; 0.8 is ours, chosen
between its two limits (0.95 and 0.6) and written down in ``docs/decisions``.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.goal import Goal, GoalKind, GoalState, GoalStatus
from tracker.domain.measuring import Direction, Indicator, Measurement

TOLERANCE = 0.8
"""Share of the required progress that still is *at risk* rather than *off track*."""
WORST_FIRST = (GoalState.OFF_TRACK, GoalState.AT_RISK, GoalState.ON_TRACK, GoalState.REACHED)
"""The measured states; several indicators give the worst of them."""
ROUNDING = 1e-9


class Reason(StrEnum):
    """Why a goal has its state; one Danish sentence each in ``tracker/ui/state_badges.py``."""

    ENDED = "ended"
    TEXT_UNKNOWN = "text_unknown"
    NO_INDICATOR = "no_indicator"
    NO_TARGET = "no_target"
    NO_FIGURE = "no_figure"
    NO_PATH = "no_path"
    TARGET_MET = "target_met"
    AHEAD = "ahead"
    NEARLY = "nearly"
    BEHIND = "behind"
    TOO_LATE = "too_late"
    STATED = "stated"
    """A person said so."""


@dataclass(frozen=True, slots=True)
class IndicatorProgress:
    """Where one indicator stands; ``required`` is the value the path asks for on ``date``, ``None`` without a path."""

    indicator_id: str
    state: GoalState
    reason: Reason
    date: dt.date | None = None
    value: float | None = None
    required: float | None = None


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """Where a goal stands: ``state`` is shown; ``computed`` is what the figures say where a person said otherwise."""

    goal_id: str
    state: GoalState
    reason: Reason
    computed: GoalState
    computed_reason: Reason
    indicators: tuple[IndicatorProgress, ...] = ()
    deciding: IndicatorProgress | None = None
    stated: GoalStatus | None = None


def required_value(indicator: Indicator, day: dt.date) -> float | None:
    """What the indicator should be on a day by the straight line to its target; ``None`` where there is no line."""
    first, first_on = indicator.baseline_value, indicator.baseline_date
    last, last_on = indicator.target_value, indicator.target_date
    if first is None or first_on is None or last is None or last_on is None or last_on <= first_on:
        return None
    share = min(max((day - first_on).days / (last_on - first_on).days, 0.0), 1.0)
    return first + (last - first) * share


def meets_target(direction: Direction, target: float, value: float) -> bool:
    """Whether a value is at the target or beyond it, in the direction that the indicator should move."""
    return value >= target - ROUNDING if direction is Direction.UP else value <= target + ROUNDING


def status_of_indicator(indicator: Indicator, figures: Iterable[Measurement], today: dt.date) -> IndicatorProgress:
    """The state of one indicator by its latest figure that describes a day not after ``today``."""
    known = sorted((figure for figure in figures if figure.date <= today), key=lambda figure: figure.date)
    latest = known[-1] if known else None
    if indicator.target_value is None:
        seen = (latest.date, latest.value) if latest else (None, None)
        return IndicatorProgress(indicator.id, GoalState.NOT_MEASURABLE, Reason.NO_TARGET, *seen)
    if latest is None:
        return IndicatorProgress(indicator.id, GoalState.NOT_MEASURED, Reason.NO_FIGURE)
    required = required_value(indicator, latest.date)
    if meets_target(indicator.direction, indicator.target_value, latest.value):
        state, reason = GoalState.REACHED, Reason.TARGET_MET
    else:
        state, reason = _judge(indicator, latest, required)
    return IndicatorProgress(indicator.id, state, reason, latest.date, latest.value, required)


def _judge(indicator: Indicator, latest: Measurement, required: float | None) -> tuple[GoalState, Reason]:
    """The state of an indicator whose target is not met yet."""
    if indicator.target_date is not None and latest.date >= indicator.target_date:
        return GoalState.OFF_TRACK, Reason.TOO_LATE
    if required is None or indicator.baseline_value is None:
        return GoalState.NOT_MEASURABLE, Reason.NO_PATH
    sign = 1 if indicator.direction is Direction.UP else -1
    made = sign * (latest.value - indicator.baseline_value)
    needed = sign * (required - indicator.baseline_value)
    if made >= needed - ROUNDING:
        return GoalState.ON_TRACK, Reason.AHEAD
    if made >= TOLERANCE * needed - ROUNDING:
        return GoalState.AT_RISK, Reason.NEARLY
    return GoalState.OFF_TRACK, Reason.BEHIND


def status_of_goal(
    goal: Goal,
    indicators: Sequence[Indicator],
    figures: Sequence[Measurement],
    statuses: Sequence[GoalStatus],
    today: dt.date,
) -> GoalProgress:
    """The state of one goal. A person's latest word goes before the figures, but not before *ended*."""
    parts = tuple(
        status_of_indicator(one, [f for f in figures if f.indicator_id == one.id], today)
        for one in indicators
        if one.goal_id == goal.id
    )
    computed, reason, deciding = _computed(goal, parts)
    said = [s for s in statuses if s.goal_id == goal.id and s.state is not None and s.date <= today]
    stated = max(said, key=lambda status: status.date) if said else None
    if stated is None or stated.state is None or goal.is_ended:
        return GoalProgress(goal.id, computed, reason, computed, reason, parts, deciding, stated)
    return GoalProgress(goal.id, stated.state, Reason.STATED, computed, reason, parts, deciding, stated)


def _computed(goal: Goal, parts: tuple[IndicatorProgress, ...]) -> tuple[GoalState, Reason, IndicatorProgress | None]:
    if goal.is_ended:
        return GoalState.ENDED, Reason.ENDED, None
    if goal.text is None and goal.title is None:
        return GoalState.TEXT_UNKNOWN, Reason.TEXT_UNKNOWN, None
    if not parts:
        return GoalState.NOT_MEASURABLE, Reason.NO_INDICATOR, None
    order = (*WORST_FIRST, GoalState.NOT_MEASURED, GoalState.NOT_MEASURABLE)
    deciding = min(parts, key=lambda part: order.index(part.state))
    return deciding.state, deciding.reason, deciding


def is_counted(goal: Goal, goals: Sequence[Goal], indicators: Sequence[Indicator]) -> bool:
    """Whether a goal counts as one in totals: no focus area, and no goal that only groups its subgoals."""
    if goal.kind is GoalKind.FOCUS_AREA:
        return False
    has_children = any(other.parent_id == goal.id for other in goals)
    return not has_children or any(one.goal_id == goal.id for one in indicators)
