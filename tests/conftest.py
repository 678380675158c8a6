"""What every test may ask for: the shared material, the vocabulary, stores of both kinds, and no network."""

import datetime as dt
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, text

from tracker.danish.vocabulary import Vocabulary, load_vocabulary
from tracker.settings import DATA_FOLDER, PROJECT_FOLDER, VOCABULARY_FOLDER
from tracker.store.engine import open_store

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
"""The moment at which tests do things."""


def missing(reason: str) -> None:
    """Skip on a machine that lacks something; fail where everything must be there."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only this machine may be spoken to."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family != getattr(socket, "AF_UNIX", None) and address[0] not in {"127.0.0.1", "::1", "localhost"}:
            raise AssertionError(f"a test tried to reach {address!r}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with sources, gold and contracts that stands beside the repository."""
    folder = PROJECT_FOLDER.parent / "shared"
    if not folder.is_dir():
        missing(f"{folder} is not there")
    return folder


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """The product's own vocabulary."""
    return load_vocabulary(VOCABULARY_FOLDER)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    """A fresh, empty SQLite store in a file."""
    engine = open_store(f"sqlite:///{(tmp_path / 'store.db').as_posix()}")
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Address of a PostgreSQL server of this session's own, without a database name at its end."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    binaries = found[-1].parent if found else Path(on_path).parent if on_path else None
    if binaries is None:
        missing("PostgreSQL's initdb is not there")
        return
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    port = free_port()
    user = _postgres_user(folder)
    data = folder / "data"
    _run([binaries / "initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-sync"], user)
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
    control = [binaries / "pg_ctl", "-D", data, "-w"]
    _run([*control, "-o", options, "-l", folder / "log", "start"], user)
    yield f"postgresql+psycopg://tester@127.0.0.1:{port}/"
    _run([*control, "-m", "immediate", "stop"], user)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_database(postgres_url: str) -> Iterator[str]:
    """Address of a fresh, empty PostgreSQL database."""
    name = f"test_{uuid.uuid4().hex}"
    server = create_engine(f"{postgres_url}postgres", isolation_level="AUTOCOMMIT")
    with server.connect() as conn:
        conn.execute(text(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"))
    yield f"{postgres_url}{name}"
    with server.connect() as conn:
        conn.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def any_store(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A fresh, empty store of either kind."""
    if request.param == "sqlite":
        yield request.getfixturevalue("store")
        return
    engine = open_store(request.getfixturevalue("postgres_database"))
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def sample_store_file(tmp_path_factory: pytest.TempPathFactory, vocabulary: Vocabulary) -> Path:
    """The store that ``init --demo`` makes; copy it, do not write to it."""
    from tracker.usecases.initialise import load_packs  # what it loads needs every room

    path = tmp_path_factory.mktemp("sample") / "sample.db"
    engine = open_store(f"sqlite:///{path.as_posix()}")
    load_packs(engine, DATA_FOLDER, now=NOW, demo=True)
    with engine.connect() as conn:
        conn.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return path


@pytest.fixture
def sample_store(sample_store_file: Path, tmp_path: Path) -> Iterator[Engine]:
    """A test's own copy of the store that ``init --demo`` makes."""
    path = tmp_path / "sample.db"
    shutil.copyfile(sample_store_file, path)
    engine = open_store(f"sqlite:///{path.as_posix()}")
    yield engine
    engine.dispose()


@pytest.fixture
def run_tracker(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """``python -m tracker`` as a process of its own, on a store in the test's folder unless told otherwise."""
    environment = {
        **{name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
        "DATABASE_URL": f"sqlite:///{(tmp_path / 'tracker.db').as_posix()}",
        "PEJLEMAERKE_TODAY": NOW.date().isoformat(),
    }

    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "tracker", *map(str, arguments)]
        return subprocess.run(
            command, cwd=PROJECT_FOLDER, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )

    return run


def free_port() -> int:
    """A port that nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _postgres_user(folder: Path) -> str | None:
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
