"""The sums that minutes state of a whole, each held against what the entries told by that meeting add up to.

A stated sum is a fact of its own: a difference is told and nothing is mended.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.money import BalanceKind
from tracker.insight.balance import Balance, WhyUnknown, balance_of
from tracker.insight.ledger_book import Basis, Book
from tracker.insight.ledger_effect import Row


class Verdict(StrEnum):
    """What a stated sum and the entries say of each other."""

    AGREES = "agrees"
    """The entries add up to it."""
    DIFFERS = "differs"
    """They add up to something else: ``difference_ore`` says by how much."""
    BASIS = "basis"
    """The appropriation was inferred from this very sum, which then proves nothing."""
    UNKNOWN = "unknown"
    """It cannot be computed: ``why`` says why."""


class WhyNot(StrEnum):
    """Why a stated sum has nothing to be held against."""

    NO_YEAR = "no_year"
    """The minutes do not say of which year the sum is."""
    NO_DAY = "no_day"
    """The meeting has no day, so that nobody knows what was told by then."""
    NOTHING_TOLD = "nothing_told"
    """Nothing was told of the pool and year by then."""
    BUDGET = "budget"
    """The appropriation was neither told nor inferred by then."""
    SPENDING = "spending"
    """Nothing was told of spending by then."""


_WHY = {
    WhyUnknown.NOTHING_TOLD: WhyNot.NOTHING_TOLD,
    WhyUnknown.BUDGET: WhyNot.BUDGET,
    WhyUnknown.SPENDING: WhyNot.SPENDING,
}


@dataclass(frozen=True, slots=True)
class StatedCheck:
    """A row of ``balances_frame`` and what became of it; ``balance`` is what was computed at its meeting."""

    stated: Row
    verdict: Verdict
    computed_ore: int | None
    why: WhyNot | None
    balance: Balance | None

    @property
    def difference_ore(self) -> int | None:
        """Stated less computed, in whole øre."""
        return None if self.computed_ore is None else int(self.stated["amount_ore"]) - self.computed_ore


def check_stated(book: Book, stated: Iterable[Row] | None = None) -> tuple[StatedCheck, ...]:
    """Each stated sum (those of the book where none are given) with its verdict, in the order given."""
    rows = book.stated if stated is None else tuple(stated)
    return tuple(_check(book, row) for row in rows)


def _check(book: Book, row: Row) -> StatedCheck:
    if row["year"] is None:
        return StatedCheck(row, Verdict.UNKNOWN, None, WhyNot.NO_YEAR, None)
    if row["told_on"] is None:
        return StatedCheck(row, Verdict.UNKNOWN, None, WhyNot.NO_DAY, None)
    balance = balance_of(book, row["pool_id"], row["year"], row["told_on"], Basis.TOLD)
    is_total = BalanceKind(row["kind"]) is BalanceKind.TOTAL
    if is_total and any(_is_basis(row, one.item_id, one.total_ore) for one in balance.inferred):
        return StatedCheck(row, Verdict.BASIS, int(row["amount_ore"]), None, balance)
    computed = balance.available_ore if is_total else balance.left_ore
    if computed is None:
        why = None if balance.unknown is None else _WHY[balance.unknown]
        return StatedCheck(row, Verdict.UNKNOWN, None, why, balance)
    verdict = Verdict.AGREES if computed == int(row["amount_ore"]) else Verdict.DIFFERS
    return StatedCheck(row, verdict, computed, None, balance)


def _is_basis(row: Row, item_id: str, total_ore: int) -> bool:
    return (row["item_id"], int(row["amount_ore"])) == (item_id, total_ore)
