"""What a table of figures would change: new, changed and unchanged figures, and everything wrong with it. Pure."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.domain.measuring import Indicator, Measurement
from tracker.measuring.table import FigureFault, FigureProblem, FigureRow, FigureTable
from tracker.usecases.goal_plan import ChangeKind


@dataclass(frozen=True, slots=True)
class FigureChange:
    """What becomes of one figure; ``before`` is the stored one, ``None`` where the day has none."""

    kind: ChangeKind
    indicator: Indicator
    after: Measurement
    before: Measurement | None = None


@dataclass(frozen=True, slots=True)
class FigurePlan:
    """The figures of the chosen series in the file's order, what is wrong with them, and how many say *no figure*."""

    changes: tuple[FigureChange, ...]
    problems: tuple[FigureProblem, ...]
    unknown: int

    def count(self, kind: ChangeKind) -> int:
        """How many figures are of a kind."""
        return sum(change.kind is kind for change in self.changes)

    @property
    def to_store(self) -> tuple[FigureChange, ...]:
        """The new and the changed."""
        return tuple(change for change in self.changes if change.kind is not ChangeKind.UNCHANGED)


def plan_figures(
    table: FigureTable,
    series: Iterable[tuple[str, str]],
    indicators: Sequence[Indicator],
    stored: Iterable[Measurement],
    source: str,
) -> FigurePlan:
    """Compare the figures of the chosen series with those stored; ``source`` is what a new figure says it is from.

    The same figure twice in a file is one; two figures for the same day of an indicator are a problem. Series that feed
    no indicator are left alone, and what is wrong with them too.
    """
    by_id = {one.id: one for one in indicators}
    chosen = {name: by_id[one] for name, one in series if one in by_id}
    before = {(one.indicator_id, one.date): one for one in stored}
    first: dict[tuple[str, dt.date], FigureRow] = {}
    changes: list[FigureChange] = []
    problems = [one for one in table.problems if one.series in chosen or not one.series]
    unknown = 0
    for row in table.rows:
        indicator = chosen.get(row.series)
        if indicator is None:
            continue
        if row.value is None:
            unknown += 1
            continue
        key = (indicator.id, row.day)
        same = first.setdefault(key, row)
        if same is row:
            changes.append(_change(indicator, row, row.value, before.get(key), source))
        elif (same.value, same.persons) != (row.value, row.persons):
            problems.append(_twice(row, same))
    # A heading that is no period is one problem, however many figures stand below it.
    told = {(one.place, one.fault): one for one in reversed(problems)}
    return FigurePlan(tuple(changes), tuple(reversed(told.values())), unknown)


def _change(
    indicator: Indicator, row: FigureRow, value: float, before: Measurement | None, source: str
) -> FigureChange:
    """A figure that says no number of people keeps the one that is stored; so do note and definition."""
    read = Measurement(
        indicator.id,
        row.day,
        value,
        source=source,
        persons=row.persons if row.persons is not None or before is None else before.persons,
        source_cell=row.place,
        source_text=row.text,
    )
    if before is None:
        return FigureChange(ChangeKind.NEW, indicator, read)
    if (before.value, before.persons) == (read.value, read.persons):
        return FigureChange(ChangeKind.UNCHANGED, indicator, before, before)
    after = replace(read, note=before.note, definition_id=before.definition_id)
    return FigureChange(ChangeKind.CHANGED, indicator, after, before)


def _twice(row: FigureRow, first: FigureRow) -> FigureProblem:
    return FigureProblem(row.place, row.series, first.place, FigureFault.TWO_VALUES, row.text)


def spans_of(table: FigureTable) -> Mapping[str, tuple[int, dt.date, dt.date]]:
    """Of each series that has figures: how many, and the first and last day."""
    days: dict[str, list[dt.date]] = {}
    for row in table.rows:
        days.setdefault(row.series, []).append(row.day)
    return {name: (len(own), min(own), max(own)) for name, own in days.items()}
