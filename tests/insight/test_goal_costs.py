"""What a goal has cost a year, beside what was said and measured in it."""

import datetime as dt

from hypothesis import given

from tests.insight.ledgers import Row, entry, ledgers
from tracker.insight.goal_costs import all_goal_costs, goal_costs
from tracker.insight.ledger_book import open_book


def dated(id_: str, day: dt.date | None, goal_id: str = "m") -> Row:
    return {"id": id_, "goal_id": goal_id, "date": day}


def test_cost_and_outcome_stand_beside_each_other_year_by_year() -> None:
    rows = [
        entry("g", "grant", 500, goal_id="m"),
        entry("r", "refund", 100, refers_to="g"),
        entry("e", "expenditure", 70, goal_id="m", year=2022),
        entry("x", "expenditure", 999, goal_id="andet"),
    ]
    states = [dated("s2", dt.date(2021, 9, 1)), dated("s1", dt.date(2021, 3, 1)), dated("x", dt.date(2021, 3, 1), "n")]
    figures = [dated("f", dt.date(2023, 1, 1)), dated("g", None)]
    found = goal_costs(open_book(rows), "m", states, figures)
    assert [one.year for one in found.years] == [2021, 2022, 2023, None]
    first, second, third, unknown = found.years
    assert (first.cost.ore, first.cost.ids, [row["id"] for row in first.states]) == (400, ("g", "r"), ["s1", "s2"])
    assert (second.cost.ore, second.states, second.figures) == (70, (), ())
    assert (third.line, third.cost.ore, len(third.figures)) == (None, None, 1), "no entry is no cost of nought"
    assert [row["id"] for row in unknown.figures] == ["g"]
    assert (found.total.ore, found.total.ids) == (470, ("g", "r", "e"))


def test_a_goal_that_nothing_is_counted_to_has_an_unknown_cost() -> None:
    found = goal_costs(open_book([entry("e", "expenditure", 5)]), "m")
    assert (found.years, found.total.ore) == ((), None)


def test_years_stand_oldest_first_however_they_are_told() -> None:
    figures = [dated("b", dt.date(2024, 1, 1)), dated("a", dt.date(2019, 1, 1)), dated("c", dt.date(2022, 1, 1))]
    assert [one.year for one in goal_costs(open_book([]), "m", (), figures).years] == [2019, 2022, 2024]


def test_a_budget_alone_is_no_cost() -> None:
    found = goal_costs(open_book([entry("a", "appropriation", 5, goal_id="m")]), "m")
    assert [one.cost.ore for one in found.years] == [None]
    assert found.total.ore is None
    rows = [entry("a", "appropriation", 5, goal_id="m"), entry("e", "expenditure", 3, goal_id="m", year=2022)]
    assert goal_costs(open_book(rows), "m").total.ore == 3


@given(ledgers())
def test_all_goals_cost_together_what_their_entries_come_to(rows: list[Row]) -> None:
    book = open_book(rows)
    every = all_goal_costs(book)
    counted = [one for one in book.effects if one.of("goal_id") is not None]
    found = [one for costs in every for year in costs.years if year.line is not None for one in year.line.effects]
    assert sorted(one.id for one in found) == sorted(one.id for one in counted)
    assert every == tuple(goal_costs(book, costs.goal_id) for costs in every)
