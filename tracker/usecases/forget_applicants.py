"""A private applicant's name goes when nobody needs it any more; sums, days and what became of it stay.

Money that was granted is in the accounts: *bogføringsloven* has accounting records kept for five years from the end of
the accounting year, and *databeskyttelsesforordningen* art. 5(1)(e) lets nobody keep who a person is for longer than
the purpose needs. So a name goes sixty months after the end of the calendar year in which the application was last
acted on, unless the pool's own rules give another number. An application that got no money is in no accounts: its
name goes twelve months after the answer, or by the pool's rules where they are shorter. docs/pools.md has the sources.
"""

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Engine

from tracker.domain.applicant import without_names
from tracker.domain.goal import GrantApplication
from tracker.domain.ledger import PoolRules
from tracker.store import pools
from tracker.store.engine import reading, writing
from tracker.usecases.application_records import save_one
from tracker.usecases.entering import By
from tracker.usecases.pack_money import ApplicationState
from tracker.usecases.private_words import lost_names_go

MONTHS_KEPT = 60
"""After the end of the accounting year, for an application that got money or that nobody has answered."""
MONTHS_KEPT_WITHOUT_MONEY = 12
"""After the answer, for an application that was refused or withdrawn."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """An application whose applicant's name went, or would go; ``kept_until`` was its last day."""

    application_id: str
    pool_id: str
    kept_until: dt.date


def kept_until(application: GrantApplication, rules: Sequence[PoolRules]) -> dt.date:
    """The last day on which the name of a private applicant is kept; ``rules`` are those of the pool.

    Where the day of an answer is unknown the end of the application's year stands for it.
    """
    answered = application.decided_on or application.withdrawn_on
    own = _months_of(rules, answered or application.date or dt.date(application.year, 12, 31))
    if application.state in (ApplicationState.REFUSED.value, ApplicationState.WITHDRAWN.value):
        months = MONTHS_KEPT_WITHOUT_MONEY if own is None else min(own, MONTHS_KEPT_WITHOUT_MONEY)
        return _later(answered or dt.date(application.year, 12, 31), months)
    days = (answered, application.paid_on, application.accounted_on)
    last = max([application.year, *(day.year for day in days if day is not None)])
    return _later(dt.date(last, 12, 31), MONTHS_KEPT if own is None else own)


def find_forgettable(
    applications: Sequence[GrantApplication], rules: Sequence[PoolRules], today: dt.date
) -> tuple[GrantApplication, ...]:
    """The applications of private persons whose names are kept for longer than they may be."""
    return tuple(
        one
        for one in applications
        if one.is_private
        and one.applicant is not None
        and kept_until(one, [rule for rule in rules if rule.pool_id == one.pool_id]) < today
    )


def forget_applicants(
    engine: Engine, *, today: dt.date, now: dt.datetime, dry_run: bool = False
) -> tuple[Forgotten, ...]:
    """Take out the names whose time is over; which they were.

    They go from the words around them, from the ledger's words, from all else that is kept of money, and the journal.
    Doing it again changes nothing. With ``dry_run`` nothing is changed.
    """
    with reading(engine) as conn:
        if dry_run or not _due(conn, today):
            return _told(conn, _due(conn, today))
    with writing(engine) as conn:
        due = _due(conn, today)
        told = _told(conn, due)
        with lost_names_go(conn, By(now)):
            for one in due:
                _forget(conn, one, today, By(now))
    return told


def _due(conn: Connection, today: dt.date) -> tuple[GrantApplication, ...]:
    return find_forgettable(pools.load_applications(conn), pools.load_pool_rules(conn), today)


def _told(conn: Connection, due: Sequence[GrantApplication]) -> tuple[Forgotten, ...]:
    return tuple(
        Forgotten(one.id, one.pool_id, kept_until(one, pools.load_pool_rules(conn, one.pool_id))) for one in due
    )


def _forget(conn: Connection, one: GrantApplication, today: dt.date, by: By) -> None:
    after = replace(
        one,
        applicant=None,
        purpose=without_names(one.purpose, (), one.applicant) or "",
        reason=without_names(one.reason, (), one.applicant),
        source=without_names(one.source, (), one.applicant),
        forgotten_on=today,
    )
    save_one(conn, one, after, by)


def _months_of(rules: Sequence[PoolRules], day: dt.date) -> int | None:
    """The months that the pool's rules of the day give; those without a first day have always applied."""
    begun = [rule for rule in rules if rule.valid_from is None or rule.valid_from <= day]
    newest = max(begun, key=lambda rule: rule.valid_from or dt.date.min, default=None)
    return None if newest is None else newest.retention_months


def _later(day: dt.date, months: int) -> dt.date:
    """So many months later, at most the last day of the month; the end of the calendar where it goes beyond."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > dt.date.max.year:
        return dt.date.max
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
