"""What people have said before: items like those confirmed for a goal are nearer to it, like rejected ones farther.

Pure. Likeness is the cosine of two texts' stems, each weighed by how rare it is (Salton and McGill 1983).
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tracker.danish.words import WORD
from tracker.linking.meaning import Language

_UNLIKE = 0.15
"""Two items of the same body are as like as this whatever they are about."""
_STRENGTH = 8.0
"""What full likeness adds to (or takes from) the logarithm of the odds."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A text of which a person has said that it is about a goal, or that it is not."""

    goal_id: str
    text: str
    is_right: bool


class DecidedIndex:
    """Decided texts by their stems."""

    def __init__(self, decided: Sequence[Decided], goal_ids: Sequence[str], language: Language) -> None:
        """Index the texts; those of goals that are not in ``goal_ids`` are left out."""
        columns = {goal: number for number, goal in enumerate(goal_ids)}
        self._language, self._goals = language, len(goal_ids)
        self._by_stem: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._texts: dict[str, int] = {}
        self._said: list[tuple[int, int, bool]] = []
        for one in decided:
            if one.goal_id in columns:
                self._said.append((self._number(one.text), columns[one.goal_id], one.is_right))

    def _number(self, text: str) -> int:
        if text not in self._texts:
            number = self._texts[text] = len(self._texts)
            for stem, weight in self._weights(text).items():
                self._by_stem[stem].append((number, weight))
        return self._texts[text]

    def shifts(self, texts: Sequence[str]) -> npt.NDArray[np.float64]:
        """For each text (row) and goal (column) what is to be added to the logarithm of the odds."""
        found = np.zeros((len(texts), self._goals))
        if self._said:
            for row, text in enumerate(texts):
                likeness = np.zeros(len(self._texts))
                for stem, weight in self._weights(text).items():
                    for number, other in self._by_stem.get(stem, ()):
                        likeness[number] += weight * other
                found[row] = self._shift(likeness)
        return found

    def _shift(self, likeness: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """By goal the likeness to the nearest confirmed text, less that to the nearest rejected one."""
        right, wrong = np.zeros(self._goals), np.zeros(self._goals)
        for number, goal, is_right in self._said:
            best = right if is_right else wrong
            best[goal] = max(best[goal], likeness[number] - _UNLIKE)
        return np.asarray(_STRENGTH * (right - wrong))

    def _weights(self, text: str) -> Mapping[str, float]:
        """The text's stems with weights whose squares add up to 1."""
        stems = {self._language.forms.stem_of(word) for word in WORD.findall(text.casefold())}
        weights = {stem: self._language.counts.rarity(stem) for stem in sorted(stems) if not stem.isdigit()}
        length = math.sqrt(sum(weight**2 for weight in weights.values()))
        return {stem: weight / length for stem, weight in weights.items() if weight > 0} if length else {}
