"""Grants: each against what was left on its day, and each application against the entries of it."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tracker.domain.money import LedgerKind
from tracker.insight.ledger_book import Book, day_of, knows_budget
from tracker.insight.ledger_effect import BUDGET_COLUMNS, Effect, LedgerColumn, Row
from tracker.insight.ledger_faults import FaultKind, LedgerFault, fault_of


def check_grants(book: Book) -> Iterable[LedgerFault]:
    """Grants larger than what was left before them. Where the year's budget is unknown nobody can tell.

    What comes in on the day of a grant is there for it, and of two grants of a day the one posted first goes first. A
    grant counts with its corrections, whenever they came, and what comes back of it from its own day; a budget of no
    known day is taken to be there from the start.
    """
    for (pool_id, year), own in book.by_year.items():
        inferred = book.inferred_of(pool_id, year)
        if inferred is None and not knows_budget(own):
            continue
        yield from _over_left(own, 0 if inferred is None else inferred.ore)


def _over_left(own: Sequence[Effect], level: int) -> Iterable[LedgerFault]:
    grants: dict[str, list[Effect]] = {one.id: [one] for one in own if _is_grant(one)}
    others: list[Effect] = []
    for one in own:
        if not _is_grant(one):
            grants.get(str(one.changed["id"]), others).append(one)
    for one in sorted((*others, *(its[0] for its in grants.values())), key=_order):
        its = grants.get(one.id, [one])
        change = sum(part.ore for part in its)
        if _is_grant(one) and day_of(one.row) is not None and -change > max(level, 0):
            yield fault_of(FaultKind.GRANT_OVER_LEFT, its, expected=level, found=-change)
        if day_of(one.row) is not None or one.column in BUDGET_COLUMNS:
            level += change


def _is_grant(one: Effect) -> bool:
    return bool(one.row["kind"] == LedgerKind.GRANT.value)


def _order(one: Effect) -> tuple[dt.date, bool, int]:
    return day_of(one.row) or dt.date.min, _is_grant(one), one.row["number"] or 0


def check_applications(effects: Sequence[Effect], applications: Iterable[Row]) -> Iterable[LedgerFault]:
    """What each application got (rows of ``applications_frame``) against its entries and their corrections."""
    posted: dict[str, list[Effect]] = {}
    for one in effects:
        application_id = one.of("application_id")
        if application_id is not None and one.column is LedgerColumn.GRANTED and not one.row["is_proposed"]:
            posted.setdefault(application_id, []).append(one)
    for row in applications:
        yield from _application(row, posted)


def _application(row: Row, posted: Mapping[str, list[Effect]]) -> Iterable[LedgerFault]:
    own = posted.get(row["id"], [])
    granted = row["granted_ore"] or 0
    found = sum(one.figure_ore for one in own)
    if found == granted:
        return
    if own:
        yield replace(fault_of(FaultKind.GRANT_DIFFERS, own, granted, found), subject=row["id"])
    else:
        yield LedgerFault(FaultKind.GRANT_NOT_POSTED, (), row["pool_id"], row["year"], granted, 0, row["id"])
