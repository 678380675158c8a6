"""What a text names outright: the policy, its case, a focus area, single points. Pure; nothing is guessed from meaning.

A reference to another policy's points ("børne- og ungepolitikkens indsatsområde …") or to an item of the agenda
("punkt 4 b)") names none of ours.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.domain.goal import Goal, GoalKind, Policy
from tracker.domain.goal_link import GoalSuggestion, LinkBand, LinkOrigin
from tracker.domain.source import Quote, Span
from tracker.linking.area_names import Area, Named, areas_of, find_goal_titles, find_named, goals_alone
from tracker.linking.mentions import FoldedText, fold, letters_of
from tracker.linking.points import PointList, find_all_points, find_exception, find_points
from tracker.linking.policy_names import OurPolicy, names_a_policy, names_another, policy_mentions, speaks_of_another

_POLICY_LETTERS = (
    "politik", "strategi", "plan", "program", "område", "omrade", "mål", "punkt", "pkt", "litra", "pejlemærke", "løfte",
    "ambition", "princip", "tema", "spor",
)  # fmt: skip
"""One of these stands in whatever names a policy, an area by its number, or a point."""
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
_NEAR = 12
"""How far from it they may stand where no word says that they are points."""


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
    found: dict[tuple[str, str | None], list[Quote]] = {}
    said = "\n".join(letters_of(passage.text) for passage in (title, *passages) if passage)
    for policy, goals in policies:
        is_named = _may_name(said, goals, policy)
        known = _Known(areas_of(goals), goals_alone(goals), tuple(goals)) if is_named else _Known()
        for number in case_numbers:
            if policy.case_number and number.text == policy.case_number:
                found.setdefault((policy.id, None), []).append(number)
        for passage in (title, *passages) if is_named else ():
            if passage is None:
                continue
            at = passage.span.start
            for goal, start, end in _named(passage.text, OurPolicy(policy, municipality_name), known, date):
                evidence = Quote(passage.text[start:end], Span(at + start, at + end))
                found.setdefault((policy.id, goal.id if goal else None), []).append(evidence)
    return tuple(
        GoalSuggestion(policy_id, goal_id, LinkBand.CERTAIN, 1.0, LinkOrigin.REFERENCE, tuple(dict.fromkeys(quotes)))
        for (policy_id, goal_id), quotes in found.items()
    )


def _may_name(letters: str, goals: Sequence[Goal], policy: Policy) -> bool:
    """Whether the letters of an item hold any name at all; most items hold none, and the patterns are slow."""
    if any(word in letters for word in _POLICY_LETTERS) or letters_of(policy.title) in letters:
        return True
    return any(name in letters for name in _area_letters(tuple(goals)))


@lru_cache(maxsize=64)
def _area_letters(goals: tuple[Goal, ...]) -> tuple[str, ...]:
    names = (letters_of(goal.title) for goal in goals if goal.kind is GoalKind.FOCUS_AREA and goal.title)
    return tuple(name for name in names if name)


@lru_cache(maxsize=256)  # a passage is held against each policy
def _folded(text: str) -> FoldedText:
    return fold(text)


@dataclass(frozen=True, slots=True)
class _Known:
    """What a policy has that can be named."""

    areas: tuple[Area, ...] = ()
    alone: tuple[tuple[str, Goal], ...] = ()
    goals: tuple[Goal, ...] = ()


def _named(text: str, ours: OurPolicy, known: _Known, date: dt.date | None) -> Iterator[tuple[Goal | None, int, int]]:
    folded = _folded(text)
    for start, end in policy_mentions(text, folded, ours, date):
        yield None, start, end
    is_about_policy = names_a_policy(text, 0, len(text), ours)
    found = find_named(text, folded, known.areas, is_about_policy=is_about_policy)
    for place, named in enumerate(found):
        following = next((one.start for one in found[place + 1 :] if one.start >= named.end), len(text))
        yield from _with_points(text, named, following, ours)
    areas = {area.goal.id for area in known.areas}
    for goal, start, end in find_goal_titles(text, folded, [goal for goal in known.goals if goal.id not in areas]):
        if not speaks_of_another(text, _sentence(text, start, end), start, end, ours):
            yield goal, start, end
    yield from _coded_points(text, ours, known)


def _with_points(text: str, named: Named, following: int, ours: OurPolicy) -> Iterator[tuple[Goal, int, int]]:
    """A named area and the points named with it; an area that is no sure name counts only with points."""
    area, start, end = named.area, named.start, named.end
    sentence = _sentence(text, start, end)
    if speaks_of_another(text, sentence, start, end, ours):
        return
    if named.is_number and not names_a_policy(text, 0, len(text), ours) and names_another(text, sentence, ours):
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
    after = _SENTENCE_END.search(text, end)
    return first, after.start() if after else len(text)


def _coded_points(text: str, ours: OurPolicy, known: _Known) -> Iterator[tuple[Goal, int, int]]:
    """Shapes: "integrationspolitikkens punkt 3.b og 3.d", "punkt 2b i politikken", "delmål 4.1".

    Points of a policy alone ("punkt") need its name in the sentence; goals ("delmål") need no other policy in the text.
    """
    groups = [(area.code, area.children, True) for area in known.areas]
    if known.alone:
        groups.append(("", known.alone, False))
    for code, children, coded in groups:
        labels = [label for label, _ in children]
        for points in find_all_points(text, labels, 0, len(text), code, coded=coded):
            first, last = _sentence(text, points.start, points.end)
            if speaks_of_another(text, (first, last), points.start, points.end, ours):
                continue
            is_goal = _OF_A_POLICY.match(text, points.start) is not None
            is_ours = names_a_policy(text, first, last, ours)
            if is_ours or (is_goal and not names_another(text, (first, last), ours)):
                yield from ((goal, points.start, points.end) for label, goal in children if label in points.letters)
