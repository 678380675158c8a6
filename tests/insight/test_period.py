"""Where in its years a policy is, and the reports it has promised."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.goal import Policy, StatusReport
from tracker.insight.period import period_of, promised_reports


def policy(reports: int | None = 2) -> Policy:
    return Policy("p", "707", "Politik", 2021, 2026, reports_per_year=reports)


@pytest.mark.parametrize(
    ("day", "share", "left", "until"),
    [
        pytest.param(dt.date(2020, 12, 30), 0.0, 2192, 2, id="before it begins"),
        pytest.param(dt.date(2021, 1, 1), 1 / 2191, 2190, 0, id="its first day has gone when it is reached"),
        pytest.param(dt.date(2026, 12, 31), 1.0, 0, 0, id="its last day"),
        pytest.param(dt.date(2031, 1, 1), 1.0, 0, 0, id="long after: clamped"),
    ],
)
def test_the_share_of_the_period(day: dt.date, share: float, left: int, until: int) -> None:
    period = period_of(policy(), day)
    assert (period.share, period.days_left, period.days_until) == (pytest.approx(share), left, until)


@given(st.dates())
def test_the_share_is_always_between_none_and_all(day: dt.date) -> None:
    assert 0 <= period_of(policy(), day).share <= 1


def report(year: int, month: int = 5) -> StatusReport:
    return StatusReport(f"r{year}{month}", "p", "Status", dt.date(year, month, 1))


def test_promised_reports_are_counted_year_by_year() -> None:
    found = promised_reports(policy(), [report(2022), report(2022, 6), report(2022, 7)], dt.date(2023, 3, 1))
    assert found is not None
    assert (found.promised, found.found) == (6, 3)
    assert found.missing == 4, "three reports in one year do not fill the years without"


@pytest.mark.parametrize(
    ("reports", "day"),
    [
        pytest.param(None, dt.date(2023, 1, 1), id="nothing is promised"),
        pytest.param(2, dt.date(2020, 1, 1), id="it has not begun"),
    ],
)
def test_nothing_is_promised(reports: int | None, day: dt.date) -> None:
    assert promised_reports(policy(reports), [], day) is None


def test_reports_are_promised_no_longer_than_the_policy_lasts() -> None:
    found = promised_reports(policy(), [], dt.date(2040, 1, 1))
    assert found is not None
    assert found.promised == 12
