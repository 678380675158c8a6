"""Movements of a body's own money as its minutes tell them, and the balances that they state. Pure.

The kinds follow the definitions in ``tracker/domain/money.py``. Sums applied for, proposed, asked as a price or told
again are no movements; totals and remainders are balances. What fits no shape gives nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.domain.money import Amount, BalanceKind, LedgerEntry, LedgerKind, StatedBalance
from tracker.extraction.ledger.acceptance import NOT_ACCEPTED, Acceptance
from tracker.extraction.ledger.applications import (
    Application,
    find_applications,
    grants_in_full,
)
from tracker.extraction.ledger.decided import OF_THE_YEAR, Told, moved
from tracker.extraction.ledger.kinds import Found, find_kind
from tracker.extraction.ledger.money_passages import Part, Passage, within
from tracker.extraction.ledger.names import names_in, same_name
from tracker.extraction.ledger.purposes import purpose_of
from tracker.extraction.ledger.recipients import is_given_to_applicant
from tracker.extraction.ledger.rows import ends_with, find_kind_of_label, is_about_money, is_plain_row
from tracker.extraction.ledger.wording import wording_of
from tracker.extraction.ledger.years import year_of, year_stated

_POLITICAL = re.compile(r"udvalg|byråd|kommunalbestyrelse|magistrat|borgerrepræsentation", re.IGNORECASE)
"""Bodies that speak of all the municipality's money: what their cases tell of is seldom their own."""
_POOL = re.compile(r"pulje(?:n|ns|midler\w*)?\b|\brådighedsbeløb", re.IGNORECASE)
"""Unless the case is about a pool of theirs."""
_AS_PROPOSED = re.compile(r"\bsom\s+(?:indstillet|foreslået|anbefalet)\b", re.IGNORECASE)
_MOST_SUMS = 40
"""A sentence of more sums is a table that was run together: nothing can be said of its sums one by one."""
_MOST_WORDS = 1000


@dataclass(frozen=True, slots=True)
class Money:
    """What one item says of money."""

    entries: tuple[LedgerEntry, ...]
    balances: tuple[StatedBalance, ...]


@dataclass(frozen=True, slots=True)
class _Around:
    """What of an item bears on each of its sums."""

    applications: Sequence[Application]
    meeting_year: int | None
    body: str | None
    is_purse: bool
    """Whether the item is about the body's money as a whole."""


def find_ledger(
    passages: Sequence[Passage],
    amounts: Sequence[Amount],
    meeting_year: int | None,
    *,
    body: str | None = None,
    accepted: Acceptance = NOT_ACCEPTED,
) -> Money:
    """Movements and stated balances in the passages of one item.

    ``amounts`` are the item's sums in reading order. ``meeting_year`` stands in where a passage names no budget year;
    an entry's ``year`` is ``None`` where neither is known. ``body`` is the name of the body whose minutes these are.
    ``accepted`` says what of the recommendation was: that is granted, unless the decision says its own.
    A correction downwards has a negative amount, every other movement a positive one.
    """
    applications = find_applications(passages, amounts)
    around = _Around(applications, meeting_year, body, is_purse=is_about_money(passages))
    is_political = bool(_POLITICAL.search(body or ""))
    told: list[Told] = []
    balances: list[StatedBalance] = []
    for previous, passage in zip((None, *passages), passages, strict=False):
        inside = _inside(passage, amounts)
        for amount in inside:
            found = _find(passage, amount, inside, around, previous=previous, told=told)
            if found and found.balance is not None and passage.part is Part.DECIDED:
                balances.append(_stated(passage, amount, found.balance, meeting_year))
            elif found and found.kind is not None and (found.ore is not None or amount.ore):
                told.append(_told(passage, amount, found, meeting_year))
    if all(one.passage.is_row for one in applications):
        told.extend(_unnamed_rows(passages, amounts, told, meeting_year, body))
    told.extend(_in_full(passages, amounts, applications, tuple(told), meeting_year, is_political=is_political))
    kept = moved(told, accepted=accepted, has_purse=not is_political or _speaks_of_pool(passages))
    return Money(tuple(one.entry for one in kept), tuple(balances))


def _find(
    passage: Passage,
    amount: Amount,
    inside: Sequence[Amount],
    around: _Around,
    *,
    previous: Passage | None,
    told: Sequence[Told],
) -> Found | None:
    """What one sum is: by its words, by the label of its line, or as what an applicant gets."""
    year, body = around.meeting_year, around.body
    found = find_kind(passage, amount, inside, year, body=body, first=not told)
    if found is None and around.is_purse and len(inside) == 1:
        found = _labelled(passage, amount, year, body, around.applications, told=told)
    if not around.applications or (found is not None and found.balance is not None):
        return found
    wording = wording_of(passage, amount, inside, year, body)
    kind = found.kind if found else None
    is_given = is_given_to_applicant((passage, amount, wording), kind, around.applications, previous)
    return Found(LedgerKind.GRANT) if is_given else found


def _stated(passage: Passage, amount: Amount, kind: BalanceKind, meeting_year: int | None) -> StatedBalance:
    return StatedBalance(kind, amount, passage.quote, year_stated(passage.quote.text, meeting_year))


