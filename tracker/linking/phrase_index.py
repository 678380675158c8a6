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
    triggers: tuple[str, ...]
    """Units of phrases of several words that the word stands for."""
    excluding: tuple[str, ...]
    """Units of phrases in which nothing of a concept is to be found."""
    names: tuple[str, ...]
    """Names of several words that begin with it."""


@dataclass(slots=True)
class PhraseIndex:
    """All phrases, those of several words under their rarest; abbreviations and names as they are written."""

    single: dict[str, list[Phrase]] = field(default_factory=lambda: defaultdict(list))
    several: dict[str, list[tuple[Phrase, frozenset[str]]]] = field(default_factory=lambda: defaultdict(list))
    excluded: dict[str, list[tuple[int, tuple[str, ...]]]] = field(default_factory=lambda: defaultdict(list))
    """By their rarest unit the phrases in which nothing of a concept is to be found."""
    written: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, list[tuple[str, int]]] = field(default_factory=lambda: defaultdict(list))
    """Names of several words by their first."""

    @classmethod
    def of(cls, phrases: Iterable[Phrase], concepts: Sequence[Concept], forms: WordForms) -> "PhraseIndex":
        """Index phrases, and what else the concepts (numbered in their order) hold: names, short forms, exclusions."""
        made = cls()
        listed = list(dict.fromkeys(phrases))
        use: dict[str, int] = defaultdict(int)
        for phrase in listed:
            for unit in set(phrase.units):
                use[unit] += 1
        for phrase in listed:
            if len(phrase.units) == 1:
                made.single[phrase.units[0]].append(phrase)
            elif phrase.units:
                rarest = min(phrase.units, key=lambda unit: (use[unit], -len(unit)))
                made.several[rarest].append((phrase, frozenset(phrase.units)))
        for number, concept in enumerate(concepts):
            for words in concept.excluded:
                if units := units_of(words, forms):
                    rarest = min(units, key=lambda unit: (use.get(unit, 0), -len(unit)))
                    made.excluded[rarest].append((number, units))
            for word in (*(a.short for a in concept.abbreviations), *concept.names):
                parts = WORD.findall(word)
                if len(parts) > 1:
                    made.names[parts[0]].append((word, number))
                else:
                    made.written[word].append(number)
        return made

    def telling_of(self, raw: str, features: Features) -> Telling:
        """What a word as it is written tells; ``features`` are those of the word in lower case."""
        found: dict[int, float] = {}
        for unit, how_far in features.items():
            for phrase in self.single.get(unit, ()):
                found[phrase.concept] = max(found.get(phrase.concept, 0.0), phrase.weight * how_far)
        for spelling in (raw, raw.removesuffix("s"), *_JOINT.split(raw)):
            found.update(dict.fromkeys(self.written.get(spelling, ()), 1.0))
        triggers = tuple(unit for unit in features if unit in self.several)
        excluding = tuple(unit for unit in features if unit in self.excluded)
        names = tuple(name for name, _ in self.names.get(raw, ()))
        return Telling(features, tuple(found.items()), triggers, excluding, names)

    def concepts_in(self, sentence: str, words: Sequence[Telling]) -> dict[int, float]:
        """The concepts met in a sentence with their strength: what :meth:`find_hits` finds, but without places."""
        found: dict[int, float] = {}
        triggers: set[str] = set()
        without: list[str] = []
        for word in words:
            for concept, strength in word.concepts:
                if found.get(concept, 0.0) < strength:
                    found[concept] = strength
            if word.triggers:
                triggers.update(word.triggers)
            without += word.excluding
            if word.names and any(name in sentence for name in word.names):
                return _strongest(self.find_hits(sentence, words))
        if triggers or without:
            everything: set[str] = set().union(*[word.features for word in words])
            for hit in self._several_hits(words, triggers, everything):
                if found.get(hit.concept, 0.0) < hit.strength:
                    found[hit.concept] = hit.strength
            for unit in without:
                if any(concept in found and everything.issuperset(units) for concept, units in self.excluded[unit]):
                    return _strongest(self.find_hits(sentence, words))
        return found

    def find_hits(self, sentence: str, words: Sequence[Telling]) -> Iterator[Hit]:
        """The concepts met in a sentence, each with the words that tell of it, in any order, some of them twice."""
        triggers = {unit for word in words for unit in word.triggers}
        alone = (Hit(c, (place,), strength) for place, word in enumerate(words) for c, strength in word.concepts)
        everything: set[str] = set().union(*[word.features for word in words])
        hits = (*alone, *self._several_hits(words, triggers, everything))
        if any(word.names for word in words):
            yield from self._name_hits(sentence, words)
        if any(word.excluding for word in words):
            excluded = self._excluded_places(words)
            hits = tuple(hit for hit in hits if not excluded.get(hit.concept, set()).issuperset(hit.places))
        yield from hits

    def _several_hits(self, words: Sequence[Telling], triggers: set[str], everything: set[str]) -> Iterator[Hit]:
        for unit in triggers:
            for phrase, units in self.several[unit]:
                if units <= everything:
                    for places in _places(phrase.units, words):
                        pairs = zip(places, phrase.units, strict=True)
                        yield Hit(phrase.concept, places, phrase.weight * min(words[p].features[u] for p, u in pairs))

    def _name_hits(self, sentence: str, words: Sequence[Telling]) -> Iterator[Hit]:
        said = [(match[0], match.start()) for match in WORD.finditer(sentence)]
        for place, (raw, start) in enumerate(said):
            for name, concept in self.names.get(raw, ()):
                if sentence.startswith(name, start):
                    yield Hit(concept, tuple(range(place, min(len(words), place + len(WORD.findall(name))))), 1.0)

    def _excluded_places(self, words: Sequence[Telling]) -> Mapping[int, set[int]]:
        """By concept the places of words that tell nothing of it here."""
        found: dict[int, set[int]] = defaultdict(set)
        for unit in {unit for word in words for unit in word.excluding}:
            for concept, units in self.excluded[unit]:
                for places in _places(units, words):
                    found[concept].update(range(places[0], places[-1] + 1))
        return found


def _strongest(hits: Iterable[Hit]) -> dict[int, float]:
    found: dict[int, float] = {}
    for hit in hits:
        found[hit.concept] = max(found.get(hit.concept, 0.0), hit.strength)
    return found


def _places(units: Sequence[str], words: Sequence[Telling]) -> Iterator[tuple[int, ...]]:
    """Where the units stand in this order with few words between, the first way from each beginning."""
    for start, word in enumerate(words):
        if units[0] not in word.features:
            continue
        places = [start]
        for before, unit in pairwise(units):
            gap = 1 if before in _SMALL else _GAP
            following = range(places[-1] + 1, min(len(words), places[-1] + gap + 2))
            place = next((at for at in following if unit in words[at].features), None)
            if place is None:
                break
            places.append(place)
        else:
            yield tuple(places)
