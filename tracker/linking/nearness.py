"""How near items are to goals, as numbers: what their words and concepts say of each goal, added up. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tracker.linking.goal_words import GoalWords
from tracker.linking.item_words import ItemsRead, Places
from tracker.linking.sentence_concepts import Acts, ConceptsMet, strongest
from tracker.linking.word_table import Matrix, Values, WordTable

_TOGETHER = 200
"""Sentences added up together: so few that their matrices stay in the processor's cache."""

KINDS = ("best_concepts", "all_concepts", "best_words", "best_hints", "sum_of_all", "others")
"""*best* is that of the item's nearest sentence, *all* that of the item: its concepts, each counted once. *sum_of_all*
adds up concepts, words and hints of all sentences; *others* is in how many sentences words of another field stand."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How near items (rows) are to goals (columns), by kind of nearness (:data:`KINDS`, the first axis)."""

    values: npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Told:
    """Items as they were read, what their different words tell, and the concepts met in them."""

    read: ItemsRead
    table: WordTable
    met: ConceptsMet


@dataclass(frozen=True, slots=True)
class _Block:
    """Items in a row: their sentences, and from which of these each item begins."""

    sentences: range
    starts: Places


def measure_told(told: Told, goals: GoalWords, concepts: int) -> Measures:
    """How near each item is to each goal; numbers of concepts from ``concepts`` on are of other fields."""
    acts = told.met.strongest()
    parts = [_measure(told, goals, concepts, acts, block) for block in _blocks(told.read)]
    empty = np.zeros((len(KINDS), 0, len(goals.goals)), dtype=np.float32)
    return Measures(np.concatenate((empty, *parts), axis=1))


def _blocks(read: ItemsRead) -> Iterator[_Block]:
    starts, count = read.first_sentences, len(read.sentences)
    first = 0
    for last in (*np.flatnonzero(np.diff(starts // _TOGETHER)).tolist(), len(starts) - 1):
        end = int(starts[last + 1]) if last + 1 < len(starts) else count
        if first <= last:
            begin = int(starts[first])
            yield _Block(range(begin, end), starts[first : last + 1] - begin)
        first = last + 1


def _measure(told: Told, goals: GoalWords, concepts: int, acts: Acts, block: _Block) -> Matrix:
    first, count, items = block.sentences.start, len(block.sentences), len(block.starts)
    own = slice(*np.searchsorted(acts.sentences, (first, block.sentences.stop)).tolist())
    sentences, met, strengths = acts.sentences[own] - first, acts.concepts[own], acts.strengths[own]
    item_of = np.searchsorted(block.starts, sentences, side="right") - 1
    is_ours = met < concepts
    others = np.bincount(item_of[~is_ours], strengths[~is_ours], minlength=items)
    sentences, met, strengths = sentences[is_ours], met[is_ours], strengths[is_ours]
    near = _added_up(count, sentences, _near(goals, met, strengths))
    pairs, most = strongest(item_of[is_ours] * concepts + met, strengths)
    whole = _added_up(items, pairs // concepts, _near(goals, pairs % concepts, most))
    few = (range(at, min(at + _TOGETHER, block.sentences.stop)) for at in block.sentences[::_TOGETHER])
    said = np.concatenate([_said(told, some) for some in few])  # a long item has many sentences
    words, hints = said[:, : len(goals.goals)], said[:, len(goals.goals) :]
    kinds = (
        np.maximum.reduceat(near, block.starts),
        whole,
        np.maximum.reduceat(words, block.starts),
        np.maximum.reduceat(hints, block.starts),
        np.add.reduceat(near + words / 2 + hints / 3, block.starts),
        np.repeat(others[:, None], len(goals.goals), axis=1),
    )
    return np.stack(kinds).astype(np.float32)


def _said(told: Told, sentences: range) -> Matrix:
    """By sentence what its words say of each goal, each different word once: by its own words, then by hints."""
    read, table = told.read, told.table
    own = slice(read.words_of(sentences[0]).start, read.words_of(sentences[-1]).stop)
    words, sentence_of = read.words[own], read.sentence_of[own] - sentences.start
    places = np.flatnonzero(table.is_telling[words])
    _, once = np.unique(sentence_of[places] * len(read.different) + words[places], return_index=True)
    places = places[np.sort(once)]
    return _added_up(len(sentences), sentence_of[places], table.rows[table.row_of[words[places]]])


def _near(goals: GoalWords, concepts: Places, strengths: Values) -> Matrix:
    return goals.by_concept[concepts] * strengths[:, None].astype(np.float32)


def _added_up(count: int, groups: Places, rows: Matrix) -> Matrix:
    """The sums of the rows of each group; groups come in order."""
    whole = np.zeros((count, rows.shape[1]), dtype=np.float32)
    if len(groups):
        firsts = np.flatnonzero(np.r_[True, groups[1:] != groups[:-1]])
        whole[groups[firsts]] = np.add.reduceat(rows, firsts)
    return whole
