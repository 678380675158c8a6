"""Goals and money that no municipality should have and some will: tags, endless words, holes, impossible figures."""

import datetime as dt
from typing import Any

from sqlalchemy import Connection, insert, select

from tests.pages.hostile_store import CODE, ENDLESS, MARKDOWN, TAG
from tracker.store import tables

POLICY = "000/ond"
NASTY = f"{TAG} {MARKDOWN} {ENDLESS}"


def fill_hostile_goals(connection: Connection) -> None:
    """A policy of its own beside the one that ``fill_hostile`` may have made."""
    if connection.execute(select(tables.municipalities).where(tables.municipalities.c.code == CODE)).first() is None:
        _put(connection, tables.municipalities, code=CODE, name=NASTY, is_invented=True)
    _put(
        connection,
        tables.policies,
        id=POLICY,
        municipality_code=CODE,
        title=NASTY,
        period_first=2026,
        period_last=2026,
        reports_per_year=99,
    )
    _fill_goals(connection)
    _fill_figures(connection)
    _fill_register(connection)
    _fill_money(connection)


def _put(connection: Connection, table: Any, **row: Any) -> None:
    connection.execute(insert(table).values(**row))


def _goal(connection: Connection, code: str, parent: str | None, kind: str, **words: Any) -> None:
    goal_id = f"{parent or POLICY}/{code}"
    row = {"is_ended": False, "version": 1, "position": len(goal_id), "policy_id": POLICY, "parent_id": parent, **words}
    _put(connection, tables.goals, id=goal_id, kind=kind, code=code, **row)


def _fill_goals(connection: Connection) -> None:
    _goal(connection, "A", None, "focus_area", title=NASTY)
    _goal(connection, "tom", None, "focus_area")
    _goal(connection, "a", f"{POLICY}/A", "goal", title=NASTY, text=NASTY * 3, responsible=NASTY, source=NASTY)
    _goal(connection, "b", f"{POLICY}/A", "goal")
    _goal(connection, "1", f"{POLICY}/A/b", "subgoal", text=NASTY)
    _goal(connection, "c", f"{POLICY}/A", "goal", title="", text="")
    _goal(connection, "løs", None, "goal", title=NASTY, is_ended=True)


def _fill_figures(connection: Connection) -> None:
    goal = f"{POLICY}/A/a"
    day = dt.date(2025, 1, 1)
    common = {"goal_id": goal, "name": NASTY, "unit": NASTY, "direction": "up", "cadence": NASTY, "definition": NASTY}
    _put(connection, tables.indicators, id=f"{goal}#1", **common)
    same = {"baseline_value": 1e12, "baseline_date": day, "target_value": 1e12, "target_date": day}
    _put(connection, tables.indicators, id=f"{goal}#2", **common, **same)
    _put(connection, tables.indicators, id=f"{goal}#3", **common, target_value=-0.0001)
    for number in (1, 2, 3):
        _put(connection, tables.measurements, indicator_id=f"{goal}#{number}", date=day, value=-1e15, note=NASTY)
    _put(
        connection,
        tables.goal_statuses,
        id="s",
        goal_id=goal,
        date=dt.date(2999, 1, 1),
        state="reached",
        text=NASTY,
        author=NASTY,
    )
    _put(connection, tables.goal_statuses, id="s2", goal_id=goal, date=day, state=None, text=NASTY)


def _fill_register(connection: Connection) -> None:
    _put(
        connection,
        tables.register_entries,
        id="000/r",
        municipality_code=CODE,
        policy_id=POLICY,
        body=NASTY,
        date=dt.date(1999, 12, 31),
        title=NASTY,
        summary=NASTY * 3,
        outcome=NASTY,
        addressed_to=NASTY,
        asked_for=NASTY,
        goal_ids=[f"{POLICY}/A/a", "findes-ikke"],
    )


def _fill_money(connection: Connection) -> None:
    _put(connection, tables.pools, id="000/pulje", municipality_code=CODE, name=NASTY, kind="pool", rules=NASTY)
    _put(connection, tables.pools, id="000/tom", municipality_code=CODE, name="Tom", kind="budget")
    entry = {"pool_id": "000/pulje", "text": NASTY, "origin": "entered", "purpose": NASTY, "source": NASTY}
    table = tables.ledger_entries
    _put(
        connection,
        tables.ledger_entries,
        id="000/l1",
        number=1,
        kind="grant",
        amount_ore=99_999_999_999_999,
        year=2026,
        **entry,
    )
    _put(connection, table, id="000/l2", number=2, kind="appropriation", amount_ore=1, year=2026, **entry)
    _put(
        connection,
        tables.ledger_entries,
        id="000/l3",
        number=3,
        kind="correction",
        amount_ore=-5_000,
        year=2026,
        **entry,
    )
    _put(connection, table, id="000/l4", number=4, kind="carry_over", amount_ore=0, year=2025, **entry)
    _put(
        connection,
        tables.grant_applications,
        id="000/a",
        pool_id="000/pulje",
        applicant=NASTY,
        purpose=NASTY,
        applied_ore=0,
        year=2026,
        state="ukendt ord",
        reason=NASTY,
    )
