"""Whether a sentence names somebody: a person, an association, a political body. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tracker.following.telling import Words

_BODIES = ("udvalget", "udvalg", "rådet", "råd", "nævnet", "nævn", "forum", "bestyrelsen", "bestyrelse")


@dataclass(frozen=True, slots=True)
class Named:
    """The words of a name, by their stems. A body of several words is not named without the one that says it is one.

    *Børns deltagelse* does not name *Børne- og Ungdomsudvalget*.
    """

    stems: tuple[str, ...]
    needed: tuple[str, ...]

    @classmethod
    def of(cls, words: Iterable[str], stem_of: Callable[[str], str]) -> "Named":
        """The name of these words, in any order."""
        known = sorted(words)
        bodies = [word for word in known if word.casefold().endswith(_BODIES)] if len(known) > 1 else []
        return cls(tuple(stem_of(word) for word in known), tuple(stem_of(word) for word in bodies))

    def share_in(self, words: Words) -> float:
        """How much of the name the words hold, 0 to 1."""
        if not all(stem in words.features for stem in self.needed):
            return 0.0
        return sum(stem in words.features for stem in self.stems) / len(self.stems)
