"""Lists of a policy's points: "punkt a) til f)" to the points they name, whatever the policy calls its points."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

GOAL_WORD = r"(?:del)?mål(?:ene|et|sætning(?:erne|er|en)?)?|pind(?:ene|en|e)?|indsats(?:erne|er|en)?"
"""Points so called are a policy's and no agenda's."""
_BEFORE_LABEL = r"(?:\s+(?:nr\.?|nummer|både|henholdsvis|hhv\.?|fra(?:\s+og\s+med)?))?"
_INTRODUCTION = (
    r"(?<!\w)(?:(?:del|under|hoved)?punkt(?:erne|er|et)?|pkt\.?|[li1|]itra(?:erne)?|bogstav(?:erne|et)?|"
    rf"{GOAL_WORD}|(?:hoved|indsats|resultat|effekt)mål(?:ene|et)?|"
    r"pejlemærke(?:rne|r|t)?|løfte(?:rne|r|t)?|ambition(?:erne|er|en)?|princip(?:perne|per|pet)?|"
    rf"spor(?:ene|et)?){_BEFORE_LABEL}"
)
_CODE = (
    r"\d{1,2}\s?\.?\s?[a-zæøå]\)|\d{1,2}\.?[a-zæøå](?:\.\d{1,2})?(?!\w)|"
    r"\d{1,2}(?:\.\d{1,2}){1,2}(?:\.?[a-zæøå](?!\w))?|"
    r"(?:[ivx]{1,4}|[a-h])[.-]?\d{1,2}(?!\w)|[ivx]{1,4}\.[a-zæøå](?!\w)"
)
_LABEL = rf"(?:{_CODE}|\d{{1,2}}|[a-zæøå])"
_ONE = rf"(?<!\w){_LABEL}(?:\)|(?![\w)]|[.,]\d))"
GOAL_BY_LABEL = re.compile(rf"(?<!\w)(?:{GOAL_WORD}){_BEFORE_LABEL}\s*{_ONE}", re.IGNORECASE)
"""Stands wherever goals are named by number or letter alone: "mål 2", "delmål 3b", "indsatserne a og c"."""
_JOINT = (
    r"(?:\s*,\s*(?:(?:og|samt)\s+)?|\s+(?:og|samt|eller|såvel\s+som|som|plus)\s+(?:til\s+|både\s+)?|\s*[&/+]\s*)"
    rf"(?:{_INTRODUCTION}\s+)?"
)
_RANGE = r"(?:\s*(?:[-–—]|\.{2,3}|…)\s*|\s+(?:til(?:\s+og\s+med)?|t\.?\s?o\.?\s?m\.?)\s+)"
_LIST = rf"{_ONE}(?:(?:{_RANGE}|{_JOINT}){_ONE})*"
_NUMBER = r"(?:(?:de\s+)?(?:to|tre|fire|fem|seks|syv|otte|\d)\s+)?"
_KINDS = r"(?:(?:del|under)?punkter(?:ne)?|(?:del)?mål(?:ene)?|(?:del)?målsætninger(?:ne)?|indsatser(?:ne)?)"
_ALL = (
    rf"(?<!\w)(?:samtlige|alle|begge)\s+{_NUMBER}{_KINDS}(?!\w)|"
    r"(?<!\w)(?:alt|alle|samtlige)(?=\W+(?:på\s+nær|undtagen))"
)
_EXCEPT = (
    r"(?:\s*[,(])?\s+(?:men\s+)?(?:på\s+nær|undtagen|undtaget|bortset\s+fra|med\s+undtagelse\s+af|eksklusive?|ekskl\.|"
    r"fraregnet|minus|dog\s+ikke|men\s+ikke|ikke)\s+"
)
_ORDINALS = ("første", "andet", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende")
_COUNTS = {"to": 2, "tre": 3, "fire": 4, "fem": 5}
_ORDINAL = (
    rf"(?<!\w)(?:de\s+(?P<count>{'|'.join(_COUNTS)})\s+(?P<which>første|sidste)|"
    rf"(?:det\s+)?(?P<ordinal>{'|'.join(_ORDINALS)}|sidste))\s+(?:del|under)?(?:punkt|mål|målsætning)(?:er|et)?(?!\w)"
)
_POINTS = re.compile(
    r"(?<!\w)"  # said before all kinds at once, so that only beginnings of words are looked at
    rf"(?:(?P<all>{_ALL})|{_ORDINAL}|(?:{_INTRODUCTION})\s*(?P<list>{_LIST})|"
    rf"(?<![^\s(])(?P<bare>(?:[a-zæøå]\)(?:{_RANGE}|{_JOINT}))*[a-zæøå]\)))"
    rf"(?P<except>{_EXCEPT}(?:(?:{_INTRODUCTION})\s*)?(?P<less>{_LIST}))?",
    re.IGNORECASE,
)
_ONLY_EXCEPT = re.compile(
    rf"\W{{0,2}}(?:som\s+helhed)?{_EXCEPT}(?:(?:{_INTRODUCTION})\s*)?(?P<less>{_LIST})", re.IGNORECASE
)
_PART = re.compile(rf"(?P<sep>{_RANGE}|{_JOINT})?(?P<label>{_ONE})", re.IGNORECASE)
_WORDS_OF_ONE_LETTER = frozenset("iåøo")
_AGENDA = re.compile(r"(?:\bunder|\bsom|\bdagsorden\w*|\bjf\.?|\bdenne\s+sags|\bmødets)\s+$", re.IGNORECASE)
"""Before "punkt 3" these tell of an agenda."""
_ON_AGENDA = re.compile(r"\W{0,2}\s*(?:på|i)\s+(?:\w+\s+)?(?:dagsorden|møde|referat)", re.IGNORECASE)
"""After it these do."""
ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10"}


@dataclass(frozen=True, slots=True)
class PointList:
    """The points named, in the order of the policy, and where the words stand in the text given."""

    letters: tuple[str, ...]
    start: int
    end: int


def find_points(
    text: str, known: Sequence[str], start: int = 0, end: int | None = None, area: str = ""
) -> PointList | None:
    """The first list of points in ``text[start:end]``, its ranges opened; ``None`` where there is none.

    ``known`` are the labels that the focus area's points have, in order, mostly letters: "samtlige punkter" and ranges
    are taken from them, and a label that it does not have is not named. ``area`` is the area's own label, so that
    "3.b" is "b" in the third. Shapes:

    1. "punkt a) til f)", "punkt a)-f)", "litra a-c", "mål 1-3", "punkt 2.1 til 2.3"
    2. "punkt b) og d)", "punkterne a, c og d", "pkt. b", "delmål 3b og 3d", "a), b) samt e)"
    3. "samtlige punkter på nær b)", "alle mål bortset fra 2.4"
    4. "det første punkt", "de to sidste delmål"
    """
    matches = _POINTS.finditer(text, start, len(text) if end is None else end)
    return next(_lists(matches, text, known, area), None)


def find_exception(text: str, known: Sequence[str], start: int, end: int, area: str = "") -> PointList | None:
    """All points but those named right after ``start``: "…, på nær punkt b)"."""
    match = _ONLY_EXCEPT.match(text, start, end)
    less = _labels(match["less"], known, area) if match else set()
    if match is None or not less:
        return None
    return PointList(tuple(label for label in known if label not in less), match.start("less"), match.end())


def find_all_points(text: str, known: Sequence[str], start: int, end: int, area: str = "") -> Iterator[PointList]:
    """Every list of points in ``text[start:end]``, in the order of the text."""
    yield from _lists(_POINTS.finditer(text, start, end), text, known, area)


def find_coded_points(text: str, known: Sequence[str], area: str, *, is_coded: bool) -> Iterator[PointList]:
    """Every list of points in a text that names them without their area; ``is_coded``: by "3.b" and not by "b)"."""
    yield from _lists(_all_lists(text), text, known, area, coded=is_coded)


def _lists(
    matches: Iterable[re.Match[str]], text: str, known: Sequence[str], area: str, *, coded: bool = False
) -> Iterator[PointList]:
    for match in matches:
        words = match["list"] or match["bare"]
        if words and (
            _AGENDA.search(text, max(0, match.start() - 20), match.start()) or _ON_AGENDA.match(text, match.end())
        ):
            continue
        if coded and not words:
            continue
        if match["all"]:
            labels = set(known)
        elif words:
            labels = _labels(words, known, area, coded)
        else:
            labels = _by_order(match, known)
        if match["less"]:
            labels -= _labels(match["less"], known, area)
        named = tuple(label for label in known if label in labels)
        if named:
            yield PointList(named, match.start(), match.end())


@lru_cache(maxsize=16)  # a text is held against each area of a policy
def _all_lists(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_POINTS.finditer(text))


def _by_order(match: re.Match[str], known: Sequence[str]) -> set[str]:
    """ "det andet punkt", "de to sidste punkter": by place in the policy."""
    if match["count"]:
        number = _COUNTS[match["count"].casefold()]
        return set(known[:number] if match["which"].casefold() == "første" else known[-number:])
    ordinal = match["ordinal"].casefold()
    place = len(known) - 1 if ordinal == "sidste" else _ORDINALS.index(ordinal)
    return set(known[place : place + 1])


def _labels(words: str, known: Sequence[str], area: str, coded: bool = False) -> set[str]:
    """The labels of one list; the ends of a range are both included."""
    found: set[str] = set()
    before: str | None = None
    for part in _PART.finditer(words):
        label = own_label(part["label"], area)
        if (
            label is None
            or (coded and not _is_code(part["label"]))
            or (label in _WORDS_OF_ONE_LETTER and not part["label"].endswith(")"))
        ):
            continue  # another area's point; or the preposition i, not the ninth point
        separator = (part["sep"] or "").strip().casefold()
        is_range = separator.startswith(("til", "t", "-", "–", "—", "..", "…"))
        if is_range and before in known and label in known:
            found.update(known[known.index(before) : known.index(label) + 1])
        found.add(label)
        before = label
    return found


def _is_code(label: str) -> bool:
    return len(code_parts(label)) > 1


def own_label(code: str, area: str) -> str | None:
    """A point's label within its focus area: "3.b)" is "b" in area 3, and ``None`` in any other; "b)" is "b".

    ``area`` is the area's whole code: "2.1.3" is "3" in "2.1".
    """
    parts, above = code_parts(code), code_parts(area)
    if len(parts) < 2:
        return parts[0] if parts else ""
    if parts[:-1] == above or [ROMAN.get(part, part) for part in parts[:-1]] == above:
        return parts[-1]
    return None


def code_parts(code: str) -> list[str]:
    """The labels that a code is made of, in lower case: "3.b)", "3b" and "3 b" are "3" and "b", "A2" is "a" and "2"."""
    bare = re.sub(r"[\s)]", "", code).casefold()
    return [part for part in re.split(r"[.-]|(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d)", bare) if part]
