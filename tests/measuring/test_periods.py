"""Which day a figure describes: the last of the period that is written; what is no period has no day."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.measuring.periods import parse_period


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        pytest.param("2024", "2024-01-01", "2024-12-31", id="a year"),
        pytest.param(2024, "2024-01-01", "2024-12-31", id="a year as a number of the sheet"),
        pytest.param(2024.0, "2024-01-01", "2024-12-31", id="a year as Excel stores whole numbers"),
        pytest.param("2024K1", "2024-01-01", "2024-03-31", id="StatBank's quarter"),
        pytest.param("2024Q4", "2024-10-01", "2024-12-31", id="StatBank's quarter in English"),
        pytest.param("1. kvartal 2024", "2024-01-01", "2024-03-31", id="a quarter in words"),
        pytest.param("2. kvt. 2024", "2024-04-01", "2024-06-30", id="a quarter shortened"),
        pytest.param("tredje kvartal 2024", "2024-07-01", "2024-09-30", id="a quarter wholly in words"),
        pytest.param("K2 2024", "2024-04-01", "2024-06-30", id="a quarter before its year"),
        pytest.param("2024 K2", "2024-04-01", "2024-06-30", id="a quarter apart from its year"),
        pytest.param("2024M02", "2024-02-01", "2024-02-29", id="StatBank's month, a leap year"),
        pytest.param("februar 2023", "2023-02-01", "2023-02-28", id="a month in words"),
        pytest.param("Maj 2024", "2024-05-01", "2024-05-31", id="a month with a capital"),
        pytest.param("05/2024", "2024-05-01", "2024-05-31", id="a month in digits"),
        pytest.param("2024-05", "2024-05-01", "2024-05-31", id="a month as ISO has it"),
        pytest.param("2024H2", "2024-07-01", "2024-12-31", id="StatBank's half year"),
        pytest.param("1. halvår 2024", "2024-01-01", "2024-06-30", id="a half year in words"),
        pytest.param("2024U01", "2024-01-01", "2024-01-07", id="StatBank's week"),
        pytest.param("uge 53 2020", "2020-12-28", "2021-01-03", id="a week that ends in the next year"),
        pytest.param("2024M05D12", "2024-05-12", "2024-05-12", id="StatBank's day"),
        pytest.param("31-12-2024", "2024-12-31", "2024-12-31", id="a day with hyphens"),
        pytest.param("pr. 1. marts 2024", "2024-03-01", "2024-03-01", id="a day in words"),
        pytest.param(dt.datetime(2024, 12, 31), "2024-12-31", "2024-12-31", id="a day of the sheet"),  # noqa: DTZ001
        pytest.param("primo 2024", "2024-01-01", "2024-01-01", id="the first day of a year"),
        pytest.param("ultimo 2024", "2024-12-31", "2024-12-31", id="the last day of a year"),
        pytest.param("skoleåret 2023/2024", "2023-08-01", "2024-07-31", id="a school year"),
        pytest.param("Skoleår 2023/24", "2023-08-01", "2024-07-31", id="a school year shortened"),
        pytest.param("2023:2024", "2023-01-01", "2024-12-31", id="two years as StatBank has them"),
        pytest.param("2024K1 2024Q1", "2024-01-01", "2024-03-31", id="StatBank's code and text"),
    ],
)  # fmt: skip
def test_a_period_is_its_first_and_last_day(written: object, first: str, last: str) -> None:
    found = parse_period(written)
    assert found is not None
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("maj", id="a month without a year"),
        pytest.param("2024M13", id="no such month"),
        pytest.param("31-02-2024", id="no such day"),
        pytest.param("uge 60 2024", id="no such week"),
        pytest.param("2023/24", id="two years, nothing says of which sort"),
        pytest.param("skoleåret 2023/2026", id="years that do not follow one another"),
        pytest.param("2024:2023", id="years in the wrong order"),
        pytest.param("2024K1 2024K2", id="a code and a text that disagree"),
        pytest.param("24", id="a year in two digits"),
        pytest.param("0024", id="no year of ours"),
        pytest.param(2024.5, id="half a year"),
        pytest.param(True, id="a truth"),
        pytest.param("", id="nothing"),
        pytest.param("Tallene er fra 2024", id="a sentence"),
    ],
)
def test_what_is_no_period_has_no_day(written: object) -> None:
    assert parse_period(written) is None


def test_two_years_below_a_heading_of_school_years_are_a_school_year() -> None:
    found = parse_period("2023/24", "Skoleår")
    assert found is not None
    assert found.last == dt.date(2024, 7, 31)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_every_day_is_read_as_itself_however_it_is_written(day: dt.date) -> None:
    written = (f"{day:%d-%m-%Y}", f"{day:%d.%m.%Y}", day.isoformat(), f"{day.year}M{day.month:02}D{day.day:02}", day)
    assert {parse_period(one) for one in written if day.year < 2100 or one is day} <= {parse_period(day)}


@given(st.integers(1900, 2199), st.integers(1, 4))
def test_quarters_follow_one_another_without_a_gap(year: int, quarter: int) -> None:
    this = parse_period(f"{year}K{quarter}")
    following = parse_period(f"{year}K{quarter + 1}" if quarter < 4 else f"{year + 1}K1")
    assert this is not None
    assert following is None or following.first == this.last + dt.timedelta(days=1)


@given(st.text() | st.text("0123456789kqmuhd .:/-", max_size=12), st.text(max_size=20))
def test_any_text_is_a_period_in_order_or_none(words: str, heading: str) -> None:
    found = parse_period(words, heading)
    assert found is None or found.first <= found.last
