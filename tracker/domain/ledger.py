"""The ledger: entries that never change, what pools hold and allow, and what people say of the money. Whole øre."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.money import LEDGER_SIGN, LedgerKind
from tracker.domain.source import Origin


@dataclass(frozen=True, slots=True)
class EntrySource:
    """Where an entry comes from: words that a person can look up, and the sentence or cell where there is one.

    ``words`` name a paper, or file, sheet, row and column; ``text`` is the sentence of the minutes or the row's words.
    The ids are kept as words: the entry stays what it is when a document goes.
    """

    words: str | None = None
    text: str | None = None
    document_sha256: str | None = None
    span_start: int | None = None
    span_end: int | None = None
    item_id: str | None = None
    told_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class PostedEntry:
    """One entry of the ledger. What is left changes by ``LEDGER_SIGN[kind] * amount_ore``.

    ``amount_ore`` is negative where money leaves by a carry-over or transfer (the leg that receives it is positive and
    has the same ``pair_id``), where a commitment ``refers_to`` is released, and in a correction downwards. A correction
    has ``wrong_ore``, ``right_ore`` and ``reason``; ``refers_to`` is the entry that it corrects, or ``None`` where the
    wrong figure was told and never entered. ``date`` is the day of the movement and ``None`` where nobody knows it.
    """

    id: str
    pool_id: str
    kind: LedgerKind
    amount_ore: int
    year: int
    origin: Origin
    source: EntrySource = EntrySource()
    date: dt.date | None = None
    purpose: str | None = None
    account_id: str | None = None
    application_id: str | None = None
    refers_to: str | None = None
    pair_id: str | None = None
    wrong_ore: int | None = None
    right_ore: int | None = None
    reason: str | None = None
    import_id: str | None = None
    pack: str | None = None

    @property
    def effect_ore(self) -> int:
        """How the entry changes what is left."""
        return LEDGER_SIGN[self.kind] * self.amount_ore


class ProposalAnswer(StrEnum):
    """What a person said of a movement that the machine read in minutes."""

    ACCEPTED = "accepted"
    """It became an entry."""
    REJECTED = "rejected"
    """It is no movement of this money."""
    SAME_AS = "same_as"
    """It tells of an entry that stands already."""


@dataclass(frozen=True, slots=True)
class Account:
    """A *konto* of the municipality's finance system; it belongs to a budget, and may belong to a goal."""

    id: str
    municipality_code: str
    number: str
    name: str
    pool_id: str | None = None
    goal_id: str | None = None


@dataclass(frozen=True, slots=True)
class PoolRules:
    """What applies to a pool from ``valid_from`` on (``None``: always); what is not told is ``None``.

    ``ceiling_ore`` is the most that one application can get, ``yearly_per_applicant_ore`` the most that an applicant
    gets in a year; ``deadline`` stands in the pool's own words; days are calendar days.
    """

    id: str
    pool_id: str
    valid_from: dt.date | None = None
    ceiling_ore: int | None = None
    yearly_per_applicant_ore: int | None = None
    deadline: str | None = None
    supports: str | None = None
    excludes: str | None = None
    answer_days: int | None = None
    accounts_due_days: int | None = None
    retention_months: int | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class NoApplications:
    """That a pool had got no applications on a day: a fact with its day, never a nought."""

    id: str
    pool_id: str
    date: dt.date | None
    year: int | None
    source: EntrySource


@dataclass(frozen=True, slots=True)
class DeviationNote:
    """Why spending differs from the budget, in a person's words, as of a day."""

    id: str
    pool_id: str
    year: int
    as_of: dt.date
    text: str
    account_id: str | None = None


class FinanceFileKind(StrEnum):
    """What the rows of a file of the finance system are."""

    BALANCES = "balances"
    """Accumulated figures by account as of a day."""
    POSTINGS = "postings"
    """One row a voucher."""


@dataclass(frozen=True, slots=True)
class FinanceImport:
    """One file of budget and spending that was taken in; ``control`` tells of the file's own totals."""

    id: str
    municipality_code: str
    file_name: str
    sha256: str
    kind: FinanceFileKind
    year: int
    as_of: dt.date | None
    unit_ore: int
    control: tuple[str, ...] = ()


def correction_ore(wrong_ore: int, right_ore: int, corrected: LedgerKind | None) -> int:
    """What a correction changes in what is left: right less wrong, with the sign of the kind that is corrected.

    A budget told as 51.700 kr. that is 89.700 kr. gives +38.000 kr.; an expenditure entered as 5.000 kr. that was
    500 kr. gives +4.500 kr.
    """
    return (1 if corrected is None else LEDGER_SIGN[corrected]) * (right_ore - wrong_ore)
