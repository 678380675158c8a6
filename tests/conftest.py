"""What every test may ask for: the shared material, the vocabulary, stores of both kinds, and no network."""

import datetime as dt
import gc
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from sqlalchemy import Engine
from typer.testing import CliRunner

from tests.compiled import share_compiled_statements
from tests.machine import missing
from tests.postgres import Server, running_server
from tracker.cli import build_app
from tracker.danish.vocabulary import Vocabulary, load_vocabulary
from tracker.settings import DATA_FOLDER, PROJECT_FOLDER, VOCABULARY_FOLDER
from tracker.store.engine import open_store

# No test may fail because the machine is busy; how quick things are is told by benchmarks/.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
share_compiled_statements()

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
"""The moment at which tests do things."""


def pytest_collection_finish() -> None:
    """What stands in memory by now stays to the end: Streamlit's collection of garbage after each run of a page, and
    every other, need not look through it again.
    """
    gc.freeze()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Files are handed to the workers whole."""
    from tests.distribution import ByFile  # only several workers need xdist

    return ByFile(config, log)


@pytest.fixture(autouse=True)
def own_main() -> Iterator[None]:
    """A page under test takes the place of the main program, which processes started later would then run."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


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
def installed_components() -> Iterator[None]:
    """Each new AppTest looks for components of Streamlit in every installed package; here they are looked for once."""
    from streamlit.components.v2 import manifest_scanner

    found = manifest_scanner.scan_component_manifests()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", lambda: found)
        yield


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


@pytest.fixture(scope="session")
def empty_store_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated store without rows; copy it, do not write to it."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    open_store(f"sqlite:///{path.as_posix()}").dispose()
    return path


@pytest.fixture
def store(empty_store_file: Path, tmp_path: Path) -> Iterator[Engine]:
    """A fresh, empty SQLite store in a file."""
    path = tmp_path / "store.db"
    shutil.copyfile(empty_store_file, path)
    engine = open_store(f"sqlite:///{path.as_posix()}")
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server of this session's own."""
    with running_server() as url:
        server = Server(url)
        yield server
        server.close()


@pytest.fixture
def postgres_database(postgres: Server) -> Iterator[str]:
    """Address of a fresh, empty PostgreSQL database."""
    with postgres.fresh_database() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def any_store(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A fresh, empty store of either kind."""
    if request.param == "sqlite":
        yield request.getfixturevalue("store")
        return
    server: Server = request.getfixturevalue("postgres")
    with server.empty_store() as engine:
        yield engine


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
def tracker_environment(tmp_path: Path) -> dict[str, str]:
    """What the command line reads of its environment: a store in the test's folder, and a fixed day."""
    return {
        "DATABASE_URL": f"sqlite:///{(tmp_path / 'tracker.db').as_posix()}",
        "PEJLEMAERKE_TODAY": NOW.date().isoformat(),
    }


@pytest.fixture
def tracker_store(empty_store_file: Path, tmp_path: Path, tracker_environment: dict[str, str]) -> str:
    """The address of the command line's store, which is there and empty; else the first command migrates one."""
    shutil.copyfile(empty_store_file, tmp_path / "tracker.db")
    return tracker_environment["DATABASE_URL"]


@pytest.fixture
def run_tracker(tracker_environment: dict[str, str]) -> Callable[..., subprocess.CompletedProcess[str]]:
    """The command line, in this process; what it does not catch itself reaches the test."""

    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        words = [str(argument) for argument in arguments]
        done = CliRunner().invoke(build_app(), words, env=tracker_environment, prog_name="python -m tracker")
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return subprocess.CompletedProcess(words, done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture
def start_tracker(tracker_environment: dict[str, str]) -> Callable[..., subprocess.CompletedProcess[str]]:
    """``python -m tracker`` as a process of its own, for what only a process shows."""

    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "tracker", *map(str, arguments)]
        environment = {**os.environ, **tracker_environment}
        return subprocess.run(
            command, cwd=PROJECT_FOLDER, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )

    return run
