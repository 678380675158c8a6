"""Sums without a word for money in the lines of a list of the body's money: a label, then the number at the end."""

import re
from collections.abc import Iterator

from tracker.domain.money import Amount
from tracker.domain.source import Quote, Span

_LINE = re.compile(
    r"^[^\S\n]*(?:[-–•*][^\S\n]+)?(?P<label>[^\W\d_][^\n|\t]{2,70}?)"
    r"(?:[^\S\n]?\.{4,}[^\S\n]?|:[^\S\n]+|\t+|[^\S\n]{3,})"
    r"(?P<sign>[-–−][^\S\n]?)?(?P<number>\d{1,3}(?:\.\d{3}){1,2})(?P<ore>,\d\d)?[^\S\n]*$",
    re.MULTILINE,
)
"""*Bevilling 2024 ........ 60.000*, *Overført fra 2023        4.200,00*, *Til rådighed: 64.200*."""
_ABOUT_MONEY = re.compile(r"økonomi|penge|regnskab|budget|kasse|konto|pulje|rådighed|bevilling", re.IGNORECASE)
_FEWEST = 2
"""One such line alone may be a telephone number or a count."""


def find_line_amounts(text: str, span: Span) -> tuple[Amount, ...]:
    """The sums of an item that stand at the end of lines of one list, none of them with *kr.*

    The item must speak of money, and at least two lines must have the shape: thousands are parted by a full stop, so
    that years, counts and case numbers are none.
    """
    if not _ABOUT_MONEY.search(text, span.start, span.end):
        return ()
    found = tuple(_amounts(text, span))
    return found if len(found) >= _FEWEST else ()


def _amounts(text: str, span: Span) -> Iterator[Amount]:
    for match in _LINE.finditer(text, span.start, span.end):
        kroner = int(match["number"].replace(".", ""))
        ore = kroner * 100 + (int(match["ore"][1:]) if match["ore"] else 0)
        start = match.start("sign") if match["sign"] else match.start("number")
        yield Amount(
            -ore if match["sign"] else ore, Quote.of(text, start, match.end("ore" if match["ore"] else "number"))
        )
