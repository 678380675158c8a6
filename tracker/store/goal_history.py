"""Wordings of policies and goals, successors, wishes, definitions, targets on the way and treatments of reports."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace

from sqlalchemy import Connection, RowMapping, Select, Table, delete, or_, select

from tracker.domain.goal import ReportTreatment
from tracker.domain.goal_history import (
    GoalSuccession,
    GoalVersion,
    PolicyVersion,
    SuccessionKind,
    TargetWish,
    WishState,
)
from tracker.domain.goal_link import LinkState
from tracker.domain.measuring import IndicatorDefinition, InterimTarget
from tracker.domain.source import Origin, Span
from tracker.errors import NotInStore
from tracker.store import tables
from tracker.store.closed import is_open
from tracker.store.entered_rows import Entry, Tally, own_columns, save_rows

_WISH_COLUMNS = ("span_start", "span_end")


def save_policy_versions(conn: Connection, versions: Iterable[PolicyVersion], entry: Entry) -> Tally:
    """Save wordings of policies by id."""
    return save_rows(conn, tables.policy_versions, map(asdict, versions), entry)


def load_policy_versions(conn: Connection, policy_id: str) -> tuple[PolicyVersion, ...]:
    """The wordings of a policy, the oldest first."""
    table = tables.policy_versions
    query = select(table).where(table.c.policy_id == policy_id).order_by(table.c.date, table.c.id)
    return tuple(PolicyVersion(**own_columns(row, PolicyVersion)) for row in conn.execute(query).mappings())


def save_goal_versions(conn: Connection, versions: Iterable[GoalVersion], entry: Entry) -> Tally:
    """Save wordings of goals by id."""
    return save_rows(conn, tables.goal_versions, map(asdict, versions), entry)


def load_goal_versions(conn: Connection, policy_id: str) -> tuple[GoalVersion, ...]:
    """The wordings of a policy's goals, each goal's oldest first: one without a day stood before all others."""
    table = tables.goal_versions
    query = _of_policy(table, policy_id).order_by(table.c.goal_id, table.c.date.asc().nulls_first(), table.c.id)
    return tuple(GoalVersion(**own_columns(row, GoalVersion)) for row in conn.execute(query).mappings())


def save_goal_successions(conn: Connection, successions: Iterable[GoalSuccession], entry: Entry) -> Tally:
    """Save which goal took which one's place, by id."""
    rows = ({**asdict(one), "kind": one.kind.value} for one in successions)
    return save_rows(conn, tables.goal_successions, rows, entry)


def load_goal_successions(conn: Connection, policy_id: str) -> tuple[GoalSuccession, ...]:
    """Successions from or to the goals of a policy, by id."""
    table = tables.goal_successions
    own = select(tables.goals.c.id).where(tables.goals.c.policy_id == policy_id)
    query = select(table).where(or_(table.c.from_goal_id.in_(own), table.c.to_goal_id.in_(own))).order_by(table.c.id)
    return tuple(
        GoalSuccession(**{**own_columns(row, GoalSuccession), "kind": SuccessionKind(row["kind"])})
        for row in conn.execute(query).mappings()
    )


def delete_goal_succession(conn: Connection, id: str) -> None:
    """Take a succession away; raises ``NotInStore``."""
    if conn.execute(delete(tables.goal_successions).where(tables.goal_successions.c.id == id)).rowcount == 0:
        raise NotInStore("goal_succession", id)


def save_target_wishes(conn: Connection, wishes: Iterable[TargetWish], entry: Entry) -> Tally:
    """Save wishes for a higher goal by id."""
    return save_rows(conn, tables.target_wishes, map(_wish_row, wishes), entry)


def load_target_wishes(conn: Connection, policy_id: str) -> tuple[TargetWish, ...]:
    """The wishes of a policy and its goals, and those read in items that are linked to it; by day.

    A wish that was read is open until a person says something of it: their row has its id and stands in its place. One
    whose item has been closed since is left out.
    """
    table, items, read_wishes = tables.target_wishes, tables.items, tables.read_wishes
    goals = select(tables.goals.c.id).where(tables.goals.c.policy_id == policy_id)
    query = (
        select(table, read_wishes.c.span_start.label("start_now"), read_wishes.c.span_end.label("end_now"))
        .outerjoin(items, items.c.id == table.c.item_id)
        .outerjoin(read_wishes, read_wishes.c.id == table.c.id)
        .where(or_(table.c.policy_id == policy_id, table.c.goal_id.in_(goals)))
        .where(or_(table.c.item_id.is_(None), is_open(conn)))
    )
    entered = {row["id"]: _where_it_stands(row) for row in conn.execute(query).mappings()}
    read = {wish.id: wish for wish in _read_wishes(conn, policy_id)}
    return tuple(sorted((read | entered).values(), key=lambda wish: (str(wish.date or ""), wish.id)))


def _where_it_stands(row: RowMapping) -> TargetWish:
    """A person's row of a wish; one that was read stands where its sentence stands in today's document, or nowhere."""
    wish = _wish(row)
    if wish.origin is not Origin.READ:
        return wish
    start, end = row["start_now"], row["end_now"]
    return replace(wish, span=None if start is None else Span(start, end))


def load_target_wish(conn: Connection, id: str) -> TargetWish:
    """One wish that a person entered or said something of; raises ``NotInStore``."""
    query = select(tables.target_wishes).where(tables.target_wishes.c.id == id)
    row = conn.execute(query).mappings().one_or_none()
    if row is None:
        raise NotInStore("target_wish", id)
    return _wish(row)


