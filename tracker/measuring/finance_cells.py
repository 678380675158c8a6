"""One row of budget and spending: its sums in øre, its day, year and account. What is odd is a fault with its cell."""

import datetime as dt
import re
from dataclasses import dataclass, replace
from enum import StrEnum

from tracker.danish.dates import find_dates
from tracker.measuring.finance_layout import FinanceColumn, FinanceLayout
from tracker.measuring.finance_sums import KRONER, is_typed, parse_sum, sum_sign_of, to_ore, unquoted
from tracker.measuring.finance_told import parse_account
from tracker.measuring.finance_words import SUMS, FinanceField, FinanceWords
from tracker.measuring.numbers import DecimalSign, Found
from tracker.measuring.sheet import Raw, Sheet, SheetKind, column_letters

_SHAPES_OF_SUMS = 20_000
"""Rows by which it is told what stands before the øre in a file."""
_FIRST_YEAR, _LAST_YEAR = 1990, 2199
_PACKED = re.compile(r"(20\d\d)(\d\d)(\d\d)", re.ASCII)
_SHORT = re.compile(r"(\d{1,2})([.\-/])(\d{1,2})\2(\d\d)", re.ASCII)
_CLOCK = re.compile(r"[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?Z?$", re.ASCII)
_NUMBERED = re.compile(r"(?P<number>[^\s,;:]{0,20}\d[^\s,;:]{0,40})[,;:]?\s+(?:[-–]\s+)?(?P<name>[^\W\d_].*)")
_LONGEST_LABEL = 300
BETWEEN = " · "
"""Stands between the parts of an account's number or name that stand in several cells."""


class FinanceFault(StrEnum):
    """What is wrong with a cell or row; a Danish sentence each in ``usecases/import_finance_texts.py``."""

    NOT_A_SUM = "not_a_sum"
    AMBIGUOUS_SUM = "ambiguous_sum"
    """*1.234* where thousands or millions are counted, and nothing says which number it is."""
    NOT_WHOLE_ORE = "not_whole_ore"
    """More decimals than øre have."""
    TOO_LARGE = "too_large"
    FORMULA = "formula"
    """A formula that was saved without its value."""
    ERROR_VALUE = "error_value"
    """*#REFERENCE!*, *#I/T*: Excel's own error."""
    NO_ACCOUNT = "no_account"
    """A sum in a row that names no account."""
    TWICE = "twice"
    """Another row is of the same account and year."""
    NO_DATE = "no_date"
    NOT_A_DATE = "not_a_date"
    TO_COME = "to_come"
    """A posting of a day after today."""
    NOT_A_YEAR = "not_a_year"
    OLDER = "older"
    """A later file has told of the account already."""
    TAKEN_IN = "taken_in"
    """This very file was taken in before, and another has told of the account since."""
    HAS_BALANCES = "has_balances"
    """The account's spending is known as balances; postings would count it again."""
    NEGATIVE = "negative"
    """Less than nothing set aside."""
    PRIVATE_ACCOUNT = "private_account"
    """The account has no number, and its name is a private applicant's."""


@dataclass(frozen=True, slots=True)
class FinanceProblem:
    """What is wrong and where: row and column counted from 0, the column's heading, and what stands there.

    ``other`` is the row that says the same of an account.
    """

    row: int
    column: int | None
    heading: str
    fault: FinanceFault
    text: str = ""
    other: int | None = None


@dataclass(frozen=True, slots=True)
class FinanceSum:
    """A cell with a sum: whole øre, where it stands, its words, and whether it had more decimals than øre."""

    field: FinanceField
    ore: int
    column: int
    text: str
    is_rounded: bool = False


