"""Sums of a table whose cells a converter put below each other, with the unit as the second head."""

import re
from collections.abc import Callable, Iterator
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
_YEAR_HEAD = re.compile(r"(?:19|20)\d\d(?:\s(?:og\sfrem|ff|og\sfremefter))?\.?")
_LABEL = re.compile(r"[^\W\d_][^\n]{0,70}(?:[^\n.:;!?]|\sm\.?[mv]\.|\so\.l\.)")
_CAPTION = re.compile(
    r"[A-ZÆØÅ][^\n.]{2,60}?\s(?:\((?:i\s)?|i\s)(?P<unit>1\.?000 kr|mio\.? kr|mia\.? kr|t\.?\s?kr|hele kr|tusinde kr|kr)"
    r"\.?\)?:?"
)
"""*Tabel: Udgifter i mio. kr.*, *Budget (1.000 kr.)*: a line that says in what the numbers below are told."""
_COUNT = re.compile(r"\b(?:antal|pct|procent|nr|elever|borgere|årsværk|personer|stk)\b|%", re.IGNORECASE)
_MOST_HEADS = 8
_FEWEST_ROWS = 2
_MOST_SPARE = 2
"""Heads beyond the columns of numbers: that of the labels, and one that a converter broke in two."""

Row = tuple[Span, Decimal]


def find_stacked_amounts(text: str, span: Span) -> tuple[Amount, ...]:
    """The sums of a table of two columns that is left as a line for each cell, in reading order.

    *Formål* / *Mio. kr.* / *Boring* / *1,7* / *Rør* / *0,7*: the head of the labels, the unit alone, and then label and
    number in turn, two rows at least; or the unit in a caption above the heads. A year is no sum.
    """
    found: list[Amount] = []
    cells = [_trimmed(text, match.span()) for match in _LINE.finditer(text, span.start, span.end)]
    cells = [cell for cell in cells if cell.start < cell.end]
    for place, cell in enumerate(cells):
        caption = _CAPTION.fullmatch(text, cell.start, cell.end)
        below = _below_caption(text, cells, place + 1, scale_of(caption["unit"])) if caption is not None else ()
        if amounts := tuple(below) or (_beside_years(text, cells, place, caption["unit"]) if caption else ()):
            found.extend(amounts)
            continue
        unit = _UNIT.fullmatch(text, cell.start, cell.end)
        if unit is None or place == 0 or not _LABEL.fullmatch(text, cells[place - 1].start, cells[place - 1].end):
            continue
        rows = list(_rows(text, cells, place + 1))
        if len(rows) >= _FEWEST_ROWS:
            found.extend(_amount(text, number, scale_of(unit["unit"])) for number in rows)
    return tuple(found)


def _beside_years(text: str, cells: list[Span], place: int, unit: str) -> tuple[Amount, ...]:
    """*År* / *2019* / *2020 og frem* / *Måltal i 1.000 kr* / *148* / *295*: one row, as many numbers as years above."""
    first = place
    while first and _YEAR_HEAD.fullmatch(text, cells[first - 1].start, cells[first - 1].end):
        first -= 1
    count = place - first
    numbers = [row for cell in cells[place + 1 : place + 1 + count] if (row := _number(text, cell)) is not None]
    if count < _FEWEST_ROWS or len(numbers) < count:
        return ()
    return tuple(_amount(text, row, scale_of(unit)) for row in numbers)


def _below_caption(text: str, cells: list[Span], place: int, scale: Decimal) -> Iterator[Amount]:
    """The numbers of the rows below *Tabel: Udgifter i mio. kr.* / *År* / *Anlæg* / *2021* / *4,5*: as many cells a row
    as there are heads, the first a label or a year, and two rows at least."""
    heads = _run(text, cells, place, _is_label)
    first = place + heads
    years = _run(text, cells, first, _is_year)
    if years > 1 and first + years < len(cells) and _is_label(text, cells[first + years]):
        first, width = first + years, heads + years
    else:
        first, width = (first, heads) if years else (first - 1, 1 + _run(text, cells, first, _is_number))
        if not years and not 0 <= heads - 1 - (width - 1) <= _MOST_SPARE:
            return
    first_head = place + 1 if years else place + heads - width
    rows: list[Row] = []
    lines = 0
    while width > 1 and first + width <= len(cells):
        label, numbers = cells[first], [_number(text, cell) for cell in cells[first + 1 : first + width]]
        named = _is_label(text, label) or _is_year(text, label)
        row = [number for number in numbers if number is not None]
        if not named or len(row) < len(numbers):
            break
        rows.extend(number for n, number in enumerate(row) if not _COUNT.search(text, *_edges(cells[first_head + n])))
        lines += 1
        first += width
    if lines >= _FEWEST_ROWS:
        yield from (_amount(text, row, scale) for row in rows)


def _run(text: str, cells: list[Span], place: int, is_one: Callable[[str, Span], bool]) -> int:
    """How many cells of a kind stand one below the other."""
    count = 0
    while count < _MOST_HEADS and place + count < len(cells) and is_one(text, cells[place + count]):
        count += 1
    return count


def _is_number(text: str, cell: Span) -> bool:
    return _number(text, cell) is not None


def _is_year(text: str, cell: Span) -> bool:
    return _YEAR.fullmatch(text, *_edges(cell)) is not None


def _is_label(text: str, cell: Span) -> bool:
    return _LABEL.fullmatch(text, *_edges(cell)) is not None


def _edges(cell: Span) -> tuple[int, int]:
    return cell.start, cell.end


def _number(text: str, cell: Span) -> Row | None:
    number = _NUMBER.fullmatch(text, *_edges(cell))
    value = parse_number(number["number"]) if number else None
    return (Span(*number.span("number")), value) if number is not None and value is not None else None


def _rows(text: str, cells: list[Span], place: int) -> Iterator[Row]:
    """The numbers with their values, as long as label and number take turns."""
    while place + 1 < len(cells):
        number = _number(text, cells[place + 1])
        labelled = _is_label(text, cells[place])
        if number is None or not labelled or _is_year(text, cells[place + 1]):
            return
        yield number
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
