"""Promised reports, each with the days in which it should come, and one report that several bodies treat."""

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.goal import Policy, ReportTreatment, StatusReport
from tracker.insight.expected_reports import Arrival, expected_reports, treated_reports

TODAY = dt.date(2022, 8, 1)


def policy(each: int | None = 2) -> Policy:
    return Policy("p", "707", "Politik", 2021, 2026, reports_per_year=each)


def report(day: dt.date, id: str = "r") -> StatusReport:
    return StatusReport(id, "p", "Status", day)


def test_twice_a_year_is_one_in_each_half_and_no_day_is_made_up() -> None:
    found = expected_reports(policy(), [report(dt.date(2021, 6, 30))], TODAY)
    assert [(one.first, one.last, one.arrival) for one in found] == [
        (dt.date(2021, 1, 1), dt.date(2021, 6, 30), Arrival.CAME),
        (dt.date(2021, 7, 1), dt.date(2021, 12, 31), Arrival.MISSING),
        (dt.date(2022, 1, 1), dt.date(2022, 6, 30), Arrival.MISSING),
        (dt.date(2022, 7, 1), dt.date(2022, 12, 31), Arrival.AWAITED),
    ]


def test_nothing_is_missing_from_before_the_policy_was_adopted() -> None:
    adopted = replace(policy(), adopted_on=dt.date(2021, 9, 7))
    found = expected_reports(adopted, [], TODAY)
    assert [one.first for one in found] == [dt.date(2021, 7, 1), dt.date(2022, 1, 1), dt.date(2022, 7, 1)]


def test_two_reports_in_one_half_do_not_fill_the_other() -> None:
    both = [report(dt.date(2021, 2, 1), "a"), report(dt.date(2021, 3, 1), "b")]
    found = expected_reports(policy(), both, dt.date(2021, 12, 31))
    assert [len(one.reports) for one in found] == [2, 0]


def test_a_report_of_a_day_to_come_has_not_come() -> None:
    assert expected_reports(policy(1), [report(dt.date(2022, 9, 1))], TODAY)[-1].arrival is Arrival.AWAITED


@pytest.mark.parametrize(
    ("each", "day"),
    [
        pytest.param(None, TODAY, id="nothing is promised"),
        pytest.param(0, TODAY, id="none a year"),
        pytest.param(2, dt.date(2020, 12, 31), id="it has not begun"),
    ],
)
def test_nothing_is_expected(each: int | None, day: dt.date) -> None:
    assert expected_reports(policy(each), [], day) == ()


@given(st.integers(1, 40), st.dates(dt.date(2021, 1, 1), dt.date(2040, 1, 1)))
def test_the_stretches_follow_each_other_without_gap_or_overlap(each: int, day: dt.date) -> None:
    found = expected_reports(policy(each), [], day)
    assert found[0].first == dt.date(2021, 1, 1)
    for before, after in pairwise(found):
        assert after.first == before.last + dt.timedelta(days=1)
    assert found[-1].last <= dt.date(2026, 12, 31)


def test_one_report_that_two_bodies_treat_is_one_with_two_treatments_and_a_lag() -> None:
    own = report(dt.date(2022, 9, 1))
    later = ReportTreatment("t2", "r", "Dialogforum for Integration", dt.date(2023, 3, 15))
    first = ReportTreatment("t1", "r", "Arbejdsmarkedsudvalget", dt.date(2022, 9, 14))
    (found,) = treated_reports([own], [later, first, ReportTreatment("t3", "andet", "Rådet", TODAY)])
    assert found.treatments == (first, later)
    assert found.lag_days == 182
    assert treated_reports([own], [first])[0].lag_days is None
