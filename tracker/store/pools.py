"""Budgets and pools, their rules, and the applications to them: saving and loading."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from sqlalchemy import Connection, select

from tracker.domain.goal import GrantApplication, Pool
from tracker.domain.ledger import PoolRules
from tracker.store import tables
from tracker.store.entered_rows import Entry, Tally, own_columns, remove_left_out, save_rows
from tracker.store.forgotten_applicants import forgotten_rows, recall_associations


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


def save_applications(conn: Connection, applications: Iterable[GrantApplication], entry: Entry) -> Tally:
    """Save applications to pools, by id. A data pack does not bring back the name of an applicant who is forgotten."""
    rows = [asdict(one) for one in applications]
    if entry.at is None:
        recall_associations(conn, [str(row["id"]) for row in rows if not row["is_private"]])
        gone = forgotten_rows(conn, [row["id"] for row in rows])
        rows = [{**row, **gone.get(str(row["id"]), {})} for row in rows]
    return save_rows(conn, tables.grant_applications, rows, entry)


def load_applications(conn: Connection, pool_id: str | None = None) -> tuple[GrantApplication, ...]:
    """The applications to one pool, or all, by year and day."""
    table = tables.grant_applications
    query = select(table).order_by(table.c.year, table.c.date, table.c.id)
    if pool_id is not None:
        query = query.where(table.c.pool_id == pool_id)
    return tuple(GrantApplication(**own_columns(row, GrantApplication)) for row in conn.execute(query).mappings())


def remove_applications(conn: Connection, pack: str, named: Iterable[GrantApplication]) -> Tally:
    """Remove the applications of a pack that its new version does not name; one that an entry speaks of stays."""
    paid = set(conn.execute(select(tables.ledger_entries.c.application_id)).scalars())
    paid |= set(conn.execute(select(tables.entry_applications.c.application_id)).scalars())
    spoken_of = (asdict(one) for one in load_applications(conn) if one.id in paid)
    return remove_left_out(conn, tables.grant_applications, pack, [*map(asdict, named), *spoken_of])


def save_pool_rules(conn: Connection, rules: Iterable[PoolRules], entry: Entry) -> Tally:
    """Save rules of pools, by id."""
    return save_rows(conn, tables.pool_rules, map(asdict, rules), entry)


def load_pool_rules(conn: Connection, pool_id: str | None = None) -> tuple[PoolRules, ...]:
    """The rules of one pool, or of all, those that have always applied first."""
    query = select(tables.pool_rules)
    if pool_id is not None:
        query = query.where(tables.pool_rules.c.pool_id == pool_id)
    rows = [PoolRules(**own_columns(row, PoolRules)) for row in conn.execute(query).mappings()]
    return tuple(sorted(rows, key=lambda one: (one.pool_id, one.valid_from is not None, one.valid_from, one.id)))


def _pool_row(pool: Pool, body_ids: Mapping[str, str]) -> dict[str, object]:
    row = asdict(pool)
    row["body_id"] = body_ids[row.pop("body")]
    return row
