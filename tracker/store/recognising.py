"""Looks at what stands at an address before anything is written there: a store, nothing, or what is somebody else's."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine, inspect

from tracker.errors import StoreFault, StoreUnavailable
from tracker.store.faults import location

_MARKS = frozenset({"alembic_version", "store_meta"})
"""The tables that every store has had since the first version."""


def recognise(engine: Engine, *, create: bool) -> None:
    """Raise ``StoreUnavailable`` for a database that is no store, and for none where none is to be made.

    A database of another program is left as it is to the byte. An address in memory keeps nothing and is refused.
    """
    tables = _tables_of_file(path_of(engine)) if engine.dialect.name == "sqlite" else _tables_of_server(engine)
    if tables >= _MARKS:
        return
    if tables and engine.dialect.name == "sqlite":  # a server's database may be shared
        raise StoreUnavailable(location(engine), "tables of another program", StoreFault.NOT_A_STORE)
    if not create:
        raise StoreUnavailable(location(engine), "no store", StoreFault.MISSING)


def path_of(engine: Engine) -> Path:
    """The file of a SQLite store. Raises ``StoreUnavailable`` for a database in memory."""
    name = engine.url.database or ":memory:"
    if name == ":memory:" or ("mode=memory" in name) or engine.url.query.get("mode") == "memory":
        raise StoreUnavailable(engine.url.render_as_string(), "in memory", StoreFault.IN_MEMORY)
    return Path(name.removeprefix("file:").partition("?")[0] if name.startswith("file:") else name)


def _tables_of_file(path: Path) -> frozenset[str]:
    if not path.exists() or (path.is_file() and path.stat().st_size == 0):
        return frozenset()
    # Read-only and by itself: the pragmas of the house would write into a file that is not ours.
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as file:
        return frozenset(name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'"))


def _tables_of_server(engine: Engine) -> frozenset[str]:
    with engine.connect() as conn:
        return frozenset(inspect(conn).get_table_names())
