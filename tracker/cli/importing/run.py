"""Runs an import: progress on a terminal, a line a file, the summary, and an orderly end at Ctrl-C."""

import os

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from tracker.cli.clock import now
from tracker.cli.importing.report import Report, Tally, one_line
from tracker.cli.importing.sources import Sources
from tracker.danish.phrases import count_of
from tracker.danish.vocabulary import Vocabulary
from tracker.settings import VOCABULARY_FOLDER
from tracker.store.engine import Engine
from tracker.usecases.follow_tasks import follow_at_end
from tracker.usecases.import_many import Batch, import_many
from tracker.usecases.import_words import describe
from tracker.usecases.reader_pool import ReaderPool

REFUSED = 1
INTERRUPTED = 130
"""Exit status of a command that Ctrl-C ended."""


def run_import(
    sources: Sources, engine: Engine, vocabulary: Vocabulary, municipality: str | None, report: Report | None
) -> int:
    """Import all that the sources hold; returns the exit status."""
    console = Console(stderr=True, soft_wrap=True, highlight=False)
    tally = Tally()
    is_refused = False
    with _progress(console) as progress:
        counted = _Counted(progress)
        try:
            with (
                ReaderPool(_cores(), VOCABULARY_FOLDER) as pool,
                follow_at_end(engine) as touched,
                sources.opened(engine, counted.found) as arrivals,
            ):
                batch = Batch(engine, vocabulary, now, touched, municipality)
                for imported in import_many(arrivals, pool, batch):
                    tally.add(imported)
                    is_refused |= imported.is_refused
                    console.print(one_line(describe(imported)), markup=False)
                    if report is not None:
                        report.add(imported)
                    counted.done()
        except KeyboardInterrupt:
            _tell_of_interruption(console, tally.files, counted.total)
            return INTERRUPTED
    if tally.files != 1:
        for line in tally.lines():
            console.print(line, markup=False)
    return REFUSED if is_refused else 0


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
        f"Afbrudt. {count_of(done, 'fil', 'filer').capitalize()} er færdige og gemt, {left} er tilbage. "
        "Kør samme kommando igen for at fortsætte.",
        markup=False,
    )


def _cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
