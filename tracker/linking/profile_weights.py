"""How much each part of a goal and each kind of a concept's words counts."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProfileWeights:
    """From ``data/linking/calibration.toml``; every weight is between 0 and 1, ``rarity`` is an exponent."""

    title: float = 1.0
    text: float = 0.7
    above: float = 0.1
    """What a focus area's words count for its goals."""
    narrower: float = 0.4
    """A goal about a concept is about a narrower one, by each step."""
    broader: float = 0.45
    usual: float = 0.3
    """How much of the mean of all goals stands beside a goal's usual nearness, so that none is divided by nought."""
    rarity: float = 1.4
    common_phrase: float = 0.2
    """What a phrase of words that stand in every text still counts."""
    preferred: float = 1.0
    synonym: float = 1.0
    narrower_word: float = 0.9
    phrase: float = 0.9

    @property
    def by_kind(self) -> Mapping[str, float]:
        """The weights of a concept's kinds of words."""
        return {
            "preferred": self.preferred,
            "synonyms": self.synonym,
            "narrower": self.narrower_word,
            "phrases": self.phrase,
        }
