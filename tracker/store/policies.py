"""Policies, goals, indicators, figures, statuses, and the register of treated cases: saving and loading."""

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import Connection, RowMapping, Table, select

from tracker.domain.goal import Goal, GoalKind, GoalState, GoalStatus, Policy, RegisterEntry, StatusReport
from tracker.domain.measuring import Direction, Indicator, Measurement, ProgressRule
from tracker.errors import NotInStore
from tracker.store import tables
from tracker.store.entered_rows import Entry, Tally, own_columns, remove_left_out, save_rows


def save_policies(conn: Connection, policies: Iterable[Policy], entry: Entry) -> Tally:
    """Save policies by id; a predecessor that is saved in the same call comes before its successor."""
    oldest_first = sorted(policies, key=lambda policy: policy.period_first)
    return save_rows(conn, tables.policies, map(asdict, oldest_first), entry)


def load_policies(conn: Connection, municipality_code: str | None = None) -> tuple[Policy, ...]:
    """All policies, or those of one municipality, the newest period first."""
    query = select(tables.policies).order_by(tables.policies.c.period_first.desc(), tables.policies.c.id)
    if municipality_code is not None:
        query = query.where(tables.policies.c.municipality_code == municipality_code)
    return tuple(Policy(**own_columns(row, Policy)) for row in conn.execute(query).mappings())


def load_policy(conn: Connection, policy_id: str) -> Policy:
    """One policy; raises ``NotInStore``."""
    row = _one(conn, tables.policies, policy_id)
    if row is None:
        raise NotInStore("policy", policy_id)
    return Policy(**own_columns(row, Policy))


def save_goals(conn: Connection, goals: Iterable[Goal], entry: Entry) -> Tally:
    """Save goals by id, a parent before its children."""
    from_the_top = sorted(goals, key=lambda goal: goal.id.count("/"))
    return save_rows(conn, tables.goals, map(_goal_row, from_the_top), entry)


def load_goals(conn: Connection, policy_id: str | None = None) -> tuple[Goal, ...]:
    """The goals of one policy, or all, in the policy's order with every parent before its children."""
    query = select(tables.goals).order_by(tables.goals.c.policy_id, tables.goals.c.position, tables.goals.c.id)
    if policy_id is not None:
        query = query.where(tables.goals.c.policy_id == policy_id)
    return _parents_first(_goal(row) for row in conn.execute(query).mappings())


def load_goal(conn: Connection, goal_id: str) -> tuple[Goal, int]:
    """One goal and its version; raises ``NotInStore``."""
    row = _one(conn, tables.goals, goal_id)
    if row is None:
        raise NotInStore("goal", goal_id)
    return _goal(row), row["version"]


def save_indicators(conn: Connection, indicators: Iterable[Indicator], entry: Entry) -> Tally:
    """Save indicators by id."""
    rows = ({**asdict(one), "direction": one.direction.value} for one in indicators)
    return save_rows(conn, tables.indicators, rows, entry)


def load_indicators(conn: Connection, policy_id: str | None = None) -> tuple[Indicator, ...]:
    """The indicators of one policy's goals, or all."""
    query = select(tables.indicators).join(tables.goals).order_by(tables.indicators.c.id)
    if policy_id is not None:
        query = query.where(tables.goals.c.policy_id == policy_id)
    return tuple(_indicator(row) for row in conn.execute(query).mappings())


def save_measurements(conn: Connection, measurements: Iterable[Measurement], entry: Entry) -> Tally:
    """Save figures by indicator and the day that they describe."""
    return save_rows(conn, tables.measurements, map(asdict, measurements), entry)


def load_measurements(conn: Connection, policy_id: str | None = None) -> tuple[Measurement, ...]:
    """The figures of one policy's indicators, or all, by indicator and day."""
    table = tables.measurements
    query = (
        select(table)
        .join(tables.indicators, tables.indicators.c.id == table.c.indicator_id)
        .join(tables.goals, tables.goals.c.id == tables.indicators.c.goal_id)
        .order_by(table.c.indicator_id, table.c.date)
    )
    if policy_id is not None:
        query = query.where(tables.goals.c.policy_id == policy_id)
    return tuple(Measurement(**own_columns(row, Measurement)) for row in conn.execute(query).mappings())


def remove_measurements(conn: Connection, pack: str, named: Iterable[Measurement]) -> Tally:
    """Remove the figures of a pack that its new version does not name."""
    return remove_left_out(conn, tables.measurements, pack, map(asdict, named))


