"""Budget lines: each column with its entries, what is unknown, and splits that add up to the whole."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.insight.ledgers import DAY, Row, entry, ledgers, proposal, stated
from tracker.insight.budget_lines import BudgetLine, LineBy, budget_lines, sum_lines
from tracker.insight.counted_entries import Proposals
from tracker.insight.ledger_book import open_book
from tracker.insight.ledger_effect import LedgerColumn

YEAR = [
    entry("a", "appropriation", 1000),
    entry("s", "supplementary", 200),
    entry("c", "carry_over", 50),
    entry("t", "transfer", -30),
    entry("k", "correction", -20),
    entry("e", "expenditure", 400),
    entry("f", "correction", 100, refers_to="e"),
    entry("g", "grant", 150),
    entry("r", "refund", 25),
    entry("o", "commitment", 75),
]


def only(rows: list[Row], by: LineBy = LineBy.POOL) -> BudgetLine:
    (line,) = budget_lines(open_book(rows), by)
    return line


def test_a_line_tells_every_column_with_its_entries() -> None:
    line = only(YEAR)
    assert {column.value: line.columns[column].ore for column in LedgerColumn} == {
        "original": 1000,
        "supplementary": 200,
        "carried": 50,
        "transferred": -30,
        "corrected": -20,
        "spent": 300,
        "granted": 150,
        "refunded": 25,
        "committed": 75,
    }
    assert line.columns[LedgerColumn.SPENT].ids == ("e", "f"), "a correction of spending is spending"
    assert (line.corrected_budget.ore, line.spent.ore, line.left.ore) == (1200, 425, 700)
    assert line.left.ore == line.sum_ore
    assert line.share_spent == pytest.approx(425 / 1200)


def test_what_nothing_tells_is_unknown_and_not_nought() -> None:
    line = only([entry("g", "grant", 150)])
    assert (line.corrected_budget.ore, line.left.ore, line.share_spent) == (None, None, None)
    assert (line.spent.ore, line.columns[LedgerColumn.CARRIED].ore) == (150, None)
    unspent = only([entry("a", "appropriation", 1000)])
    assert (unspent.spent.ore, unspent.left.ore, unspent.committed.ore) == (None, None, None)


def test_a_budget_of_nought_has_no_share() -> None:
    assert only([entry("a", "appropriation", 0), entry("g", "grant", 5)]).share_spent is None


def test_a_body_is_as_known_as_the_least_known_of_its_pools_and_tells_the_rest() -> None:
    rows = [
        entry("a", "appropriation", 1000, body_id="r", body="Rådet"),
        entry("g", "grant", 100, body_id="r"),
        entry("h", "grant", 70, body_id="r", pool_id="q"),
    ]
    line = only(rows, LineBy.BODY)
    assert (line.label, line.key, line.pool_ids) == ("Rådet", "r", ("p", "q"))
    assert (line.corrected_budget.ore, line.corrected_budget.known_ore) == (None, 1000)
    assert line.corrected_budget.unknown_in == line.left.unknown_in == ("q",)
    assert (line.spent.ore, line.left.known_ore) == (170, 900)


def test_accounts_have_their_number_and_name_and_what_has_none_a_line_of_its_own() -> None:
    account = {"account_id": "k", "account_number": "4.05", "account_name": "Sprog"}
    rows = [entry("a", "appropriation", 10, **account), entry("b", "grant", 3)]
    assert [(line.key, line.label) for line in budget_lines(open_book(rows), LineBy.ACCOUNT)] == [
        ("k", "4.05 Sprog"),
        (None, None),
    ]


def test_a_refund_counts_to_the_goal_of_its_grant() -> None:
    rows = [entry("g", "grant", 50, goal_id="m", goal="A Sprog"), entry("r", "refund", 20, refers_to="g")]
    line = only(rows, LineBy.GOAL)
    assert (line.key, line.label, line.spent.ore) == ("m", "A Sprog", 30)


def test_an_inferred_appropriation_is_of_its_pool_body_and_year_and_of_no_account() -> None:
    rows = [entry("c", "carry_over", 300, told_on=DAY, body_id="r", account_id="k")]
    book = open_book(rows, [stated("total", 1000)])
    for by in (LineBy.POOL, LineBy.BODY, LineBy.YEAR):
        (line,) = budget_lines(book, by)
        assert (line.corrected_budget.ore, line.corrected_budget.is_inferred) == (1000, True)
        assert line.corrected_budget.inferred[0].parts_ore == (300,)
        assert line.columns[LedgerColumn.ORIGINAL].ore == 700
    of_account, of_none = budget_lines(book, LineBy.ACCOUNT)
    assert (of_account.key, of_account.corrected_budget.ore) == ("k", None)
    assert (of_none.key, of_none.corrected_budget.ore, of_none.effects) == (None, 700, ())


def test_every_figure_that_holds_a_proposal_says_so() -> None:
    book = open_book([entry("a", "appropriation", 10)], (), [proposal("f", "grant", 3)], Proposals.IN)
    (line,) = budget_lines(book, LineBy.POOL)
    marked = [figure.has_proposals for figure in (line.corrected_budget, line.spent, line.left)]
    assert marked == [False, True, True]


def test_lines_stand_by_year_newest_first_and_a_year_that_is_not_told_last() -> None:
    rows = [entry("1", "grant", 1, year=None), entry("2", "grant", 1, year=2020), entry("3", "grant", 1)]
    assert [line.year for line in budget_lines(open_book(rows), LineBy.POOL)] == [2021, 2020, None]


def test_a_total_of_lines_is_unknown_where_one_is_and_names_it() -> None:
    rows = [entry("a", "appropriation", 10), entry("g", "grant", 4), entry("h", "grant", 5, pool_id="q")]
    total = sum_lines(budget_lines(open_book(rows), LineBy.POOL), lambda line: line.left)
    assert (total.ore, total.known_ore, total.unknown_in, total.ids) == (None, 6, ("q",), ("a", "g", "h"))


@given(ledgers(), st.sampled_from(list(LineBy)), st.randoms())
def test_every_split_adds_up_to_the_whole_whatever_the_order(rows: list[Row], by: LineBy, random: st.DrawFn) -> None:
    book = open_book(rows)
    lines = budget_lines(book, by)
    assert sum(line.sum_ore for line in lines) == sum(one.ore for one in book.effects)
    assert sorted(one.id for line in lines for one in line.effects) == sorted(row["id"] for row in rows)
    for line in lines:
        columns = line.columns.values()
        assert sorted(id_ for figure in columns for id_ in figure.ids) == sorted(one.id for one in line.effects)
        if line.left.ore is not None:
            assert line.left.ore == line.sum_ore
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = {(line.key, line.year): line.left.ore for line in budget_lines(open_book(shuffled), by)}
    assert again == {(line.key, line.year): line.left.ore for line in lines}


@given(ledgers())
def test_pairs_cancel_in_the_columns_they_move_money_in(rows: list[Row]) -> None:
    lines = budget_lines(open_book(rows), LineBy.YEAR)
    for column in (LedgerColumn.CARRIED, LedgerColumn.TRANSFERRED):
        assert sum(line.columns[column].ore or 0 for line in lines) == 0


def test_a_day_is_nothing_to_a_line() -> None:
    rows = [entry("a", "appropriation", 10, date=None), entry("g", "grant", 4, date=dt.date(2031, 1, 1))]
    assert only(rows).left.ore == 6
