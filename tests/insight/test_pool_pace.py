"""A pool's applications counted, and how long its money lasts."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.insight.ledgers import Row, entry, ledgers
from tracker.insight.ledger_book import open_book
from tracker.insight.pool_pace import PoolPace, pace_of_pool, rules_on

TODAY = dt.date(2021, 11, 22)
SPRING = dt.date(2021, 3, 1)


def asked(id_: str, state: str, **more: Any) -> Row:
    blank: Row = dict.fromkeys(
        ("granted_ore", "decided_on", "withdrawn_on", "paid_ore", "paid_on", "accounted_ore", "accounted_on")
    )
    own = {"id": id_, "pool_id": "p", "year": 2021, "state": state, "applied_ore": 1000, "date": SPRING}
    return {**blank, **own, "is_limited_by_pool": False, **more}


def rule(**more: Any) -> Row:
    return {"pool_id": "p", "valid_from": None, "answer_days": None, "accounts_due_days": None, **more}


def fact(day: dt.date | None) -> Row:
    return {"pool_id": "p", "date": day, "told_on": None, "text": "Ingen har søgt."}


def pace(applications: list[Row], rows: list[Row] | None = None, **more: Any) -> PoolPace:
    return pace_of_pool(open_book(rows or []), "p", applications, TODAY, **more)


def test_each_answer_is_counted_with_its_sum_and_what_is_not_told_apart() -> None:
    found = pace(
        [
            asked("a", "granted", granted_ore=1000, paid_ore=1000, paid_on=SPRING, accounted_ore=900),
            asked("b", "partly", granted_ore=355, is_limited_by_pool=True),
            asked("c", "partly", granted_ore=500),
            asked("d", "refused"),
            asked("e", "withdrawn", withdrawn_on=SPRING),
            asked("f", "applied", applied_ore=None),
            asked("x", "granted", granted_ore=7, pool_id="q"),
        ]
    )
    assert (found.applied.number, found.applied.ore, found.applied.untold) == (6, 5000, 1)
    assert (found.granted.ids, found.granted.ore) == (("a", "b", "c"), 1855)
    assert (found.limited_by_pool.ids, found.limited_by_pool.ore) == (("b",), 355)
    assert [one.number for one in (found.partly, found.refused, found.withdrawn, found.waiting)] == [2, 1, 1, 1]
    assert (found.waiting.ore, found.waiting.untold) == (0, 1)
    assert (found.paid.ore, found.accounted.ore) == (1000, 900)


def test_how_long_it_lasts_at_the_pace_of_the_last_twelve_months() -> None:
    rows = [
        entry("b", "appropriation", 73_000, date=dt.date(2020, 10, 1)),
        entry("old", "grant", 9_000, date=dt.date(2020, 11, 22)),
        entry("g", "grant", 36_600, date=SPRING),
        entry("k", "correction", 100, date=SPRING, refers_to="g"),
        entry("not-yet", "grant", 500, date=dt.date(2021, 11, 23)),
    ]
    lasting = pace([], rows).lasting
    assert lasting is not None
    assert (lasting.first, lasting.last) == (dt.date(2020, 11, 23), TODAY)
    assert (lasting.granted_ore, lasting.left_ore, lasting.days) == (36_500, 27_500, 275)
    assert lasting.empty_on == TODAY + dt.timedelta(days=275)
    assert (lasting.ids, lasting.is_whole_period) == (("g", "k"), True)


@pytest.mark.parametrize(("year", "is_other"), [(2021, False), (2020, True), (2022, True), (None, True)])
def test_only_the_money_of_the_running_year_lasts_until_a_day(year: int | None, is_other: bool) -> None:
    rows = [entry("b", "appropriation", 100, year=year), entry("g", "grant", 10, year=year)]
    found = pace([], rows, year=year)
    assert found.balance.left_ore == 90
    assert (found.is_of_other_year, found.lasting is None) == (is_other, is_other)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([entry("b", "appropriation", 10), entry("e", "expenditure", 1)], id="no-grants-in-the-year"),
        pytest.param([entry("g", "grant", 10)], id="budget-unknown"),
        pytest.param([entry("b", "appropriation", 10), entry("g", "grant", 5, date=None)], id="grants-of-no-day"),
    ],
)
def test_nobody_can_say_how_long_it_lasts(rows: list[Row]) -> None:
    assert pace([], rows).lasting is None


def test_an_overdrawn_pool_lasts_no_day_and_a_young_one_says_so() -> None:
    lasting = pace([], [entry("b", "appropriation", 10), entry("g", "grant", 50)]).lasting
    assert lasting is not None
    assert (lasting.days, lasting.is_whole_period) == (0, False)


def test_a_pool_known_since_the_first_day_of_the_period_is_known_for_all_of_it() -> None:
    first = dt.date(2020, 11, 23)
    for day, is_whole in ((first, True), (first + dt.timedelta(1), False)):
        lasting = pace([], [entry("b", "appropriation", 10, date=day), entry("g", "grant", 5)]).lasting
        assert lasting is not None
        assert lasting.is_whole_period is is_whole


def test_a_pool_that_lasts_beyond_the_calendar_has_no_last_day() -> None:
    lasting = pace([], [entry("b", "appropriation", 10**12), entry("g", "grant", 1)]).lasting
    assert lasting is not None
    assert lasting.empty_on is None


def test_the_twelve_months_before_a_leap_day() -> None:
    rows = [entry("b", "appropriation", 10, year=2024), entry("g", "grant", 5, year=2024, date=dt.date(2024, 1, 2))]
    lasting = pace_of_pool(open_book(rows), "p", [], dt.date(2024, 2, 29)).lasting
    assert lasting is not None
    assert lasting.first == dt.date(2023, 3, 1)


def test_answer_time_is_of_those_that_tell_both_days() -> None:
    found = pace(
        [
            asked("a", "granted", decided_on=SPRING + dt.timedelta(10)),
            asked("b", "refused", decided_on=SPRING + dt.timedelta(20)),
            asked("c", "granted"),
            asked("d", "applied", decided_on=SPRING),
        ]
    ).answer_time
    assert found is not None
    assert (found.answered, found.mean_days, found.longest_days) == (2, 15.0, 20)
    assert pace([asked("a", "granted")]).answer_time is None


def test_the_rules_that_applied_on_the_day_decide_when_accounts_and_answers_are_due() -> None:
    rules = [rule(accounts_due_days=30, answer_days=300), rule(valid_from=SPRING, accounts_due_days=365, answer_days=7)]
    winter = dt.date(2021, 1, 10)
    found = pace(
        [
            asked("old", "granted", decided_on=winter, date=winter),
            asked("new", "granted", decided_on=SPRING),
            asked("done", "granted", decided_on=winter, accounted_on=SPRING),
            asked("when", "partly"),
            asked("waits", "applied"),
            asked("waited", "applied", date=dt.date(2021, 2, 1)),
        ],
        rules=rules,
    )
    assert [(one.application["id"], one.due_on) for one in found.accounts_due] == [("old", dt.date(2021, 2, 9))]
    assert [row["id"] for row in found.accounts_without_day] == ["when"]
    assert [row["id"] for row in found.late_answers] == ["waits"]
    assert rules_on(rules[1:], winter) is None


def test_without_a_rule_nothing_is_overdue() -> None:
    found = pace([asked("a", "granted", decided_on=dt.date(2001, 1, 1)), asked("b", "applied")])
    assert (found.accounts_due, found.accounts_without_day, found.late_answers) == ((), (), ())


def test_no_applications_is_a_fact_of_a_day_until_one_comes() -> None:
    early, late, coming = fact(dt.date(2021, 1, 5)), fact(SPRING), fact(dt.date(2022, 1, 1))
    assert pace([], no_applications=[late, early, coming, fact(None)]).none_since == late
    assert pace([asked("a", "applied", date=dt.date(2021, 2, 1))], no_applications=[late, early]).none_since == late
    assert pace([asked("a", "applied", date=dt.date(2021, 4, 1))], no_applications=[late]).none_since is None
    assert pace([]).none_since is None
    assert pace([asked("a", "applied", date=SPRING)], no_applications=[late]).none_since == late, "by the same day"
    assert pace([], no_applications=[fact(TODAY)]).none_since == fact(TODAY)


@given(ledgers(), st.dates(dt.date(2019, 1, 1), dt.date(2024, 12, 31)))
def test_a_pace_never_fails_and_lasts_as_long_as_it_says(rows: list[Row], today: dt.date) -> None:
    found = pace_of_pool(open_book(rows), "p", [], today)
    if found.lasting is not None:
        whole = (found.lasting.last - found.lasting.first).days + 1
        assert whole in {365, 366}
        left = max(found.lasting.left_ore, 0)
        assert found.lasting.days * found.lasting.granted_ore <= left * whole
        assert left * whole < (found.lasting.days + 1) * found.lasting.granted_ore
