"""Which words of a matter another text meets, prepared once for each matter. Pure."""

from collections.abc import Callable, Collection, Mapping

from tracker.following.language import WHOLE, WordBook
from tracker.following.telling import Words

_ONLY_PARTS = 0.5
"""*sprogcentret* and *frivilligcentret* share a part, and are two things."""
_SAME_VERB = 0.35
_LEAST_RARE = 0.15
Met = Mapping[str, tuple[float, bool]]
"""By word, how much it tells that it is met, and whether only by kinship."""


class Sought:
    """The words of a text by what they stand for, to be found again in many others."""

    def __init__(self, wanted: Words, book: WordBook, rarity_of: Callable[[str], float]) -> None:
        """Turn the words about: each unit with the words that stand for it, and at most how much it tells."""
        self._units: dict[str, list[tuple[str, float, float]]] = {}
        for word, weight in wanted.weights.items():
            for unit, level in book.features_of(word).items():
                most = min(weight, max(rarity_of(unit), _LEAST_RARE))
                self._units.setdefault(unit, []).append((word, level, most))

    def met(self, offered: Words, verb: str = "", without: Collection[str] = ()) -> Met:
        """Each word of the wanted text that the offered one meets: how much that tells, and whether only by kinship.

        A word of the offered text meets one word of the wanted. That the wanted ``verb`` itself is there tells little:
        what was done to a thing is seldom told in the same word, and look-alikes do the same to another. The words
        ``without`` are not looked for.
        """
        shared = self._units.keys() & offered.features.keys()
        if not shared:
            return {}
        pairs: list[tuple[float, str, str, bool]] = []
        for unit in shared:
            other, is_line = offered.features[unit], unit[1:2] == ":"
            is_kin = is_line and unit[0] != "b"
            for word, level, most in self._units[unit]:
                if word in without:
                    continue
                near = min(level, other) if is_kin else level * other
                if level < WHOLE and other < WHOLE and not is_line:
                    near *= _ONLY_PARTS
                if word == verb and not is_kin:
                    near *= _SAME_VERB
                pairs.append((near * most, word, offered.holders[unit], is_kin))
        found: dict[str, tuple[float, bool]] = {}
        used: set[str] = set()
        for value, word, holder, is_kin in sorted(pairs, reverse=True):
            if word not in found and holder not in used:
                found[word] = (value, is_kin)
                used.add(holder)
        return found
