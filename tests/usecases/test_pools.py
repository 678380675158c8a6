"""Applications from the day they come to their accounts: entries, journal, warnings, and answers taken back."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, insert
from sqlalchemy.exc import DBAPIError

from tracker.domain.goal import GrantApplication, Pool
from tracker.domain.money import LedgerKind
from tracker.domain.municipality import Body, BodyKind, Municipality
from tracker.errors import ChangedMeanwhile, NotInStore, RejectedTable
from tracker.insight.ledger_checks import check_ledger
from tracker.store import ledger, pools
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.frames_ledger import entries_frame
from tracker.store.frames_money import applications_frame, no_applications_frame
from tracker.store.meetings import save_body, save_municipality
from tracker.store.tables import grant_applications
from tracker.usecases.account_for_application import AccountsForm, account_for_application, take_accounts_back
from tracker.usecases.check_store import check_store
from tracker.usecases.dump_store import dump_store
from tracker.usecases.enter_application import ApplicationForm, correct_application, enter_application
from tracker.usecases.grant_limits import GrantLimits
from tracker.usecases.load_dump import load_dump
from tracker.usecases.pack_problems import ProblemCode
from tracker.usecases.pay_application import pay_application, take_payment_back
from tracker.usecases.post_entry import NewEntry, post_entry
from tracker.usecases.say_no_applications import say_no_applications, take_no_applications_back
from tracker.usecases.set_pool_rules import RulesForm, set_pool_rules
from tracker.usecases.settle_application import (
    POOL_RAN_DRY,
    Answered,
    grant_application,
    refuse_application,
    take_answer_back,
    withdraw_application,
)

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
CODE, POOL = "999", "999/pool/1"
CAME, DECIDED = dt.date(2026, 3, 1), dt.date(2026, 4, 14)
NAME = "Gyldenmunda Ærenpris"
CLUB = ApplicationForm("Ærø Klub", "Fælles madlavning", 10_000_00, 2026, CAME, source="Ansøgning 1")
PRIVATE = replace(CLUB, applicant=NAME, is_private=True)


@pytest.fixture
def pool(any_store: Engine) -> Engine:
    """A council's pool with 12.000 kr. for 2026."""
    with writing(any_store) as conn:
        save_municipality(conn, Municipality(CODE, "Ærøby Kommune", is_invented=True))
        body_id = save_body(conn, Body(CODE, "integrationsraad", "Integrationsrådet", BodyKind.ADVISORY_BOARD))
        pool = Pool(POOL, CODE, "Integrationsrådet", "Puljen", "pool")
        pools.save_pools(conn, [pool], {pool.body: body_id}, Entry(at=NOW))
    given = NewEntry(POOL, LedgerKind.APPROPRIATION, 12_000_00, 2026, "Budget", dt.date(2026, 1, 1))
    post_entry(any_store, given, now=NOW, actor="Åse")
    return any_store


def apply(store: Engine, form: ApplicationForm = CLUB) -> str:
    return enter_application(store, POOL, form, now=NOW, actor="Åse").id


def grant(store: Engine, key: str, kroner: int, **more: Any) -> GrantApplication:
    return grant_application(store, key, kroner * 100, Answered(DECIDED), now=NOW, actor="Åse", **more)


def stored(store: Engine, key: str) -> GrantApplication:
    with reading(store) as conn:
        return next(one for one in pools.load_applications(conn) if one.id == key)


