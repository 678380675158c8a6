"""The dashboard as a process of its own: as ``make dashboard`` starts it, and by plain ``streamlit run``."""

import os
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from tests.machine import LONGEST_WAIT, free_port

PROJECT = Path(__file__).resolve().parents[2]
_ANNOUNCED = "Pejlemærke: "


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
    with _running(
        command, PROJECT, environment(PYTHONIOENCODING="utf-8"), lambda line: line.startswith(_ANNOUNCED)
    ) as line:
        yield line.removeprefix(_ANNOUNCED).strip()


@contextmanager
def plain_streamlit(script: Path, folder: Path, database_url: str = "") -> Iterator[str]:
    """The address of ``streamlit run SCRIPT``, started in a folder whose settings it takes."""
    port = free_port()
    options = [f"--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true"]
    command = [sys.executable, "-m", "streamlit", "run", str(script), *options, "--browser.gatherUsageStats=false"]
    with _running(command, folder, environment(DATABASE_URL=database_url), lambda line: "http://" in line):
        address = f"http://127.0.0.1:{port}"
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=LONGEST_WAIT) as answer:
            assert answer.status == 200
        yield address


@contextmanager
def _running(
    command: list[str], folder: Path, surroundings: dict[str, str], is_ready: Callable[[str], bool]
) -> Iterator[str]:
    """The line with which a server says that it is ready. What it says later is read too, all the while, or a server
    with much to say would be held up; it is stopped at the end.
    """
    process = subprocess.Popen(
        command, cwd=folder, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    )
    stream = process.stdout
    assert stream is not None
    rest = threading.Thread(target=stream.read)
    try:
        said: list[str] = []
        while not (said and is_ready(said[-1])):
            said.append(stream.readline())
            assert said[-1], "the server did not start:\n" + "".join(said)
        rest.start()
        yield said[-1]
    finally:
        process.terminate()
        try:
            process.wait(LONGEST_WAIT)
        finally:
            process.kill()
            if rest.ident is not None:
                rest.join()
            stream.close()
