"""Spending through a year: by month and by day, known days of balance sheets, and what has no day at all."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.money import LedgerKind
from tracker.insight.spending_through_year import Grain, Reading, spending_of_year, through_year

TODAY = dt.date(2026, 11, 22)


def entry(number: int, kind: LedgerKind, ore: int, day: str | None = None, **more: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": str(number),
        "kind": kind.value,
        "amount_ore": ore,
        "year": 2026,
        "date": None if day is None else dt.date.fromisoformat(day),
        "told_on": None,
        "refers_to": None,
        "import_id": None,
    }
    return row | more


SPENT = LedgerKind.EXPENDITURE
ROWS = [
    entry(1, LedgerKind.APPROPRIATION, 100_000, "2026-01-02"),
    entry(2, SPENT, 10_000, "2026-01-15"),
    entry(3, LedgerKind.GRANT, 20_000, "2026-03-31"),
    entry(4, LedgerKind.REFUND, 5_000, "2026-04-01"),
    entry(5, LedgerKind.COMMITMENT, 7_000, "2026-04-01"),
    entry(6, LedgerKind.COMMITMENT, -2_000, "2026-05-01", refers_to="5"),
    entry(7, LedgerKind.CORRECTION, -1_000, "2026-05-02", refers_to="2"),
]


def test_a_month_is_all_that_was_spent_by_its_end_and_the_last_point_is_the_day_asked_for() -> None:
    year = spending_of_year(ROWS, 2026, dt.date(2026, 5, 10))
    told = [(point.day.isoformat(), point.spent_ore, point.entry_ids) for point in year.points(Grain.MONTH)]
    assert told == [
        ("2026-01-31", 10_000, ("2",)),
        ("2026-02-28", 10_000, ()),
        ("2026-03-31", 30_000, ("3",)),
        ("2026-04-30", 25_000, ("4",)),
        ("2026-05-10", 26_000, ("7",)),
    ]
    assert (year.spent_ore, year.committed_ore, year.undated_ore) == (26_000, 5_000, 0)


def test_by_the_day_each_posting_day_is_a_point() -> None:
    days = [point.day.isoformat() for point in spending_of_year(ROWS, 2026, dt.date(2026, 4, 1)).points(Grain.DAY)]
    assert days == ["2026-01-15", "2026-03-31", "2026-04-01"]


def test_spending_without_a_day_is_kept_apart_and_counts_in_the_sum() -> None:
    year = spending_of_year([*ROWS[:3], entry(8, SPENT, 1_200, told_on=dt.date(2026, 2, 1))], 2026, TODAY)
    assert (year.undated_ore, year.spent_ore) == (1_200, 31_200)
    assert year.points(Grain.MONTH)[-1].spent_ore == 30_000


def test_what_was_posted_or_told_later_is_not_known_yet() -> None:
    rows = [*ROWS[:3], entry(8, SPENT, 1_200, told_on=dt.date(2026, 2, 1))]
    year = spending_of_year(rows, 2026, dt.date(2026, 1, 31))
    assert (year.spent_ore, year.undated_ore) == (10_000, 0)


def test_a_balance_sheet_gives_known_days_also_where_nothing_was_spent_since() -> None:
    rows = [
        entry(1, SPENT, 40_000, "2026-03-31", import_id="a"),
        entry(2, SPENT, 20_000, "2026-09-30", import_id="c"),
        entry(3, LedgerKind.GRANT, 3_000, "2026-10-12"),
    ]
    days = (("a", 3, 31), ("b", 6, 30), ("c", 9, 30))
    readings = [Reading(name, 2026, dt.date(2026, month, day)) for name, month, day in days]
    year = spending_of_year(rows, 2026, TODAY, readings)
    told = [(point.day.isoformat(), point.spent_ore, point.is_reading) for point in year.points(Grain.MONTH)]
    assert told == [
        ("2026-03-31", 40_000, True),
        ("2026-06-30", 40_000, True),
        ("2026-09-30", 60_000, True),
        ("2026-10-12", 63_000, False),
    ]
    assert year.known_to == dt.date(2026, 9, 30), "what was paid since the last sheet is not known to be all"


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        pytest.param([], "no entry at all", id="nothing"),
        pytest.param(ROWS[:1], "a budget tells nothing of spending", id="a budget alone"),
        pytest.param([entry(9, SPENT, 5, "2025-02-01", year=2025)], "another year's", id="another year"),
        pytest.param([entry(9, SPENT, 5, "2026-02-01", year=None)], "no year", id="no year"),
    ],
)
def test_a_year_nothing_is_told_of_is_unknown_and_not_nought(rows: list[dict[str, Any]], why: str) -> None:
    year = spending_of_year(rows, 2026, TODAY)
    assert (year.spent_ore, year.known_to, year.points(Grain.MONTH)) == (None, None, ()), why


def test_a_voucher_of_january_booked_to_the_year_before_counts_on_that_years_last_day() -> None:
    year = spending_of_year([entry(1, SPENT, 500, "2026-01-08", year=2025)], 2025, TODAY)
    assert [(one.day, one.ore) for one in year.postings] == [(dt.date(2025, 12, 31), 500)]


def test_the_budget_line_is_the_corrected_budget_and_unknown_without_an_appropriation() -> None:
    more = [
        entry(10, LedgerKind.CARRY_OVER, 4_000, "2026-02-01"),
        entry(11, LedgerKind.CORRECTION, -500, "2026-03-01"),
    ]
    assert through_year([*ROWS, *more], 2026, TODAY).budget_ore == 103_500
    assert through_year([*ROWS[1:], *more], 2026, TODAY).budget_ore is None
    last = through_year([*ROWS, entry(12, SPENT, 9, "2025-06-01", year=2025)], 2026, TODAY).last
    assert (last.year, last.spent_ore) == (2025, 9)


def test_a_ring_of_corrections_ends() -> None:
    ring = [
        entry(1, LedgerKind.CORRECTION, 5, "2026-02-01", refers_to="2"),
        entry(2, LedgerKind.CORRECTION, 5, "2026-02-01", refers_to="1"),
    ]
    assert spending_of_year(ring, 2026, TODAY).spent_ore is None


ENTRIES = st.lists(
    st.builds(
        lambda kind, ore, day: entry(0, kind, ore, None if day is None else f"2026-{day:02d}-11"),
        st.sampled_from([SPENT, LedgerKind.GRANT, LedgerKind.REFUND, LedgerKind.COMMITMENT]),
        st.integers(-(10**9), 10**9),
        st.none() | st.integers(1, 12),
    ),
    max_size=20,
).map(lambda rows: [row | {"id": str(number)} for number, row in enumerate(rows)])


@given(ENTRIES, st.dates(dt.date(2026, 1, 1), dt.date(2027, 6, 1)))
def test_the_last_point_and_what_has_no_day_are_all_that_is_spent(rows: list[dict[str, Any]], as_of: dt.date) -> None:
    year = spending_of_year(rows, 2026, as_of)
    for grain in Grain:
        points = year.points(grain)
        if year.spent_ore is not None:
            assert points[-1].spent_ore + year.undated_ore == year.spent_ore
            ids = [key for point in points for key in point.entry_ids]
            assert sorted(ids) == sorted(one.entry_id for one in year.postings)
            assert [point.day for point in points] == sorted({point.day for point in points})


@pytest.mark.parametrize(
    ("last", "as_of", "known_to"),
    [
        pytest.param("2026-06-15", "2026-11-22", "2026-06-30", id="nothing posted since June"),
        pytest.param("2026-11-03", "2026-11-22", "2026-11-22", id="posted in the month that runs"),
        pytest.param("2026-11-30", "2027-03-01", "2026-12-31", id="a year that is over"),
        pytest.param("2026-06-15", "2027-03-01", "2026-06-30", id="over, and posted to June only"),
    ],
)
def test_a_year_is_known_as_far_as_somebody_has_posted(last: str, as_of: str, known_to: str) -> None:
    rows = [entry(1, SPENT, 100, "2026-01-01"), entry(2, SPENT, 100, last)]
    assert str(spending_of_year(rows, 2026, dt.date.fromisoformat(as_of)).known_to) == known_to
