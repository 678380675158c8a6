"""Items inside a long line, by numbers that run: *1 Meddelelser … 2 Budget … 3 Eventuelt*, *Pkt. 1 … Pkt. 2 …*."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

_MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_TITLE = r"[A-ZÆØÅ\"»“(]"
_CASE = r"\d{1,2}/\d{2,6}\s+[A-ZÆØÅ]"


@dataclass(frozen=True, slots=True)
class _Shape:
    """How items are numbered. ``headed``: only a number with a heading not far behind its title is one."""

    pattern: re.Pattern[str]
    headed: bool


_SHAPES = (
    _Shape(
        re.compile(
            r"(?<=[\s*_|])(?<!\d{4}\s)(?<!,\s)(?<!for\s)(?<!til\s)(?:Dagsordenspunkt|Punkt|Pkt\.?(?:\s?nr\.?)?|PUNKT|PKT\.?"
            r"|Sag\snr\.?(?:\s?\.{2,}:?)?|SAG\sNR\.?|Sag|Nr\.|Emne|Åbent\spunkt|Lukket\spunkt)(?::(?=\s))?\s?(?P<number>\d{1,4})"
            r"(?=\s*[.:)–-](?!\d)|\s+[A-ZÆØÅ\"»*(])"
        ),
        headed=False,
    ),
    _Shape(re.compile(r"(?<=[.!?:)»”\"*_-]\s)(?P<number>\d{1,4})(?=\s+[A-ZÆØÅ\"»][\wæøå]+\s)"), headed=False),
    _Shape(re.compile(r"(?<=[\s*_])(?P<number>\d{1,3})(?=[A-ZÆØÅ][a-zæøå]{2})"), headed=False),
    _Shape(re.compile(r"(?<=[\s*_])(?P<number>[IVX]{1,5})(?=\.\s+[A-ZÆØÅ])"), headed=False),
    _Shape(re.compile(rf"(?<=\s)(?P<number>\d{{1,4}})(?=\s+{_TITLE})"), headed=True),
    _Shape(re.compile(rf"(?<=\s)(?P<number>\d{{1,4}})(?=\s[-–:|]\s+{_TITLE})"), headed=True),
    _Shape(
        re.compile(rf"(?<=\s)(?P<number>\d{{1,4}})(?=\.\s+(?!(?:{_MONTHS}|At|Punkt|Pkt)\b)(?:{_TITLE}|{_CASE}))"),
        headed=True,
    ),
    _Shape(re.compile(rf"(?<=\s)(?P<number>\d{{1,4}})(?=\)\s+(?!At\b){_TITLE})"), headed=True),
    _Shape(re.compile(r"(?<=\s)(?P<number>\d{1,2}\.\d{1,2})(?=\.?\s+[A-ZÆØÅ])"), headed=True),
)
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_FEWEST = 3
_FEWEST_HEADED = 2
_LONG = 100
_REACH = 3000
_FARTHEST_HEAD = 200
_NO_NUMBER = re.compile(
    r"(?:\b(?:punkt|pkt|nr|sag|saq|emne|side|tabel|figur|uge|kl|stk|klasse|bilag|rute|lokale|mødelokale|mod|med|til|af|fra|og|"
    rf"i|på|for|om|den|d|{_MONTHS})\.?:?|[§/,:-])\s$",
    re.IGNORECASE,
)
"""What stands before a number that is part of a sentence or has its word: *tabel 2.*, *i 3 Kommuner*, *pkt. 4*."""
_YEAR = re.compile(r"(?:19|20)\d\d$")
_BEFORE = 14
_STOP = re.compile(r"(?<=[a-zæøå]{4})[.!?]\s+[A-ZÆØÅ]")


@dataclass(slots=True)
class _Run:
    start: int
    value: int
    length: int
    before: "_Run | None"


def find_runs(
    text: str, places: Sequence[tuple[int, int]], heads: Sequence[int] = (), pages: frozenset[int] = frozenset()
) -> frozenset[int]:
    """Where items begin inside long lines: the longest run of numbers, of three at least, that rise by one.

    ``places`` are the physical lines; ``heads``, in order, where a heading, a case number or a mark stands: with
    one not far behind its title, a number counts behind any word, and two of them are enough. ``pages`` are lines
    that begin with the number of their page. Of a contents list and the items behind it, the later run is taken.
    """
    long = [(start, end) for start, end in places if end - start > _LONG]
    found: set[int] = set()
    for shape in _SHAPES:
        numbers = [match for start, end in long for match in shape.pattern.finditer(text, start, end)]
        numbers = [match for match in numbers if match.start() not in pages]
        if shape.headed:
            numbers = [match for match in numbers if not _in_words(text, match)]
            found.update(_longest(text, _headed(text, numbers, heads), _FEWEST_HEADED))
        else:
            found.update(_longest(text, numbers, _FEWEST))
            found.update(_longest(text, _headed(text, numbers, heads), _FEWEST_HEADED))
    return frozenset(found)


def _in_words(text: str, match: re.Match[str]) -> bool:
    start = match.start()
    return _YEAR.match(match["number"]) is not None or bool(_NO_NUMBER.search(text, max(0, start - _BEFORE), start))


def _headed(text: str, numbers: Sequence[re.Match[str]], heads: Sequence[int]) -> list[re.Match[str]]:
    """The numbers with a heading behind their titles, before any sentence ends and before the next number."""
    found: list[re.Match[str]] = []
    for place, match in enumerate(numbers):
        following = bisect_left(heads, match.end() + 1)
        if following == len(heads) or heads[following] - match.end() > _FARTHEST_HEAD:
            continue
        head = heads[following]
        if not text[match.end() : head].strip(" .:)|–-"):
            continue
        if place + 1 < len(numbers) and numbers[place + 1].end() < head:
            continue
        if not _STOP.search(text, match.end(), head - 1):
            found.append(match)
    return found


def _longest(text: str, numbers: Sequence[re.Match[str]], fewest: int) -> list[int]:
    latest: dict[int, _Run] = {}
    best: _Run | None = None
    first: _Run | None = None
    for match in numbers:
        value = _value(match["number"])
        if value is None:
            continue
        before = latest.get(value - 1) or _chapter_before(value, latest)
        run = _Run(match.start(), value, before.length + 1 if before else 1, before)
        known = latest.get(value)
        if known is None or run.length >= known.length:
            latest[value] = run
        if best is None or run.length >= best.length:
            best = run
    found: list[int] = []
    while best is not None:
        found.append(best.start)
        first, best = best, best.before
    if first is None or len(found) < min(fewest, _FEWEST - 1):
        return []
    whole = [*_begun_before(text, first), *found] if fewest == _FEWEST else found
    return whole if len(whole) >= fewest else []


_POINTS = 1000
"""What a chapter counts before its points: 2.1 is 2001."""


def _chapter_before(value: int, latest: dict[int, _Run]) -> _Run | None:
    """The last point of the chapter before, for the first of the next: *1.2* before *2.1*."""
    chapter, point = divmod(value, _POINTS)
    if point != 1 or chapter < 2:
        return None
    before = [run for number, run in latest.items() if number // _POINTS == chapter - 1]
    return max(before, key=lambda run: run.start, default=None)


def _begun_before(text: str, first: _Run) -> list[int]:
    """The items before a run whose numbers stand behind words without a stop: *… Afbud: Ida Holm 1 Dagsorden*."""
    found: list[int] = []
    start, value = first.start, first.value - 1
    while value > 0:
        shape = re.compile(rf"(?<=\s){value}(?=\s+[A-ZÆØÅ\"»][\wæøå]+\s)")
        near = [match.start() for match in shape.finditer(text, max(0, start - _REACH), start)]
        if not near:
            break
        start, value = near[-1], value - 1
        found.append(start)
    return found


def _value(number: str) -> int | None:
    if "." in number:
        chapter, point = number.split(".")
        return int(chapter) * _POINTS + int(point)
    if number.isdigit():
        return int(number)
    return _NUMERALS.index(number) + 1 if number in _NUMERALS else None
