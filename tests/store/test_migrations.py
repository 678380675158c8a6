"""The migrations and the tables say the same, on both databases, and keep what is stored."""

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from tracker.store.engine import open_store, reading
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
        before = {name: rows for name, rows in dump_tables(conn).items() if name in _OLD}
        assert count_rows(conn)["items"] > 0
    _move(sample_store, "0002")
    with sample_store.connect() as conn:
        assert stored_migration(conn) == "0002"
        assert conn.execute(text("SELECT count(*) FROM items")).scalar_one() == len(before["items"])
    engine = open_store(sample_store.url.render_as_string(hide_password=False))
    with reading(engine) as conn:
        after = {name: rows for name, rows in dump_tables(conn).items() if name in _OLD}
        assert conn.exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []
    engine.dispose()
    assert after == before


def test_all_the_way_back_leaves_nothing(any_store: Engine) -> None:
    _move(any_store, "base")
    assert set(inspect(any_store).get_table_names()) == {"alembic_version"}


_OLD = frozenset(("municipalities", "bodies", "meetings", "documents", "issues", "items", "sections", "decisions"))


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
