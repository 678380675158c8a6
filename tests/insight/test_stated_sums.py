"""Sums that minutes state, held against the entries told by then."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.insight.ledgers import DAY, Row, entry, ledgers, stated
from tracker.insight.ledger_book import open_book
from tracker.insight.stated_sums import StatedCheck, Verdict, WhyNot, check_stated

LATER = dt.date(2021, 9, 1)
ROWS = [
    entry("a", "appropriation", 1000, told_on=DAY),
    entry("g", "grant", 300, told_on=DAY),
    entry("h", "grant", 200, told_on=LATER),
]


def check(rows: list[Row], *sums: Row) -> list[StatedCheck]:
    return list(check_stated(open_book(rows, sums)))


def test_a_rest_is_held_against_what_was_told_by_its_meeting() -> None:
    early, late = check(ROWS, stated("remaining", 700), stated("remaining", 400, told_on=LATER))
    assert (early.verdict, early.computed_ore, early.difference_ore) == (Verdict.AGREES, 700, 0)
    assert (late.verdict, late.computed_ore, late.difference_ore) == (Verdict.DIFFERS, 500, -100)


def test_the_sum_an_appropriation_is_inferred_from_is_its_basis_and_another_is_not() -> None:
    rows = [entry("c", "carry_over", 300, told_on=DAY)]
    basis, again = check(rows, stated("total", 1000), stated("total", 1010, told_on=LATER, item_id="j"))
    assert (basis.verdict, basis.difference_ore) == (Verdict.BASIS, 0)
    assert (again.verdict, again.computed_ore, again.difference_ore) == (Verdict.DIFFERS, 1000, 10)


@pytest.mark.parametrize(
    ("rows", "more", "why"),
    [
        pytest.param(ROWS, {"year": None}, WhyNot.NO_YEAR, id="of-which-year"),
        pytest.param(ROWS, {"told_on": None}, WhyNot.NO_DAY, id="on-which-day"),
        pytest.param([], {}, WhyNot.NOTHING_TOLD, id="nothing-else-told"),
        pytest.param(ROWS[1:], {}, WhyNot.BUDGET, id="budget-unknown"),
        pytest.param(ROWS[:1], {}, WhyNot.SPENDING, id="spending-unknown"),
    ],
)
def test_what_cannot_be_computed_says_why(rows: list[Row], more: dict[str, Any], why: WhyNot) -> None:
    (found,) = check(rows, stated("remaining", 700, **more))
    assert (found.verdict, found.why, found.difference_ore) == (Verdict.UNKNOWN, why, None)


@given(ledgers(), st.integers(0, 10**10), st.sampled_from(("total", "remaining")))
def test_a_verdict_is_never_both_known_and_unknown(rows: list[Row], ore: int, kind: str) -> None:
    for found in check(rows, stated(kind, ore)):
        assert (found.verdict is Verdict.UNKNOWN) == (found.computed_ore is None) == (found.why is not None)
        assert (found.verdict in {Verdict.AGREES, Verdict.BASIS}) == (found.difference_ore == 0)
