"""Guards that the database itself keeps: what stands in the ledger is neither changed nor deleted."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text

_ACTS = ("UPDATE", "DELETE")
_REPLACED = "EXISTS (SELECT 1 FROM ledger_entries WHERE id = NEW.id OR number = NEW.number)"
"""SQLite's INSERT OR REPLACE takes a row out without a word to the trigger that guards deleting."""
_SAID = "ledger entries never change: post a correction"


def guard_ledger(conn: Connection) -> None:
    """Make the database refuse to change or delete an entry; SQLite and PostgreSQL."""
    if conn.dialect.name == "postgresql":
        conn.execute(
            text(
                "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger AS "
                f"$$ BEGIN RAISE EXCEPTION '{_SAID}'; END $$ LANGUAGE plpgsql"
            )
        )
    for act in _ACTS:
        does = f"BEGIN SELECT RAISE(ABORT, '{_SAID}'); END"
        if conn.dialect.name == "postgresql":
            does = "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        conn.execute(text(f"CREATE TRIGGER {_name(act)} BEFORE {act} ON ledger_entries {does}"))
    if conn.dialect.name == "postgresql":
        does = "BEFORE TRUNCATE ON ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    else:
        does = f"BEFORE INSERT ON ledger_entries WHEN {_REPLACED} BEGIN SELECT RAISE(ABORT, '{_SAID}'); END"
    conn.execute(text(f"CREATE TRIGGER {_name('replacement')} {does}"))


def unguard_ledger(conn: Connection) -> None:
    """Take the guards off: for a migration, or for putting a whole store in the place of another."""
    for act in (*_ACTS, "replacement"):
        where = " ON ledger_entries" if conn.dialect.name == "postgresql" else ""
        conn.execute(text(f"DROP TRIGGER IF EXISTS {_name(act)}{where}"))


@contextmanager
def whole_ledger_replaced(conn: Connection) -> Iterator[None]:
    """While a whole store is put in the place of another in one transaction."""
    unguard_ledger(conn)
    yield
    guard_ledger(conn)


def _name(act: str) -> str:
    return f"refuse_{act.lower()}_of_entry"
