"""Movements of a body's own money as its minutes tell them, and the balances that they state. Pure.

The kinds follow the definitions in ``tracker/domain/money.py``. Sums applied for, proposed, asked as a price or told
again are no movements; totals and remainders are balances. What fits no shape gives nothing.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.domain.money import Amount, LedgerEntry, LedgerKind, StatedBalance
from tracker.extraction.ledger_applications import (
    Application,
    find_applications,
    grants_in_full,
)
from tracker.extraction.ledger_kinds import Found, find_kind
from tracker.extraction.ledger_names import names_in, same_name
from tracker.extraction.ledger_purposes import purpose_of
from tracker.extraction.ledger_rows import find_kind_of_label, is_about_money
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
_POOL = re.compile(r"pulje(?:n|ns|midler\w*)?\b|\brådighedsbeløb", re.IGNORECASE)
"""Unless the case is about a pool of theirs."""
_LEFT_OF_IT = re.compile(
    r"\W*(?:de|det|resten|restbeløbet|overskuddet|så|dermed|derfor|der|og|dem)\b.{0,120}?\b(?:sidste|rest\w*"
    r"|øvrige|overskydende"
    r"|tilovers|til\s+overs|dermed|derfor|ikke\s+brugt|ubrugte?|af\s+(?:det|de)\s)",
    re.IGNORECASE,
)
"""Of a refund: that it is what was left of the sum that the sentence before it tells as spent."""
_MOST_SUMS = 40
"""A sentence of more sums is a table that was run together: nothing can be said of its sums one by one."""
_MOST_WORDS = 1000
_WAS = re.compile(r"\b(?:var|havde)\b", re.IGNORECASE)
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
    applications = find_applications(passages, amounts)
    applicants = {name for one in applications for name in one.names}
    is_purse = is_about_money(passages)
    told: list[_Told] = []
    balances: list[StatedBalance] = []
    for passage in passages:
        inside = _inside(passage, amounts)
        for amount in inside:
            found = find_kind(passage, amount, inside, meeting_year, body=body, first=not told)
            if found is None and is_purse and len(inside) == 1 and passage.part is Part.DECIDED and not passage.is_row:
                labelled = find_kind_of_label(passage, amount, meeting_year, body, applicants)
                found = Found(labelled) if labelled else None
            if found is None:
                continue
            if found.balance is not None and passage.part is Part.DECIDED:
                year = year_stated(passage.quote.text, meeting_year)
                balances.append(StatedBalance(found.balance, amount, passage.quote, year))
            elif found.kind is not None:
                told.append(_told(passage, amount, found, meeting_year))
    told.extend(_in_full(passages, amounts, applications, told, meeting_year))
    kept = _once(_decided(_without_used(told), accepted=accepted, has_purse=_has_purse(passages, body)))
    ordered = sorted(kept, key=lambda one: (one.passage.quote.span, one.entry.amount.quote.span))
    return Money(tuple(one.entry for one in ordered), tuple(balances))


def _has_purse(passages: Sequence[Passage], body: str | None) -> bool:
    return not _POLITICAL.search(body or "") or any(_POOL.search(one.quote.text[:_MOST_WORDS]) for one in passages)


def _inside(passage: Passage, amounts: Sequence[Amount]) -> Sequence[Amount]:
    inside = within(amounts, passage.quote.span.start, passage.quote.span.end)
    if len(inside) > _MOST_SUMS:
        return ()
    return inside[-1:] if passage.is_row else inside


def _told(passage: Passage, amount: Amount, found: Found, meeting_year: int | None) -> _Told:
    assert found.kind is not None
    words = passage.quote.text[:_MOST_WORDS]
    ore = found.ore if found.ore is not None else abs(amount.ore)
    year = year_of(found.kind, words, meeting_year, is_row=passage.is_row)
    purpose = purpose_of(words, amount, passage)
    entry = LedgerEntry(found.kind, Amount(ore, amount.quote), passage.quote, year, purpose)
    return _Told(entry, passage, names_in(words))


def _in_full(
    passages: Sequence[Passage],
    amounts: Sequence[Amount],
    applications: Sequence[Application],
    told: Sequence[_Told],
    meeting_year: int | None,
) -> Iterator[_Told]:
    """ "X imødekommes fuldt ud" takes its sum from the application that names X or has the point's number."""
    done: set[int] = set()
    pairs = zip((None, *passages), passages, strict=False)
    for before, passage in sorted(pairs, key=lambda pair: pair[1].part is Part.PROPOSED):
        if _inside(passage, amounts) or passage.part is Part.TOLD or not applications:
            continue
        for application, ore in grants_in_full(passage, applications, before):
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
    """Without what was paid out of a commitment or a grant: the sentence, or the next, tells what was left of it."""
    refunds = {one.passage.quote.span for one in told if one.entry.kind is LedgerKind.REFUND}
    kept: list[_Told] = []
    for one, after in itertools.zip_longest(told, told[1:]):
        left = after is not None and after.passage.quote.span in refunds and _LEFT_OF_IT.match(after.passage.quote.text)
        beside = one.passage.quote.span in refunds
        is_spent = one.entry.kind is LedgerKind.EXPENDITURE and (left or beside)
        was_set_aside = one.entry.kind is LedgerKind.COMMITMENT and beside and _WAS.search(one.passage.quote.text)
        if not (is_spent or was_set_aside):
            kept.append(one)
    return kept


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
    """Each movement once, where an item tells it in its presentation and in its decision.

    What the body is given for a year, and what it carries over into it, is one sum; of the others the same may be told
    of two (*begge klubber får 5.000 kr.*) in the same part of the item.
    """
    kept: list[_Told] = []
    seen: dict[tuple[LedgerKind, int, int | None], Part] = {}
    for one in sorted(told, key=lambda one: one.passage.part is not Part.DECIDED):
        key = (one.entry.kind, one.entry.amount.ore, one.entry.year)
        if key not in seen or (one.entry.kind not in _OF_THE_YEAR and seen[key] is one.passage.part):
            kept.append(one)
            seen.setdefault(key, one.passage.part)
    return kept
