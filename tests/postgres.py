"""PostgreSQL for tests: a server of the session's own, fresh databases, and a store that is emptied between tests."""

import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, text

from tests.machine import LONGEST_WAIT, free_port, missing
from tracker.store.engine import open_store

_SHAPE = """
SELECT md5(string_agg(part, ' ' ORDER BY part)) FROM (
    SELECT version_num FROM alembic_version
    UNION ALL SELECT concat_ws('.', attrelid, attnum, attname, atttypid, attnotnull)
        FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws('.', oid, contype) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws('.', oid, tgenabled) FROM pg_trigger
) AS parts(part)
"""
"""The migration, tables, columns, indexes, constraints and triggers; the numbers in it are those of one database."""

_FILLED = """
SELECT format('%I', tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'
AND query_to_xml(format('SELECT 1 FROM %I LIMIT 1', tablename), false, true, '')::text <> ''
"""
_COUNTED = "SELECT format('%I', sequencename) FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL"
_OTHERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name AND pid <> pg_backend_pid()"


@contextmanager
def running_server() -> Iterator[str]:
    """Address of a server that stops at the end, without a database name at its end."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    binaries = found[-1].parent if found else Path(on_path).parent if on_path else None
    if binaries is None:
        missing("PostgreSQL's initdb is not there")
        return
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    port = free_port()
    user = _user_of(folder)
    data = folder / "data"
    _run([binaries / "initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-sync"], user)
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
    control = [binaries / "pg_ctl", "-D", data, "-w", "-t", int(LONGEST_WAIT)]
    _run([*control, "-o", options, "-l", folder / "log", "start"], user)
    yield f"postgresql+psycopg://tester@127.0.0.1:{port}/"
    _run([*control, "-m", "immediate", "stop"], user)
    shutil.rmtree(folder, ignore_errors=True)


class Server:
    """A running server: databases without tables, and one store that a test after the other has for itself."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._engine = create_engine(f"{url}postgres", isolation_level="AUTOCOMMIT")
        self._store: tuple[str, str] | None = None

    def close(self) -> None:
        """Leave the server."""
        self._engine.dispose()

    @contextmanager
    def fresh_database(self) -> Iterator[str]:
        """Address of a database without tables, dropped at the end."""
        name = self._create()
        yield f"{self._url}{name}"
        with self._engine.connect() as conn:
            conn.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))

    @contextmanager
    def empty_store(self) -> Iterator[Engine]:
        """A migrated store without rows. It is emptied at the end, which takes a thirtieth of making one; where a test
        has changed its tables, the next gets another.
        """
        name, shape = self._store or self._made_store()
        self._store = None  # until it is empty again
        engine = open_store(f"{self._url}{name}")
        yield engine
        engine.dispose()
        with self._connected(name) as conn:
            conn.execute(text(_OTHERS), {"name": name})
            if conn.execute(text(_SHAPE)).scalar() == shape:
                _empty(conn)
                self._store = name, shape

    def _create(self) -> str:
        name = f"test_{uuid.uuid4().hex}"
        with self._engine.connect() as conn:
            conn.execute(text(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"))
        return name

    def _made_store(self) -> tuple[str, str]:
        name = self._create()
        open_store(f"{self._url}{name}").dispose()
        with self._connected(name) as conn:
            return name, conn.execute(text(_SHAPE)).scalar_one()

    @contextmanager
    def _connected(self, name: str) -> Iterator[Connection]:
        engine = create_engine(f"{self._url}{name}", isolation_level="AUTOCOMMIT")
        with engine.connect() as conn:
            yield conn
        engine.dispose()


def _empty(conn: Connection) -> None:
    """Delete every row; what was deleted leaves no trace in the files, and numbers are given from 1 again."""
    filled = conn.execute(text(_FILLED)).scalars().all()
    conn.execute(text("SET session_replication_role = replica"))  # foreign keys and triggers look away
    for table in filled:
        conn.execute(text(f"DELETE FROM {table}"))
    if filled:
        conn.execute(text(f"VACUUM {', '.join(filled)}"))
    for sequence in conn.execute(text(_COUNTED)).scalars().all():
        conn.execute(text(f"ALTER SEQUENCE {sequence} RESTART"))


def _user_of(folder: Path) -> str | None:
    """PostgreSQL refuses to run as root; the user that owns its folder instead."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            shutil.chown(folder, user=name)
        except LookupError:
            continue
        return name
    missing("no user to run PostgreSQL as")
    return None


def _run(command: list[object], user: str | None) -> None:
    done = subprocess.run(
        [str(word) for word in command],
        user=user,
        extra_groups=[] if user else None,
        cwd=tempfile.gettempdir(),
        stdout=subprocess.DEVNULL,  # a server started here would hold a pipe open for ever
        stderr=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        missing(f"{command[0]} failed with {done.returncode}")
