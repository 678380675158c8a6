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
_NOTHING = re.compile(r"(?!)")

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


@dataclass(slots=True)
class PhraseIndex:
    """All phrases, those of several words under their rarest; abbreviations and names as they are written."""

    single: dict[str, list[Phrase]] = field(default_factory=lambda: defaultdict(list))
    several: dict[str, list[tuple[Phrase, frozenset[str]]]] = field(default_factory=lambda: defaultdict(list))
    excluded: dict[int, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    written: re.Pattern[str] = _NOTHING
    by_written: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

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
            made.excluded[number] = tuple(units for w in concept.excluded if (units := units_of(w, forms)))
            for word in (*(a.short for a in concept.abbreviations), *concept.names):
                made.by_written[word].append(number)
        if made.by_written:
            longest_first = sorted(made.by_written, key=len, reverse=True)
            made.written = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, longest_first))})(?=s?(?![^\W_]))")
        return made

    def find_hits(self, features: Sequence[Features]) -> Iterator[Hit]:
        """The concepts met in a sentence whose words stand for these features, in any order, some of them twice."""
        everything: set[str] = set().union(*features) if features else set()
        for hit in (*self._single_hits(features), *self._several_hits(features, everything)):
            if not self._is_excluded(hit, features, everything):
                yield hit

    def find_written(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Concepts by abbreviations and names, as ``(concept, start, end)`` in the text as it stands."""
        for match in self.written.finditer(text):
            for concept in self.by_written[match[0]]:
                yield concept, match.start(), match.end()

    def _single_hits(self, features: Sequence[Features]) -> Iterator[Hit]:
        for place, word in enumerate(features):
            for unit, how_far in word.items():
                for phrase in self.single.get(unit, ()):
                    yield Hit(phrase.concept, (place,), phrase.weight * how_far)

    def _several_hits(self, features: Sequence[Features], everything: set[str]) -> Iterator[Hit]:
        for unit in everything & self.several.keys():
            for phrase, units in self.several[unit]:
                if units <= everything:
                    for places in _places(phrase.units, features):
                        pairs = zip(places, phrase.units, strict=True)
                        yield Hit(phrase.concept, places, phrase.weight * min(features[at][u] for at, u in pairs))

    def _is_excluded(self, hit: Hit, features: Sequence[Features], everything: set[str]) -> bool:
        for units in self.excluded.get(hit.concept, ()):
            if everything.issuperset(units):
                for places in _places(units, features):
                    if set(hit.places) <= set(range(places[0], places[-1] + 1)):
                        return True
        return False


def _places(units: Sequence[str], features: Sequence[Features]) -> Iterator[tuple[int, ...]]:
    """Where the units stand in this order with few words between, the first way from each beginning."""
    for start, word in enumerate(features):
        if units[0] not in word:
            continue
        places = [start]
        for before, unit in pairwise(units):
            gap = 1 if before in _SMALL else _GAP
            following = range(places[-1] + 1, min(len(features), places[-1] + gap + 2))
            place = next((at for at in following if unit in features[at]), None)
            if place is None:
                break
            places.append(place)
        else:
            yield tuple(places)
