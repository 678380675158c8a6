"""Sums that do not add up to the total that the same sentence states: told, never corrected."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tracker.danish.amounts import FoundAmount, find_amounts
from tracker.danish.text import find_sentences
from tracker.domain.source import Quote, Span

_TOTAL = re.compile(r"\b(?:i alt|tilsammen|samlet|sammenlagt)\b", re.IGNORECASE)
_CLOSE = 50
"""A total this many times the difference, or more, is taken for a slip and not for a total of something else."""
_LISTED = 5
"""The same where the parts are listed one behind another and the total ends the list."""
_BETWEEN = re.compile(
    r"(?:[^\S\n]+til\s[^.;:\n]{1,80})?,?\s+(?:og|samt|i alt|tilsammen)\s+|(?:[^\S\n]+til\s[^.;:\n]{1,80})?,\s+"
)
_PART_OF = re.compile(r"\b(?:heraf|hvoraf|ud af|inklusive?|inkl\.)\b", re.IGNORECASE)


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
        parts = [amount for amount in amounts if amount is not total]
        # "Der fordeles 30.000 kr.: …, i alt 30.000 kr.": the total told first is no part.
        if len(parts) > 2 and parts[0].ore == total.ore:
            parts = parts[1:]
        difference = abs(sum(part.ore for part in parts) - total.ore)
        near = _LISTED if _is_listed(text, [*parts, total], (start, end)) else _CLOSE
        if difference and difference * near <= abs(total.ore):
            found.append(Quote.of(text, start, end))
    return tuple(found)


def _is_listed(text: str, amounts: Sequence[FoundAmount], limits: tuple[int, int]) -> bool:
    """*10.000 kr. til Bolden og 15.000 kr. til Koret, i alt 30.000 kr.*: nothing else stands between."""
    pairs = pairwise(amounts)
    joined = all(_BETWEEN.fullmatch(text, one.end, other.start) for one, other in pairs if one.end <= other.start)
    ordered = all(one.end <= other.start for one, other in pairwise(amounts))
    return ordered and joined and _PART_OF.search(text, *limits) is None
