"""Finds the words and phrases of the thesaurus in the words of a sentence. Pure."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tracker.danish.thesaurus import Concept
from tracker.danish.words import WORD, WordForms
from tracker.linking.phrases import Phrase, units_of

_GAP = 3
"""How many other words may stand between two words of a phrase (docs/thesaurus.md)."""
_SMALL = frozenset(
    (
        "i", "på", "til", "af", "med", "for", "fra", "om", "ved", "hos", "under", "over", "efter", "uden",
        "en", "et", "den", "det", "de", "der", "som", "at", "og", "sig", "sin", "sit",
    )
)  # fmt: skip
"""After these the next word of a phrase follows at once or after one more: *i job*, *i et job*."""
_SMALL_BETWEEN = 2
_GAP_OF_SMALL = 1
REACH = _GAP + 1 + 2 * _SMALL_BETWEEN
"""How many words on from the first of a phrase the second that is not small stands at the most (:func:`_key_place`)."""
_JOINT = re.compile("[-'’]")

Features = Mapping[str, float]
"""What a word stands for, each with how far (:class:`tracker.linking.lexicon.Lexicon`)."""
Key = tuple[int, int]
"""By which phrases are looked for: the numbers of their opening and of their second unit that is not small."""


class Hit(NamedTuple):
    """A concept met in a sentence, by the words at these places of it."""

    concept: int
    places: tuple[int, ...]
    strength: float


@dataclass(frozen=True, slots=True)
class Telling:
    """What one word tells, looked up once: its features, the concepts it means, and where phrases may begin with it."""

    features: Features
    concepts: tuple[tuple[int, float], ...]
    """Concepts with their strength, by the word alone."""
    openings: tuple[int, ...]
    """Numbers of units with which phrases of several words begin."""
    seconds: tuple[int, ...]
    """Numbers of units that stand second in a phrase's key."""
    without: tuple[int, ...]
    """Concepts of which the word tells nothing, whatever else it may seem."""
    names: tuple[str, ...]
    """Names of several words that begin with it."""


