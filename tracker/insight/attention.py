"""What is talked about and what is not: focus area by meeting, counted in items.

A meeting treats a focus area where one of its items stands for the area or a goal under it, or where it treats a status
report that is on one or tells of a goal under it. The strongest of what happened is the meeting's word on the area:
decided before reported before discussed before announced.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tracker.domain.decision import Outcome
from tracker.domain.goal import GoalKind, ReportTreatment, StatusReport
from tracker.insight.standing import Standing


class Attention(StrEnum):
    """What a meeting did with a focus area, the strongest first."""

    DECIDED = "decided"
    """An item about it ended in a decision, a recommendation or a referral."""
    REPORTED = "reported"
    """It was told of: taken note of, or a status report was treated."""
    DISCUSSED = "discussed"
    """It was on the agenda, and no more is known."""
    ANNOUNCED = "announced"
    """It was announced and not covered: postponed, or taken off the agenda."""


_OF_OUTCOME = {
    Outcome.APPROVED: Attention.DECIDED,
    Outcome.APPROVED_WITH_CHANGES: Attention.DECIDED,
    Outcome.RECOMMENDED: Attention.DECIDED,
    Outcome.RETURNED: Attention.DECIDED,
    Outcome.FORWARDED: Attention.DECIDED,
    Outcome.REJECTED: Attention.DECIDED,
    Outcome.NOTED: Attention.REPORTED,
    Outcome.DISCUSSED: Attention.DISCUSSED,
    Outcome.NOTHING: Attention.DISCUSSED,
    Outcome.POSTPONED: Attention.ANNOUNCED,
    Outcome.WITHDRAWN: Attention.ANNOUNCED,
}
STRONGEST_FIRST = tuple(Attention)


_Note = tuple[Attention, str | None, str | None]
"""What happened, with the item or the report that says so."""


@dataclass(frozen=True, slots=True, order=True)
class Sitting:
    """One meeting as it stands in a grid: its day and its body."""

    date: dt.date
    body: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What one meeting did with one focus area, with the items and reports that say so."""

    sitting: Sitting
    attention: Attention
    item_ids: tuple[str, ...] = ()
    report_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaAttention:
    """One focus area (``None``: the policy as a whole) over all meetings.

    ``items`` are the items about it that were treated; ``share`` is ``items / the sum of items of all focus areas``, an
    item about two areas counting once in each, ``None`` where none was treated. ``days`` is from the last treatment to
    the day asked on, ``None`` for never.
    """

    area_id: str | None
    cells: tuple[Cell, ...]
    items: int
    share: float | None
    last: dt.date | None
    days: int | None


def attention_of(
    standing: Standing,
    linked: Iterable[Mapping[str, Any]],
    reports: Sequence[StatusReport] = (),
    treatments: Sequence[ReportTreatment] = (),
) -> tuple[AreaAttention, ...]:
    """Every focus area in the policy's order, then the policy as a whole, on the standing's day.

    ``linked`` are rows with ``goal_id``, ``item_id``, ``date``, ``body``, ``meeting_title`` and ``outcome``. What lies
    after the day, and meetings without a date, are left out.
    """
    areas = [goal.id for goal in standing.goals if goal.kind is GoalKind.FOCUS_AREA]
    noted: dict[str | None, dict[Sitting, list[_Note]]] = {}
    for row in linked:
        if row["date"] is None or row["date"] > standing.today:
            continue
        sitting = Sitting(row["date"], row["body"] or row["meeting_title"] or "")
        notes = noted.setdefault(_area_of(standing, row["goal_id"]), {}).setdefault(sitting, [])
        notes.append((_attention(row["outcome"]), row["item_id"], None))
    about = _areas_of_reports(standing, reports)
    for one in treatments:
        for area in about.get(one.report_id, ()) if one.date <= standing.today else ():
            notes = noted.setdefault(area, {}).setdefault(Sitting(one.date, one.body), [])
            notes.append((Attention.REPORTED, None, one.report_id))
    treated = {area: _count_items(noted.get(area, {})) for area in (*areas, None)}
    total = sum(treated[area] for area in areas)
    return tuple(
        _area(area, _cells(noted.get(area, {})), treated[area], total, standing.today) for area in (*areas, None)
    )


def sittings_of(areas: Iterable[AreaAttention]) -> tuple[Sitting, ...]:
    """Every meeting that is in the grid, the oldest first."""
    return tuple(sorted({cell.sitting for area in areas for cell in area.cells}))


def _areas_of_reports(standing: Standing, reports: Iterable[StatusReport]) -> dict[str, tuple[str | None, ...]]:
    """The area that each report is on, and those of the goals that it tells of."""
    told: dict[str, list[str | None]] = {report.id: [_area_of(standing, report.goal_id)] for report in reports}
    for status in standing.statuses:
        if status.report_id in told:
            told[status.report_id].append(_area_of(standing, status.goal_id))
    return {report_id: tuple(dict.fromkeys(areas)) for report_id, areas in told.items()}


def _area_of(standing: Standing, goal_id: str | None) -> str | None:
    goal = standing.goal(goal_id)
    if goal is None:
        return None
    line = (*standing.above(goal), goal)
    return next((one.id for one in line if one.kind is GoalKind.FOCUS_AREA), None)


def _attention(outcome: str | None) -> Attention:
    return _OF_OUTCOME[Outcome(outcome)] if outcome else Attention.DISCUSSED


def _cells(noted: Mapping[Sitting, Sequence[_Note]]) -> tuple[Cell, ...]:
    return tuple(
        Cell(
            sitting,
            min((attention for attention, _, _ in notes), key=STRONGEST_FIRST.index),
            tuple(dict.fromkeys(item for _, item, _ in notes if item)),
            tuple(dict.fromkeys(report for _, _, report in notes if report)),
        )
        for sitting, notes in sorted(noted.items())
    )


def _count_items(noted: Mapping[Sitting, Sequence[_Note]]) -> int:
    """The items that were treated; one that was announced alone is none."""
    covered = {item for notes in noted.values() for attention, item, _ in notes if attention is not Attention.ANNOUNCED}
    return len(covered - {None})


def _area(area_id: str | None, cells: tuple[Cell, ...], items: int, total: int, today: dt.date) -> AreaAttention:
    covered = [cell.sitting.date for cell in cells if cell.attention is not Attention.ANNOUNCED]
    last = max(covered, default=None)
    share = items / total if total and area_id is not None else None
    return AreaAttention(area_id, cells, items, share, last, None if last is None else (today - last).days)
