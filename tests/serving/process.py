"""``python -m tracker serve`` as a process of its own, as ``make dashboard`` starts it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def environment(**changes: str) -> dict[str, str]:
    """This process's environment with a fixed day and the changes."""
    return {**os.environ, "PEJLEMAERKE_TODAY": "2026-11-22", "PYTHONUNBUFFERED": "1", **changes}


@contextmanager
def served(database_url: str) -> Iterator[str]:
    """The address of a dashboard over the store, on a free port of loopback; stopped at the end."""
    command = [sys.executable, "-m", "tracker", "serve", "--port", "0", "--database", database_url]
    process = subprocess.Popen(command, cwd=PROJECT, env=environment(), stderr=subprocess.PIPE, encoding="utf-8")
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
