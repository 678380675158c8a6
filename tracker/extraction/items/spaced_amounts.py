"""Sums of a table whose cells a converter set with one blank between them, under a caption that gives the unit."""

import re
from collections.abc import Iterator

from tracker.danish.amounts import parse_number, scale_of
from tracker.domain.money import Amount
from tracker.domain.source import Quote, Span

_LINE = re.compile(r"[^\n]+")
_CAPTION = re.compile(
    r"(?:^|[\s(\[,:-])(?:\(?i\s|\()(?:hele\s)?(?:kr\.?\s)?"
    r"(?P<unit>1\.?000(?:\skr)?|mio\.?(?:\skr)?|mia\.?\skr|t\.?\s?kr|hele kr|tusinde kr|kr)"
    r"\.?[)\]]?:?\s*$"
)
"""*Tabel 1: Forbrug (i 1.000 kr.)*, *Budget i kr. 1.000*, *Udgifter (mio. kr.)* at the end of a line."""
_NUMBER = r"[-–−]?(?:\d{1,3}(?:\.\d{3}){1,4}|\d{1,7}(?:,\d{1,3})?)"
_ROW = re.compile(rf"\s*(?P<label>[^\W\d][^\n:;?!]{{0,60}}?)(?P<numbers>(?:[^\S\n]{_NUMBER}){{1,8}})\s*")
_EACH = re.compile(_NUMBER)
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNT = re.compile(r"\b(?:antal|pct|procent|nr|elever|borgere|årsværk|personer|stk|indeks)\b|%", re.IGNORECASE)
_MOST_HEADS = 3
_FEWEST_ROWS = 2


def find_spaced_amounts(text: str, span: Span) -> tuple[Amount, ...]:
    """The sums of rows such as *Botilbud 81.300 87.500* below *Forbrug (i 1.000 kr.)*, in reading order.

    Two rows at least, each a label and as many numbers as the first; up to three lines of heads above them. Nothing
    where a head names counts or shares, since one blank does not tell whose column a number is in; a year is no sum.
    """
    found: list[Amount] = []
    scale = None
    rows: list[list[Span]] = []
    heads = 0
    for match in _LINE.finditer(text, span.start, span.end):
        if not match[0].strip():
            continue
        caption = _CAPTION.search(match[0])
        if caption is not None:
            found.extend(_amounts(text, rows, scale))
            scale, rows, heads = caption["unit"].replace("1.000 kr", "1.000"), [], 0
            continue
        row = _row(text, match.span()) if scale is not None else []
        if row and (not rows or len(row) == len(rows[0])):
            rows.append(row)
        elif scale is not None:
            heads += 1
            if rows or heads > _MOST_HEADS or _COUNT.search(match[0]):
                found.extend(_amounts(text, rows, scale))
                scale, rows = None, []
    found.extend(_amounts(text, rows, scale))
    return tuple(found)


def _row(text: str, line: tuple[int, int]) -> list[Span]:
    match = _ROW.fullmatch(text, *line)
    if match is None:
        return []
    numbers = [Span(*one.span()) for one in _EACH.finditer(text, *match.span("numbers"))]
    years = all(_YEAR.fullmatch(text, one.start, one.end) for one in numbers)
    return [] if years else numbers


def _amounts(text: str, rows: list[list[Span]], unit: str | None) -> Iterator[Amount]:
    if unit is None or len(rows) < _FEWEST_ROWS:
        return
    scale = scale_of(unit)
    for one in (number for row in rows for number in row):
        value = parse_number(text[one.start : one.end])
        if value is not None:
            yield Amount(int(value * scale * 100), Quote.of(text, one.start, one.end))
