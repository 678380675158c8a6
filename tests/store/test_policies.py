"""Every noun of a policy survives saving and loading whole, and what a person typed is kept."""

import datetime as dt
from dataclasses import asdict, replace

import pytest
from sqlalchemy import Connection, Engine, select

from tracker.domain.goal import (
    Goal,
    GoalKind,
    GoalState,
    GoalStatus,
    GrantApplication,
    Policy,
    Pool,
    RegisterEntry,
    StatusReport,
)
from tracker.domain.ledger import PoolRules
from tracker.domain.measuring import Direction, Indicator, IndicatorDefinition, Measurement, ProgressRule
from tracker.domain.municipality import Body, BodyKind, Municipality
from tracker.errors import NotInStore
from tracker.store import goal_history, policies, pools, tables
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry, Tally
from tracker.store.meetings import save_body, save_municipality

DAY = dt.date(2024, 5, 14)
PACK = Entry(pack="prøve")
PERSON = Entry(actor="Åse", at=dt.datetime.fromisoformat("2026-11-22T09:00"))
TOWN = Municipality("999", "Ærøby Kommune", is_invented=True)
POLICY = Policy(
    *("999/2023-2028", "999", "Sammen", 2023, 2028, "Vi ser hinanden", "22/740", 2, "Forår og efterår", "Kilde"),
    *(DAY, "Byrådet", "999/2019-2022"),
)
BEFORE = Policy("999/2019-2022", "999", "Sammen før", 2019, 2022)
RULE = (ProgressRule.MAJORITY, 2.5)
AREA = Goal(
    "999/2023-2028/1", POLICY.id, None, GoalKind.FOCUS_AREA, "1", 1, "Børn", "Alle med", "Skolen", True, "S. 3", *RULE
)
POINT = Goal(
    "999/2023-2028/1/a", POLICY.id, AREA.id, GoalKind.GOAL, "a", 2, "Klub", "Flere", "Fritid", True, "S. 4", *RULE
)
INDICATOR = Indicator(
    *("999/2023-2028/1/a#1", POINT.id, "Andel", "procent", Direction.DOWN, 1.5, DAY, 2.5, DAY),
    *("Sådan", "årligt", "Kilde", 40.0, 45.5, "barometer:1.2"),
)
DEFINITION = IndicatorDefinition(f"{INDICATOR.id}!2024-05-14", INDICATOR.id, DAY, "Alle over 18 år", "Notat")
FIGURE = Measurement(INDICATOR.id, DAY, 12.25, "Kilde", "Ny metode", DEFINITION.id, 17, "Tal!C5", "12,25")
REPORT = StatusReport("999/2023-2028@2024-05-14", POLICY.id, "Status", DAY, "Forvaltningen", "Rapport", AREA.id)
STATUS = GoalStatus(
    "999/2023-2028/1/a@2024-05-14",
    POINT.id,
    DAY,
    GoalState.AT_RISK,
    "Halter",
    REPORT.id,
    "Åse",
    "S. 9",
    "Status!B2",
    "halter lidt",
)
CASE = RegisterEntry(
    *("999/register/raad/2024-05-14/1", "999", POLICY.id, "Rådet", DAY, "22/740", "Status", "Vi talte", "discussed"),
    *("Udvalget", "En status", (POLICY.id, POINT.id), "Referat"),
)
POOL = Pool("999/pool/1", "999", "Integrationsrådet", "Puljen", "pool", POLICY.id, "Højst 100 kr.", "Regler")
RULES = PoolRules(
    *("999/pool/1/rules/1", POOL.id, DAY, 500_00, 900_00, "1. maj", "Fester", "Rejser", 14, 60, 12, "Regler"),
)
APPLICATION = GrantApplication(
    *("999/pool/1/application/1", POOL.id, "Klubben", "Bolde", 500_00, 2024, "partly", 250_00, DAY, "For dyrt", "Brev"),
    *(True, True, DAY, DAY, 200_00, DAY, 190_00, DAY, None, POINT.id, DAY),
)


@pytest.fixture
def filled(any_store: Engine) -> Engine:
    with writing(any_store) as conn:
        _save_all(conn, PACK)
    return any_store


