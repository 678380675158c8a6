"""What people say of deviations from the budget: saving and loading."""

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import Connection, select

from tracker.domain.ledger import DeviationNote
from tracker.store import tables
from tracker.store.entered_rows import Entry, Tally, own_columns, save_rows


def save_deviation_notes(conn: Connection, notes: Iterable[DeviationNote], entry: Entry) -> Tally:
    """Save notes, by id."""
    return save_rows(conn, tables.deviation_notes, map(asdict, notes), entry)


def load_deviation_notes(conn: Connection, pool_id: str) -> tuple[DeviationNote, ...]:
    """The notes of a pool, oldest first."""
    table = tables.deviation_notes
    query = select(table).where(table.c.pool_id == pool_id).order_by(table.c.as_of, table.c.id)
    return tuple(DeviationNote(**own_columns(row, DeviationNote)) for row in conn.execute(query).mappings())
