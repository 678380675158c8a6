"""The words by which each goal is recognised: its own, those of its focus area, and the thesaurus's for both. Pure."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tracker.danish.text import find_sentences
from tracker.danish.words import WORD
from tracker.domain.goal import Goal
from tracker.linking.groundwork import Groundwork
from tracker.linking.lexicon import PART, Lexicon
from tracker.linking.profile_weights import ProfileWeights

Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that tells of a goal, and how much it counts."""

    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class GoalWords:
    """By goal (columns, in the order of ``goals``): the concepts it is about, and the stems that point to it.

    ``by_concept`` has a row a concept; ``rows`` has one for each stem in ``stems``: first a column a goal for words of
    the goal itself, then a column a goal for words that stand in the thesaurus's phrases for its concepts.
    """

    goals: tuple[Goal, ...]
    by_concept: Matrix
    stems: Mapping[str, int]
    rows: Matrix


def linkable(goals: Sequence[Goal]) -> tuple[Goal, ...]:
    """Goals that an item may be about: those without goals under them, where anything is known of what they say."""
    parents = {goal.parent_id for goal in goals}
    return tuple(goal for goal in goals if goal.id not in parents and (goal.title or goal.text))


def passages_of(goal: Goal, by_id: Mapping[str, Goal], weights: ProfileWeights) -> Iterator[Passage]:
    """A goal's own title and text, and those above it, each counting less."""
    share = 1.0
    one: Goal | None = goal
    while one is not None:
        title, text = (one.title or "").strip(), (one.text or "").strip()
        if title:
            yield Passage(title, weights.title * share)
        if text:
            yield Passage(text, (weights.text if title else weights.title) * share)
        share *= weights.above
        one = by_id.get(one.parent_id) if one.parent_id else None


def goal_words(goals: Sequence[Goal], ground: Groundwork, lexicon: Lexicon, weights: ProfileWeights) -> GoalWords:
    """Build what is known of the goals of one policy; ``lexicon`` knows their own words."""
    counts = ground.counts
    by_id = {goal.id: goal for goal in goals}
    wanted = linkable(goals)
    passages = [list(passages_of(goal, by_id, weights)) for goal in wanted]
    hints = _hints(ground, lexicon)
    by_concept = _concepts(passages, ground, lexicon, weights)
    stems: dict[str, int] = {}
    own: list[dict[int, float]] = []
    for of_goal in passages:
        row: dict[int, float] = defaultdict(float)
        for passage in of_goal:
            for stem, how_far in _stems(passage.text, lexicon):
                place = stems.setdefault(stem, len(stems))
                row[place] = max(row[place], how_far * passage.weight)
        own.append(row)
    for stem in hints:
        stems.setdefault(stem, len(stems))
    by_stem = np.zeros((len(stems), len(wanted)), dtype=np.float32)
    for column, row in enumerate(own):
        for place, value in row.items():
            by_stem[place, column] = value
    by_stem *= _distinct(by_stem)[:, None]
    by_hint = np.zeros_like(by_stem)
    for stem, concepts in hints.items():
        for concept, value in concepts.items():
            by_hint[stems[stem]] += value * by_concept[concept]
    for stem, place in stems.items():
        by_stem[place] *= counts.rarity(stem) ** weights.rarity
    return GoalWords(wanted, by_concept, stems, np.hstack((by_stem, by_hint)))


def _stems(text: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    for word in WORD.findall(text.casefold()):
        yield from lexicon.features_of(word).items()


def _concepts(
    passages: Sequence[Sequence[Passage]], ground: Groundwork, lexicon: Lexicon, weights: ProfileWeights
) -> Matrix:
    """How much each concept (row) is what each goal (column) is about, weighed by how few goals are about it."""
    matrix = np.zeros((len(ground.above), len(passages)), dtype=np.float32)
    for column, of_goal in enumerate(passages):
        for passage in of_goal:
            for start, end in find_sentences(passage.text):
                sentence = passage.text[start:end]
                said = [
                    ground.index.telling_of(word, lexicon.features_of(word.casefold()))
                    for word in WORD.findall(sentence)
                ]
                for concept, strength in ground.index.concepts_in(sentence, said).items():
                    if concept < len(matrix):  # no word of another field
                        matrix[concept, column] = max(matrix[concept, column], strength * passage.weight)
    spread = matrix.copy()
    for number in range(len(matrix)):
        if not matrix[number].any():
            continue
        for other, steps in ground.below[number].items():
            np.maximum(spread[other], matrix[number] * weights.narrower**steps, out=spread[other])
        for other, steps in ground.above[number].items():
            np.maximum(spread[other], matrix[number] * weights.broader**steps, out=spread[other])
    return np.asarray(spread * _distinct(spread)[:, None], dtype=np.float32)


def _distinct(matrix: Matrix) -> Matrix:
    """For each row how well it tells the goals apart: 1 where one goal has it, nearly 0 where all have it alike."""
    goals = matrix.shape[1]
    highest = matrix.max(axis=1, initial=0.0)
    holders = matrix.sum(axis=1) / np.where(highest > 0, highest, 1.0)
    distinct = np.log((goals + 1) / np.maximum(holders, 1.0)) / math.log(max(goals, 1) + 1)
    return np.asarray(np.where(highest > 0, distinct, 0.0), dtype=np.float32)


def _hints(ground: Groundwork, lexicon: Lexicon) -> Mapping[str, Mapping[int, float]]:
    """Words of phrases, each with the concepts that it alone makes likely: rare words that few concepts use."""
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for word, concepts in ground.hinting.items():
        for stem, how_far in lexicon.features_of(word).items():
            row = found[stem]
            for concept, weight in concepts.items():
                row[concept] = max(row.get(concept, 0.0), min(PART, weight * how_far))
    hints: dict[str, Mapping[int, float]] = {}
    for stem, row in found.items():
        share = ground.counts.rarity(stem) / math.sqrt(len(row))
        hints[stem] = {concept: value * share for concept, value in sorted(row.items())}
    return hints
