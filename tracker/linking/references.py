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
from tracker.linking.mentions import FoldedText, find_mentions, fold, letters_of
from tracker.linking.points import find_points

_AREA_WORD = re.compile(r"(?:indsats|fokus|tema)o[mr]\w*\s*[:,–-]?\s*[\"'»“”„]?$", re.IGNORECASE)
_QUOTE_MARKS = "\"'»«“”„‘’"
_POLICY_WORD = re.compile(r"(?:\w+-[^\S\n]+og[^\S\n]+)?\w*(?:politik(?:k?en)?|strategi(?:en)?)s?\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?](?=\s+[A-ZÆØÅ»\"“])|\n\s*\n")
_YEARS = re.compile(r"\s*(?:19|20)\d\d\s*[-–—]\s*(?:(?:19|20)\d\d|\d\d)")
_OWNER = re.compile(r"(?P<owner>[A-ZÆØÅ][\wæøå-]+?)s?\s+Kommunes\s+$")
_CODE = re.compile(r"\b(?P<area>\d+)\s*\.?\s*(?P<letter>[a-zæøå])(?:\)|(?!\w))", re.IGNORECASE)
_CODED = re.compile(
    r"(?:punkt(?:er|erne|et)?|pkt\.?|delmål|mål)\s+(?P<list>\d+\s*\.?\s*[a-zæøå]\b\)?"
    r"(?:\s*(?:,|og|samt)\s*\d+\s*\.?\s*[a-zæøå]\b\)?)*)",
    re.IGNORECASE,
)
_BARE = frozenset({"politik", "strategi"})
_POLICY_LETTERS = ("politik", "strategi")
_REACH = 160
"""How far from a focus area's name its points may stand, within the same sentence."""


@dataclass(frozen=True, slots=True)
class _Ours:
    policy: Policy
    municipality_name: str | None

    @property
    def stem(self) -> str:
        word = _POLICY_WORD.search(self.policy.title)
        return _stem(word[0]) if word else ""


@dataclass(frozen=True, slots=True)
class _Area:
    goal: Goal
    children: tuple[tuple[str, Goal], ...]


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
        areas = _areas(goals) if is_named else ()
        for number in case_numbers:
            if policy.case_number and number.text == policy.case_number:
                found.setdefault((policy.id, None), []).append(number)
        for passage in (title, *passages) if is_named else ():
            if passage is None:
                continue
            at = passage.span.start
            for goal, start, end in _named(passage.text, _Ours(policy, municipality_name), areas, date):
                evidence = Quote(passage.text[start:end], Span(at + start, at + end))
                found.setdefault((policy.id, goal.id if goal else None), []).append(evidence)
    return tuple(
        GoalSuggestion(policy_id, goal_id, LinkBand.CERTAIN, 1.0, LinkOrigin.REFERENCE, tuple(dict.fromkeys(quotes)))
        for (policy_id, goal_id), quotes in found.items()
    )


def _areas(goals: Sequence[Goal]) -> tuple[_Area, ...]:
    return tuple(
        _Area(area, tuple((g.code.casefold()[-1:], g) for g in goals if g.parent_id == area.id))
        for area in goals
        if area.kind is GoalKind.FOCUS_AREA
    )


def _named(
    text: str, ours: _Ours, areas: Sequence[_Area], date: dt.date | None
) -> Iterator[tuple[Goal | None, int, int]]:
    folded = _folded(text)
    has_policy_word = (
        "politik" in folded.text or "strategi" in folded.text
    )  # the patterns are slow, most texts have none
    if has_policy_word or not ours.stem:
        for start, end in _policy_mentions(text, folded, ours, date):
            yield None, start, end
    for area in areas:
        yield from _area_mentions(text, folded, ours, area)
    if has_policy_word:
        yield from _coded_points(text, ours, areas)


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


