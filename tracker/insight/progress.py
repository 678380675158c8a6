"""How far each goal has come. Pure: figures and statuses in, a state with its reason out.

Each goal has its rule (``ProgressRule``); the rules for one indicator are functions of ``progress_rules``. Several
indicators give the worst of the measured ones (by the path and the target), or what most of them say (majority).
Never a mean. A person's latest dated judgement is shown instead of what the figures say, both are told with their
dates, and one that is older than a figure that says otherwise is marked so. The decision is in ``docs/decisions``.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.domain.goal import Goal, GoalKind, GoalState, GoalStatus
from tracker.domain.measuring import (
    Direction,
    Indicator,
    IndicatorDefinition,
    InterimTarget,
    Measurement,
    ProgressRule,
)
from tracker.insight.progress_rules import (
    IndicatorProgress,
    Reason,
    judge_by_band,
    judge_by_direction,
    judge_by_path,
    judge_by_target,
)
from tracker.insight.series import SMALL_GROUP, Series, series_of

WORST_FIRST = (GoalState.OFF_TRACK, GoalState.AT_RISK, GoalState.ON_TRACK, GoalState.REACHED)
"""The measured states; several indicators give the worst of them."""


@dataclass(frozen=True, slots=True)
class Measuring:
    """How the goals of a policy are measured, all of them together."""

    indicators: tuple[Indicator, ...] = ()
    figures: tuple[Measurement, ...] = ()
    interim_targets: tuple[InterimTarget, ...] = ()
    definitions: tuple[IndicatorDefinition, ...] = ()
    small_group: int = SMALL_GROUP

    def series_of(self, indicator: Indicator, today: dt.date) -> Series:
        """The figures of one indicator as they may be shown."""
        return series_of(
            indicator,
            self.figures,
            today,
            interim_targets=self.interim_targets,
            definitions=self.definitions,
            small_group=self.small_group,
        )


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """Where a goal stands: ``state`` is shown; ``computed`` is what the figures say where a person said otherwise.

    ``is_outdated``: a figure that describes a later day than the person's word gives another state than it.
    """

    goal_id: str
    state: GoalState
    reason: Reason
    computed: GoalState
    computed_reason: Reason
    indicators: tuple[IndicatorProgress, ...] = ()
    deciding: IndicatorProgress | None = None
    stated: GoalStatus | None = None
    is_outdated: bool = False


def status_of_indicator(series: Series, rule: ProgressRule = ProgressRule.PATH) -> IndicatorProgress:
    """The state of one indicator by its goal's rule; a band to hold is judged as a band by every rule."""
    if series.indicator.direction is Direction.HOLD:
        return judge_by_band(series)
    if rule is ProgressRule.MAJORITY:
        return judge_by_direction(series)
    return judge_by_target(series) if rule is ProgressRule.TARGET else judge_by_path(series)


def status_of_goal(goal: Goal, measuring: Measuring, statuses: Sequence[GoalStatus], today: dt.date) -> GoalProgress:
    """The state of one goal. A person's latest word goes before the figures, but not before *ended*."""
    rule = goal.progress_rule or ProgressRule.PATH
    parts = tuple(
        status_of_indicator(measuring.series_of(one, today), rule)
        for one in measuring.indicators
        if one.goal_id == goal.id
    )
    computed, reason, deciding = _computed(goal, rule, parts)
    said = [one for one in statuses if one.goal_id == goal.id and one.state is not None and one.date <= today]
    stated = max(said, key=lambda status: (status.date, status.id)) if said else None
    if stated is None or stated.state is None or goal.is_ended:
        return GoalProgress(goal.id, computed, reason, computed, reason, parts, deciding, stated)
    is_newer = deciding is not None and deciding.date is not None and deciding.date > stated.date
    is_outdated = is_newer and computed in WORST_FIRST and computed is not stated.state
    return GoalProgress(goal.id, stated.state, Reason.STATED, computed, reason, parts, deciding, stated, is_outdated)


def _computed(
    goal: Goal, rule: ProgressRule, parts: tuple[IndicatorProgress, ...]
) -> tuple[GoalState, Reason, IndicatorProgress | None]:
    if goal.is_ended:
        return GoalState.ENDED, Reason.ENDED, None
    if goal.text is None and goal.title is None:
        return GoalState.TEXT_UNKNOWN, Reason.TEXT_UNKNOWN, None
    if rule is ProgressRule.JUDGEMENT:
        return GoalState.NOT_MEASURED, Reason.NO_JUDGEMENT, None
    if not parts:
        return GoalState.NOT_MEASURABLE, Reason.NO_INDICATOR, None
    if rule is ProgressRule.MAJORITY and len(parts) > 1:
        return decide_by_majority(parts)
    return _worst(parts)


def _worst(parts: Sequence[IndicatorProgress]) -> tuple[GoalState, Reason, IndicatorProgress | None]:
    order = (*WORST_FIRST, GoalState.NOT_MEASURED, GoalState.NOT_MEASURABLE)
    deciding = min(parts, key=lambda part: order.index(part.state))
    return deciding.state, deciding.reason, deciding


def decide_by_majority(
    parts: Sequence[IndicatorProgress],
) -> tuple[GoalState, Reason, IndicatorProgress | None]:
    """What more than half of the measured indicators say, equal in weight: better is on track, worse off track.

    No majority, or a majority unchanged: at risk. Those without a figure or a baseline are in no denominator; where
    none is measured, the goal is not. The barometer uses one or three indicators; its page's remaining mixed case was
    not readable, and ours stands here. Source: the ministry's development report of November 2022.
    """
    measured = [part for part in parts if part.state in WORST_FIRST]
    if not measured:
        return _worst(parts)
    for reasons, state, reason in (
        ((Reason.BETTER, Reason.IN_BAND), GoalState.ON_TRACK, Reason.MOST_BETTER),
        ((Reason.WORSE, Reason.OUT_OF_BAND), GoalState.OFF_TRACK, Reason.MOST_WORSE),
    ):
        agreeing = [part for part in measured if part.reason in reasons]
        if 2 * len(agreeing) > len(measured):
            return state, reason, agreeing[0]
    return GoalState.AT_RISK, Reason.NO_MAJORITY, _worst(measured)[2]


def is_counted(goal: Goal, goals: Iterable[Goal], indicators: Iterable[Indicator]) -> bool:
    """Whether a goal counts as one in totals: no focus area, and no goal that only groups its subgoals."""
    if goal.kind is GoalKind.FOCUS_AREA:
        return False
    has_children = any(other.parent_id == goal.id for other in goals)
    return not has_children or any(one.goal_id == goal.id for one in indicators)
