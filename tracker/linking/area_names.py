"""Where a text names a focus area or a goal by name or number. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from tracker.domain.goal import Goal, GoalKind
from tracker.linking.mentions import FoldedText, find_mentions, letters_of
from tracker.linking.points import ROMAN, code_parts, own_label

QUOTE_MARKS = "\"'»«“”„‘’"
_AREA = r"(?:indsats|fokus|tema|mål|hoved|kerne)o(?:m|rn)r\w*|pejlemærke\w*|(?:hoved|indsats)(?:mål|tema|spor)\w*"
_WEAK_AREA = r"o(?:m|rn)r(?:å|a)de\w*|tema(?:et|er|erne)?|spor(?:et|ene)?|søjle\w*|kapit\w+|afsnit\w*|overskrift\w*"
_POINT = (
    r"(?:del)?mål(?:et|ene)?|løfte\w*|ambition\w*|princip\w*|pejlemærke\w*|(?:del)?målsætning\w*|"
    r"(?:del)?punkt(?:et|erne)?|indsats(?:en|erne)?"
)
_TITLED = r"(?:\s+(?:om|for|vedrørende|kaldet|der\s+hedder|(?:med\s+)?(?:titlen|overskriften|navnet)))?"
AREA_WORD = re.compile(rf"(?:{_AREA}|\b(?:{_WEAK_AREA})){_TITLED}\s*[:,–-]?\s*[{QUOTE_MARKS}]?$", re.IGNORECASE)
_POINT_WORD = re.compile(rf"\b(?:{_POINT}){_TITLED}\s*[:,–-]?\s*[{QUOTE_MARKS}]?$", re.IGNORECASE)
_LABEL = r"(?:\d{1,2}|[IVX]{1,4}|[A-H])(?![\wæøå]|[.,]\d|\.[a-zæøå])"
_SEPARATOR = r"\s*(?:,|og|samt|&|-|–|til|eller)\s*"
_NUMBERED = re.compile(
    rf"\b(?:(?i:(?P<strong>{_AREA}|indsatsområde\w*)|(?P<weak>{_WEAK_AREA})))\s+(?:(?i:nr\.?|nummer)\s*)?"
    rf"(?P<list>{_LABEL}(?:{_SEPARATOR}{_LABEL})*)"
)
_BEFORE_NAME = re.compile(rf"(?:{_AREA})\s*[:,–-]?\s*[{QUOTE_MARKS}]?(?=\w)", re.IGNORECASE)
_WORD_END = re.compile(r"\w(?!\w)")
_BEGINS_SENTENCE = re.compile(r"(?:^|[.!?:]\s|\n)\s*$")
_LONG_ENOUGH = 6
_ALIKE = 0.88
"""Share of letters in common (Ratcliff and Obershelp) from which a name is taken for a damaged one."""
_FIRST_OF_SEVERAL = re.compile(r"^\s*(?:,|og|samt|&|,\s*og|,\s*samt)\s*[\"'»«“”„‘’]?$")


@dataclass(frozen=True, slots=True)
class Area:
    """A focus area with the labels of its points ("a" … "f", or "1" … "4") in order; ``code`` is its own whole code."""

    goal: Goal
    code: str
    children: tuple[tuple[str, Goal], ...]

    @property
    def label(self) -> str:
        """The area's own number or letter, in lower case."""
        return (code_parts(self.code) or [""])[-1]

    @property
    def labels(self) -> tuple[str, ...]:
        """Those of its points."""
        return tuple(label for label, _ in self.children)


@dataclass(frozen=True, slots=True)
class Named:
    """An area at a place of a text; ``is_sure`` where the words alone make it a name, whatever follows."""

    area: Area
    start: int
    end: int
    is_sure: bool
    is_number: bool = False


def areas_of(goals: Sequence[Goal]) -> tuple[Area, ...]:
    """The focus areas, and goals that have points of their own, each with these."""
    by_id = {goal.id: goal for goal in goals}
    found = []
    for area in goals:
        code = _whole_code(area, by_id)
        own = tuple((_label(code, goal), goal) for goal in goals if goal.parent_id == area.id)
        if own or area.kind is GoalKind.FOCUS_AREA:
            found.append(Area(area, code, own))
    return tuple(found)


def goals_alone(goals: Sequence[Goal]) -> tuple[tuple[str, Goal], ...]:
    """Goals of a policy without focus areas, by their labels."""
    parents = {goal.parent_id for goal in goals}
    alone = [g for g in goals if g.parent_id is None and g.id not in parents and g.kind is not GoalKind.FOCUS_AREA]
    return tuple((".".join(code_parts(goal.code)), goal) for goal in alone)


