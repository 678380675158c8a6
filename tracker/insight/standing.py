"""A whole policy at once: its goals with their states, counted by focus area. Counts, never a mean."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from tracker.domain.goal import Goal, GoalKind, GoalState, GoalStatus
from tracker.domain.measuring import Indicator
from tracker.insight.progress import GoalProgress, Measuring, is_counted, status_of_goal
from tracker.insight.series import Series

STATE_ORDER = (
    GoalState.REACHED,
    GoalState.ON_TRACK,
    GoalState.AT_RISK,
    GoalState.OFF_TRACK,
    GoalState.NOT_STARTED,
    GoalState.NOT_MEASURED,
    GoalState.NOT_MEASURABLE,
    GoalState.TEXT_UNKNOWN,
    GoalState.ENDED,
)
MEASURED = frozenset({GoalState.REACHED, GoalState.ON_TRACK, GoalState.AT_RISK, GoalState.OFF_TRACK})
MET = frozenset({GoalState.REACHED, GoalState.ON_TRACK})


@dataclass(frozen=True, slots=True)
class Standing:
    """The goals of a policy in the policy's order, and where each stands."""

    goals: tuple[Goal, ...]
    measuring: Measuring
    statuses: tuple[GoalStatus, ...]
    progress: dict[str, GoalProgress]
    today: dt.date

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators of all its goals."""
        return self.measuring.indicators

    def series(self, indicator: Indicator) -> Series:
        """The figures of one indicator as they may be shown on the day."""
        return self.measuring.series_of(indicator, self.today)

    def indicators_of(self, goal_id: str) -> tuple[Indicator, ...]:
        """The indicators of one goal."""
        return tuple(one for one in self.indicators if one.goal_id == goal_id)

    def goal(self, goal_id: str | None) -> Goal | None:
        """The goal of that id, or ``None``."""
        return next((goal for goal in self.goals if goal.id == goal_id), None)

    def children(self, goal_id: str | None) -> tuple[Goal, ...]:
        """The goals directly under one, in order; under ``None`` the roots."""
        return tuple(goal for goal in self.goals if goal.parent_id == goal_id)

    def below(self, goal_id: str) -> tuple[Goal, ...]:
        """All goals under one, at any depth."""
        found: list[Goal] = []
        for child in self.children(goal_id):
            found.extend((child, *self.below(child.id)))
        return tuple(found)

    def above(self, goal: Goal) -> tuple[Goal, ...]:
        """The goals over one, the outermost first."""
        parent = self.goal(goal.parent_id)
        return () if parent is None else (*self.above(parent), parent)

    def counted(self, within: str | None = None) -> tuple[Goal, ...]:
        """The goals that count in totals, of the whole policy or of those under one goal."""
        pool = self.goals if within is None else self.below(within)
        return tuple(goal for goal in pool if is_counted(goal, self.goals, self.indicators))

    def counts(self, within: str | None = None) -> Counter[GoalState]:
        """How many counted goals are in each state."""
        return Counter(self.progress[goal.id].state for goal in self.counted(within))


def stand(goals: Iterable[Goal], measuring: Measuring, statuses: Sequence[GoalStatus], today: dt.date) -> Standing:
    """Where each goal of a policy stands on a day."""
    own = tuple(goals)
    progress = {goal.id: status_of_goal(goal, measuring, statuses, today) for goal in own}
    return Standing(own, measuring, tuple(statuses), progress, today)


def count_by_focus_area(standing: Standing, title_of: dict[str, str]) -> pd.DataFrame:
    """One row a focus area and state with at least one goal: ``area_id``, ``area``, ``state``, ``goals``.

    Goals outside any focus area stand under the empty ``area_id``. Areas are in the policy's order.
    """
    rows: list[tuple[str, str, str, int]] = []
    areas = [goal for goal in standing.goals if goal.kind is GoalKind.FOCUS_AREA]
    inside = {goal.id for area in areas for goal in standing.counted(area.id)}
    outside = Counter(standing.progress[g.id].state for g in standing.counted() if g.id not in inside)
    for area_id, counts in [*((area.id, standing.counts(area.id)) for area in areas), ("", outside)]:
        rows.extend((area_id, title_of[area_id], state.value, counts[state]) for state in STATE_ORDER if counts[state])
    return pd.DataFrame(rows, columns=["area_id", "area", "state", "goals"])
