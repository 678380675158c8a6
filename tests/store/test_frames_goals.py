"""The frames of goals and money on both kinds of store, with rows that no municipality should have."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import Connection, Engine, insert

from tests.pages.hostile_goals import POLICY, fill_hostile_goals
from tests.pages.hostile_store import CODE, fill_hostile
from tracker.store import tables
from tracker.store.engine import reading, writing
from tracker.store.frames import municipalities_frame, policies_frame
from tracker.store.frames_goals import (
    linked_amounts_frame,
    linked_items_frame,
    linked_tasks_frame,
    policy_content,
    register_frame,
    statuses_frame,
    waiting_links_frame,
)
from tracker.store.frames_ledger import ledger_frame
from tracker.store.frames_money import applications_frame, balances_frame, pools_frame

GOAL = f"{POLICY}/A/a"


@pytest.fixture
def filled(any_store: Engine) -> Engine:
    with writing(any_store) as connection:
        fill_hostile(connection)
        fill_hostile_goals(connection)
        for target, state, band in (
            ("i1", "suggested", "certain"),
            ("i2", "confirmed", None),
            ("i3", "rejected", "certain"),
        ):
            connection.execute(
                insert(tables.links).values(
                    id=f"{GOAL}>{target}",
                    policy_id=POLICY,
                    goal_id=GOAL,
                    target_type="item",
                    target_id=target,
                    origin="reference",
                    band=band,
                    state=state,
                    evidence=[{"text": "x", "start": 0, "end": 1}],
                )
            )
    return any_store


@pytest.mark.parametrize(
    ("query", "argument", "rows"),
    [
        pytest.param(municipalities_frame, None, 1, id="one municipality"),
        pytest.param(policies_frame, CODE, None, id="its policies"),
        pytest.param(linked_items_frame, POLICY, 1, id="a closed item and a rejected link are left out"),
        pytest.param(linked_tasks_frame, POLICY, 1, id="the task of the linked item"),
        pytest.param(linked_amounts_frame, POLICY, 1, id="the sum of the linked item"),
        pytest.param(waiting_links_frame, POLICY, 0, id="a certain suggestion does not wait"),
        pytest.param(statuses_frame, POLICY, 2, id="statuses"),
        pytest.param(register_frame, CODE, 1, id="the register"),
        pytest.param(pools_frame, CODE, None, id="pools"),
        pytest.param(ledger_frame, CODE, None, id="movements"),
        pytest.param(balances_frame, CODE, 0, id="no minutes state a sum"),
        pytest.param(applications_frame, CODE, 1, id="applications"),
    ],
)
def test_each_frame_reads_on_both_stores(
    filled: Engine, query: Callable[..., pd.DataFrame], argument: str | None, rows: int | None
) -> None:
    with reading(filled) as connection:
        frame = query(connection) if argument is None else query(connection, argument)
    assert len(frame) == rows if rows is not None else len(frame) > 0


def test_everything_under_a_policy_is_read_as_values(filled: Engine) -> None:
    with reading(filled) as connection:
        found = policy_content(connection, POLICY)
    assert [len(part) for part in (found.goals, found.indicators, found.figures, found.statuses)] == [7, 3, 3, 2]
    assert found.reports == ()


def put(connection: Connection, table: Any, **row: Any) -> None:
    connection.execute(insert(table).values(**row))


def test_a_registered_case_goes_when_its_minutes_come(filled: Engine) -> None:
    with writing(filled) as connection:
        common = {"municipality_code": CODE, "title": "Sag", "summary": "Kort", "goal_ids": [], "body": "Rådet"}
        meeting = connection.execute(tables.meetings.select().where(tables.meetings.c.id == "m1")).one()
        put(connection, tables.register_entries, id="000/her", date=meeting.date, case_number="22/740", **common)
        put(connection, tables.register_entries, id="000/ikke", date=meeting.date, case_number="99/1", **common)
        cases = [{"text": "22/740", "kle_subject": None, "kle_facet": None, "start": 0, "end": 6}]
        connection.execute(tables.items.update().where(tables.items.c.id == "i1").values(case_numbers=cases))
    with reading(filled) as connection:
        shown = set(register_frame(connection, CODE)["id"])
    assert "000/her" not in shown
    assert "000/ikke" in shown
