"""Movements of a body's own money as its minutes tell them, and the balances that they state. Pure.

The kinds follow the definitions in ``tracker/domain/money.py``. Sums applied for, proposed, asked as a price or told
again are no movements; totals and remainders are balances. What fits no shape below gives nothing.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.domain.money import Amount, LedgerEntry, LedgerKind, StatedBalance
from tracker.domain.source import Quote
from tracker.extraction.clause_of_sum import clause_of, words_before
from tracker.extraction.ledger_shapes import (
    BALANCES,
    DENIED,
    MOVEMENTS,
    NO_MOVEMENT,
    OF_ANOTHER,
    ONLY_MEANT,
    TOLD_AGAIN,
    UNMISTAKABLE,
)

_YEAR = re.compile(r"\b(?:til|for|i|budget(?:tet)?)\s+((?:19|20)\d\d)\b")
_FROM_YEAR = re.compile(r"\bfra\s+((?:19|20)\d\d)\b")
_ITEM_OF_LIST = re.compile(r"^\s*(?:ad\s*)?(\d+)[.:)]", re.IGNORECASE)
_APPLIES = re.compile(r"\b(?:ansøger|søger|har\s+søgt|søgte|ansøgte)\b", re.IGNORECASE)
_TOO_MUCH = re.compile(r"¤\s+(?:for\s+(?:højt|meget)|(?:lavere|mindre)\s+end)\b", re.IGNORECASE)
_TOLD_AS_FACT = frozenset({LedgerKind.REFUND, LedgerKind.CORRECTION})
_OPENING = 600
"""How much of a sentence may tell whose money it is: text without punctuation stays linear."""
_IN_FULL = re.compile(r"\bimødekomme(?:s|t)\b(?!\s+ikke)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Money:
    """What one decision says of money."""

    entries: tuple[LedgerEntry, ...]
    balances: tuple[StatedBalance, ...]


def find_ledger(
    decision: Sequence[Quote], item: Sequence[Quote], amounts: Sequence[Amount], meeting_year: int | None
) -> Money:
    """Movements and stated balances in the sentences of one decision.

    ``decision`` and ``item`` are sentences with spans in the same text: of the decision, and of the whole item without
    its recommendation. Outside the decision only money that came back and corrections are told as facts; the rest
    there is what the decision is about. ``amounts`` are the item's sums in reading order. ``meeting_year`` stands in
    where a sentence names no budget year; an entry's ``year`` is ``None`` where neither is known. A correction
    downwards has a negative amount.
    """
    entries: list[LedgerEntry] = []
    balances: list[StatedBalance] = []
    decided = frozenset(decision)
    starts = [amount.quote.span.start for amount in amounts]
    for sentence in sorted({*decided, *item}, key=lambda quote: quote.span):
        is_decided = sentence in decided
        inside = amounts[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
        for amount in inside:
            found = _classify(sentence, amount, inside, meeting_year)
            if isinstance(found, StatedBalance) and is_decided:
                balances.append(found)
            elif isinstance(found, LedgerEntry) and (is_decided or found.kind in _TOLD_AS_FACT):
                entries.append(found)
        if is_decided and not inside and _IN_FULL.search(sentence.text):
            entries.extend(_granted_in_full(sentence, item, amounts, meeting_year))
    return Money(tuple(entries), tuple(balances))


def _classify(
    sentence: Quote, amount: Amount, all_amounts: Sequence[Amount], meeting_year: int | None
) -> LedgerEntry | StatedBalance | None:
    clause = clause_of(sentence, amount, all_amounts)
    if TOLD_AGAIN.search(clause):
        return None
    for kind, shape in UNMISTAKABLE:
        if shape.search(clause):
            return _entry(kind, sentence, amount, clause, meeting_year)
    for balance, shape in BALANCES:
        if shape.search(clause):
            return StatedBalance(balance, amount, sentence, _year(sentence.text, meeting_year))
    if _is_no_movement(sentence, amount, clause):
        return None
    told = next((kind for kind, shape in MOVEMENTS if shape.search(clause)), None)
    return _entry(told, sentence, amount, clause, meeting_year) if told else None


def _is_no_movement(sentence: Quote, amount: Amount, clause: str) -> bool:
    """Applied for, denied, wished, asked, or another body's money."""
    before = words_before(sentence, amount)
    denied = DENIED.search(clause[: clause.index("¤")])
    return bool(
        denied or NO_MOVEMENT.search(clause) or OF_ANOTHER.search(sentence.text[:_OPENING]) or ONLY_MEANT.search(before)
    )


def _entry(kind: LedgerKind, sentence: Quote, amount: Amount, clause: str, meeting_year: int | None) -> LedgerEntry:
    is_less = kind is LedgerKind.CORRECTION and _TOO_MUCH.search(clause)
    signed = Amount(-amount.ore, amount.quote) if is_less else amount
    year = _year(sentence.text, meeting_year)
    if kind is LedgerKind.CARRY_OVER and _FROM_YEAR.search(clause) and not _YEAR.search(clause):
        year = meeting_year
    return LedgerEntry(kind, signed, sentence, year, _purpose(sentence.text, amount, sentence.span.start))


def _year(sentence: str, meeting_year: int | None) -> int | None:
    named = _YEAR.search(sentence)
    return int(named[1]) if named else meeting_year


def _purpose(sentence: str, amount: Amount, offset: int) -> str | None:
    """The words after the sum that say what it is for: "til temadagen den 23. maj"."""
    end = amount.quote.span.end - offset
    after = sentence[end : end + _OPENING]
    match = re.match(r"[^.,;]{0,40}?\btil\s+(?!rådighed\b|rådets?\s+konto|20\d\d\b)([^,;.]+(?:\d\.[^,;.]+)?)", after)
    return match[1].strip() if match else None


def _granted_in_full(
    sentence: Quote, item: Sequence[Quote], amounts: Sequence[Amount], meeting_year: int | None
) -> Iterator[LedgerEntry]:
    """ "X imødekommes fuldt ud" takes its sum from the one application that names X or has the list's number."""
    fits = [
        application
        for before, application in itertools.pairwise((None, *item))
        if application is not None
        and _APPLIES.search(application.text)
        and _same_applicant(sentence, application, before)
    ]
    sums = [a for s in fits for a in amounts if s.span.covers(a.quote.span)]
    if len(sums) == 1:
        yield LedgerEntry(LedgerKind.GRANT, sums[0], sentence, meeting_year, _purpose_of(fits, sums[0]))


def _same_applicant(sentence: Quote, application: Quote, before: Quote | None) -> bool:
    """By the list's number, or by name; "Klubben søger …" takes its name from the sentence before it."""
    numbers = [_ITEM_OF_LIST.match(quote.text) for quote in (sentence, application)]
    if numbers[0] and numbers[1] and numbers[0][1] == numbers[1][1]:
        return True
    name = _name_at_start(_APPLIES.split(application.text)[0])
    if len(name) < 2 and before is not None:
        name = _name_at_start(before.text)
    return len(name) > 1 and all(word in sentence.text for word in name)


def _name_at_start(text: str) -> list[str]:
    """The capitalised words with which a text begins, after a list's number."""
    words = _ITEM_OF_LIST.sub("", text).split()
    return list(itertools.takewhile(lambda word: word[0].isupper(), words))


def _purpose_of(sentences: Sequence[Quote], amount: Amount) -> str | None:
    holder = next((s for s in sentences if s.span.covers(amount.quote.span)), None)
    return _purpose(holder.text, amount, holder.span.start) if holder else None
