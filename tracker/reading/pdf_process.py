"""Reads PDF files in a process of its own, which may use so much memory and time and no more.

pdfium is a large program in C++ that reads what strangers wrote: a few bytes can have a page drawn a million times
over, and no look at the file tells beforehand what it will cost. A process can be stopped, a call cannot. One process
serves all the files that this one reads, so that a file costs its way to and fro and not a start.
"""

import atexit
import math
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.draft import Draft
from tracker.reading.pdf_messages import draft_of, receive, send
from tracker.reading.pdf_weight import is_too_heavy

MAX_SECONDS = 60.0
"""Of reading one file. Five hundred pages take a second, three thousand (more are not read) six."""

_WATCH_SECONDS = 0.2
_PACKAGES = Path(__file__).resolve().parents[2]
_BROKEN = frozenset(-getattr(signal, name) for name in ("SIGSEGV", "SIGBUS") if hasattr(signal, name))
"""How a process ends over a damaged file; one that asks for more memory than it may have ends otherwise."""


class PdfProcess:
    """The other process: started when the first file comes, and again when a file has ended it."""

    def __init__(self, seconds: float = MAX_SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._deadline = math.inf
        atexit.register(self.stop)

    def read(self, name: str, content: bytes) -> Draft:
        """What ``read_pdf_here`` gives or refuses; ``TOO_LARGE`` where it took more time or memory than it may."""
        with self._lock:
            process = self._running()
            self._deadline = time.monotonic() + self._seconds
            reply = _ask(process, content)
            self._deadline = math.inf
            if reply is None:
                process.kill()
                code = RefusalCode.DAMAGED if process.wait() in _BROKEN else RefusalCode.TOO_LARGE
                raise UnreadableFile(code, name, "PDF")
        return draft_of(reply, name)

    @property
    def number(self) -> int:
        """The number under which the system knows the other process; 0 where there is none."""
        return self._process.pid if self._process else 0

    def stop(self) -> None:
        """End the process, which nobody needs until the next file comes."""
        process, self._process = self._process, None
        if process and process.stdin and process.stdout and self._owner == os.getpid():
            process.kill()
            process.wait()
            process.stdin.close()
            process.stdout.close()

    def _running(self) -> subprocess.Popen[bytes]:
        # A process forked off this one inherits the pipes and must not use them.
        if self._process is None or self._owner != os.getpid() or self._process.poll() is not None:
            self.stop()
            paths = os.pathsep.join(filter(None, (str(_PACKAGES), os.environ.get("PYTHONPATH"))))
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tracker.reading.pdf_worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": paths},
            )
            self._owner = os.getpid()
            threading.Thread(target=self._watch, args=(self._process,), daemon=True).start()
        return self._process

    def _watch(self, process: subprocess.Popen[bytes]) -> None:
        """End the process when it is late; looks now and then, since a thread for each file would cost more."""
        while process.poll() is None:
            if time.monotonic() > self._deadline:
                process.kill()
            time.sleep(_WATCH_SECONDS)


def _ask(process: subprocess.Popen[bytes], content: bytes) -> bytes | None:
    """The answer to a file, or nothing where the process ended over it."""
    if process.stdin is None or process.stdout is None:
        return None
    try:
        send(process.stdin, content)
    except OSError:
        return None
    return receive(process.stdout)


PROCESS = PdfProcess()


def read_pdf(name: str, content: bytes) -> Draft:
    """The text of a PDF's pages, each a block; ``UnreadableFile`` where it has none or would cost too much."""
    if is_too_heavy(content):
        raise UnreadableFile(RefusalCode.TOO_LARGE, name)
    return PROCESS.read(name, content)
