"""Brings a store to the tables that the code knows, at start, once, also where two processes start together."""

from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from tracker.errors import StoreTooNew

HEAD = "0011"
"""The newest migration; a test holds it against the folder, so that a start need not load Alembic."""

MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 0x70656A6D


def migrate(engine: Engine) -> None:
    """Upgrade the store where it is older than the code; raise ``StoreTooNew`` where the code does not know it."""
    with engine.connect() as conn:
        if stored_migration(conn) == HEAD:
            return
    if engine.dialect.name == "postgresql":
        with engine.begin() as conn:
            conn.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            _upgrade(conn)
        return
    # A migration in batch mode copies a table and drops the old one; with foreign keys on, the drop would cascade.
    other = create_engine(engine.url, poolclass=NullPool)
    event.listen(other, "connect", _prepare)
    event.listen(other, "begin", _begin)
    with other.begin() as conn:
        _upgrade(conn)
        broken = conn.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise AssertionError(f"the migration left {len(broken)} rows that refer to nothing")


def stored_migration(conn: Connection) -> str | None:
    """The migration that the store is at, or ``None`` for a store without tables."""
    if not inspect(conn).has_table("alembic_version"):
        return None
    found: str | None = conn.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def known_migrations() -> frozenset[str]:
    """Every migration in the folder."""
    from alembic.script import ScriptDirectory  # noqa: PLC0415  # loaded only where a store is not up to date

    return frozenset(script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions())


def _upgrade(conn: Connection) -> None:
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    found = stored_migration(conn)
    if found is not None and found not in known_migrations():
        raise StoreTooNew(found)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = conn
    command.upgrade(config, "head")


def _prepare(connection: object, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # type: ignore[attr-defined]
    cursor = connection.cursor()  # type: ignore[attr-defined]
    cursor.execute("PRAGMA busy_timeout = 60000")
    cursor.execute("PRAGMA foreign_keys = OFF")
    cursor.close()


def _begin(conn: Connection) -> None:
    conn.exec_driver_sql("BEGIN IMMEDIATE")
