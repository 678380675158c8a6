"""From kinds of nearness to the probability that an item is about a goal, and to bands. Pure.

The parameters are fitted by ``python -m tests.linking.calibrate`` and stand in ``data/linking/calibration.toml`` with
the day and the sets they were fitted on.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tracker.domain.goal_link import LinkBand
from tracker.linking.nearness import KINDS, Measures
from tracker.linking.profile_weights import ProfileWeights

Numbers = npt.NDArray[np.float64]

FACTORS = ("all_concepts", "best_words", "best_hints", "beside_nearest_goal", "others", "one")
"""What the logistic function weighs, in this order."""
_MANY = 3.0
"""So many sentences with words of another field are enough to tell that an item is of that field."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of the factors, and the probabilities from which a goal is *likely* and *possible*."""

    weights: tuple[float, ...]
    likely: float
    possible: float
    profile: ProfileWeights
    fitted: str = ""
    """When and on what, for people to read."""

    @classmethod
    def of(cls, table: Mapping[str, Mapping[str, object]]) -> "Calibration":
        """From ``calibration.toml``. Raises ``KeyError`` where a factor or a band is missing."""
        factors, bands = table["factors"], table["bands"]
        return cls(
            tuple(_number(factors[name]) for name in FACTORS),
            _number(bands["likely"]),
            _number(bands["possible"]),
            ProfileWeights(**{name: _number(value) for name, value in table["profile"].items()}),
            str(table["fitted"]["on"]),
        )

    def probabilities(self, measures: Measures, shifts: Numbers) -> Numbers:
        """For each item (row) and goal (column) how likely the item is about the goal: ``1 / (1 + exp(-(w·x + s)))``.

        ``shifts`` are what people have said before (:mod:`tracker.linking.decided`).
        """
        odds = shifts + sum(weight * factor for weight, factor in zip(self.weights, _factors(measures), strict=True))
        odds = np.clip(odds, -30, 30)
        return np.asarray(1 / (1 + np.exp(-odds)), dtype=np.float64)

    def band(self, probability: float) -> LinkBand | None:
        """*likely*, *possible* or none: meaning alone is never *certain*, as no set is large enough to show 98 %."""
        if probability >= self.likely:
            return LinkBand.LIKELY
        return LinkBand.POSSIBLE if probability >= self.possible else None


def factors_of(measures: Measures) -> Numbers:
    """The factors of each item and goal (last axis: :data:`FACTORS`).

    Square roots, as the second word about a goal says less than the first; *beside* is the share of the nearest goal's.
    """
    return np.stack(_factors(measures), axis=2)


def _factors(measures: Measures) -> tuple[Numbers, ...]:
    kind = {name: measures.values[place].astype(np.float64) for place, name in enumerate(KINDS)}
    beside = kind["sum_of_all"] / (kind["sum_of_all"].max(axis=1, keepdims=True, initial=0.0) + 1e-6)
    nearness = (np.sqrt(kind[name]) for name in FACTORS[:3])
    others = np.minimum(kind["others"], _MANY) / _MANY
    return (*nearness, beside, others, np.ones_like(others))


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"not a number: {value!r}")
    return float(value)


def fit_weights(factors: Numbers, right: Numbers, ridge: float, rounds: int = 50) -> Sequence[float]:
    """Weights by penalised maximum likelihood (Newton's method; the factor ``one`` is not penalised).

    ``ridge`` is the penalty on squared weights of factors brought to variance 1: few examples give calm weights.
    """
    spread = factors[:, :-1].std(axis=0) + 1e-9
    scaled = np.hstack((factors[:, :-1] / spread, factors[:, -1:]))
    penalty = np.diag([*[ridge] * len(spread), 1e-6])
    weights = np.zeros(scaled.shape[1])
    for _ in range(rounds):
        said = 1 / (1 + np.exp(-np.clip(scaled @ weights, -30, 30)))
        slope = scaled.T @ (said - right) + penalty @ weights
        curve = (scaled * (said * (1 - said))[:, None]).T @ scaled + penalty
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-7:
            break
    return [float(value) for value in (*(weights[:-1] / spread), weights[-1])]