def _labelled(
    passage: Passage,
    amount: Amount,
    meeting_year: int | None,
    body: str | None,
    applications: Sequence[Application],
    *,
    told: Sequence[Told],
) -> Found | None:
    """A line of label and sum: in a decision, or in an account that began with what there is for the year."""
    is_account = any(one.entry.kind in OF_THE_YEAR for one in told)
    is_line_of_account = is_account and passage.part is Part.TOLD and ends_with(passage, amount)
    if passage.is_row or not (passage.part is Part.DECIDED or is_line_of_account):
        return None
    applicants = {name for one in applications for name in one.names}
    kind = find_kind_of_label(passage, amount, meeting_year, body, applicants)
    return Found(kind) if kind else None


def _unnamed_rows(
    passages: Sequence[Passage],
    amounts: Sequence[Amount],
    told: Sequence[Told],
    meeting_year: int | None,
    body: str | None,
) -> Iterator[Told]:
    """*| Blomster | 275 kr. |*: in a table of payments a row whose label says nothing was paid too.

    In an account without heads only a negative sum tells that it was: *Markedsføring   -2.900 kr.*
    """
    rows = {one.passage.quote.span: one.entry.kind for one in told if one.passage.is_row}
    if not rows.keys() or not {LedgerKind.EXPENDITURE, *OF_THE_YEAR} & set(rows.values()):
        return
    for passage in passages:
        inside = _inside(passage, amounts)
        if not passage.is_row or not inside or passage.quote.span in rows:
            continue
        is_paid = inside[0].ore < 0 or (passage.head is not None and LedgerKind.EXPENDITURE in rows.values())
        if is_paid and is_plain_row(passage, inside[0], meeting_year, body):
            yield _told(passage, inside[0], Found(LedgerKind.EXPENDITURE), meeting_year)


def _speaks_of_pool(passages: Sequence[Passage]) -> bool:
    return any(_POOL.search(one.quote.text[:_MOST_WORDS]) for one in passages)


def _inside(passage: Passage, amounts: Sequence[Amount]) -> Sequence[Amount]:
    inside = within(amounts, passage.quote.span.start, passage.quote.span.end)
    if len(inside) > _MOST_SUMS:
        return ()
    return inside[-1:] if passage.is_row else inside


def _told(passage: Passage, amount: Amount, found: Found, meeting_year: int | None) -> Told:
    assert found.kind is not None
    words = passage.quote.text[:_MOST_WORDS]
    ore = found.ore if found.ore is not None else abs(amount.ore)
    year = year_of(found.kind, words, meeting_year, is_row=passage.is_row)
    purpose = purpose_of(words, amount, passage)
    entry = LedgerEntry(found.kind, Amount(ore, amount.quote), passage.quote, year, purpose)
    names = names_in(words)
    if passage.part is Part.PROPOSED:
        names = names_in(_clause_at(words, amount.quote.span.start - passage.quote.span.start)) or names
    return Told(entry, passage, names)


def _clause_at(words: str, place: int) -> str:
    """*at Koret får 5.000 kr.* of a sentence that proposes more."""
    return re.split(r",\s|;\s|\bog at\b|\smens\s", words[: max(0, place)])[-1]


def _in_full(
    passages: Sequence[Passage],
    amounts: Sequence[Amount],
    applications: Sequence[Application],
    told: Sequence[Told],
    meeting_year: int | None,
    *,
    is_political: bool,
) -> Iterator[Told]:
    """ "X imødekommes fuldt ud" takes its sum from the application that names X or has the point's number."""
    done: set[int] = set()
    is_alone = not is_political and len(applications) == 1 and all(one.part is not Part.PROPOSED for one in passages)
    pairs = zip((None, *passages), passages, strict=False)
    for before, passage in sorted(pairs, key=lambda pair: pair[1].part is Part.PROPOSED):
        if passage.is_row or passage.part is Part.TOLD or not applications:
            continue
        has_sums = bool(_inside(passage, amounts))
        for application, ore in grants_in_full(
            passage, applications, before, is_alone=is_alone and not has_sums, has_sums=has_sums
        ):
            start = application.amount.quote.span.start
            others = [one for one in told if one.passage is not passage or one.entry.amount.ore == ore]
            if start in done or _is_granted(application, others):
                continue
            done.add(start)
            granted = _as_proposed(passage, application, told) or ore
            purpose = purpose_of(application.passage.quote.text, application.amount, application.passage)
            amount = Amount(granted, application.amount.quote)
            entry = LedgerEntry(LedgerKind.GRANT, amount, passage.quote, meeting_year, purpose)
            yield Told(entry, passage, application.names)


def _as_proposed(passage: Passage, application: Application, told: Sequence[Told]) -> int | None:
    """The øre proposed for an applicant whom *som indstillet* grants."""
    if not _AS_PROPOSED.search(passage.quote.text[:_MOST_WORDS]):
        return None
    proposed = (one for one in told if one.passage.part is Part.PROPOSED and one.entry.kind is LedgerKind.GRANT)
    return next(
        (p.entry.amount.ore for p in proposed for a in p.names for b in application.names if same_name(a, b)), None
    )


def _is_granted(application: Application, told: Sequence[Told]) -> bool:
    """Whether another sentence says what this applicant gets."""
    grants = (one for one in told if one.entry.kind is LedgerKind.GRANT)
    return any(
        (one.passage.mark is not None and one.passage.mark == application.mark)
        or any(same_name(a, b) for a in one.names for b in application.names)
        for one in grants
        if one.passage.part is Part.DECIDED
    )
