"""The rows below the headings: accounts or postings, totals, headings of groups, and rows that carry a balance over."""

import datetime as dt
from dataclasses import dataclass, field

from tracker.domain.ledger import FinanceFileKind
from tracker.measuring.finance_cells import (
    BETWEEN,
    FinanceFault,
    FinanceProblem,
    FinanceReader,
    FinanceSum,
    parse_posting_date,
    posted_sum,
)
from tracker.measuring.finance_personal import mask_posting_text
from tracker.measuring.finance_words import FinanceField, FinanceWords

_DEEPEST = 6
"""Headings of groups that a row is kept under; what is deeper stands under the innermost of them."""


@dataclass(frozen=True, slots=True)
class FinanceGroup:
    """A row of words without sums that the rows below belong to: number and name, and the first line below it."""

    number: str
    name: str
    start: int


@dataclass(frozen=True, slots=True)
class FinanceLine:
    """One row with sums: an account's balances, or a posting. ``row`` counts from 0; ``year`` is what the row says."""

    row: int
    number: str
    name: str
    sums: tuple[FinanceSum, ...]
    groups: tuple[str, ...] = ()
    year: int | None = None
    date: dt.date | None = None
    voucher: str = ""
    text: str = ""

    def ore(self, wanted: FinanceField) -> int | None:
        """The sum of a field in øre; ``None`` where the row does not tell it."""
        return next((one.ore for one in self.sums if one.field is wanted), None)


@dataclass(frozen=True, slots=True)
class FinanceTotal:
    """A row that sums others: its words, its sums, how many lines stand above it, and where its groups begin."""

    row: int
    label: str
    sums: tuple[FinanceSum, ...]
    before: int
    starts: tuple[int, ...]
    is_whole: bool = False
    is_unnamed: bool = False
    """No words say that it is a total; it stands where an account should be named."""


@dataclass(frozen=True, slots=True)
class FinanceRows:
    """All that stands below the headings, in its order."""

    lines: tuple[FinanceLine, ...]
    totals: tuple[FinanceTotal, ...]
    problems: tuple[FinanceProblem, ...]


@dataclass(slots=True)
class _Scan:
    """What is known on the way down the sheet."""

    reader: FinanceReader
    words: FinanceWords
    today: dt.date
    lines: list[FinanceLine] = field(default_factory=list)
    totals: list[FinanceTotal] = field(default_factory=list)
    problems: list[FinanceProblem] = field(default_factory=list)
    groups: list[FinanceGroup] = field(default_factory=list)
    above: tuple[str, ...] = ()
    """The numbers of the line above, for cells that are written once and blank below."""


def read_rows(
    reader: FinanceReader, words: FinanceWords, today: dt.date, account: tuple[str, str] | None = None
) -> FinanceRows:
    """Every row below the headings as what it is. A heading that stands again (a new page) is passed over.

    ``account`` is the number and name of the one account that the file says it is of, where no column names any.
    """
    has_accounts = bool(reader.layout.of_field(FinanceField.ACCOUNT, FinanceField.NAME))
    scan = _Scan(reader, words, today)
    scan.groups += [FinanceGroup(*account, 0)] if account is not None and not has_accounts else []
    is_postings = reader.layout.kind is FinanceFileKind.POSTINGS
    headings = _filled(reader, reader.layout.heading_row)
    for row in range(reader.layout.heading_row + 1, len(reader.sheet.rows)):
        cells = _filled(reader, row)
        if not cells or cells == headings:
            continue
        if is_postings:
            _read_posting(scan, row)
        else:
            _read_balances(scan, row)
    return FinanceRows(tuple(scan.lines), tuple(scan.totals), tuple(scan.problems))


def _filled(reader: FinanceReader, row: int) -> tuple[str, ...]:
    return tuple(text for column in reader.layout.columns if (text := reader.sheet.text(row, column.number)))


def _read_balances(scan: _Scan, row: int) -> None:
    if scan.reader.is_total(row, scan.words):
        _add_total(scan, row)
    elif scan.reader.has_sums(row):
        _add_account(scan, row)
    else:
        _open_group(scan, row)


def _read_posting(scan: _Scan, row: int) -> None:
    """A row with a day is a posting, whatever its words (*Total Danmark*); a balance carried over is none."""
    is_opening = any(map(scan.words.is_opening, scan.reader.labels(row)))
    if is_opening and not any(scan.reader.words(row, FinanceField.VOUCHER)):
        return
    days = scan.reader.layout.of_field(FinanceField.DATE)
    said = " ".join(scan.reader.sheet.text(row, column.number) for column in days)
    has_day = bool(said) and not scan.words.is_total(said)  # *I alt* may stand where days do
    if has_day and scan.reader.has_sums(row):
        _add_posting(scan, row)
    elif scan.reader.is_total(row, scan.words) or scan.words.is_total(said):
        _add_total(scan, row)
    elif not scan.reader.has_sums(row):
        _open_group(scan, row)
    elif any(scan.reader.words(row, FinanceField.VOUCHER, FinanceField.TEXT)):
        scan.problems.append(scan.reader.problem(row, days[0], FinanceFault.NO_DATE))
    else:
        _add_total(scan, row, is_unnamed=True)


