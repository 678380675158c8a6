"""The dashboard as a process of its own: as ``make dashboard`` starts it, and by plain ``streamlit run``."""

import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from tests.machine import free_port

PROJECT = Path(__file__).resolve().parents[2]


def environment(**changes: str) -> dict[str, str]:
    """This process's environment with a fixed day and the changes."""
    return {**os.environ, "PEJLEMAERKE_TODAY": "2026-11-22", "PYTHONUNBUFFERED": "1", **changes}


def served(database_url: str) -> AbstractContextManager[str]:
    """The address of a dashboard over the store, on a free port of loopback; stopped at the end."""
    return announced("tracker", "serve", "--port", "0", "--database", database_url)


@contextmanager
def announced(*module_and_arguments: str) -> Iterator[str]:
    """The address that a module of Python says it serves; the process is stopped at the end."""
    command = [sys.executable, "-m", *module_and_arguments]
    process = subprocess.Popen(
        command, cwd=PROJECT, env=environment(PYTHONIOENCODING="utf-8"), stderr=subprocess.PIPE, encoding="utf-8"
    )
    said: list[str] = []
    try:
        assert process.stderr is not None
        for line in process.stderr:
            said.append(line)
            if line.startswith("Pejlemærke: "):
                break
        else:
            raise AssertionError("the server did not start:\n" + "".join(said))
        yield said[-1].removeprefix("Pejlemærke: ").strip()
    finally:
        process.terminate()
        # Reads on until the pipe closes, so that a server with much to say is not held up.
        process.communicate(timeout=30)


@contextmanager
def plain_streamlit(script: Path, folder: Path, database_url: str = "") -> Iterator[str]:
    """The address of ``streamlit run SCRIPT``, started in a folder whose settings it takes."""
    port = free_port()
    options = [f"--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true"]
    command = [sys.executable, "-m", "streamlit", "run", str(script), *options, "--browser.gatherUsageStats=false"]
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment(DATABASE_URL=database_url),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    try:
        assert process.stdout is not None
        said = []
        for line in process.stdout:
            said.append(line)
            if "http://" in line:
                break
        else:
            raise AssertionError("streamlit did not start:\n" + "".join(said))
        address = f"http://127.0.0.1:{port}"
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=30) as answer:
            assert answer.status == 200
        yield address
    finally:
        process.terminate()
        process.communicate(timeout=30)
