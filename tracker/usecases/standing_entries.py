"""What entries have come to by now, counted from what is stored."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from tracker.domain.ledger import PostedEntry
from tracker.insight.ledger_effect import effects_of, stands_at
from tracker.store import ledger


def standing_ore(conn: Connection, entry: PostedEntry) -> int:
    """What an entry comes to: its sum with its corrections, less what is released of it."""
    return standing_entries(ledger.load_entries(conn, entry.pool_id))[entry.id]


def standing_entries(entries: Iterable[PostedEntry]) -> Mapping[str, int]:
    """What each of a pool's entries comes to, by its id: ``stands_at`` of entries that are no rows of a frame."""
    rows = (
        {"id": one.id, "kind": one.kind, "amount_ore": one.amount_ore, "refers_to": one.refers_to} for one in entries
    )
    return stands_at(effects_of(rows))
