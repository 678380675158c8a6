"""Reads many files at once, each in a process of its own, so that a file that kills or holds up its reader is one file.

A pool of ``concurrent.futures`` cannot say which file broke it, and cannot stop one that hangs; this one gives each
process one file at a time and knows both.
"""

import multiprocessing
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.danish.vocabulary import load_vocabulary
from tracker.errors import RefusalCode, UnreadableFile
from tracker.usecases.understand import Understood, understand

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

Read = Understood | UnreadableFile
"""What became of a file: its text and reading, or why it has none."""

LEAST_SECONDS = 120.0
BYTES_A_SECOND = 4_000
MOST_SECONDS = 1_800.0
"""How long a file may take: as much as a scan of its size. A dense page in black and white is 30 kB and up, and takes
Tesseract 3 to 8 seconds (docs/decisions/0011-old-files-and-scans.md)."""

MEMORY_BYTES = 4 * 1024**3
"""Of one reader, where the system can set such a limit."""


def _starting() -> "SpawnContext | ForkServerContext":
    """How readers are started: never forked off this process, which would copy the store's connections.

    On Linux they are forked off one small process that has only loaded what reading needs, so that the second reader
    of a batch, and the first of the next, need not load it again. Python trusts forking nowhere else (on macOS the
    system's own libraries may have threads).
    """
    if not sys.platform.startswith("linux"):
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


_CONTEXT = _starting()


@dataclass(frozen=True, slots=True)
class _Refused:
    """An ``UnreadableFile`` on its way between processes."""

    code: RefusalCode
    name: str
    detail: str | None


@dataclass(slots=True)
class _Reader:
    process: BaseProcess
    pipe: Connection
    ticket: int | None = None
    name: str = ""
    deadline: float = 0.0


def patience(size: int) -> float:
    """How many seconds a file of this many bytes may take."""
    return min(MOST_SECONDS, LEAST_SECONDS + size / BYTES_A_SECOND)


class ReaderPool:
    """At most ``workers`` processes, started when they are needed; use it in a ``with``."""

    def __init__(
        self,
        workers: int,
        vocabulary_folder: Path,
        *,
        patience: Callable[[int], float] = patience,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most = max(1, workers)
        self._folder = vocabulary_folder
        self._patience = patience
        self._clock = clock
        self._readers: list[_Reader] = []

    def __enter__(self) -> "ReaderPool":
        return self

    def __exit__(self, *_: object) -> None:
        for reader in self._readers:
            _end(reader)
        self._readers.clear()

    @property
    def is_full(self) -> bool:
        """Whether every reader has a file at hand."""
        return len(self._readers) == self._most and all(reader.ticket is not None for reader in self._readers)

    def hand_over(self, ticket: int, name: str, content: bytes) -> None:
        """Give a file to a reader that has none; ``ticket`` is the caller's own name for it. Not while it is full."""
        reader = next((one for one in self._readers if one.ticket is None), None) or self._start()
        reader.ticket, reader.name = ticket, name
        reader.deadline = self._clock() + self._patience(len(content))
        try:
            reader.pipe.send((name, content))
        except OSError:
            return  # it died while it had nothing to do; ``collect`` finds its end of the pipe closed

    def collect(self) -> list[tuple[int, Read]]:
        """Wait until at least one file is done with, or its time is over; empty where no reader has one."""
        busy = [reader for reader in self._readers if reader.ticket is not None]
        if not busy:
            return []
        left = max(0.0, min(reader.deadline for reader in busy) - self._clock())
        ready = wait([reader.pipe for reader in busy], timeout=left)
        now = self._clock()
        done = []
        for reader in busy:
            if reader.pipe in ready:
                done.append(self._receive(reader))
            elif reader.deadline <= now:
                done.append(self._give_up(reader, RefusalCode.READER_TOO_SLOW))
        return done

    def _receive(self, reader: _Reader) -> tuple[int, Read]:
        try:
            said = reader.pipe.recv()
        except (EOFError, OSError):
            return self._give_up(reader, RefusalCode.READER_STOPPED)
        ticket = _ticket(reader)
        reader.ticket = None
        return ticket, UnreadableFile(said.code, said.name, said.detail) if isinstance(said, _Refused) else said

    def _give_up(self, reader: _Reader, code: RefusalCode) -> tuple[int, Read]:
        _end(reader)
        self._readers.remove(reader)
        return _ticket(reader), UnreadableFile(code, reader.name)

    def _start(self) -> _Reader:
        ours, its = _CONTEXT.Pipe()
        process = _CONTEXT.Process(target=_serve, args=(its, self._folder), daemon=True)
        with _interrupts_blocked():
            process.start()
        its.close()
        reader = _Reader(process, ours)
        self._readers.append(reader)
        return reader


class _interrupts_blocked:  # noqa: N801 - reads as a verb where it is used
    """Ctrl-C in a terminal goes to all its processes; readers started in here never see it, ours comes afterwards."""

    def __enter__(self) -> None:
        if sys.platform != "win32":
            self._before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})

    def __exit__(self, *_: object) -> None:
        if sys.platform != "win32":
            signal.pthread_sigmask(signal.SIG_SETMASK, self._before)


def _ticket(reader: _Reader) -> int:
    if reader.ticket is None:
        raise ValueError("a reader without a file has nothing to say")
    return reader.ticket


def _end(reader: _Reader) -> None:
    reader.process.kill()
    reader.process.join()
    reader.pipe.close()


def _serve(pipe: Connection, vocabulary_folder: Path) -> None:
    """What a reader does: read one file after another until nobody is at the other end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    vocabulary = load_vocabulary(vocabulary_folder)
    while True:
        try:
            name, content = pipe.recv()
        except (EOFError, OSError):
            return
        said: Understood | _Refused
        try:
            said = understand(name, content, vocabulary)
        except UnreadableFile as refusal:
            said = _Refused(refusal.code, refusal.name, refusal.detail)
        except MemoryError:
            said = _Refused(RefusalCode.TOO_LARGE, name, None)
        except Exception as wrong:  # noqa: BLE001 - our mistake is told with its kind, and stops no other file
            said = _Refused(RefusalCode.READER_STOPPED, name, type(wrong).__name__)
        pipe.send(said)


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MEMORY_BYTES if hard == resource.RLIM_INFINITY else min(MEMORY_BYTES, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
