"""Words of time and the days that they mean. The meeting is held on 6 February 2024."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.deadlines import find_deadlines, parse_deadline

SAID = dt.date(2024, 2, 6)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1))
TABLE = [
    pytest.param("inden 1. maj", None, "2024-04-30", id="before-a-day-is-up-to-the-day-before"),
    pytest.param("inden den 1. januar", None, "2024-12-31", id="a-day-gone-is-next-year"),
    pytest.param("senest den 1. maj", None, "2024-05-01", id="latest-includes-the-day"),
    pytest.param("senest 1/5", None, "2024-05-01", id="numbers"),
    pytest.param("i marts", "2024-03-01", "2024-03-31", id="month"),
    pytest.param("i januar", "2025-01-01", "2025-01-31", id="month-gone-is-next-year"),
    pytest.param("på mødet i april", "2024-04-01", "2024-04-30", id="meeting-in-a-month"),
    pytest.param("til udvalgets aprilmøde", "2024-04-01", "2024-04-30", id="meeting-in-a-month-as-one-word"),
    pytest.param("inden aprilmødet", None, "2024-04-30", id="before-a-meeting-in-a-month"),
    pytest.param("inden marts", None, "2024-02-29", id="before-a-month-in-a-leap-year"),
    pytest.param("primo juni", "2024-06-01", "2024-06-10", id="primo"),
    pytest.param("medio juni", "2024-06-11", "2024-06-20", id="medio"),
    pytest.param("ultimo juni", "2024-06-21", "2024-06-30", id="ultimo"),
    pytest.param("inden udgangen af juni", None, "2024-06-30", id="by-the-end-of-a-month"),
    pytest.param("i uge 36", "2024-09-02", "2024-09-08", id="week"),
    pytest.param("inden uge 36", None, "2024-09-01", id="before-a-week"),
    pytest.param("efter sommerferien", "2024-08-01", "2024-09-30", id="after-summer"),
    pytest.param("inden sommerferien", None, "2024-06-28", id="before-the-last-saturday-of-june"),
    pytest.param("inden efterårsferien", None, "2024-10-13", id="before-week-42"),
    pytest.param("i efteråret", "2024-09-01", "2024-11-30", id="autumn"),
    pytest.param("i 1. kvartal 2025", "2025-01-01", "2025-03-31", id="quarter"),
    pytest.param("i 2. halvår", "2024-07-01", "2024-12-31", id="half-year"),
    pytest.param("inden årets udgang", None, "2024-12-31", id="year-end"),
    pytest.param("inden nytår", None, "2024-12-31", id="new-year"),
    pytest.param("i 2026", "2026-01-01", "2026-12-31", id="year"),
    pytest.param("den 15. maj", "2024-05-15", "2024-05-15", id="a-day"),
    pytest.param("inden tre uger", None, "2024-02-27", id="within"),
    pytest.param("i denne uge", "2024-02-06", "2024-02-11", id="this-week"),
]


@pytest.mark.parametrize(("words", "earliest", "latest"), TABLE)
def test_words_of_time_mean_an_interval(words: str, earliest: str | None, latest: str | None) -> None:
    found = parse_deadline(f"Forvaltningen svarer {words}.", SAID)
    assert found is not None
    assert (found.earliest and found.earliest.isoformat(), found.latest and found.latest.isoformat()) == (
        earliest,
        latest,
    )


@pytest.mark.parametrize("words", ["når det er muligt", "hurtigst muligt", "inden næste valg"])
def test_words_that_are_no_date_stay_words(words: str) -> None:
    found = find_deadlines(words, 0, len(words), SAID)
    assert [(deadline.text, deadline.interval) for deadline in found] == [(words, None)]


def test_the_next_meeting_is_its_day_where_the_text_tells_it() -> None:
    words = "Svaret gives på næste møde."
    day = dt.date(2024, 4, 16)
    told = find_deadlines(words, 0, len(words), SAID, day)[0].interval
    assert told is not None
    assert (told.earliest, told.latest) == (day, day)
    assert find_deadlines(words, 0, len(words), SAID)[0].interval is None


@given(st.text(alphabet="abdeijklmnorstu .0123456789/-æøå", max_size=120), DAYS)
def test_any_words_give_intervals_the_right_way_round(words: str, said: dt.date) -> None:
    for found in find_deadlines(f"inden {words} i uge {words}", 0, 400, said):
        if found.interval and found.interval.earliest and found.interval.latest:
            assert found.interval.earliest <= found.interval.latest


@given(st.sampled_from([case.values[0] for case in TABLE]), DAYS)
def test_every_wording_means_something_on_every_day(words: object, said: dt.date) -> None:
    found = parse_deadline(str(words), said)
    assert found is not None
    assert found.earliest is None or found.latest is None or found.earliest <= found.latest


def test_one_of_the_meetings_to_come_has_no_day() -> None:
    text = "Sagen tages op på et kommende møde."
    (found,) = find_deadlines(text, 0, len(text), SAID, dt.date(2024, 3, 5))
    assert (found.text, found.interval) == ("på et kommende møde", None)
