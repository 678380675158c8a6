"""A quick look at many texts before the slow patterns: which may name a policy, a focus area or a goal. Pure."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from tracker.linking.item_words import MARKS, PASSAGE_END, SENTENCE_END, ItemsRead
from tracker.linking.mentions import letters_of, mend_letters
from tracker.linking.points import GOAL_BY_LABEL, GOAL_WORD

AREA_LETTERS = (
    "indsatsomr", "fokusomr", "temaomr", "målomr", "hovedomr", "kerneomr", "pejlemærke",
    "hovedmål", "hovedtema", "hovedspor", "indsatsmål", "indsatsspor", "indsatstema",
)  # fmt: skip
"""One of these stands in whatever calls something a focus area outright."""
_GOAL_WORD = re.compile(GOAL_WORD, re.IGNORECASE)
_JOINT = re.compile(r"\W")


@dataclass(frozen=True, slots=True)
class Seen:
    """What the letters of a text may name: a policy, a goal or the policy by a title, a focus area by what it is."""

    policy: bool
    title: bool
    area: bool


def look_for_names(
    read: ItemsRead, passages: Sequence[str], policies: Sequence[str], titles: Sequence[str]
) -> list[Seen | None]:
    """What each passage of what was read may name; ``None`` where it names nothing of any policy.

    ``policies`` are letters (:func:`letters_of`) of which some stand in whatever names a policy, ``titles`` those of
    titles. Without either, and without a word for a focus area, only goals by number or letter are named ("mål 2").
    """
    letters = [letters_of(word, is_mended=False) for word in read.different]
    letters[MARKS.index(PASSAGE_END)], letters[MARKS.index(SENTENCE_END)] = PASSAGE_END, ""
    said = mend_letters("".join(map(letters.__getitem__, read.marked.tolist()))).split(PASSAGE_END)
    policy, title, area = (_with_letters(said, needles) for needles in (policies, titles, AREA_LETTERS))
    named = policy | title | area
    goals = {number for number in _with_goal_word(read) - named if GOAL_BY_LABEL.search(passages[number])}
    return [
        Seen(number in policy, number in title, number in area) if number in named or number in goals else None
        for number in range(len(passages))
    ]


def _with_letters(said: Sequence[str], needles: Iterable[str]) -> set[int]:
    """The numbers of those in which one of the needles stands: each needle is looked for in all of them at once."""
    whole = PASSAGE_END.join(said)
    starts = [0, *accumulate(len(one) + 1 for one in said)]
    found: set[int] = set()
    for needle in dict.fromkeys(needles):
        at = whole.find(needle)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            found.add(number)
            at = whole.find(needle, starts[number + 1])
    return found


def _with_goal_word(read: ItemsRead) -> set[int]:
    """The numbers of passages with a word that may stand before a goal's number or letter."""
    endings = (word if word.isalpha() else _JOINT.split(word)[-1] for word in read.different)
    may = np.array([_GOAL_WORD.fullmatch(ending) is not None for ending in endings], dtype=bool)
    passages = np.cumsum(read.marked == MARKS.index(PASSAGE_END))
    return set(passages[may[read.marked]].tolist())