def _policy_mentions(text: str, folded: FoldedText, ours: _Ours, date: dt.date | None) -> Iterator[tuple[int, int]]:
    """Shapes: "Integrationspolitik 2021-2026", "Integrationspolitikken", "Integrationspolitikens indsatsområde"."""
    policy = ours.policy
    if not ours.stem:
        yield from find_mentions(folded, text, policy.title)
    for match in _POLICY_WORD.finditer(text):
        if not _is_ours(match, ours):
            continue
        years = _YEARS.match(text, match.end())
        if years is None and date is not None and not policy.period_first <= date.year <= policy.period_last:
            continue
        if years is None or _same_period(years[0], policy):
            yield match.start(), years.end() if years else match.end()


def _is_ours(match: re.Match[str], ours: _Ours) -> bool:
    """Whether the word is this policy's own name, and no other municipality's policy of the same name."""
    owner = _OWNER.search(match.string, max(0, match.start() - 60), match.start())
    if owner and ours.municipality_name and not ours.municipality_name.startswith(owner["owner"].removesuffix("s")):
        return False
    return _stem(match[0]) == ours.stem and ours.stem not in _BARE


def _stem(word: str) -> str:
    """The word without its inflection: "Integrationspolitikkens" and "integrationspolitik" are one."""
    return re.sub(r"(politik|strategi)\w*$", r"\1", fold(word).text)


def _same_period(words: str, policy: Policy) -> bool:
    first, last = re.findall(r"\d+", words)
    return int(first) == policy.period_first and int(last[-2:]) == policy.period_last % 100


def _area_mentions(text: str, folded: FoldedText, ours: _Ours, area: _Area) -> Iterator[tuple[Goal, int, int]]:
    for start, end in find_mentions(folded, text, area.goal.title or ""):
        sentence_start, sentence_end = _sentence(text, start, end)
        if _speaks_of_another(text, sentence_start, start, ours):
            continue
        letters = tuple(letter for letter, _ in area.children)
        points = find_points(text, letters, end, min(sentence_end, _next_area(text, end, sentence_end), end + _REACH))
        if points is None and not _is_name(text, start, end):
            continue
        yield area.goal, start, end
        if points:
            for letter, goal in area.children:
                if letter in points.letters:
                    yield goal, start, points.end


def _is_name(text: str, start: int, end: int) -> bool:
    """A name stands after "indsatsområdet", in quotes, or with a capital and more than one word."""
    before = text[max(0, start - 40) : start]
    if _AREA_WORD.search(before) or (before[-1:] in _QUOTE_MARKS and before):
        return True
    return text[start].isupper() and len(text[start:end].split()) > 2


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first = max(
        (m.end() for m in _SENTENCE_END.finditer(text, max(0, start - 400), start)), default=max(0, start - 400)
    )
    after = _SENTENCE_END.search(text, end)
    return first, after.start() if after else len(text)


def _next_area(text: str, start: int, end: int) -> int:
    following = re.search(r"indsatso[mr]", text[start:end], re.IGNORECASE)
    return start + following.start() if following else end


def _speaks_of_another(text: str, sentence_start: int, start: int, ours: _Ours) -> bool:
    """Whether the last policy named before, in the same sentence, is another one."""
    words = list(_POLICY_WORD.finditer(text, sentence_start, start))
    return bool(words) and _stem(words[-1][0]) not in {ours.stem, *_BARE}


def _coded_points(text: str, ours: _Ours, areas: Sequence[_Area]) -> Iterator[tuple[Goal, int, int]]:
    """Shapes: "integrationspolitikkens punkt 3.b og 3.d"; only where the policy is named before, in the sentence."""
    by_code = {(a.goal.code.casefold(), letter): goal for a in areas for letter, goal in a.children}
    for match in _CODED.finditer(text):
        sentence_start, _ = _sentence(text, match.start(), match.end())
        words = list(_POLICY_WORD.finditer(text, sentence_start, match.start()))
        if not words or not (_is_ours(words[-1], ours) or _stem(words[-1][0]) in _BARE):
            continue
        for code in _CODE.finditer(text, match.start("list"), match.end("list")):
            goal = by_code.get((code["area"], code["letter"].casefold()))
            if goal:
                yield goal, match.start(), code.end()
