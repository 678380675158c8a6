"""Which words of an item prompted a goal. Pure."""

from collections import defaultdict
from collections.abc import Sequence

from tracker.danish.words import WORD
from tracker.linking.meaning import ItemWords, MeaningIndex

Place = tuple[int, int, int]
"""Number of the passage, start and end in it."""

_MOST = 5
"""More words than these are no reason any more, only noise."""
_WORTH = 0.3
"""Share of the strongest word's part in the score that another must have to be shown."""


def find_evidence(index: MeaningIndex, item: ItemWords, goals: Sequence[int]) -> list[tuple[Place, ...]]:
    """For each goal (by its column) the words that speak most for it, in the order of the text."""
    parts: list[dict[Place, float]] = [defaultdict(float) for _ in goals]
    by_concept = index.goals.by_concept[:, list(goals)]
    for passage, start, end in item.sentences():
        text = item.passages[passage][start:end]
        words = [(match.start(), match.end()) for match in WORD.finditer(text)]
        said = [text[a:b].casefold() for a, b in words]
        found: list[tuple[int, int, int, float]] = [(c, a, b, 1.0) for c, a, b in index.phrases.find_written(text)]
        for hit in index.hits_in(said):
            found.append((hit.concept, words[hit.places[0]][0], words[hit.places[-1]][1], hit.strength))
        for concept, a, b, strength in found:
            if concept < index.concepts:
                place = (passage, start + a, start + b)
                for number, near in enumerate(by_concept[concept]):
                    if near > 0:
                        parts[number][place] = max(parts[number][place], strength * float(near))
        for (a, b), word in zip(words, said, strict=True):
            for number, goal in enumerate(goals):
                if (value := index.word_value(word, goal)) > 0:
                    place = (passage, start + a, start + b)
                    parts[number][place] = max(parts[number][place], value)
    return [_strongest(part) for part in parts]


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
