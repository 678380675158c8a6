"""Where the headings of budget and spending stand in a sheet, in one line or two, and what each column is for."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.domain.ledger import FinanceFileKind
from tracker.measuring.finance_headings import (
    LOOKED_AT,
    headings_of,
    holds_digits,
    may_be_headings,
    may_stand_above,
    nameless,
    stands_above_numbers,
    told_apart,
)
from tracker.measuring.finance_told import find_years
from tracker.measuring.finance_words import BALANCES, POSTED, SUMS, FinanceField, FinanceWords, Meaning, plain
from tracker.measuring.sheet import Sheet

_SEARCHED = 60
"""Lines with words in which headings are looked for."""
_LAST = 1_000
"""The rank of a heading that the vocabulary does not have."""
_FEWEST = 2
"""Headings that must be known for a line to be taken for one of headings."""


@dataclass(frozen=True, slots=True)
class FinanceColumn:
    """A column counted from 0: its heading, told apart from the others', the field it is for, and its year if told."""

    number: int
    heading: str
    field: FinanceField
    year: int | None = None


@dataclass(frozen=True, slots=True)
class FinanceLayout:
    """The last line of headings and the columns; ``first_row`` is the first line of headings, titles stand above it."""

    first_row: int
    heading_row: int
    columns: tuple[FinanceColumn, ...]

    @property
    def kind(self) -> FinanceFileKind | None:
        """Postings where each row has a day and a sum, else balances; ``None`` where no sums are chosen."""
        fields = {column.field for column in self.columns}
        if FinanceField.DATE in fields and fields & set(POSTED) and not fields & set(BALANCES):
            return FinanceFileKind.POSTINGS
        return FinanceFileKind.BALANCES if fields & set(BALANCES) else None

    @property
    def keys(self) -> tuple[str, ...]:
        """What the table is known again by next month: its headings without years and days."""
        return tuple(key_of(column) for column in self.columns)

    @property
    def year(self) -> int | None:
        """The year that all columns of sums speak of, if they do."""
        years = {column.year for column in self.columns if column.field in SUMS and column.year is not None}
        return years.pop() if len(years) == 1 else None

    def of_field(self, *fields: FinanceField) -> tuple[FinanceColumn, ...]:
        """The columns of some fields, from left to right."""
        return tuple(column for column in self.columns if column.field in fields)


def key_of(column: FinanceColumn) -> str:
    """A heading without year and day, told apart from others of the same file by its place among them."""
    return plain(column.heading) or f"kolonne {column.number + 1}"


def find_finance_layout(sheet: Sheet, words: FinanceWords) -> FinanceLayout | None:
    """The line, or two lines, with most known headings, and what their columns are for; the first of several.

    Without any known heading it is the first line with words above numbers, and a person says what its columns are;
    ``None`` where there is none of those either.
    """
    filled = [number for number, row in enumerate(sheet.rows) if any(cell is not None for cell in row)][:_SEARCHED]
    found: list[tuple[int, FinanceLayout]] = []
    for place, row in enumerate(filled):
        if not may_be_headings(sheet, row):
            continue
        above = filled[place - 1] if place and filled[place - 1] == row - 1 else None
        upper = above if above is not None and may_stand_above(sheet, above) else None
        layout = _layout(sheet, row, upper, words)
        known = {column.field for column in layout.columns} - {FinanceField.OMITTED}
        if len(known) >= _FEWEST and known & SUMS:
            found.append((len(known), layout))
    if found:
        return _with_units(sheet, max(found, key=lambda one: one[0])[1])
    return next((_unknown(sheet, row) for row in filled if stands_above_numbers(sheet, row)), None)


def with_fields(layout: FinanceLayout, fields: Iterable[tuple[str, FinanceField]]) -> FinanceLayout:
    """A layout with other fields by the columns' keys; a key that is not there is passed over."""
    wanted = dict(fields)
    columns = tuple(replace(one, field=wanted.get(key_of(one), one.field)) for one in layout.columns)
    return replace(layout, columns=columns)


def _layout(sheet: Sheet, row: int, upper: int | None, words: FinanceWords) -> FinanceLayout:
    headings = dict(headings_of(sheet, row, upper))
    meanings = {number: _meanings(whole, lower, words) for number, (whole, lower) in headings.items()}
    is_postings = _is_postings(meanings.values())
    shown = {number: _shown(whole, lower, words) for number, (whole, lower) in headings.items()}
    columns: list[FinanceColumn] = []
    for number, heading in told_apart(shown).items():
        field = _field(meanings[number], is_postings=is_postings)
        if field is FinanceField.ACCOUNT and not holds_digits(sheet, row, number):
            field = FinanceField.NAME
        before = columns[-1] if columns and columns[-1].number == number - 1 else None
        if heading == nameless(number) and before is not None and before.field is FinanceField.ACCOUNT:
            field = FinanceField.NAME  # number and name stand below the one heading *Profitcenter*
        years = find_years(heading)
        columns.append(FinanceColumn(number, heading, field, years[0] if len(set(years)) == 1 else None))
    ranks = {number: (found[0].rank if found else _LAST) for number, found in meanings.items()}
    return FinanceLayout(row if upper is None else upper, row, _one_each(sheet, row, columns, ranks))


def _with_units(sheet: Sheet, layout: FinanceLayout) -> FinanceLayout:
    """The line below the headings taken in where it says nothing but units, years and months: *DKK*, *jan-jun 2026*."""
    below = layout.heading_row + 1
    cells = [cell for cell in (sheet.rows[below] if below < len(sheet.rows) else ()) if cell is not None]
    if not cells or not all(
        isinstance(cell, str) and any(map(str.isalpha, cell)) and not plain(cell) for cell in cells
    ):
        return layout
    columns = (replace(one, heading=f"{one.heading} {sheet.text(below, one.number)}".strip()) for one in layout.columns)
    return replace(layout, heading_row=below, columns=tuple(columns))


