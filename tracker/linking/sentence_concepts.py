"""The concepts of many sentences at once: what :meth:`PhraseIndex.find_hits` finds in each of them, but quick. Pure.

Each different word is looked at once; what single words tell is gathered by numpy, and so is where two words of a
phrase stand near each other. Only there the phrase itself is looked for, and only sentences with a name of several
words are read one by one.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np

from tracker.linking.item_words import ItemsRead, Places
from tracker.linking.phrase_index import REACH, Hit, PhraseIndex
from tracker.linking.word_table import Values, WordTable


@dataclass(frozen=True, slots=True)
class ConceptsMet:
    """Each concept met, with the first and the last of the words that tell of it; in the order of sentences."""

    sentences: Places
    concepts: Places
    strengths: Values
    firsts: Places
    lasts: Places

    def strongest(self) -> "Acts":
        """By sentence and concept how strongly the sentence tells of it, each pair once."""
        concepts = int(self.concepts.max(initial=0)) + 1
        keys, strengths = strongest(self.sentences * concepts + self.concepts, self.strengths)
        return Acts(keys // concepts, keys % concepts, strengths)


@dataclass(frozen=True, slots=True)
class Acts:
    """By sentence and concept how strongly the sentence tells of it; in the order of sentences, each pair once."""

    sentences: Places
    concepts: Places
    strengths: Values


def strongest(groups: Places, values: Values) -> tuple[Places, Values]:
    """The highest value of each group; groups in order, each once."""
    if not len(groups):
        return groups, values
    order = np.argsort(groups, kind="stable")
    ordered = groups[order]
    firsts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    return ordered[firsts], np.maximum.reduceat(values[order], firsts)


def find_concepts(read: ItemsRead, table: WordTable, index: PhraseIndex, concepts: int) -> ConceptsMet:
    """What each sentence tells of; ``concepts`` is more than the number of any."""
    places, entries = table.concepts.places(read.words)
    told = table.concepts.values[entries].astype(np.intp)
    strengths = table.strengths[entries]
    hits, excluded = _phrases(read, table, index, concepts)
    if excluded:
        is_left = ~np.isin(places * concepts + told, np.array(sorted(excluded)))
        places, told, strengths = places[is_left], told[is_left], strengths[is_left]
        hits = [hit for hit in hits if not all(place * concepts + hit.concept in excluded for place in hit.places)]
    named = _with_names(read, table)
    if named:
        is_left = ~np.isin(read.sentence_of[places], sorted(named))
        places, told, strengths = places[is_left], told[is_left], strengths[is_left]
        hits = [hit for hit in hits if int(read.sentence_of[hit.places[0]]) not in named]
        hits += _read_again(read, table, index, named)
    firsts = np.concatenate((places, np.array([hit.places[0] for hit in hits], dtype=np.intp)))
    lasts = np.concatenate((places, np.array([hit.places[-1] for hit in hits], dtype=np.intp)))
    order = np.argsort(firsts, kind="stable")
    return ConceptsMet(
        read.sentence_of[firsts][order],
        np.concatenate((told, np.array([hit.concept for hit in hits], dtype=np.intp)))[order],
        np.concatenate((strengths, np.array([hit.strength for hit in hits], dtype=np.float64)))[order],
        firsts[order],
        lasts[order],
    )


def _phrases(read: ItemsRead, table: WordTable, index: PhraseIndex, concepts: int) -> tuple[list[Hit], set[int]]:
    """The phrases of several words, and the words (place and concept as one number) that tell nothing of a concept."""
    places, without = table.without.at(read.words)
    excluded = set((places * concepts + without).tolist())
    hits: list[Hit] = []
    starts, openings, seconds = _begun(read, table, index)
    features = [telling.features for telling in table.tellings]
    words = list(map(features.__getitem__, read.words.tolist())) if len(starts) else []
    ends = read.ends[read.sentence_of[starts]]
    keys = zip(openings.tolist(), seconds.tolist(), strict=True)
    for start, key, end in zip(starts.tolist(), keys, ends.tolist(), strict=True):
        hits += index.hits_from(key, words, start, end)
        for concept, within in index.excluded_from(key, words, start, end):
            excluded.update(place * concepts + concept for place in within)
    return hits, excluded


def _begun(read: ItemsRead, table: WordTable, index: PhraseIndex) -> tuple[Places, Places, Places]:
    """The words at which phrases may begin, and both units of the phrases' keys, near enough."""
    starts, openings = table.openings.at(read.words)
    rooms = read.ends[read.sentence_of[starts]] - starts
    rooms = np.minimum(rooms, index.reach.max(axis=1, initial=0)[openings] + 1)
    columns, keys = index.reach.shape[1], max(index.reach.size, 1)
    found = [np.zeros(0, dtype=np.intp)]
    for step in range(1, REACH + 1):
        here = np.flatnonzero(rooms > step)
        which, seconds = table.seconds.at(read.words[starts[here] + step])
        pairs = openings[here[which]] * columns + seconds
        is_near = index.reach.ravel()[pairs] >= step
        found.append(starts[here[which[is_near]]] * keys + pairs[is_near])
    begun = np.unique(np.concatenate(found))
    return begun // keys, begun % keys // max(columns, 1), begun % max(columns, 1)


def _with_names(read: ItemsRead, table: WordTable) -> set[int]:
    """Sentences in which a name of several words stands."""
    places = np.flatnonzero(table.begins_name[read.words])
    found = zip(read.sentence_of[places].tolist(), read.words[places].tolist(), strict=True)
    return {number for number, word in found if any(name in read.texts[number] for name in table.tellings[word].names)}


def _read_again(read: ItemsRead, table: WordTable, index: PhraseIndex, named: Collection[int]) -> Iterator[Hit]:
    """What the slow way finds in sentences with names."""
    for number in sorted(named):
        own = read.words_of(number)
        tellings = [table.tellings[word] for word in read.words[own].tolist()]
        for hit in index.find_hits(read.texts[number], tellings):
            yield Hit(hit.concept, tuple(own.start + place for place in hit.places), hit.strength)
