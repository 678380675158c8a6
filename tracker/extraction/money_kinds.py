"""What each sum of an item is, of which year and for what, as its own sentence or the row of its table tells.

Nothing is inferred from anywhere else: a sum whose sentence does not say has no kind.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tracker.danish.text import find_sentences
from tracker.domain.money import Amount, MoneyKind
from tracker.domain.source import Quote, Span
from tracker.extraction.clause_of_sum import clause_of
from tracker.extraction.money_shapes import KINDS, PROPOSED_TOTAL

_CELL = re.compile(r"\t|\||[ \xa0]{2,}")
_YEAR = re.compile(
    r"\b(?:til|for|i|fra|budget(?:tet)?|regnskab(?:et)?|år(?:et)?)\s+((?:19|20)\d\d)\b(?!-)", re.IGNORECASE
)
_YEAR_CELL = re.compile(r"^\W*(?:(?:budget|regnskab|b|r|bo|år|forbrug)\s*)?((?:19|20)\d\d)\W*$", re.IGNORECASE)
_PURPOSE = re.compile(
    r"[^.,;\n]{0,40}?\b(?:til|vedrørende|vedr\.)\s+(?!rådighed\b|rådets?\s+konto|20\d\d\b|efterretning\b|i\s+alt\b|#|¤)"
    r"(?P<purpose>[^,;.\n]{3,120}(?:\d\.[^,;.\n]{1,80})?)",
    re.IGNORECASE,
)
_HEADING_ROWS = 12
"""How many lines above a sum the heading of its table may stand."""
_LONGEST_LABEL = 120


def describe_amounts(text: str, span: Span, amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """The same sums with kind, year, purpose and the sentence that says so; ``None`` where it does not say.

    1. A clause: *Foreningen søger om 10.000 kr. til en fest*, *Der gives 5.000 kr. i tilskud*, *Det koster 75 kr. pr.
       deltager*.
    2. A row of a table: *Udgifter*, *Tilskud*, *I alt* before the sum, and the year in the heading of its column.
    """
    if not amounts:
        return ()
    sentences = find_sentences(text, span.start, span.end)
    starts = [start for start, _ in sentences]
    told: list[Amount] = []
    for amount in amounts:
        row = _row_of(text, span, amount)
        if row is not None:
            told.append(_from_row(text, span, amount, row))
            continue
        at = bisect_right(starts, amount.quote.span.start) - 1
        if at < 0 or sentences[at][1] < amount.quote.span.end:
            told.append(amount)
            continue
        told.append(_from_sentence(text, amount, amounts, Quote.of(text, *sentences[at])))
    return tuple(told)


def _from_sentence(text: str, amount: Amount, amounts: Sequence[Amount], sentence: Quote) -> Amount:
    clause = clause_of(sentence, amount, amounts)
    kind = next((kind for kind, shape in KINDS if shape.search(clause)), None)
    years = {int(year) for year in _YEAR.findall(clause)}
    after = _PURPOSE.match(text, amount.quote.span.end, sentence.span.end)
    purpose = _trimmed(text, *after.span("purpose")) if after else None
    return replace(amount, kind=kind, year=years.pop() if len(years) == 1 else None, purpose=purpose, sentence=sentence)


def _row_of(text: str, span: Span, amount: Amount) -> Span | None:
    """The line of a sum that stands in a cell of its own."""
    start = max(text.rfind("\n", 0, amount.quote.span.start) + 1, span.start)
    end = text.find("\n", amount.quote.span.end)
    row = Span(start, min(end if end >= 0 else len(text), span.end))
    before = text[max(row.start, amount.quote.span.start - 3) : amount.quote.span.start]
    is_cell = bool(_CELL.search(before)) and row.end - row.start < 4 * _LONGEST_LABEL
    return row if is_cell and text[row.start : amount.quote.span.start].strip(" \t|") else None


def _from_row(text: str, span: Span, amount: Amount, row: Span) -> Amount:
    cells = _cells(text, row)
    label = Quote.of(text, *cells[0]) if cells else None
    quote = Quote.of(text, row.start, row.end)
    if label is None or label.span.end > amount.quote.span.start or len(label.text) > _LONGEST_LABEL:
        return replace(amount, sentence=quote)
    if PROPOSED_TOTAL.match(label.text):
        kind: MoneyKind | None = MoneyKind.TOTAL
    else:
        kind = next((kind for kind, shape in KINDS if shape.search(f"{label.text} ¤")), None)
    column = next((n for n, (start, end) in enumerate(cells) if start <= amount.quote.span.start < end), None)
    return replace(
        amount, kind=kind, year=_year_above(text, span, row, column, len(cells)), purpose=label, sentence=quote
    )


def _year_above(text: str, span: Span, row: Span, column: int | None, width: int) -> int | None:
    """The year at the head of the column, counted from the right where the heading has no cell over the labels."""
    if column is None:
        return None
    end = row.start - 1
    for _ in range(_HEADING_ROWS):
        if end <= span.start:
            return None
        start = max(text.rfind("\n", 0, end) + 1, span.start)
        cells = _cells(text, Span(start, end)) if end - start < 4 * _LONGEST_LABEL else []
        found = [_YEAR_CELL.match(text[a:b]) for a, b in cells]
        if any(found):
            at = column - width + len(cells)
            match = found[at] if 0 <= at < len(cells) else None
            return int(match[1]) if match else None
        end = start - 1
    return None


def _cells(text: str, row: Span) -> list[tuple[int, int]]:
    cells, begin = [], row.start
    for start, end in (*(match.span() for match in _CELL.finditer(text, row.start, row.end)), (row.end, row.end)):
        if text[begin:start].strip():
            cells.append(_stripped(text, begin, start))
        begin = end
    return cells


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _trimmed(text: str, start: int, end: int) -> Quote | None:
    start, end = _stripped(text, start, end)
    return Quote.of(text, start, end) if end - start > 1 else None
