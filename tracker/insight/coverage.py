"""Which goals can be followed, and what is missing first: text, indicator, target, fresh figure, status, decision."""

import datetime as dt
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.goal import Goal
from tracker.domain.measuring import Direction, Indicator, ProgressRule
from tracker.insight.freshness import Freshness, freshness_of
from tracker.insight.standing import Standing

STATUS_DAYS = 365
"""A status older than this counts as none: the page asks for one a year."""


class Part(StrEnum):
    """What a goal needs to be followed, in the order in which it is best filled in: each rests on those before."""

    TEXT = "text"
    INDICATOR = "indicator"
    TARGET = "target"
    """A target or, for what is to hold, a band. By the majority's rule a direction is enough, and none is needed."""
    FIGURE = "figure"
    """A figure that is not overdue by its own rhythm; of an unknown rhythm nobody knows."""
    STATUS = "status"
    """Somebody's word on it within the last year."""
    DECISION = "decision"
    """A case of the minutes or the register is about it; a status report that tells of it is a status."""


FRESH_ENOUGH = frozenset({Freshness.FRESH, Freshness.DUE, Freshness.NONE_EXPECTED})
MEASURED_PARTS = frozenset({Part.INDICATOR, Part.TARGET, Part.FIGURE})


@dataclass(frozen=True, slots=True)
class GoalCoverage:
    """What one goal has, and what it needs; a goal that only a person can judge needs no figures.

    ``unknown`` is of what it lacks that of which nobody can say whether it has it: a figure of an unknown rhythm.
    """

    goal_id: str
    has: frozenset[Part]
    needs: frozenset[Part] = frozenset(Part)
    unknown: frozenset[Part] = frozenset()

    @property
    def next_part(self) -> Part | None:
        """The first part that is needed and missing, in the order of ``Part``; ``None`` where nothing is."""
        return next((part for part in Part if part in self.lacks), None)

    @property
    def lacks(self) -> frozenset[Part]:
        """What is needed and missing, or not known to be there."""
        return self.needs - self.has


def coverage_of(standing: Standing, decided_goal_ids: Collection[str]) -> tuple[GoalCoverage, ...]:
    """Each goal that counts, in the policy's order, ended ones left out; on the standing's day.

    ``decided_goal_ids`` are the goals that a case of the minutes or the register is about (``goal_choice``).
    """
    return tuple(_coverage(standing, goal, decided_goal_ids) for goal in standing.counted() if not goal.is_ended)


def _coverage(standing: Standing, goal: Goal, decided: Collection[str]) -> GoalCoverage:
    has = frozenset(part for part in Part if _has(standing, goal.id, part, decided))
    is_unknown = Part.FIGURE not in has and Freshness.UNKNOWN in _freshness(standing, goal.id)
    unknown = frozenset({Part.FIGURE}) if is_unknown else frozenset()
    return GoalCoverage(goal.id, has, frozenset(Part) - _not_needed(standing, goal), unknown)


def _not_needed(standing: Standing, goal: Goal) -> frozenset[Part]:
    """What the goal's rule does without; what is to hold has a band by every rule that takes figures."""
    if goal.progress_rule is ProgressRule.JUDGEMENT:
        return MEASURED_PARTS
    moves = all(one.direction is not Direction.HOLD for one in standing.indicators_of(goal.id))
    return frozenset({Part.TARGET}) if goal.progress_rule is ProgressRule.MAJORITY and moves else frozenset()


def count_parts(coverage: Collection[GoalCoverage]) -> dict[Part, tuple[int, int]]:
    """How many goals have each part, of how many that need it, in the order of ``Part``."""
    needing = {part: [one for one in coverage if part in one.needs] for part in Part}
    return {part: (sum(part in one.has for one in needing[part]), len(needing[part])) for part in Part}


def next_best(coverage: Collection[GoalCoverage]) -> tuple[Part, tuple[str, ...]] | None:
    """The part that is the next for most goals, with those goals; the earlier part where two are next for as many."""
    waiting = Counter(one.next_part for one in coverage if one.next_part is not None)
    if not waiting:
        return None
    part = max(Part, key=lambda one: (waiting[one], -list(Part).index(one)))
    return part, tuple(one.goal_id for one in coverage if one.next_part is part)


def _has(standing: Standing, goal_id: str, part: Part, decided: Collection[str]) -> bool:
    if part is Part.TEXT:
        goal = standing.goal(goal_id)
        return goal is not None and goal.text is not None
    if part is Part.STATUS:
        earliest = standing.today - dt.timedelta(days=STATUS_DAYS)
        return any(one.goal_id == goal_id and earliest < one.date <= standing.today for one in standing.statuses)
    if part is Part.DECISION:
        return goal_id in decided
    indicators = standing.indicators_of(goal_id)
    if part is Part.INDICATOR:
        return bool(indicators)
    if part is Part.TARGET:
        return any(_has_target(one) for one in indicators)
    return bool(_freshness(standing, goal_id) & FRESH_ENOUGH)


def _has_target(indicator: Indicator) -> bool:
    if indicator.direction is Direction.HOLD:
        return indicator.band_low is not None or indicator.band_high is not None
    return indicator.target_value is not None


def _freshness(standing: Standing, goal_id: str) -> frozenset[Freshness]:
    """How fresh the latest figures of a goal are that may be shown; empty without any."""
    latest = ((one, standing.series(one).latest) for one in standing.indicators_of(goal_id))
    return frozenset(
        freshness_of(figure.date, one.cadence, standing.today) for one, figure in latest if figure is not None
    )
