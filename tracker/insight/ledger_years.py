"""Year borders: a municipality's accounting year is the calendar year, kept open a while after it.

What that while is (*supplementsperiode*) each municipality sets itself so that the accounts can be handed over in
time (*lov om kommunernes styrelse* § 45, stk. 1); it is an argument here, and where it is not stated nothing is called
wrong, only worth a look.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from tracker.domain.money import LedgerKind
from tracker.insight.ledger_effect import USE_COLUMNS, Effect
from tracker.insight.ledger_faults import FaultKind, LedgerFault, fault_of


def check_years(effects: Sequence[Effect], open_until: Mapping[int, dt.date]) -> Iterable[LedgerFault]:
    """Each posting date against the year that its entry counts in. ``open_until``: a year's last day of posting.

    An entry that refers to another (a correction, a refund, a release) is posted when it is found out, and a budget may
    be adopted before its year; neither is held to a border. A carry-over is posted when the year before is over.
    """
    paired = {one.row["pair_id"] for one in effects if one.row["pair_id"] is not None and one.ore < 0}
    for one in effects:
        day, year = one.row["date"], one.row["year"]
        if day is None or year is None or one.row["refers_to"] is not None:
            continue
        kind = LedgerKind(one.row["kind"])
        if kind is LedgerKind.CARRY_OVER:
            yield from _carried(one, day, year, is_paired=one.row["pair_id"] in paired)
        elif kind is not LedgerKind.CORRECTION:
            yield from _posted(one, day, year, open_until.get(year))


def _carried(one: Effect, day: dt.date, year: int, *, is_paired: bool) -> Iterable[LedgerFault]:
    """Of a pair the leg that leaves its year is judged, of a single carry-over the one that is there."""
    if one.ore >= 0 and is_paired:
        return
    year_over = dt.date(year + 1 if one.ore < 0 else year, 1, 1)
    if day < year_over:
        yield fault_of(FaultKind.CARRIED_EARLY, (one,))
    if day.year > year_over.year:
        yield fault_of(FaultKind.AFTER_YEAR, (one,))


def _posted(one: Effect, day: dt.date, year: int, last: dt.date | None) -> Iterable[LedgerFault]:
    if day.year < year and one.column in USE_COLUMNS:
        yield fault_of(FaultKind.BEFORE_YEAR, (one,))
    if day.year > year and last is None:
        yield fault_of(FaultKind.AFTER_YEAR, (one,))
    if last is not None and day > last:
        yield fault_of(FaultKind.AFTER_SUPPLEMENT, (one,))
