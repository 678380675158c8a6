"""Which day of its period a figure describes: the last, or the first where the source counts on that."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.measuring.counting_day import counting_day
from tracker.measuring.periods import Period, parse_period


@pytest.mark.parametrize(
    ("period", "told", "day"),
    [
        pytest.param("2026", "Andel i job", "2026-12-31", id="nothing is said"),
        pytest.param("2026", "Folketal pr. 1. januar", "2026-01-01", id="a day of every year"),
        pytest.param("2026", "Husstande 1. januar efter type", "2026-01-01", id="without a word before it"),
        pytest.param("2026", "PR. 1. JAN. I ALT", "2026-01-01", id="shortened, in capitals"),
        pytest.param("2026K2", "Folketal den 1. i kvartalet", "2026-04-01", id="the first of a quarter"),
        pytest.param("2026M02", "første dag i måneden", "2026-02-01", id="the first day of a month"),
        pytest.param("2026H2", "Primo halvåret", "2026-07-01", id="the beginning of a half year"),
        pytest.param("2026", "Folketal den 1. i kvartalet", "2026-12-31", id="words of another length of period"),
        pytest.param("2026K2", "Folketal pr. 1. januar", "2026-06-30", id="a quarter that holds no 1 January"),
        pytest.param("skoleåret 2024/2025", "pr. 1. januar", "2025-07-31", id="a school year begins in August"),
        pytest.param("2026", "kommuner efter grænser pr. 1. januar 2007", "2026-12-31", id="a day with its own year"),
        pytest.param("2026", "plads nr. 1. i årgangen", "2026-12-31", id="a word that only begins as a year does"),
        pytest.param("2026", "gælder fra 1. januar", "2026-12-31", id="the day on which something begins"),
        pytest.param("2026", "1. januar - 31. december", "2026-12-31", id="the whole year"),
        pytest.param("2026", "11. januar", "2026-12-31", id="another day of January"),
        pytest.param("31-12-2026", "Folketal pr. 1. januar", "2026-12-31", id="a day says itself"),
    ],
)
def test_a_figure_is_of_the_last_day_unless_the_source_counts_on_the_first(period: str, told: str, day: str) -> None:
    found = parse_period(period)
    assert found is not None
    assert counting_day(found, [told]).isoformat() == day


@given(st.dates(), st.integers(0, 400), st.text(max_size=60) | st.text("1. januær i kvtlpo", max_size=60))
def test_the_day_is_always_an_end_of_the_period(first: dt.date, length: int, told: str) -> None:
    last = min(dt.date.max.toordinal(), first.toordinal() + length)
    period = Period(first, dt.date.fromordinal(last))
    assert counting_day(period, [told]) in {period.first, period.last}
