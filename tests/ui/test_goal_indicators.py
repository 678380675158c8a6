"""The finding of an indicator in words: a whole year is said as a year, any other day as a day."""

import datetime as dt

import pytest

from tracker.domain.goal import GoalState
from tracker.domain.measuring import Direction, Indicator, Measurement
from tracker.insight.progress_rules import IndicatorProgress, Reason
from tracker.insight.series import series_of
from tracker.ui.goal_figures import figure_table
from tracker.ui.goal_indicators import finding_of

INDICATOR = Indicator("g#1", "g", "Andel i job", "procent", Direction.UP, 41.0, dt.date(2020, 12, 31), 60.0, None)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        pytest.param(dt.date(2022, 12, 31), "45 % i 2022; ", id="a year"),
        pytest.param(dt.date(2022, 9, 30), "45 % pr. 30. september 2022; ", id="a day"),
    ],
)
def test_a_figure_of_a_year_says_the_year(day: dt.date, said: str) -> None:
    part = IndicatorProgress("g#1", GoalState.OFF_TRACK, Reason.BEHIND, day, 45.0)
    assert finding_of(INDICATOR, part).replace("\N{NO-BREAK SPACE}", " ").replace("\\", "").startswith(said)


def test_the_table_beneath_a_picture_says_years_as_years() -> None:
    figures = [Measurement("g#1", dt.date(2022, 12, 31), 45.0), Measurement("g#1", dt.date(2023, 9, 30), 46.0)]
    assert list(figure_table(series_of(INDICATOR, figures, dt.date(2026, 11, 22)))["Dato"]) == [
        "2022",
        "30. september 2023",
    ]