def save_status_reports(conn: Connection, reports: Iterable[StatusReport], entry: Entry) -> Tally:
    """Save status reports by id."""
    return save_rows(conn, tables.status_reports, map(asdict, reports), entry)


def load_status_reports(conn: Connection, policy_id: str | None = None) -> tuple[StatusReport, ...]:
    """The status reports on one policy, or all, by day."""
    query = select(tables.status_reports).order_by(tables.status_reports.c.date, tables.status_reports.c.id)
    if policy_id is not None:
        query = query.where(tables.status_reports.c.policy_id == policy_id)
    return tuple(StatusReport(**own_columns(row, StatusReport)) for row in conn.execute(query).mappings())


def save_goal_statuses(conn: Connection, statuses: Iterable[GoalStatus], entry: Entry) -> Tally:
    """Save what was said of goals, by id."""
    rows = ({**asdict(one), "state": None if one.state is None else one.state.value} for one in statuses)
    return save_rows(conn, tables.goal_statuses, rows, entry)


def load_goal_statuses(conn: Connection, policy_id: str | None = None) -> tuple[GoalStatus, ...]:
    """What was said of one policy's goals, or of all, by day."""
    table = tables.goal_statuses
    query = select(table).join(tables.goals).order_by(table.c.date, table.c.id)
    if policy_id is not None:
        query = query.where(tables.goals.c.policy_id == policy_id)
    return tuple(_status(row) for row in conn.execute(query).mappings())


def remove_goal_statuses(conn: Connection, pack: str, named: Iterable[GoalStatus]) -> Tally:
    """Remove the statuses of a pack that its new version does not name."""
    return remove_left_out(conn, tables.goal_statuses, pack, map(asdict, named))


def save_register_entries(conn: Connection, entries: Iterable[RegisterEntry], entry: Entry) -> Tally:
    """Save the register of treated cases, by id."""
    rows = ({**asdict(one), "goal_ids": list(one.goal_ids)} for one in entries)
    return save_rows(conn, tables.register_entries, rows, entry)


def load_register_entries(conn: Connection, municipality_code: str | None = None) -> tuple[RegisterEntry, ...]:
    """The register of one municipality, or all, by day."""
    query = select(tables.register_entries).order_by(tables.register_entries.c.date, tables.register_entries.c.id)
    if municipality_code is not None:
        query = query.where(tables.register_entries.c.municipality_code == municipality_code)
    return tuple(_register_entry(row) for row in conn.execute(query).mappings())


def remove_register_entries(conn: Connection, pack: str, named: Iterable[RegisterEntry]) -> Tally:
    """Remove the cases of a pack's register that its new version does not name."""
    return remove_left_out(conn, tables.register_entries, pack, map(asdict, named))


def _goal_row(goal: Goal) -> dict[str, object]:
    rule = goal.progress_rule.value if goal.progress_rule else None
    return {**asdict(goal), "kind": goal.kind.value, "progress_rule": rule}


def _goal(row: RowMapping) -> Goal:
    rule = ProgressRule(row["progress_rule"]) if row["progress_rule"] else None
    return Goal(**{**own_columns(row, Goal), "kind": GoalKind(row["kind"]), "progress_rule": rule})


def _indicator(row: RowMapping) -> Indicator:
    return Indicator(**{**own_columns(row, Indicator), "direction": Direction(row["direction"])})


def _status(row: RowMapping) -> GoalStatus:
    state = None if row["state"] is None else GoalState(row["state"])
    return GoalStatus(**{**own_columns(row, GoalStatus), "state": state})


def _register_entry(row: RowMapping) -> RegisterEntry:
    return RegisterEntry(**{**own_columns(row, RegisterEntry), "goal_ids": tuple(row["goal_ids"])})


def _one(conn: Connection, table: Table, id: str) -> RowMapping | None:
    return conn.execute(select(table).where(table.c.id == id)).mappings().one_or_none()


def _parents_first(goals: Iterable[Goal]) -> tuple[Goal, ...]:
    children: dict[str | None, list[Goal]] = {}
    for goal in goals:
        children.setdefault(goal.parent_id, []).append(goal)
    ordered: list[Goal] = []
    waiting = list(reversed(children.get(None, [])))
    while waiting:
        goal = waiting.pop()
        ordered.append(goal)
        waiting.extend(reversed(children.get(goal.id, [])))
    return tuple(ordered)
