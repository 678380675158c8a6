"""The sentences, list points and table rows of an item that tell of money, and in which part of it they stand. Pure."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from tracker.danish.text import find_sentences
from tracker.domain.money import Amount
from tracker.domain.source import Quote, Span

Place = tuple[int, int]


class Part(Enum):
    """Where in an item a passage stands."""

    DECIDED = "decided"
    """In the decision, or in an item that has no decision of its own."""
    TOLD = "told"
    """In what the decision is about."""
    PROPOSED = "proposed"
    """In the recommendation."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or a row of a table; ``mark`` is the number or letter of its point (*Ad 2.*, *b)*)."""

    quote: Quote
    part: Part
    mark: str | None = None
    lead: str = ""
    """What introduces the list in which it stands: *Følgende er bevilget:*."""
    head: str | None = None
    """The head of the column of its sum, where it is a row of a table with heads."""
    is_row: bool = False


_LABEL = r"(?:ad\.?\s*|ansøgning\s+(?:nr\.?\s*)?|pkt\.?\s*|punkt\s+|nr\.?\s*)?(?P<mark>\d{1,2}|[a-zæøå])"
_BEFORE = re.compile(rf"[^\S\n]*(?:[-–•*>#]\s+)?(?:\*\*)?{_LABEL}\s?[.:)]\s*$", re.IGNORECASE)
_OWN = re.compile(rf"(?:\*\*)?{_LABEL}\s?[.:)](?=\s)", re.IGNORECASE)
_POINT = re.compile(r"[^\S\n]*(?:[-–•*]|(?:\w{2,3}\s)?\w{1,2}[.):])\s*$")
_CELL = re.compile(r"\||\t|[^\S\n]{3,}|[^\S\n]?\.{4,}[^\S\n]?")
_RULE = re.compile(r"[\s|:=+-]*")
_RIGHTED = re.compile(
    r"(?:den|det|de|der|beløbet|tallet|summen|her|rettelig(?:t)?"
    r"|korrekt)\b[^.\n]{0,40}\b(?:skulle\s+(?:rettelig(?:t)?\s+)?(?:have\s+)?(?:været|stået|være)"
    r"|skal\s+(?:rettelig(?:t)?\s+)?(?:være|stå)|rigtige|korrekte|rettelig(?:t)?)\b"
    r"|(?:det|den)\s+(?:rigtige|korrekte)\b",
    re.IGNORECASE,
)
"""*Den skulle have været 3.215 kr.*: what the sum of the sentence before it should have been."""
_PROPOSED_HEAD = re.compile(r"\b(?:indstil\w*|forslag\w*|foresl\w*|anbefal\w*)", re.IGNORECASE)
"""The column of what is proposed: it is the recommendation, wherever the table stands."""
_MOST_CELLS = 40
_BACK = 24


def passages_of(text: str, span: Span, part: Part, amounts: Sequence[Amount]) -> tuple[Passage, ...]:
    """The passages of one section in reading order; ``amounts`` are the item's sums in that order.

    A sentence that is cut inside its sum (*Der ydes kr.* / *10.000 til klubben*) is one passage; a row of a table is
    one passage for each sum in it, from its label to the sum, the last with the remarks behind it.
    """
    found: list[Passage] = []
    rows: list[Place] = []
    place = span.start
    for line in _lines(text, span):
        if len(_cells(text, line)) > 1 or ("|" in text[slice(*line)] and _RULE.fullmatch(text, *line)):
            found.extend(_sentences(text, (place, line[0]), part, amounts))
            rows.append(line)
            place = line[1]
    found.extend(_sentences(text, (place, span.end), part, amounts))
    found.extend(_table(text, rows, part, amounts))
    return tuple(sorted(found, key=lambda passage: passage.quote.span))


def within(amounts: Sequence[Amount], start: int, end: int) -> Sequence[Amount]:
    """The sums that begin between two places; ``amounts`` are in reading order."""
    return amounts[bisect_left(amounts, start, key=_start) : bisect_left(amounts, end, key=_start)]


def _lines(text: str, span: Span) -> Iterator[Place]:
    start = span.start
    for line in text[span.start : span.end].split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _sentences(text: str, place: Place, part: Part, amounts: Sequence[Amount]) -> Iterator[Passage]:
    lead = ""
    for begin, stop in _whole(text, find_sentences(text, *place), amounts):
        words = text[begin:stop]
        line = text[max(place[0], text.rfind("\n", 0, begin) + 1, begin - _BACK) : begin]
        label = _OWN.match(words) or _BEFORE.fullmatch(line)
        listed = label is not None or _POINT.fullmatch(line) is not None
        lead = lead if listed else ""
        yield Passage(Quote(words, Span(begin, stop)), part, label["mark"].casefold() if label else None, lead)
        lead = words if words.endswith(":") else lead


def _whole(text: str, places: Sequence[Place], amounts: Sequence[Amount]) -> list[Place]:
    """The places of sentences, those joined that a sum lies across, or of which the second rights the first."""
    joined: list[Place] = []
    for start, end in places:
        inside = within(amounts, joined[-1][0], joined[-1][1]) if joined else ()
        is_cut = inside and inside[-1].quote.span.end > start
        if is_cut or (inside and _RIGHTED.match(text, start, end) and "\n" not in text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _table(text: str, rows: Sequence[Place], part: Part, amounts: Sequence[Amount]) -> Iterator[Passage]:
    heads: list[str] = []
    last = 0
    for row in rows:
        heads = heads if last and text[last : row[0]].strip(" \r") == "\n" else []
        last = row[1]
        cells = _cells(text, row)
        inside = within(amounts, *row)
        if len(cells) > _MOST_CELLS:
            continue
        if not inside:
            heads = heads or [text[slice(*cell)].strip(" *_") for cell in cells]
            continue
        for amount in _without_column(inside):
            column = max(n for n, (start, _) in enumerate(cells) if n == 0 or start <= amount.quote.span.start)
            at = column - len(cells) + len(heads)
            head = heads[at] if 0 <= at < len(heads) else None
            end = cells[-1][1] if amount is inside[-1] else cells[column][1]
            is_proposed = head is not None and part is Part.TOLD and _PROPOSED_HEAD.search(head) is not None
            own = Part.PROPOSED if is_proposed else part
            yield Passage(Quote.of(text, cells[0][0], end), own, head=head, is_row=column > 0)
            if column == 0:
                break


def _without_column(inside: Sequence[Amount]) -> list[Amount]:
    """The sums of a row without those of a column that repeats a sum told in words: *| Bus, 2.300 kr. | -2.300 |*."""
    worded = {abs(one.ore) for one in inside if "kr" in one.quote.text}
    return [one for one in inside if "kr" in one.quote.text or abs(one.ore) not in worded]


def _cells(text: str, row: Place) -> list[Place]:
    """The cells of a line; between bars an empty one keeps its place, so that the columns stay under their heads."""
    cells: list[Place] = []
    begin = row[0]
    barred = "|" in text[slice(*row)]
    for start, end in (*(match.span() for match in _CELL.finditer(text, *row)), (row[1], row[1])):
        if barred and "|" not in text[start:end] and start < row[1]:
            continue
        first, stop = begin, start
        while first < stop and text[first].isspace():
            first += 1
        while stop > first and text[stop - 1].isspace():
            stop -= 1
        if first < stop or (barred and cells):
            cells.append((first, stop))
        begin = end
    while cells and cells[-1][0] == cells[-1][1]:
        cells.pop()
    return cells


def _start(amount: Amount) -> int:
    return amount.quote.span.start
