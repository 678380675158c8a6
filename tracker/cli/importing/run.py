"""Runs an import: progress on a terminal, a line a file, the summary, and an orderly end at Ctrl-C."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from tracker.cli.clock import now
from tracker.cli.importing.report import Report, Tally
from tracker.cli.importing.sources import Sources
from tracker.cli.telling import one_line
from tracker.danish.phrases import count_of
from tracker.danish.vocabulary import Vocabulary
from tracker.errors import StoreFault, StoreUnavailable
from tracker.settings import VOCABULARY_FOLDER
from tracker.store.engine import Engine
from tracker.usecases.follow_at_end import follow_waiting
from tracker.usecases.import_many import Batch, Imported, import_many
from tracker.usecases.import_minutes import ImportStatus
from tracker.usecases.import_words import describe
from tracker.usecases.reader_pool import ReaderPool
from tracker.usecases.store_texts import STORE_FAULTS

REFUSED = 1
INTERRUPTED = 130
"""Exit status of a command that Ctrl-C ended."""
TERMINATED = 143
"""Exit status of a command that was told to end (SIGTERM), as a service or a container is."""

_STORED = frozenset({ImportStatus.INSERTED, ImportStatus.UPDATED})
_LASTING = frozenset({StoreFault.FULL, StoreFault.READ_ONLY, StoreFault.UNREACHABLE, StoreFault.DAMAGED})
"""What does not pass while one waits, as another's writing does."""
_MOST_FAULTS = 3

_LATER = "Resten af opgaverne følges ved næste indlæsning."


class _Terminated(KeyboardInterrupt):
    """SIGTERM: there is little time before the process is killed."""


def run_import(
    sources: Sources, engine: Engine, vocabulary: Vocabulary, municipality: str | None, report: Report | None
) -> int:
    """Import all that the sources hold; returns the exit status."""
    console = Console(stderr=True, soft_wrap=True, highlight=False)
    tally = Tally()
    batch = Batch(engine, vocabulary, now, set(), municipality)
    status = 0
    store = _StoreFaults()
    with _ended_in_order() as ending, _progress(console) as progress:
        counted = _Counted(progress)
        try:
            with ReaderPool(_cores(), VOCABULARY_FOLDER) as pool, sources.opened(engine, counted.found) as arrivals:
                for imported in import_many(arrivals, pool, batch):
                    tally.add(imported)
                    console.print(one_line(describe(imported)), markup=False)
                    if report is not None:
                        report.add(imported)
                    counted.done()
                    ending.check()
                    if store.are_lasting(imported):
                        _tell_of_faults(console, tally.files, counted.total)
                        break
        except KeyboardInterrupt as interrupt:
            _tell_of_interruption(console, tally.files, counted.total)
            status = TERMINATED if isinstance(interrupt, _Terminated) else INTERRUPTED
        if status != TERMINATED:
            again = " (Ctrl-C igen: ved næste indlæsning)" if status else ""
            status = max(status, _follow(batch, console, progress, f"Følger opgaver{again}"))
    if tally.files != 1 and status not in (INTERRUPTED, TERMINATED):
        for line in tally.lines():
            console.print(line, markup=False)
    return status or (REFUSED if tally.is_refused or (report is not None and report.is_broken) else 0)


def _follow(batch: Batch, console: Console, progress: Progress, what: str) -> int:
    """Follow the tasks of what was stored; returns the exit status of one who does not want to wait for it."""
    task = progress.add_task(what, total=None, visible=False)
    try:
        follow_waiting(
            batch.engine,
            batch.touched,
            lambda done, total: progress.update(task, completed=done, total=total, visible=True),
        )
    except KeyboardInterrupt as interrupt:
        console.print(f"Afbrudt. {_LATER}", markup=False)
        return TERMINATED if isinstance(interrupt, _Terminated) else INTERRUPTED
    except StoreUnavailable as trouble:
        what = STORE_FAULTS[trouble.fault].format(trouble.location)
        console.print(f"{what} Det, der er indlæst, er gemt. {_LATER}", markup=False)
        return REFUSED
    return 0


class _Ending:
    """That somebody pressed Ctrl-C or sent SIGTERM, also where Python dropped the exception.

    One that is raised while Python clears an object away (``__del__``, the callback of a weak reference) is told on the
    terminal and forgotten: https://docs.python.org/3/reference/datamodel.html#object.__del__.
    """

    def __init__(self) -> None:
        self._asked: type[KeyboardInterrupt] | None = None

    def ask(self, number: int, _frame: object) -> None:
        """The handler of both signals."""
        self._asked = _Terminated if number == signal.SIGTERM else KeyboardInterrupt
        raise self._asked

    def check(self) -> None:
        """Raise what was asked and dropped."""
        if self._asked is not None:
            raise self._asked


@contextmanager
def _ended_in_order() -> Iterator[_Ending]:
    """Whoever ends us by SIGTERM is told as much as whoever presses Ctrl-C; for a command behind ``&`` a shell shuts
    Ctrl-C out, and it stays out.
    """
    ending = _Ending()
    shut_out = signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    heard = (signal.SIGTERM,) if shut_out else (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, ending.ask) for number in heard}
    try:
        yield ending
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class _Counted:
    """How many files there are, as far as is known, on the progress bar."""

    def __init__(self, progress: Progress) -> None:
        self.total = 0
        self._progress = progress
        self._task: TaskID = progress.add_task("Indlæser", total=None)

    def found(self, more: int) -> None:
        self.total += more
        self._progress.update(self._task, total=self.total)

    def done(self) -> None:
        self._progress.advance(self._task)


class _StoreFaults:
    """Whether a store has stopped taking files: a full disk is told of three times, not for each of thousands."""

    def __init__(self) -> None:
        self._in_a_row = 0

    def are_lasting(self, imported: Imported) -> bool:
        """Take one more file into account; one that was stored shows that the store still takes some."""
        if imported.trouble is not None and imported.trouble.fault in _LASTING:
            self._in_a_row += 1
        elif imported.result is not None and imported.result.status in _STORED:
            self._in_a_row = 0
        return self._in_a_row >= _MOST_FAULTS


def _tell_of_faults(console: Console, done: int, total: int) -> None:
    left = count_of(max(0, total - done), "fil", "filer")
    console.print(
        f"Afbrudt: {_MOST_FAULTS} filer kunne ikke gemmes i lageret, og {left} er ikke prøvet. Det, der er indlæst, "
        "er gemt. Kør samme kommando igen, når lageret kan skrives.",
        markup=False,
    )


def _progress(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("tid tilbage"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


def _tell_of_interruption(console: Console, done: int, total: int) -> None:
    left = count_of(max(0, total - done), "fil", "filer")
    console.print(
        f"Afbrudt. {count_of(done, 'fil', 'filer').capitalize()} er færdig{'' if done == 1 else 'e'} og gemt, "
        f"{left} er tilbage. "
        "Kør samme kommando igen for at fortsætte.",
        markup=False,
    )


def _cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
