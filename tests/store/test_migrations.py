"""The migrations and the tables say the same, on both databases, and keep what is stored."""

import datetime as dt
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, MetaData, inspect, text

from tracker.store.checking import find_loose_words
from tracker.store.documents import load_document
from tracker.store.engine import open_store, reading
from tracker.store.items import load_item
from tracker.store.meetings import load_header
from tracker.store.migrating import HEAD, MIGRATIONS, known_migrations, migrate, stored_migration
from tracker.store.tables import metadata
from tracker.store.whole import count_rows, dump_tables


def test_the_head_named_in_the_code_is_the_folder_s() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [HEAD]
    assert HEAD in known_migrations()


def test_migrations_and_tables_agree(any_store: Engine) -> None:
    with any_store.connect() as conn:
        context = MigrationContext.configure(conn, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_constraints_carry_the_names_that_later_migrations_need(any_store: Engine) -> None:
    inspector = inspect(any_store)
    for table in metadata.tables.values():
        wanted = {f"fk_{table.name}_{key.parent.name}_{key.column.table.name}" for key in table.foreign_keys}
        assert {key["name"] for key in inspector.get_foreign_keys(table.name)} == wanted


def test_opening_again_migrates_nothing(any_store: Engine) -> None:
    migrate(any_store)
    with any_store.connect() as conn:
        assert stored_migration(conn) == HEAD


def test_going_back_and_forth_on_a_filled_store_keeps_what_older_tables_hold(sample_store: Engine) -> None:
    with reading(sample_store) as conn:
        before = _older_rows(conn)
        assert count_rows(conn)["items"] > 0
    _move(sample_store, "0002")
    with sample_store.connect() as conn:
        assert stored_migration(conn) == "0002"
        assert conn.execute(text("SELECT count(*) FROM items")).scalar_one() == len(before["items"])
    engine = open_store(sample_store.url.render_as_string(hide_password=False))
    with reading(engine) as conn:
        after = _older_rows(conn)
        assert conn.exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []
    engine.dispose()
    assert after == before


def test_what_an_older_version_stored_comes_along_and_is_read_again(older_store: str) -> None:
    engine = open_store(older_store)
    with reading(engine) as conn:
        assert stored_migration(conn) == HEAD
        document, filing = load_document(conn, "ab")
        assert (document.text, filing.content, document.masked, document.doubtful_share) == (_TEXT, b"fil", (), None)
        header = load_header(conn, "m")
        assert [(person.name, person.items, person.time) for person in header.attendances] == [("Ane Birk", (), None)]
        item = load_item(conn, "m/1")
        assert [(amount.ore, amount.kind, amount.sentence) for amount in item.amounts] == [(1_200_000, None, None)]
        assert [(task.responsible, task.resolved) for task in item.follow_ups] == [("Formanden", None)]
        assert (item.outside_remit, item.votes, item.references) == (None, (), ())
        assert list(find_loose_words(conn)) == []
    engine.dispose()


def test_all_the_way_back_leaves_nothing(any_store: Engine) -> None:
    _move(any_store, "base")
    assert set(inspect(any_store).get_table_names()) == {"alembic_version"}


_TEXT = "Til stede: Ane Birk. 1. Cykler. Der gives 12.000 kr. Formanden skriver til udvalget."


def _at(words: str, name: str = "text") -> dict[str, Any]:
    """A quote as the columns of a row."""
    start = _TEXT.index(words)
    return {name: words, "span_start": start, "span_end": start + len(words)}


_STORED: dict[str, dict[str, Any]] = {
    "municipalities": {"code": "k", "name": "Eksempelby", "is_invented": True},
    "meetings": {"id": "m", "municipality_code": "k", "running_number": 1, "kind": "minutes", "evidence": {}},
    "documents": {
        "sha256": "ab",
        "name": "a.txt",
        "media_type": "text/plain",
        "text": _TEXT,
        "blocks": [],
        "normalisation": 1,
        "extraction_version": 1,
        "content": b"fil",
        "meeting_id": "m",
        "header_start": 0,
        "header_end": 20,
        "remainder": [],
        "imported_at": dt.datetime.fromisoformat("2024-05-20T10:30:00"),
    },
    "items": {"id": "m/1", "meeting_id": "m", "document_sha256": "ab", "position": 1, "case_numbers": []}
    | _at(_TEXT[21:], "title"),
    "attendances": {"id": "m:1", "meeting_id": "m", "document_sha256": "ab", "position": 1, "name": "Ane Birk"}
    | {"presence": "present"}
    | _at("Ane Birk"),
    "amounts": {"item_id": "m/1", "id": "m/1:amount-1", "position": 1, "ore": 1_200_000} | _at("12.000 kr."),
    "follow_ups": {"item_id": "m/1", "id": "m/1#1", "position": 1, "kind": "task", "responsible": "Formanden"}
    | {"due_is_condition": False, "state": "open", "state_origin": "read"}
    | _at("Formanden skriver til udvalget."),
}
"""One row of each table of a store at the migration 0004, as that version wrote it."""


@pytest.fixture
def older_store(any_store: Engine) -> str:
    """The address of a store at the migration 0004 with a document in it."""
    _move(any_store, "0004")
    with any_store.begin() as conn:
        tables = MetaData()
        tables.reflect(conn)
        for name, row in _STORED.items():
            conn.execute(tables.tables[name].insert(), row)
    return any_store.url.render_as_string(hide_password=False)


_OLD = frozenset(("municipalities", "bodies", "meetings", "documents", "issues", "items", "sections", "decisions"))


_NEWER_COLUMNS = frozenset(
    (
        "masked",
        "converter",
        "doubtful_share",
        "external_id",
        "outside_remit",
        "outside_remit_start",
        "outside_remit_end",
    )
)


def _older_rows(conn: Connection) -> dict[str, list[dict[str, Any]]]:
    """What stands in the tables and columns of the older version."""
    return {
        name: [{column: value for column, value in row.items() if column not in _NEWER_COLUMNS} for row in rows]
        for name, rows in dump_tables(conn).items()
        if name in _OLD
    }


def _move(engine: Engine, target: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.connect() as conn:
        if engine.dialect.name == "sqlite":
            conn.exec_driver_sql("PRAGMA foreign_keys = OFF")
            conn.rollback()
        with conn.begin():
            config.attributes["connection"] = conn
            command.downgrade(config, target)
    engine.dispose()


@pytest.mark.parametrize("name", sorted(metadata.tables))
def test_every_table_has_a_key(name: str) -> None:
    assert list(metadata.tables[name].primary_key.columns)
