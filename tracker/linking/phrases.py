"""The words and phrases of the thesaurus as stems, each with how surely it tells of its concept. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.danish.thesaurus import Concept
from tracker.danish.words import WORD, WordForms
from tracker.linking.lexicon import WordCounts
from tracker.linking.profile_weights import ProfileWeights


@dataclass(frozen=True, slots=True)
class Phrase:
    """A word or phrase of a concept, with its stems in order; ``weight`` says how surely it tells of the concept."""

    concept: int
    words: str
    units: tuple[str, ...]
    weight: float


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
