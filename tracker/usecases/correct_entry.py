"""A person puts a figure right, or lets go of money set aside, by an entry beside the one that stands."""

import datetime as dt
from dataclasses import replace

from sqlalchemy import Engine

from tracker.domain.ledger import EntrySource, PostedEntry, correction_ore
from tracker.domain.money import LedgerKind
from tracker.domain.source import Origin
from tracker.errors import NotInStore
from tracker.store import ledger
from tracker.store.engine import writing
from tracker.usecases.entering import By, check_form, reject, told
from tracker.usecases.pack_problems import ProblemCode
from tracker.usecases.post_entry import (
    REASON,
    SOURCE,
    NewEntry,
    check_entry,
    check_year,
    entry_of,
    known_entry,
    write,
)
from tracker.usecases.private_words import refuse_in_entry
from tracker.usecases.standing_entries import standing_ore


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

    ``year`` is needed where no entry is referred to. Raises ``NotInStore``, also for an entry of another pool, and
    ``RejectedTable``, also where the wrong figure is not what the entry has come to.
    """
    check_form({"reason": reason, "year": year or refers_to}, "reason", "year")
    with writing(engine) as conn:
        check_entry(conn, pool_id, max(abs(wrong_ore), abs(right_ore)), source, By(now, actor))
        refuse_in_entry(conn, pool_id, {REASON: reason, SOURCE: source})
        corrected = known_entry(conn, refers_to)
        if corrected is not None and corrected.pool_id != pool_id:
            raise NotInStore("ledger_entry", corrected.id)
        if wrong_ore == right_ore or (corrected is not None and wrong_ore != standing_ore(conn, corrected)):
            reject("wrong", ProblemCode.NOT_A_NUMBER, wrong_ore / 100)
        if corrected is None:
            check_year(year or 0)
        entry = correction_of(
            corrected, ledger.next_entry_id(conn, pool_id, "correction"), pool_id, year or 0, (wrong_ore, right_ore)
        )
        entry = replace(entry, source=EntrySource(words=told(source)), date=date or now.date(), reason=reason.strip())
        return write(conn, entry, By(now, actor), ledger.load_entry_goal(conn, refers_to) if refers_to else None)


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
        held = known_entry(conn, entry_id)
        if held is None or held.kind is not LedgerKind.COMMITMENT:
            raise NotInStore("commitment", entry_id)
        check_entry(conn, held.pool_id, amount_ore, source, by)
        refuse_in_entry(conn, held.pool_id, {SOURCE: source})
        if amount_ore > standing_ore(conn, held):
            reject("amount", ProblemCode.NOT_A_NUMBER, amount_ore / 100)
        new = NewEntry(
            *(held.pool_id, held.kind, amount_ore, held.year, source, date, held.purpose),
            account_id=held.account_id,
            refers_to=entry_id,
        )
        entry = replace(entry_of(conn, new), amount_ore=-amount_ore)
        return write(conn, entry, by, ledger.load_entry_goal(conn, entry_id))
