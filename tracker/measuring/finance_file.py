"""A file of budget and spending, read by its layout: accounts or postings, what is wrong, and the file's own control.

Nothing is guessed that decides about money: what it counts in, the day it is as of and its year are told or ``None``.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.domain.ledger import FinanceFileKind
from tracker.measuring.finance_cells import FinanceFault, FinanceProblem, FinanceReader
from tracker.measuring.finance_control import FinanceControl, control_levels, control_rows, control_totals
from tracker.measuring.finance_layout import FinanceLayout, find_finance_layout
from tracker.measuring.finance_levels import find_accounts
from tracker.measuring.finance_rows import FinanceLine, FinanceTotal, read_rows
from tracker.measuring.finance_sums import KRONER
from tracker.measuring.finance_told import FinanceTold, find_told
from tracker.measuring.finance_words import SUMS, FinanceWords
from tracker.measuring.sheet import Sheet

_HAS_ORE = 10
"""Cells with øre in them that show that kroner are counted, though no heading says so."""
_DIGITS = 7


@dataclass(frozen=True, slots=True)
class FinanceTable:
    """What a sheet holds: its lines, what is wrong, its totals, levels and rows held against each other.

    ``rounded`` are the rows in which a calculated cell had more decimals than øre and was rounded to them.
    """

    lines: tuple[FinanceLine, ...]
    problems: tuple[FinanceProblem, ...]
    controls: tuple[FinanceControl, ...]
    rounded: tuple[int, ...]

    @property
    def differing(self) -> tuple[FinanceControl, ...]:
        """What a person must have seen before anything is posted."""
        return tuple(one for one in self.controls if one.differs)


def choose_sheet(sheets: Sequence[Sheet], words: FinanceWords) -> tuple[Sheet, FinanceLayout] | None:
    """The first sheet whose headings say most of budget and spending; ``None`` where none has any table."""
    found = [(sheet, layout) for sheet in sheets if (layout := find_finance_layout(sheet, words)) is not None]
    return max(found, key=lambda one: _known(one[1]), default=None)


def read_told(sheet: Sheet, layout: FinanceLayout, file_name: str, words: FinanceWords) -> FinanceTold:
    """What stands above the figures, in the headings of the chosen sums, and in the names of sheet and file.

    The sheet's and the file's name count for the year alone: a file is often called by the day it was made.
    """
    titles = [text for row in range(layout.first_row) for text in _joined(sheet, row)]
    headings = [column.heading for column in layout.columns if column.field in SUMS]
    told = find_told((*titles, *headings), words)
    if layout.year is not None:
        told = replace(told, years=(layout.year,))
    if not told.years and told.as_of is None:
        told = replace(told, years=find_told((sheet.name, file_name.rpartition(".")[0]), words).years)
    if told.unit_ore is None and not any(find_told((text,), words).unit_ore for text in (*titles, *headings)):
        is_kroner = layout.kind is FinanceFileKind.POSTINGS or _has_ore(sheet, layout)  # nobody pays in thousands
        told = replace(told, unit_ore=KRONER if is_kroner else None)
    return told


def read_finance(
    sheet: Sheet,
    layout: FinanceLayout,
    words: FinanceWords,
    *,
    unit_ore: int | None,
    today: dt.date,
    account: tuple[str, str] | None = None,
) -> FinanceTable:
    """Every row below the headings in whole øre; where nobody has said what is counted, as if it were kroner.

    ``account`` is the one that the file says it is of (``FinanceTold.account``), for a file without such columns.
    """
    reader = FinanceReader.of(sheet, layout, unit_ore or KRONER)
    rows = read_rows(reader, words, today, account)
    lines, totals, problems = rows.lines, rows.totals, list(rows.problems)
    levels: tuple[FinanceControl, ...] = ()
    if layout.kind is FinanceFileKind.BALANCES:
        accounts = find_accounts(lines)
        lines, problems = accounts.lines, [*problems, *accounts.problems]
        totals = tuple(_moved(total, accounts.kept) for total in totals)
        levels = control_levels(accounts.levels, lines, reader)
    controls = control_totals(totals, lines, reader)
    for total, control in zip(totals, controls, strict=True):
        if total.is_unnamed and control.differences:  # a sum of nothing above it is a sum without an account
            problems.append(reader.problem(total.row, None, FinanceFault.NO_ACCOUNT))
    kept = tuple(one for total, one in zip(totals, controls, strict=True) if not (total.is_unnamed and one.differences))
    rounded = tuple(line.row for line in lines if any(one.is_rounded for one in line.sums))
    ordered = tuple(sorted(problems, key=lambda one: (one.row, one.column or 0)))
    return FinanceTable(lines, ordered, (*kept, *levels, *control_rows(lines, reader)), rounded)


def _known(layout: FinanceLayout) -> int:
    return sum(column.field in SUMS for column in layout.columns) * 10 + (layout.kind is not None)


def _joined(sheet: Sheet, row: int) -> tuple[str, ...]:
    """The cells of a title, and the cell beside one that ends with a colon with it: *Opgjort pr.:* *30-06-2026*."""
    cells = [text for column in range(len(sheet.rows[row])) if (text := sheet.text(row, column))]
    return (*cells, " ".join(cells)) if 1 < len(cells) <= 4 else tuple(cells)


def _has_ore(sheet: Sheet, layout: FinanceLayout) -> bool:
    """Whether the sums are written with exactly two decimals, some of them over 10.000: nobody writes millions so."""
    columns = [column.number for column in layout.columns if column.field in SUMS]
    texts = [sheet.text(row, number) for row in range(layout.heading_row + 1, len(sheet.rows)) for number in columns]
    filled = [text.rstrip("-) ") for text in texts if any(map(str.isdecimal, text))]
    with_ore = [text for text in filled if text[-3:-2] == "," and text[-2:].isdecimal()]
    is_large = any(sum(map(str.isdecimal, text)) >= _DIGITS for text in with_ore)
    return is_large and (len(with_ore) == len(filled) or len(with_ore) >= _HAS_ORE)


def _moved(total: FinanceTotal, kept: Sequence[int]) -> FinanceTotal:
    return replace(total, before=kept[total.before], starts=tuple(kept[start] for start in total.starts))
