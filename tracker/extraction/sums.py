"""Sums that do not add up to the total that the same sentence states: told, never corrected."""

import re

from tracker.danish.amounts import find_amounts
from tracker.danish.text import find_sentences
from tracker.domain.source import Quote, Span

_TOTAL = re.compile(r"\b(?:i alt|tilsammen|samlet|sammenlagt)\b", re.IGNORECASE)
_CLOSE = 50
"""A total this many times the difference, or more, is taken for a slip and not for a total of something else."""


def find_differing_sums(text: str, span: Span) -> tuple[Quote, ...]:
    """Sentences with at least two parts and a total behind *i alt*, where the parts make almost the total."""
    found: list[Quote] = []
    for start, end in find_sentences(text, span.start, span.end):
        total_word = _TOTAL.search(text, start, end)
        if total_word is None:
            continue
        amounts = list(find_amounts(text, start, end))
        total = next((amount for amount in amounts if amount.start >= total_word.end()), None)
        if total is None or len(amounts) < 3:
            continue
        parts = sum(amount.ore for amount in amounts if amount is not total)
        difference = abs(parts - total.ore)
        if difference and difference * _CLOSE <= abs(total.ore):
            found.append(Quote.of(text, start, end))
    return tuple(found)
