"""Which words of an item prompted a goal. Pure."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from tracker.danish.words import WORD
from tracker.linking.meaning import ItemWords, MeaningIndex, Row

Place = tuple[int, int, int]
"""Number of the passage, start and end in it."""

_MOST = 5
"""More words than these are no reason any more, only noise."""
_WORTH = 0.3
"""Share of the strongest word's part in the score that another must have to be shown."""


def find_evidence(index: MeaningIndex, item: ItemWords, goals: Sequence[int]) -> list[tuple[Place, ...]]:
    """For each goal (by its column) the words that speak most for it, in the order of the text."""
    columns = list(goals)
    parts: list[dict[Place, float]] = [defaultdict(float) for _ in columns]
    by_concept = index.goals.by_concept[:, columns]
    hints = [len(index.goals.goals) + column for column in columns]
    for passage, start, end in item.sentences():
        text = item.passages[passage][start:end]
        places = [(passage, start + match.start(), start + match.end()) for match in WORD.finditer(text)]
        met = [index.word(item.passages[passage][a:b]) for _, a, b in places]
        for hit in index.phrases.find_hits(text, [telling for telling, _ in met]):
            if hit.concept < index.concepts:
                place = (passage, places[hit.places[0]][1], places[hit.places[-1]][2])
                _note(parts, place, np.asarray(by_concept[hit.concept] * hit.strength, dtype=np.float32))
        for place, (_, row) in zip(places, met, strict=True):
            if row is not None:
                _note(parts, place, np.asarray(row[columns] / 2 + row[hints] / 3, dtype=np.float32))
    return [_strongest(part) for part in parts]


def _note(parts: Sequence[dict[Place, float]], place: Place, values: Row) -> None:
    for part, value in zip(parts, values.tolist(), strict=True):
        if value > 0:
            part[place] = max(part[place], value)


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
