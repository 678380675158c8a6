"""The product and an empty page, each served by a process of its own, on the same machine in the same run."""

import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import free_port
from tests.serving.process import environment, served

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
    """The address of plain ``streamlit run`` on an empty page, with Streamlit's own settings."""
    port = free_port()
    options = [f"--server.port={port}", "--server.headless=true", "--browser.gatherUsageStats=false"]
    command = [sys.executable, "-m", "streamlit", "run", str(PROJECT / "benchmarks" / "empty.py"), *options]
    # Away from the project's folder, whose settings it would take for its own.
    process = subprocess.Popen(
        command, cwd=PROJECT.parent, env={**os.environ}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        assert process.stdout is not None
        for line in process.stdout:
            if "http://" in line:
                break
        address = f"http://127.0.0.1:{port}"
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=30) as answer:
            assert answer.status == 200
        yield address
    finally:
        process.terminate()
        process.communicate(timeout=30)
