"""A person posts an entry: money that comes or goes, a correction, a release, or a move. Entries are never changed."""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Engine

from tracker.domain.ledger import EntrySource, PostedEntry, correction_ore
from tracker.domain.money import LedgerKind
from tracker.domain.source import Origin
from tracker.errors import NotInStore
from tracker.store import ledger, pools
from tracker.store.engine import writing
from tracker.store.entered_rows import Entry
from tracker.usecases.entering import By, check_form, reject, told, write_journal
from tracker.usecases.pack_problems import ProblemCode

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


def post_entry(engine: Engine, new: NewEntry, *, now: dt.datetime, actor: str | None = None) -> PostedEntry:
    """Post one entry. Raises ``NotInStore`` and ``RejectedTable`` (neither source nor author, no positive sum).

    Corrections and moves have functions of their own: ``correct_entry``, ``move_money``.
    """
    with writing(engine) as conn:
        return post(conn, new, By(now, actor))


def post(conn: Connection, new: NewEntry, by: By) -> PostedEntry:
    """``post_entry`` inside a transaction of the caller's."""
    if new.kind in (LedgerKind.CORRECTION, *_MOVES):
        reject("kind", ProblemCode.UNKNOWN_KIND, new.kind.value)
    _check(conn, new.pool_id, new.amount_ore, new.source, by)
    _check_year(new.year)
    entry = _entry(conn, new)
    write(conn, entry, by, new.goal_id)
    return entry


def correct_entry(
    engine: Engine,
    pool_id: str,
    wrong_ore: int,
    right_ore: int,
    reason: str,
    *,
    now: dt.datetime,
    year: int | None = None,
    refers_to: str | None = None,
    source: str | None = None,
    date: dt.date | None = None,
    actor: str | None = None,
) -> PostedEntry:
    """Post that a figure was wrong and what is right. ``refers_to`` is the entry that it stood in, if it is one.

    ``year`` is needed where no entry is referred to. Raises ``NotInStore`` and ``RejectedTable``, also where the wrong
    figure is not what the entry has come to.
    """
    check_form({"reason": reason, "year": year or refers_to}, "reason", "year")
    with writing(engine) as conn:
        _check(conn, pool_id, max(abs(wrong_ore), abs(right_ore)), source, By(now, actor))
        corrected = _known_entry(conn, refers_to)
        if wrong_ore == right_ore or (corrected is not None and wrong_ore != stands_at(conn, corrected)):
            reject("wrong", ProblemCode.NOT_A_NUMBER, wrong_ore / 100)
        if corrected is None:
            _check_year(year or 0)
        entry = correction_of(
            corrected, ledger.next_entry_id(conn, pool_id, "correction"), pool_id, year or 0, (wrong_ore, right_ore)
        )
        entry = replace(entry, source=EntrySource(words=told(source)), date=date or now.date(), reason=reason.strip())
        write(conn, entry, By(now, actor), ledger.load_entry_goal(conn, refers_to) if refers_to else None)
    return entry


def correction_of(
    corrected: PostedEntry | None, id: str, pool_id: str, year: int, figures: tuple[int, int]
) -> PostedEntry:
    """A correction from the wrong to the right figure, beside what it corrects: same year, purpose and account."""
    wrong_ore, right_ore = figures
    entry = PostedEntry(
        id=id,
        pool_id=pool_id,
        kind=LedgerKind.CORRECTION,
        amount_ore=correction_ore(wrong_ore, right_ore, corrected.kind if corrected else None),
        year=year,
        origin=Origin.ENTERED,
        wrong_ore=wrong_ore,
        right_ore=right_ore,
    )
    if corrected is None:
        return entry
    return replace(
        entry,
        year=corrected.year,
        purpose=corrected.purpose,
        account_id=corrected.account_id,
        application_id=corrected.application_id,
        refers_to=corrected.id,
    )


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
            _check(conn, pool_id, amount_ore, source, by)
            _check_year(year)
        left = _entry(conn, NewEntry(taken[0], kind, amount_ore, taken[1], source, date, purpose))
        left = replace(left, amount_ore=-amount_ore, pair_id=left.id)
        write(conn, left, by)
        new = NewEntry(received[0], kind, amount_ore, received[1], source, date, purpose)
        came = replace(_entry(conn, new), pair_id=left.id)
        write(conn, came, by)
    return left, came


