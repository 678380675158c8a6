"""Figures that no document states but that follow from those that are stated; each carries the sum it comes from."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.domain.money import LEDGER_SIGN, BalanceKind, LedgerKind
from tracker.insight.ledger_effect import BUDGET_COLUMNS, Effect


@dataclass(frozen=True, slots=True)
class Movement:
    """A ledger entry as the inference needs it; ``ore`` in whole øre, a correction signed, the rest positive."""

    pool_id: str
    kind: LedgerKind
    ore: int
    year: int | None
    date: dt.date | None


@dataclass(frozen=True, slots=True)
class StatedTotal:
    """A total or remainder that minutes state, with the item and the words it stands in."""

    pool_id: str
    kind: BalanceKind
    ore: int
    year: int | None
    date: dt.date | None
    item_id: str
    text: str


@dataclass(frozen=True, slots=True)
class InferredAppropriation:
    """``ore`` = ``total_ore`` − the sum of ``parts_ore``; ``item_id`` and ``text`` are where the total is stated."""

    pool_id: str
    year: int
    ore: int
    date: dt.date | None
    item_id: str
    text: str
    total_ore: int
    parts_ore: tuple[int, ...]


_IN_A_TOTAL = frozenset(
    {
        LedgerKind.APPROPRIATION,
        LedgerKind.SUPPLEMENTARY,
        LedgerKind.CARRY_OVER,
        LedgerKind.TRANSFER,
        LedgerKind.CORRECTION,
    }
)


def infer_appropriations(
    movements: Sequence[Movement], stated: Iterable[StatedTotal]
) -> tuple[InferredAppropriation, ...]:
    """What a body must have been given for a year in which a total is stated and no appropriation is told.

    Formula: appropriation = stated total − (carry-over, supplementary appropriations, transfers and corrections of the
    budget, of the same pool and year, told by that day).
    Nothing is inferred where an appropriation is known, where the year is unknown, or where the rest is not positive.
    The first stated total of a pool and year counts; later ones are compared, not used.
    """
    found: dict[tuple[str, int], InferredAppropriation] = {}
    in_order = sorted(stated, key=lambda s: (s.date is None, s.date or dt.date.max, s.item_id))
    for total in in_order:
        if total.kind is not BalanceKind.TOTAL or total.year is None or (total.pool_id, total.year) in found:
            continue
        same = [m for m in movements if (m.pool_id, m.year) == (total.pool_id, total.year)]
        if any(m.kind is LedgerKind.APPROPRIATION for m in same):
            continue
        known = [m for m in same if m.kind in _IN_A_TOTAL and _told_by(m.date, total.date)]
        rest = total.ore - sum(LEDGER_SIGN[m.kind] * m.ore for m in known)
        if rest > 0:
            found[total.pool_id, total.year] = InferredAppropriation(
                total.pool_id,
                total.year,
                rest,
                total.date,
                total.item_id,
                total.text,
                total.ore,
                tuple(LEDGER_SIGN[m.kind] * m.ore for m in known),
            )
    return tuple(found.values())


def infer_from_rows(
    ledger: Iterable[Mapping[Any, Any]], balances: Iterable[Mapping[Any, Any]]
) -> tuple[InferredAppropriation, ...]:
    """``infer_appropriations`` on rows: ``told_on`` is the day of the meeting that told of a movement or a total; a
    movement of no meeting has its own ``date``.
    """
    movements = [
        Movement(row["pool_id"], LedgerKind(row["kind"]), row["amount_ore"], row["year"], row["told_on"] or row["date"])
        for row in ledger
    ]
    stated = [
        StatedTotal(
            row["pool_id"],
            BalanceKind(row["kind"]),
            row["amount_ore"],
            row["year"],
            row["told_on"],
            row["item_id"],
            row["text"],
        )
        for row in balances
    ]
    return infer_appropriations(movements, stated)


def infer_from_effects(
    effects: Iterable[Effect], balances: Iterable[Mapping[Any, Any]]
) -> tuple[InferredAppropriation, ...]:
    """``infer_from_rows`` on entries of the ledger: a correction of spending is no part of a total."""
    return infer_from_rows((effect.row for effect in effects if effect.column in BUDGET_COLUMNS), balances)


@dataclass(frozen=True, slots=True)
class CorrectedFigure:
    """A figure told wrongly and put right: ``right_ore`` = ``wrong_ore`` + ``change_ore``.

    ``inferred`` names the one of the three that no document tells and that follows from the other two.
    """

    wrong_ore: int
    right_ore: int
    change_ore: int
    inferred: str | None


def corrected_figure(wrong_ore: int | None, right_ore: int | None, change_ore: int | None) -> CorrectedFigure | None:
    """A correction read both ways: forward from the wrong figure, back from the right one.

    89.700 in all with 38.000 that had been left out gives 51.700 before the correction. ``None`` where fewer than two
    of the three are told, or where all are and do not agree.
    """
    if wrong_ore is not None and right_ore is not None:
        is_told = change_ore is not None
        if is_told and wrong_ore + (change_ore or 0) != right_ore:
            return None
        return CorrectedFigure(wrong_ore, right_ore, right_ore - wrong_ore, None if is_told else "change_ore")
    if right_ore is not None and change_ore is not None:
        return CorrectedFigure(right_ore - change_ore, right_ore, change_ore, "wrong_ore")
    if wrong_ore is not None and change_ore is not None:
        return CorrectedFigure(wrong_ore, wrong_ore + change_ore, change_ore, "right_ore")
    return None


def _told_by(told: dt.date | None, day: dt.date | None) -> bool:
    return told is None or day is None or told <= day
