"""Write a consistent copy of a live store to a file."""

import json
from pathlib import Path

from sqlalchemy import Engine

from tracker.store.backup import copy_store, is_sqlite, new_copy
from tracker.usecases.dump_store import dump_store


def backup_store(engine: Engine, target: Path) -> int:
    """Copy the store to a file, over an earlier copy of that name; returns its size in bytes.

    From SQLite the copy is a SQLite file, from PostgreSQL it is what ``dump`` prints. Raises ``CopyRefused``; an
    earlier copy is whole then.
    """
    if is_sqlite(engine):
        copy_store(engine, target)
    else:
        with new_copy(engine, target) as unfinished:
            unfinished.write_text(json.dumps(dump_store(engine), ensure_ascii=False), encoding="utf-8")
    return target.stat().st_size