def release_commitment(
    engine: Engine,
    entry_id: str,
    amount_ore: int,
    *,
    now: dt.datetime,
    date: dt.date | None = None,
    source: str | None = None,
    actor: str | None = None,
) -> PostedEntry:
    """Let go of money set aside, because it was paid (post that too) or is not needed. Raises ``NotInStore``."""
    by = By(now, actor)
    with writing(engine) as conn:
        held = _known_entry(conn, entry_id)
        if held is None or held.kind is not LedgerKind.COMMITMENT:
            raise NotInStore("commitment", entry_id)
        _check(conn, held.pool_id, amount_ore, source, by)
        if amount_ore > stands_at(conn, held):
            reject("amount", ProblemCode.NOT_A_NUMBER, amount_ore / 100)
        new = NewEntry(
            *(held.pool_id, held.kind, amount_ore, held.year, source, date, held.purpose),
            account_id=held.account_id,
            refers_to=entry_id,
        )
        entry = replace(_entry(conn, new), amount_ore=-amount_ore)
        write(conn, entry, by, ledger.load_entry_goal(conn, entry_id))
    return entry


def attribute_entry(
    engine: Engine, entry_id: str, goal_id: str | None, *, now: dt.datetime, actor: str | None = None
) -> None:
    """Say which goal an entry is counted to; ``None`` takes it back. The entry itself stays as it is."""
    with writing(engine) as conn:
        entry = _known_entry(conn, entry_id)
        if entry is None:
            raise NotInStore("ledger_entry", entry_id)
        ledger.save_entry_goal(conn, entry_id, goal_id, By(now, actor).entry)


def write(conn: Connection, entry: PostedEntry, by: By, goal_id: str | None = None) -> None:
    """Post an entry as it is, with its goal and a line in the journal."""
    mark = Entry(actor=by.actor, at=by.now)
    ledger.post_entries(conn, [entry], mark)
    if goal_id is not None:
        ledger.save_entry_goal(conn, entry.id, goal_id, mark)
    write_journal(conn, "ledger_entry", entry.id, by, before=None, after=entry)


def _entry(conn: Connection, new: NewEntry) -> PostedEntry:
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


def _check(conn: Connection, pool_id: str, amount_ore: int, source: str | None, by: By) -> None:
    """No entry without a pool, without a sum, or without a source or an author."""
    if pool_id not in {pool.id for pool in pools.load_pools(conn)}:
        raise NotInStore("pool", pool_id)
    if not 0 < amount_ore <= _MOST_ORE:
        reject("amount", ProblemCode.NOT_A_NUMBER, amount_ore / 100)
    if told(source) is None and told(by.actor) is None:
        reject("source", ProblemCode.MISSING)


def stands_at(conn: Connection, entry: PostedEntry) -> int:
    """What an entry has come to: its sum with its corrections, less what is released of it."""
    about = [one for one in ledger.load_entries(conn, entry.pool_id) if one.refers_to == entry.id]
    fixed = sum((one.right_ore or 0) - (one.wrong_ore or 0) for one in about if one.kind is LedgerKind.CORRECTION)
    return entry.amount_ore + fixed + sum(one.amount_ore for one in about if one.kind is LedgerKind.COMMITMENT)


def _check_year(year: int) -> None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        reject("year", ProblemCode.NOT_A_DATE, year)


def _known_entry(conn: Connection, entry_id: str | None) -> PostedEntry | None:
    if entry_id is None:
        return None
    found = ledger.load_entries(conn, ids=[entry_id])
    if not found:
        raise NotInStore("ledger_entry", entry_id)
    return found[0]
