"""The steps from what was given to what is left: their order, what is inferred or proposed, and that they add up."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from hypothesis import given

from tests.insight.ledgers import Row, entry, ledgers, proposal, stated
from tracker.insight.budget_lines import BudgetLine, LineBy, budget_lines
from tracker.insight.counted_entries import Proposals
from tracker.insight.ledger_book import open_book
from tracker.insight.waterfall import Step, waterfall_of_line

WORDS = {step: step.value for step in Step}
SUMS = ("budget", "left")


def line_of(entries: Sequence[Row], proposals: Sequence[Row] = (), sums: Sequence[Row] = ()) -> BudgetLine:
    (line,) = budget_lines(open_book(entries, sums, proposals, Proposals.IN), LineBy.POOL)
    return line


def rows_of(line: BudgetLine) -> list[dict[Any, Any]]:
    return waterfall_of_line(line, WORDS).to_dict("records")


def told(rows: Sequence[dict[Any, Any]]) -> list[tuple[str, int]]:
    return [(row["key"], row["end_ore"] - row["start_ore"]) for row in rows]


def test_each_kind_is_a_step_and_moves_in_and_out_stand_apart() -> None:
    rows = rows_of(
        line_of(
            [
                entry("1", "appropriation", 1000),
                entry("2", "supplementary", 200),
                entry("3", "carry_over", 300),
                entry("4", "carry_over", -50),
                entry("5", "transfer", 70),
                entry("6", "transfer", -20),
                entry("7", "correction", -100, refers_to="1"),
                entry("8", "grant", 400),
                entry("9", "expenditure", 200),
                entry("10", "commitment", 80),
                entry("11", "refund", 30),
                entry("12", "correction", -5, refers_to="9"),
            ]
        )
    )
    assert told(rows) == [
        ("original", 1000),
        ("supplementary", 200),
        ("carried_in", 300),
        ("carried_out", -50),
        ("transferred_in", 70),
        ("transferred_out", -20),
        ("corrected", -100),
        ("budget", 1400),
        ("granted", -400),
        ("spent", -200),
        ("committed", -80),
        ("refunded", 30),
        ("use_corrected", -5),
        ("left", 745),
    ]
    assert [row["role"] for row in rows if row["key"] in SUMS] == ["sum", "sum"]


def test_an_inferred_appropriation_is_its_own_step_and_a_total_that_minutes_state_is_not_inferred() -> None:
    line = line_of([entry("1", "carry_over", 3_800_000)], sums=[stated("total", 8_970_000)])
    rows = rows_of(line)
    assert told(rows) == [("original:inferred", 5_170_000), ("carried_in", 3_800_000), ("budget", 8_970_000)]
    assert [row["is_inferred"] for row in rows] == [True, False, False]


def test_what_is_left_of_an_inferred_sum_is_inferred() -> None:
    rows = rows_of(line_of([entry("1", "grant", 100)], sums=[stated("total", 1000)]))
    assert [(row["key"], row["is_inferred"]) for row in rows][-1] == ("left", True)


def test_what_nobody_has_accepted_is_a_step_of_its_own_and_the_sums_say_so() -> None:
    rows = rows_of(line_of([entry("1", "appropriation", 1000), entry("2", "grant", 100)], [proposal("3", "grant", 50)]))
    assert [(row["key"], row["is_proposed"], row["ids"]) for row in rows] == [
        ("original", False, ("1",)),
        ("granted", False, ("2",)),
        ("granted:proposed", True, ("3",)),
        ("left", True, ("1", "2", "3")),
    ]


def test_without_an_appropriation_there_is_no_ground_to_draw_from() -> None:
    assert rows_of(line_of([entry("1", "grant", 500)])) == []


def test_it_ends_at_the_budget_where_nothing_is_told_of_spending() -> None:
    assert told(rows_of(line_of([entry("1", "appropriation", 500)]))) == [("original", 500), ("budget", 500)]


@given(ledgers())
def test_each_bar_begins_where_the_last_one_ended_and_the_sums_are_those_of_the_line(entries: list[Row]) -> None:
    for line in budget_lines(open_book(entries), LineBy.POOL):
        rows = rows_of(line)
        moves = [row for row in rows if row["role"] != "sum"]
        assert all(one["end_ore"] == other["start_ore"] for one, other in pairwise(moves))
        level = {row["key"]: row["end_ore"] for row in rows}
        if rows and "left" in level:
            assert level["left"] == line.left.ore == moves[-1]["end_ore"] if moves else line.left.ore == 0
        if "budget" in level:
            assert level["budget"] == line.corrected_budget.ore
        shown = [id_ for row in moves for id_ in row["ids"]]
        assert len(shown) == len(set(shown)), "no entry stands in two bars"
