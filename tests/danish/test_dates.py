"""Dates and clock times as they are written."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.dates import MONTHS, find_dates, find_times, parse_date, parse_time

DAY = dt.date(2016, 9, 7)
TABLE = [
    pytest.param("7. september 2016", DAY, id="long"),
    pytest.param("onsdag den 7. sept. 2016", DAY, id="abbreviated-with-stop"),
    pytest.param("7 sep 2016", DAY, id="no-stops"),
    pytest.param("07-09-2016", DAY, id="dashes"),
    pytest.param("07.09.2016 kl. 17", DAY, id="stops-and-clock"),
    pytest.param("7/9 2016", DAY, id="slash-and-space"),
    pytest.param("7/9-2016", DAY, id="slash-and-dash"),
    pytest.param("7-sep-2016", DAY, id="old-system"),
    pytest.param("2016-09-07", DAY, id="iso"),
    pytest.param("September 7, 2016", DAY, id="month-first"),
    pytest.param("7 september, 2016", DAY, id="comma-before-year"),
    pytest.param("d. 7. SEPTEMBER 2016", DAY, id="capitals"),
    pytest.param("31. februar 2016", None, id="no-such-day"),
    pytest.param("7. september", None, id="no-year"),
    pytest.param("326-2016-20418", None, id="case-number"),
    pytest.param("1.250.000 kr.", None, id="money"),
]


@pytest.mark.parametrize(("words", "expected"), TABLE)
def test_a_date_is_read_as_written(words: str, expected: dt.date | None) -> None:
    assert parse_date(words) == expected


@given(st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(sorted(MONTHS)))
def test_every_day_survives_being_written_in_each_form(day: dt.date, name: str) -> None:
    named = day.replace(day=min(day.day, 28), month=MONTHS[name])
    for words, expected in (
        (f"den {named.day}. {name} {named.year}", named),
        (f"{day:%d-%m-%Y}", day),
        (f"{day:%d.%m.%Y}", day),
        (day.isoformat(), day),
    ):
        assert [found.date for found in find_dates(f"Mødet {words} blev holdt")] == [expected]


@given(st.text(max_size=200))
def test_any_text_gives_dates_that_stand_in_it(text: str) -> None:
    assert all(text[found.start : found.end].strip() for found in find_dates(text))


@pytest.mark.parametrize(
    ("words", "begins", "ends"),
    [
        pytest.param("kl. 17:00", dt.time(17), None, id="colon"),
        pytest.param("Kl. 16.30", dt.time(16, 30), None, id="stop"),
        pytest.param("kl. 14.30 - 16.00", dt.time(14, 30), dt.time(16), id="from-to"),
        pytest.param("kl. 9", dt.time(9), None, id="hour-alone"),
        pytest.param("16:00 - 18:00", dt.time(16), dt.time(18), id="without-kl"),
    ],
)
def test_a_clock_time_is_read(words: str, begins: dt.time, ends: dt.time | None) -> None:
    found = parse_time(words)
    assert found is not None
    assert (found.start_time, found.end_time) == (begins, ends)


def test_an_hour_that_does_not_exist_is_no_time() -> None:
    assert list(find_times("kl. 29.10")) == []


def test_a_day_right_behind_its_preposition_is_read() -> None:
    assert [found.date for found in find_dates("mødet d.1.2.2022")] == [dt.date(2022, 2, 1)]
    assert list(find_dates("afsnit 1.12.05.2022")) == []
