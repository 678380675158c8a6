"""Grants that stand in the ledger before their application is answered: tied to it, and never posted a second time."""

from dataclasses import dataclass

from sqlalchemy import Connection

from tracker.danish.formatting import format_amount
from tracker.domain.goal import GrantApplication
from tracker.domain.ledger import PostedEntry
from tracker.domain.money import LedgerKind
from tracker.store import ledger
from tracker.store.private_words import names_beside_pool
from tracker.usecases.entering import By, write_journal
from tracker.usecases.pack_problems import ProblemCode, Problems
from tracker.usecases.standing_entries import standing_entries

NOUN = "entry_application"
_COLUMN = "Den valgte post"


@dataclass(frozen=True, slots=True)
class SamePost:
    """What a person says of a grant that may stand already: it is ``entry_id``, or (``is_another``) none that stands.

    Nothing said is neither: where a grant of the sum stands, that is asked.
    """

    entry_id: str | None = None
    is_another: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """That an entry is an application's grant."""

    entry_id: str
    application_id: str


def unclaimed_grants(conn: Connection, pool_id: str, year: int) -> tuple[tuple[PostedEntry, int], ...]:
    """The grants of a pool's year that no application has, each with what it comes to; names are hidden in them."""
    names, ties = names_beside_pool(conn, pool_id), ledger.load_ties(conn)
    entries = ledger.load_entries(conn, pool_id)
    stands = standing_entries(entries)
    free = [
        one
        for one in entries
        if one.kind is LedgerKind.GRANT and one.year == year and one.application_id is None and one.id not in ties
    ]
    return tuple((names.hidden(one), stands[one.id]) for one in free if stands[one.id] > 0)


def check_same(
    problems: Problems, conn: Connection, application: GrantApplication, granted_ore: int, said: SamePost
) -> None:
    """Note an entry that is not the grant, and a grant of the sum that stands and of which nobody has said anything."""
    same = {one.id for one, ore in unclaimed_grants(conn, application.pool_id, application.year) if ore == granted_ore}
    if said.entry_id is not None and said.entry_id not in same:
        problems.add(problems.name, _COLUMN, ProblemCode.NOT_THE_SAME)
    if same and said.entry_id is None and not said.is_another:
        problems.add(problems.name, format_amount(granted_ore), ProblemCode.STANDS_ALREADY)


def tie(conn: Connection, entry_id: str, application: GrantApplication, by: By) -> None:
    """Say that an entry is the application's grant; it counts to the application's goal where it counts to none."""
    ledger.tie_entry(conn, entry_id, application.id, by.entry)
    if application.goal_id is not None and ledger.load_entry_goal(conn, entry_id) is None:
        ledger.save_entry_goal(conn, entry_id, application.goal_id, by.entry)
    write_journal(conn, NOUN, entry_id, by, before=None, after=Tie(entry_id, application.id))


def untie(conn: Connection, application_id: str, by: By) -> None:
    """Let go of the entries that were said to be an application's: they stand as they stood before it was answered."""
    for entry_id, of in ledger.load_ties(conn).items():
        if of == application_id:
            ledger.tie_entry(conn, entry_id, None, by.entry)
            write_journal(conn, NOUN, entry_id, by, before=Tie(entry_id, application_id), after=None)
