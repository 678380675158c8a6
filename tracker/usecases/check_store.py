"""Prove that a store is whole, or name what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Engine

from tracker.insight.ledger_faults import LedgerFault, Severity
from tracker.store.checking import find_damage, find_loose_words, find_orphans
from tracker.store.engine import reading
from tracker.store.whole import count_rows
from tracker.usecases.check_money import check_all_money


@dataclass(frozen=True, slots=True)
class Health:
    """How many rows each table has, and everything that is wrong; nothing wrong is whole.

    ``to_look_at`` are entries of the ledger that may be as they were, such as a grant above what was left.
    """

    rows: Mapping[str, int]
    problems: tuple[str, ...]
    to_look_at: tuple[str, ...] = ()


def check_store(engine: Engine) -> Health:
    """Check the file, every reference, that every quoted word stands where it is said to, and that ledgers add up."""
    with reading(engine) as conn:
        damage = tuple(find_damage(conn))
        if damage:
            return Health(count_rows(conn), damage)
        faults = check_all_money(conn)
        wrong = [_words(fault) for fault in faults if fault.severity is Severity.ERROR]
        odd = tuple(_words(fault) for fault in faults if fault.severity is Severity.WARNING)
        return Health(count_rows(conn), (*find_loose_words(conn), *find_orphans(conn), *wrong), odd)


def _words(fault: LedgerFault) -> str:
    about = fault.entry_ids or tuple(filter(None, (fault.subject, fault.pool_id)))
    figures = "" if fault.expected_ore is None else f": {fault.found_ore} øre, expected {fault.expected_ore}"
    return f"ledger: {fault.kind.value} {', '.join(about)}{figures}"