@dataclass(slots=True)
class PhraseIndex:
    """All phrases, those of several words by two of their units; abbreviations and names as they are written."""

    single: dict[str, list[Phrase]] = field(default_factory=lambda: defaultdict(list))
    several: dict[Key, list[Phrase]] = field(default_factory=lambda: defaultdict(list))
    without: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Words by which nothing of these concepts is to be found."""
    excluded: dict[Key, list[tuple[int, tuple[str, ...]]]] = field(default_factory=lambda: defaultdict(list))
    """Phrases in which nothing of a concept is to be found."""
    written: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, list[tuple[str, int]]] = field(default_factory=lambda: defaultdict(list))
    """Names of several words by their first."""
    reach: npt.NDArray[np.uint8] = field(default_factory=lambda: np.zeros((0, 0), dtype=np.uint8), repr=False)
    """By opening (row) and second unit (column) how many words on the second stands at the most; 0 where no key is."""
    _openings: dict[str, int] = field(default_factory=dict, repr=False)
    _seconds: dict[str, int] = field(default_factory=dict, repr=False)
    _reach: dict[Key, int] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, phrases: Iterable[Phrase], concepts: Sequence[Concept], forms: WordForms) -> "PhraseIndex":
        """Index phrases, and what else the concepts (numbered in their order) hold: names, short forms, exclusions."""
        made = cls()
        for phrase in dict.fromkeys(phrases):
            if len(phrase.units) == 1:
                made.single[phrase.units[0]].append(phrase)
            elif phrase.units:
                made.several[made._new_key(phrase.units)].append(phrase)
        for number, concept in enumerate(concepts):
            for words in concept.excluded:
                units = units_of(words, forms)
                if len(units) == 1:
                    made.without[units[0]].append(number)
                elif units:
                    made.excluded[made._new_key(units)].append((number, units))
            for word in (*(a.short for a in concept.abbreviations), *concept.names):
                parts = WORD.findall(word)
                if len(parts) > 1:
                    made.names[parts[0]].append((word, number))
                else:
                    made.written[word].append(number)
        made.reach = np.zeros((len(made._openings), len(made._seconds)), dtype=np.uint8)
        for key, reach in made._reach.items():
            made.reach[key] = reach
        return made

    def _new_key(self, units: Sequence[str]) -> Key:
        place = _key_place(units)
        opening = self._openings.setdefault(units[0], len(self._openings))
        key = opening, self._seconds.setdefault(units[place], len(self._seconds))
        reach = sum(1 + (_GAP_OF_SMALL if unit in _SMALL else _GAP) for unit in units[:place])
        self._reach[key] = max(self._reach.get(key, 0), reach)
        return key

    def telling_of(self, raw: str, features: Features) -> Telling:
        """What a word as it is written tells; ``features`` are those of the word in lower case."""
        found: dict[int, float] = {}
        for unit, how_far in features.items():
            for phrase in self.single.get(unit, ()):
                found[phrase.concept] = max(found.get(phrase.concept, 0.0), phrase.weight * how_far)
        for spelling in (raw, raw.removesuffix("s"), *(() if raw.isalpha() else _JOINT.split(raw))):
            if spelling in self.written:
                found.update(dict.fromkeys(self.written[spelling], 1.0))
        return Telling(
            features,
            tuple(found.items()),
            tuple([self._openings[unit] for unit in features if unit in self._openings]),
            tuple([self._seconds[unit] for unit in features if unit in self._seconds]),
            tuple([concept for unit in features for concept in self.without.get(unit, ())]),
            tuple([name for name, _ in self.names.get(raw, ())]),
        )

    def concepts_in(self, sentence: str, words: Sequence[Telling]) -> dict[int, float]:
        """The concepts met in a sentence with their strength; many sentences at once: :mod:`sentence_concepts`."""
        found: dict[int, float] = {}
        for hit in self.find_hits(sentence, words):
            found[hit.concept] = max(found.get(hit.concept, 0.0), hit.strength)
        return found

    def find_hits(self, sentence: str, words: Sequence[Telling]) -> Iterator[Hit]:
        """The concepts met in a sentence, each with the words that tell of it, in any order, some of them twice."""
        hits = [Hit(c, (place,), strength) for place, word in enumerate(words) for c, strength in word.concepts]
        excluded: dict[int, set[int]] = defaultdict(set)
        for place, word in enumerate(words):
            for concept in word.without:
                excluded[concept].add(place)
        features = [word.features for word in words]
        for start, key in self._begun(words):
            hits += self.hits_from(key, features, start, len(words))
            for concept, places in self.excluded_from(key, features, start, len(words)):
                excluded[concept].update(places)
        if any(word.names for word in words):
            yield from self._name_hits(sentence, words)
        yield from (hit for hit in hits if not excluded or not excluded.get(hit.concept, set()).issuperset(hit.places))

    def _begun(self, words: Sequence[Telling]) -> Iterator[tuple[int, Key]]:
        """Where phrases may begin, with their keys: both units of a key, near enough."""
        for start, word in enumerate(words):
            near = {second for other in words[start + 1 : start + 1 + REACH] for second in other.seconds}
            keys = ((opening, second) for opening in word.openings for second in sorted(near))
            yield from ((start, key) for key in keys if key in self._reach)

    def hits_from(self, key: Key, words: Sequence[Features], start: int, end: int) -> Iterator[Hit]:
        """The phrases with this key that begin at ``start`` and stand in ``words[start:end]``."""
        for phrase in self.several.get(key, ()):
            places = _way(phrase.units, words, start, end)
            if places:
                pairs = zip(places, phrase.units, strict=True)
                yield Hit(phrase.concept, places, phrase.weight * min([words[place][unit] for place, unit in pairs]))

    def excluded_from(
        self, key: Key, words: Sequence[Features], start: int, end: int
    ) -> Iterator[tuple[int, Sequence[int]]]:
        """Concepts of which phrases with this key that begin at ``start`` tell nothing, with the phrase's places."""
        for concept, units in self.excluded.get(key, ()):
            places = _way(units, words, start, end)
            if places:
                yield concept, range(places[0], places[-1] + 1)

    def _name_hits(self, sentence: str, words: Sequence[Telling]) -> Iterator[Hit]:
        said = [(match[0], match.start()) for match in WORD.finditer(sentence)]
        for place, (raw, start) in enumerate(said):
            for name, concept in self.names.get(raw, ()):
                if sentence.startswith(name, start):
                    yield Hit(concept, tuple(range(place, min(len(words), place + len(WORD.findall(name))))), 1.0)


def _key_place(units: Sequence[str]) -> int:
    """The place of a phrase's second unit that is not small, past two small ones at most; of its second where none."""
    following = range(1, min(len(units), 2 + _SMALL_BETWEEN))
    return next((place for place in following if units[place] not in _SMALL), 1)


def _way(units: Sequence[str], words: Sequence[Features], start: int, end: int) -> tuple[int, ...]:
    """Where the units stand in this order with few words between, the first way from ``start``; none where not."""
    places = [start]
    at, before = start, units[0]
    for unit in units[1:]:
        for place in range(at + 1, min(end, at + 2 + (_GAP_OF_SMALL if before in _SMALL else _GAP))):
            if unit in words[place]:
                break
        else:
            return ()
        places.append(place)
        at, before = place, unit
    return tuple(places)
