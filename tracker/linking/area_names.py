"""Where a text names a focus area or a goal by name or number. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.domain.goal import Goal, GoalKind
from tracker.linking.mentions import FoldedText, find_mentions
from tracker.linking.points import own_label

QUOTE_MARKS = "\"'»«“”„‘’"
_AREA = r"(?:indsats|fokus|tema|mål|hoved|kerne)o(?:m|rn)r\w*|pejlemærke\w*|hovedmål\w*|hovedtema\w*"
_WEAK_AREA = r"o(?:m|rn)r(?:å|a)de\w*|tema(?:et|er|erne)?|spor(?:et|ene)?|søjle\w*|kapit\w+|afsnit\w*|overskrift\w*"
_POINT = r"(?:del)?mål(?:et|ene)?|(?:del)?målsætning\w*|(?:del)?punkt(?:et|erne)?|indsats(?:en|erne)?"
AREA_WORD = re.compile(rf"(?:{_AREA}|\b(?:{_WEAK_AREA}))\s*(?:om\s+)?[:,–-]?\s*[{QUOTE_MARKS}]?$", re.IGNORECASE)
_POINT_WORD = re.compile(rf"\b(?:{_POINT})\s*(?:om\s+)?[:,–-]?\s*[{QUOTE_MARKS}]?$", re.IGNORECASE)
_LABEL = r"(?:\d{1,2}|[IVX]{1,4}|[A-H])(?![\wæøå]|[.,]\d|\.[a-zæøå])"
_SEPARATOR = r"\s*(?:,|og|samt|&|-|–|til|eller)\s*"
_NUMBERED = re.compile(
    rf"\b(?:(?i:(?P<strong>{_AREA}|indsatsområde\w*)|(?P<weak>{_WEAK_AREA})))\s+(?:(?i:nr\.?|nummer)\s*)?"
    rf"(?P<list>{_LABEL}(?:{_SEPARATOR}{_LABEL})*)"
)
_FIRST_OF_SEVERAL = re.compile(r"^\s*(?:,|og|samt|&|,\s*og|,\s*samt)\s*[\"'»«“”„‘’]?$")
_ROMAN = {
    "I": "1",
    "II": "2",
    "III": "3",
    "IV": "4",
    "V": "5",
    "VI": "6",
    "VII": "7",
    "VIII": "8",
    "IX": "9",
    "X": "10",
}


@dataclass(frozen=True, slots=True)
class Area:
    """A focus area with the labels of its points ("a" … "f", or "1" … "4") in order."""

    goal: Goal
    children: tuple[tuple[str, Goal], ...]

    @property
    def label(self) -> str:
        """The area's own number or letter, in lower case."""
        return self.goal.code.casefold().strip(" .)")

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


def areas_of(goals: Sequence[Goal]) -> tuple[Area, ...]:
    """The focus areas, and goals that have points of their own, each with these."""
    found = []
    for area in goals:
        own = tuple((_label(area, goal), goal) for goal in goals if goal.parent_id == area.id)
        if own or area.kind is GoalKind.FOCUS_AREA:
            found.append(Area(area, own))
    return tuple(found)


def _label(area: Goal, goal: Goal) -> str:
    """A point's label within its area: "a" for "a", "2a" and "2.a" in area 2, "3" for "2.3"."""
    own = own_label(goal.code, area.code.strip(" .)"))
    return own if own is not None else re.split(r"[.\s]", goal.code.casefold().strip(" .)"))[-1]


def find_named(text: str, folded: FoldedText, areas: Sequence[Area], is_about_policy: bool) -> list[Named]:
    """Areas named by their titles or numbers, in the order of the text.

    Shapes: "indsatsområdet Sprog", "»Sprog«", "En god start", "indsatsområderne Sprog og Arbejde", "fokusområde 3".
    A weak word ("tema 3") counts only where the text is about the policy.
    """
    found = [
        Named(area, start, end, _is_name(text, start, end))
        for area in areas
        for start, end in find_mentions(folded, text, area.goal.title or "")
    ]
    found += _numbered(text, {area.label: area for area in areas}, is_about_policy)
    found.sort(key=lambda named: (named.start, -named.end))
    kept: list[Named] = []
    for named in found:
        if kept and named.start < kept[-1].end:
            continue  # a shorter title within a longer one
        goes_on = kept and kept[-1].is_sure and _FIRST_OF_SEVERAL.match(text[kept[-1].end : named.start])
        kept.append(Named(named.area, named.start, named.end, named.is_sure or bool(goes_on)))
    return kept


def _is_name(text: str, start: int, end: int) -> bool:
    """A name stands after "indsatsområdet", in quotes, or with a capital and more than one word."""
    before = text[max(0, start - 40) : start]
    if AREA_WORD.search(before) or (before[-1:] in QUOTE_MARKS and before):
        return True
    return text[start].isupper() and len(text[start:end].split()) > 2


def _numbered(text: str, areas: Mapping[str, Area], is_about_policy: bool) -> Iterator[Named]:
    order = list(areas)
    for match in _NUMBERED.finditer(text):
        if match["weak"] and not is_about_policy:
            continue
        labels = [
            _ROMAN.get(label, label.casefold()) if label not in areas else label
            for label in re.findall(_LABEL, match["list"])
        ]
        known = [label for label in labels if label in areas]
        if len(known) == 2 and re.search(r"-|–|til", match["list"]):
            known = order[order.index(known[0]) : order.index(known[1]) + 1]
        for label in known:
            yield Named(areas[label], match.start(), match.end(), is_sure=True)


def find_goal_titles(text: str, folded: FoldedText, areas: Sequence[Area]) -> Iterator[tuple[Goal, int, int]]:
    """Goals named by their own titles: in quotes, after "målet", or as a name of three words and more."""
    for area in areas:
        for _, goal in area.children:
            for start, end in find_mentions(folded, text, goal.title or ""):
                before = text[max(0, start - 40) : start]
                is_quoted = before[-1:] in QUOTE_MARKS and bool(before) and text[end : end + 1] in QUOTE_MARKS
                if is_quoted or (_POINT_WORD.search(before) and text[start].isupper()):
                    yield goal, start, end
