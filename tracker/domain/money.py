"""Sums of money in whole øre, and what each is."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.source import Quote


class LedgerKind(StrEnum):
    """What a movement of a body's own money is."""

    APPROPRIATION = "appropriation"
    """What the body or its pool is given for the year."""
    SUPPLEMENTARY = "supplementary"
    """*Tillægsbevilling*: given on top within the year."""
    CARRY_OVER = "carry_over"
    """Money left from the year before, moved into the year."""
    TRANSFER = "transfer"
    """*Omplacering*: moved from another pool or account, negative where it leaves."""
    CORRECTION = "correction"
    """A sum told earlier was wrong: the difference, negative where less is left."""
    GRANT = "grant"
    """What an applicant gets."""
    EXPENDITURE = "expenditure"
    """Paid by the body."""
    COMMITMENT = "commitment"
    """Set aside for the body's own use, not yet paid."""
    REFUND = "refund"
    """Money that comes back."""


LEDGER_SIGN = {
    LedgerKind.APPROPRIATION: 1,
    LedgerKind.SUPPLEMENTARY: 1,
    LedgerKind.CARRY_OVER: 1,
    LedgerKind.TRANSFER: 1,
    LedgerKind.CORRECTION: 1,
    LedgerKind.REFUND: 1,
    LedgerKind.GRANT: -1,
    LedgerKind.EXPENDITURE: -1,
    LedgerKind.COMMITMENT: -1,
}
"""How each kind counts in what is left."""


class BalanceKind(StrEnum):
    """What a sum that the minutes state about the whole is."""

    TOTAL = "total"
    """All that is there for the year, before anything is spent."""
    REMAINING = "remaining"
    """What is left on the day of the meeting."""


class MoneyKind(StrEnum):
    """What a sum is, by its own sentence; a movement of the body's own money is a ``LedgerEntry`` besides."""

    APPROPRIATION = "appropriation"
    """Bevilling, anlægsbevilling, tillægsbevilling, rammen, budgettet."""
    CARRY_OVER = "carry_over"
    """Overført fra året før, restbevilling."""
    CORRECTION = "correction"
    """Nedskrevet, omplaceret, reguleret: a change of a sum told before."""
    GRANT = "grant"
    """Tilskud, støtte, tildelt."""
    EXPENDITURE = "expenditure"
    """Forbrug, udgift, merudgift, afholdt."""
    INCOME = "income"
    """Indtægt, tilskud fra staten, besparelse."""
    APPLIED_FOR = "applied_for"
    """Ansøgt, søger om."""
    PRICE = "price"
    """Takst, pris, gebyr, leje, for one of something."""
    COMMITMENT = "commitment"
    """Afsat, reserveret, øremærket."""
    REFUND = "refund"
    """Tilbagebetalt, refusion."""
    TOTAL = "total"
    """I alt, samlet."""
    REMAINING = "remaining"
    """Rest, tilbage, ikke disponeret."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum in Danish kroner, in whole øre, as it stands in the text.

    ``kind``, ``year`` and ``purpose`` are what ``sentence`` (or the row of its table) says of it, and ``None`` where
    it does not say.
    """

    ore: int
    quote: Quote
    kind: MoneyKind | None = None
    year: int | None = None
    purpose: Quote | None = None
    sentence: Quote | None = None


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A movement that the minutes tell of; ``quote`` is its whole sentence, ``amount`` the sum in it."""

    kind: LedgerKind
    amount: Amount
    quote: Quote
    year: int | None = None
    purpose: str | None = None


@dataclass(frozen=True, slots=True)
class StatedBalance:
    """A total or a remainder that the minutes state: a fact of its own, never a movement."""

    kind: BalanceKind
    amount: Amount
    quote: Quote
    year: int | None = None


def to_whole_kroner(ore: int) -> int:
    """A sum rounded to whole kroner, in øre, a half upwards: how an estimate is told, which has none."""
    return (ore + 50) // 100 * 100
