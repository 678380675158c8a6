"""Finds the words and phrases of the thesaurus in the words of a sentence. Pure."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tracker.danish.thesaurus import Concept
from tracker.danish.words import WORD, WordForms
from tracker.linking.lexicon import WordCounts
from tracker.linking.profile_weights import ProfileWeights

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
REACH = _GAP + 1 + 2 * _SMALL_BETWEEN
"""How many words on from the first of a phrase the second that is not small stands at the most (:func:`_key_units`)."""
_SECONDS = 1 << 24
"""More than there are second units, so that a key holds both."""
_JOINT = re.compile("[-'’]")

Features = Mapping[str, float]
"""What a word stands for, each with how far (:class:`tracker.linking.lexicon.Lexicon`)."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A word or phrase of a concept, with its stems in order; ``weight`` says how surely it tells of the concept."""

    concept: int
    words: str
    units: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept met in a sentence, by the words at these places of it."""

    concept: int
    places: tuple[int, ...]
    strength: float


def units_of(words: str, forms: WordForms) -> tuple[str, ...]:
    """The stems of a phrase in order; *æres-* and *-café* stay open words, the ending as a stem."""
    found: list[str] = []
    for word in words.casefold().split():
        if word.endswith("-") and len(word) > 2:
            found.append(word)
        elif word.startswith("-") and len(word) > 2:
            found.append(f"-{forms.stem_of(word[1:])}")
        else:
            found.extend(forms.stem_of(piece) for piece in WORD.findall(word))
    return tuple(found)


def phrases_of(
    number: int, concept: Concept, forms: WordForms, counts: WordCounts, weights: ProfileWeights
) -> Iterator[Phrase]:
    """The phrases of one concept, by kind; what is said in many texts tells less than what is said in few."""
    by_kind = weights.by_kind
    kinds = {
        "preferred": (concept.preferred,),
        "synonyms": (*concept.synonyms, *(a.long for a in concept.abbreviations)),
        "narrower": concept.narrower,
        "phrases": concept.phrases,
    }
    seen: set[tuple[str, ...]] = set()
    for kind, entries in kinds.items():
        for entry in entries:
            units = units_of(entry, forms)
            if units and units not in seen:
                seen.add(units)
                rarest = max(counts.rarity(unit) for unit in units)
                common = weights.common_phrase + (1 - weights.common_phrase) * rarest
                yield Phrase(number, entry, units, by_kind[kind] * common)


@dataclass(frozen=True, slots=True)
class Telling:
    """What one word tells, looked up once: its features, the concepts it means, and where phrases may begin with it."""

    features: Features
    concepts: tuple[tuple[int, float], ...]
    """Concepts with their strength, by the word alone."""
    openings: tuple[int, ...]
    """Numbers of units with which phrases of several words begin; a key is made of one and of a ``second``."""
    seconds: tuple[int, ...]
    """Numbers of units that are the second of a key."""
    without: tuple[int, ...]
    """Concepts of which the word tells nothing, whatever else it may seem."""
    names: tuple[str, ...]
    """Names of several words that begin with it."""


@dataclass(slots=True)
class PhraseIndex:
    """All phrases, those of several words by two of their units; abbreviations and names as they are written."""

    single: dict[str, list[Phrase]] = field(default_factory=lambda: defaultdict(list))
    several: dict[int, list[Phrase]] = field(default_factory=lambda: defaultdict(list))
    """By their key (:func:`_key_units`)."""
    without: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Words by which nothing of these concepts is to be found."""
    excluded: dict[int, list[tuple[int, tuple[str, ...]]]] = field(default_factory=lambda: defaultdict(list))
    """Phrases in which nothing of a concept is to be found, by their key."""
    written: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, list[tuple[str, int]]] = field(default_factory=lambda: defaultdict(list))
    """Names of several words by their first."""
    _openings: dict[str, int] = field(default_factory=dict, repr=False)
    _seconds: dict[str, int] = field(default_factory=dict, repr=False)
    _after: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set), repr=False)

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
        return made

    def _new_key(self, units: Sequence[str]) -> int:
        first, second = _key_units(units)
        opening = self._openings.setdefault(first, len(self._openings) * _SECONDS)
        number = self._seconds.setdefault(second, len(self._seconds))
        self._after[opening].add(number)
        return opening + number

    @property
    def keys(self) -> tuple[int, ...]:
        """The keys of all phrases of several words, in order."""
        return tuple(sorted({*self.several, *self.excluded}))

    def telling_of(self, raw: str, features: Features) -> Telling:
        """What a word as it is written tells; ``features`` are those of the word in lower case."""
        found: dict[int, float] = {}
        for unit, how_far in features.items():
            for phrase in self.single.get(unit, ()):
                found[phrase.concept] = max(found.get(phrase.concept, 0.0), phrase.weight * how_far)
        for spelling in (raw, raw.removesuffix("s"), *_JOINT.split(raw)):
            found.update(dict.fromkeys(self.written.get(spelling, ()), 1.0))
        return Telling(
            features,
            tuple(found.items()),
            tuple(self._openings[unit] for unit in features if unit in self._openings),
            tuple(self._seconds[unit] for unit in features if unit in self._seconds),
            tuple(concept for unit in features for concept in self.without.get(unit, ())),
            tuple(name for name, _ in self.names.get(raw, ())),
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
        for start, key in self._begun(words):
            hits += self.hits_from(key, words, start, len(words))
            for concept, places in self.excluded_from(key, words, start, len(words)):
                excluded[concept].update(places)
        if any(word.names for word in words):
            yield from self._name_hits(sentence, words)
        yield from (hit for hit in hits if not excluded or not excluded.get(hit.concept, set()).issuperset(hit.places))

    def _begun(self, words: Sequence[Telling]) -> Iterator[tuple[int, int]]:
        """Where phrases may begin, with their keys: both units of a key, near enough."""
        for start, word in enumerate(words):
            if word.openings:
                near: set[int] = set().union(*[other.seconds for other in words[start + 1 : start + 1 + REACH]])
                for opening in word.openings:
                    yield from ((start, opening + second) for second in self._after[opening] & near)

    def hits_from(self, key: int, words: Sequence[Telling], start: int, end: int) -> Iterator[Hit]:
        """The phrases with this key that begin at ``start`` and stand in ``words[start:end]``."""
        for phrase in self.several.get(key, ()):
            places = _way(phrase.units, words, start, end)
            if places:
                pairs = zip(places, phrase.units, strict=True)
                yield Hit(phrase.concept, places, phrase.weight * min(words[p].features[u] for p, u in pairs))

    def excluded_from(
        self, key: int, words: Sequence[Telling], start: int, end: int
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


def _key_units(units: Sequence[str]) -> tuple[str, str]:
    """By which a phrase is looked for: its first unit, and the next that is not small, past two small ones at most."""
    following = units[1 : 2 + _SMALL_BETWEEN]
    return units[0], next((unit for unit in following if unit not in _SMALL), units[1])


def _way(units: Sequence[str], words: Sequence[Telling], start: int, end: int) -> tuple[int, ...]:
    """Where the units stand in this order with few words between, the first way from ``start``; none where not."""
    places = [start]
    for before, unit in pairwise(units):
        gap = 1 if before in _SMALL else _GAP
        following = range(places[-1] + 1, min(end, places[-1] + gap + 2))
        place = next((at for at in following if unit in words[at].features), None)
        if place is None:
            return ()
        places.append(place)
    return tuple(places)
