"""Sums of money named in an item, once each, and those that could not be read."""

import re

from tracker.danish.amounts import find_amounts
from tracker.domain.money import Amount
from tracker.domain.source import Quote, Span
from tracker.extraction.table_amounts import find_table_amounts


def find_item_amounts(text: str, span: Span) -> tuple[Amount, ...]:
    """Every sum in kroner in an item, in reading order; the same sum counts once."""
    stated = [
        Amount(amount.ore, Quote.of(text, amount.start, amount.end))
        for amount in find_amounts(text, span.start, span.end)
        if not _UNIT_ALONE.search(text, max(span.start, amount.start - 4), amount.end + 1)
    ]
    tabled = find_table_amounts(text, span)
    ordered = sorted((*stated, *tabled), key=lambda amount: amount.quote.span)
    return tuple(
        {amount.ore: amount for amount in reversed(ordered)}[ore] for ore in dict.fromkeys(a.ore for a in ordered)
    )


_UNIT_ALONE = re.compile(r"(?:\(|\bi )1\.?000 kr\.?\)?\s?$|\(1\.?000 kr", re.IGNORECASE)


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
        around = text[max(span.start, match.start() - 8) : match.start()]
        if any(character.isdigit() for character in around):
            found.append(Quote.of(text, match.start(), match.end()))
    return tuple(found)
