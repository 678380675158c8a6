"""The matters of a municipality as its screens show them: each with where it stands today, the most pressing first."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tracker.insight.overdue import MeetingDays, Standing, meeting_days_of, standing_of
from tracker.store.frames_tasks import meeting_days_frame, tasks_frame
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.loading import today
from tracker.ui.meeting_names import NO_BODY

_ORDER = tuple(Standing)


@dataclass(frozen=True, slots=True)
class Matters:
    """The matters in the order of the page, and the days on which each body met."""

    rows: tuple[Row, ...]
    days: MeetingDays


def load_matters(municipality_code: str) -> Matters:
    """The matters of a municipality today."""
    days = meeting_days_of(municipality_code, load_rows(meeting_days_frame, municipality_code))
    return Matters(in_order(load_rows(tasks_frame, municipality_code), today(), days), days)


def in_order(tasks: Iterable[Mapping[str, Any]], day: dt.date, days: MeetingDays) -> tuple[Row, ...]:
    """The tasks with their ``standing``, late ones first, and in each group what is due or was given first."""
    rows = [{**task, "standing": standing_of(task, day, days)} for task in tasks]
    return tuple(sorted(rows, key=_place))


def _place(row: Row) -> tuple[int, dt.date]:
    """The undated last."""
    return _ORDER.index(row["standing"]), row["due_latest"] or row["given_on"] or dt.date.max


def holder_name(task: Row) -> str:
    """The body that holds the matter now, or the meeting's title where its body is unknown."""
    held_by: str = task["held_by"] or task["meeting_title"] or NO_BODY
    return held_by
