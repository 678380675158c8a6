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

import pandas as pd

from tracker.domain.money import LEDGER_SIGN, BalanceKind, LedgerKind
from tracker.insight.inference import InferredAppropriation, infer_from_rows

Row = Mapping[Any, Any]
AVAILABLE = (
    LedgerKind.APPROPRIATION,
    LedgerKind.SUPPLEMENTARY,
    LedgerKind.CARRY_OVER,
    LedgerKind.TRANSFER,
    LedgerKind.CORRECTION,
)
SPENT = (LedgerKind.GRANT, LedgerKind.EXPENDITURE, LedgerKind.COMMITMENT, LedgerKind.REFUND)


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

    def is_inferred_from(self, stated: Row) -> bool:
        """Whether the appropriation was inferred from this very sum, which then proves nothing."""
        basis = self.inferred
        return (
            basis is not None
            and stated["kind"] == BalanceKind.TOTAL.value
            and (stated["item_id"], stated["amount_ore"]) == (basis.item_id, basis.total_ore)
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """A sum that minutes state beside the one that the movements told by that day add up to."""

    stated: Row
    computed: int | None

    @property
    def difference(self) -> int | None:
        """Stated less computed, or ``None`` where nothing can be computed."""
        return None if self.computed is None else int(self.stated["amount_ore"]) - self.computed


def accounts_of(ledger: Sequence[Row], balances: Sequence[Row]) -> tuple[Account, ...]:
    """The accounts of all pools named, by pool and newest year first; an entry without a year has one of its own."""
    inferred = {(one.pool_id, one.year): one for one in infer_from_rows(ledger, balances)}
    keys = {(row["pool_id"], row["year"]) for row in ledger} | set(inferred)
    ordered = sorted(keys, key=lambda key: (key[0], -(key[1] or 0)))
    return tuple(_account(key, ledger, balances, inferred.get(key)) for key in ordered)


def _told_on(row: Row) -> dt.date | None:
    day: dt.date | None = row["told_on"] or row["date"]
    return day


def _account(
    key: tuple[str, int | None],
    ledger: Sequence[Row],
    balances: Sequence[Row],
    inferred: InferredAppropriation | None,
) -> Account:
    own = tuple(row for row in ledger if (row["pool_id"], row["year"]) == key)
    told = [row for row in own if row["kind"] == LedgerKind.APPROPRIATION.value]
    granted = _sum(own, LedgerKind.APPROPRIATION) if told else None
    if granted is None and inferred is not None:
        granted = inferred.ore
    return Account(
        key[0],
        key[1],
        granted,
        _sum(own, LedgerKind.CARRY_OVER),
        _sum(own, LedgerKind.CORRECTION),
        -sum(_sum(own, kind) for kind in SPENT) if _tells_of_spending(own) else None,
        own,
        inferred,
        _last_remainder(key, balances),
        _sum(own, LedgerKind.SUPPLEMENTARY) + _sum(own, LedgerKind.TRANSFER),
    )


def _tells_of_spending(rows: Iterable[Row]) -> bool:
    return any(LedgerKind(row["kind"]) in SPENT for row in rows)


def _last_remainder(key: tuple[str, int | None], balances: Sequence[Row]) -> int | None:
    """The remainder that the newest minutes state of a pool and year."""
    stated = [
        row for row in balances if (row["pool_id"], row["year"]) == key and row["kind"] == BalanceKind.REMAINING.value
    ]
    newest = max(stated, key=lambda row: row["told_on"] or dt.date.min, default=None)
    return None if newest is None else int(newest["amount_ore"])


def _sum(rows: Iterable[Row], kind: LedgerKind) -> int:
    return sum(LEDGER_SIGN[kind] * int(row["amount_ore"]) for row in rows if row["kind"] == kind.value)


def compare(account: Account, balances: Iterable[Row]) -> tuple[Comparison, ...]:
    """Each sum that minutes state of this pool and year against the movements told by the day of those minutes."""
    own = [row for row in balances if (row["pool_id"], row["year"]) == (account.pool_id, account.year)]
    return tuple(Comparison(row, _computed_at(account, row)) for row in own)


def _computed_at(account: Account, stated: Row) -> int | None:
    if account.granted is None:
        return None
    day = stated["told_on"]
    told = [row for row in account.movements if day is None or (_told_on(row) or day) <= day]
    granted = account.inferred.ore if account.inferred else _sum(told, LedgerKind.APPROPRIATION)
    total = granted + sum(_sum(told, kind) for kind in AVAILABLE if kind is not LedgerKind.APPROPRIATION)
    if stated["kind"] == BalanceKind.TOTAL.value:
        return total
    if not _tells_of_spending(told):
        return None
    return total + sum(_sum(told, kind) for kind in SPENT)


def waterfall_of(account: Account, words: Mapping[LedgerKind, str], total_word: str, left_word: str) -> pd.DataFrame:
    """The rows of the account's waterfall: ``label``, ``start_ore``, ``end_ore``, ``role``, ``is_inferred``.

    Empty where the appropriation is unknown: a bar from an unknown ground would be a lie. It ends at the total where
    nothing is told of spending. A sum is inferred with the appropriation it rests on, unless a document states it.
    """
    columns = ["label", "start_ore", "end_ore", "role", "is_inferred"]
    if account.granted is None:
        return pd.DataFrame([], columns=columns)
    rows: list[tuple[str, int, int, str, bool]] = []
    level = 0
    for kind in (*AVAILABLE, None, *SPENT):
        if kind is None:
            if len(rows) > 1 or account.spent is None:
                rows.append((total_word, 0, level, "sum", account.is_available_inferred))
            continue
        change = account.granted if kind is LedgerKind.APPROPRIATION else _sum(account.movements, kind)
        if change:
            is_inferred = kind is LedgerKind.APPROPRIATION and account.inferred is not None
            rows.append((words[kind], level, level + change, "in" if change > 0 else "out", is_inferred))
            level += change
    if account.spent is not None:
        rows.append((left_word, 0, level, "sum", account.inferred is not None))
    return pd.DataFrame(rows, columns=columns)
