"""What is open in a municipality: late, owed and unanswered, from minutes and from the register of treated cases."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tracker.insight.overdue import MeetingDays, Standing, meeting_days_of, next_meeting, standing_of
from tracker.store.frames_goals import register_frame
from tracker.store.frames_tasks import meeting_days_frame, tasks_frame
from tracker.ui.item_rows import load_rows
from tracker.ui.loading import today


@dataclass(frozen=True, slots=True)
class OpenRow:
    """One thing somebody owes; ``item_id`` and the span are missing where a person entered it."""

    words: str
    body: str | None
    given_on: dt.date | None
    addressed_to: str | None = None
    responsible: str | None = None
    due_text: str | None = None
    due_earliest: dt.date | None = None
    due_latest: dt.date | None = None
    item_id: str | None = None
    document_sha256: str | None = None
    span_start: int | None = None
    span_end: int | None = None
    source: str | None = None
    following: dt.date | None = None
    """The body's next imported meeting after the one it was given in, as far as it is known."""


@dataclass(frozen=True, slots=True)
class OpenWork:
    """The open things by how urgent they are, the oldest first in each."""

    late: tuple[OpenRow, ...]
    unanswered: tuple[OpenRow, ...]
    owed: tuple[OpenRow, ...]
    missed: tuple[OpenRow, ...] = ()
    """Owed at a meeting that has been held without it."""


def open_work_of(municipality_code: str) -> OpenWork:
    """The open work of a municipality today."""
    tasks = load_rows(tasks_frame, municipality_code)
    entered = [row for row in load_rows(register_frame, municipality_code) if row["addressed_to"]]
    days = meeting_days_of(municipality_code, load_rows(meeting_days_frame, municipality_code))
    return sort_open_work(tasks, entered, days, today())


def sort_open_work(
    tasks: Iterable[Mapping[str, Any]],
    entered: Iterable[Mapping[str, Any]],
    days: MeetingDays,
    day: dt.date,
) -> OpenWork:
    """Tasks by their standing on a day; a referral in the register is unanswered until its minutes say otherwise."""
    by_standing: dict[Standing, list[OpenRow]] = {}
    for task in tasks:
        by_standing.setdefault(standing_of(task, day, days), []).append(_from_task(task, next_meeting(task, days)))
    unanswered = [*by_standing.get(Standing.UNANSWERED, []), *(_from_register(row) for row in entered)]
    return OpenWork(
        tuple(sorted(by_standing.get(Standing.LATE, []), key=lambda row: row.due_latest or dt.date.max)),
        tuple(sorted(unanswered, key=_oldest_first)),
        tuple(sorted(by_standing.get(Standing.OWED, []), key=_oldest_first)),
        tuple(sorted(by_standing.get(Standing.MISSED, []), key=_oldest_first)),
    )


def _oldest_first(row: OpenRow) -> dt.date:
    return row.given_on or dt.date.max


def _from_task(task: Mapping[str, Any], following: dt.date | None) -> OpenRow:
    return OpenRow(
        words=task["text"],
        body=task["body"] or task["meeting_title"],
        given_on=task["given_on"],
        addressed_to=task["addressed_to"],
        responsible=task["responsible"],
        due_text=task["due_text"],
        due_earliest=task["due_earliest"],
        due_latest=task["due_latest"],
        item_id=task["item_id"],
        document_sha256=task["document_sha256"],
        span_start=task["span_start"],
        span_end=task["span_end"],
        following=following,
    )


def _from_register(entry: Mapping[str, Any]) -> OpenRow:
    return OpenRow(
        words=entry["asked_for"] or entry["title"],
        body=entry["body"],
        given_on=entry["date"],
        addressed_to=entry["addressed_to"],
        source=entry["source"],
    )
