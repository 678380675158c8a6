"""A row of balances to what each column of its account is to stand at; pure.

The difference to what files have told before is posted, so that the same file twice posts nothing.

Where a file tells the original budget, its parts are posted by themselves; where a part is not told, it is what the
corrected budget has more. Where it tells the corrected budget alone, that is posted as one sum, and so is every later
change of it.
"""

from collections.abc import Iterator

from tracker.measuring.finance_rows import FinanceLine
from tracker.measuring.finance_words import BUDGET_PARTS, FinanceField
from tracker.usecases.import_finance_books import BUDGET, AccountBook
from tracker.usecases.import_finance_entries import Wanted

_TOLD_AT_NOUGHT = {FinanceField.ORIGINAL, FinanceField.CORRECTED, FinanceField.SPENT}
"""Columns of which nought is posted where nothing stands: nothing spent is known, and not unknown."""


def wanted_of(line: FinanceLine, book: AccountBook) -> tuple[Wanted, ...]:
    """Every column that a row tells, those that stand as it says too."""
    return (*_budget(line, book), *_use(line, book))


def is_change(wanted: Wanted) -> bool:
    """Whether anything is to be posted: a change, or a nought that nothing has told before."""
    return wanted.change != 0 or (wanted.before is None and wanted.field in _TOLD_AT_NOUGHT)


def _use(line: FinanceLine, book: AccountBook) -> Iterator[Wanted]:
    for one in line.sums:
        if one.field is FinanceField.SPENT:
            before = book.figure(FinanceField.SPENT, FinanceField.AMOUNT)
            yield Wanted(FinanceField.SPENT, one.ore, before, one.column, one.text)
        elif one.field is FinanceField.COMMITTED:
            yield Wanted(one.field, one.ore, book.figure(FinanceField.COMMITTED), one.column, one.text)


def _budget(line: FinanceLine, book: AccountBook) -> Iterator[Wanted]:
    by_field = {one.field: one for one in line.sums}
    has_parts = FinanceField.ORIGINAL in by_field and book.figure(FinanceField.CORRECTED) is None
    if has_parts:
        for field in BUDGET_PARTS:
            if field in by_field:
                one = by_field[field]
                yield Wanted(field, one.ore, book.figure(field), one.column, one.text)
        yield from _rest(line, book)
        return
    whole = by_field.get(FinanceField.CORRECTED)
    parts = [by_field[field] for field in BUDGET_PARTS if field in by_field]
    told = whole or (parts[0] if FinanceField.ORIGINAL in by_field else None)
    if told is not None:
        ore = told.ore if whole is not None else sum(one.ore for one in parts)
        yield Wanted(FinanceField.CORRECTED, ore, book.figure(*BUDGET), told.column, told.text)
    else:
        for one in parts:
            yield Wanted(one.field, one.ore, book.figure(one.field), one.column, one.text)


def _rest(line: FinanceLine, book: AccountBook) -> Iterator[Wanted]:
    """What the corrected budget has more than the parts told, where no column tells the supplementary ones."""
    by_field = {one.field: one for one in line.sums}
    whole = by_field.get(FinanceField.CORRECTED)
    if whole is None or FinanceField.SUPPLEMENTARY in by_field:
        return
    others = [field for field in BUDGET_PARTS if field is not FinanceField.SUPPLEMENTARY]
    told = sum(by_field[field].ore if field in by_field else book.figure(field) or 0 for field in others)
    before = book.figure(FinanceField.SUPPLEMENTARY)
    if whole.ore != told or before is not None:
        yield Wanted(FinanceField.SUPPLEMENTARY, whole.ore - told, before, whole.column, whole.text, is_derived=True)
