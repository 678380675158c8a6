"""Where in its years a policy is."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.goal import Policy
from tracker.insight.period import period_of


def policy() -> Policy:
    return Policy("p", "707", "Politik", 2021, 2026)


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
