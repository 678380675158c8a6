"""What all acts on an application share: finding it, storing it, and a journal that never holds a name.

Applicants are left out of the journal altogether: who is an association today may be found to be a person tomorrow,
and the journal is not rewritten. The store's row alone has the name.
"""

import datetime as dt
from dataclasses import replace

from sqlalchemy import Connection

from tracker.domain.applicant import tells_name, without_names
from tracker.domain.goal import GrantApplication
from tracker.domain.ledger import EntrySource, PostedEntry, correction_ore
from tracker.domain.money import LedgerKind
from tracker.domain.source import Origin
from tracker.errors import ChangedMeanwhile, NotInStore
from tracker.store import ledger, pools
from tracker.store.items import load_item
from tracker.usecases.entering import By, told, write_journal
from tracker.usecases.pack_money import ApplicationState
from tracker.usecases.pack_problems import ProblemCode, Problems
from tracker.usecases.post_entry import write
from tracker.usecases.private_words import lost_names_go
from tracker.usecases.standing_entries import standing_entries

NOUN = "grant_application"
HELPED = (ApplicationState.GRANTED, ApplicationState.PARTLY)
"""Those that got money."""


def load_one(conn: Connection, application_id: str, *states: ApplicationState) -> GrantApplication:
    """An application that is in one of the states; raises ``NotInStore`` and ``ChangedMeanwhile``."""
    found = next((one for one in pools.load_applications(conn) if one.id == application_id), None)
    if found is None:
        raise NotInStore("application", application_id)
    if states and found.state not in {state.value for state in states}:
        raise ChangedMeanwhile("application", application_id)
    return found


def store_one(conn: Connection, before: GrantApplication | None, after: GrantApplication, by: By) -> None:
    """Store an application and tell the journal, which gets everything but the name.

    A private name that it has no more goes from the words of the ledger.
    """
    with lost_names_go(conn, by):
        save_one(conn, before, after, by)


def save_one(conn: Connection, before: GrantApplication | None, after: GrantApplication, by: By) -> None:
    """``store_one`` where the caller sees to names that are lost."""
    if before == after:
        return
    pools.save_applications(conn, (after,), by.entry)
    shown = None if before is None else _nameless(before, after)
    write_journal(conn, NOUN, after.id, by, before=shown, after=_nameless(after, before))


def refuse_names(problems: Problems, place: str, applicant: str | None, words: dict[str, str | None]) -> None:
    """Note where the words around an application name the private person who applies; never which words."""
    for column, text in words.items():
        if applicant is not None and tells_name(text, applicant):
            problems.add(place, column, ProblemCode.PRIVATE_NAME)


def refuse_nobody(problems: Problems, place: str, source: str | None, by: By) -> None:
    """Note where an entry would have neither a source nor an author."""
    if told(source) is None and told(by.actor) is None:
        problems.add(place, "Kilde eller navn på den, der skriver,", ProblemCode.MISSING)


def private_name(application: GrantApplication) -> str | None:
    """The name that may stand nowhere else."""
    return application.applicant if application.is_private is not False else None


def purpose_of(application: GrantApplication) -> str | None:
    """The purpose as an entry may tell it for good."""
    return without_names(application.purpose, (), private_name(application))


def source_of(application: GrantApplication, source: str | None) -> str | None:
    """Where an entry of the application comes from, as it may be told for good."""
    return without_names(source or application.source, (), private_name(application))


def check_day(problems: Problems, place: str, first: dt.date | None, day: dt.date, by: By) -> None:
    """Note a day that lies before the one that it must follow, or that is to come."""
    if first is not None and day < first:
        problems.add(place, "Dato", ProblemCode.WRONG_ORDER, day.isoformat())
    if day > by.now.date():
        problems.add(place, "Dato", ProblemCode.AFTER_TODAY, day.isoformat())


def check_item(conn: Connection, item_id: str | None) -> None:
    """Raise ``NotInStore`` where the item that decided is not there."""
    if item_id is not None:
        load_item(conn, item_id)


def entries_in_force(
    conn: Connection, application: GrantApplication, kind: LedgerKind
) -> tuple[tuple[PostedEntry, int], ...]:
    """The grants, or the refunds, of an application with what each comes to after its corrections; nought left out."""
    entries, ties = ledger.load_entries(conn, application.pool_id), ledger.load_ties(conn)
    stands = standing_entries(entries)
    own = [one for one in entries if one.kind is kind and (one.application_id or ties.get(one.id)) == application.id]
    return tuple((one, stands[one.id]) for one in own if stands[one.id] != 0)


def correct_to_nought(conn: Connection, application: GrantApplication, kind: LedgerKind, reason: str, by: By) -> None:
    """Post for each grant, or refund, of an application that still stands that it was wrong."""
    for entry, ore in entries_in_force(conn, application, kind):
        correction = PostedEntry(
            id=ledger.next_entry_id(conn, entry.pool_id, "correction"),
            pool_id=entry.pool_id,
            kind=LedgerKind.CORRECTION,
            amount_ore=correction_ore(ore, 0, kind),
            year=entry.year,
            origin=Origin.ENTERED,
            source=EntrySource(words=entry.source.words),
            date=by.now.date(),
            purpose=entry.purpose,
            account_id=entry.account_id,
            application_id=entry.application_id,
            refers_to=entry.id,
            wrong_ore=ore,
            right_ore=0,
            reason=reason,
        )
        write(conn, correction, by, ledger.load_entry_goal(conn, entry.id))


def _nameless(application: GrantApplication, beside: GrantApplication | None) -> GrantApplication:
    """Without the name, and without it in the words, be it this one's or the one's before or after."""
    both = [one for one in (application, beside) if one is not None and one.is_private is not False]
    names = {one.applicant for one in both if one.applicant}
    words = {column: getattr(application, column) for column in ("purpose", "reason", "source")}
    for name in names:
        words = {column: without_names(text, (), name) for column, text in words.items()}
    return replace(application, applicant=None, **words)
