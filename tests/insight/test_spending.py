"""Accounts added up from movements, and the inferred sum."""

import datetime as dt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.insight.ledgers import entry, proposal
from tracker.domain.money import LEDGER_SIGN, LedgerKind
from tracker.insight.spending import accounts_of

DAY = dt.date(2021, 2, 23)
USED = (LedgerKind.GRANT, LedgerKind.EXPENDITURE, LedgerKind.COMMITMENT, LedgerKind.REFUND)


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


def test_a_stated_remainder_stands_where_nothing_is_told_of_spending() -> None:
    later = stated("remaining", 300, dt.date(2021, 9, 1))
    (account,) = accounts_of([moved(LedgerKind.APPROPRIATION, 1000)], [later, stated("remaining", 700)])
    assert (account.spent, account.left) == (None, 300)


def test_what_is_left_of_a_year_with_every_kind_of_movement() -> None:
    kinds = zip(LedgerKind, (1000, 120, 200, 80, -50, 300, 100, 75, 25), strict=True)
    (account,) = accounts_of([moved(kind, ore) for kind, ore in kinds], [])
    assert (account.available, account.spent, account.left) == (1350, 450, 900)


def test_without_an_appropriation_nothing_is_said_to_be_left() -> None:
    (account,) = accounts_of([moved(LedgerKind.GRANT, 500)], [])
    assert (account.granted, account.left, account.spent) == (None, None, 500)


def test_a_movement_without_a_year_has_an_account_of_its_own() -> None:
    found = accounts_of([moved(LedgerKind.APPROPRIATION, 1, None), moved(LedgerKind.APPROPRIATION, 2)], [])
    assert [account.year for account in found] == [2021, None]


@given(st.lists(st.tuples(st.sampled_from(list(LedgerKind)), st.integers(1, 10**9)), max_size=12))
def test_what_is_left_is_what_the_movements_add_up_to(movements: list[tuple[LedgerKind, int]]) -> None:
    told = [moved(LedgerKind.APPROPRIATION, 10**6), *(moved(kind, ore) for kind, ore in movements)]
    (account,) = accounts_of(told, [])
    is_told = any(kind in USED for kind, _ in movements)
    expected = 10**6 + sum(LEDGER_SIGN[kind] * ore for kind, ore in movements)
    assert account.left == (expected if is_told else None)


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


def test_proposals_among_the_rows_count_and_are_told() -> None:
    told = [proposal("f", LedgerKind.GRANT, 5), proposal("g", LedgerKind.APPROPRIATION, 70, year=2022)]
    accounts = accounts_of([entry("a", LedgerKind.APPROPRIATION, 1000), *told], [])
    assert [(one.year, one.available, one.spent, one.has_proposals) for one in accounts] == [
        (2022, 70, None, True),
        (2021, 1000, 5, True),
    ]
