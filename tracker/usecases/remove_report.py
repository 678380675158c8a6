"""A person takes a status report or a treatment out, and puts it back; the journal keeps all that went.

Figures, indicators and goals are no part of a report, and none of them goes with it.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Engine

from tracker.domain.goal import GoalState, GoalStatus, ReportTreatment, StatusReport
from tracker.errors import ChangedMeanwhile, NotInStore
from tracker.store import goal_history, policies
from tracker.store.engine import writing
from tracker.store.links import has_target
from tracker.store.reports import REPORT, STATUS, TREATMENT, delete_reported, is_reported, taken_out
from tracker.usecases.entering import By, enter, write_journal


@dataclass(frozen=True, slots=True)
class ReportParts:
    """A report with what goes with it: what it says of goals, and who treated it."""

    report: StatusReport
    statuses: tuple[GoalStatus, ...]
    treatments: tuple[ReportTreatment, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken out at one time and is not there now; ``report`` is ``None`` where a treatment went alone."""

    at: dt.datetime
    actor: str | None
    report: StatusReport | None
    statuses: tuple[GoalStatus, ...]
    treatments: tuple[ReportTreatment, ...]


def parts_of(
    report: StatusReport, statuses: Iterable[GoalStatus], treatments: Iterable[ReportTreatment]
) -> ReportParts:
    """What belongs to a report among all of its policy's; pure."""
    return ReportParts(
        report,
        tuple(sorted((one for one in statuses if one.report_id == report.id), key=lambda one: one.id)),
        tuple(sorted((one for one in treatments if one.report_id == report.id), key=lambda one: one.id)),
    )


def remove_report(engine: Engine, opened: ReportParts, *, now: dt.datetime, actor: str | None = None) -> None:
    """Take a report out with what it says of goals and its treatments; ``opened`` is what the person was shown.

    Raises ``NotInStore``, and ``ChangedMeanwhile`` where more or other than that would go.
    """
    report, by = opened.report, By(now, actor)
    with writing(engine) as conn:
        stored = {one.id: one for one in policies.load_status_reports(conn, report.policy_id)}
        if report.id not in stored:
            raise NotInStore(REPORT, report.id)
        statuses = policies.load_goal_statuses(conn, report.policy_id)
        treatments = goal_history.load_report_treatments(conn, report.policy_id)
        if parts_of(stored[report.id], statuses, treatments) != opened:
            raise ChangedMeanwhile(REPORT, report.id)
        for status in opened.statuses:
            _take_out(conn, STATUS, status, by)
        for treatment in opened.treatments:
            _take_out(conn, TREATMENT, treatment, by)
        _take_out(conn, REPORT, report, by)


def remove_treatment(
    engine: Engine, policy_id: str, opened: ReportTreatment, *, now: dt.datetime, actor: str | None = None
) -> None:
    """Take one treatment out; the report stays. Raises as ``remove_report``."""
    with writing(engine) as conn:
        stored = {one.id: one for one in goal_history.load_report_treatments(conn, policy_id)}
        if opened.id not in stored:
            raise NotInStore(TREATMENT, opened.id)
        if stored[opened.id] != opened:
            raise ChangedMeanwhile(TREATMENT, opened.id)
        _take_out(conn, TREATMENT, opened, By(now, actor))


def removed_reports(conn: Connection, policy_id: str) -> tuple[Removed, ...]:
    """What was taken out and can be put back, the newest first: a report whole, a treatment where its report stands."""
    taken = taken_out(conn, policy_id)
    found: list[Removed] = []
    named: set[str] = set()
    for one in taken:
        if one.noun == STATUS or one.id in named:
            continue
        named.add(one.id)
        if is_reported(conn, one.noun, one.id):
            continue
        if one.noun == REPORT:
            own = [part for part in taken if part.at == one.at and part.told.get("report_id") == one.id]
            found.append(
                Removed(
                    one.at,
                    one.actor,
                    _report(one.told),
                    tuple(_status(part.told) for part in own if part.noun == STATUS),
                    tuple(_treatment(part.told) for part in own if part.noun == TREATMENT),
                )
            )
        elif is_reported(conn, REPORT, one.told["report_id"]):
            found.append(Removed(one.at, one.actor, None, (), (_treatment(one.told),)))
    return tuple(found)


def put_back(engine: Engine, policy_id: str, removed: Removed, *, now: dt.datetime, actor: str | None = None) -> None:
    """Put back what was taken out, all of it or nothing.

    Raises ``ChangedMeanwhile`` where it is back already, its place is taken, or its goals are gone.
    """
    by = By(now, actor)
    with writing(engine) as conn:
        if removed not in removed_reports(conn, policy_id):
            raise ChangedMeanwhile(REPORT, policy_id)
        goals = {goal.id for goal in policies.load_goals(conn, policy_id)}
        for status in removed.statuses:
            if status.goal_id not in goals or is_reported(conn, STATUS, status.id):
                raise ChangedMeanwhile(STATUS, status.id)
        if removed.report is not None:
            enter(conn, REPORT, removed.report.id, policies.save_status_reports, removed.report, by=by)
        for status in removed.statuses:
            enter(conn, STATUS, status.id, policies.save_goal_statuses, status, by=by)
        for treatment in removed.treatments:
            standing = _with_item(conn, treatment)
            enter(conn, TREATMENT, treatment.id, goal_history.save_report_treatments, standing, by=by)


def _take_out(conn: Connection, noun: str, value: StatusReport | GoalStatus | ReportTreatment, by: By) -> None:
    delete_reported(conn, noun, value.id)
    write_journal(conn, noun, value.id, by, before=value, after=None)


def _with_item(conn: Connection, treatment: ReportTreatment) -> ReportTreatment:
    """The treatment at its item, or at none where the item has gone meanwhile."""
    if treatment.item_id is None or has_target(conn, "item", treatment.item_id):
        return treatment
    return replace(treatment, item_id=None)


def _dated(told: Mapping[str, Any]) -> dict[str, Any]:
    return {**told, "date": dt.date.fromisoformat(told["date"])}


def _report(told: Mapping[str, Any]) -> StatusReport:
    return StatusReport(**_dated(told))


def _status(told: Mapping[str, Any]) -> GoalStatus:
    return GoalStatus(**{**_dated(told), "state": GoalState(told["state"]) if told["state"] else None})


def _treatment(told: Mapping[str, Any]) -> ReportTreatment:
    return ReportTreatment(**_dated(told))
