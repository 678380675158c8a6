"""Which words of an item prompted a goal. Pure."""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from tracker.danish.words import WORD
from tracker.linking.item_words import ItemsRead, Places, read_items
from tracker.linking.meaning import ItemWords, MeaningIndex
from tracker.linking.nearness import Told

Place = tuple[int, int, int]
"""Number of the passage, start and end in it."""
_Words = tuple[int, int]
"""The first and the last of some words."""

_MOST = 5
"""More words than these are no reason any more, only noise."""
_WORTH = 0.3
"""Share of the strongest word's part in the score that another must have to be shown."""


def find_evidence(index: MeaningIndex, item: ItemWords, goals: Sequence[int]) -> list[tuple[Place, ...]]:
    """For each goal (by its column) the words that speak most for it, in the order of the text."""
    return find_evidence_in(index, index.understand(read_items([item.passages])), 0, goals)


def find_evidence_in(index: MeaningIndex, told: Told, item: int, goals: Sequence[int]) -> list[tuple[Place, ...]]:
    """The same for one of many items, by its number; small words and numbers are shown only beside other words."""
    read, columns = told.read, np.array(goals, dtype=np.intp)
    own = read.sentences_of(item)
    begin, end = read.words_of(own.start).start, read.words_of(own[-1]).stop
    hits = slice(*np.searchsorted(told.met.sentences, (own.start, own.stop)).tolist())
    reasons = np.r_[0, np.cumsum(told.table.is_reason[read.words[begin:end]])]
    has_reason = reasons[told.met.lasts[hits] - begin + 1] > reasons[told.met.firsts[hits] - begin]
    met = np.arange(hits.start, hits.stop)[has_reason & (told.met.concepts[hits] < index.concepts)]
    strengths = told.met.strengths[met].astype(np.float32)
    near = index.goals.by_concept[told.met.concepts[met][:, None], columns] * strengths[:, None]
    words = np.flatnonzero((told.table.is_telling & told.table.is_reason)[read.words[begin:end]]) + begin
    rows = told.table.rows[told.table.row_of[read.words[words]]]
    said = rows[:, columns] / 2 + rows[:, columns + len(index.goals.goals)] / 3
    values = np.concatenate((near, said)).astype(np.float32)
    firsts = np.concatenate((told.met.firsts[met], words))
    lasts = np.concatenate((told.met.lasts[met], words))
    chosen = [_strongest(firsts, lasts, column) for column in values.T]
    spans = _spans(read, {int(read.sentence_of[first]) for some in chosen for first, _ in some})
    return [tuple((*spans[first][:2], spans[last][2]) for first, last in some) for some in chosen]


def _strongest(firsts: Places, lasts: Places, values: npt.NDArray[np.float32]) -> list[_Words]:
    """The words with most to say, none within others, in the order of the text."""
    said = values.astype(np.float64)
    worth = np.flatnonzero((said > 0) & (said >= _WORTH * said.max(initial=0.0)))
    best: dict[_Words, float] = {}
    for first, last, value in zip(firsts[worth].tolist(), lasts[worth].tolist(), said[worth].tolist(), strict=True):
        best[first, last] = max(best.get((first, last), 0.0), value)
    chosen: list[_Words] = []
    for first, last in sorted(best, key=lambda words: (-best[words], words)):
        if len(chosen) == _MOST:
            break
        if not any(one <= last and first <= other for one, other in chosen):
            chosen.append((first, last))
    return sorted(chosen)


def _spans(read: ItemsRead, sentences: Iterable[int]) -> dict[int, Place]:
    """Where the words of some sentences stand in their passages."""
    found = {}
    for sentence in sentences:
        passage, start, _ = read.sentences[sentence]
        for word, match in enumerate(WORD.finditer(read.texts[sentence]), read.words_of(sentence).start):
            found[word] = passage, start + match.start(), start + match.end()
    return found
