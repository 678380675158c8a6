"""Counts what became of the files of an import, and writes it as CSV for those who have to follow it up."""

import csv
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import typer

from tracker.danish.personal import mask_cpr_in_name
from tracker.domain.issue import IssueCode
from tracker.errors import RefusalCode
from tracker.usecases.import_many import Imported
from tracker.usecases.import_words import ISSUE_WORDS, describe, outcome_word, summarise

_COLUMNS = ("Sted", "Udfald", "Møde", "Punkter", "Beslutninger", "Bemærkninger")
_UNSEEN = frozenset(("Cc", "Cf", "Zl", "Zp"))
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Tally:
    """How many files came to what, and what was odd in them."""

    def __init__(self) -> None:
        self._outcomes: Counter[str] = Counter()
        self._refusals: Counter[RefusalCode] = Counter()
        self._issues: Counter[IssueCode] = Counter()

    def add(self, imported: Imported) -> None:
        """Count one more file."""
        self._outcomes[outcome_word(imported)] += 1
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

    def __init__(self, file: TextIO) -> None:
        self._writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        self._writer.writerow([*_COLUMNS, *(_title(word) for word in ISSUE_WORDS.values()), "Hvorfor ikke"])

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
            *(by_code.get(code) for code in ISSUE_WORDS),
            told,
        ]
        self._writer.writerow([_cell(value) for value in row])


@contextmanager
def opened_report(path: Path | None) -> Iterator[Report | None]:
    """The report at ``path``, or none; ends with status 1 where it cannot be written, before anything is read."""
    if path is None:
        yield None
        return
    try:
        file = path.open("w", encoding="utf-8-sig", newline="")
    except OSError as wrong:
        typer.echo(
            f"--report: Filen ‘{one_line(str(path))}’ kan ikke skrives. Vælg en anden. Intet er ændret.", err=True
        )
        raise typer.Exit(1) from wrong
    with file:
        yield Report(file)


def one_line(text: str) -> str:
    """What somebody else named, so that it can be shown: CPR numbers masked, and signs that break a line, colour a
    terminal or turn the writing around as ``�``.
    """
    shown = mask_cpr_in_name(text)
    return "".join("\ufffd" if unicodedata.category(sign) in _UNSEEN else sign for sign in shown)


def _title(word: str) -> str:
    return word[0].upper() + word[1:]


def _cell(value: object) -> str:
    text = "" if value is None else one_line(str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text
