"""The clause in which a sum of money stands, in the form that the shapes of money are written for."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from tracker.domain.money import Amount
from tracker.domain.source import Quote

SUM = "¤"
"""Stands for the sum in question."""

_OTHER_SUM = "#"
_CLAUSE_END = re.compile(r"[,;](?=\s)")
_VERB_FIRST = re.compile(r"\s*(?:er|var|udgør|bliver|blev)\b", re.IGNORECASE)
_REACH = 300
"""How far a clause may stretch to each side of its sum: text without punctuation stays linear."""


def clause_of(sentence: Quote, amount: Amount, all_amounts: Sequence[Amount]) -> str:
    """The clause in which the sum stands, the sum as ¤ and the others as #; ``all_amounts`` are in reading order.

    "Det samlede beløb, rådet har til rådighed, er derfor ¤": a clause that begins with its verb has its subject before
    the inset.
    """
    text, place = mark_sums(sentence, amount, all_amounts)
    before = max((m.end() for m in _CLAUSE_END.finditer(text, 0, place)), default=0)
    after = _CLAUSE_END.search(text, place)
    end = after.start() if after else len(text)
    inset = _CLAUSE_END.search(text, 0, before)
    head = text[: inset.start()][-_REACH:] if inset and _VERB_FIRST.match(text, before) else ""
    return head + text[max(before, place - _REACH) : min(end, place + _REACH)]


def mark_sums(sentence: Quote, amount: Amount, all_amounts: Sequence[Amount]) -> tuple[str, int]:
    """The sentence near the sum with its sums as signs, and the place of the sum's own."""
    offset = sentence.span.start
    first = max(0, amount.quote.span.start - offset - 2 * _REACH)
    last = min(len(sentence.text), amount.quote.span.end - offset + 2 * _REACH)
    pieces, done, place = [], first, 0
    for other in all_amounts[bisect_left(all_amounts, first + offset, key=_start) :]:
        start, end = other.quote.span.start - offset, other.quote.span.end - offset
        # A range ("2-3 mio. kr.") is two sums of which one lies within the other.
        if start < done or (other is not amount and _overlap(other, amount)):
            continue
        # The sentence may end inside its last sum ("5.000 kr." where the full stop is both's).
        if end > last and other is not amount:
            break
        pieces.append(sentence.text[done:start])
        if other is amount:
            place = sum(map(len, pieces))
        pieces.append(SUM if other is amount else _OTHER_SUM)
        done = end
    return "".join((*pieces, sentence.text[done:last])), place


def _overlap(one: Amount, other: Amount) -> bool:
    return one.quote.span.start < other.quote.span.end and other.quote.span.start < one.quote.span.end


def _start(amount: Amount) -> int:
    return amount.quote.span.start