def _save_all(conn: Connection, entry: Entry) -> Tally:
    save_municipality(conn, TOWN)
    body_id = save_body(conn, Body("999", "integrationsraad", "Integrationsrådet", BodyKind.ADVISORY_BOARD))
    tally = policies.save_policies(conn, [POLICY, BEFORE], entry)
    tally += policies.save_goals(conn, [POINT, AREA], entry)
    tally += policies.save_indicators(conn, [INDICATOR], entry)
    tally += goal_history.save_indicator_definitions(conn, [DEFINITION], entry)
    tally += policies.save_measurements(conn, [FIGURE], entry)
    tally += policies.save_status_reports(conn, [REPORT], entry)
    tally += policies.save_goal_statuses(conn, [STATUS], entry)
    tally += policies.save_register_entries(conn, [CASE], entry)
    tally += pools.save_pools(conn, [POOL], {POOL.body: body_id}, entry)
    tally += pools.save_pool_rules(conn, [RULES], entry)
    return tally + pools.save_applications(conn, [APPLICATION], entry)


@pytest.mark.parametrize(
    "noun", [POLICY, AREA, POINT, INDICATOR, DEFINITION, FIGURE, REPORT, STATUS, CASE, POOL, RULES, APPLICATION]
)
def test_the_examples_leave_no_field_at_its_default(noun: object) -> None:
    empty = [name for name, value in asdict(noun).items() if value in (None, (), "", False)]  # type: ignore[call-overload]
    assert empty in ([], ["parent_id"], ["item_id"])


def test_every_noun_survives_saving_and_loading_whole(filled: Engine) -> None:
    with reading(filled) as conn:
        assert policies.load_policies(conn) == (POLICY, BEFORE)
        assert policies.load_policies(conn, "000") == ()
        assert policies.load_policy(conn, POLICY.id) == POLICY
        assert policies.load_goals(conn, POLICY.id) == (AREA, POINT)
        assert policies.load_goal(conn, POINT.id) == (POINT, 1)
        assert policies.load_indicators(conn, POLICY.id) == (INDICATOR,)
        assert goal_history.load_indicator_definitions(conn, POLICY.id) == (DEFINITION,)
        assert policies.load_measurements(conn, POLICY.id) == (FIGURE,)
        assert policies.load_status_reports(conn, POLICY.id) == (REPORT,)
        assert policies.load_goal_statuses(conn, POLICY.id) == (STATUS,)
        assert policies.load_register_entries(conn, "999") == (CASE,)
        assert pools.load_pools(conn, "999") == (POOL,)
        assert pools.load_pool_rules(conn, POOL.id) == (RULES,)
        assert pools.load_applications(conn, POOL.id) == (APPLICATION,)


def test_saving_the_same_again_changes_nothing(filled: Engine) -> None:
    with writing(filled) as conn:
        assert _save_all(conn, PACK) == Tally(unchanged=13)
        assert policies.load_goal(conn, POINT.id) == (POINT, 1)


def test_an_edit_raises_the_version_and_names_the_person_and_keeps_the_pack(filled: Engine) -> None:
    with writing(filled) as conn:
        assert policies.save_goals(conn, [replace(POINT, title="Forening")], PERSON) == Tally(updated=1)
        assert policies.load_goal(conn, POINT.id) == (replace(POINT, title="Forening"), 2)
        row = conn.execute(select(tables.goals).where(tables.goals.c.id == POINT.id)).mappings().one()
    assert (row["entered_by"], row["entered_at"], row["pack"]) == ("Åse", PERSON.at, "prøve")


@pytest.mark.parametrize("actor", ["Åse", None], ids=["a known person", "a person without a name"])
def test_a_pack_never_writes_over_what_a_person_typed(filled: Engine, actor: str | None) -> None:
    typed = replace(FIGURE, value=99.0)
    with writing(filled) as conn:
        policies.save_measurements(conn, [typed], replace(PERSON, actor=actor))
        assert policies.save_measurements(conn, [FIGURE], PACK) == Tally(kept=1)
        assert policies.load_measurements(conn) == (typed,)


def test_a_pack_updates_its_own_rows(filled: Engine) -> None:
    with writing(filled) as conn:
        assert policies.save_policies(conn, [replace(POLICY, vision=None)], PACK) == Tally(updated=1)
        assert policies.load_policy(conn, POLICY.id).vision is None


def test_what_is_not_there_is_said_by_id(store: Engine) -> None:
    with reading(store) as conn:
        with pytest.raises(NotInStore, match="policy 1"):
            policies.load_policy(conn, "1")
        with pytest.raises(NotInStore, match="goal 1"):
            policies.load_goal(conn, "1")
