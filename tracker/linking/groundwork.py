"""What linking knows of a language whatever the goals: its phrases, their index and its words. Pure; made once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.danish.thesaurus import Concept, Thesaurus
from tracker.danish.words import WORD, WordForms
from tracker.linking.field_words import FieldWords
from tracker.linking.lexicon import Lexicon, WordCounts
from tracker.linking.phrase_index import PhraseIndex
from tracker.linking.phrases import Phrase, phrases_of
from tracker.linking.profile_weights import ProfileWeights


@dataclass(frozen=True, slots=True)
class Groundwork:
    """What every policy of a language shares; nothing in it changes but what the lexicon remembers of words."""

    thesaurus: Thesaurus
    counts: WordCounts
    lexicon: Lexicon
    """The words that are known without any goal."""
    index: PhraseIndex
    hinting: Mapping[str, Mapping[int, float]]
    """Words of the thesaurus's phrases, each with its concepts (in order) and how surely it alone tells of them."""
    above: Sequence[Mapping[int, int]]
    """By a concept's number those above it, each with how many steps."""
    below: Sequence[Mapping[int, int]]

    @classmethod
    def of(
        cls,
        thesaurus: Thesaurus,
        forms: WordForms,
        field_words: FieldWords,
        counts: WordCounts,
        weights: ProfileWeights,
    ) -> "Groundwork":
        """Prepare the language of all policies."""
        concepts = tuple(thesaurus)
        phrases = [p for n, c in enumerate(concepts) for p in phrases_of(n, c, forms, counts, weights)]
        around = list(field_words.phrases(len(concepts), forms))
        units = {unit for phrase in (*phrases, *around) for unit in phrase.units}
        open_ends = frozenset(unit for unit in units if unit.startswith("-") or unit.endswith("-"))
        known = frozenset({*counts.counts, *(units - open_ends)})
        terms = frozenset(phrase.units[0] for phrase in phrases if len(phrase.units) == 1)
        lexicon = Lexicon(forms, known, terms, open_ends)
        index = PhraseIndex.of((*phrases, *around), concepts, forms)
        above = _above(thesaurus, concepts)
        return cls(thesaurus, counts, lexicon, index, _hinting(phrases), above, _below(above))


def _hinting(phrases: Sequence[Phrase]) -> Mapping[str, Mapping[int, float]]:
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for phrase in phrases:
        for word in WORD.findall(phrase.words.casefold()):
            row = found[word]
            row[phrase.concept] = max(row.get(phrase.concept, 0.0), phrase.weight / len(phrase.units))
    return dict(found)


def _above(thesaurus: Thesaurus, concepts: Sequence[Concept]) -> Sequence[Mapping[int, int]]:
    numbers = {concept.key: number for number, concept in enumerate(concepts)}
    return tuple(
        {numbers[key]: steps for key, steps in thesaurus.ancestors_of(concept.key).items()} for concept in concepts
    )


def _below(above: Sequence[Mapping[int, int]]) -> Sequence[Mapping[int, int]]:
    below: list[dict[int, int]] = [{} for _ in above]
    for number, ancestors in enumerate(above):
        for ancestor, steps in ancestors.items():
            below[ancestor][number] = steps
    return tuple(below)