def _add_account(scan: _Scan, row: int) -> None:
    sums, problems = scan.reader.sums_of(row)
    numbers, name = scan.reader.named(row)
    numbers = _filled_down(scan, numbers)
    number = BETWEEN.join(part for part in numbers if part)
    group = scan.groups[-1] if scan.groups else None
    if not number and not name:
        if group is None or group.start < len(scan.lines):
            _add_total(scan, row, is_unnamed=True)
            return
        number, name = group.number, group.name  # its name stands in the row above its sums
    elif not number and group is not None:
        number = f"{group.number}{BETWEEN}{name}" if group.number else ""
        name = f"{group.name or group.number}{BETWEEN}{name}"  # *Løn* alone stands below every heading
    scan.problems.extend(problems)
    scan.above = numbers
    year = scan.reader.year_of(row)
    if isinstance(year, FinanceProblem):
        scan.problems.append(year)
    elif sums:
        scan.lines.append(FinanceLine(row, number, name, sums, _path(scan), year))


def _add_posting(scan: _Scan, row: int) -> None:
    reader = scan.reader
    sums, problems = reader.sums_of(row)
    scan.problems.extend(problems)
    column = reader.layout.of_field(FinanceField.DATE)[0]
    date = parse_posting_date(reader.sheet.cell(row, column.number))
    if date is None or date > scan.today:
        fault = FinanceFault.NOT_A_DATE if date is None else FinanceFault.TO_COME
        scan.problems.append(reader.problem(row, column, fault))
        return
    numbers, name = reader.named(row)
    number = BETWEEN.join(part for part in numbers if part)
    if not number and not name and scan.groups:
        number, name = scan.groups[-1].number, scan.groups[-1].name
    has_accounts = bool(reader.layout.of_field(FinanceField.ACCOUNT, FinanceField.NAME))
    if not number and not name and has_accounts:
        scan.problems.append(reader.problem(row, None, FinanceFault.NO_ACCOUNT))
        return
    year, posted = reader.year_of(row), posted_sum(sums)
    if isinstance(year, FinanceProblem):
        scan.problems.append(year)
        return
    if posted is None:
        return
    voucher = BETWEEN.join(text for text in reader.words(row, FinanceField.VOUCHER) if text)
    text = mask_posting_text(" ".join(text for text in reader.words(row, FinanceField.TEXT) if text))
    scan.lines.append(FinanceLine(row, number, name, (posted,), _path(scan), year, date, voucher, text))


def _add_total(scan: _Scan, row: int, *, is_unnamed: bool = False) -> None:
    sums, problems = scan.reader.sums_of(row)
    scan.problems.extend(problems)
    label = scan.reader.label(row)
    if scan.reader.layout.kind is FinanceFileKind.POSTINGS:
        posted = posted_sum(sums)
        sums = () if posted is None else (posted,)
    if is_unnamed and not sums:
        return
    starts = tuple(group.start for group in reversed(scan.groups))
    whole = any(map(scan.words.is_whole, scan.reader.labels(row)))
    scan.totals.append(FinanceTotal(row, label, sums, len(scan.lines), starts, whole, is_unnamed))


def _open_group(scan: _Scan, row: int) -> None:
    """A row of words: deeper than the one right above it, or than one whose number it goes on; else beside the last."""
    number, name = scan.reader.heading(row)
    if not number and not name:
        return
    here = len(scan.lines)
    while scan.groups and scan.groups[-1].start < here:
        above = scan.groups[-1]
        if number and above.number and number != above.number and number.startswith(above.number):
            break
        scan.groups.pop()
        if not number or not above.number:
            break
    scan.groups = [*scan.groups[-(_DEEPEST - 1) :], FinanceGroup(number, name, here)]


def _path(scan: _Scan) -> tuple[str, ...]:
    return tuple(" ".join(part for part in (group.number, group.name) if part) for group in scan.groups)


def _filled_down(scan: _Scan, numbers: tuple[str, ...]) -> tuple[str, ...]:
    """Of several columns of numbers the outer ones are written once and blank below."""
    if len(numbers) < 2 or len(scan.above) != len(numbers) or not any(numbers):
        return numbers
    last = max(place for place, part in enumerate(numbers) if part)
    return tuple(part or (scan.above[place] if place < last else "") for place, part in enumerate(numbers))
