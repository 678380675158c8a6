"""What the ledger has of each account and year from files of the finance system; pure.

An entry of a file says in its id which row and column it is from: ``<import>/<row>/<field>``. What refers to such an
entry (a correction, a release, money that came back) counts with it, whoever posted it.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tracker.domain.ledger import PostedEntry
from tracker.domain.money import LEDGER_SIGN, LedgerKind
from tracker.measuring.finance_words import FinanceField

BUDGET = (
    *(FinanceField.ORIGINAL, FinanceField.SUPPLEMENTARY, FinanceField.TRANSFER, FinanceField.CARRIED),
    FinanceField.CORRECTED,
)
"""Columns of which the corrected budget is the sum; CORRECTED where a file tells nothing but that."""


@dataclass(frozen=True, slots=True)
class Counted:
    """An entry, the column of the file it counts in, and how it changes that column's figure, in øre."""

    entry: PostedEntry
    root: PostedEntry
    field: FinanceField
    ore: int


@dataclass(frozen=True, slots=True)
class AccountBook:
    """The entries of one account and year that came from files, in the order of posting."""

    counted: tuple[Counted, ...] = ()

    def figure(self, *fields: FinanceField) -> int | None:
        """What the columns stand at; ``None`` where no file has told them."""
        own = [one.ore for one in self.counted if one.field in fields]
        return sum(own) if own else None

    def standing(self, *fields: FinanceField) -> tuple[tuple[PostedEntry, int], ...]:
        """The entries of some columns that a correction can lower, the latest first, and what each stands at now."""
        return tuple((entry, ore) for entry, ore in self._stands(*fields) if ore > 0)

    def below(self, *fields: FinanceField) -> tuple[PostedEntry, int] | None:
        """The latest appropriation of some columns that is below nought, an account of income's, and what it is."""
        own = self._stands(*fields)
        return next((one for one in own if one[0].kind is LedgerKind.APPROPRIATION and one[1] < 0), None)

    def _stands(self, *fields: FinanceField) -> tuple[tuple[PostedEntry, int], ...]:
        stands: dict[str, int] = {}
        for one in self.counted:
            stands[one.root.id] = stands.get(one.root.id, 0) + one.ore
        own = [one.entry for one in self.counted if one.field in fields and one.entry is one.root]
        liftable = [entry for entry in own if entry.kind not in {LedgerKind.CORRECTION, LedgerKind.REFUND}]
        return tuple((entry, stands[entry.id]) for entry in reversed(liftable))

    @property
    def latest(self) -> dt.date | None:
        """The last day that a file told of the account."""
        own = (one.entry for one in self.counted if one.entry.import_id is not None)
        return max((entry.date for entry in own if entry.date is not None), default=None)

    @property
    def newest_import(self) -> str | None:
        """The file that posted last to the account."""
        return next((one.entry.import_id for one in reversed(self.counted) if one.entry.import_id is not None), None)

    def is_balanced(self) -> bool:
        """Whether spending came as balances of a day."""
        return any(one.field is FinanceField.SPENT for one in self.counted)


def open_books(entries: Iterable[PostedEntry]) -> Mapping[tuple[str, int], AccountBook]:
    """The books by account and year."""
    by_id = {entry.id: entry for entry in entries}
    found: dict[tuple[str, int], list[Counted]] = {}
    for entry in by_id.values():
        root = root_of(entry, by_id)
        field = None if root.import_id is None else field_of(root.id)
        if field is not None and root.account_id is not None:
            key = (root.account_id, root.year)
            found.setdefault(key, []).append(Counted(entry, root, field, _figure(entry, root)))
    return {key: AccountBook(tuple(own)) for key, own in found.items()}


def entry_id(import_id: str, row: int, field: FinanceField, nth: int) -> str:
    """The id of an entry of a file: of a row counted from 0, and a column; several of one cell are numbered."""
    return f"{import_id}/{row + 1}/{field.value}" + (f"-{nth}" if nth else "")


def field_of(id: str) -> FinanceField | None:
    """The column that an entry of a file is from, by its id."""
    word = id.rpartition("/")[2].partition("-")[0]
    return FinanceField(word) if word in set(FinanceField) else None


def root_of(entry: PostedEntry, by_id: Mapping[str, PostedEntry]) -> PostedEntry:
    """The entry at the end of what an entry refers to, or itself; a ring is left where it closes."""
    walked = {entry.id}
    while entry.refers_to is not None and entry.refers_to in by_id and entry.refers_to not in walked:
        walked.add(entry.refers_to)
        entry = by_id[entry.refers_to]
    return entry


def _figure(entry: PostedEntry, root: PostedEntry) -> int:
    """How an entry changes its column's figure: money back lowers spending, a correction moves it to the right sum."""
    field = field_of(root.id)
    if field in {FinanceField.SPENT, FinanceField.AMOUNT, FinanceField.COMMITTED}:
        return -LEDGER_SIGN[entry.kind] * entry.amount_ore
    return LEDGER_SIGN[entry.kind] * entry.amount_ore