def _read_wishes(conn: Connection, policy_id: str) -> tuple[TargetWish, ...]:
    """Wishes in items that stand for the policy or one goal of it and that nobody has rejected; closed items aside."""
    wishes, links, items = tables.read_wishes, tables.links, tables.items
    query = (
        select(wishes, tables.meetings.c.date, tables.bodies.c.name.label("body"), links.c.goal_id)
        .join(items, items.c.id == wishes.c.item_id)
        .join(tables.meetings, tables.meetings.c.id == items.c.meeting_id)
        .outerjoin(tables.bodies, tables.bodies.c.id == tables.meetings.c.body_id)
        .join(links, links.c.target_id == items.c.id)
        .where(links.c.policy_id == policy_id, links.c.state != LinkState.REJECTED.value, is_open(conn))
        .order_by(wishes.c.id)
    )
    found: dict[str, list[RowMapping]] = {}
    for row in conn.execute(query).mappings():
        found.setdefault(row["id"], []).append(row)
    return tuple(_as_wish(rows, policy_id) for rows in found.values())


def _as_wish(rows: Sequence[RowMapping], policy_id: str) -> TargetWish:
    """One read wish; about a goal where its item stands for that one alone, otherwise about the policy."""
    goals = {row["goal_id"] for row in rows}
    row = rows[0]
    return TargetWish(
        id=row["id"],
        policy_id=policy_id,
        goal_id=goals.pop() if len(goals) == 1 else None,
        text=row["text"],
        date=row["date"],
        wished_by=row["body"],
        item_id=row["item_id"],
        span=Span(row["span_start"], row["span_end"]),
        origin=Origin.READ,
    )


def save_interim_targets(conn: Connection, targets: Iterable[InterimTarget], entry: Entry) -> Tally:
    """Save targets on the way by indicator and day."""
    return save_rows(conn, tables.interim_targets, map(asdict, targets), entry)


def load_interim_targets(conn: Connection, policy_id: str) -> tuple[InterimTarget, ...]:
    """The targets on the way of a policy's indicators, by indicator and day."""
    table = tables.interim_targets
    query = _of_indicators(table, policy_id).order_by(table.c.indicator_id, table.c.date)
    return tuple(InterimTarget(**own_columns(row, InterimTarget)) for row in conn.execute(query).mappings())


def save_indicator_definitions(conn: Connection, definitions: Iterable[IndicatorDefinition], entry: Entry) -> Tally:
    """Save definitions of indicators by id."""
    return save_rows(conn, tables.indicator_definitions, map(asdict, definitions), entry)


def load_indicator_definitions(conn: Connection, policy_id: str) -> tuple[IndicatorDefinition, ...]:
    """The definitions of a policy's indicators, each indicator's oldest first."""
    table = tables.indicator_definitions
    query = _of_indicators(table, policy_id).order_by(table.c.indicator_id, table.c.valid_from, table.c.id)
    return tuple(IndicatorDefinition(**own_columns(row, IndicatorDefinition)) for row in conn.execute(query).mappings())


def save_report_treatments(conn: Connection, treatments: Iterable[ReportTreatment], entry: Entry) -> Tally:
    """Save who treated status reports, by id."""
    return save_rows(conn, tables.report_treatments, map(asdict, treatments), entry)


def load_report_treatments(conn: Connection, policy_id: str) -> tuple[ReportTreatment, ...]:
    """Who treated the status reports of a policy, by day; the outcome in a closed item's words is left out."""
    table, reports, items = tables.report_treatments, tables.status_reports, tables.items
    query = select(table).join(reports, reports.c.id == table.c.report_id).where(reports.c.policy_id == policy_id)
    found = conn.execute(query.order_by(table.c.date, table.c.id)).mappings()
    treatments = tuple(ReportTreatment(**own_columns(row, ReportTreatment)) for row in found)
    named = {one.item_id for one in treatments if one.item_id is not None}
    shown = set(conn.execute(select(items.c.id).where(items.c.id.in_(named), is_open(conn))).scalars())
    return tuple(
        one if one.item_id is None or one.item_id in shown else replace(one, outcome=None) for one in treatments
    )


def _of_policy(table: Table, policy_id: str) -> Select[*tuple[object, ...]]:
    goals = tables.goals
    return select(table).join(goals, goals.c.id == table.c.goal_id).where(goals.c.policy_id == policy_id)


def _of_indicators(table: Table, policy_id: str) -> Select[*tuple[object, ...]]:
    indicators, goals = tables.indicators, tables.goals
    joined = select(table).join(indicators, indicators.c.id == table.c.indicator_id)
    return joined.join(goals, goals.c.id == indicators.c.goal_id).where(goals.c.policy_id == policy_id)


def _wish_row(wish: TargetWish) -> dict[str, object]:
    row = {name: value for name, value in asdict(wish).items() if name != "span"}
    places = (wish.span.start, wish.span.end) if wish.span else (None, None)
    return {
        **row,
        "state": wish.state.value,
        "origin": wish.origin.value,
        **dict(zip(_WISH_COLUMNS, places, strict=True)),
    }


def _wish(row: RowMapping) -> TargetWish:
    start, end = (row[name] for name in _WISH_COLUMNS)
    values = {name: value for name, value in row.items() if name in TargetWish.__dataclass_fields__}
    return TargetWish(
        **{
            **values,
            "state": WishState(row["state"]),
            "origin": Origin(row["origin"]),
            "span": None if start is None else Span(start, end),
        }
    )
