"""What a database driver says when the store cannot be used, as ``StoreUnavailable``: no SQL and no value is in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from tracker.errors import StoreFault, StoreUnavailable

_FAULT_OF_RESULT = {
    sqlite3.SQLITE_BUSY: StoreFault.LOCKED,
    sqlite3.SQLITE_PROTOCOL: StoreFault.LOCKED,
    sqlite3.SQLITE_READONLY: StoreFault.READ_ONLY,
    sqlite3.SQLITE_PERM: StoreFault.READ_ONLY,
    sqlite3.SQLITE_FULL: StoreFault.FULL,
    sqlite3.SQLITE_CORRUPT: StoreFault.DAMAGED,
    sqlite3.SQLITE_NOTADB: StoreFault.NOT_A_STORE,
    sqlite3.SQLITE_CANTOPEN: StoreFault.UNREACHABLE,
    sqlite3.SQLITE_IOERR: StoreFault.UNREACHABLE,
    sqlite3.SQLITE_AUTH: StoreFault.UNREACHABLE,
}
"""SQLite's result codes that speak of the file or of others who use it; all others are mistakes of our own."""

_FAULT_OF_STATE = {
    "25006": StoreFault.READ_ONLY,
    "53100": StoreFault.FULL,
    "55P03": StoreFault.LOCKED,
    "40P01": StoreFault.LOCKED,
    "40001": StoreFault.LOCKED,
    "XX001": StoreFault.DAMAGED,
    "XX002": StoreFault.DAMAGED,
}
"""PostgreSQL's states, https://www.postgresql.org/docs/current/errcodes-appendix.html."""

_STATES_OF_THE_SERVER = ("08", "28", "3D", "53", "57", "58")
"""Classes of states that say that the server cannot be reached or does not serve."""


def location(engine: Engine) -> str:
    """Where the store is, without a password: a path for SQLite, an address for PostgreSQL."""
    if engine.dialect.name == "sqlite":
        return engine.url.database or ":memory:"
    return engine.url.render_as_string(hide_password=True)


@contextmanager
def told(place: str) -> Iterator[None]:
    """Turn what a driver raises about the store itself into ``StoreUnavailable``; all else goes through."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as wrong:
        said = wrong.orig if isinstance(wrong, DBAPIError) else wrong
        fault = fault_of(said)
        if fault is None:
            raise
        raise StoreUnavailable(place, reason_of(said), fault) from wrong


def fault_of(said: BaseException | None) -> StoreFault | None:
    """What is the matter with the store; ``None`` where the error is about a statement or a row."""
    if isinstance(said, sqlite3.Error):
        result = getattr(said, "sqlite_errorcode", None)
        return None if result is None else _FAULT_OF_RESULT.get(result & 0xFF)
    state = getattr(said, "sqlstate", None)
    if state is None:  # psycopg could not speak to the server at all
        return StoreFault.UNREACHABLE if type(said).__name__ == "OperationalError" else None
    if state in _FAULT_OF_STATE:
        return _FAULT_OF_STATE[state]
    return StoreFault.UNREACHABLE if state.startswith(_STATES_OF_THE_SERVER) else None


def reason_of(said: BaseException | None) -> str:
    """The driver's own words: their first line, since PostgreSQL quotes the statement in the next."""
    return (str(said).splitlines() or [""])[0]
