"""A consistent copy of a live SQLite store, and putting one back. PostgreSQL goes through a dump instead."""

import sqlite3
from pathlib import Path

from sqlalchemy import Engine

from tracker.errors import RefusalCode, StoreTooNew, UnreadableFile
from tracker.store.migrating import known_migrations, migrate

_HEAD_OF_SQLITE = b"SQLite format 3\x00"


def is_sqlite(engine: Engine) -> bool:
    """Whether the store is a SQLite file."""
    return engine.dialect.name == "sqlite"


def is_sqlite_file(path: Path) -> bool:
    """Whether a file is a SQLite database, by its first bytes. Raises ``UnreadableFile`` where there is none."""
    try:
        with path.open("rb") as file:
            return file.read(len(_HEAD_OF_SQLITE)) == _HEAD_OF_SQLITE
    except OSError as wrong:
        raise UnreadableFile(RefusalCode.NOT_FOUND, path.name, wrong.strerror) from wrong


def copy_store(engine: Engine, target: Path) -> None:
    """Write a copy of the store to a file while others read and write; the file is whole or not there."""
    unfinished = target.with_name(f"{target.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    with engine.connect() as conn, sqlite3.connect(unfinished) as copy:
        source = conn.connection.driver_connection
        if not isinstance(source, sqlite3.Connection):
            raise TypeError(source)
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, that no reader adds others to
    copy.close()
    unfinished.replace(target)


def put_back(engine: Engine, source: Path) -> None:
    """Put a copy in the place of the store's content, after proof that the copy is whole; then bring it up to date.

    Raises ``UnreadableFile`` for a damaged copy and ``StoreTooNew`` for one of a newer version; nothing changes then.
    """
    with sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True) as copy:
        _prove(copy, source.name)
        with engine.connect() as conn:
            target = conn.connection.driver_connection
            if not isinstance(target, sqlite3.Connection):
                raise TypeError(target)
            copy.backup(target)
    copy.close()
    engine.dispose()
    migrate(engine)


def _prove(copy: sqlite3.Connection, name: str) -> None:
    try:
        said = [row[0] for row in copy.execute("PRAGMA integrity_check").fetchall()]
        found = [row[0] for row in copy.execute("SELECT version_num FROM alembic_version").fetchall()]
    except sqlite3.DatabaseError as wrong:
        raise UnreadableFile(RefusalCode.DAMAGED, name, str(wrong)) from wrong
    if said != ["ok"] or not found:
        raise UnreadableFile(RefusalCode.DAMAGED, name, "; ".join(map(str, said[:3])))
    if found[0] not in known_migrations():
        raise StoreTooNew(str(found[0]))
