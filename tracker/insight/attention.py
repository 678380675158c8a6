"""What is talked about and what is not: focus area by meeting, counted in items and in cases of the register.

A meeting treats a focus area where one of its items, or a case that a person entered in the register because the
minutes are not in the store, stands for the area or a goal under it, or where it treats a status report that is on one
or tells of a goal under it: as on *Mål* (``goal_choice``). The strongest of what happened is the meeting's word on the
area: decided before reported before discussed before announced.
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


@dataclass(frozen=True, slots=True, order=True)
class Sitting:
    """One meeting as it stands in a grid: its day and its body."""

    date: dt.date
    body: str


class _Told(StrEnum):
    """What says that something happened."""

    ITEM = "item"
    ENTRY = "entry"
    REPORT = "report"


_Note = tuple[Attention, _Told, str]
"""What happened, and the id of what says so."""
_Noted = dict[str | None, dict[Sitting, list[_Note]]]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one meeting did with one focus area, with the items, entries of the register and reports that say so."""

    sitting: Sitting
    attention: Attention
    item_ids: tuple[str, ...] = ()
    report_ids: tuple[str, ...] = ()
    entry_ids: tuple[str, ...] = ()

    @property
    def is_entered_alone(self) -> bool:
        """Whether the register alone says so: neither minutes nor a report do."""
        return bool(self.entry_ids) and not (self.item_ids or self.report_ids)


@dataclass(frozen=True, slots=True)
class AreaAttention:
    """One focus area (``None``: the policy as a whole) over all meetings.

    ``items`` are the items about it that were treated, those of a meeting without a date (``undated``) among them, and
    ``entries`` the cases of the register; ``share`` is both over those of all focus areas, what is about two areas
    counting once in each, ``None`` where nothing was treated. ``days`` is from the last treatment with a date to the
    day asked on, ``None`` without one.
    """

    area_id: str | None
    cells: tuple[Cell, ...]
    items: int
    share: float | None
    last: dt.date | None
    days: int | None
    entries: int = 0
    undated: tuple[str, ...] = ()

    @property
    def is_treated(self) -> bool:
        """Whether any body has treated it, be it on a day that nobody knows."""
        return self.last is not None or bool(self.undated)


def attention_of(
    standing: Standing,
    linked: Iterable[Mapping[str, Any]],
    reports: Sequence[StatusReport] = (),
    treatments: Sequence[ReportTreatment] = (),
    register: Iterable[Mapping[str, Any]] = (),
) -> tuple[AreaAttention, ...]:
    """Every focus area in the policy's order, then the policy as a whole, on the standing's day.

    ``linked`` are rows with ``goal_id``, ``item_id``, ``date``, ``body``, ``meeting_title`` and ``outcome``;
    ``register`` rows with ``id``, ``goal_ids``, ``policy_id``, ``date``, ``body`` and ``outcome``, of cases whose
    minutes are not in the store. What lies after the day is left out.
    """
    noted: _Noted = {}
    undated: dict[str | None, list[str]] = {}
    for row in linked:
        area, attention = _area_of(standing, row["goal_id"]), _attention(row["outcome"])
        if row["date"] is None:
            undated.setdefault(area, []).extend([row["item_id"]] if attention is not Attention.ANNOUNCED else [])
        else:
            sitting = Sitting(row["date"], row["body"] or row["meeting_title"] or "")
            _note(noted, area, sitting, (attention, _Told.ITEM, row["item_id"]))
    for row in register:
        for area in _areas_of_entry(standing, row):
            note = (_attention(row["outcome"]), _Told.ENTRY, row["id"])
            _note(noted, area, Sitting(row["date"], row["body"]), note)
    about = _areas_of_reports(standing, reports)
    for one in treatments:
        for area in about.get(one.report_id, ()):
            _note(noted, area, Sitting(one.date, one.body), (Attention.REPORTED, _Told.REPORT, one.report_id))
    return _areas(standing, noted, {area: tuple(dict.fromkeys(ids)) for area, ids in undated.items()})


def is_treatment(outcome: str | None) -> bool:
    """Whether an item with this outcome was treated; one that was postponed or taken off was announced alone."""
    return _attention(outcome) is not Attention.ANNOUNCED


def sittings_of(areas: Iterable[AreaAttention]) -> tuple[Sitting, ...]:
    """Every meeting that is in the grid, the oldest first."""
    return tuple(sorted({cell.sitting for area in areas for cell in area.cells}))


def _note(noted: _Noted, area: str | None, sitting: Sitting, note: _Note) -> None:
    noted.setdefault(area, {}).setdefault(sitting, []).append(note)


def _areas_of_entry(standing: Standing, row: Mapping[str, Any]) -> tuple[str | None, ...]:
    """The areas that an entry of the register names goals of; ``None`` where it is about the policy as a whole."""
    own = {goal.policy_id for goal in standing.goals}
    named = row["goal_ids"] or [row["policy_id"]]
    areas = (_area_of(standing, one) for one in named if one in own or standing.goal(one) is not None)
    return tuple(dict.fromkeys(areas))


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
    """What an outcome says; where it says nothing, or words that are none, no more is known than that it was there."""
    known = next((one for one in Outcome if one.value == outcome), None)
    return Attention.DISCUSSED if known is None else _OF_OUTCOME[known]


def _areas(
    standing: Standing, noted: _Noted, undated: Mapping[str | None, tuple[str, ...]]
) -> tuple[AreaAttention, ...]:
    areas = [goal.id for goal in standing.goals if goal.kind is GoalKind.FOCUS_AREA]
    passed = {area: _until(noted.get(area, {}), standing.today) for area in (*areas, None)}
    items = {
        area: len(_covered(sittings, _Told.ITEM) | set(undated.get(area, ()))) for area, sittings in passed.items()
    }
    entries = {area: len(_covered(sittings, _Told.ENTRY)) for area, sittings in passed.items()}
    total = sum(items[area] + entries[area] for area in areas)
    found = []
    for area, sittings in passed.items():
        cells = _cells(sittings)
        last = max((one.sitting.date for one in cells if one.attention is not Attention.ANNOUNCED), default=None)
        share = (items[area] + entries[area]) / total if total and area is not None else None
        days = None if last is None else (standing.today - last).days
        found.append(AreaAttention(area, cells, items[area], share, last, days, entries[area], undated.get(area, ())))
    return tuple(found)


def _until(sittings: Mapping[Sitting, list[_Note]], today: dt.date) -> dict[Sitting, list[_Note]]:
    return {sitting: notes for sitting, notes in sittings.items() if sitting.date <= today}


def _covered(sittings: Mapping[Sitting, Sequence[_Note]], told: _Told) -> set[str]:
    """The ids of what was treated; what was announced alone was not."""
    return {
        one
        for notes in sittings.values()
        for attention, kind, one in notes
        if kind is told and attention is not Attention.ANNOUNCED
    }


def _cells(sittings: Mapping[Sitting, Sequence[_Note]]) -> tuple[Cell, ...]:
    return tuple(
        Cell(
            sitting,
            min((attention for attention, _, _ in notes), key=STRONGEST_FIRST.index),
            _ids(notes, _Told.ITEM),
            _ids(notes, _Told.REPORT),
            _ids(notes, _Told.ENTRY),
        )
        for sitting, notes in sorted(sittings.items())
    )


def _ids(notes: Sequence[_Note], told: _Told) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for _, kind, one in notes if kind is told))
