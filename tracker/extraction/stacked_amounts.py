"""Sums of a table whose cells a converter put below each other, with the unit as the second head."""

import re
from collections.abc import Iterator
from decimal import Decimal

from tracker.danish.amounts import parse_number, scale_of
from tracker.domain.money import Amount
from tracker.domain.source import Quote, Span

_LINE = re.compile(r"[^\n]+")
_UNIT = re.compile(
    r"(?:(?:Beløb|Udgift|Budget)?\s?(?:\(?i\s|\())?"
    r"(?P<unit>1\.?000 kr|mio\.? kr|mia\.? kr|t\.?\s?kr|hele kr|tusinde kr)\.?\)?:?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?P<number>[-–−]?\s?(?:\d{1,3}(?:[.\s\u00a0]\d{3}){1,4}|\d{1,12})(?:,\d{1,6})?)(?:\s?kr\.?|,-)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LABEL = re.compile(r"[^\W\d_][^\n]{0,70}[^\n.:;!?]")
_FEWEST_ROWS = 2

Row = tuple[Span, Decimal]


def find_stacked_amounts(text: str, span: Span) -> tuple[Amount, ...]:
    """The sums of a table of two columns that is left as a line for each cell, in reading order.

    *Formål* / *Mio. kr.* / *Boring* / *1,7* / *Rør* / *0,7*: the head of the labels, the unit alone, and then label and
    number in turn, two rows at least. A year is no sum.
    """
    found: list[Amount] = []
    cells = [_trimmed(text, match.span()) for match in _LINE.finditer(text, span.start, span.end)]
    cells = [cell for cell in cells if cell.start < cell.end]
    for place, cell in enumerate(cells):
        unit = _UNIT.fullmatch(text, cell.start, cell.end)
        if unit is None or place == 0 or not _LABEL.fullmatch(text, cells[place - 1].start, cells[place - 1].end):
            continue
        rows = list(_rows(text, cells, place + 1))
        if len(rows) >= _FEWEST_ROWS:
            found.extend(_amount(text, number, scale_of(unit["unit"])) for number in rows)
    return tuple(found)


def _rows(text: str, cells: list[Span], place: int) -> Iterator[Row]:
    """The numbers with their values, as long as label and number take turns."""
    while place + 1 < len(cells):
        label, cell = cells[place], cells[place + 1]
        number = _NUMBER.fullmatch(text, cell.start, cell.end)
        value = parse_number(number["number"]) if number else None
        labelled = _LABEL.fullmatch(text, label.start, label.end) is not None
        if number is None or value is None or not labelled or _YEAR.fullmatch(text, cell.start, cell.end):
            return
        yield Span(*number.span("number")), value
        place += 2


def _amount(text: str, number: Row, scale: Decimal) -> Amount:
    place, value = number
    return Amount(int(value * scale * 100), Quote.of(text, place.start, place.end))


def _trimmed(text: str, place: tuple[int, int]) -> Span:
    start, end = place
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
