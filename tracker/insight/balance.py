"""What is left of a pool or budget on any day and at any meeting.

An entry that no day is known of is counted in no balance of a day: it is named, and its sum stands apart. Unknown is
never zero: without an appropriation, told or inferred, nobody knows what is left, though the entries have a sum.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from itertools import chain

from tracker.insight.inference import InferredAppropriation
from tracker.insight.ledger_book import Basis, Book, day_of, knows_budget
from tracker.insight.ledger_effect import BUDGET_COLUMNS, USE_COLUMNS, Effect, Row


class Years(Enum):
    """A year is a number, or ``None`` where none is told; this stands for all of them."""

    ALL = "all"


class WhyUnknown(StrEnum):
    """Why nobody can say what is left."""

    NOTHING_TOLD = "nothing_told"
    """No entry by that day."""
    BUDGET = "budget"
    """The appropriation is neither told nor inferred."""
    SPENDING = "spending"
    """Nothing is told of spending, which is not a spending of nought."""


@dataclass(frozen=True, slots=True)
class Balance:
    """What the entries of a pool come to; ``sum_ore`` is their plain sum, the other sums ``None`` where unknown.

    ``available_ore`` is the corrected budget, with what is inferred; ``used_ore`` is what is spent, granted and
    committed less what came back. ``undated_ore`` is of entries that no day is known of (``undated_ids``); they are in
    no other sum, unless the balance is of no day at all (``day`` is ``None``). ``ids`` are the entries counted.
    """

    day: dt.date | None
    sum_ore: int
    available_ore: int | None
    used_ore: int | None
    unknown: WhyUnknown | None
    ids: tuple[str, ...]
    undated_ore: int
    undated_ids: tuple[str, ...]
    has_proposals: bool
    inferred: tuple[InferredAppropriation, ...]

    @property
    def left_ore(self) -> int | None:
        """What is left, or ``None`` where ``unknown`` says why nobody can tell."""
        if self.unknown is not None or self.available_ore is None or self.used_ore is None:
            return None
        return self.available_ore - self.used_ore

    @property
    def is_inferred(self) -> bool:
        """Whether any of the budget is inferred."""
        return bool(self.inferred)


def balance_of(
    book: Book,
    pool_id: str,
    year: int | Years | None = Years.ALL,
    day: dt.date | None = None,
    basis: Basis = Basis.POSTED,
) -> Balance:
    """The balance of a pool at the end of a day, of one year or of all; of all that is entered without a ``day``.

    ``basis`` is ``POSTED`` for a balance as of a date and ``TOLD`` for one as of a meeting. All years together are
    known where each year that anything is told of is known: what one year carries on is out of it and into the next,
    so that it counts once.
    """
    if not isinstance(year, Years):
        return _of_year(book, pool_id, year, day, basis)
    every = [_of_year(book, pool_id, one, day, basis) for one in book.years_of(pool_id)]
    told = [one for one in every if one.unknown is not WhyUnknown.NOTHING_TOLD]
    reasons = [one.unknown for one in told if one.unknown is not None]
    return Balance(
        day,
        sum(one.sum_ore for one in every),
        _sum_known([one.available_ore for one in told]),
        _sum_known([one.used_ore for one in told]),
        next(iter(reasons), None) if told else WhyUnknown.NOTHING_TOLD,
        tuple(chain.from_iterable(one.ids for one in every)),
        sum(one.undated_ore for one in every),
        tuple(chain.from_iterable(one.undated_ids for one in every)),
        any(one.has_proposals for one in every),
        tuple(chain.from_iterable(one.inferred for one in every)),
    )


def _of_year(book: Book, pool_id: str, year: int | None, day: dt.date | None, basis: Basis) -> Balance:
    own = book.of_year(pool_id, year)
    undated = tuple(effect for effect in own if day_of(effect.row, basis) is None)
    counted = own if day is None else tuple(effect for effect in own if _is_by(day_of(effect.row, basis), day))
    basis_of_sum = book.inferred_of(pool_id, year)
    is_inferred = basis_of_sum is not None and (day is None or _is_by(basis_of_sum.date, day))
    inferred = (basis_of_sum,) if basis_of_sum is not None and is_inferred else ()
    budget = sum(effect.ore for effect in counted if effect.column in BUDGET_COLUMNS) + sum(one.ore for one in inferred)
    used = [effect for effect in counted if effect.column in USE_COLUMNS]
    is_budget_known = is_inferred or knows_budget(counted)
    return Balance(
        day,
        sum(effect.ore for effect in counted),
        budget if is_budget_known else None,
        -sum(effect.ore for effect in used) if used else None,
        _why_unknown(counted, used, is_budget_known=is_budget_known),
        tuple(effect.id for effect in counted),
        sum(effect.ore for effect in undated),
        tuple(effect.id for effect in undated),
        any(effect.row["is_proposed"] for effect in counted),
        inferred,
    )


def _is_by(day: dt.date | None, last: dt.date) -> bool:
    return day is not None and day <= last


def _why_unknown(counted: Sequence[Effect], used: Sequence[Effect], *, is_budget_known: bool) -> WhyUnknown | None:
    if not is_budget_known:
        return WhyUnknown.BUDGET if counted else WhyUnknown.NOTHING_TOLD
    return None if used else WhyUnknown.SPENDING


def _sum_known(sums: Sequence[int | None]) -> int | None:
    """The sum, or ``None`` where there is nothing or where one of them is unknown."""
    known = [one for one in sums if one is not None]
    return sum(known) if known and len(known) == len(sums) else None


@dataclass(frozen=True, slots=True)
class MeetingBalance:
    """What was left as far as a meeting could know; ``meeting`` is its row."""

    meeting: Row
    balance: Balance


def balances_over_meetings(
    book: Book, pool_id: str, meetings: Iterable[Row], year: int | Years | None = Years.ALL
) -> tuple[MeetingBalance, ...]:
    """The balance at each meeting (rows with ``id`` and ``date``), oldest first.

    A meeting without a day has no place in time and is left out.
    """
    dated = sorted((row for row in meetings if row["date"] is not None), key=lambda row: (row["date"], str(row["id"])))
    return tuple(MeetingBalance(row, balance_of(book, pool_id, year, row["date"], Basis.TOLD)) for row in dated)
