"""The journal of a goal, where wishes stand, and others' figures, on both kinds of store."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, insert

from tests.conftest import NOW
from tests.pages.hostile_goals import POLICY, fill_hostile_goals
from tests.pages.hostile_store import fill_hostile
from tracker.store import tables
from tracker.store.corrections import Event, save_event
from tracker.store.engine import reading, writing
from tracker.store.frames_compare import comparisons_frame
from tracker.store.frames_goal_history import goal_journal_frame, wish_places_frame

GOAL = f"{POLICY}/A/a"
DAY = dt.date(2024, 12, 31)


def put(connection: Connection, table: Any, **row: Any) -> None:
    connection.execute(insert(table).values(**row))


@pytest.fixture
def filled(any_store: Engine) -> Engine:
    with writing(any_store) as connection:
        fill_hostile(connection)
        fill_hostile_goals(connection)
    return any_store


def test_the_journal_is_of_the_goal_and_what_is_its_own_the_newest_first(filled: Engine) -> None:
    own = (GOAL, f"{GOAL}#1", f"{GOAL}#1@2024-12-31", f"{GOAL}@2024-01-01", f"{GOAL}=>x", f"old=>{GOAL}", f"{GOAL}>i1")
    others = (f"{POLICY}/A", f"{GOAL}b", f"{GOAL}/1", "000_ond/A/a", f"x{GOAL}")
    with writing(filled) as connection:
        for minute, target in enumerate((*own, *others, "wish")):
            save_event(connection, Event(NOW + dt.timedelta(minutes=minute), "goal edited", "goal", target, "Åse"))
    with reading(filled) as connection:
        found = list(goal_journal_frame(connection, GOAL, ("wish",))["target_id"])
    assert found == ["wish", *reversed(own)]


def test_a_sign_in_an_id_is_no_pattern(filled: Engine) -> None:
    with writing(filled) as connection:
        save_event(connection, Event(NOW, "goal edited", "goal", "p/abc#1"))
    with reading(filled) as connection:
        assert goal_journal_frame(connection, "p/a%").empty
        assert goal_journal_frame(connection, "p/a_c").empty


def test_wishes_of_closed_items_have_no_place(filled: Engine) -> None:
    with reading(filled) as connection:
        closed = set(connection.execute(tables.items.select().where(tables.items.c.is_closed)).scalars())
        known = [row.id for row in connection.execute(tables.items.select()).all()]
    with writing(filled) as connection:
        for item in known:
            put(
                connection,
                tables.links,
                id=f"{GOAL}>{item}",
                policy_id=POLICY,
                goal_id=GOAL,
                target_type="item",
                target_id=item,
                origin="reference",
                state="suggested",
                evidence=[],
            )
    with reading(filled) as connection:
        found = set(wish_places_frame(connection, POLICY)["item_id"])
    assert closed
    assert found == set(known) - closed


def test_others_figures_are_those_with_the_same_code_elsewhere_the_country_first(filled: Engine) -> None:
    with writing(filled) as connection:
        own = tables.indicators.c.id == f"{GOAL}#1"
        connection.execute(tables.indicators.update().where(own).values(standard_code="b:1"))
        for code, name in (("111", "Aaby"), ("dk", "Danmark")):
            _municipality(connection, code, name)
    with reading(filled) as connection:
        found = comparisons_frame(connection, POLICY)
    assert list(found["municipality_code"]) == ["dk", "111"]
    assert set(found["standard_code"]) == {"b:1"}
    assert list(found["value"]) == [60.0, 60.0]


def _municipality(connection: Connection, code: str, name: str) -> None:
    """A municipality with one indicator that is shared and one that is not, a figure each."""
    policy, goal = f"{code}/2024", f"{code}/2024/a"
    put(connection, tables.municipalities, code=code, name=name, is_invented=True)
    period = {"period_first": 2024, "period_last": 2025}
    put(connection, tables.policies, id=policy, municipality_code=code, title=name, **period)
    where = {"policy_id": policy, "kind": "goal", "code": "a", "position": 1, "is_ended": False, "version": 1}
    put(connection, tables.goals, id=goal, **where)
    for number, standard in ((1, "b:1"), (2, "b:2")):
        one = f"{goal}#{number}"
        words = {"name": "Andel", "unit": "procent", "direction": "up", "standard_code": standard}
        put(connection, tables.indicators, id=one, goal_id=goal, **words)
        put(connection, tables.measurements, indicator_id=one, date=DAY, value=60.0)
