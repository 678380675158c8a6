"""A person writes a status report down by form: what it is called, its day, and what it says of each goal."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Engine

from tracker.domain.goal import GoalState, GoalStatus, StatusReport
from tracker.store import policies
from tracker.store.engine import writing
from tracker.usecases.entering import By, check_form, enter, reject, told
from tracker.usecases.matching import fold_words
from tracker.usecases.pack_problems import ProblemCode


@dataclass(frozen=True, slots=True)
class ReportForm:
    """What a form says of a report; ``goal_id`` is the focus area or goal that it is about, ``None`` for the policy."""

    title: str
    date: dt.date | None
    author: str | None = None
    source: str | None = None
    goal_id: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What a report says of a goal. ``source_cell`` and ``source_text`` are set where it was read from a file."""

    goal_id: str
    state: GoalState | None
    text: str
    source_cell: str | None = None
    source_text: str | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A report with its statuses as they will be stored, and what is stored of them now."""

    report: StatusReport
    statuses: tuple[GoalStatus, ...]
    report_before: StatusReport | None
    before: dict[str, GoalStatus]

    @property
    def added(self) -> tuple[GoalStatus, ...]:
        """Statuses that are new."""
        return tuple(one for one in self.statuses if one.id not in self.before)

    @property
    def changed(self) -> tuple[GoalStatus, ...]:
        """Statuses that the store has otherwise."""
        return tuple(one for one in self.statuses if one.id in self.before and one != self.before[one.id])

    @property
    def is_stored(self) -> bool:
        """Whether all of it stands in the store already."""
        return self.report == self.report_before and not self.added and not self.changed


def add_report(
    engine: Engine,
    policy_id: str,
    form: ReportForm,
    entries: Iterable[Entry],
    *,
    now: dt.datetime,
    actor: str | None = None,
) -> StatusReport:
    """Store a report; the same title and day again is the same report, and what is said anew stands.

    Raises ``RejectedTable`` where title, day or the words on a goal are missing or a goal stands twice, and
    ``NotInStore``.
    """
    own = tuple(entries)
    check_report(form)
    for entry in own:
        check_form({"text": entry.text}, "text")
    with writing(engine) as conn:
        placed = place_report(conn, policy_id, form, own)
        store_report(conn, placed, By(now, actor))
    return placed.report


def check_report(form: ReportForm) -> None:
    """Raise ``RejectedTable`` where the title or the day is missing."""
    check_form({"title": form.title, "date": form.date}, "title", "date")


def place_report(conn: Connection, policy_id: str, form: ReportForm, entries: Iterable[Entry]) -> Placed:
    """The report and its statuses with their ids: those of the store where it is there. Stores nothing.

    Raises ``NotInStore`` for the policy, and ``RejectedTable`` for goals of another policy or twice.
    """
    policies.load_policy(conn, policy_id)
    known = {goal.id for goal in policies.load_goals(conn, policy_id)}
    own = tuple(entries)
    named = [entry.goal_id for entry in own]
    for goal_id in [*named, *([form.goal_id] if form.goal_id else [])]:
        if goal_id not in known:
            reject("goal", ProblemCode.UNKNOWN_GOAL, goal_id)
        if named.count(goal_id) > 1:
            reject("goal", ProblemCode.DUPLICATE_CODE, goal_id)
    report_before, report = _place_head(conn, policy_id, form)
    statuses = policies.load_goal_statuses(conn, policy_id)
    of_goal = {one.goal_id: one for one in statuses if one.report_id == report.id}
    taken = {one.id for one in statuses}
    placed = []
    for entry in own:
        kept = of_goal.get(entry.goal_id)
        status_id = kept.id if kept else _free(f"{entry.goal_id}@{report.date.isoformat()}", taken)
        placed.append(
            GoalStatus(
                id=status_id,
                goal_id=entry.goal_id,
                date=report.date,
                state=entry.state,
                text=entry.text.strip(),
                report_id=report.id,
                author=report.author,
                source=report.source,
                source_cell=entry.source_cell,
                source_text=entry.source_text,
            )
        )
    stored = {one.id: one for one in statuses}
    before = {one.id: stored[one.id] for one in placed if one.id in stored}
    return Placed(report, tuple(placed), report_before, before)


def store_report(conn: Connection, placed: Placed, by: By) -> None:
    """Store what is new and what differs, and tell the journal."""
    report = placed.report
    enter(conn, "status_report", report.id, policies.save_status_reports, report, by=by, before=placed.report_before)
    for one in placed.statuses:
        before = placed.before.get(one.id)
        enter(conn, "goal_status", one.id, policies.save_goal_statuses, one, by=by, before=before)


def _place_head(conn: Connection, policy_id: str, form: ReportForm) -> tuple[StatusReport | None, StatusReport]:
    """The stored report of the same title and day, if any, and the report as the form says it.

    What a form leaves empty is not taken from a stored report: nobody was asked about it.
    """
    check_report(form)
    day = form.date or dt.date.min
    known = policies.load_status_reports(conn, policy_id)
    same = [one for one in known if one.date == day and fold_words(one.title) == fold_words(form.title)]
    report = StatusReport(
        id=_free(f"{policy_id}@{day.isoformat()}", {one.id for one in known}),
        policy_id=policy_id,
        title=form.title.strip(),
        date=day,
        author=told(form.author),
        source=told(form.source),
        goal_id=form.goal_id,
    )
    if not same:
        return None, report
    before = same[0]
    return before, replace(
        before,
        author=report.author or before.author,
        source=report.source or before.source,
        goal_id=report.goal_id or before.goal_id,
    )


def _free(first: str, taken: set[str]) -> str:
    """An id that no row has yet; it is taken from now on."""
    found, number = first, 1
    while found in taken:
        number += 1
        found = f"{first}~{number}"
    taken.add(found)
    return found
