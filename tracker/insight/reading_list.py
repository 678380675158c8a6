"""What a new member of a body reads first, and why: a few minutes and the latest status report. Pure."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tracker.domain.meeting import MeetingKind
from tracker.insight.handover import Handover

Row = Mapping[str, Any]

_MOST_MEETINGS = 3
"""How many minutes are named for their open matters alone: a list of everything is read by nobody."""


class WhyRead(StrEnum):
    """Why something is to be read first, the strongest reason first."""

    HANDS_OVER = "hands_over"
    """The hand-over was adopted there."""
    LESSONS = "lessons"
    """Those who left said there what they had learnt."""
    OPEN_MATTERS = "open_matters"
    """Many matters that are still open were given there."""
    LATEST = "latest"
    """The body's latest minutes."""
    REPORT = "report"
    """The latest status report."""


@dataclass(frozen=True, slots=True)
class ToRead:
    """A meeting, or the report ``report``; ``open_matters`` is how many matters given there are still open."""

    reasons: tuple[WhyRead, ...]
    meeting: Row | None = None
    report: Row | None = None
    open_matters: int = 0


def reading_list(
    handed: Handover, meetings: Sequence[Row], reports: Sequence[Row], today: dt.date
) -> tuple[ToRead, ...]:
    """The minutes with the strongest reasons first, then the latest status report.

    ``meetings`` are the body's own (rows of ``meetings_frame``); ``reports`` rows of ``status_reports_frame``.
    """
    counts = Counter(one.row["meeting_id"] for one in handed.matters)
    fullest = {meeting_id for meeting_id, _ in counts.most_common(_MOST_MEETINGS)}
    hands_over = {note.row["meeting_id"] for note in handed.handed}
    lessons = {note.row["meeting_id"] for note in handed.lessons}
    held = [row for row in meetings if row["date"] is not None and row["date"] <= today and _is_told(row)]
    latest = max(held, key=lambda row: row["date"], default=None)
    found = []
    for meeting in meetings:
        reasons = (
            (WhyRead.HANDS_OVER, meeting["id"] in hands_over),
            (WhyRead.LESSONS, meeting["id"] in lessons),
            (WhyRead.OPEN_MATTERS, meeting["id"] in fullest),
            (WhyRead.LATEST, latest is not None and meeting["id"] == latest["id"]),
        )
        why = tuple(reason for reason, holds in reasons if holds)
        if why:
            found.append(ToRead(why, meeting, None, counts[meeting["id"]]))
    found.sort(key=_weight)
    current = [row for row in reports if row["date"] <= today]
    newest = max(current, key=lambda row: row["date"], default=None)
    return (*found, *((ToRead((WhyRead.REPORT,), report=newest),) if newest is not None else ()))


def _is_told(meeting: Row) -> bool:
    """Whether somebody wrote down what happened; an agenda tells what was to."""
    return MeetingKind(meeting["kind"]) is not MeetingKind.AGENDA


def _weight(one: ToRead) -> tuple[int, int, int]:
    """What hands over before what teaches, before the number of open matters, before the day."""
    order = list(WhyRead)
    day = one.meeting["date"] if one.meeting is not None else None
    first = min(order.index(reason) for reason in one.reasons)
    return first, -one.open_matters, -(day or dt.date.min).toordinal()
