"""When a figure is of: a whole year is entered as its last day and said as a year."""

import datetime as dt

import pytest

from tracker.danish.formatting import format_figure_day
from tracker.danish.phrases import format_figure_time


@pytest.mark.parametrize(
    ("day", "said", "when"),
    [
        pytest.param(dt.date(2022, 12, 31), "2022", "i 2022", id="the last day of a year"),
        pytest.param(dt.date(2022, 12, 30), "30. december 2022", "pr. 30. december 2022", id="the day before"),
        pytest.param(dt.date(2022, 1, 1), "1. januar 2022", "pr. 1. januar 2022", id="the first day of a year"),
        pytest.param(dt.date(2023, 10, 31), "31. oktober 2023", "pr. 31. oktober 2023", id="another month's last day"),
    ],
)
def test_the_day_of_a_figure(day: dt.date, said: str, when: str) -> None:
    assert format_figure_day(day) == said
    assert format_figure_time(day) == when
