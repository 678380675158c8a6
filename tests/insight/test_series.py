"""Which figures rest on too few people to be shown."""

import datetime as dt

import pytest

from tracker.domain.measuring import Direction, Indicator, Measurement
from tracker.insight.series import counts_people, series_of

DAY = dt.date(2025, 12, 31)


@pytest.mark.parametrize(
    ("unit", "value", "persons", "is_shown"),
    [
        pytest.param("unge", 3.0, None, False, id="three young people are three people"),
        pytest.param("Antal elever", 4.0, None, False, id="also where the unit says that it counts them"),
        pytest.param("elever", 5.0, None, True, id="five are no small group"),
        pytest.param("elever", 0.0, None, True, id="nobody can be pointed at"),
        pytest.param("par", 3.0, None, True, id="three couples are six people"),
        pytest.param("unge", 3.0, 12, True, id="somebody says how many people it rests on"),
        pytest.param("procent", 3.0, None, True, id="a share says nothing of how many, and unknown is not small"),
        pytest.param("procent", 60.0, 4, False, id="a share of four people"),
        pytest.param("procent af elever", 3.0, None, True, id="a share of people is no count of them"),
        pytest.param("virksomheder", 2.0, None, True, id="enterprises are no people"),
    ],
)
def test_a_small_group_is_kept_back(unit: str, value: float, persons: int | None, is_shown: bool) -> None:
    indicator = Indicator("g#1", "g", "Antal", unit, Direction.UP)
    found = series_of(indicator, [Measurement("g#1", DAY, value, persons=persons)], DAY)
    assert ([one.value for one in found.figures], list(found.withheld)) == (([value], []) if is_shown else ([], [DAY]))


@pytest.mark.parametrize("unit", ["", "antal", "kr.", "dage"])
def test_other_units_count_no_people(unit: str) -> None:
    assert not counts_people(unit)
