"""On sets whose goals are known nothing gets worse unseen: the figures of docs/quality.md, from below."""

import tomllib

import pytest

from tests.linking.calibrate import PAGE
from tests.linking.quality import SETS, measured
from tracker.linking.calibration import FACTORS, Calibration

LEAST = {
    "public": {"recall@3": 0.88, "exact-set F1, explicit items": 0.95, "precision, certain": 0.98},
    "lindevang": {"recall@3": 0.75, "exact-set F1, explicit items": 0.95, "precision, certain": 0.98},
}


@pytest.mark.parametrize("name", [pytest.param(name, id=name) for name, _ in SETS])
def test_figures_are_not_under_their_least(name: str, shared: object) -> None:
    figures, _ = measured(dict(SETS)[name])
    assert {one: figures[one][0] for one, least in LEAST[name].items() if (figures[one][0] or 0.0) < least} == {}
    assert (figures["precision, certain + likely"][0] or 0.0) >= 0.85
    assert (figures["no-goal items left alone"][0] or 0.0) >= 0.9


def test_the_calibration_says_when_and_how_it_was_made_and_has_every_factor() -> None:
    table = tomllib.loads(PAGE.read_text(encoding="utf-8"))
    assert {"on", "how"} <= table["fitted"].keys()
    assert set(table["factors"]) == set(FACTORS)
    assert 0 < Calibration.of(table).possible < Calibration.of(table).likely < 1


def test_a_calibration_without_a_factor_is_refused() -> None:
    table = tomllib.loads(PAGE.read_text(encoding="utf-8"))
    del table["factors"]["others"]
    with pytest.raises(KeyError):
        Calibration.of(table)
