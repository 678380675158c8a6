"""What a text names outright: the policy, its case, a focus area, single points. Pure; nothing is guessed from meaning.

A reference to another policy's points ("børne- og ungepolitikkens indsatsområde …") or to an item of the agenda
("punkt 4 b)") names none of ours.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.domain.goal import Goal, Policy
from tracker.domain.goal_link import GoalSuggestion, LinkBand, LinkOrigin
from tracker.domain.source import Quote, Span
from tracker.linking.area_names import Area, Named, areas_of, find_goal_titles, find_named, goals_alone
from tracker.linking.may_name import STRONG_AREA_LETTERS, letters_where_named
from tracker.linking.mentions import FoldedText, fold, letters_of
from tracker.linking.points import PointList, find_all_points, find_coded_points, find_exception, find_points
from tracker.linking.policy_names import (
    OurPolicy,
    names_a_policy,
    names_another,
    names_another_paper,
    policy_mentions,
    speaks_of_another,
)

_NOTHING = FoldedText("", ())
_SENTENCE_END = re.compile(r"[.!?](?=\s+[A-ZÆØÅ»\"“])|\n\s*\n")
_UNDER = re.compile(
    r"\s*,?\s*(?:under|i|inden\s+for|indenfor|fra|af|på|vedr\.?|vedrørende|om|til|hos|ved)\s+(?:det\s+|den\s+|politikkens\s+)?"
    r"(?:[^\W\d_]+\s*){0,2}[:\"'»«“”„‘’]?\s*$",
    re.IGNORECASE,
)
"""Between points and the area that they are of: "punkt b) under indsatsområdet …"."""
_OF_A_POLICY = re.compile(r"(?:del)?(?:mål|målsætning|indsats|pind)", re.IGNORECASE)
"""Points so called are no agenda's."""
_REACH = 160
"""How far from a focus area's name its points may stand, within the same sentence."""
_LONGEST = 600
"""Characters that a sentence may go on after a name."""
_NEAR = 12
"""How far from it they may stand where no word says that they are points."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Points with their labels; ``is_coded`` where only their whole code names them without their area."""

    code: str
    points: tuple[tuple[str, Goal], ...]
    is_coded: bool


def suggest_references(
    title: Quote | None,
    passages: Sequence[Quote],
    case_numbers: Sequence[Quote],
    policies: Sequence[tuple[Policy, Sequence[Goal]]],
    *,
    date: dt.date | None = None,
    municipality_name: str | None = None,
) -> tuple[GoalSuggestion, ...]:
    """Links that the words of an item name outright, each with those words as evidence; all are *certain*.

    ``goal_id`` is ``None`` where the policy as a whole is named. A focus area stands beside its named points.
    ``date`` chooses between policies of the same name by their periods; without it all that fit are taken.
    ``municipality_name`` ("Norddjurs") keeps "Aarhus Kommunes integrationspolitik" from being taken for ours.
    """
    found = [
        ReferenceIndex.of(policy, goals, municipality_name).suggest(title, passages, case_numbers, date)
        for policy, goals in policies
    ]
    return tuple(suggestion for of_policy in found for suggestion in of_policy)


