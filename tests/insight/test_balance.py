"""Balances of any day and any meeting; what nobody knows stays unknown and is named."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from tests.insight.ledgers import DAY, POOLS, Row, entry, ledgers, proposal, stated
from tracker.domain.money import LEDGER_SIGN, LedgerKind
from tracker.insight.balance import WhyUnknown, Years, balance_of, balances_over_meetings
from tracker.insight.counted_entries import Proposals, counted_rows, is_only_proposed
from tracker.insight.ledger_book import Basis, open_book

LATER = dt.date(2021, 9, 1)


def test_a_day_counts_what_was_posted_and_a_meeting_what_was_told() -> None:
    rows = [
        entry("a", "appropriation", 1000, date=dt.date(2021, 1, 1), told_on=DAY),
        entry("g", "grant", 300, date=DAY, told_on=LATER),
        entry("u", "grant", 200, date=None, told_on=LATER),
    ]
    book = open_book(rows)
    posted, told = (balance_of(book, "p", 2021, DAY, basis) for basis in Basis)
    assert (posted.left_ore, posted.ids) == (700, ("a", "g"))
    assert (told.left_ore, told.available_ore, told.unknown) == (None, 1000, WhyUnknown.SPENDING)
    assert balance_of(book, "p", 2021, LATER, Basis.TOLD).left_ore == 500


def test_an_entry_without_a_day_is_named_and_counted_in_no_balance_of_a_day() -> None:
    rows = [entry("a", "appropriation", 1000), entry("x", "expenditure", 30), entry("u", "grant", 400, date=None)]
    book = open_book(rows)
    of_day, of_all = balance_of(book, "p", 2021, LATER), balance_of(book, "p", 2021)
    assert (of_day.left_ore, of_day.undated_ore, of_day.undated_ids) == (970, -400, ("u",))
    assert (of_all.left_ore, of_all.undated_ids) == (570, ("u",))


def test_why_nobody_can_say_what_is_left() -> None:
    def why(*rows: Row) -> WhyUnknown | None:
        return balance_of(open_book(rows), "p", 2021).unknown

    assert why() is WhyUnknown.NOTHING_TOLD
    assert why(entry("c", "carry_over", 5), entry("g", "grant", 5)) is WhyUnknown.BUDGET
    assert why(entry("a", "appropriation", 5)) is WhyUnknown.SPENDING
    assert why(entry("a", "appropriation", 5), entry("c", "commitment", 5)) is None
    assert why(entry("s", "supplementary", 5, import_id="fil"), entry("e", "expenditure", 1)) is None, (
        "a file of the finance system tells an account's whole budget"
    )


def test_years_of_a_pool_stand_newest_first_and_no_year_last() -> None:
    rows = [entry(str(year), "grant", 1, year=year) for year in (2020, None, 2022, 2021)]
    assert open_book(rows).years_of("p") == (2022, 2021, 2020, None)


def test_all_years_count_carried_money_once_and_are_unknown_with_any_of_them() -> None:
    rows = [
        entry("a20", "appropriation", 1000, year=2020),
        entry("g20", "grant", 620, year=2020),
        entry("out", "carry_over", -380, year=2020, pair_id="1"),
        entry("in", "carry_over", 380, pair_id="1"),
        entry("a21", "appropriation", 500),
        entry("g21", "grant", 100),
    ]
    book = open_book(rows)
    assert [balance_of(book, "p", year).left_ore for year in (2020, 2021)] == [0, 780]
    assert balance_of(book, "p").left_ore == 780
    unsure = open_book([*rows, entry("g22", "grant", 1, year=2022)])
    assert (balance_of(unsure, "p").left_ore, balance_of(unsure, "p").unknown) == (None, WhyUnknown.BUDGET)
    assert balance_of(unsure, "p").sum_ore == 779


def test_an_inferred_appropriation_counts_from_the_meeting_that_stated_the_total() -> None:
    rows = [entry("c", "carry_over", 300, told_on=DAY, date=None), entry("g", "grant", 100, date=dt.date(2021, 1, 5))]
    book = open_book(rows, [stated("total", 1000)])
    before, after = (balance_of(book, "p", 2021, day, Basis.TOLD) for day in (DAY - dt.timedelta(1), DAY))
    assert (before.left_ore, before.unknown, before.is_inferred) == (None, WhyUnknown.BUDGET, False)
    assert (after.available_ore, after.left_ore, after.is_inferred) == (1000, 900, True)
    assert (after.inferred[0].ore, after.inferred[0].parts_ore) == (700, (300,))


def test_a_correction_of_spending_is_no_part_of_a_stated_total() -> None:
    rows = [entry("g", "grant", 100), entry("r", "correction", -40, refers_to="g")]
    (one,) = open_book(rows, [stated("total", 1000)]).inferred.values()
    assert (one.ore, one.parts_ore) == (1000, ())


def test_proposals_count_where_asked_for_and_never_beside_their_entry() -> None:
    posted = [entry("a", "appropriation", 1000), entry("e", "expenditure", 10)]
    offered = [
        proposal("new", "grant", 200),
        proposal("same", "appropriation", 1000, looks_like="a"),
        proposal("no", "grant", 50, answer="rejected"),
        proposal("other", "appropriation", 70, year=2022),
    ]
    left = {choice: balance_of(open_book(posted, (), offered, choice), "p", 2021).left_ore for choice in Proposals}
    assert left == {Proposals.OUT: 990, Proposals.WHERE_ALONE: 990, Proposals.IN: 790}
    alone = balance_of(open_book(posted, (), offered), "p", 2022)
    assert (alone.available_ore, alone.has_proposals) == (70, True)
    assert [is_only_proposed(posted, "p", year) for year in (2021, 2022)] == [False, True]
    assert not balance_of(open_book(posted, (), offered), "p", 2021).has_proposals


def test_nothing_is_inferred_over_a_proposal_that_is_left_out() -> None:
    offered = [proposal("c", "carry_over", 300, told_on=DAY)]
    total = [stated("total", 1000)]
    assert open_book([entry("g", "grant", 5)], total, offered).inferred == {}
    (one,) = open_book([entry("g", "grant", 5)], total, offered, Proposals.IN).inferred.values()
    assert one.ore == 700


def test_the_balance_at_each_meeting_in_order_of_their_days() -> None:
    rows = [
        entry("a", "appropriation", 1000, told_on=DAY),
        entry("g", "grant", 300, told_on=DAY),
        entry("h", "grant", 50, told_on=LATER),
    ]
    meetings = [{"id": "2", "date": LATER}, {"id": "0", "date": None}, {"id": "1", "date": DAY}]
    found = balances_over_meetings(open_book(rows), "p", meetings, 2021)
    assert [(one.meeting["id"], one.balance.left_ore) for one in found] == [("1", 700), ("2", 650)]
    assert found == balances_over_meetings(open_book(rows), "p", meetings)


LAST = dt.date(2030, 1, 1)


@given(ledgers(), st.randoms(), st.sampled_from(list(Basis)))
def test_balances_add_up_whatever_the_order_and_the_last_day_is_the_whole(
    rows: list[Row], random: st.DrawFn, basis: Basis
) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    book, other = open_book(rows), open_book(shuffled)
    for pool in POOLS:
        whole, last = balance_of(book, pool), balance_of(book, pool, Years.ALL, LAST, basis)
        assert whole.sum_ore == last.sum_ore + last.undated_ore
        assert whole.sum_ore == sum(balance_of(book, pool, year).sum_ore for year in book.years_of(pool))
        same = balance_of(other, pool)
        assert (same.sum_ore, same.left_ore, set(same.ids)) == (whole.sum_ore, whole.left_ore, set(whole.ids))
        if whole.left_ore is not None:
            assert whole.left_ore == whole.sum_ore
    effect = sum(LEDGER_SIGN[LedgerKind(row["kind"])] * row["amount_ore"] for row in rows)
    assert sum(balance_of(book, pool).sum_ore for pool in POOLS) == effect


@given(ledgers(), st.integers(-(10**9), 10**9), st.integers(0, 30))
def test_a_correction_and_its_reversal_leave_nothing(rows: list[Row], change: int, at: int) -> None:
    if not rows:
        return
    of = rows[at % len(rows)]
    place = {name: of[name] for name in ("pool_id", "year", "date", "told_on")}
    there = entry("ret", "correction", change, **place, refers_to=of["id"])
    back = entry("tilbage", "correction", -change, **place, refers_to="ret")
    before, after = open_book(rows), open_book([*rows, there, back])
    day = dt.date(2021, 7, 1)
    for of_day in (None, day):
        first, second = (balance_of(book, of["pool_id"], of["year"], of_day) for book in (before, after))
        assert (first.sum_ore, first.left_ore, first.available_ore) == (
            second.sum_ore,
            second.left_ore,
            second.available_ore,
        )


@given(ledgers(), st.lists(st.tuples(st.sampled_from(("grant", "appropriation")), st.integers(1, 10**6)), max_size=4))
def test_proposals_move_a_balance_by_their_sum_or_not_at_all(rows: list[Row], told: list[tuple[str, int]]) -> None:
    offered = [proposal(f"f{place}", kind, ore) for place, (kind, ore) in enumerate(told)]
    without = balance_of(open_book(rows, (), offered, Proposals.OUT), "p").sum_ore
    with_them = balance_of(open_book(rows, (), offered, Proposals.IN), "p").sum_ore
    assert with_them - without == sum(ore if kind == "appropriation" else -ore for kind, ore in told)
    assert len(counted_rows(rows, offered, Proposals.IN)) == len(rows) + len(offered)