@dataclass(frozen=True, slots=True)
class FinanceReader:
    """What is the same for all rows of a sheet: its layout, what it counts in, and what stands before the decimals."""

    sheet: Sheet
    layout: FinanceLayout
    unit_ore: int
    sign: DecimalSign | None
    sums: tuple[FinanceColumn, ...]

    @classmethod
    def of(cls, sheet: Sheet, layout: FinanceLayout, unit_ore: int) -> "FinanceReader":
        """A reader for a sheet; the decimal sign is told by the sums themselves."""
        sums = tuple(column for column in layout.columns if column.field in SUMS)
        rows = range(layout.heading_row + 1, min(len(sheet.rows), layout.heading_row + 1 + _SHAPES_OF_SUMS))
        delimiter = "" if unit_ore == KRONER else sheet.delimiter
        sign = sum_sign_of((sheet.cell(row, column.number) for row in rows for column in sums), delimiter)
        return cls(sheet, layout, unit_ore, sign, sums)

    def has_sums(self, row: int) -> bool:
        """Whether anything stands in the columns of sums."""
        return any(self.sheet.cell(row, column.number) is not None for column in self.sums)

    def sums_of(self, row: int) -> tuple[tuple[FinanceSum, ...], tuple[FinanceProblem, ...]]:
        """The sums of a row and the cells that are none; empty cells and marks for unknown are neither."""
        found = [self._sum(row, column) for column in self.sums]
        return (
            tuple(one for one in found if isinstance(one, FinanceSum)),
            tuple(one for one in found if isinstance(one, FinanceProblem)),
        )

    def _sum(self, row: int, column: FinanceColumn) -> FinanceSum | FinanceProblem | None:
        raw = self.sheet.cell(row, column.number)
        found, value = parse_sum(raw, self.sign, unit_ore=self.unit_ore)
        text = self.sheet.text(row, column.number)
        if found in {Found.EMPTY, Found.UNKNOWN}:
            return None
        if value is None:
            return self.problem(row, column, _fault_of(found, text))
        ore = to_ore(value, self.unit_ore)
        if ore is None:
            return self.problem(row, column, FinanceFault.TOO_LARGE)
        if ore[1] and (isinstance(raw, str) or is_typed(value)):
            return self.problem(row, column, FinanceFault.NOT_WHOLE_ORE)
        return FinanceSum(column.field, ore[0], column.number, text, is_rounded=ore[1])

    def problem(self, row: int, column: FinanceColumn | None, fault: FinanceFault) -> FinanceProblem:
        """A problem of a cell, or of a row where no column is given."""
        if column is None:
            return FinanceProblem(row, None, "", fault, self.label(row)[:80])
        return FinanceProblem(row, column.number, column.heading, fault, self.sheet.text(row, column.number)[:80])

    def year_of(self, row: int) -> int | FinanceProblem | None:
        """The year that a row says, or that what it says is none; ``None`` where it says nothing."""
        column = next(iter(self.layout.of_field(FinanceField.YEAR)), None)
        raw = None if column is None else self.sheet.cell(row, column.number)
        if column is None or raw is None:
            return None
        return parse_year(raw) or self.problem(row, column, FinanceFault.NOT_A_YEAR)

    def words(self, row: int, *fields: FinanceField) -> tuple[str, ...]:
        """What stands in the columns of some fields, empty cells too."""
        return tuple(unquoted(self.sheet.text(row, column.number)) for column in self.layout.of_field(*fields))

    def label(self, row: int) -> str:
        """The words of a row: all that stands outside the columns of sums, days and shares."""
        apart = SUMS | {FinanceField.SHARE, FinanceField.DATE, FinanceField.YEAR}
        texts = (self.sheet.text(row, column.number) for column in self.layout.columns if column.field not in apart)
        return " ".join(text for text in texts if text)[:_LONGEST_LABEL]

    def labels(self, row: int) -> tuple[str, ...]:
        """The cells that say what a row is: of its account and text, else any cell of words."""
        own = (FinanceField.ACCOUNT, FinanceField.NAME, FinanceField.TEXT)
        found = tuple(text[:_LONGEST_LABEL] for text in self.words(row, *own) if text)
        others = (self.sheet.text(row, one.number) for one in self.layout.columns if one.field not in SUMS)
        return found or tuple(text[:_LONGEST_LABEL] for text in others if text)

    def heading(self, row: int) -> tuple[str, str]:
        """Number and name of a row of words above the rows of its account, in whichever column they stand."""
        numbers, name = self.named(row)
        number = BETWEEN.join(part for part in numbers if part)
        if number or name:
            return number, name
        text = next((text for one in self.layout.columns if (text := self.sheet.text(row, one.number))), "")
        match = _NUMBERED.fullmatch(text[:_LONGEST_LABEL])
        return parse_account(text) or ((match["number"], match["name"]) if match else ("", text[:_LONGEST_LABEL]))

    def is_total(self, row: int, words: FinanceWords) -> bool:
        """Whether a row says that it sums others; one that has a number must say so at its end: *05.46 Drift i alt*."""
        has_number = any(any(map(str.isdecimal, text)) for text in self.words(row, FinanceField.ACCOUNT))
        return any(words.is_total(label, has_number=has_number) for label in self.labels(row))

    def named(self, row: int) -> tuple[tuple[str, ...], str]:
        """The cells of the account's number, and its name: *12345 Sprogpulje* in one cell is both."""
        numbers = self.words(row, FinanceField.ACCOUNT)
        name = " ".join(text for text in self.words(row, FinanceField.NAME) if text)[:_LONGEST_LABEL]
        whole = "".join(numbers) if len(numbers) == 1 else ""
        match = _NUMBERED.fullmatch(whole or ("" if numbers else name))
        if match is not None and (not name or not numbers):
            return (match["number"],), match["name"].strip()
        return numbers, name


