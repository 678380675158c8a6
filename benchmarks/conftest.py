"""The product and an empty page, each served by a process of its own, on the same machine in the same run."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving.process import environment, plain_streamlit, served

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def sample_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store as ``init --demo`` makes it."""
    url = f"sqlite:///{(tmp_path_factory.mktemp('benchmark') / 'sample.db').as_posix()}"
    command = [sys.executable, "-m", "tracker", "init", "--demo", "--database", url]
    subprocess.run(command, cwd=PROJECT, env=environment(), check=True, capture_output=True)
    return url


@pytest.fixture(scope="session")
def product(sample_url: str) -> Iterator[str]:
    """The address of ``python -m tracker serve`` over the sample."""
    with served(sample_url) as address:
        yield address


@pytest.fixture(scope="session")
def empty_page() -> Iterator[str]:
    """The address of plain ``streamlit run`` on an empty page, away from the project's folder and its settings."""
    with plain_streamlit(PROJECT / "benchmarks" / "empty.py", PROJECT.parent) as address:
        yield address
