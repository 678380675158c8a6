"""Sums of money named in an item, once each, and those that could not be read."""

import re

from tracker.danish.amounts import FoundAmount, find_amounts
from tracker.domain.money import Amount
from tracker.domain.source import Quote, Span
from tracker.extraction.items.spaced_amounts import find_spaced_amounts
from tracker.extraction.items.stacked_amounts import find_stacked_amounts
from tracker.extraction.items.table_amounts import find_table_amounts


def find_item_amounts(text: str, span: Span) -> tuple[Amount, ...]:
    """Every sum in kroner in an item, in reading order; the same sum counts once, but for two cells of a table's row.

    *Koret | 10.000 kr. | 10.000 kr.*: what was applied for, and what was granted.
    """
    stated = [
        Amount(amount.ore, Quote.of(text, amount.start, amount.end))
        for amount in find_amounts(text, span.start, span.end)
        if not _is_unit(text, span, amount)
    ]
    tabled = (*find_table_amounts(text, span), *find_stacked_amounts(text, span), *find_spaced_amounts(text, span))
    ordered = sorted((*stated, *tabled), key=lambda amount: amount.quote.span)
    kept: dict[tuple[int, int], Amount] = {}
    row: dict[int, int] = {}
    end = span.start
    for amount in ordered:
        start = amount.quote.span.start
        if "\n" in text[end:start]:
            row = {}
        begins_cell = start >= end and _CELL_BEGINS.search(text, end, start) is not None
        if amount.ore not in row or begins_cell:
            row[amount.ore] = row.get(amount.ore, -1) + 1
        kept.setdefault((amount.ore, row[amount.ore]), amount)
        end = max(end, amount.quote.span.end)
    return tuple(kept.values())


_CELL_BEGINS = re.compile(r"(?:\t|\||(?<!\s)[^\S\n]{2})(?:[^\S\n]|\*)*\Z")
"""What stands right before a sum that has a cell of its own."""


_UNIT_ALONE = re.compile(r"1\.?000 kr(?:oner|\b\.?)|kr\.? 1\.?000", re.IGNORECASE)
_UNIT_BEFORE = re.compile(r"(?:\(|(?<!\w)(?:i|hele)\s)$", re.IGNORECASE)
_YEARS_BEHIND = re.compile(r"[\s|]{1,20}(?:19|20)\d\d(?!\d)")
_REACH = 6


def _is_unit(text: str, span: Span, amount: FoundAmount) -> bool:
    """*Beløb i 1.000 kr.*, *(1.000 kr.)*, *i hele 1.000 kr.*, *(i kr. 1.000)*, or before a table's years: no sum."""
    if not _UNIT_ALONE.fullmatch(text, amount.start, amount.end):
        return False
    if _UNIT_BEFORE.search(text, max(span.start, amount.start - _REACH), amount.start):
        return True
    alone = not text[text.rfind("\n", 0, amount.start) + 1 : amount.start].strip("| \t*")
    return alone and _YEARS_BEHIND.match(text, amount.end, span.end) is not None


_CROWNS = re.compile(r"(?<!\w)(?:kr\.|kroner|t\.kr|mio\.|mia\.)(?!\w)", re.IGNORECASE)


def find_unread_amounts(text: str, span: Span) -> tuple[Quote, ...]:
    """Words for money with a digit close by that gave no sum."""
    read = [(amount.start, amount.end) for amount in find_amounts(text, span.start, span.end)]
    found: list[Quote] = []
    place = 0
    for match in _CROWNS.finditer(text, span.start, span.end):
        while place < len(read) and read[place][1] < match.start():
            place += 1
        if place < len(read) and read[place][0] <= match.start():
            continue
        around = text[max(span.start, match.start() - 8) : match.start()].rpartition("(")[2]
        if any(character.isdigit() for character in around):
            found.append(Quote.of(text, match.start(), match.end()))
    return tuple(found)
