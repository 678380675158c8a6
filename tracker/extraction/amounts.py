"""Sums of money named in an item, once each, and those that could not be read."""

import re

from tracker.danish.amounts import find_amounts
from tracker.domain.money import Amount
from tracker.domain.source import Quote, Span


def find_item_amounts(text: str, span: Span) -> tuple[Amount, ...]:
    """Every sum in kroner in an item, in reading order; the same sum counts once."""
    seen: set[int] = set()
    found: list[Amount] = []
    for amount in find_amounts(text, span.start, span.end):
        if amount.ore in seen:
            continue
        seen.add(amount.ore)
        found.append(Amount(amount.ore, Quote.of(text, amount.start, amount.end)))
    return tuple(found)


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
