"""Appropriated, spent, left: one account a pool and year, added up from the movements. Unknown is never zero.

``available = appropriation + supplementary + carried over + transferred + corrections``;
``spent = grants + expenditures + commitments - refunds``;
``left = available - spent``. Without an appropriation, told or inferred, ``available`` and ``left`` are unknown; where
no spending is told of, ``spent`` is unknown, and ``left`` is what minutes state, if they state it.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.domain.money import BalanceKind, LedgerKind
from tracker.insight.budget_lines import BudgetLine, LineBy, budget_lines
from tracker.insight.inference import InferredAppropriation
from tracker.insight.ledger_book import open_book
from tracker.insight.ledger_effect import USE_COLUMNS, LedgerColumn

Row = Mapping[Any, Any]


@dataclass(frozen=True, slots=True)
class Account:
    """One pool in one year; sums in whole øre. ``granted`` is ``None`` where no document tells it or lets it follow.

    ``added`` is what supplementary appropriations and transfers brought, less what transfers took.
    ``spent`` is ``None`` where nothing is told of spending; ``stated_left`` is the last remainder that minutes state.
    """

    pool_id: str
    year: int | None
    granted: int | None
    carried_over: int
    corrected: int
    spent: int | None
    movements: tuple[Row, ...]
    inferred: InferredAppropriation | None = None
    stated_left: int | None = None
    added: int = 0
    committed: int | None = None

    @property
    def paid(self) -> int | None:
        """What is granted and paid; what is set aside and not yet paid is ``committed``."""
        return None if self.spent is None else self.spent - (self.committed or 0)

    @property
    def available(self) -> int | None:
        """What there is for the year before anything is spent."""
        return None if self.granted is None else self.granted + self.added + self.carried_over + self.corrected

    @property
    def left(self) -> int | None:
        """What is left of it, as far as that is known."""
        if self.available is None:
            return None
        return self.stated_left if self.spent is None else self.available - self.spent

    @property
    def is_available_inferred(self) -> bool:
        """Whether what there is rests on an inferred appropriation and is not itself the sum that minutes state."""
        return self.inferred is not None and self.available != self.inferred.total_ore

    @property
    def has_proposals(self) -> bool:
        """Whether any movement is one that minutes propose and nobody has accepted."""
        return any(row["is_proposed"] for row in self.movements)


def accounts_of(ledger: Iterable[Row], balances: Sequence[Row]) -> tuple[Account, ...]:
    """The accounts of all pools named, by pool and newest year first; an entry without a year has one of its own.

    All rows count, those of ``counted_rows`` in most cases; ``has_proposals`` tells where some are proposed.
    """
    lines = sorted(
        budget_lines(open_book(ledger, balances), LineBy.POOL), key=lambda line: (str(line.key), -(line.year or 0))
    )
    return tuple(_account(str(line.key), line, balances) for line in lines)


def _account(pool_id: str, line: BudgetLine, balances: Sequence[Row]) -> Account:
    """A correction counts with what it corrects, carried or spent; one of the budget stands by itself."""
    carried = _sum(line, LedgerColumn.CARRIED)
    corrected = _sum(line, LedgerColumn.ORIGINAL, LedgerColumn.CORRECTED, kind=LedgerKind.CORRECTION)
    added = _sum(line, LedgerColumn.SUPPLEMENTARY, LedgerColumn.TRANSFERRED)
    budget = line.corrected_budget
    used = [effect.ore for effect in line.effects if effect.column in USE_COLUMNS]
    return Account(
        pool_id,
        line.year,
        None if budget.ore is None else budget.ore - carried - corrected - added,
        carried,
        corrected,
        -sum(used) if used else None,
        tuple(effect.row for effect in line.effects),
        next(iter(budget.inferred), None),
        _last_remainder((pool_id, line.year), balances),
        added,
        line.committed.known_ore,
    )


def _sum(line: BudgetLine, *columns: LedgerColumn, kind: LedgerKind | None = None) -> int:
    """What the entries of some columns come to, or those of one kind among them."""
    own = [effect for effect in line.effects if effect.column in columns]
    return sum(effect.ore for effect in own if kind is None or effect.row["kind"] == kind.value)


def _last_remainder(key: tuple[str, int | None], balances: Sequence[Row]) -> int | None:
    """The remainder that the newest minutes state of a pool and year."""
    stated = [
        row for row in balances if (row["pool_id"], row["year"]) == key and row["kind"] == BalanceKind.REMAINING.value
    ]
    newest = max(stated, key=lambda row: row["told_on"] or dt.date.min, default=None)
    return None if newest is None else int(newest["amount_ore"])
