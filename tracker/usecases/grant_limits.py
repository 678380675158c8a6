"""How much a grant may be: what is left of the pool, and what the pool's rules allow; each can be passed knowingly."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from tracker.domain.goal import GrantApplication
from tracker.insight.ledger_book import Book, day_of, knows_budget, open_book
from tracker.insight.ledger_effect import BUDGET_COLUMNS, Effect, LedgerColumn
from tracker.insight.pool_pace import rules_on
from tracker.store import pools
from tracker.store.frames_ledger import entries_frame, proposals_frame
from tracker.store.frames_money import balances_frame, pool_rules_frame
from tracker.usecases.pack_problems import ProblemCode


@dataclass(frozen=True, slots=True)
class GrantLimits:
    """In whole øre; ``None`` where nobody knows, or where no rule says so.

    ``left_ore`` is what the year's pool holds on the day of the grant, or now where that is less. ``earlier_ore`` is
    what the same applicant got of the pool in the year.
    """

    left_ore: int | None = None
    ceiling_ore: int | None = None
    yearly_ore: int | None = None
    earlier_ore: int = 0

    def passed_by(self, granted_ore: int) -> tuple[ProblemCode, ...]:
        """The limits that a grant of this sum would pass."""
        passed = (
            (self.left_ore is not None and granted_ore > max(self.left_ore, 0), ProblemCode.MORE_THAN_LEFT),
            (self.ceiling_ore is not None and granted_ore > self.ceiling_ore, ProblemCode.ABOVE_CEILING),
            (
                self.yearly_ore is not None and granted_ore + self.earlier_ore > self.yearly_ore,
                ProblemCode.ABOVE_YEARLY,
            ),
        )
        return tuple(code for is_passed, code in passed if is_passed)


def limits_of(
    conn: Connection, application: GrantApplication, day: dt.date, *, without: str | None = None
) -> GrantLimits:
    """The limits of a grant to an application on a day; the rules are those of the day it came in.

    ``without``: the entry that the grant is, where it stands already: what is left is counted as if it did not.
    """
    pool = next(pool for pool in pools.load_pools(conn) if pool.id == application.pool_id)
    code = pool.municipality_code
    rows = _rows(entries_frame(conn, code))
    entries = [row for row in rows if without is None or without not in {row["id"], row["refers_to"]}]
    book = open_book(entries, _rows(balances_frame(conn, code)), _rows(proposals_frame(conn, code)))
    versions = [row for row in _rows(pool_rules_frame(conn, code)) if row["pool_id"] == pool.id]
    rules = rules_on(versions, application.date or day)
    earlier = [one for one in pools.load_applications(conn, pool.id) if _is_same_applicant(one, application)]
    return GrantLimits(
        left_of_year(book, pool.id, application.year, day),
        None if rules is None else rules["ceiling_ore"],
        None if rules is None else rules["yearly_per_applicant_ore"],
        sum(one.granted_ore or 0 for one in earlier),
    )


def left_of_year(book: Book, pool_id: str, year: int, day: dt.date) -> int | None:
    """What is left of a pool's year on a day, or when everything entered is counted, if that is less.

    As in ``insight.ledger_grants`` a grant counts with its corrections, whenever they came, and a budget of no known
    day is taken to be there from the start; a budget of which nothing is spent yet is all left.
    """
    own = book.of_year(pool_id, year)
    inferred = book.inferred_of(pool_id, year)
    if inferred is None and not knows_budget(own):
        return None
    start = 0 if inferred is None else inferred.ore
    by_day = sum(one.ore for one in own if _is_there(one, day))
    return start + min(by_day, sum(one.ore for one in own))


def _is_there(one: Effect, day: dt.date) -> bool:
    counted = one.changed if one.column is LedgerColumn.GRANTED else one.row
    known = day_of(counted)
    return one.column in BUDGET_COLUMNS if known is None else known <= day


def _is_same_applicant(one: GrantApplication, application: GrantApplication) -> bool:
    return (
        one.id != application.id
        and one.year == application.year
        and one.applicant is not None
        and application.applicant is not None
        and " ".join(one.applicant.casefold().split()) == " ".join(application.applicant.casefold().split())
    )


def _rows(frame: Any) -> list[Mapping[Any, Any]]:
    return list(frame.to_dict("records"))
