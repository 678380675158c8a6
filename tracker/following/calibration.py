"""How much each kind of evidence tells, and from where a sentence closes a matter. Values; fitted outside. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights by kind of evidence (``tracker/following/evidence.py``), and the bounds.

    From ``certain`` a sentence closes a matter by itself, from ``likely`` it is proposed. ``named``: so much of the
    evidence is enough for words of giving up, which name their matter. ``claim``: a sentence whose evidence for another
    matter is so much better is the other's.
    """

    weights: Mapping[str, float]
    certain: float
    likely: float
    named: float
    claim: float

    @classmethod
    def of(cls, table: Mapping[str, Mapping[str, Any]]) -> "Calibration":
        """From ``data/following/calibration.toml``; a missing value is a ``KeyError``."""
        bounds = table["bounds"]
        return cls(table["weights"], bounds["certain"], bounds["likely"], bounds["named"], bounds["claim"])

    def score_of(self, parts: Mapping[str, float]) -> float:
        """The weighted sum of the evidence."""
        content = sum(self.weights[kind] * value for kind, value in parts.items() if kind in CONTENT)
        share = max(0.0, min(1.0, content / _FULL))
        rest = (self.weights[kind] * value for kind, value in parts.items() if kind not in CONTENT)
        return content + sum(value if value < 0 else share * value for value in rest)
