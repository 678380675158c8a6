"""Programs of others, for what no library reads: where they are, and how they are kept within bounds.

LibreOffice and Tesseract read what strangers wrote. Each runs for one file, in a group of processes that is ended as a
whole when its time is over, with the memory that it may take set before it starts.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_LIBREOFFICE = (
    "soffice",
    "soffice.com",
    "C:/Program Files/LibreOffice/program/soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_TESSERACT = ("tesseract", "C:/Program Files/Tesseract-OCR/tesseract.exe")
"""Names on the path, then where the installers of Windows and macOS put them."""


@dataclass(frozen=True, slots=True)
class Programs:
    """The programs of this machine, each by its path; ``None`` where it is not installed."""

    libreoffice: str | None = None
    tesseract: str | None = None


NO_PROGRAMS = Programs()
"""A machine with neither."""


@dataclass(frozen=True, slots=True)
class Finished:
    """How a program ended: what it printed, and whether it got to its end without an error and in time."""

    output: bytes
    is_well: bool
    is_late: bool = False


def find_programs() -> Programs:
    """What is installed now; asked anew for each file that needs it, so that installing takes effect at once."""
    return Programs(_first(_LIBREOFFICE), _first(_TESSERACT))


def run(
    command: Sequence[str],
    given: bytes = b"",
    *,
    seconds: float,
    memory_bytes: int,
    environment: Mapping[str, str] | None = None,
) -> Finished:
    """Run a program to its end, or to the end of its time; what it prints as errors is nobody's concern."""
    try:
        process = subprocess.Popen(
            _limited(command, memory_bytes),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})},
            start_new_session=True,
        )
    except OSError:
        return Finished(b"", is_well=False)
    with process:
        try:
            output, _ = process.communicate(given, timeout=max(0.0, seconds))
        except subprocess.TimeoutExpired:
            return Finished(b"", is_well=False, is_late=True)
        finally:
            if process.poll() is None:
                end_group(process)
    return Finished(output, is_well=process.returncode == 0)


def end_group(process: subprocess.Popen[bytes]) -> None:
    """End a program that leads a group of its own, and all that it started."""
    if sys.platform == "win32":
        command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _first(names: Sequence[str]) -> str | None:
    return next(filter(None, map(shutil.which, names)), None)


def _limited(command: Sequence[str], memory_bytes: int) -> list[str]:
    """The command behind a shell that limits its memory; without one (Windows) time alone is limited."""
    if sys.platform == "win32" or not Path("/bin/sh").exists():
        return list(command)
    return ["/bin/sh", "-c", 'ulimit -v "$0" 2>/dev/null; exec "$@"', str(memory_bytes // 1024), *command]
