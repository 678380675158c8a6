"""What is expected at the year's end: the two methods by hand, the reasons for none, and what always holds."""

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.insight.forecast import Forecast, ForecastMethod, NoForecast, forecast_year
from tracker.insight.spending_through_year import Posting, YearSpending

SEPTEMBER = dt.date(2026, 9, 30)


def year_of(
    months: Sequence[int], year: int = 2026, known_to: dt.date = SEPTEMBER, committed: int | None = None
) -> YearSpending:
    """Spending on the 15th of each month."""
    postings = tuple(Posting(str(at), dt.date(year, at, 15), ore) for at, ore in enumerate(months, start=1))
    return YearSpending(year, postings, (), (), known_to, committed)


def whole(months: Sequence[int], year: int) -> YearSpending:
    return year_of(months, year, dt.date(year, 12, 31))


def test_the_season_profile_is_the_sum_of_the_years_over_the_sum_by_the_day() -> None:
    earlier = [whole([100] * 9 + [200] * 3, 2025), whole([80] * 9 + [320] * 3, 2024)]
    found = forecast_year(year_of([90] * 9), earlier, SEPTEMBER)
    # By hand: b = (1500 + 1680) / (900 + 720) = 1.962963; s² = 266.6667²/900 + 266.6667²/720 = 177.7778;
    # reach = 3.078 √(177.7778 (810 + 810²/1620)) = 1430.5.
    assert (found.method, found.years) == (ForecastMethod.SEASON, (2024, 2025))
    assert (found.expected_ore, found.low_ore, found.high_ore) == (1590, 810, 3021)


def test_the_straight_line_is_the_prediction_interval_of_a_sum_of_coming_days() -> None:
    readings = (dt.date(2026, 1, 30), dt.date(2026, 3, 1), dt.date(2026, 3, 31), dt.date(2026, 4, 30))
    postings = tuple(Posting(str(day), day, ore) for day, ore in zip(readings, (80, 120, 90, 110), strict=True))
    found = forecast_year(YearSpending(2026, postings, (), readings, readings[-1], None), (), readings[-1])
    # By hand: 4 stretches of 30 days, mean 100; 245 days are left; s² per day = (400+400+100+100)/30/3 = 11.111;
    # reach = 1.638 √(11.111 (245 + 245²/120)) = 149.1.
    assert (found.method, found.stretches) == (ForecastMethod.STRAIGHT, 4)
    assert (found.expected_ore, found.low_ore, found.high_ore) == (1217, 1068, 1366)


def test_months_that_were_all_alike_leave_little_doubt_and_a_month_that_runs_is_no_stretch() -> None:
    found = forecast_year(year_of([3100, 2800, 3100, 3000, 3100, 900], known_to=dt.date(2026, 6, 15)), (), SEPTEMBER)
    assert found.stretches == 5
    assert (found.expected_ore, found.low_ore, found.high_ore) == (16000 + 199 * 100,) * 3


def test_what_is_committed_is_expected_at_the_least() -> None:
    found = forecast_year(year_of([100] * 9, committed=10_000), (), SEPTEMBER)
    assert (found.expected_ore, found.low_ore, found.floor_ore) == (10_900, 10_900, 10_900)


def test_of_an_ended_year_the_actual_sum_is_told_with_what_has_no_day() -> None:
    ended = replace(whole([100] * 12, 2025), undated=(Posting("x", None, 50),), committed_ore=999)
    found = forecast_year(ended, (), SEPTEMBER)
    assert (found.method, found.expected_ore, found.low_ore, found.high_ore) == (ForecastMethod.ACTUAL, *(1250,) * 3)


def test_an_ended_year_that_is_known_to_september_only_is_not_told_as_actual() -> None:
    assert forecast_year(year_of([100] * 9), (), dt.date(2027, 3, 1)).method is ForecastMethod.STRAIGHT


NONE = YearSpending(2026, (), (), (), None, None)


@pytest.mark.parametrize(
    ("this", "as_of", "reason"),
    [
        pytest.param(NONE, SEPTEMBER, NoForecast.NOTHING_KNOWN, id="nothing is told of"),
        pytest.param(NONE, dt.date(2025, 12, 31), NoForecast.NOT_BEGUN, id="the year has not begun"),
        pytest.param(
            year_of([1, 1, 1], known_to=dt.date(2026, 3, 30)), SEPTEMBER, NoForecast.TOO_EARLY, id="89 days are known"
        ),
        pytest.param(year_of([100, 100]), SEPTEMBER, NoForecast.FEW_POINTS, id="two postings"),
        pytest.param(
            replace(year_of([100] * 9), readings=(dt.date(2026, 3, 31), SEPTEMBER)),
            SEPTEMBER,
            NoForecast.FEW_POINTS,
            id="two balance sheets",
        ),
        pytest.param(
            replace(year_of([100] * 9), undated=(Posting("x", None, 1),)), SEPTEMBER, NoForecast.NO_DAYS, id="no day"
        ),
        pytest.param(year_of([1, 1, 1, 4]), SEPTEMBER, NoForecast.ONE_LUMP, id="one posting is most of it"),
        pytest.param(year_of([100, -50, -50]), SEPTEMBER, NoForecast.NOTHING_SPENT, id="all came back"),
    ],
)
def test_nothing_is_expected_without_ground_and_the_reason_is_told(
    this: YearSpending, as_of: dt.date, reason: NoForecast
) -> None:
    found = forecast_year(this, (), as_of)
    assert (found.reason, found.method) == (reason, None)
    assert (found.expected_ore, found.low_ore, found.high_ore) == (None, None, None)


