"""A store that is locked, read-only or damaged is said to be so, without SQL, and never as a traceback."""

import multiprocessing
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import Engine, event, insert, select, text

from tests.store.counting import count_up
from tracker.errors import StoreFault, StoreUnavailable
from tracker.store import engine as engine_module
from tracker.store.engine import open_store, reading, writing
from tracker.store.tables import documents, municipalities, store_meta


@pytest.fixture
def impatient(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """A store whose writers give up at once."""
    monkeypatch.setattr(engine_module, "_PRAGMAS", ("foreign_keys = ON", "busy_timeout = 1"))
    monkeypatch.setattr(engine_module, "_PAUSE_SECONDS", (0.0, 0.0))
    return open_store(f"sqlite:///{(tmp_path / 'store.db').as_posix()}")


def _other(engine: Engine) -> sqlite3.Connection:
    assert engine.url.database
    return sqlite3.connect(engine.url.database, isolation_level=None)


def test_a_store_that_another_holds_is_locked_and_works_again_after(impatient: Engine) -> None:
    other = _other(impatient)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable) as refused, writing(impatient):
        pytest.fail("it was begun")
    assert refused.value.fault is StoreFault.LOCKED
    assert refused.value.location == impatient.url.database
    other.execute("ROLLBACK")
    other.close()
    with writing(impatient) as conn:
        conn.execute(insert(municipalities).values(code="707", name="Norddjurs", is_invented=False))


def test_a_writer_asks_more_than_once_before_it_gives_up(impatient: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    other = _other(impatient)
    other.execute("BEGIN IMMEDIATE")
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == engine_module.BUSY_ATTEMPTS - 1:
            other.execute("ROLLBACK")

    # The module's own clock alone: other threads of this process go on sleeping as they did.
    monkeypatch.setattr(engine_module, "time", SimpleNamespace(sleep=pause))
    with writing(impatient) as conn:
        conn.execute(insert(municipalities).values(code="707", name="Norddjurs", is_invented=False))
    assert len(pauses) == engine_module.BUSY_ATTEMPTS - 1
    other.close()


def test_a_store_that_may_not_be_written_says_so_without_sql_or_values(store: Engine) -> None:
    event.listen(store, "connect", lambda raw, _: raw.execute("PRAGMA query_only = ON"))
    store.dispose()
    with pytest.raises(StoreUnavailable) as refused, writing(store) as conn:
        conn.execute(insert(municipalities).values(code="707", name="Hemmelig", is_invented=False))
    assert refused.value.fault is StoreFault.READ_ONLY
    assert "INSERT" not in str(refused.value)
    assert "Hemmelig" not in str(refused.value)


def test_a_full_disk_is_said(store: Engine) -> None:
    event.listen(store, "connect", lambda raw, _: raw.execute("PRAGMA max_page_count = 1"))
    store.dispose()
    with pytest.raises(StoreUnavailable) as refused, writing(store) as conn:
        conn.execute(insert(store_meta).values(key="long", value="x" * 1_000_000))
    assert refused.value.fault is StoreFault.FULL


def test_a_damaged_file_is_said_when_it_is_read(store: Engine) -> None:
    store.dispose()
    assert store.url.database
    other = sqlite3.connect(store.url.database)
    other.execute("PRAGMA journal_mode = DELETE")
    other.close()
    path = Path(store.url.database)
    content = bytearray(path.read_bytes())
    for at in range(4096, len(content)):
        content[at] = 0xA5
    path.write_bytes(bytes(content))
    with pytest.raises(StoreUnavailable) as refused, reading(store) as conn:
        conn.execute(select(documents)).all()
    assert refused.value.fault is StoreFault.DAMAGED


def test_a_mistake_of_our_own_is_no_fault_of_the_store(any_store: Engine) -> None:
    with pytest.raises(Exception, match="ikke_til") as wrong, reading(any_store) as conn:
        conn.execute(text("SELECT 1 FROM ikke_til"))
    assert not isinstance(wrong.value, StoreUnavailable)


def test_a_postgresql_store_that_may_not_be_written_says_so(postgres_database: str) -> None:
    engine = open_store(postgres_database)
    event.listen(engine, "begin", lambda conn: conn.exec_driver_sql("SET TRANSACTION READ ONLY"))
    with pytest.raises(StoreUnavailable) as refused, writing(engine) as conn:
        conn.execute(insert(municipalities).values(code="707", name="Norddjurs", is_invented=False))
    assert refused.value.fault is StoreFault.READ_ONLY
    engine.dispose()


def test_an_error_of_other_kinds_goes_through(store: Engine) -> None:
    with pytest.raises(LookupError), reading(store):
        raise LookupError


def test_processes_that_write_at_once_all_come_to_their_turn(store: Engine) -> None:
    with writing(store) as conn:
        conn.execute(insert(store_meta).values(key="sum", value="0"))
    url = store.url.render_as_string(hide_password=False)
    context = multiprocessing.get_context("spawn")
    started = [context.Process(target=count_up, args=(url, 25)) for _ in range(4)]
    for process in started:
        process.start()
    for process in started:
        process.join()
    assert [process.exitcode for process in started] == [0, 0, 0, 0]
    with reading(store) as conn:
        assert conn.execute(select(store_meta.c.value).where(store_meta.c.key == "sum")).scalar_one() == "100"
