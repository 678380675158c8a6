"""When the next figure is due."""

import datetime as dt

import pytest

from tracker.insight.freshness import Freshness, freshness_of, gaps_between, next_due


@pytest.mark.parametrize(
    ("latest", "cadence", "due"),
    [
        pytest.param(dt.date(2025, 12, 31), "årligt", dt.date(2026, 12, 31), id="a year, the year's end"),
        pytest.param(dt.date(2025, 12, 31), "Kvartalsvis", dt.date(2026, 3, 31), id="over the turn of the year"),
        pytest.param(dt.date(2026, 2, 28), "månedligt", dt.date(2026, 3, 31), id="the end of a month stays the end"),
        pytest.param(dt.date(2024, 2, 29), "årligt", dt.date(2025, 2, 28), id="leap day"),
        pytest.param(dt.date(2026, 5, 15), "halvårligt", dt.date(2026, 11, 15), id="the middle of a month"),
        pytest.param(dt.date(2021, 11, 16), "hvert fjerde år", dt.date(2025, 11, 16), id="elections"),
        pytest.param(dt.date(2025, 12, 31), "ugentligt", dt.date(2026, 1, 7), id="a week"),
        pytest.param(dt.date(2025, 12, 31), "efter behov", None, id="no rhythm to count by"),
        pytest.param(dt.date(2025, 12, 31), "når det er muligt", None, id="words that give no day"),
        pytest.param(dt.date(2025, 12, 31), None, None, id="no rhythm stated"),
        pytest.param(None, "årligt", None, id="no figure yet"),
    ],
)
def test_the_next_figure(latest: dt.date | None, cadence: str | None, due: dt.date | None) -> None:
    assert next_due(latest, cadence) == due


@pytest.mark.parametrize(
    ("years", "cadence", "gaps"),
    [
        pytest.param([2020, 2021, 2022], "årligt", 0, id="every year"),
        pytest.param([2022, 2019, 2020], "årligt", 1, id="2021 is missing, whatever the order"),
        pytest.param([2017, 2021, 2025], "hvert fjerde år", 0, id="elections are no gap"),
        pytest.param([2010, 2020], None, 0, id="without a rhythm nothing is missing"),
        pytest.param([], "årligt", 0, id="no figures"),
    ],
)
def test_a_figure_that_should_have_come_leaves_a_gap(years: list[int], cadence: str | None, gaps: int) -> None:
    assert len(gaps_between([dt.date(year, 12, 31) for year in years], cadence)) == gaps


@pytest.mark.parametrize(
    ("latest", "cadence", "today", "freshness"),
    [
        pytest.param(dt.date(2025, 12, 31), "årligt", dt.date(2026, 12, 30), Freshness.FRESH, id="a day before"),
        pytest.param(dt.date(2025, 12, 31), "årligt", dt.date(2026, 12, 31), Freshness.DUE, id="the day itself"),
        pytest.param(dt.date(2025, 12, 31), "årligt", dt.date(2027, 7, 1), Freshness.DUE, id="half a year of grace"),
        pytest.param(dt.date(2025, 12, 31), "årligt", dt.date(2027, 7, 3), Freshness.OVERDUE, id="after it"),
        pytest.param(
            dt.date(2020, 12, 31), "efter behov", dt.date(2026, 1, 1), Freshness.NONE_EXPECTED, id="irregular"
        ),
        pytest.param(
            dt.date(2020, 1, 1), "opgøres ikke længere", dt.date(2026, 1, 1), Freshness.NONE_EXPECTED, id="ended"
        ),
        pytest.param(None, "årligt", dt.date(2026, 1, 1), Freshness.DUE, id="expected and not one has come"),
        pytest.param(None, None, dt.date(2026, 1, 1), Freshness.UNKNOWN, id="nobody said"),
        pytest.param(dt.date(2025, 1, 1), "når vi kan", dt.date(2026, 1, 1), Freshness.UNKNOWN, id="no rhythm we know"),
    ],
)
def test_freshness_is_counted_from_the_day_the_figure_describes(
    latest: dt.date | None, cadence: str | None, today: dt.date, freshness: Freshness
) -> None:
    assert freshness_of(latest, cadence, today) is freshness
