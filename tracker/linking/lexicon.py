"""What each word stands for: its stem, the stems within it, and how rare these are. Pure; looks at a word once."""

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from tracker.danish.words import WORD, WordForms, beginnings_of, find_parts

WHOLE = 1.0
"""How far a word stands for its own stem."""
PART = 0.7
"""How far a compound stands for the words in it: *fritidsjobkonsulent* for *fritidsjob*."""
PART_OF_TERM = 0.4
"""The same where the compound, or a longer part of it, is a term of its own: *fritidsjob* for *fritid*."""
_LONGEST_OPEN_END = 16
_MOST_WORDS = 100_000
"""Different words that are remembered."""


@dataclass(frozen=True, slots=True)
class WordCounts:
    """In how many texts each stem stands. Counts of several collections can be added up."""

    texts: int
    counts: Mapping[str, int]

    @classmethod
    def of(cls, texts: Iterable[str], forms: WordForms) -> "WordCounts":
        """Count the texts of a municipality (its items, title and text)."""
        counts: dict[str, int] = {}
        stems: dict[str, str] = {}
        number = 0
        for text in texts:
            number += 1
            for word in set(WORD.findall(text.casefold())):
                stem = stems.get(word) or stems.setdefault(word, forms.stem_of(word))
                counts[stem] = counts.get(stem, 0) + 1
        return cls(number, counts)

    def plus(self, other: "WordCounts") -> "WordCounts":
        """Both collections as one."""
        counts = dict(self.counts)
        for stem, number in other.counts.items():
            counts[stem] = counts.get(stem, 0) + number
        return WordCounts(self.texts + other.texts, counts)

    def rarity(self, stem: str) -> float:
        """0 for a word of every text, 1 for one never seen: inverse document frequency over its highest value.

        ``log((N + 1) / (n + 1)) / log(N + 1)`` with N texts, n of them with the word (after Spärck Jones 1972).
        """
        if self.texts == 0:
            return 1.0
        seen = min(self.counts.get(stem, 0), self.texts)
        return math.log((self.texts + 1) / (seen + 1)) / math.log(self.texts + 1)


@dataclass(slots=True)
class Lexicon:
    """The words that may be met: ``known`` stems part compounds; the open words of the thesaurus are looked for too.

    ``features_of`` remembers what it has seen, so a corpus costs its different words only.
    """

    forms: WordForms
    known: frozenset[str]
    terms: frozenset[str]
    """Stems of single words that the thesaurus has."""
    open_ends: frozenset[str]
    """Beginnings (*æres-*) and endings (*-café*, as stems) by which the thesaurus finds compounds."""
    _former: "tuple[Lexicon, re.Pattern[str]] | None" = field(default=None, repr=False)
    """A lexicon that knows less, and how what it does not know begins (:meth:`knowing`)."""
    _seen: dict[str, Mapping[str, float]] = field(default_factory=dict, repr=False)
    _beginnings: frozenset[str] = field(init=False, repr=False)
    _open_beginnings: tuple[str, ...] = field(init=False, repr=False)
    _open_endings: tuple[str, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._beginnings = beginnings_of(self.known, self.forms)
        self._open_beginnings = tuple(sorted(end[:-1] for end in self.open_ends if end.endswith("-")))
        self._open_endings = tuple(sorted(end[1:] for end in self.open_ends if end.startswith("-")))

    def knowing(self, stems: AbstractSet[str]) -> "Lexicon":
        """The same with further stems; this one is asked, and remembers, where none of these can stand in a word."""
        new = stems - self.known
        spelled = {form: base for form, base in self.forms.bases.items() if base in new}
        begin = sorted(beginnings_of(new, WordForms(spelled)))
        beginning = re.compile("|".join(map(re.escape, begin)))
        return Lexicon(self.forms, self.known | new, self.terms, self.open_ends, (self, beginning))

    def features_of(self, word: str) -> Mapping[str, float]:
        """What a word (in lower case) stands for, each with how far: its stem, those of its parts, open words."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) >= _MOST_WORDS:
                self._seen.clear()
            found = self._seen[word] = self._formerly(word) or self._look_at(word)
        return found

    def _formerly(self, word: str) -> Mapping[str, float] | None:
        if self._former is None or not (word.isalpha() and unicodedata.is_normalized("NFC", word)):
            return None
        lexicon, beginning = self._former
        return None if beginning.search(word) else lexicon.features_of(word)

    def _look_at(self, word: str) -> Mapping[str, float]:
        stem = self.forms.stem_of(word)
        found = {stem: WHOLE}
        pieces = [self.forms.stem_of(piece) for piece in word.split("-") if len(piece) > 1] if "-" in word else []
        parts = dict.fromkeys((*pieces, *find_parts(word, self.known, self.forms, self._beginnings)))
        terms = [term for term in (stem, *parts) if term in self.terms]
        for part in parts:
            is_within = any(part in term and part != term for term in terms)
            found.setdefault(part, PART_OF_TERM if is_within else PART)
        opened = PART_OF_TERM if terms else WHOLE
        if not (word.startswith(self._open_beginnings) or stem.endswith(self._open_endings)):
            return found
        for length in range(2, min(len(word), _LONGEST_OPEN_END)):
            if (beginning := f"{word[:length]}-") in self.open_ends:
                found.setdefault(beginning, opened)
            if length < len(stem) and (ending := f"-{stem[-length:]}") in self.open_ends:
                found.setdefault(ending, opened)
        return found
