"""Entries of one file: where they are from, as of when, and how a column of an account is raised and lowered; pure.

Nothing is taken back: what goes down is a correction, a release of what was set aside, or money that came back.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from tracker.danish.formatting import format_amount, format_short_date
from tracker.domain.ledger import Account, EntrySource, PostedEntry, correction_ore
from tracker.domain.money import LedgerKind
from tracker.domain.source import Origin
from tracker.measuring.finance_cells import place_words
from tracker.measuring.finance_layout import FinanceLayout
from tracker.measuring.finance_rows import FinanceLine
from tracker.measuring.finance_words import FinanceField
from tracker.measuring.sheet import Sheet
from tracker.usecases.import_finance_books import BUDGET, AccountBook, entry_id

_RAISED = {
    FinanceField.ORIGINAL: LedgerKind.APPROPRIATION,
    FinanceField.SUPPLEMENTARY: LedgerKind.SUPPLEMENTARY,
    FinanceField.TRANSFER: LedgerKind.TRANSFER,
    FinanceField.CARRIED: LedgerKind.CARRY_OVER,
    FinanceField.CORRECTED: LedgerKind.SUPPLEMENTARY,
    FinanceField.SPENT: LedgerKind.EXPENDITURE,
    FinanceField.AMOUNT: LedgerKind.EXPENDITURE,
    FinanceField.COMMITTED: LedgerKind.COMMITMENT,
}
"""What a rise of a column is."""
_MAY_LEAVE = {FinanceField.TRANSFER, FinanceField.CARRIED}
"""Columns whose entries may be below nought: the money went to another account or year."""
_ORIGINALS = {FinanceField.ORIGINAL, FinanceField.CORRECTED}
"""Columns that may begin below nought: the budget of an account of income."""
_SPENDING = {FinanceField.SPENT, FinanceField.AMOUNT}
VOUCHER = "bilag "
"""Stands before the voucher in the words of a posting."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a column of a row is to stand at, what files have told of it before, and the cell that says it.

    ``is_derived``: worked out of the corrected and the original budget, because no column tells it.
    """

    field: FinanceField
    ore: int
    before: int | None
    column: int
    text: str
    is_derived: bool = False

    @property
    def change(self) -> int:
        """By how much the column goes up."""
        return self.ore - (self.before or 0)


@dataclass(frozen=True, slots=True)
class PlannedEntry:
    """An entry to post, the account it is of, and the row of the file that says it."""

    entry: PostedEntry
    account: Account
    line: FinanceLine


@dataclass(slots=True)
class EntryMaker:
    """Makes the entries of one file; ``taken`` are the ids that entries have already."""

    import_id: str
    file_name: str
    sheet: Sheet
    layout: FinanceLayout
    as_of: dt.date | None
    days: Mapping[int, dt.date | None] = field(default_factory=dict)
    """The day of each year, in a file of several."""
    taken: set[str] = field(default_factory=set)

    def entries(
        self, account: Account, line: FinanceLine, wanted: Wanted, book: AccountBook, year: int
    ) -> Iterator[PostedEntry]:
        """The entries that bring a column of an account to what the row says."""
        is_income = wanted.field in _ORIGINALS and wanted.before is None
        if wanted.change >= 0 or wanted.field in _MAY_LEAVE or is_income:
            yield self._raised(account, line, wanted, book, year)
        elif wanted.field in _SPENDING:
            raised = self._raised(account, line, wanted, book, year)
            yield replace(raised, kind=LedgerKind.REFUND, amount_ore=-wanted.change)
        else:
            yield from self._lowered(account, line, wanted, book, year)

    def day_of(self, year: int) -> dt.date | None:
        """The day that the figures of a year are as of."""
        return self.days.get(year) if self.days else self.as_of

    def _raised(self, account: Account, line: FinanceLine, wanted: Wanted, book: AccountBook, year: int) -> PostedEntry:
        is_first = wanted.field is FinanceField.CORRECTED and book.figure(*BUDGET) is None
        return PostedEntry(
            id=self._id(line.row, wanted.field),
            pool_id=account.pool_id or "",
            kind=LedgerKind.APPROPRIATION if is_first else _RAISED[wanted.field],
            amount_ore=wanted.change,
            year=year,
            origin=Origin.ENTERED,
            source=EntrySource(words=self._source(line, wanted), text=self._text(line, wanted)),
            date=line.date or self.day_of(year),
            purpose=line.text or self._purpose(wanted),
            account_id=account.id,
            import_id=self.import_id,
        )

    def _lowered(
        self, account: Account, line: FinanceLine, wanted: Wanted, book: AccountBook, year: int
    ) -> Iterator[PostedEntry]:
        """Releases of commitments, or corrections of the latest entries; what no entry tells is corrected by itself."""
        left = -wanted.change
        fields = BUDGET if wanted.field is FinanceField.CORRECTED else (wanted.field,)
        shape = replace(self._raised(account, line, wanted, book, year), amount_ore=0)
        for of, stands in book.standing(*fields):
            taken = min(left, stands)
            if taken <= 0:
                break
            left -= taken
            entry = replace(shape, pool_id=of.pool_id, refers_to=of.id)
            yield (
                self._released(entry, taken)
                if of.kind is LedgerKind.COMMITMENT
                else self._corrected(entry, of.kind, stands, stands - taken)
            )
            shape = replace(shape, id=self._id(line.row, wanted.field))
        below = book.below(*fields)
        if left and below is not None:
            entry = replace(shape, pool_id=below[0].pool_id, refers_to=below[0].id)
            yield self._corrected(entry, below[0].kind, below[1], below[1] - left)
        elif left:
            yield self._corrected(shape, None, 0, -left)
        else:
            self.taken.discard(shape.id)

    def _released(self, shape: PostedEntry, ore: int) -> PostedEntry:
        return replace(shape, kind=LedgerKind.COMMITMENT, amount_ore=-ore)

    def _corrected(self, shape: PostedEntry, of: LedgerKind | None, wrong: int, right: int) -> PostedEntry:
        day = self.day_of(shape.year)
        told = f"Filen pr. {format_short_date(day)}" if day else "Filen"
        return replace(
            shape,
            kind=LedgerKind.CORRECTION,
            amount_ore=correction_ore(wrong, right, of),
            wrong_ore=wrong,
            right_ore=right,
            reason=f"{told} siger {format_amount(right)} i stedet for {format_amount(wrong)}",
        )

    def _source(self, line: FinanceLine, wanted: Wanted) -> str:
        return f"{self.file_name}, {place_words(self.sheet, line.row, wanted.column)}"

    def _text(self, line: FinanceLine, wanted: Wanted) -> str:
        """The row's words and the cell's: *00123 Råd, drift: Forbrug pr. 30.06.2026 12.345,50*.

        Of a posting its voucher and text alone: it is known again by them in a file that writes the sum otherwise.
        """
        if wanted.field is FinanceField.AMOUNT:
            voucher = f"{VOUCHER}{line.voucher}" if line.voucher else ""
            return ": ".join(part for part in (voucher, line.text) if part) or words_of(line)
        return f"{words_of(line)}: {self._heading(wanted.column)} {wanted.text}"

    def _purpose(self, wanted: Wanted) -> str:
        heading = self._heading(wanted.column)
        if wanted.is_derived:
            original = next((one.heading for one in self.layout.of_field(FinanceField.ORIGINAL)), "")
            heading = f"{heading} uden {original}"
        if wanted.before is None:
            return heading
        return f"{heading}: {format_amount(wanted.ore)} (før {format_amount(wanted.before)})"

    def _heading(self, column: int) -> str:
        return next(one.heading for one in self.layout.columns if one.number == column)

    def _id(self, row: int, field: FinanceField) -> str:
        nth = 0
        while (found := entry_id(self.import_id, row, field, nth)) in self.taken:
            nth += 1
        self.taken.add(found)
        return found


def words_of(line: FinanceLine) -> str:
    """What names the account of a row: *00123 Råd, drift*."""
    return " ".join(part for part in (line.number, line.name) if part)
