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
from tracker.extraction.items.clause_of_sum import clause_of
from tracker.extraction.items.money_shapes import HEADS, KINDS, NO_KIND_HEAD, PROPOSED_TOTAL

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
_YEAR_BEHIND = re.compile(r"[^\S\n]+(?:i|for)\s+((?:19|20)\d\d)\b(?!-)")
"""*1,1 mio. kr. i 2025 og 1,4 mio. kr. i 2026*: each its own."""
_GOES_ON = re.compile(
    r"\s*(?:-|–|til|eller)\s*|[^\S\n]+(?:i|for)\s+(?:19|20)\d\d(?:,|,?\s+(?:og|samt))\s+(?:(?:på|med)\s+)?"
)
"""Between the ends of a range, and between the sums of several years: what the first is, the second is too."""
_INTO = re.compile(r"(?:\bover\w*\b[^#]*?\btil|\bgenbevilg\w*(?:\s+\w+)?\s+i)\s+((?:19|20)\d\d)\b", re.IGNORECASE)
"""*41.000 kr. fra 2023 overføres til 2024*: carried money is of the year that it goes into."""
_JOINT = re.compile(r"\s+(?:og|samt|eller|på|med|heraf|hvoraf|,)\s*$")
_WORDS = re.compile(r"[^\W\d_]{3}")
_SUM = re.compile(r"[\d\s.,-]+(?:kr|t\.?kr|mio)?.{0,6}")
_HEADING_ROWS = 12
"""How many lines above a sum the heading of its table may stand."""
_LONGEST_LABEL = 120
_LONGEST_JOINT = 12


def describe_amounts(text: str, span: Span, amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """The same sums with kind, year, purpose and the sentence that says so; ``None`` where it does not say.

    1. A clause: *Foreningen søger om 10.000 kr. til en fest*, *Der gives 5.000 kr. i tilskud*, *Det koster 75 kr. pr.
       deltager*.
    2. A row of a table: *Udgifter*, *Tilskud*, *I alt* before the sum, else *Ansøgt*, *Forbrug* at the head of its
       column, and the year there.
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
        one = _from_sentence(text, amount, amounts, Quote.of(text, *sentences[at]))
        told.append(_like_the_one_before(text, one, told[-1] if told else None))
        if len(told) > 1:
            told[-2] = _for_the_same(text, told[-2], told[-1])
    return tuple(told)


def _from_sentence(text: str, amount: Amount, amounts: Sequence[Amount], sentence: Quote) -> Amount:
    clause = clause_of(sentence, amount, amounts)
    kind = next((kind for kind, shape in KINDS if shape.search(clause)), None)
    years = {int(year) for year in _YEAR.findall(clause)}
    behind = _YEAR_BEHIND.match(text, amount.quote.span.end, sentence.span.end)
    year = int(behind[1]) if behind else years.pop() if len(years) == 1 else None
    into = _INTO.search(clause) if kind is MoneyKind.CARRY_OVER and year is None else None
    year = int(into[1]) if into else year
    stop = _next_sum(amounts, amount, sentence.span.end)
    after = _PURPOSE.match(text, amount.quote.span.end, stop)
    purpose = _purpose(text, *after.span("purpose")) if after else None
    return replace(amount, kind=kind, year=year, purpose=purpose, sentence=sentence)


def _next_sum(amounts: Sequence[Amount], amount: Amount, end: int) -> int:
    """Where the purpose of a sum ends at the latest: at the next sum, or at the end of the sentence."""
    at = bisect_right(amounts, amount.quote.span.start, key=lambda one: one.quote.span.start)
    return min(end, amounts[at].quote.span.start) if at < len(amounts) else end


def _purpose(text: str, start: int, end: int) -> Quote | None:
    """*til Bolden og*, before the next sum, is *Bolden*."""
    joint = _JOINT.search(text, max(start, end - _LONGEST_JOINT), end)
    return _trimmed(text, start, joint.start() if joint else end)


def _like_the_one_before(text: str, amount: Amount, before: Amount | None) -> Amount:
    """The other end of a range, or the sum of the next year, where its own words do not say what it is."""
    if amount.kind is not None or before is None or before.kind is None or before.sentence != amount.sentence:
        return amount
    between = _GOES_ON.fullmatch(text, before.quote.span.end, max(before.quote.span.end, amount.quote.span.start))
    return replace(amount, kind=before.kind) if between else amount


def _for_the_same(text: str, amount: Amount, behind: Amount) -> Amount:
    """*350.000 kr. i 2024 og 500.000 kr. i 2025 til drift af broen*: both are for the bridge."""
    if amount.purpose is not None or behind.purpose is None or amount.sentence != behind.sentence:
        return amount
    between = _GOES_ON.fullmatch(text, amount.quote.span.end, max(amount.quote.span.end, behind.quote.span.start))
    return replace(amount, purpose=behind.purpose) if between else amount


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
    if kind is None and column is not None:
        kind = _kind_of_head(_head_above(text, span, row, column - len(cells)))
    return replace(
        amount, kind=kind, year=_year_above(text, span, row, column, len(cells)), purpose=label, sentence=quote
    )


def _kind_of_head(head: str) -> MoneyKind | None:
    if NO_KIND_HEAD.search(head):
        return None
    return next((kind for kind, shape in HEADS if shape.search(head)), None)


def _head_above(text: str, span: Span, row: Span, column: int) -> str:
    """The words at the head of a column, which is counted from the right; nothing beyond a blank line."""
    end = row.start - 1
    for _ in range(_HEADING_ROWS):
        start = max(text.rfind("\n", 0, end) + 1, span.start)
        if end <= span.start or not text[start:end].strip() or end - start >= 4 * _LONGEST_LABEL:
            return ""
        cells = _cells(text, Span(start, end))
        words = text[slice(*cells[column])] if len(cells) >= -column else ""
        if _WORDS.search(words) and not _SUM.fullmatch(words):
            return words
        end = start - 1
    return ""


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
