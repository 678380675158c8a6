"""What a table of goals would change in a policy: new, changed and unchanged goals, indicators and figures. Pure.

A column that the table does not have leaves the stored value; an empty cell clears it. Goals that the table does not
name stay as they are: taking a goal out is a decision of its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import TypeVar

from tracker.domain.goal import Goal
from tracker.domain.measuring import Indicator, Measurement
from tracker.usecases.pack_problems import Filled

_Noun = TypeVar("_Noun", Goal, Indicator, Measurement)
NOUNS: Mapping[type, str] = {Goal: "goal", Indicator: "indicator", Measurement: "measurement"}
"""What the nouns are called in the plan and in the journal."""

_KEYS = frozenset({"id", "policy_id", "parent_id", "code", "goal_id", "indicator_id", "date"})


class ChangeKind(StrEnum):
    """What becomes of one row of the table."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field's value before and after."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one goal, indicator or figure; ``fields`` are those that differ."""

    noun: str
    id: str
    name: str | None
    kind: ChangeKind
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class GoalPlan:
    """The changes row by row, in the table's order, the values to store (new and changed), and those they replace.

    ``units`` are those of the stored indicators: they tell which stored figures count people.
    """

    changes: tuple[Change, ...]
    goals: tuple[Goal, ...]
    indicators: tuple[Indicator, ...]
    measurements: tuple[Measurement, ...]
    replaced: tuple[Goal | Indicator | Measurement, ...]
    units: Mapping[str, str] = field(default_factory=dict)

    @property
    def values(self) -> tuple[Goal | Indicator | Measurement, ...]:
        """All values to store."""
        return (*self.goals, *self.indicators, *self.measurements)

    def count(self, kind: ChangeKind) -> int:
        """How many rows are of a kind."""
        return sum(change.kind is kind for change in self.changes)


@dataclass(frozen=True, slots=True)
class Known:
    """What the store holds of a policy."""

    goals: tuple[Goal, ...]
    indicators: tuple[Indicator, ...]
    measurements: tuple[Measurement, ...]


def plan_goals(
    known: Known,
    goals: Iterable[Filled[Goal]],
    indicators: Iterable[Filled[Indicator]],
    measurements: Iterable[Filled[Measurement]],
    source: str,
) -> GoalPlan:
    """Compare a table with the store; ``source`` is the file's name, the source of rows that name none."""
    changes: list[Change] = []
    placed = _placed(known.goals, tuple(goals))
    new_goals = _plan(NOUNS[Goal], {goal.id: goal for goal in known.goals}, placed, source, changes)
    new_indicators = _plan(NOUNS[Indicator], {one.id: one for one in known.indicators}, indicators, source, changes)
    stored_figures = {key_of(one): one for one in known.measurements}
    new_figures = _plan(NOUNS[Measurement], stored_figures, measurements, source, changes)
    changed = {change.id for change in changes if change.kind is ChangeKind.CHANGED}
    stored: tuple[Goal | Indicator | Measurement, ...] = (*known.goals, *known.indicators, *known.measurements)
    replaced = tuple(one for one in stored if key_of(one) in changed)
    units = {one.id: one.unit for one in known.indicators}
    return GoalPlan(tuple(changes), new_goals, new_indicators, new_figures, replaced, units)


def key_of(noun: Goal | Indicator | Measurement) -> str:
    """The id of a goal or indicator; of a figure its indicator's id and its day."""
    return f"{noun.indicator_id}@{noun.date.isoformat()}" if isinstance(noun, Measurement) else noun.id


def field_changes(before: _Noun, after: _Noun) -> tuple[FieldChange, ...]:
    """The fields in which two versions differ."""
    both = ((one.name, getattr(before, one.name), getattr(after, one.name)) for one in fields(before))
    return tuple(FieldChange(name, old, new) for name, old, new in both if old != new)


def _plan(
    noun: str, stored: Mapping[str, _Noun], rows: Iterable[Filled[_Noun]], source: str, changes: list[Change]
) -> tuple[_Noun, ...]:
    to_store: list[_Noun] = []
    for row in rows:
        key = key_of(row.value)
        before = stored.get(key)
        if before is None:
            after = row.value if row.value.source else replace(row.value, source=source)
            changes.append(Change(noun, key, _name(after), ChangeKind.NEW))
            to_store.append(after)
            continue
        after = _merged(before, row)
        differing = field_changes(before, after)
        kind = ChangeKind.CHANGED if differing else ChangeKind.UNCHANGED
        changes.append(Change(noun, key, _name(after), kind, differing))
        if differing:
            to_store.append(after)
    return tuple(to_store)


def _merged(before: _Noun, row: Filled[_Noun]) -> _Noun:
    """The stored value with the fields that the table fills in; a table without a source takes none away."""
    spoken = {one.name for one in fields(before)} & (row.fields | {"position"}) - _KEYS
    if row.value.source is None:
        spoken.discard("source")
    return replace(before, **{name: getattr(row.value, name) for name in spoken})


def _placed(stored: tuple[Goal, ...], rows: tuple[Filled[Goal], ...]) -> tuple[Filled[Goal], ...]:
    """Where each goal stands: a new goal beside the one before it; all as in the table where it has another order."""
    position_of = {goal.id: goal.position for goal in stored}
    old = [position_of[row.value.id] for row in rows if row.value.id in position_of]
    if old != sorted(old) and position_of.keys() <= {row.value.id for row in rows}:
        return rows
    last = 0 if old else max(position_of.values(), default=0)
    placed: list[Filled[Goal]] = []
    for row in rows:
        last = position_of.get(row.value.id, last if old else last + 1)
        placed.append(replace(row, value=replace(row.value, position=last)))
    return tuple(placed)


def _name(noun: Goal | Indicator | Measurement) -> str | None:
    if isinstance(noun, Goal):
        return noun.title
    return noun.name if isinstance(noun, Indicator) else noun.date.isoformat()
