"""Counts what became of the files of an import, and writes it as CSV for those who have to follow it up."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

import typer

from tracker.cli.telling import one_line, tell_unwritable
from tracker.danish.formatting import format_number
from tracker.domain.issue import IssueCode
from tracker.errors import RefusalCode
from tracker.usecases.import_many import Imported
from tracker.usecases.import_words import ISSUE_WORDS, describe, outcome_word, summarise

_COLUMNS = ("Sted", "Udfald", "Møde", "Punkter", "Beslutninger", "Bemærkninger", "Usikre ord i scanning, %")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Tally:
    """How many files came to what, and what was odd in them."""

    def __init__(self) -> None:
        self._outcomes: Counter[str] = Counter()
        self._refusals: Counter[RefusalCode] = Counter()
        self._issues: Counter[IssueCode] = Counter()
        self.is_refused = False

    def add(self, imported: Imported) -> None:
        """Count one more file."""
        self._outcomes[outcome_word(imported)] += 1
        self.is_refused |= imported.is_refused
        result = imported.result
        if result is not None and result.refusal is not None:
            self._refusals[result.refusal.code] += 1
        if result is not None:
            self._issues.update(dict(result.found.by_code))

    @property
    def files(self) -> int:
        """How many files were counted."""
        return sum(self._outcomes.values())

    def lines(self) -> tuple[str, ...]:
        """The summary, in up to three lines."""
        return summarise(self._outcomes, self._refusals, self._issues)


class Report:
    """A CSV file that grows by a row a file, so that an import that is broken off leaves what it had come to."""

    def __init__(self, file: TextIO, path: Path) -> None:
        self._file = file
        self._path = path
        self._writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        self.is_broken = False
        self._write([*_COLUMNS, *(_title(word) for word in ISSUE_WORDS.values()), "Hvorfor ikke"])

    def add(self, imported: Imported) -> None:
        """Write one file's row: what stands in Excel as a number is a number, and nothing a formula."""
        result = imported.result
        found = result.found if result is not None and result.refusal is None else None
        by_code = dict(found.by_code) if found is not None else {}
        told = describe(imported) if imported.is_refused or imported.attachment_of is not None else ""
        row = [
            imported.place,
            outcome_word(imported),
            result.meeting_id if result is not None else None,
            found.items if found is not None else None,
            found.decisions if found is not None else None,
            found.issues if found is not None else None,
            _percent(result.doubtful_share if result is not None else None),
            *(by_code.get(code) for code in ISSUE_WORDS),
            told,
        ]
        self._write([_cell(value) for value in row])

    def _write(self, cells: Sequence[str]) -> None:
        """A row at once to the disk, for whoever is killed; a disk that is full is told of, and the import goes on."""
        if self.is_broken:
            return
        try:
            self._writer.writerow(cells)
            self._file.flush()
        except OSError:
            self.is_broken = True
            tell_unwritable("--report", self._path, "Rapporten er ikke hel; det, der indlæses, bliver gemt som ellers.")


@contextmanager
def opened_report(path: Path | None) -> Iterator[Report | None]:
    """The report at ``path``, or none; ends with status 1 where it cannot be written, before anything is read."""
    if path is None:
        yield None
        return
    try:
        file = path.open("w", encoding="utf-8-sig", newline="")
    except OSError as wrong:
        tell_unwritable("--report", path)
        raise typer.Exit(1) from wrong
    try:
        yield Report(file, path)
    finally:
        with suppress(OSError):  # what could not be written has been told of
            file.close()


def _percent(share: float | None) -> str | None:
    """A share as Danish Excel reads a number: *12,5*."""
    return None if share is None else format_number(share * 100)


def _title(word: str) -> str:
    return word[0].upper() + word[1:]


def _cell(value: object) -> str:
    text = "" if value is None else one_line(str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text
