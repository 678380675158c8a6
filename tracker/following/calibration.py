"""How much each kind of evidence tells, and from where a sentence closes a matter. Values; fitted outside. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

CONTENT = frozenset(
    (
        "words", "kindred", "share", "around", "beside", "title", "actor", "case", "same_title", "subject", "recalled",
        "first", "held",
    )
)  # fmt: skip
"""What two sentences have in common; the rest counts only as far as there is anything in common."""
_FULL = 1.3
"""From here of what they have in common the rest counts in full."""
_MOST = 2.0
"""No kind of evidence is more."""
_HAIR = 1e-6


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights by kind of evidence (``tracker/following/evidence.py``), and the bounds.

    From ``certain`` of evidence a sentence tells of a matter, from ``likely`` it may. ``named``: so much of the
    evidence is enough for words of giving up, which name their matter. ``claim``: a sentence whose evidence for another
    matter is so much better is the other's. ``chances`` are the weights by which it is judged how likely a sentence
    closes a matter (``chances.py``); from the chance ``closes`` on it does, from ``proposes`` on it is proposed.
    """

    weights: Mapping[str, float]
    certain: float
    likely: float
    named: float
    claim: float
    closes: float
    proposes: float
    chances: Mapping[str, float]
    _rest: tuple[tuple[str, float], ...] = field(init=False, repr=False, compare=False)
    _most_of_rest: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        rest = tuple((kind, weight) for kind, weight in self.weights.items() if kind not in CONTENT)
        object.__setattr__(self, "_rest", rest)
        object.__setattr__(self, "_most_of_rest", _MOST * sum(weight for _, weight in rest if weight > 0))

    @classmethod
    def of(cls, table: Mapping[str, Mapping[str, Any]]) -> "Calibration":
        """From ``data/following/calibration.toml``; a missing value is a ``KeyError``."""
        bounds = table["bounds"]
        return cls(
            table["weights"],
            bounds["certain"],
            bounds["likely"],
            bounds["named"],
            bounds["claim"],
            bounds["closes"],
            bounds["proposes"],
            table["chances"],
        )

    def score_of(self, parts: Mapping[str, float]) -> float:
        """The weighted sum of the evidence."""
        weights, content, rest = self.weights, 0.0, []
        for kind, value in parts.items():
            if kind in CONTENT:
                content += weights[kind] * value
            elif value:
                rest.append(weights[kind] * value)
        share = _share(content)
        return content + sum(value if value < 0 else share * value for value in rest)

    def most_of(self, parts: Mapping[str, float]) -> float:
        """No less than the score of the evidence with the kinds that are missing yet; all of ``CONTENT`` must be there.

        A hair is added for the rounding of sums.
        """
        content = sum([self.weights[kind] * value for kind, value in parts.items() if value and kind in CONTENT])
        share = _share(content)
        if not share or len(parts) == len(CONTENT):
            return content + share * self._most_of_rest + _HAIR
        for kind, weight in self._rest:
            value = weight * parts.get(kind, _MOST if weight > 0 else 0.0)
            content += value if value < 0 else share * value
        return content + _HAIR


def _share(content: float) -> float:
    """How far what is not in common counts."""
    return max(0.0, min(1.0, content / _FULL))
