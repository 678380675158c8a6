"""Rows of balances that are sums of the rows below them by their numbers, and rows that say the same account twice.

*05.46* above *05.46.60* and *05.46.61* is a level of the plan of accounts and no account: what it says is controlled
against the rows below it, and not counted again.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.measuring.finance_cells import BETWEEN, FinanceFault, FinanceProblem
from tracker.measuring.finance_rows import FinanceLine
from tracker.measuring.finance_words import BALANCES, FinanceField


@dataclass(frozen=True, slots=True)
class FinanceLevel:
    """A row that sums the lines of its number: the row itself, and the first and the one after the last of them."""

    line: FinanceLine
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class FinanceAccounts:
    """The accounts of a sheet of balances, the levels above them, and rows that say an account again."""

    lines: tuple[FinanceLine, ...]
    levels: tuple[FinanceLevel, ...]
    problems: tuple[FinanceProblem, ...]
    kept: tuple[int, ...]
    """How many of the first so many rows are accounts: the place of a row among all to its place among accounts."""


def find_accounts(lines: Sequence[FinanceLine]) -> FinanceAccounts:
    """Part accounts from levels."""
    ends = _ends(lines)
    levels = _levels(lines, ends)
    kept = [0]
    for place in range(len(lines)):
        kept.append(kept[-1] + (place not in levels))
    accounts = tuple(line for place, line in enumerate(lines) if place not in levels)
    told = tuple(FinanceLevel(lines[place], kept[place + 1], kept[ends[place]]) for place in sorted(levels))
    return FinanceAccounts(accounts, told, tuple(_twice(accounts)), tuple(kept))


def _ends(lines: Sequence[FinanceLine]) -> list[int]:
    """For each line the place after the last line below it whose number goes on from its own."""
    ends = [0] * len(lines)
    for place in range(len(lines) - 1, -1, -1):
        own, end = lines[place].number, place + 1
        while own and end < len(lines) and _goes_on(own, lines[end].number):
            end = ends[end]
        ends[place] = end
    return ends


def _goes_on(number: str, other: str) -> bool:
    return len(other) > len(number) and other.startswith(number)


def _levels(lines: Sequence[FinanceLine], ends: Sequence[int]) -> set[int]:
    """Lines with others below them: those whose number goes on behind a sign, and of bare digits those that sum them.

    *1* above *10* is a level only where it is the sum; *05.46* above *05.46.60* is one, and a difference is told.
    """
    levels: set[int] = set()
    sums = {field: [0] * (len(lines) + 1) for field in BALANCES}
    for place in range(len(lines) - 1, -1, -1):
        line, end = lines[place], ends[place]
        if end > place + 1:
            follows = lines[place + 1].number[len(line.number)]
            below = {field: sums[field][place + 1] - sums[field][end] for field in BALANCES}
            is_apart = not follows.isalnum() and BETWEEN.strip() != follows
            if is_apart or _sums(line, below):
                levels.add(place)
        for field in BALANCES:
            own = 0 if place in levels else line.ore(field) or 0
            sums[field][place] = sums[field][place + 1] + own
    return levels


def _sums(line: FinanceLine, below: dict[FinanceField, int]) -> bool:
    return any(one.ore for one in line.sums) and all(one.ore == below[one.field] for one in line.sums)


def _twice(lines: Sequence[FinanceLine]) -> list[FinanceProblem]:
    seen: dict[tuple[str, int | None], FinanceLine] = {}
    problems = []
    for line in lines:
        key = (line.number or line.name, line.year)
        first = seen.setdefault(key, line)
        if first is not line:
            problems.append(FinanceProblem(line.row, None, "", FinanceFault.TWICE, key[0][:80], first.row))
    return problems
