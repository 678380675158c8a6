"""The concepts of many sentences at once: what :meth:`PhraseIndex.concepts_in` finds in each of them, but quick. Pure.

Each different word is looked at once; what single words tell is gathered by numpy, and so is where two words of a
phrase stand near each other. Only there the phrase itself is looked for, and only sentences with a name of several
words, or with a phrase that excludes a concept found in them, are read one by one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tracker.linking.phrase_index import REACH, Hit, PhraseIndex, Telling

Places = npt.NDArray[np.intp]
Values = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences with their words numbered: ``words`` are those of all, ``tellings`` what each different one tells."""

    texts: Sequence[str]
    words: Places
    sentence_of: Places
    """The number of each word's sentence."""
    ends: Places
    """After which word each sentence ends."""
    tellings: Sequence[Telling]


@dataclass(frozen=True, slots=True)
class Acts:
    """By sentence and concept how strongly the sentence tells of it; in the order of sentences, each pair once."""

    sentences: Places
    concepts: Places
    strengths: Values


class Ragged:
    """Rows of different lengths, to be taken many at once."""

    def __init__(self, rows: Sequence[Sequence[float]]) -> None:
        """Keep the rows one after another."""
        self._counts = np.array([len(row) for row in rows], dtype=np.intp)
        self._firsts = np.cumsum(self._counts) - self._counts
        self._values = np.array([value for row in rows for value in row])

    def at(self, places: Places) -> tuple[Places, npt.NDArray[np.generic]]:
        """All values of the rows at these places; before them, which of the places each is of."""
        counts = self._counts[places]
        which = np.repeat(np.arange(len(places)), counts)
        within = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)
        entries = self._firsts[places][which] + within
        return which, self._values[entries] if len(entries) else np.zeros(0)


def strongest(groups: Places, values: Values) -> tuple[Places, Values]:
    """The highest value of each group; groups in order, each once."""
    if not len(groups):
        return groups, values
    order = np.argsort(groups, kind="stable")
    ordered = groups[order]
    firsts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    return ordered[firsts], np.maximum.reduceat(values[order], firsts)


def concepts_of(sentences: Sentences, index: PhraseIndex, concepts: int) -> Acts:
    """What each sentence tells of each concept; ``concepts`` is more than the number of any."""
    alone = [telling.concepts for telling in sentences.tellings]
    places, met = Ragged([[concept for concept, _ in row] for row in alone]).at(sentences.words)
    _, strengths = Ragged([[strength for _, strength in row] for row in alone]).at(sentences.words)
    hits, excluded = _phrases(sentences, index, concepts)
    told = met.astype(np.intp)
    if excluded:
        is_left = ~np.isin(places * concepts + told, np.array(sorted(excluded)))
        places, told, strengths = places[is_left], told[is_left], strengths[is_left]
    by_phrase = [hit for hit in hits if not all(place * concepts + hit.concept in excluded for place in hit.places)]
    first = sentences.sentence_of[np.array([hit.places[0] for hit in by_phrase], dtype=np.intp)]
    more = first * concepts + np.array([hit.concept for hit in by_phrase], dtype=np.intp)
    keys, strongly = strongest(
        np.concatenate((sentences.sentence_of[places] * concepts + told, more)),
        np.concatenate((strengths, np.array([hit.strength for hit in by_phrase]))).astype(np.float64),
    )
    named = sorted(_with_names(sentences))
    if named:
        keys, strongly = _read_again(sentences, index, concepts, named, (keys, strongly))
    return Acts(keys // concepts, keys % concepts, strongly)


def _phrases(sentences: Sentences, index: PhraseIndex, concepts: int) -> tuple[list[Hit], set[int]]:
    """The phrases of several words, and the words (place and concept as one number) that tell nothing of a concept."""
    places, without = Ragged([telling.without for telling in sentences.tellings]).at(sentences.words)
    excluded = set((places * concepts + without.astype(np.intp)).tolist())
    hits: list[Hit] = []
    starts, keys = _begun(sentences, np.array(index.keys, dtype=np.intp))
    words = [sentences.tellings[word] for word in sentences.words.tolist()] if len(starts) else []
    ends = sentences.ends[sentences.sentence_of[starts]]
    for start, key, end in zip(starts.tolist(), keys.tolist(), ends.tolist(), strict=True):
        hits += index.hits_from(key, words, start, end)
        for concept, within in index.excluded_from(key, words, start, end):
            excluded.update(place * concepts + concept for place in within)
    return hits, excluded


def _begun(sentences: Sentences, known: Places) -> tuple[Places, Places]:
    """The words at which phrases may begin, and the keys of these phrases: both first units, near enough."""
    openings = Ragged([telling.openings for telling in sentences.tellings])
    seconds = Ragged([telling.seconds for telling in sentences.tellings])
    starts, opened = openings.at(sentences.words)
    ends = sentences.ends[sentences.sentence_of[starts]]
    found = [np.zeros((2, 0), dtype=np.intp)]
    for step in range(1, REACH + 1 if len(known) else 1):
        here = np.flatnonzero(starts + step < ends)
        which, second = seconds.at(sentences.words[starts[here] + step])
        keys = opened[here][which].astype(np.intp) + second.astype(np.intp)
        is_known = known[np.minimum(np.searchsorted(known, keys), len(known) - 1)] == keys
        found.append(np.stack((starts[here][which][is_known], keys[is_known])))
    begun = np.unique(np.concatenate(found, axis=1), axis=1)
    return begun[0], begun[1]


def _with_names(sentences: Sentences) -> set[int]:
    """Sentences in which a name of several words stands."""
    may = np.array([bool(telling.names) for telling in sentences.tellings], dtype=bool)
    places = np.flatnonzero(may[sentences.words]) if len(may) else np.zeros(0, dtype=np.intp)
    found = zip(sentences.sentence_of[places].tolist(), sentences.words[places].tolist(), strict=True)
    return {
        number
        for number, word in found
        if any(name in sentences.texts[number] for name in sentences.tellings[word].names)
    }


def _read_again(
    sentences: Sentences, index: PhraseIndex, concepts: int, named: Sequence[int], met: tuple[Places, Values]
) -> tuple[Places, Values]:
    """Put what the slow way finds in sentences with names in the place of what the quick way found there."""
    keys, strengths = met
    kept = ~np.isin(keys // concepts, named)
    found: list[tuple[int, float]] = []
    for number in named:
        first = int(sentences.ends[number - 1]) if number else 0
        words = [sentences.tellings[word] for word in sentences.words[first : int(sentences.ends[number])].tolist()]
        told = index.concepts_in(sentences.texts[number], words)
        found += ((number * concepts + concept, strength) for concept, strength in told.items())
    return strongest(
        np.concatenate((keys[kept], np.array([key for key, _ in found], dtype=np.intp))),
        np.concatenate((strengths[kept], np.array([strength for _, strength in found]))),
    )
