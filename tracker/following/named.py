"""Whether a sentence names somebody: a person, an association, a political body. Pure."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tracker.following.telling import Words

_WORD = re.compile(r"\w+")
_KINDS = ("udvalg", "nævn", "råd")
_BODIES = ("udvalget", "udvalg", "rådet", "råd", "nævnet", "nævn", "forum", "bestyrelsen", "bestyrelse")


@dataclass(frozen=True, slots=True)
class Named:
    """The words of a name, by their stems. A body of several words is not named without the one that says it is one.

    *Børns deltagelse* does not name *Børne- og Ungdomsudvalget*.
    """

    stems: tuple[str, ...]
    needed: tuple[str, ...]
    short: frozenset[str] = frozenset()
    """The stems by which it is called once it is known: *udvalget*, *foreningen*."""

    @classmethod
    def of(cls, words: Iterable[str], stem_of: Callable[[str], str]) -> "Named":
        """The name of these words, in any order."""
        known = sorted(words)
        bodies = [word for word in known if word.casefold().endswith(_BODIES)] if len(known) > 1 else []
        short = {kind for word in known for kind in _KINDS if word.casefold().removesuffix("et").endswith(kind)}
        return cls(
            tuple(stem_of(word) for word in known),
            tuple(stem_of(word) for word in bodies),
            frozenset(f"{kind}{ending}" for kind in short for ending in ("et", "ets")),
        )

    def is_short_for(self, text: str) -> bool:
        """Whether a text calls it by its kind alone: *udvalgets formand* for *Sundhedsudvalget*."""
        return bool(self.short) and not self.short.isdisjoint(_WORD.findall(text.casefold()))

    def share_in(self, words: Words) -> float:
        """How much of the name the words hold, 0 to 1."""
        if not all(stem in words.features for stem in self.needed):
            return 0.0
        return sum(stem in words.features for stem in self.stems) / len(self.stems)
