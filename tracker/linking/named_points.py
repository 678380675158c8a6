"""The points that a text names: with their focus area, or by a code that tells of which area they are. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.domain.goal import Goal
from tracker.linking.area_names import Named
from tracker.linking.points import (
    GOAL_WORD,
    PointList,
    find_all_points,
    find_coded_points,
    find_exception,
    find_points,
)
from tracker.linking.policy_names import OurPolicy, names_a_policy, names_another_paper, speaks_of_another

_SENTENCE_END = re.compile(r"[.!?](?=\s+[A-ZÆØÅ»\"“])|\n\s*\n")
_UNDER = re.compile(
    r"\s*,?\s*(?:under|i|inden\s+for|indenfor|fra|af|på|vedr\.?|"
    r"vedrørende|om|til|hos|ved)\s+(?:det\s+|den\s+|politikkens\s+)?"
    r"(?:[^\W\d_]+\s*){0,2}[:\"'»«“”„‘’]?\s*$",
    re.IGNORECASE,
)
"""Between points and the area that they are of: "punkt b) under indsatsområdet …"."""
_OF_A_POLICY = re.compile(GOAL_WORD, re.IGNORECASE)
_REACH = 160
"""How far from a focus area's name its points may stand, within the same sentence."""
_LONGEST = 600
"""Characters that a sentence may go on after a name."""
_NEAR = 12
"""How far from it they may stand where no word says that they are points."""


@dataclass(frozen=True, slots=True)
class Group:
    """Points with their labels; ``is_coded`` where only their whole code names them without their area."""

    code: str
    points: tuple[tuple[str, Goal], ...]
    is_coded: bool


@dataclass(frozen=True, slots=True)
class PolicyText:
    """A text, and which policies it names anywhere."""

    text: str
    ours: OurPolicy
    is_about_policy: bool
    is_about_another: bool

    def leaves_open(self, sentence: tuple[int, int]) -> bool:
        """Whether a sentence may speak of this policy without naming it: no other policy, plan or paper is named."""
        return not self.is_about_another and not names_another_paper(self.text, sentence, self.ours)


def with_points(told: PolicyText, named: Named, following: int) -> Iterator[tuple[Goal, int, int]]:
    """A named area and the points named with it; an area that is no sure name counts only with points."""
    text, area, start, end = told.text, named.area, named.start, named.end
    sentence = sentence_of(text, start, end)
    if speaks_of_another(text, sentence, start, end, told.ours):
        return
    if named.is_number and not told.is_about_policy and not told.leaves_open(sentence):
        return
    points = _points_before(text, named, sentence[0]) or _points_after(text, named, min(sentence[1], following))
    if points is None and not named.is_sure:
        return
    yield area.goal, start, end
    if points:
        first, last = min(start, points.start), max(end, points.end)
        yield from ((goal, first, last) for label, goal in area.children if label in points.letters)


def _points_before(text: str, named: Named, first: int) -> PointList | None:
    """ "punkt b) og d) under indsatsområdet …": the last list before, where only such words stand between."""
    area = named.area
    found = list(find_all_points(text, area.labels, max(first, named.start - _REACH), named.start, area.code))
    return found[-1] if found and _UNDER.match(text[found[-1].end : named.start]) else None


def _points_after(text: str, named: Named, last: int) -> PointList | None:
    area, end = named.area, named.end
    last = min(last, end + _REACH)
    exception = find_exception(text, area.labels, end, last, area.code)
    if exception:
        return exception
    points = find_points(text, area.labels, end, last, area.code)
    is_bare = points is not None and text[points.start + 1 : points.start + 2] == ")"
    return None if points and is_bare and points.start - end > _NEAR else points


def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins and ends in which a name stands, of bounded length."""
    first = max(
        (m.end() for m in _SENTENCE_END.finditer(text, max(0, start - 400), start)), default=max(0, start - 400)
    )
    last = min(len(text), end + _LONGEST)
    after = _SENTENCE_END.search(text, end, last)
    return first, after.start() if after else last


def coded_points(told: PolicyText, groups: Sequence[Group]) -> Iterator[tuple[Goal, int, int]]:
    """Shapes: "integrationspolitikkens punkt 3.b og 3.d", "punkt 2b i politikken", "delmål 4.1".

    Points of a policy alone ("punkt") need its name in the sentence; goals ("delmål") need no other policy in the text.
    """
    text = told.text
    for group in groups:
        labels = [label for label, _ in group.points]
        for points in find_coded_points(text, labels, group.code, is_coded=group.is_coded):
            sentence = sentence_of(text, points.start, points.end)
            if speaks_of_another(text, sentence, points.start, points.end, told.ours):
                continue
            is_goal = _OF_A_POLICY.match(text, points.start) is not None and told.leaves_open(sentence)
            if is_goal or names_a_policy(text, told.ours, sentence):
                yield from ((goal, points.start, points.end) for label, goal in group.points if label in points.letters)