def effects(store: Engine) -> list[tuple[str, int]]:
    """What was posted after the appropriation: kind and the change of what is left, in kroner."""
    with reading(store) as conn:
        return [(one.kind.value, one.effect_ore // 100) for one in ledger.load_entries(conn, POOL)[1:]]


def codes(refused: pytest.ExceptionInfo[RejectedTable]) -> list[str]:
    return [one.code for one in refused.value.problems]


def test_a_grant_posts_its_entry_with_the_application_purpose_and_day(pool: Engine) -> None:
    key = apply(pool)
    after = grant(pool, key, 10_000)
    assert (after.state, after.granted_ore, after.decided_on) == ("granted", 10_000_00, DECIDED)
    assert stored(pool, key) == after
    with reading(pool) as conn:
        entry = ledger.load_entries(conn, POOL)[1]
        rows = entries_frame(conn, CODE).to_dict("records")
        applications = applications_frame(conn, CODE).to_dict("records")
    assert (entry.kind, entry.amount_ore, entry.year, entry.date) == (LedgerKind.GRANT, 10_000_00, 2026, DECIDED)
    assert (entry.application_id, entry.purpose, entry.source.words) == (key, "Fælles madlavning", "Ansøgning 1")
    assert check_ledger(rows, applications=applications) == ()


def test_a_part_needs_a_reason_and_all_that_is_left_is_limited_by_the_pool(pool: Engine) -> None:
    first, second, third = apply(pool), apply(pool), apply(pool)
    with pytest.raises(RejectedTable) as refused:
        grant(pool, first, 8_000)
    assert codes(refused) == [ProblemCode.MISSING]
    assert effects(pool) == []
    assert grant(pool, first, 8_000, reason="Uden udstyr").is_limited_by_pool is False
    after = grant(pool, second, 4_000)
    assert (after.state, after.is_limited_by_pool, after.reason) == ("partly", True, POOL_RAN_DRY)
    with pytest.raises(RejectedTable) as dry:
        grant(pool, third, 1)
    assert ProblemCode.MORE_THAN_LEFT in codes(dry)


def test_a_grant_above_what_is_left_waits_for_an_explicit_yes_and_a_reason(pool: Engine) -> None:
    grant(pool, apply(pool), 10_000)
    key = apply(pool)
    with pytest.raises(RejectedTable) as refused:
        grant(pool, key, 3_000, reason="Kun bussen")
    assert codes(refused) == [ProblemCode.MORE_THAN_LEFT]
    with pytest.raises(RejectedTable) as wordless:
        grant(pool, apply(pool), 10_000, despite=True)
    assert codes(wordless) == [ProblemCode.MISSING]
    assert grant(pool, key, 3_000, reason="Kun bussen", despite=True).state == "partly"
    with reading(pool) as conn:
        faults = check_ledger(entries_frame(conn, CODE).to_dict("records"))
    assert [one.kind.value for one in faults] == ["grant_over_left"]


def test_a_pool_whose_budget_nobody_knows_warns_of_nothing(pool: Engine) -> None:
    key = apply(pool, replace(CLUB, year=2027, date=None))
    assert grant(pool, key, 10_000).state == "granted"


def test_rules_of_the_day_the_application_came_are_held_against_a_grant(pool: Engine) -> None:
    set_pool_rules(
        pool, POOL, RulesForm(ceiling_ore=5_000_00, yearly_per_applicant_ore=6_000_00, source="Regler"), now=NOW
    )
    set_pool_rules(
        pool, POOL, RulesForm(valid_from=dt.date(2026, 3, 2), ceiling_ore=9_000_00, source="Regler"), now=NOW
    )
    with pytest.raises(RejectedTable) as above:
        grant(pool, apply(pool), 5_500, reason="Uden udstyr")
    assert codes(above) == [ProblemCode.ABOVE_CEILING]
    grant(pool, apply(pool), 4_000, reason="Uden udstyr")
    with pytest.raises(RejectedTable) as yearly:
        grant(pool, apply(pool, replace(CLUB, applicant="ærø  klub")), 4_000, reason="Uden udstyr")
    assert codes(yearly) == [ProblemCode.ABOVE_YEARLY]
    key = apply(pool, replace(CLUB, date=dt.date(2026, 3, 2)))
    assert grant(pool, key, 8_000, reason="Uden udstyr").granted_ore == 8_000_00


def test_nobody_gets_more_than_was_applied_for_or_an_answer_before_the_application(pool: Engine) -> None:
    key = apply(pool)
    with pytest.raises(RejectedTable) as more:
        grant(pool, key, 11_000)
    assert codes(more) == [ProblemCode.MORE_THAN_APPLIED]
    with pytest.raises(RejectedTable) as early:
        refuse_application(pool, key, "For sent", Answered(dt.date(2026, 2, 1)), now=NOW, actor="Åse")
    assert codes(early) == [ProblemCode.WRONG_ORDER]
    with pytest.raises(NotInStore):
        grant_application(pool, key, 1_00, Answered(DECIDED, "findes/ikke"), now=NOW, actor="Åse")


def test_a_refusal_needs_its_reason_and_moves_nothing(pool: Engine) -> None:
    key = apply(pool)
    with pytest.raises(RejectedTable) as silent:
        refuse_application(pool, key, " ", Answered(DECIDED), now=NOW, actor="Åse")
    assert codes(silent) == [ProblemCode.MISSING]
    refuse_application(pool, key, "Anlæg støttes ikke", Answered(DECIDED, source="Referat"), now=NOW, actor="Åse")
    after = stored(pool, key)
    assert (after.state, after.reason, after.decided_on) == ("refused", "Anlæg støttes ikke", DECIDED)
    assert effects(pool) == []
    with pytest.raises(ChangedMeanwhile):
        grant(pool, key, 10_000)


def test_a_withdrawn_application_is_answered_by_nobody(pool: Engine) -> None:
    key = apply(pool)
    withdraw_application(pool, key, DECIDED, reason="Holdet er aflyst", now=NOW, actor="Åse")
    assert (stored(pool, key).state, stored(pool, key).withdrawn_on) == ("withdrawn", DECIDED)
    with pytest.raises(ChangedMeanwhile):
        withdraw_application(pool, key, DECIDED, now=NOW)


def test_an_answer_taken_back_is_corrected_to_nought_and_can_be_given_anew(pool: Engine) -> None:
    key = apply(pool)
    grant(pool, key, 10_000)
    take_answer_back(pool, key, "Forkert linje", now=NOW, actor="Bo")
    assert stored(pool, key) == replace(stored(pool, key), state="applied", granted_ore=None, decided_on=None)
    grant(pool, key, 7_000, reason="Uden udstyr")
    take_answer_back(pool, key, "Igen", now=NOW, actor="Bo")
    grant(pool, key, 6_000, reason="Uden udstyr")
    assert effects(pool) == [
        ("grant", -10_000), ("correction", 10_000), ("grant", -7_000), ("correction", 7_000), ("grant", -6_000),
    ]  # fmt: skip
    with reading(pool) as conn:
        rows = entries_frame(conn, CODE).to_dict("records")
        assert check_ledger(rows, applications=applications_frame(conn, CODE).to_dict("records")) == ()


def test_paid_and_accounted_for_come_in_their_order_and_go_back_the_other_way(pool: Engine) -> None:
    key = apply(pool)
    grant(pool, key, 10_000)
    with pytest.raises(RejectedTable) as more:
        pay_application(pool, key, 11_000_00, DECIDED, now=NOW)
    assert codes(more) == [ProblemCode.MORE_THAN_GRANTED]
    pay_application(pool, key, 10_000_00, dt.date(2026, 5, 1), now=NOW, actor="Åse")
    form = AccountsForm(8_500_00, dt.date(2026, 8, 1), 2_000_00, "Bilag 4")
    with pytest.raises(RejectedTable) as unused:
        account_for_application(pool, key, form, now=NOW)
    assert codes(unused) == [ProblemCode.MORE_THAN_UNUSED]
    account_for_application(pool, key, replace(form, returned_ore=1_500_00), now=NOW, actor="Åse")
    assert effects(pool) == [("grant", -10_000), ("refund", 1_500)]
    with reading(pool) as conn:
        refund = ledger.load_entries(conn, POOL)[2]
        rows = entries_frame(conn, CODE).to_dict("records")
        assert check_ledger(rows, applications=applications_frame(conn, CODE).to_dict("records")) == ()
    assert (refund.application_id, refund.refers_to, refund.source.words) == (key, rows[1]["id"], "Bilag 4")
    for undone in (lambda: take_payment_back(pool, key, now=NOW), lambda: take_answer_back(pool, key, "Nej", now=NOW)):
        with pytest.raises(RejectedTable):
            undone()
    take_accounts_back(pool, key, "Tastefejl", now=NOW, actor="Bo")
    with reading(pool) as conn:
        rows = entries_frame(conn, CODE).to_dict("records")
        assert check_ledger(rows, applications=applications_frame(conn, CODE).to_dict("records")) == ()
    take_payment_back(pool, key, now=NOW)
    take_answer_back(pool, key, "Tastefejl", now=NOW)
    assert sum(kroner for _, kroner in effects(pool)) == 0
    assert stored(pool, key).state == "applied"


def test_a_payment_that_is_accounted_for_stands_and_is_no_less_than_what_came_back(pool: Engine) -> None:
    key = apply(pool)
    grant(pool, key, 10_000)
    form = AccountsForm(6_000_00, dt.date(2026, 8, 1), 4_000_00, "Bilag 4")
    account_for_application(pool, key, form, now=NOW, actor="Åse")
    with pytest.raises(RejectedTable) as less:
        pay_application(pool, key, 1_000_00, dt.date(2026, 5, 1), now=NOW, actor="Åse")
    assert codes(less) == [ProblemCode.MORE_THAN_UNUSED]
    pay_application(pool, key, 10_000_00, dt.date(2026, 5, 1), now=NOW, actor="Åse")
    with pytest.raises(RejectedTable) as again:
        pay_application(pool, key, 9_000_00, dt.date(2026, 5, 1), now=NOW, actor="Åse")
    assert codes(again) == [ProblemCode.WRONG_ORDER]


def test_nothing_that_is_to_come_is_written_down_as_done(pool: Engine) -> None:
    key, later = apply(pool), NOW.date() + dt.timedelta(days=1)
    with pytest.raises(RejectedTable) as granted:
        grant_application(pool, key, 10_000_00, Answered(later), now=NOW, actor="Åse")
    with pytest.raises(RejectedTable) as refused:
        refuse_application(pool, key, "Nej", Answered(later), now=NOW, actor="Åse")
    with pytest.raises(RejectedTable) as withdrawn:
        withdraw_application(pool, key, later, now=NOW, actor="Åse")
    grant(pool, key, 10_000)
    with pytest.raises(RejectedTable) as paid:
        pay_application(pool, key, 10_000_00, later, now=NOW, actor="Åse")
    with pytest.raises(RejectedTable) as accounted:
        account_for_application(pool, key, AccountsForm(10_000_00, later), now=NOW, actor="Åse")
    assert [codes(one) for one in (granted, refused, withdrawn, paid, accounted)] == [[ProblemCode.AFTER_TODAY]] * 5


def test_accounts_may_tell_of_more_than_was_given(pool: Engine) -> None:
    key = apply(pool)
    grant(pool, key, 10_000)
    account_for_application(pool, key, AccountsForm(12_345_00, dt.date(2026, 8, 1)), now=NOW)
    assert (stored(pool, key).accounted_ore, effects(pool)) == (12_345_00, [("grant", -10_000)])


def test_only_an_unanswered_application_is_put_right(pool: Engine) -> None:
    key = apply(pool)
    correct_application(pool, key, replace(CLUB, applicant=None, applied_ore=9_000_00), now=NOW, actor="Bo")
    assert (stored(pool, key).applicant, stored(pool, key).applied_ore) == ("Ærø Klub", 9_000_00)
    grant(pool, key, 9_000)
    with pytest.raises(ChangedMeanwhile):
        correct_application(pool, key, CLUB, now=NOW, actor="Bo")


@pytest.mark.parametrize(
    ("form", "actor", "wanted"),
    [
        pytest.param(replace(CLUB, applicant=" "), "Bo", [ProblemCode.MISSING], id="no applicant"),
        pytest.param(replace(CLUB, purpose=""), "Bo", [ProblemCode.MISSING], id="no purpose"),
        pytest.param(replace(CLUB, applied_ore=0), "Bo", [ProblemCode.NOT_A_NUMBER], id="nothing applied for"),
        pytest.param(replace(CLUB, applied_ore=None), "Bo", [ProblemCode.NOT_A_NUMBER], id="an unreadable sum"),
        pytest.param(replace(CLUB, source=None), None, [ProblemCode.MISSING], id="neither source nor author"),
        pytest.param(replace(CLUB, goal_id="x"), "Bo", [ProblemCode.UNKNOWN_GOAL], id="a goal that is not there"),
        pytest.param(replace(PRIVATE, purpose=f"Til {NAME}"), "Bo", [ProblemCode.PRIVATE_NAME], id="whole name"),
        pytest.param(replace(PRIVATE, source="Brev, Ærenpris"), "Bo", [ProblemCode.PRIVATE_NAME], id="part of it"),
    ],
)
def test_a_wrong_application_is_refused_whole(
    pool: Engine, form: ApplicationForm, actor: str | None, wanted: list[str]
) -> None:
    with pytest.raises(RejectedTable) as refused:
        enter_application(pool, POOL, form, now=NOW, actor=actor)
    assert codes(refused) == wanted
    assert NAME not in str([problem.value for problem in refused.value.problems])
    with reading(pool) as conn:
        assert pools.load_applications(conn) == ()


def test_a_private_name_stands_in_one_place_of_the_whole_store(pool: Engine) -> None:
    key = apply(pool, PRIVATE)
    correct_application(pool, key, replace(PRIVATE, purpose="Kørsel"), now=NOW, actor="Bo")
    for words in ({"reason": f"{NAME} nøjes"}, {"reason": "Gyldenmundas tur"}):
        with pytest.raises(RejectedTable) as refused:
            grant(pool, key, 9_000, **words)
        assert codes(refused) == [ProblemCode.PRIVATE_NAME]
    grant(pool, key, 9_000, reason="Uden udstyr")
    pay_application(pool, key, 9_000_00, DECIDED, now=NOW)
    account_for_application(pool, key, AccountsForm(8_000_00, dt.date(2026, 8, 1), 1_000_00), now=NOW, actor="Bo")
    take_accounts_back(pool, key, "Tastefejl", now=NOW)
    take_payment_back(pool, key, now=NOW)
    take_answer_back(pool, key, "Tastefejl", now=NOW)
    correct_application(pool, key, replace(CLUB, purpose=f"Til {NAME}"), now=NOW, actor="Bo")
    correct_application(pool, key, PRIVATE, now=NOW, actor="Bo")
    dump = dump_store(pool)
    held = [table for table, rows in dump.items() if "Gyldenmunda" in json.dumps(rows, ensure_ascii=False)]
    assert held == ["applications"]
    assert [row["applicant"] for row in dump["applications"]] == [NAME]
    with reading(pool) as conn:
        shown = applications_frame(conn, CODE).to_dict("records")
        seen = applications_frame(conn, CODE, True).to_dict("records")
    assert "Gyldenmunda" not in str(shown)
    assert [row["applicant"] for row in seen] == [NAME]


def test_no_applications_is_a_fact_with_a_day_and_a_source(pool: Engine) -> None:
    fact = say_no_applications(pool, POOL, dt.date(2026, 2, 28), "Oplyst på mødet", now=NOW)
    assert (fact.year, fact.source.words) == (2026, "Oplyst på mødet")
    apply(pool)
    for day, code in ((CAME, ProblemCode.HAS_APPLICATIONS), (dt.date(2027, 1, 1), ProblemCode.AFTER_TODAY)):
        with pytest.raises(RejectedTable) as refused:
            say_no_applications(pool, POOL, day, "Oplyst", now=NOW)
        assert code in codes(refused)
    with pytest.raises(RejectedTable):
        say_no_applications(pool, POOL, dt.date(2025, 2, 28), " ", now=NOW)
    with reading(pool) as conn:
        (row,) = no_applications_frame(conn, CODE).to_dict("records")
    assert (row["id"], row["date"], row["item_id"]) == (fact.id, dt.date(2026, 2, 28), None)
    assert check_store(pool).problems == ()
    take_no_applications_back(pool, fact.id, now=NOW, actor="Bo")
    with pytest.raises(NotInStore):
        take_no_applications_back(pool, fact.id, now=NOW)


def test_rules_have_versions_and_say_something(pool: Engine) -> None:
    rules = set_pool_rules(
        pool, POOL, RulesForm(ceiling_ore=15_000_00, deadline=" 1. marts ", source="Regler"), now=NOW
    )
    set_pool_rules(pool, POOL, RulesForm(valid_from=dt.date(2026, 7, 1), accounts_due_days=60), now=NOW, actor="Bo")
    assert (rules.id, rules.deadline) == (f"{POOL}/rules/always", "1. marts")
    with reading(pool) as conn:
        assert [one.valid_from for one in pools.load_pool_rules(conn, POOL)] == [None, dt.date(2026, 7, 1)]
    wrong: tuple[tuple[dict[str, Any], str], ...] = (
        ({"source": "Regler"}, ProblemCode.MISSING),
        ({"ceiling_ore": 1_00}, ProblemCode.MISSING),
        ({"ceiling_ore": -1, "source": "Regler"}, ProblemCode.NOT_A_NUMBER),
        ({"retention_months": 10**6, "source": "Regler"}, ProblemCode.NOT_A_NUMBER),
    )
    for cells, code in wrong:
        with pytest.raises(RejectedTable) as refused:
            set_pool_rules(pool, POOL, RulesForm(**cells), now=NOW)
        assert codes(refused) == [code]


def test_all_of_it_comes_back_from_a_dump_names_included(pool: Engine) -> None:
    key = apply(pool, PRIVATE)
    grant(pool, key, 5_000, reason="Uden udstyr")
    set_pool_rules(pool, POOL, RulesForm(ceiling_ore=15_000_00, source="Regler"), now=NOW)
    say_no_applications(pool, POOL, dt.date(2025, 2, 28), "Oplyst", now=NOW)
    before = dump_store(pool)
    load_dump(pool, "dump.json", json.dumps(before).encode())
    assert dump_store(pool) == before
    assert stored(pool, key).applicant == NAME


ACTS: tuple[Callable[[Engine, str], object], ...] = (
    lambda store, key: grant(store, key, 10_000),
    lambda store, key: grant(store, key, 2_500, reason="Uden udstyr", despite=True),
    lambda store, key: refuse_application(store, key, "Nej", Answered(DECIDED), now=NOW, actor="Bo"),
    lambda store, key: withdraw_application(store, key, DECIDED, now=NOW, actor="Bo"),
    lambda store, key: take_answer_back(store, key, "Tastefejl", now=NOW, actor="Bo"),
    lambda store, key: pay_application(store, key, 2_500_00, DECIDED, now=NOW, actor="Bo"),
    lambda store, key: take_payment_back(store, key, now=NOW, actor="Bo"),
    lambda store, key: account_for_application(
        store, key, AccountsForm(1_000_00, DECIDED, 500_00), now=NOW, actor="Bo"
    ),
    lambda store, key: take_accounts_back(store, key, "Tastefejl", now=NOW, actor="Bo"),
)


def test_whatever_is_done_in_whatever_order_grants_and_entries_agree(pool: Engine) -> None:
    """Many walks through one store: each application gets its own; refused steps must leave nothing behind."""

    @settings(max_examples=12, suppress_health_check=list(HealthCheck))
    @given(steps=st.lists(st.sampled_from(range(len(ACTS))), max_size=8))
    def walk(steps: list[int]) -> None:
        key = apply(pool)
        for step in steps:
            try:
                ACTS[step](pool, key)
            except (RejectedTable, ChangedMeanwhile):
                continue

    walk()
    with reading(pool) as conn:
        rows = entries_frame(conn, CODE).to_dict("records")
        applications = applications_frame(conn, CODE).to_dict("records")
    faults = check_ledger(rows, applications=applications)
    assert {one.kind.value for one in faults} <= {"grant_over_left"}


@given(
    left=st.none() | st.integers(-10, 10),
    ceiling=st.none() | st.integers(0, 10),
    yearly=st.none() | st.integers(0, 10),
    earlier=st.integers(0, 10),
    granted=st.integers(1, 10),
)
def test_a_limit_is_passed_exactly_when_the_grant_is_larger(
    left: int | None, ceiling: int | None, yearly: int | None, earlier: int, granted: int
) -> None:
    passed = GrantLimits(left, ceiling, yearly, earlier).passed_by(granted)
    assert (ProblemCode.MORE_THAN_LEFT in passed) == (left is not None and granted > left)
    assert (ProblemCode.ABOVE_CEILING in passed) == (ceiling is not None and granted > ceiling)
    assert (ProblemCode.ABOVE_YEARLY in passed) == (yearly is not None and earlier + granted > yearly)


def test_an_error_of_the_store_tells_no_name(pool: Engine) -> None:
    key = apply(pool, PRIVATE)
    row = {"id": key, "pool_id": POOL, "applicant": NAME, "purpose": "x", "year": 1, "applied_ore": 1, "state": "x"}
    with pytest.raises(DBAPIError) as twice, writing(pool) as conn:
        conn.execute(insert(grant_applications).values(row))
    assert NAME not in str(twice.value)
