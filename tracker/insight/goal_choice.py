"""Which goals a reader has asked for: by state, focus area, the bodies that treated them, and what they lack. Pure.

A goal is treated where a body decided or talked about it in minutes, where a person entered such a case in the
register, and where a body treated a report that tells of it. What was postponed or taken off the agenda was announced
and not treated (``attention``), and what is about its focus area alone does not count.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from tracker.danish.body_names import body_key
from tracker.domain.goal import Goal, GoalKind, GoalState, GoalStatus, ReportTreatment
from tracker.insight.attention import is_treatment
from tracker.insight.standing import Standing

Row = Mapping[str, Any]
OUTSIDE = "uden"
"""Stands for the focus area of a goal that is in none."""


class Lack(StrEnum):
    """What a goal may be without."""

    INDICATOR = "indikator"
    STATUS = "status"
    """Nobody has said how it goes within a year."""
    TREATMENT = "behandling"
    """No body has ever treated it."""


@dataclass(frozen=True, slots=True)
class Activity:
    """What has been done about a goal: name of each body that treated it by the name's key, and the latest days."""

    bodies: Mapping[str, str]
    is_treated: bool = False
    treated_on: dt.date | None = None
    treated_by: str | None = None
    """The body of the latest day."""
    status_on: dt.date | None = None
    has_case: bool = False
    """Whether a case of the minutes or the register is about it; being told of in a status report is none."""


@dataclass(frozen=True, slots=True)
class GoalChoice:
    """What a reader has asked for; an empty part asks for nothing. Several states are alternatives, lacks are not."""

    states: frozenset[GoalState] = frozenset()
    area_id: str | None = None
    body: str | None = None
    """A body's key."""
    lacks: frozenset[Lack] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return self == GoalChoice()

    def relaxed(self) -> dict[str, "GoalChoice"]:
        """The choice without each of its parts in turn, by the part's name."""
        parts: dict[str, GoalChoice] = {}
        if self.states:
            parts["states"] = replace(self, states=frozenset())
        if self.area_id is not None:
            parts["area_id"] = replace(self, area_id=None)
        if self.body is not None:
            parts["body"] = replace(self, body=None)
        if self.lacks:
            parts["lacks"] = replace(self, lacks=frozenset())
        return parts


def activity_of(
    goals: Iterable[Goal],
    *,
    items: Iterable[Row],
    register: Iterable[Row],
    statuses: Iterable[GoalStatus],
    treatments: Iterable[ReportTreatment],
    today: dt.date,
) -> dict[str, Activity]:
    """By id of each goal what has been done about it until ``today``; undated treatments count, with no day."""
    told = [one for one in statuses if one.date <= today]
    found = [(row["goal_id"], row["body"], row["date"]) for row in items if is_treatment(row["outcome"])]
    entered = [row for row in register if is_treatment(row["outcome"])]
    found += [(goal_id, row["body"], row["date"]) for row in entered for goal_id in row["goal_ids"]]
    reported = [
        (status.goal_id, one.body, one.date)
        for one in treatments
        for status in told
        if status.report_id == one.report_id
    ]
    treated: dict[str, list[tuple[str | None, dt.date | None]]] = {}
    for goal_id, body, day in (*found, *reported):
        if day is None or day <= today:
            treated.setdefault(goal_id, []).append((body, day))
    with_case = {goal_id for goal_id, _, day in found if day is None or day <= today}
    said = {one.goal_id: one.date for one in sorted(told, key=lambda one: one.date)}
    return {
        goal.id: _activity(treated.get(goal.id, []), said.get(goal.id), has_case=goal.id in with_case) for goal in goals
    }


def _activity(
    treated: list[tuple[str | None, dt.date | None]], status_on: dt.date | None, *, has_case: bool
) -> Activity:
    dated = [(day, body) for body, day in treated if day is not None]
    bodies = {body_key(body): body for body, _ in treated if body}
    day, body = max(dated, key=lambda one: one[0], default=(None, None))
    return Activity(bodies, bool(treated), day, body, status_on, has_case)


def lacks_of(goal: Goal, standing: Standing, activity: Activity) -> frozenset[Lack]:
    """What a goal is without; an ended goal lacks nothing."""
    if goal.is_ended:
        return frozenset()
    is_told = activity.status_on is not None and activity.status_on >= a_year_before(standing.today)
    lacking = {
        Lack.INDICATOR: not standing.indicators_of(goal.id),
        Lack.STATUS: not is_told,
        Lack.TREATMENT: not activity.is_treated,
    }
    return frozenset(lack for lack, is_so in lacking.items() if is_so)


def goals_that_fit(standing: Standing, activities: Mapping[str, Activity], choice: GoalChoice) -> tuple[Goal, ...]:
    """The goals that a choice asks for, in the policy's order, of those that count in totals."""
    areas = {goal.id for goal in standing.goals if goal.kind is GoalKind.FOCUS_AREA}
    return tuple(
        goal
        for goal in standing.counted()
        if (not choice.states or standing.progress[goal.id].state in choice.states)
        and (choice.area_id is None or choice.area_id == _area_of(goal, standing, areas))
        and (choice.body is None or choice.body in activities[goal.id].bodies)
        and choice.lacks <= lacks_of(goal, standing, activities[goal.id])
    )


def _area_of(goal: Goal, standing: Standing, areas: set[str]) -> str:
    return next((above.id for above in standing.above(goal) if above.id in areas), OUTSIDE)


def a_year_before(day: dt.date) -> dt.date:
    """The same day a year before; of 29 February the 28th."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)
