"""Opening, writing together, and what an outsider is told when it does not work."""

import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Engine, insert, select, text
from sqlalchemy.exc import IntegrityError

from tracker.errors import StoreTooNew, StoreUnavailable
from tracker.store.engine import connect, location, open_store, reading, revision, writing
from tracker.store.tables import bodies, municipalities, store_meta


def test_opening_makes_the_folder_and_the_tables(tmp_path: Path) -> None:
    engine = open_store(f"sqlite:///{(tmp_path / 'a' / 'b' / 'store.db').as_posix()}")
    with reading(engine) as conn:
        assert conn.execute(select(municipalities)).all() == []
        assert revision(conn) == 0
    engine.dispose()


def test_a_sqlite_store_writes_ahead_and_minds_its_references(store: Engine) -> None:
    with reading(store) as conn:
        assert conn.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert conn.exec_driver_sql("PRAGMA synchronous").scalar() == 1
        assert conn.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert conn.exec_driver_sql("PRAGMA busy_timeout").scalar() == 15_000


def test_a_row_that_refers_to_nothing_is_refused(any_store: Engine) -> None:
    with pytest.raises(IntegrityError), writing(any_store) as conn:
        conn.execute(insert(bodies).values(id="x/y", municipality_code="x", key="y", name="Y", kind="unknown"))


def test_each_writing_transaction_raises_the_revision_by_one(any_store: Engine) -> None:
    for expected in (1, 2, 3):
        with writing(any_store):
            pass
        with reading(any_store) as conn:
            assert revision(conn) == expected


def test_an_error_takes_everything_back(any_store: Engine) -> None:
    with pytest.raises(IntegrityError):
        _add_the_same_twice(any_store)
    with reading(any_store) as conn:
        assert conn.execute(select(municipalities)).all() == []
        assert revision(conn) == 0


def test_a_reader_sees_one_state_while_another_writes(any_store: Engine) -> None:
    with reading(any_store) as reader:
        assert revision(reader) == 0
        with writing(any_store) as writer:
            writer.execute(insert(municipalities).values(code="707", name="Norddjurs", is_invented=False))
        assert reader.execute(select(municipalities)).all() == []


def test_writers_that_read_first_lose_no_work(any_store: Engine) -> None:
    """Four threads add one to the same number 10 times each: without the lock at the start some would be lost."""
    with writing(any_store) as conn:
        conn.execute(insert(store_meta).values(key="sum", value="0"))

    def add() -> None:
        for _ in range(10):
            with writing(any_store) as conn:
                held = conn.execute(select(store_meta.c.value).where(store_meta.c.key == "sum")).scalar_one()
                conn.execute(store_meta.update().where(store_meta.c.key == "sum").values(value=str(int(held) + 1)))

    assert _failures_together([add] * 4) == []
    with reading(any_store) as conn:
        assert conn.execute(select(store_meta.c.value).where(store_meta.c.key == "sum")).scalar_one() == "40"


def test_two_that_open_an_empty_store_together_both_succeed(tmp_path: Path) -> None:
    url = f"sqlite:///{(tmp_path / 'store.db').as_posix()}"
    _open_together(url)


def test_many_that_make_the_same_new_store_write_ahead_are_all_let_in(tmp_path: Path) -> None:
    """SQLite refuses all but one of them at once, without waiting: seen in every tenth round of four."""
    for number in range(12):
        engines = [connect(f"sqlite:///{(tmp_path / f'{number}.db').as_posix()}") for _ in range(4)]
        assert _failures_together([partial(_ask, engine) for engine in engines]) == []
        for engine in engines:
            engine.dispose()


def test_two_that_open_an_empty_postgresql_database_together_both_succeed(postgres_database: str) -> None:
    _open_together(postgres_database)


def test_a_store_of_a_newer_version_is_refused_and_left_alone(any_store: Engine) -> None:
    with any_store.begin() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    url = any_store.url.render_as_string(hide_password=False)
    with pytest.raises(StoreTooNew) as refused:
        open_store(url)
    assert refused.value.found == "9999"
    with any_store.connect() as conn:
        assert conn.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"


def test_a_file_that_is_no_store_is_unavailable_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("this is no database at all, only words " * 40, encoding="utf-8")
    with pytest.raises(StoreUnavailable) as refused:
        open_store(f"sqlite:///{path.as_posix()}")
    assert refused.value.location == path.as_posix()


def test_a_folder_that_cannot_be_made_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(StoreUnavailable):
        open_store(f"sqlite:///{(tmp_path / 'file' / 'store.db').as_posix()}")


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    with pytest.raises(StoreUnavailable) as refused:
        open_store("postgresql://ane:hemmeligt@127.0.0.1:1/pejlemaerke?connect_timeout=2")
    assert "127.0.0.1" in refused.value.location
    assert "hemmeligt" not in str(refused.value)


@pytest.mark.parametrize(
    "address",
    ["", "nonsense", "mysql://u:hemmeligt@host/db", "oracle+what://u:hemmeligt@host/db"],
    ids=["empty", "no address", "another database", "an unknown driver"],
)
def test_an_address_that_is_none_is_unavailable(address: str) -> None:
    with pytest.raises(StoreUnavailable) as refused:
        connect(address)
    assert "hemmeligt" not in str(refused.value)


def test_a_plain_postgresql_address_takes_the_driver_that_is_there() -> None:
    engine = connect("postgresql://ane:hemmeligt@localhost/db")
    assert engine.dialect.driver == "psycopg"
    assert location(engine) == "postgresql+psycopg://ane:***@localhost/db"


def _add_the_same_twice(engine: Engine) -> None:
    with writing(engine) as conn:
        for _ in range(2):
            conn.execute(insert(municipalities).values(code="707", name="Norddjurs", is_invented=False))


def _ask(engine: Engine) -> None:
    with engine.connect() as conn:
        conn.exec_driver_sql("SELECT 1")


def _failures_together(jobs: Sequence[Callable[[], None]]) -> list[BaseException]:
    """What the jobs raise where each runs in a thread of its own and all begin at once."""
    failures: list[BaseException] = []
    start = threading.Barrier(len(jobs))

    def run(job: Callable[[], None]) -> None:
        try:
            start.wait()
            job()
        except BaseException as wrong:  # noqa: BLE001  # told to the test
            failures.append(wrong)

    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failures


def _open_together(url: str) -> None:
    assert _failures_together([lambda: open_store(url).dispose()] * 4) == []
    engine = open_store(url)
    with reading(engine) as conn:
        assert revision(conn) == 0
    engine.dispose()
