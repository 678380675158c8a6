"""The whole store as plain values and back again: what ``dump``, ``load`` and ``restore`` rest on."""

import base64
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Date, DateTime, LargeBinary, Table, Time, delete, func, select, text, update
from sqlalchemy.exc import DataError, IntegrityError, ProgrammingError

from tracker.store.append_only import whole_ledger_replaced
from tracker.store.faults import reason_of
from tracker.store.migrating import HEAD
from tracker.store.rows import insert_rows, key_of, select_all
from tracker.store.tables import documents, events, metadata, store_meta

TABLES = tuple(table for table in metadata.sorted_tables if table is not store_meta)
"""Every table that holds something of the user's, those first that others refer to."""

MIGRATION = HEAD
"""The migration whose tables a dump describes."""

_PARSERS = {
    Date: dt.date.fromisoformat,
    DateTime: dt.datetime.fromisoformat,
    Time: dt.time.fromisoformat,
    LargeBinary: base64.b64decode,
}


class BrokenReference(ValueError):
    """Rows that refer to rows that are not among them, or hold what their column cannot."""


def dump_tables(conn: Connection) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table as JSON values, in the order of the primary keys."""
    return {table.name: [_to_json(row) for row in _in_order(table, select_all(conn, table))] for table in TABLES}


def load_tables(conn: Connection, content: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    """Put rows in the place of everything that is stored; values as ``dump_tables`` gives them.

    Raises ``BrokenReference``; the caller's transaction takes all back.
    """
    with whole_ledger_replaced(conn):
        for table in reversed(TABLES):
            for column in _self_references(table):
                conn.execute(update(table).values({column.name: None}))
            conn.execute(delete(table))
        _insert_tables(conn, content)


def _insert_tables(conn: Connection, content: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    for table in TABLES:
        rows = [from_json(table, row) for row in content.get(table.name, ())]
        later = [column.name for column in _self_references(table)]
        try:
            insert_rows(conn, table, [{**row, **dict.fromkeys(later)} for row in rows])
        except (IntegrityError, DataError, ProgrammingError) as wrong:
            raise BrokenReference(f"{table.name}: {reason_of(wrong.orig)}") from wrong
        except (OverflowError, UnicodeError) as wrong:
            raise BrokenReference(f"{table.name}: {type(wrong).__name__}") from wrong
        for row in rows:
            links = {name: row[name] for name in later if row.get(name) is not None}
            if links:
                keys = zip(table.primary_key.columns, key_of(table, row), strict=True)
                conn.execute(update(table).where(*(column == value for column, value in keys)).values(**links))
    if conn.dialect.name == "postgresql":
        highest = select(func.max(events.c.id)).scalar_subquery()
        sequence = text("pg_get_serial_sequence('events', 'id')")
        conn.execute(select(func.setval(sequence, func.coalesce(highest, 1), highest.is_not(None))))


def from_json(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row's own columns with their Python values; what is no column is left out. Raises ``ValueError``."""
    return {column.name: _parse(column, row.get(column.name)) for column in table.columns}


def count_rows(conn: Connection) -> dict[str, int]:
    """How many rows each table has."""
    return {table.name: conn.execute(select(func.count()).select_from(table)).scalar_one() for table in TABLES}


def count_own_documents(conn: Connection) -> int:
    """How many documents came from people rather than with a data pack."""
    return conn.execute(select(func.count()).select_from(documents).where(documents.c.pack.is_(None))).scalar_one()


def _in_order(table: Table, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda row: key_of(table, row))


def _self_references(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns if any(key.column.table is table for key in column.foreign_keys)]


def _to_json(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _json(value) for name, value in row.items()}


def _json(value: Any) -> Any:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return value


def _parse(column: Column[Any], value: Any) -> Any:
    if value is None:
        if not column.nullable and not column.primary_key:
            raise ValueError(f"{column.table.name}.{column.name} is missing")
        return None
    for kind, parse in _PARSERS.items():
        if isinstance(column.type, kind):
            return parse(value)
    return value