def _shown(whole: str, lower: str, words: FinanceWords) -> str:
    """Both halves of a heading where the upper one says what the column is, or of which year; else the lower one."""
    return lower if words.exact(lower) and not words.exact(whole) and not find_years(whole) else whole


def _meanings(whole: str, lower: str, words: FinanceWords) -> tuple[Meaning, ...]:
    """What a heading means: all of it word for word, its lower half word for word, else the beginnings of them."""
    return words.exact(whole) or words.exact(lower) or words.begun(lower) or words.begun(whole)


def _is_postings(meanings: Iterable[tuple[Meaning, ...]]) -> bool:
    fields = [{one.field for one in found} for found in meanings]
    has_sums = any(found & set(POSTED) for found in fields)
    return has_sums and any(FinanceField.DATE in found for found in fields)


def _field(meanings: Sequence[Meaning], *, is_postings: bool) -> FinanceField:
    """The field of a heading in this kind of file: *Tekst* names an account, or what a posting is for."""
    others = {FinanceField.DATE, FinanceField.VOUCHER, FinanceField.TEXT, *POSTED}
    if is_postings:
        others = {*BALANCES, FinanceField.SHARE}
    fitting = [one.field for one in meanings if one.field not in others]
    if is_postings and FinanceField.TEXT in fitting:
        return FinanceField.TEXT
    return fitting[0] if fitting else FinanceField.OMITTED


def _one_each(
    sheet: Sheet, row: int, columns: Sequence[FinanceColumn], ranks: Mapping[int, int]
) -> tuple[FinanceColumn, ...]:
    """One column for each field: of the latest year with a budget, then the first in the vocabulary, then to the left.

    *Budget* beside *Korrigeret budget* is the original one. More columns with numbers of accounts are taken in until
    no two rows have the same.
    """
    columns = _without_months(_of_one_year(columns), ranks)
    kept: dict[FinanceField, FinanceColumn] = {}
    for column in sorted(columns, key=lambda one: (ranks[one.number], one.number)):
        kept.setdefault(column.field, column)
    fields = {}
    for column in columns:
        is_kept = kept[column.field] is column or column.field is FinanceField.OMITTED
        is_plain_budget = not is_kept and plain(column.heading) == "budget" and FinanceField.ORIGINAL not in kept
        other = FinanceField.ORIGINAL if is_plain_budget else FinanceField.OMITTED
        fields[column.number] = column.field if is_kept else other
    accounts = [one for one in columns if one.field is FinanceField.ACCOUNT]
    for number in _telling_apart(sheet, row, accounts, kept.get(FinanceField.ACCOUNT), fields):
        fields[number] = FinanceField.ACCOUNT
    return tuple(replace(column, field=fields[column.number]) for column in columns)


def _without_months(columns: Sequence[FinanceColumn], ranks: Mapping[int, int]) -> tuple[FinanceColumn, ...]:
    """Of sums that are called the same (*Forbrug jan*, *Forbrug feb*) none is the whole: a person chooses."""
    same = Counter((one.field, ranks[one.number]) for one in columns if one.field in SUMS)
    return tuple(
        replace(one, field=FinanceField.OMITTED) if same[one.field, ranks[one.number]] > 1 else one for one in columns
    )


def _of_one_year(columns: Sequence[FinanceColumn]) -> tuple[FinanceColumn, ...]:
    """Sums of other years than the file's are left out: *Regnskab 2025* beside *Budget 2026*."""
    budgets = [
        one.year for one in columns if one.field in BALANCES and one.field is not FinanceField.SPENT and one.year
    ]
    years = budgets or [one.year for one in columns if one.field in SUMS and one.year]
    if not years:
        return tuple(columns)
    last = min(years) if all(one.field is not FinanceField.SPENT for one in columns) else _spent_year(columns, years)
    return tuple(
        replace(one, field=FinanceField.OMITTED) if one.field in SUMS and one.year not in {None, last} else one
        for one in columns
    )


def _spent_year(columns: Sequence[FinanceColumn], years: Sequence[int]) -> int:
    """The last year with both budget and spending; of a file that has none, the last with a budget."""
    spent = {one.year for one in columns if one.field is FinanceField.SPENT}
    return max((year for year in years if year in spent), default=max(years))


def _telling_apart(
    sheet: Sheet,
    row: int,
    accounts: Sequence[FinanceColumn],
    first: FinanceColumn | None,
    fields: Mapping[int, FinanceField],
) -> tuple[int, ...]:
    """The further columns of numbers that it takes for no two rows of balances to be of the same account."""
    if first is None or FinanceField.DATE in fields.values():
        return ()
    sums = [number for number, field in fields.items() if field in SUMS]
    below = range(row + 1, min(len(sheet.rows), row + 1 + LOOKED_AT))
    rows = [line for line in below if any(sheet.cell(line, number) is not None for number in sums)]
    chosen = [first.number]
    for column in accounts:
        told = [tuple(sheet.text(line, number) for number in chosen) for line in rows]
        named = [one for one in told if all(one)]
        has_more = any(not all(one) and sheet.text(line, column.number) for one, line in zip(told, rows, strict=True))
        if column.number not in chosen and (has_more or len(set(named)) < len(named)):
            chosen.append(column.number)
    return tuple(chosen[1:])


def _unknown(sheet: Sheet, row: int) -> FinanceLayout:
    headings = {number: whole for number, (whole, _) in headings_of(sheet, row, None)}
    columns = (FinanceColumn(number, one, FinanceField.OMITTED) for number, one in told_apart(headings).items())
    return FinanceLayout(row, row, tuple(columns))
