"""Accounts of finance systems, and the files that were taken in from them: saving and loading."""

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import Connection, select

from tracker.domain.ledger import Account, FinanceFileKind, FinanceImport, PostedEntry
from tracker.store import tables
from tracker.store.entered_rows import Entry, Tally, own_columns, save_rows
from tracker.store.ledger import entry_of
from tracker.store.rows import insert_rows, select_row


def save_accounts(conn: Connection, accounts: Iterable[Account], entry: Entry) -> Tally:
    """Save accounts, by id."""
    return save_rows(conn, tables.accounts, map(asdict, accounts), entry)


def load_accounts(conn: Connection, municipality_code: str) -> tuple[Account, ...]:
    """The accounts of a municipality, by number."""
    query = select(tables.accounts).where(tables.accounts.c.municipality_code == municipality_code)
    rows = conn.execute(query.order_by(tables.accounts.c.number, tables.accounts.c.id)).mappings()
    return tuple(Account(**own_columns(row, Account)) for row in rows)


def save_finance_import(conn: Connection, taken_in: FinanceImport, entry: Entry) -> None:
    """Note that a file was taken in; one that stands already stays as it is."""
    if select_row(conn, tables.ledger_imports, taken_in.id) is None:
        row = {**asdict(taken_in), "kind": taken_in.kind.value, "control": list(taken_in.control)}
        insert_rows(conn, tables.ledger_imports, [{**row, "entered_by": entry.actor, "entered_at": entry.at}])


def load_finance_imports(conn: Connection, municipality_code: str) -> tuple[FinanceImport, ...]:
    """The files that a municipality's ledger was filled from, the oldest first."""
    table = tables.ledger_imports
    query = select(table).where(table.c.municipality_code == municipality_code).order_by(table.c.entered_at, table.c.id)
    return tuple(
        FinanceImport(
            **{
                **own_columns(row, FinanceImport),
                "kind": FinanceFileKind(row["kind"]),
                "control": tuple(row["control"]),
            }
        )
        for row in conn.execute(query).mappings()
    )


def municipalities_here(conn: Connection) -> tuple[tuple[str, str], ...]:
    """Code and name of each municipality that the store has, by name."""
    table = tables.municipalities
    query = select(table.c.code, table.c.name).order_by(table.c.name, table.c.code)
    return tuple((str(code), str(name)) for code, name in conn.execute(query))


def load_municipality_entries(conn: Connection, municipality_code: str) -> tuple[PostedEntry, ...]:
    """Every entry of a municipality's pools, in the order of posting."""
    query = (
        select(tables.ledger_entries)
        .join(tables.pools, tables.pools.c.id == tables.ledger_entries.c.pool_id)
        .where(tables.pools.c.municipality_code == municipality_code)
        .order_by(tables.ledger_entries.c.number)
    )
    return tuple(entry_of(dict(row)) for row in conn.execute(query).mappings())
