"""The entries that count, put in order once: by pool and year, with what follows from the sums that minutes state."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tracker.insight.counted_entries import Proposals, counted_rows, is_open_proposal
from tracker.insight.inference import InferredAppropriation, infer_from_effects
from tracker.insight.ledger_effect import BUDGET_COLUMNS, Effect, LedgerColumn, Row, effects_of

YearKey = tuple[str, int | None]


class Basis(StrEnum):
    """From which day on an entry counts."""

    POSTED = "posted"
    """Its posting date, else the day of the meeting that told of it: what there was."""
    TOLD = "told"
    """The day of the meeting that told of it, else its posting date: what a meeting could know."""


@dataclass(frozen=True, slots=True)
class Book:
    """The effects in the order of the rows, the same by pool and year, and the appropriations that are inferred."""

    effects: tuple[Effect, ...]
    by_year: Mapping[YearKey, tuple[Effect, ...]]
    inferred: Mapping[YearKey, InferredAppropriation]
    stated: tuple[Row, ...]

    def years_of(self, pool_id: str) -> tuple[int | None, ...]:
        """The years of which anything is told of a pool, newest first, *no year* last."""
        own = {year for pool, year in (*self.by_year, *self.inferred) if pool == pool_id}
        return tuple(sorted(own, key=lambda year: -(year or 0)))

    def of_year(self, pool_id: str, year: int | None) -> tuple[Effect, ...]:
        """The effects of one pool and year; empty where nothing is told of them."""
        return self.by_year.get((pool_id, year), ())

    def inferred_of(self, pool_id: str, year: int | None) -> InferredAppropriation | None:
        """The appropriation that no document states but that follows from one."""
        return self.inferred.get((pool_id, year))


def open_book(
    entries: Iterable[Row],
    stated: Iterable[Row] = (),
    proposals: Iterable[Row] = (),
    choice: Proposals = Proposals.WHERE_ALONE,
) -> Book:
    """The book of a municipality: rows of ``entries_frame``, ``balances_frame`` and ``proposals_frame``.

    Nothing is inferred for a pool and year whose budget an open proposal tells of that is not counted: the sum would
    take what the proposal tells for a part of the appropriation.
    """
    offered, balances = tuple(proposals), tuple(stated)
    rows = counted_rows(entries, offered, choice)
    counted = {row["id"] for row in rows if row["is_proposed"]}
    left_out = [row for row in offered if is_open_proposal(row) and row["id"] not in counted]
    unsure = {(one.row["pool_id"], one.row["year"]) for one in effects_of(left_out) if one.column in BUDGET_COLUMNS}
    effects = effects_of(rows)
    by_year: dict[YearKey, list[Effect]] = {}
    for effect in effects:
        by_year.setdefault((effect.row["pool_id"], effect.row["year"]), []).append(effect)
    inferred: dict[YearKey, InferredAppropriation] = {
        (one.pool_id, one.year): one for one in infer_from_effects(effects, balances)
    }
    sure = {key: one for key, one in inferred.items() if key not in unsure}
    return Book(effects, {key: tuple(own) for key, own in by_year.items()}, sure, balances)


def day_of(row: Row, basis: Basis = Basis.POSTED) -> dt.date | None:
    """The day from which a row counts; ``None`` where nobody knows one."""
    first, second = ("date", "told_on") if basis is Basis.POSTED else ("told_on", "date")
    day: dt.date | None = row[first] or row[second]
    return day


def knows_budget(effects: Iterable[Effect]) -> bool:
    """Whether the entries tell the whole budget: an appropriation does, and so does a file of the finance system.

    A carry-over, transfer or supplementary appropriation that minutes tell of comes on top of a budget that they need
    not tell.
    """
    return any(
        effect.column is LedgerColumn.ORIGINAL
        or (effect.column in BUDGET_COLUMNS and effect.row["import_id"] is not None)
        for effect in effects
    )
