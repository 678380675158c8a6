"""Copies are whole or not there."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.store.test_faults import impatient
from tracker.errors import CopyFault, CopyRefused, StoreFault, StoreUnavailable
from tracker.store.backup import copy_store, new_copy, put_back
from tracker.usecases.backup_store import backup_store

__all__ = ["impatient"]


def test_a_copy_that_breaks_off_leaves_the_earlier_one(store: Engine, tmp_path: Path) -> None:
    target = tmp_path / "kopi.bak"
    target.write_bytes(b"den gode kopi")
    with pytest.raises(CopyRefused) as refused:
        _break_off(store, target)
    assert refused.value.fault is CopyFault.NOT_WRITABLE
    assert target.read_bytes() == b"den gode kopi"
    assert not target.with_name("kopi.bak.unfinished").exists()


def test_a_dump_as_copy_is_never_half_there(any_store: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(CopyRefused):
        backup_store(any_store, tmp_path / "kopi.bak")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("kopi")]


def test_putting_back_into_a_store_that_another_holds_ends_and_changes_nothing(
    impatient: Engine, tmp_path: Path
) -> None:
    copy_store(impatient, tmp_path / "kopi.bak")
    assert impatient.url.database
    other = sqlite3.connect(impatient.url.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable) as refused:
        put_back(impatient, tmp_path / "kopi.bak")
    assert refused.value.fault is StoreFault.LOCKED
    other.execute("ROLLBACK")
    other.close()
    put_back(impatient, tmp_path / "kopi.bak")


def _break_off(store: Engine, target: Path) -> None:
    with new_copy(store, target) as unfinished:
        unfinished.write_bytes(b"halv")
        raise OSError(28, "No space left on device")
