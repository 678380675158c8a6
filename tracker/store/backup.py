"""A consistent copy of a live SQLite store, and putting one back. PostgreSQL goes through a dump instead."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Engine

from tracker.errors import (
    CopyFault,
    CopyRefused,
    RefusalCode,
    StoreFault,
    StoreTooNew,
    StoreUnavailable,
    UnreadableFile,
)
from tracker.store.faults import location, told
from tracker.store.migrating import known_migrations, migrate

_HEAD_OF_SQLITE = b"SQLite format 3\x00"
_BESIDE_A_STORE = ("", "-wal", "-shm", "-journal")
"""What SQLite puts behind the name of a store: writing over any of them destroys it."""


def is_sqlite(engine: Engine) -> bool:
    """Whether the store is a SQLite file."""
    return engine.dialect.name == "sqlite"


def is_sqlite_file(path: Path) -> bool:
    """Whether a file is a SQLite database, by its first bytes. Raises ``UnreadableFile`` where there is none."""
    try:
        with path.open("rb") as file:
            return file.read(len(_HEAD_OF_SQLITE)) == _HEAD_OF_SQLITE
    except OSError as wrong:
        is_gone = isinstance(wrong, FileNotFoundError | NotADirectoryError)
        code = RefusalCode.NOT_FOUND if is_gone else RefusalCode.NOT_READABLE
        raise UnreadableFile(code, path.name) from wrong


@contextmanager
def new_copy(engine: Engine, target: Path) -> Iterator[Path]:
    """A file to write a copy to, which takes the place of ``target`` once it is whole; nothing is left otherwise.

    Raises ``CopyRefused``, also for what goes wrong with the file while it is written.
    """
    if target.is_dir():
        raise CopyRefused(CopyFault.IS_A_FOLDER, target)
    if is_sqlite(engine) and _is_beside(target, Path(location(engine))):
        raise CopyRefused(CopyFault.IS_THE_STORE, target)
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        unfinished.touch()
        yield unfinished
        unfinished.replace(target)
    except OSError as wrong:
        raise CopyRefused(CopyFault.NOT_WRITABLE, target) from wrong
    finally:
        if unfinished.is_file():
            unfinished.unlink()


def copy_store(engine: Engine, target: Path) -> None:
    """Write a copy of the store to a file while others read and write. Raises ``CopyRefused``."""
    with (
        new_copy(engine, target) as unfinished,
        told(location(engine)),
        engine.connect() as conn,
        closing(sqlite3.connect(unfinished)) as copy,
    ):
        source = conn.connection.driver_connection
        if not isinstance(source, sqlite3.Connection):
            raise TypeError(source)
        try:
            source.backup(copy, progress=_give_up(location(engine)))
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, that no reader adds others to
        except sqlite3.OperationalError as wrong:
            if wrong.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR}:
                raise CopyRefused(CopyFault.NOT_WRITABLE, target) from wrong
            raise


def put_back(engine: Engine, source: Path) -> None:
    """Put a copy in the place of the store's content, after proof that the copy is whole; then bring it up to date.

    Raises ``UnreadableFile`` for a damaged copy, ``StoreTooNew`` for one of a newer version and ``StoreUnavailable``
    where the store cannot be written; nothing changes then.
    """
    with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as copy:
        _prove(copy, source.name)
        with told(location(engine)), engine.connect() as conn:
            target = conn.connection.driver_connection
            if not isinstance(target, sqlite3.Connection):
                raise TypeError(target)
            copy.backup(target, progress=_give_up(location(engine)))
    engine.dispose()
    with told(location(engine)):
        migrate(engine)


def _give_up(place: str) -> Callable[[int, int, int], None]:
    """Ends a copying that waits for a lock: by itself Python would ask for it for ever."""

    def look(status: int, _remaining: int, _total: int) -> None:
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise StoreUnavailable(place, "busy while it was copied", StoreFault.LOCKED)

    return look


def _is_beside(target: Path, store: Path) -> bool:
    """Whether a file is the store or one of those that SQLite keeps beside it, whatever the path to it."""
    return any(target.resolve() == store.with_name(store.name + end).resolve() for end in _BESIDE_A_STORE) or (
        target.exists() and store.exists() and target.samefile(store)
    )


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
