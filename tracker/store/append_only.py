"""Guards that the database itself keeps: what stands in the ledger is neither changed nor deleted.

One narrow door is left, for a private applicant's name: in the words of an entry something may give way to
``HIDDEN_NAME``. What stands around it, and every other column, must be as it was.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, inspect, text

from tracker.domain.applicant import HIDDEN_NAME

WORDS = ("purpose", "reason", "source", "text")
"""The columns of an entry that people, files and minutes give words to; no others can ever change."""
_ACTS = ("UPDATE", "DELETE")
_REPLACED = "EXISTS (SELECT 1 FROM ledger_entries WHERE id = NEW.id OR number = NEW.number)"
"""SQLite's INSERT OR REPLACE takes a row out without a word to the trigger that guards deleting."""
_SAID = "ledger entries never change: post a correction"


def guard_ledger(conn: Connection, *, has_door: bool = True) -> None:
    """Make the database refuse to change or delete an entry; SQLite and PostgreSQL.

    ``has_door``: but for words in which a name is hidden. Stores before the migration 0011 had none.
    """
    if conn.dialect.name == "postgresql":
        conn.execute(
            text(
                "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger AS "
                f"$$ BEGIN RAISE EXCEPTION '{_SAID}'; END $$ LANGUAGE plpgsql"
            )
        )
    for act in _ACTS:
        when = f"WHEN (NOT ({_only_hides(conn)}))" if act == "UPDATE" and has_door else ""
        does = f"{when} BEGIN SELECT RAISE(ABORT, '{_SAID}'); END"
        if conn.dialect.name == "postgresql":
            does = f"FOR EACH ROW {when} EXECUTE FUNCTION refuse_change()"
        conn.execute(text(f"CREATE TRIGGER {_name(act)} BEFORE {act} ON ledger_entries {does}"))
    if conn.dialect.name == "postgresql":
        does = "BEFORE TRUNCATE ON ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    else:
        does = f"BEFORE INSERT ON ledger_entries WHEN {_REPLACED} BEGIN SELECT RAISE(ABORT, '{_SAID}'); END"
    conn.execute(text(f"CREATE TRIGGER {_name('replacement')} {does}"))


def _only_hides(conn: Connection) -> str:
    """Whether a change of an entry hides something in its words and does nothing else; never unknown (``NULL``)."""
    is_same = "IS NOT DISTINCT FROM" if conn.dialect.name == "postgresql" else "IS"
    columns = [column["name"] for column in inspect(conn).get_columns("ledger_entries")]
    kept = [f"NEW.{name} {is_same} OLD.{name}" for name in columns if name not in WORDS]
    words = [f"(NEW.{name} {is_same} OLD.{name} OR {_hides(name)})" for name in WORDS]
    return f"{' AND '.join((*kept, *words))} AND ({' OR '.join(_hides(name) for name in WORDS)})"


def _hides(name: str) -> str:
    """The old words are the new ones with anything at all in the place of the mark: a name, where it stood."""
    pattern = f"NEW.{name}"
    for sign in "~%_":
        pattern = f"REPLACE({pattern}, '{sign}', '~{sign}')"
    hides = f"NEW.{name} LIKE '%{HIDDEN_NAME}%' AND OLD.{name} LIKE REPLACE({pattern}, '{HIDDEN_NAME}', '%') ESCAPE '~'"
    return f"(NEW.{name} IS NOT NULL AND OLD.{name} IS NOT NULL AND {hides})"


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
