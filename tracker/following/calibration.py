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
AGAINST = frozenset(("conflict", "key", "another", "echo", "narrowed", "elsewhere", "frame", "money", "other"))
"""What a look-alike has (``lookalikes.py``), which is looked at last."""
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
    closes a matter (``chances.py``); from the chance ``closes`` on it does (``drops`` where it gives the matter up and
    says so), from ``proposes`` on it is proposed.
    """

    weights: Mapping[str, float]
    certain: float
    likely: float
    named: float
    claim: float
    closes: float
    drops: float
    proposes: float
    chances: Mapping[str, float]
    _content: tuple[tuple[str, float], ...] = field(init=False, repr=False, compare=False)
    _most_against: float = field(init=False, repr=False, compare=False)
    _most_of_rest: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sum what does not depend on the evidence."""
        known = self.weights.items()
        content = tuple((kind, weight) for kind, weight in known if kind in CONTENT)
        rest = sum(weight for kind, weight in known if kind not in CONTENT and weight > 0)
        against = sum(weight for kind, weight in known if kind in AGAINST and weight > 0)
        object.__setattr__(self, "_content", content)
        object.__setattr__(self, "_most_of_rest", _MOST * rest)
        object.__setattr__(self, "_most_against", _MOST * against)

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
            bounds["drops"],
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

    def content_of(self, common: Mapping[str, float]) -> float:
        """What the evidence of ``CONTENT`` comes to; all of it must be there."""
        content = 0.0
        for kind, weight in self._content:
            content += weight * common[kind]
        return content

    def most_by_content(self, content: float) -> float:
        """No less than the score whatever else is found. A hair is added for the rounding of sums."""
        return content + _share(content) * self._most_of_rest + _HAIR

    def most_with(self, content: float, circumstances: Mapping[str, float]) -> float:
        """No less than the score with the evidence that is missing yet (``AGAINST``)."""
        share, weights = _share(content), self.weights
        found = content + share * self._most_against + _HAIR
        for kind, value in circumstances.items():
            if value:
                tells = weights[kind] * value
                found += tells if tells < 0 else share * tells
        return found


def _share(content: float) -> float:
    """How far what is not in common counts."""
    return max(0.0, min(1.0, content / _FULL))
