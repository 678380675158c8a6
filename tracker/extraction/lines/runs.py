"""Items inside a long line, by numbers that run: *1 Meddelelser … 2 Budget … 3 Eventuelt*, *Pkt. 1 … Pkt. 2 …*."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.danish.dates import MONTH_NAMES
from tracker.extraction.lines.glued_shapes import OPEN_OR_CLOSED
from tracker.extraction.lines.pairs import running_pairs
from tracker.extraction.outline.number_shapes import NUMERALS

_TITLE = r"[A-ZÆØÅ\"»“(]"
_CASE = r"\d{1,2}/\d{2,6}\s+[A-ZÆØÅ]"


@dataclass(frozen=True, slots=True)
class _Shape:
    """How items are numbered. ``headed``: only a number with a heading not far behind its title, or behind a sentence,
    is one; ``worded``: the shape itself tells the number of an item, whatever stands before it.
    """

    pattern: re.Pattern[str]
    headed: bool
    worded: bool = False
    paired: bool = False
    """Is it of two parts that rise together?"""


_SHAPES = (
    _Shape(
        re.compile(
            r"(?<=[\s*_|])(?<!,\s)(?<!for\s)(?<!til\s)(?:(?<!\d{4}\s)|(?=\w+\.?\s?\d{1,4}\s[A-ZÆØÅ]))"
            r"(?:Dagsordenspunkt|Punkt(?:\snr\.)?|Pkt\.?(?:\s?nr\.?)?|PUNKT|PKT\.?"
            r"|Sa[gq]\snr\.?(?:\s?\.{2,}:?)?|SAG\sNR\.?|Sag|Nr\.|Emne|"
            r"Åbent\spunkt|Lukket\spunkt)(?::(?=\s))?\s?(?P<number>\d{1,4})"
            r"(?=\s*[.:)–-](?!\d)|\s+[A-ZÆØÅ\"»*(]|\s\d{1,2}\.\s[a-zæøå]{4})"
        ),
        headed=False,
        worded=True,
    ),
    _Shape(re.compile(r"(?<=[.!?:)»”\"*_-]\s)(?P<number>\d{1,4})(?=\s+[A-ZÆØÅ\"»][\wæøå]+\s)"), headed=False),
    _Shape(re.compile(r"(?<=[\s*_])(?P<number>\d{1,3})(?=[A-ZÆØÅ][a-zæøå]{2})"), headed=False, worded=True),
    _Shape(re.compile(r"(?<=[\s*_])(?P<number>[IVX]{1,5})(?=\.\s+[A-ZÆØÅ])"), headed=False, worded=True),
    _Shape(re.compile(rf"(?<=\s)(?P<number>\d{{1,4}})(?=\s+{_TITLE})"), headed=True),
    _Shape(re.compile(rf"(?<=\s)(?P<number>\d{{1,4}})(?=\s[-–:|]\s+{_TITLE})"), headed=True),
    _Shape(
        re.compile(rf"(?<=\s)(?P<number>\d{{1,4}})(?=\.\s+(?!(?:{MONTH_NAMES}|At|Punkt|Pkt)\b)(?:{_TITLE}|{_CASE}))"),
        headed=True,
    ),
    _Shape(re.compile(rf"(?<=\s)(?P<number>\d{{1,4}})(?=\)\s+(?!At\b){_TITLE})"), headed=True),
    _Shape(re.compile(r"(?<=\s)(?P<number>\d{1,2}\.\d{1,2})(?=\.?\s+[A-ZÆØÅ])"), headed=True),
    _Shape(re.compile(r"(?<=\s)(?P<number>\d{1,2}/\d{2,4})(?=\.?\s+[A-ZÆØÅ])"), headed=True, paired=True),
)
_POINTS = 100_000
"""What a chapter counts before its points, more than any number of an item: 2.1 is 200001."""
_FEWEST = 3
_FEWEST_HEADED = 2
_LONG = 100
_ENDS = tuple(".!?:)")
_REACH = 3000
_FARTHEST_HEAD = 200
_NO_NUMBER = re.compile(
    r"(?:\b(?:(?:pkt|nr|kl|stk|d|jf)\.?|punkt|sag|saq|emne|side|tabel|"
    r"figur|uge|klasse|bilag|rute|lokale|mødelokale|mod|med|"
    rf"til|af|fra|og|i|på|for|om|den|{MONTH_NAMES}):?|[§/,-])\s$",
    re.IGNORECASE,
)
"""What stands before a number that is part of a sentence or has its word: *tabel 2.*, *i 3 Kommuner*, *pkt. 4*."""
_YEAR = re.compile(r"(?:19|20)\d\d$")
_BEFORE = 14
_MARK = re.compile(rf"\s+(?:{OPEN_OR_CLOSED}(?=\s)|(?:Titel|Emne)\b)")
_MARK_LENGTH = 12
_CASE_BEHIND = re.compile(rf"\.?\s+{_CASE}")
"""*201. 10/11822 Månedsrapport*."""
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
        if shape.paired:
            running = running_pairs(match["number"] for match in numbers)
            numbers = [match for match in numbers if match["number"] in running]
        if not shape.worded:
            numbers = [match for match in numbers if not _in_words(text, match)]
        headed = _headed(text, numbers, heads)
        found.update(_longest(text, headed, _FEWEST_HEADED))
        if shape.headed:
            after = [match for match in numbers if text[match.start() - 2 : match.start() - 1] in _ENDS]
            found.update(_longest(text, sorted({*headed, *after}, key=re.Match.start), _FEWEST, alone=True))
        else:
            found.update(_longest(text, numbers, _FEWEST))
    return frozenset(found)


def _in_words(text: str, match: re.Match[str]) -> bool:
    return _YEAR.match(match["number"]) is not None or _has_word(text, match.start())


def _has_word(text: str, start: int) -> bool:
    return _NO_NUMBER.search(text, max(0, start - _BEFORE), start) is not None


def _headed(text: str, numbers: Sequence[re.Match[str]], heads: Sequence[int]) -> list[re.Match[str]]:
    """The numbers with a heading behind their titles, before any sentence ends and before the next number."""
    found: list[re.Match[str]] = []
    for place, match in enumerate(numbers):
        following = bisect_left(heads, match.end() + 1)
        if following == len(heads) or heads[following] - match.end() > _FARTHEST_HEAD:
            continue
        if _MARK.match(text, match.end(), heads[following] + _MARK_LENGTH):
            following += 1
            if following == len(heads) or heads[following] - match.end() > _FARTHEST_HEAD:
                continue
        if _CASE_BEHIND.match(text, match.end()):
            found.append(match)
            continue
        head = heads[following]
        if not text[match.end() : head].strip(" .:)|–-"):
            continue
        if place + 1 < len(numbers) and numbers[place + 1].end() < head:
            continue
        if not _STOP.search(text, match.end(), head - 1):
            found.append(match)
    return found


def _longest(text: str, numbers: Sequence[re.Match[str]], fewest: int, *, alone: bool = False) -> list[int]:
    latest: dict[int, _Run] = {}
    chapters: dict[int, _Run] = {}
    best: _Run | None = None
    first: _Run | None = None
    for match in numbers:
        value = _value(match["number"])
        if value is None:
            continue
        before = _before(value, latest, chapters)
        run = _Run(match.start(), value, before.length + 1 if before else 1, before)
        known = latest.get(value)
        if known is None or run.length >= known.length:
            latest[value] = run
            chapters[value // _POINTS] = run
        if best is None or run.length >= best.length:
            best = run
    found: list[int] = []
    while best is not None:
        found.append(best.start)
        first, best = best, best.before
    if first is None or len(found) < min(fewest, _FEWEST - 1):
        return []
    whole = [*_begun_before(text, first), *found] if fewest == _FEWEST and not alone else found
    return whole if len(whole) >= fewest else []


def _before(value: int, latest: dict[int, _Run], chapters: dict[int, _Run]) -> _Run | None:
    """The run that goes on with a value: *1.2* before *1.3*, and the last point of chapter 1 before *2.1*."""
    chapter, point = divmod(value, _POINTS)
    return chapters.get(chapter - 1) if chapter and point == 1 else latest.get(value - 1)


def _begun_before(text: str, first: _Run) -> list[int]:
    """The items before a run whose numbers stand behind words without a stop: *… Afbud: Ida Holm 1 Dagsorden*."""
    found: list[int] = []
    start, value = first.start, first.value - 1
    while value > 0:
        shape = re.compile(rf"(?<=\s){value}(?=\s+[A-ZÆØÅ\"»][\wæøå]+\s)")
        near = [
            m.start() for m in shape.finditer(text, max(0, start - _REACH), start) if not _has_word(text, m.start())
        ]
        if not near:
            break
        start, value = near[-1], value - 1
        found.append(start)
    return found


def _value(number: str) -> int | None:
    if "." in number:
        chapter, point = number.split(".")
        return int(chapter) * _POINTS + int(point)
    number = number.partition("/")[0]
    return int(number) if number.isdigit() else NUMERALS.get(number)