@dataclass(frozen=True, slots=True)
class ReferenceIndex:
    """What a policy has that can be named, prepared once for many items."""

    ours: OurPolicy
    areas: tuple[Area, ...]
    groups: tuple[_Group, ...]
    """Points by the whole code of what they belong to."""
    titled: tuple[Goal, ...]
    titles: tuple[str, ...]
    """The letters of the policy's own title and those of its goals."""
    policy_letters: tuple[str, ...]
    """One of these stands in whatever names a policy."""

    @classmethod
    def of(cls, policy: Policy, goals: Sequence[Goal], municipality_name: str | None) -> "ReferenceIndex":
        """Prepare a policy and its goals."""
        areas, alone = areas_of(goals), goals_alone(goals)
        groups = [_Group(area.code, area.children, is_coded=True) for area in areas]
        if alone:
            groups.append(_Group("", alone, is_coded=False))
        named = {area.goal.id for area in areas}
        titled = tuple(goal for goal in goals if goal.id not in named and goal.title)
        titles = (letters_of(title) for title in (policy.title, *(goal.title for goal in goals)) if title)
        ours = OurPolicy(policy, municipality_name)
        plans = ("plan", "program") if ours.may_be_a_plan else ()
        letters = tuple(title for title in titles if title)
        return cls(
            ours,
            areas,
            tuple(groups),
            titled,
            letters,
            ("politik", "strategi", *plans),
        )

    def suggest(
        self,
        title: Quote | None,
        passages: Sequence[Quote],
        case_numbers: Sequence[Quote] = (),
        date: dt.date | None = None,
    ) -> tuple[GoalSuggestion, ...]:
        """What an item names of this policy (:func:`suggest_references`)."""
        quotes = (title, *passages) if title else tuple(passages)
        return self.suggest_from(quotes, self.letters_in([quote.text for quote in quotes]), case_numbers, date)

    def letters_in(self, texts: Sequence[str]) -> list[str | None]:
        """The letters of each text that may name something of this policy: a quick look at many texts at once."""
        return letters_where_named(texts, (*self.policy_letters, *self.titles))

    def suggest_from(
        self,
        quotes: Sequence[Quote],
        letters: Sequence[str | None],
        case_numbers: Sequence[Quote],
        date: dt.date | None,
    ) -> tuple[GoalSuggestion, ...]:
        """What an item names, whose quotes have these letters (:meth:`letters_in`)."""
        policy = self.ours.policy
        found: dict[str | None, list[Quote]] = {}
        for number in case_numbers:
            if policy.case_number and number.text == policy.case_number:
                found.setdefault(None, []).append(number)
        for quote, said in zip(quotes, letters, strict=True):
            if said is None:
                continue  # the patterns are slow, and most texts name nothing
            at = quote.span.start
            for goal, start, end in self._named(quote.text, said, date):
                evidence = Quote(quote.text[start:end], Span(at + start, at + end))
                found.setdefault(goal.id if goal else None, []).append(evidence)
        return tuple(
            GoalSuggestion(policy.id, goal, LinkBand.CERTAIN, 1.0, LinkOrigin.REFERENCE, tuple(dict.fromkeys(quotes)))
            for goal, quotes in found.items()
        )

    def _named(self, text: str, said: str, date: dt.date | None) -> Iterator[tuple[Goal | None, int, int]]:
        has_policy = any(word in said for word in self.policy_letters)
        folded = _folded(text) if any(title in said for title in self.titles) else _NOTHING
        is_about_policy = has_policy and names_a_policy(text, 0, len(text), self.ours)
        told = _Told(text, self.ours, is_about_policy, has_policy and names_another(text, self.ours))
        if has_policy or folded is not _NOTHING:
            for start, end in policy_mentions(text, folded, self.ours, date):
                yield None, start, end
        may_have_area = folded is not _NOTHING or is_about_policy or any(word in said for word in STRONG_AREA_LETTERS)
        found = find_named(text, folded, self.areas, is_about_policy=is_about_policy) if may_have_area else []
        for place, named in enumerate(found):
            following = next((one.start for one in found[place + 1 :] if one.start >= named.end), len(text))
            yield from _with_points(told, named, following)
        for goal, start, end in find_goal_titles(text, folded, self.titled) if folded is not _NOTHING else ():
            if not speaks_of_another(text, _sentence(text, start, end), start, end, self.ours):
                yield goal, start, end
        yield from _coded_points(told, self.groups)


@lru_cache(maxsize=256)  # a passage is held against each policy
def _folded(text: str) -> FoldedText:
    return fold(text)


@dataclass(frozen=True, slots=True)
class _Told:
    """A text, and which policies it names anywhere."""

    text: str
    ours: OurPolicy
    is_about_policy: bool
    is_about_another: bool

    def leaves_open(self, sentence: tuple[int, int]) -> bool:
        """Whether a sentence may speak of this policy without naming it: no other policy, plan or paper is named."""
        return not self.is_about_another and not names_another_paper(self.text, sentence, self.ours)


def _with_points(told: _Told, named: Named, following: int) -> Iterator[tuple[Goal, int, int]]:
    """A named area and the points named with it; an area that is no sure name counts only with points."""
    text, area, start, end = told.text, named.area, named.start, named.end
    sentence = _sentence(text, start, end)
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


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first = max(
        (m.end() for m in _SENTENCE_END.finditer(text, max(0, start - 400), start)), default=max(0, start - 400)
    )
    last = min(len(text), end + _LONGEST)
    after = _SENTENCE_END.search(text, end, last)
    return first, after.start() if after else last


def _coded_points(told: _Told, groups: Sequence[_Group]) -> Iterator[tuple[Goal, int, int]]:
    """Shapes: "integrationspolitikkens punkt 3.b og 3.d", "punkt 2b i politikken", "delmål 4.1".

    Points of a policy alone ("punkt") need its name in the sentence; goals ("delmål") need no other policy in the text.
    """
    text = told.text
    for group in groups:
        labels = [label for label, _ in group.points]
        for points in find_coded_points(text, labels, group.code, is_coded=group.is_coded):
            sentence = _sentence(text, points.start, points.end)
            if speaks_of_another(text, sentence, points.start, points.end, told.ours):
                continue
            is_goal = _OF_A_POLICY.match(text, points.start) is not None and told.leaves_open(sentence)
            if is_goal or names_a_policy(text, *sentence, told.ours):
                yield from ((goal, points.start, points.end) for label, goal in group.points if label in points.letters)
