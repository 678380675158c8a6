"""Movements of a body's own money as its minutes tell them, and the balances that they state. Pure.

The kinds follow the definitions in ``tracker/domain/money.py``. Sums applied for, proposed, asked as a price or told
again are no movements; totals and remainders are balances. What fits no shape gives nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.domain.money import Amount, LedgerEntry, LedgerKind, StatedBalance
from tracker.extraction.ledger_applications import (
    Application,
    find_applications,
    grants_in_full,
    names_in,
    same_name,
)
from tracker.extraction.ledger_kinds import Found, find_kind
from tracker.extraction.ledger_purposes import purpose_of
from tracker.extraction.ledger_years import year_of, year_stated
from tracker.extraction.money_passages import Part, Passage, within

_FACTS = frozenset(
    {
        LedgerKind.REFUND,
        LedgerKind.CORRECTION,
        LedgerKind.CARRY_OVER,
        LedgerKind.EXPENDITURE,
        LedgerKind.APPROPRIATION,
    }
)
"""What may be told as a fact outside a decision; the rest there is what the decision is about."""
_ALWAYS_FACTS = frozenset({LedgerKind.REFUND, LedgerKind.CORRECTION})
_POLITICAL = re.compile(r"udvalg|byråd|kommunalbestyrelse|magistrat|borgerrepræsentation", re.IGNORECASE)
"""Bodies that speak of all the municipality's money: what their cases tell of is seldom their own."""
_PROPOSABLE = frozenset({LedgerKind.GRANT, LedgerKind.COMMITMENT})
_OF_THE_YEAR = frozenset({LedgerKind.APPROPRIATION, LedgerKind.CARRY_OVER})


@dataclass(frozen=True, slots=True)
class Money:
    """What one item says of money."""

    entries: tuple[LedgerEntry, ...]
    balances: tuple[StatedBalance, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A movement with the passage that tells it and the names of who gets it."""

    entry: LedgerEntry
    passage: Passage
    names: frozenset[str]


def find_ledger(
    passages: Sequence[Passage],
    amounts: Sequence[Amount],
    meeting_year: int | None,
    *,
    body: str | None = None,
    accepted: bool = False,
) -> Money:
    """Movements and stated balances in the passages of one item.

    ``amounts`` are the item's sums in reading order. ``meeting_year`` stands in where a passage names no budget year;
    an entry's ``year`` is ``None`` where neither is known. ``body`` is the name of the body whose minutes these are.
    ``accepted`` says that the recommendation was: then what it proposes is granted, unless the decision says its own.
    A correction downwards has a negative amount, every other movement a positive one.
    """
    told: list[_Told] = []
    balances: list[StatedBalance] = []
    for passage in passages:
        for amount in _inside(passage, amounts):
            found = find_kind(passage, amount, _inside(passage, amounts), meeting_year, body=body, first=not told)
            if found is None:
                continue
            if found.balance is not None and passage.part is Part.DECIDED:
                year = year_stated(passage.quote.text, meeting_year)
                balances.append(StatedBalance(found.balance, amount, passage.quote, year))
            elif found.kind is not None:
                told.append(_told(passage, amount, found, meeting_year))
    told.extend(_in_full(passages, amounts, told, meeting_year))
    kept = _once(_decided(_without_used(told), accepted=accepted, has_purse=not _POLITICAL.search(body or "")))
    ordered = sorted(kept, key=lambda one: (one.passage.quote.span, one.entry.amount.quote.span))
    return Money(tuple(one.entry for one in ordered), tuple(balances))


def _inside(passage: Passage, amounts: Sequence[Amount]) -> Sequence[Amount]:
    inside = within(amounts, passage.quote.span.start, passage.quote.span.end)
    return inside[-1:] if passage.is_row else inside


def _told(passage: Passage, amount: Amount, found: Found, meeting_year: int | None) -> _Told:
    assert found.kind is not None
    words = passage.quote.text
    ore = found.ore if found.ore is not None else abs(amount.ore)
    year = year_of(found.kind, words, meeting_year, is_row=passage.is_row)
    purpose = purpose_of(words, amount, passage)
    entry = LedgerEntry(found.kind, Amount(ore, amount.quote), passage.quote, year, purpose)
    return _Told(entry, passage, names_in(words))


def _in_full(
    passages: Sequence[Passage], amounts: Sequence[Amount], told: Sequence[_Told], meeting_year: int | None
) -> Iterator[_Told]:
    """ "X imødekommes fuldt ud" takes its sum from the application that names X or has the point's number."""
    applications = find_applications(passages, amounts)
    done: set[int] = set()
    for passage in sorted(passages, key=lambda one: one.part is Part.PROPOSED):
        if _inside(passage, amounts) or passage.part is Part.TOLD or not applications:
            continue
        for application, ore in grants_in_full(passage, applications):
            start = application.amount.quote.span.start
            if start in done or _is_granted(application, told):
                continue
            done.add(start)
            purpose = purpose_of(application.passage.quote.text, application.amount, application.passage)
            amount = Amount(ore, application.amount.quote)
            entry = LedgerEntry(LedgerKind.GRANT, amount, passage.quote, meeting_year, purpose)
            yield _Told(entry, passage, application.names)


def _is_granted(application: Application, told: Sequence[_Told]) -> bool:
    """Whether another sentence says what this applicant gets."""
    grants = (one for one in told if one.entry.kind is LedgerKind.GRANT)
    return any(
        (one.passage.mark is not None and one.passage.mark == application.mark)
        or any(same_name(a, b) for a in one.names for b in application.names)
        for one in grants
        if one.passage.part is Part.DECIDED
    )


def _without_used(told: Sequence[_Told]) -> list[_Told]:
    """Without what was paid out of a commitment: the sentence, or the next one, tells what was left of it."""
    refunds = [one for one in told if one.entry.kind is LedgerKind.REFUND]
    spans = {one.passage.quote.span for one in refunds}
    return [one for one in told if not (one.entry.kind is LedgerKind.EXPENDITURE and one.passage.quote.span in spans)]


def _decided(told: Sequence[_Told], *, accepted: bool, has_purse: bool) -> list[_Told]:
    """What was moved: facts wherever they stand, the rest where it was decided."""
    own = any(one.passage.part is Part.DECIDED and one.entry.kind in _PROPOSABLE for one in told)
    kept = []
    for one in told:
        if one.passage.part is Part.DECIDED:
            kept.append(one)
        elif one.passage.part is Part.TOLD:
            if one.entry.kind in (_FACTS if has_purse else _ALWAYS_FACTS) or (
                one.passage.is_row and has_purse and not own
            ):
                kept.append(one)
        elif accepted and not own and one.entry.kind in _PROPOSABLE:
            kept.append(one)
    return kept


def _once(told: Sequence[_Told]) -> list[_Told]:
    """Each movement once, where an item tells it in its presentation and in its decision."""
    kept: list[_Told] = []
    for one in sorted(told, key=lambda one: one.passage.part is not Part.DECIDED):
        same = (
            other
            for other in kept
            if (other.entry.kind, other.entry.amount.ore) == (one.entry.kind, one.entry.amount.ore)
            and other.entry.amount.quote != one.entry.amount.quote
        )
        if not any(_is_same(one, other) for other in same):
            kept.append(one)
    return kept


def _is_same(one: _Told, other: _Told) -> bool:
    if one.entry.kind in _OF_THE_YEAR:
        return one.entry.year == other.entry.year
    return one.passage.part is not other.passage.part
