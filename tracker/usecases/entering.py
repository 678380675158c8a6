"""What all forms share: a value is checked, stored with who and when, and told in the journal with before and after."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection

from tracker.domain.name_spelling import composed
from tracker.store.corrections import Event, save_event
from tracker.store.entered_rows import Entry, Tally
from tracker.usecases.pack_fields import Cells
from tracker.usecases.pack_problems import ProblemCode, Problems, Record

_Noun = TypeVar("_Noun")
FORM = "form"
"""Stands for the file in the problems of a form."""


@dataclass(frozen=True, slots=True)
class By:
    """Who enters something, if known, and when."""

    now: dt.datetime
    actor: str | None = None

    @property
    def entry(self) -> Entry:
        """The mark that the stored row gets."""
        return Entry(actor=self.actor, at=self.now)


def enter(
    conn: Connection,
    noun: str,
    id: str,
    save: Callable[[Connection, Iterable[_Noun], Entry], Tally],
    value: _Noun,
    *,
    by: By,
    before: _Noun | None = None,
) -> None:
    """Store one value and write the journal; what is stored already and does not differ leaves no trace."""
    if value == before:
        return
    save(conn, (value,), by.entry)
    write_journal(conn, noun, id, by, before=before, after=value)


def write_journal(conn: Connection, noun: str, id: str, by: By, *, before: object | None, after: object | None) -> None:
    """One line of the journal: *entered* for something new, *edited* for what was there, *removed* for what goes."""
    done = "entered" if before is None else "removed" if after is None else "edited"
    what = f"{noun} {done}"
    save_event(conn, Event(by.now, what, noun, id, by.actor, before=_plain(before), after=_plain(after)))


def check_form(cells: dict[str, object], *needed: str, code: bool = False) -> None:
    """Raise ``RejectedTable`` where a needed field of a form is empty or its code cannot stand in an id."""
    problems = Problems(FORM)
    form = Cells(Record(FORM, cells), problems)
    for field in needed:
        if cells.get(field) in (None, "") or (isinstance(cells[field], str) and not str(cells[field]).strip()):
            form.problem(field, ProblemCode.MISSING)
    if code:
        form.code()
    problems.raise_if_any()


def reject(field: str, code: ProblemCode, value: object = "") -> None:
    """Raise ``RejectedTable`` for one field of a form."""
    problems = Problems(FORM)
    problems.add(FORM, field, code, value)
    problems.raise_if_any()


def told(text: str | None) -> str | None:
    """Text of a form without blanks around it, each letter as one sign; ``None`` where nothing is left: unknown."""
    return composed(text or "").strip() or None


def _plain(value: Any) -> Any:
    """A record as JSON can hold it; dates as ISO text."""
    return None if value is None else _as_json(asdict(value))


def _as_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _as_json(one) for name, one in value.items()}
    return value.isoformat() if isinstance(value, dt.date) else value