def _whole_code(goal: Goal, by_id: Mapping[str, Goal]) -> str:
    """The labels on the way to a goal: "2.b" for point b of area 2, whether its own code is "b" or "2b"."""
    own = code_parts(goal.code)
    parent = by_id.get(goal.parent_id) if goal.parent_id else None
    above = code_parts(_whole_code(parent, by_id)) if parent else []
    return ".".join(own if own[: len(above)] == above and len(own) > len(above) else [*above, *own[-1:]])


def _label(area_code: str, goal: Goal) -> str:
    """A point's label within its area: "a" for "a", "2a" and "2.a" in area 2, "3" for "2.3"."""
    return own_label(goal.code, area_code) or (code_parts(goal.code) or [""])[-1]


def find_named(text: str, folded: FoldedText, areas: Sequence[Area], *, is_about_policy: bool) -> list[Named]:
    """Areas named by their titles or numbers, in the order of the text.

    Shapes: "indsatsområdet Sprog", "»Sprog«", "En god start", "indsatsområderne Sprog og Arbejde", "fokusområde 3".
    A weak word ("tema 3") counts only where the text is about the policy.
    """
    found = [
        Named(area, start, end, _is_name(text, start, end))
        for area in areas
        for start, end in find_mentions(folded, text, area.goal.title or "")
    ]
    found += _damaged(text, areas)
    found += _numbered(text, {area.label: area for area in areas}, is_about_policy)
    found.sort(key=lambda named: (named.start, -named.end))
    kept: list[Named] = []
    for named in found:
        is_same = kept and named.is_number and (named.start, named.end) == (kept[-1].start, kept[-1].end)
        if kept and named.start < kept[-1].end and not is_same:
            continue  # a shorter title within a longer one
        goes_on = kept and kept[-1].is_sure and _FIRST_OF_SEVERAL.match(text[kept[-1].end : named.start])
        kept.append(replace(named, is_sure=named.is_sure or bool(goes_on)))
    return kept


def _is_name(text: str, start: int, end: int) -> bool:
    """A name stands after "indsatsområdet", in quotes, alone, or with a capital and more than two words in a sentence.

    The capital that begins a sentence makes no name: "Arbejde og bolig fylder meget."
    """
    before = text[max(0, start - 40) : start]
    if AREA_WORD.search(before) or (before[-1:] in QUOTE_MARKS and before):
        return True
    if not text[start].isupper() or len(text[start:end].split()) <= 2:
        return False
    return not _BEGINS_SENTENCE.search(before) or text.strip() == text[start:end]


def _damaged(text: str, areas: Sequence[Area]) -> Iterator[Named]:
    """Names after "indsatsområdet" with a few letters wrong or missing, as a scanner leaves them."""
    for word in _BEFORE_NAME.finditer(text):
        start = word.end()
        for area in areas:
            name = letters_of(area.goal.title or "")
            if len(name) < _LONG_ENOUGH:
                continue
            for end in (stop.end() for stop in _WORD_END.finditer(text, start, start + 2 * len(name) + 8)):
                said = letters_of(text[start:end])
                if abs(len(said) - len(name)) <= 2 and said != name and _likeness(said, name) >= _ALIKE:
                    yield Named(area, start, end, is_sure=True)
                    break


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _numbered(text: str, areas: Mapping[str, Area], is_about_policy: bool) -> Iterator[Named]:
    order = list(areas)
    for match in _NUMBERED.finditer(text):
        if match["weak"] and not is_about_policy:
            continue
        said = [label.casefold() for label in re.findall(_LABEL, match["list"])]
        labels = [label if label in areas else ROMAN.get(label, label) for label in said]
        known = [label for label in labels if label in areas]
        if len(known) == 2 and re.search(r"-|–|til", match["list"]):
            known = order[order.index(known[0]) : order.index(known[1]) + 1]
        for label in known:
            yield Named(areas[label], match.start(), match.end(), is_sure=True, is_number=True)


def find_goal_titles(text: str, folded: FoldedText, goals: Sequence[Goal]) -> Iterator[tuple[Goal, int, int]]:
    """Goals named by their own titles: in quotes, or with a capital after "målet", "delmålet", "punktet"."""
    for goal in goals:
        for start, end in find_mentions(folded, text, goal.title or ""):
            before = text[max(0, start - 40) : start]
            is_quoted = before[-1:] in QUOTE_MARKS and bool(before) and text[end : end + 1] in QUOTE_MARKS
            if is_quoted or (_POINT_WORD.search(before) and text[start].isupper()):
                yield goal, start, end
