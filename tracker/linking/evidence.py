"""Which words of an item prompted a goal. Pure."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from tracker.danish.words import WORD
from tracker.linking.meaning import ItemWords, Matrix, MeaningIndex, Row

Place = tuple[int, int, int]
"""Number of the passage, start and end in it."""

_MOST = 5
"""More words than these are no reason any more, only noise."""
_WORTH = 0.3
"""Share of the strongest word's part in the score that another must have to be shown."""


def find_evidence(index: MeaningIndex, item: ItemWords, goals: Sequence[int]) -> list[tuple[Place, ...]]:
    """For each goal (by its column) the words that speak most for it, in the order of the text."""
    columns = list(goals)
    hints = [len(index.goals.goals) + column for column in columns]
    of_words: list[tuple[Place, Row]] = []
    of_hits: list[tuple[Place, int, float]] = []
    for passage, start, end in item.sentences():
        text = item.passages[passage][start:end]
        spans = [match.span() for match in WORD.finditer(text)]
        met = [index.word(text[a:b]) for a, b in spans]
        for hit in index.phrases.find_hits(text, [telling for telling, _ in met]):
            if hit.concept < index.concepts:
                place = (passage, start + spans[hit.places[0]][0], start + spans[hit.places[-1]][1])
                of_hits.append((place, hit.concept, hit.strength))
        of_words += (
            ((passage, start + a, start + b), row)
            for (a, b), (_, row) in zip(spans, met, strict=True)
            if row is not None
        )
    parts: list[dict[Place, float]] = [defaultdict(float) for _ in columns]
    if of_hits:
        strengths = np.array([[strength] for _, _, strength in of_hits], dtype=np.float32)
        near = index.goals.by_concept[np.ix_([concept for _, concept, _ in of_hits], columns)]
        _note(parts, [place for place, _, _ in of_hits], np.asarray(near * strengths, dtype=np.float32))
    if of_words:
        rows = np.stack([row for _, row in of_words])
        _note(
            parts,
            [place for place, _ in of_words],
            np.asarray(rows[:, columns] / 2 + rows[:, hints] / 3, dtype=np.float32),
        )
    return [_strongest(part) for part in parts]


def _note(parts: Sequence[dict[Place, float]], places: Sequence[Place], values: Matrix) -> None:
    for part, column in zip(parts, values.T, strict=True):
        for number in np.flatnonzero(column > 0).tolist():
            part[places[number]] = max(part[places[number]], float(column[number]))


def _strongest(parts: dict[Place, float]) -> tuple[Place, ...]:
    """The places with most to say, none within another, in the order of the text."""
    chosen: list[Place] = []
    ranked = sorted(parts.items(), key=lambda pair: (-pair[1], pair[0]))
    for place, value in ranked:
        if len(chosen) == _MOST or value < _WORTH * ranked[0][1]:
            break
        if not any(p == place[0] and a < place[2] and place[1] < b for p, a, b in chosen):
            chosen.append(place)
    return tuple(sorted(chosen))
