"""Put a copy of a store back."""

from pathlib import Path

from sqlalchemy import Engine

from tracker.errors import RefusalCode, UnreadableFile
from tracker.store.backup import is_sqlite, is_sqlite_file, put_back
from tracker.usecases.backup_store import backup_store
from tracker.usecases.load_dump import holds_own_data, load_dump


def restore_store(engine: Engine, source: Path) -> Path | None:
    """Put a copy that ``backup`` wrote in the place of what is stored; either kind of copy into SQLite.

    What people had put in is copied first, beside the store or, for PostgreSQL, beside the copy; returns where that is.
    Raises ``UnreadableFile`` and ``StoreTooNew``; nothing is changed then.
    """
    is_file = is_sqlite_file(source)
    if is_file and not is_sqlite(engine):
        raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, source.name, "SQLite")
    kept = _keep(engine, source) if holds_own_data(engine) else None
    if is_file:
        put_back(engine, source)
    else:
        load_dump(engine, source.name, source.read_bytes())
    return kept


def _keep(engine: Engine, source: Path) -> Path:
    beside = Path(engine.url.database) if is_sqlite(engine) and engine.url.database else source
    kept, times = beside.with_name(f"{beside.name}.before-restore"), 1
    while kept.exists():  # never over an earlier one: it may be the very copy that is to be put back
        times += 1
        kept = beside.with_name(f"{beside.name}.before-restore-{times}")
    backup_store(engine, kept)
    return kept
