"""What the journal keeps back: figures and baselines that rest on too few people, before and after a change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tracker.danish.people import counts_people
from tracker.insight.standing import Standing

WITHHELD = "vises ikke"


@dataclass(frozen=True, slots=True)
class SmallGroups:
    """What shows how many people a stored figure rests on: its own number of them, or else its indicator's unit.

    Both are by the indicator's id; ``withheld`` are the days (ISO) whose figure is kept back, and with it a baseline.
    """

    limit: int
    units: Mapping[str, str] = field(default_factory=dict)
    withheld: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, standing: Standing, goal_id: str) -> "SmallGroups":
        """Those of a goal's indicators."""
        own = standing.indicators_of(goal_id)
        withheld = {one.id: frozenset(day.isoformat() for day in standing.series(one).withheld) for one in own}
        return cls(standing.measuring.small_group, {one.id: one.unit for one in own}, withheld)

    def are_few(self, value: Any, unit: str) -> bool:
        """Whether the value counts people, and few of them; nobody is no group."""
        return isinstance(value, int | float) and counts_people(unit) and 0 < value < self.limit


def without_small_groups(before: Any, after: Any, groups: SmallGroups) -> tuple[Any, Any]:
    """What was stored of a figure or an indicator, with what rests on too few people left out.

    Where one side does not say how many people there were, the other side's number holds for it; where neither does,
    the indicator's unit tells whether the figure counts people, as everywhere else.
    """
    people = [told.get("persons") if isinstance(told, dict) else None for told in (before, after)]
    return (
        _without(before, people[0] if people[0] is not None else people[1], groups),
        _without(after, people[1] if people[1] is not None else people[0], groups),
    )


def _without(told: Any, persons: int | None, groups: SmallGroups) -> Any:
    if isinstance(told, dict) and "baseline_value" in told:
        return _without_baseline(told, groups)
    if not isinstance(told, dict) or "persons" not in told:  # a target is wished for and rests on nobody
        return told
    unit = groups.units.get(str(told.get("indicator_id")), "")
    is_small = groups.are_few(told.get("value"), unit) if persons is None else persons < groups.limit
    if not is_small:
        return told
    hidden = {name: WITHHELD for name in ("value", "note", "source_text") if told.get(name) is not None}
    return {**told, **hidden, "persons": None}


def _without_baseline(told: Mapping[str, Any], groups: SmallGroups) -> Mapping[str, Any]:
    value = told["baseline_value"]
    is_hidden_day = told.get("baseline_date") in groups.withheld.get(str(told.get("id")), frozenset())
    is_small = is_hidden_day or groups.are_few(value, str(told.get("unit") or ""))
    return {**told, "baseline_value": WITHHELD} if is_small and value is not None else told
