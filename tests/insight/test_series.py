"""Which figures rest on too few people to be shown."""

import datetime as dt

import pytest

from tracker.domain.measuring import Direction, Indicator, Measurement
from tracker.insight.progress_rules import required_value
from tracker.insight.series import series_of

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


BASE = dt.date(2022, 12, 31)


@pytest.mark.parametrize(
    ("unit", "baseline", "persons", "is_hidden"),
    [
        pytest.param("procent", 40.0, 3, True, id="the figure of its day rests on three people"),
        pytest.param("procent", 40.0, 30, False, id="the figure of its day rests on thirty"),
        pytest.param("unge", 3.0, None, True, id="it counts three people itself"),
        pytest.param("unge", 0.0, None, False, id="nobody can be pointed at"),
        pytest.param("virksomheder", 3.0, None, False, id="enterprises are no people"),
    ],
)
def test_a_baseline_of_a_small_group_is_kept_back_as_its_figure_is(
    unit: str, baseline: float, persons: int | None, is_hidden: bool
) -> None:
    indicator = Indicator("g#1", "g", "Antal", unit, Direction.UP, baseline, BASE, 60.0, dt.date(2028, 12, 31))
    figures = [Measurement("g#1", BASE, 40.0, persons=persons)] if persons else []
    found = series_of(indicator, figures, DAY)
    assert found.is_baseline_withheld is is_hidden
    assert found.indicator.baseline_value == (None if is_hidden else baseline)
    assert required_value(found, DAY) is None or not is_hidden, "the path would tell where it began"
