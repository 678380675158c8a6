"""Accounts added up from movements; the inferred sum; what minutes state beside it."""

import datetime as dt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.insight.ledgers import entry, proposal
from tracker.domain.money import LEDGER_SIGN, LedgerKind
from tracker.insight.spending import SPENT, accounts_of, compare, waterfall_of

DAY = dt.date(2021, 2, 23)
WORDS = {kind: kind.value for kind in LedgerKind}


def moved(kind: LedgerKind, ore: int, year: int | None = 2021, day: dt.date | None = DAY) -> dict[str, Any]:
    return entry(f"{kind}-{ore}-{year}", kind, ore, pool_id="pulje", year=year, date=None, told_on=day)


def stated(kind: str, ore: int, day: dt.date | None = DAY) -> dict[str, Any]:
    return {
        "pool_id": "pulje",
        "kind": kind,
        "amount_ore": ore,
        "year": 2021,
        "told_on": day,
        "item_id": "i",
        "text": "I alt",
    }


def test_the_appropriation_follows_from_the_total_and_says_so() -> None:
    (account,) = accounts_of([moved(LedgerKind.CARRY_OVER, 3_800_000)], [stated("total", 8_970_000)])
    assert account.inferred is not None
    assert (account.granted, account.available) == (5_170_000, 8_970_000)
    assert (account.spent, account.left) == (None, None), "nothing is told of spending"
    rows = waterfall_of(account, WORDS, "total", "left").to_dict("records")
    assert [(row["label"], row["end_ore"] - row["start_ore"], row["is_inferred"]) for row in rows] == [
        ("appropriation", 5_170_000, True),
        ("carry_over", 3_800_000, False),
        ("total", 8_970_000, False),
    ]


def test_what_is_left_of_an_inferred_sum_is_inferred() -> None:
    told = [moved(LedgerKind.CARRY_OVER, 3_800_000), moved(LedgerKind.GRANT, 1_000_000)]
    (account,) = accounts_of(told, [stated("total", 8_970_000)])
    rows = waterfall_of(account, WORDS, "total", "left").to_dict("records")
    assert [(row["label"], row["is_inferred"]) for row in rows[-3:]] == [
        ("total", False),
        ("grant", False),
        ("left", True),
    ]


def test_a_stated_remainder_stands_where_nothing_is_told_of_spending() -> None:
    later = stated("remaining", 300, dt.date(2021, 9, 1))
    (account,) = accounts_of([moved(LedgerKind.APPROPRIATION, 1000)], [later, stated("remaining", 700)])
    assert (account.spent, account.left) == (None, 300)
    assert [one.computed for one in compare(account, [later])] == [None]


def test_the_sum_an_appropriation_is_inferred_from_proves_nothing() -> None:
    basis, other = stated("total", 8_970_000), stated("total", 8_970_001)
    (account,) = accounts_of([moved(LedgerKind.CARRY_OVER, 3_800_000)], [basis])
    assert [account.is_inferred_from(one) for one in (basis, other)] == [True, False]


def test_what_is_left_of_a_year_with_every_kind_of_movement() -> None:
    kinds = zip(LedgerKind, (1000, 120, 200, 80, -50, 300, 100, 75, 25), strict=True)
    (account,) = accounts_of([moved(kind, ore) for kind, ore in kinds], [])
    assert (account.available, account.spent, account.left) == (1350, 450, 900)


def test_without_an_appropriation_nothing_is_said_to_be_left() -> None:
    (account,) = accounts_of([moved(LedgerKind.GRANT, 500)], [])
    assert (account.granted, account.left, account.spent) == (None, None, 500)
    assert waterfall_of(account, WORDS, "total", "left").empty


def test_a_movement_without_a_year_has_an_account_of_its_own() -> None:
    found = accounts_of([moved(LedgerKind.APPROPRIATION, 1, None), moved(LedgerKind.APPROPRIATION, 2)], [])
    assert [account.year for account in found] == [2021, None]


def test_a_stated_rest_is_held_against_what_was_told_by_that_day() -> None:
    later = dt.date(2021, 9, 1)
    movements = [
        moved(LedgerKind.APPROPRIATION, 1000),
        moved(LedgerKind.GRANT, 300),
        moved(LedgerKind.GRANT, 200, 2021, later),
    ]
    (account,) = accounts_of(movements, [])
    early, late = compare(account, [stated("remaining", 700), stated("remaining", 400, later)])
    assert (early.computed, early.difference) == (700, 0)
    assert (late.computed, late.difference) == (500, -100)


@given(st.lists(st.tuples(st.sampled_from(list(LedgerKind)), st.integers(1, 10**9)), max_size=12))
def test_the_last_bar_ends_where_the_movements_add_up_to(movements: list[tuple[LedgerKind, int]]) -> None:
    told = [moved(LedgerKind.APPROPRIATION, 10**6), *(moved(kind, ore) for kind, ore in movements)]
    (account,) = accounts_of(told, [])
    is_told = any(kind in SPENT for kind, _ in movements)
    expected = 10**6 + sum(LEDGER_SIGN[kind] * ore for kind, ore in movements)
    assert account.left == (expected if is_told else None)
    assert waterfall_of(account, WORDS, "total", "left").iloc[-1]["end_ore"] == expected


def test_what_corrects_spending_is_spending_and_what_corrects_the_budget_stands_by_itself() -> None:
    spent = entry("e", LedgerKind.EXPENDITURE, 500)
    rows = [
        entry("a", LedgerKind.APPROPRIATION, 1000),
        spent,
        entry("f", LedgerKind.CORRECTION, 100, refers_to="e"),
        entry("b", LedgerKind.CORRECTION, -50, refers_to="a"),
    ]
    (account,) = accounts_of(rows, [])
    assert (account.granted, account.corrected, account.spent, account.left) == (1000, -50, 400, 550)
    rows = waterfall_of(account, WORDS, "total", "left").to_dict("records")
    assert [(row["label"], row["end_ore"] - row["start_ore"]) for row in rows] == [
        ("appropriation", 1000),
        ("correction", -50),
        ("total", 950),
        ("expenditure", -400),
        ("left", 550),
    ]


def test_proposals_among_the_rows_count_and_are_told() -> None:
    told = [proposal("f", LedgerKind.GRANT, 5), proposal("g", LedgerKind.APPROPRIATION, 70, year=2022)]
    accounts = accounts_of([entry("a", LedgerKind.APPROPRIATION, 1000), *told], [])
    assert [(one.year, one.available, one.spent, one.has_proposals) for one in accounts] == [
        (2022, 70, None, True),
        (2021, 1000, 5, True),
    ]
