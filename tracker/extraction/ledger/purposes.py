"""The words that say what a movement is for."""

import re

from tracker.domain.money import Amount
from tracker.extraction.ledger.money_passages import Passage

_REACH = 600
_AFTER = re.compile(
    r"[^.,;]{0,40}?\b(?:til|for|på)\s+(?!rådighed\b|rådets?\s+konto|20\d\d\b|at\b|lidt\b|meget\b|højt\b"
    r"|lavt\b)([^,;.]+(?:\d\.[^,;.]+)?)"
)


def purpose_of(words: str, amount: Amount, passage: Passage) -> str | None:
    """The words after the sum that say what it is for: "til temadagen den 23. maj"; of a row its label."""
    if passage.is_row:
        label = re.split(r"\||\t|\s{3,}", words, maxsplit=1)[0].strip(" *_|")
        return label or None
    end = amount.quote.span.end - passage.quote.span.start
    match = _AFTER.match(words[end : end + _REACH])
    return match[1].strip() if match else None
