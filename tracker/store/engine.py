"""Opens the store and keeps its transactions: one writer at a time, readers never wait.

SQLite runs in WAL with foreign keys on; a writer takes the lock when it begins (``BEGIN IMMEDIATE``), since a deferred
lock is refused half-way when two read and then write. PostgreSQL gets the same meaning by an advisory lock.
"""

import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, create_engine, event, make_url, select, text, update
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from tracker.errors import StoreFault, StoreUnavailable
from tracker.store.faults import fault_of, location, reason_of, told
from tracker.store.migrating import migrate
from tracker.store.recognising import path_of, recognise
from tracker.store.tables import store_meta

__all__ = ["Engine", "connect", "location", "open_store", "reading", "revision", "writing"]

WRITER_LOCK = 0x70656A6C
"""Key of the advisory lock that PostgreSQL writers take; any number nobody else uses."""

BUSY_MILLISECONDS = 15_000
BUSY_ATTEMPTS = 3
"""How often a writer asks for the lock, each time for as long; then the store counts as locked."""
OPENING_ATTEMPTS = 20
"""How often a new store is asked to write ahead: those who are refused are refused at once, and one gets through."""
_PAUSE_SECONDS = (0.02, 0.3)
_PRAGMAS = (f"busy_timeout = {BUSY_MILLISECONDS}", "foreign_keys = ON", "synchronous = NORMAL")


def open_store(url: str, *, create: bool = True) -> Engine:
    """The store at an SQLAlchemy URL, migrated where needed, and made where it is not there, unless ``create`` is off.

    Raises ``StoreUnavailable`` where it cannot be opened and ``StoreTooNew`` where a newer version wrote it.
    """
    engine = connect(url)
    try:
        with told(location(engine)):
            recognise(engine, create=create)
            if engine.dialect.name == "sqlite":
                _make_folder(engine)
            migrate(engine)
    except DBAPIError as wrong:
        engine.dispose()
        raise StoreUnavailable(location(engine), reason_of(wrong.orig)) from wrong
    except Exception:
        engine.dispose()
        raise
    return engine


def connect(url: str) -> Engine:
    """An engine with the pragmas and transactions of the house; nothing is created or migrated."""
    try:
        address = make_url(url)
        if address.drivername in {"postgresql", "postgres"}:
            address = address.set(drivername="postgresql+psycopg")
        if address.get_backend_name() not in {"sqlite", "postgresql"}:
            raise StoreUnavailable(address.render_as_string(), "only SQLite and PostgreSQL are known")
        # What is stored is in no error and so in no log: among it are names that only some may see.
        is_served = address.get_backend_name() == "postgresql"
        engine = create_engine(address, pool_pre_ping=is_served, hide_parameters=True)
    except (ArgumentError, NoSuchModuleError) as wrong:
        raise StoreUnavailable(url.rpartition("@")[2], str(wrong)) from wrong
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the store throughout and changes nothing. Raises ``StoreUnavailable``."""
    options = {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    with told(location(engine)), engine.connect().execution_options(**options) as conn, conn.begin():
        yield conn


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection whose changes all happen or none; writers wait for each other. The store's revision rises.

    Raises ``StoreUnavailable`` where the store cannot be written, or others hold it for longer than we wait.
    """
    with told(location(engine)), engine.connect().execution_options(writes=True) as conn, conn.begin():
        if engine.dialect.name == "postgresql":
            conn.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITER_LOCK})
        yield conn
        _raise_revision(conn)


def revision(conn: Connection) -> int:
    """How many writing transactions the store has seen; caches are keyed by it."""
    value = conn.execute(select(store_meta.c.value).where(store_meta.c.key == "revision")).scalar()
    return int(value) if value is not None else 0


def _raise_revision(conn: Connection) -> None:
    value = str(revision(conn) + 1)
    done = conn.execute(update(store_meta).where(store_meta.c.key == "revision").values(value=value))
    if done.rowcount == 0:
        conn.execute(store_meta.insert().values(key="revision", value=value))


def _make_folder(engine: Engine) -> None:
    try:
        path_of(engine).parent.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        raise StoreUnavailable(location(engine), str(wrong)) from wrong


def _prepare(connection: object, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # type: ignore[attr-defined]  # the driver must not begin by itself
    cursor = connection.cursor()  # type: ignore[attr-defined]
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    _asked_again(lambda: cursor.execute("PRAGMA journal_mode = WAL"), OPENING_ATTEMPTS)
    cursor.close()


def _asked_again(ask: Callable[[], object], attempts: int) -> None:
    """Asks for a lock, and again where others hold it.

    SQLite's own waiting has no order of arrival, so that writers that wait alike meet again and again; and two
    that make a new store write ahead are refused at once, without waiting: each holds what the other needs.
    """
    for _ in range(attempts - 1):
        try:
            ask()
        except (sqlite3.OperationalError, OperationalError) as wrong:
            if fault_of(wrong.orig if isinstance(wrong, OperationalError) else wrong) is not StoreFault.LOCKED:
                raise
            time.sleep(random.uniform(*_PAUSE_SECONDS))
        else:
            return
    ask()


def _begin(conn: Connection) -> None:
    if not conn.get_execution_options().get("writes"):
        conn.exec_driver_sql("BEGIN")
        return
    _asked_again(lambda: conn.exec_driver_sql("BEGIN IMMEDIATE"), BUSY_ATTEMPTS)
