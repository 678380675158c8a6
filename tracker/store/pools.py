"""Budgets and pools, the movements of money that people enter, and applications: saving and loading."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from sqlalchemy import Connection, select

from tracker.domain.goal import EnteredLedgerEntry, GrantApplication, Pool
from tracker.domain.source import Origin
from tracker.store import tables
from tracker.store.entered_rows import Entry, Tally, own_columns, remove_left_out, save_rows


def save_pools(conn: Connection, pools: Iterable[Pool], body_ids: Mapping[str, str], entry: Entry) -> Tally:
    """Save budgets and pools by id; ``body_ids`` maps each pool's body, by name, to its id in the store."""
    return save_rows(conn, tables.pools, (_pool_row(pool, body_ids) for pool in pools), entry)


def load_pools(conn: Connection, municipality_code: str | None = None) -> tuple[Pool, ...]:
    """The budgets and pools of one municipality, or all; ``body`` is the name of the body in the store."""
    query = (
        select(tables.pools, tables.bodies.c.name.label("body"))
        .outerjoin(tables.bodies, tables.pools.c.body_id == tables.bodies.c.id)
        .order_by(tables.pools.c.id)
    )
    if municipality_code is not None:
        query = query.where(tables.pools.c.municipality_code == municipality_code)
    return tuple(Pool(**own_columns(row, Pool)) for row in conn.execute(query).mappings())


def save_entered_ledger(conn: Connection, entries: Iterable[EnteredLedgerEntry], entry: Entry) -> Tally:
    """Save movements that a person or a data pack states; their text is the purpose, or the kind without one."""
    return save_rows(conn, tables.ledger, map(_ledger_row, entries), entry)


def load_entered_ledger(conn: Connection, pool_id: str | None = None) -> tuple[EnteredLedgerEntry, ...]:
    """The entered movements of one pool, or all, by year and day."""
    table = tables.ledger
    query = select(table).where(table.c.origin == Origin.ENTERED.value).order_by(table.c.year, table.c.date, table.c.id)
    if pool_id is not None:
        query = query.where(table.c.pool_id == pool_id)
    return tuple(EnteredLedgerEntry(**own_columns(row, EnteredLedgerEntry)) for row in conn.execute(query).mappings())


def remove_entered_ledger(conn: Connection, pack: str, named: Iterable[EnteredLedgerEntry]) -> Tally:
    """Remove the movements of a pack that its new version does not name."""
    return remove_left_out(conn, tables.ledger, pack, map(asdict, named))


def save_applications(conn: Connection, applications: Iterable[GrantApplication], entry: Entry) -> Tally:
    """Save applications to pools, by id."""
    return save_rows(conn, tables.grant_applications, map(asdict, applications), entry)


def load_applications(conn: Connection, pool_id: str | None = None) -> tuple[GrantApplication, ...]:
    """The applications to one pool, or all, by year and day."""
    table = tables.grant_applications
    query = select(table).order_by(table.c.year, table.c.date, table.c.id)
    if pool_id is not None:
        query = query.where(table.c.pool_id == pool_id)
    return tuple(GrantApplication(**own_columns(row, GrantApplication)) for row in conn.execute(query).mappings())


def remove_applications(conn: Connection, pack: str, named: Iterable[GrantApplication]) -> Tally:
    """Remove the applications of a pack that its new version does not name."""
    return remove_left_out(conn, tables.grant_applications, pack, map(asdict, named))


def _pool_row(pool: Pool, body_ids: Mapping[str, str]) -> dict[str, object]:
    row = asdict(pool)
    row["body_id"] = body_ids[row.pop("body")]
    return row


def _ledger_row(entry: EnteredLedgerEntry) -> dict[str, object]:
    return {**asdict(entry), "text": entry.purpose or entry.kind, "origin": Origin.ENTERED.value}
