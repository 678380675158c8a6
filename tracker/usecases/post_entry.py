"""A person posts an entry: money that comes, goes, or moves from one place to another. Entries are never changed."""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Engine

from tracker.domain.ledger import EntrySource, PostedEntry
from tracker.domain.money import LedgerKind
from tracker.domain.source import Origin
from tracker.errors import NotInStore
from tracker.store import ledger, pools
from tracker.store.engine import writing
from tracker.store.entered_rows import Entry
from tracker.store.policies import load_goal
from tracker.store.private_words import names_beside_pool
from tracker.usecases.entering import By, reject, told, write_journal
from tracker.usecases.pack_problems import ProblemCode
from tracker.usecases.private_words import refuse_in_entry

PURPOSE, REASON, SOURCE = "Til hvad", "Hvorfor", "Kilde"
"""What the forms call the words of an entry."""
_MOVES = (LedgerKind.CARRY_OVER, LedgerKind.TRANSFER)
_MOST_ORE = 10**17
_FIRST_YEAR, _LAST_YEAR = 1970, 2100
"""Beyond these stands a typing error; the municipalities are from 1970."""


@dataclass(frozen=True, slots=True)
class NewEntry:
    """What a form says of an entry; ``amount_ore`` is above nought, the kind says which way it goes."""

    pool_id: str
    kind: LedgerKind
    amount_ore: int
    year: int
    source: str | None = None
    date: dt.date | None = None
    purpose: str | None = None
    account_id: str | None = None
    application_id: str | None = None
    refers_to: str | None = None
    goal_id: str | None = None


@dataclass(frozen=True, slots=True)
class CountedTo:
    """The goal that an entry is counted to, as the journal tells it."""

    goal_id: str


def post_entry(engine: Engine, new: NewEntry, *, now: dt.datetime, actor: str | None = None) -> PostedEntry:
    """Post one entry. Raises ``NotInStore`` and ``RejectedTable`` (neither source nor author, no positive sum).

    Corrections and moves have functions of their own: ``correct_entry``, ``move_money``. Words that name a private
    applicant are refused, here and there.
    """
    with writing(engine) as conn:
        refuse_in_entry(conn, new.pool_id, {PURPOSE: new.purpose, SOURCE: new.source})
        return post(conn, new, By(now, actor))


def post(conn: Connection, new: NewEntry, by: By) -> PostedEntry:
    """``post_entry`` inside a transaction of the caller's; a name in its words is hidden and not refused."""
    if new.kind in (LedgerKind.CORRECTION, *_MOVES):
        reject("kind", ProblemCode.UNKNOWN_KIND, new.kind.value)
    check_entry(conn, new.pool_id, new.amount_ore, new.source, by)
    check_year(new.year)
    return write(conn, entry_of(conn, new), by, new.goal_id)


def move_money(
    engine: Engine,
    kind: LedgerKind,
    amount_ore: int,
    taken: tuple[str, int],
    received: tuple[str, int],
    *,
    now: dt.datetime,
    date: dt.date | None = None,
    purpose: str | None = None,
    source: str | None = None,
    actor: str | None = None,
) -> tuple[PostedEntry, PostedEntry]:
    """Carry over or transfer money: an entry where it leaves and one where it comes, with the same ``pair_id``.

    ``taken`` and ``received`` are pool and year: another year of the same pool, another council's pool, or both.
    """
    if kind not in _MOVES or taken == received:
        reject("kind", ProblemCode.UNKNOWN_KIND, kind.value)
    by = By(now, actor)
    with writing(engine) as conn:
        for pool_id, year in (taken, received):
            check_entry(conn, pool_id, amount_ore, source, by)
            check_year(year)
            refuse_in_entry(conn, pool_id, {PURPOSE: purpose, SOURCE: source})
        left = entry_of(conn, NewEntry(taken[0], kind, amount_ore, taken[1], source, date, purpose))
        left = replace(left, amount_ore=-amount_ore, pair_id=left.id)
        write(conn, left, by)
        new = NewEntry(received[0], kind, amount_ore, received[1], source, date, purpose)
        came = replace(entry_of(conn, new), pair_id=left.id)
        write(conn, came, by)
    return left, came


def attribute_entry(
    engine: Engine, entry_id: str, goal_id: str | None, *, now: dt.datetime, actor: str | None = None
) -> None:
    """Say which goal an entry is counted to; ``None`` takes it back. The entry itself stays as it is.

    Raises ``NotInStore`` for the entry and for the goal.
    """
    by = By(now, actor)
    with writing(engine) as conn:
        known_entry(conn, entry_id)
        if goal_id is not None:
            load_goal(conn, goal_id)
        before = ledger.load_entry_goal(conn, entry_id)
        if goal_id != before:
            ledger.save_entry_goal(conn, entry_id, goal_id, by.entry)
            write_journal(conn, "entry_goal", entry_id, by, before=_counted(before), after=_counted(goal_id))


def _counted(goal_id: str | None) -> CountedTo | None:
    return None if goal_id is None else CountedTo(goal_id)


def write(conn: Connection, entry: PostedEntry, by: By, goal_id: str | None = None) -> PostedEntry:
    """Post an entry, with its goal and a line in the journal, as it is but for private applicants' names."""
    entry = names_beside_pool(conn, entry.pool_id).hidden(entry)
    mark = Entry(actor=by.actor, at=by.now)
    ledger.post_entries(conn, [entry], mark)
    if goal_id is not None:
        ledger.save_entry_goal(conn, entry.id, goal_id, mark)
    write_journal(conn, "ledger_entry", entry.id, by, before=None, after=entry)
    return entry


def entry_of(conn: Connection, new: NewEntry) -> PostedEntry:
    """The entry that a form makes, with a free id."""
    return PostedEntry(
        id=ledger.next_entry_id(conn, new.pool_id, "entered"),
        pool_id=new.pool_id,
        kind=new.kind,
        amount_ore=new.amount_ore,
        year=new.year,
        origin=Origin.ENTERED,
        source=EntrySource(words=told(new.source)),
        date=new.date,
        purpose=told(new.purpose),
        account_id=new.account_id,
        application_id=new.application_id,
        refers_to=new.refers_to,
    )


def check_entry(conn: Connection, pool_id: str, amount_ore: int, source: str | None, by: By) -> None:
    """No entry without a pool, without a sum, or without a source or an author."""
    if pool_id not in {pool.id for pool in pools.load_pools(conn)}:
        raise NotInStore("pool", pool_id)
    if not 0 < amount_ore <= _MOST_ORE:
        reject("amount", ProblemCode.NOT_A_NUMBER, amount_ore / 100)
    if told(source) is None and told(by.actor) is None:
        reject("source", ProblemCode.MISSING)


def check_year(year: int) -> None:
    """Refuse a year that must be a typing error."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        reject("year", ProblemCode.NOT_A_DATE, year)


def known_entry(conn: Connection, entry_id: str | None) -> PostedEntry | None:
    """The entry of an id; ``None`` where none is asked for. Raises ``NotInStore``."""
    if entry_id is None:
        return None
    found = ledger.load_entries(conn, ids=[entry_id])
    if not found:
        raise NotInStore("ledger_entry", entry_id)
    return found[0]