def posted_sum(sums: tuple[FinanceSum, ...]) -> FinanceSum | None:
    """The sum of a posting: *Beløb*, or *Debet* less *Kredit*."""
    by_field = {one.field: one for one in sums}
    if FinanceField.AMOUNT in by_field:
        return by_field[FinanceField.AMOUNT]
    debit, credit = by_field.get(FinanceField.DEBIT), by_field.get(FinanceField.CREDIT)
    if debit is None and credit is None:
        return None
    ore = (debit.ore if debit else 0) - (credit.ore if credit else 0)
    return replace(debit or credit or sums[0], field=FinanceField.AMOUNT, ore=ore)


def parse_posting_date(raw: Raw) -> dt.date | None:
    """A day as finance systems write it: Excel's own, *30.06.2026*, *30-06-26*, *2026-06-30 00:00*, *20260630*."""
    if isinstance(raw, dt.datetime):
        return raw.date()
    if isinstance(raw, dt.date):
        return raw
    text = _CLOCK.sub("", str(raw).strip()[:40]) if isinstance(raw, str | int) else ""
    packed, short = _PACKED.fullmatch(text), _SHORT.fullmatch(text)
    try:
        if packed is not None:
            return dt.date(int(packed[1]), int(packed[2]), int(packed[3]))
        if short is not None:
            return dt.date(2000 + int(short[4]), int(short[3]), int(short[1]))
    except ValueError:
        return None
    found = next(find_dates(text), None)
    return found.date if found is not None and (found.start, found.end) == (0, len(text)) else None


def parse_year(raw: Raw) -> int | None:
    """A cell of the column of years: *2026*, 2026, 2026.0."""
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    text = str(raw).strip() if isinstance(raw, str | int) else ""
    year = int(text) if len(text) == 4 and text.isascii() and text.isdecimal() else 0
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None


def place_words(sheet: Sheet, row: int, column: int | None = None) -> str:
    """*ark Forbrug, række 7, kolonne F* of a workbook, *linje 7, felt 6* of a CSV file; a row without its column."""
    if sheet.kind is SheetKind.EXCEL:
        return f"ark {sheet.name}, række {row + 1}" + ("" if column is None else f", kolonne {column_letters(column)}")
    return f"linje {row + 1}" + ("" if column is None else f", felt {column + 1}")


def _fault_of(found: Found, text: str) -> FinanceFault:
    if text.startswith("#"):
        return FinanceFault.ERROR_VALUE
    if text.startswith("="):
        return FinanceFault.FORMULA
    return FinanceFault.AMBIGUOUS_SUM if found is Found.AMBIGUOUS else FinanceFault.NOT_A_SUM
