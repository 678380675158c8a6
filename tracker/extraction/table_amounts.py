"""Sums in a table whose heading gives the unit: *(1.000 kr.)*, *i mio. kr.*, *t.kr.*"""

import re
from collections.abc import Iterator

from tracker.danish.amounts import parse_number, scale_of
from tracker.domain.money import Amount
from tracker.domain.source import Quote, Span

_UNIT = re.compile(
    r"(?:^|[\s(,])(?:i\s+|beløb i\s+|alle beløb i\s+)?(?P<unit>1\.?000\s?kr|"
    r"mio\.?\s?kr|mill?\.?\s?kr|t\.?\s?kr|hele kr|1000\s?kr|tusinde "
    r"kr|kr)\.?\)?\s*[:.]?\s*$",
    re.IGNORECASE,
)
_CELL = re.compile(r"(?:\s{2,}|\t+|\|)\s*")
_NUMBER = re.compile(r"^[-–−]?\s?\d{1,3}(?:[.\s\u00a0]\d{3})*(?:,\d+)?$|^[-–−]?\d+(?:,\d+)?$")
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_MOST_BETWEEN = 3


def find_table_amounts(text: str, span: Span) -> tuple[Amount, ...]:
    """The sums in rows of columns under a line that gives their unit, in reading order."""
    found: list[Amount] = []
    unit: str | None = None
    waiting = 0
    for start, end in _lines(text, span):
        words = text[start:end]
        stated = _unit_of(words)
        if stated is not None:
            unit, waiting = stated, _MOST_BETWEEN
            continue
        if unit is None:
            continue
        cells = list(_cells(text, start, end))
        if len(cells) > 1 and any(_NUMBER.match(text[a:b]) for a, b in cells[1:]):
            found.extend(_row(text, cells[1:], unit))
            waiting = _MOST_BETWEEN
        elif words.strip():
            waiting -= 1
            unit = unit if waiting > 0 and len(cells) > 1 else None
    return tuple(found)


def _unit_of(words: str) -> str | None:
    """The unit at the end of a line that holds no sum itself: in brackets, or after *i*."""
    match = _UNIT.search(words)
    if match is None:
        return None
    before = words[: match.start("unit")]
    bracketed = before.rstrip().endswith("(")
    if not bracketed and not re.search(r"(?:^|\s|,)i\s*$|,\s*$", before, re.IGNORECASE):
        return None
    return match["unit"]


def _row(text: str, cells: list[tuple[int, int]], unit: str) -> Iterator[Amount]:
    scale = scale_of(unit)
    if all(_YEAR.match(text[start:end]) for start, end in cells):
        return
    for start, end in cells:
        if not _NUMBER.match(text[start:end]):
            continue
        number = parse_number(text[start:end])
        if number is not None:
            yield Amount(int(number * scale * 100), Quote.of(text, start, end))


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    while begin < end and text[begin].isspace():
        begin += 1
    for match in _CELL.finditer(text, begin, end):
        if match.start() > begin:
            yield begin, match.start()
        begin = match.end()
    if begin < end:
        yield begin, end


def _lines(text: str, span: Span) -> Iterator[tuple[int, int]]:
    position = span.start
    for raw in text[span.start : span.end].split("\n"):
        yield position, position + len(raw.rstrip())
        position += len(raw) + 1