@pytest.mark.parametrize(
    ("second", "why"),
    [
        pytest.param(whole([100, 100], 2024), "two postings are no course of a year", id="few postings"),
        pytest.param(year_of([100] * 9, 2024, dt.date(2024, 9, 30)), "known to September", id="half a year"),
        pytest.param(
            replace(whole([100] * 12, 2024), undated=(Posting("x", None, 5),)), "a sum without a day", id="no day"
        ),
        pytest.param(
            replace(whole([100] * 12, 2024), readings=(dt.date(2024, 6, 30), dt.date(2024, 12, 31))),
            "read in June and December, asked of September",
            id="other days",
        ),
        pytest.param(whole([1] * 11 + [100], 2024), "the accounts stand in December", id="told at the end"),
        pytest.param(whole([0] * 9 + [100] * 3, 2024), "no share of nothing", id="nothing by the day"),
        pytest.param(whole([100] * 12, 2027), "a later year", id="later"),
    ],
)
def test_a_year_that_is_not_known_whole_and_by_the_same_day_makes_no_profile(second: YearSpending, why: str) -> None:
    found = forecast_year(year_of([100] * 9), [whole([100] * 12, 2025), second], SEPTEMBER)
    assert found.method is ForecastMethod.STRAIGHT, why


def test_the_29th_of_february_is_the_28th_of_other_years_and_too_early() -> None:
    leap = year_of([100, 100, 100], 2028, dt.date(2028, 2, 29))
    earlier = [whole([100] * 12, 2027), whole([100] * 12, 2026)]
    assert forecast_year(leap, earlier, dt.date(2028, 2, 29)).reason is NoForecast.TOO_EARLY


RHYTHM = (5, 5, 7, 10, 10, 10, 4, 8, 10, 12, 15, 24)


@pytest.mark.parametrize("years", [pytest.param(0, id="even months, no year before"), pytest.param(3, id="a rhythm")])
def test_the_interval_holds_in_four_of_five_years(years: int) -> None:
    chance, held = random.Random(1), 0
    for _ in range(400):
        courses = [
            [round(chance.gauss(size, 2) * level * 100) for size in (RHYTHM if years else (10,) * 12)]
            for level in (chance.uniform(5, 15) for _ in range(years + 1))
        ]
        earlier = [whole(course, 2025 - back) for back, course in enumerate(courses[1:])]
        found = forecast_year(year_of(courses[0][:9]), earlier, SEPTEMBER)
        assert found.low_ore is not None
        assert found.high_ore is not None
        held += found.low_ore <= sum(courses[0]) <= found.high_ore
    assert 0.74 <= held / 400 <= 0.86


MONTHS = st.lists(st.integers(0, 10**9), min_size=3, max_size=12)
EARLIER = st.lists(st.lists(st.integers(1, 10**9), min_size=12, max_size=12), max_size=6)
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2027, 2, 1))


def expected(months: Sequence[int], earlier: Sequence[Sequence[int]], as_of: dt.date) -> Forecast:
    known = min(as_of, dt.date(2026, 12, 31))
    told = [ore for at, ore in enumerate(months, start=1) if dt.date(2026, at, 15) <= known]
    years = [whole(one, 2025 - back) for back, one in enumerate(earlier)]
    return forecast_year(year_of(told, known_to=known, committed=7), years, as_of)


@given(MONTHS, EARLIER, DAYS)
def test_the_interval_holds_the_estimate_and_neither_is_below_what_is_spent(
    months: list[int], earlier: list[list[int]], as_of: dt.date
) -> None:
    found = expected(months, earlier, as_of)
    assert (found.reason is None) == (found.expected_ore is not None) == (found.method is not None)
    if found.expected_ore is None or found.low_ore is None or found.high_ore is None or found.floor_ore is None:
        return
    assert found.floor_ore <= found.low_ore <= found.expected_ore <= found.high_ore
    if as_of > dt.date(2026, 12, 31):
        assert found.low_ore == found.high_ore == sum(months)


@given(MONTHS, EARLIER, DAYS, st.integers(0, 11), st.integers(0, 10**9))
def test_more_spending_never_lowers_what_is_expected(
    months: list[int], earlier: list[list[int]], as_of: dt.date, place: int, more: int
) -> None:
    raised = [ore + more * (at == place % len(months)) for at, ore in enumerate(months)]
    one, other = expected(months, earlier, as_of), expected(raised, earlier, as_of)
    if one.expected_ore is not None and other.reason is not NoForecast.ONE_LUMP:
        assert other.expected_ore is not None
        assert other.expected_ore >= one.expected_ore


@given(MONTHS, EARLIER, DAYS, st.integers(2, 1000))
def test_the_unit_of_money_does_not_matter(
    months: list[int], earlier: list[list[int]], as_of: dt.date, times: int
) -> None:
    one = expected(months, earlier, as_of)
    other = expected([ore * times for ore in months], [[ore * times for ore in year] for year in earlier], as_of)
    assert (one.method, one.reason, one.years) == (other.method, other.reason, other.years)
    for sum_, scaled in ((one.expected_ore, other.expected_ore), (one.high_ore, other.high_ore)):
        if sum_ is not None and scaled is not None:
            assert scaled == pytest.approx(sum_ * times, rel=1e-9, abs=9 * times)
