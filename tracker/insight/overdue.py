"""What is late and what is owed, given a day. *Late* is computed from dates and never stored."""

import datetime as dt
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from tracker.domain.follow_up import FollowUpKind, FollowUpState

STILL_OPEN = frozenset({FollowUpState.OPEN.value, FollowUpState.POSTPONED.value})
OWED_KINDS = frozenset({FollowUpKind.TASK.value, FollowUpKind.PROMISE.value})


class Urgency(StrEnum):
    """How a task stands to the day."""

    CLOSED = "closed"
    """Done or dropped."""
    LATE = "late"
    """The last day of its deadline has passed."""
    UNANSWERED = "unanswered"
    """Another body was asked and has not answered."""
    OWED = "owed"
    """A task or promise without a date: owed at the body's next meeting."""
    WAITING = "waiting"
    """Open, and its deadline lies ahead or is a condition."""


def urgency_of(task: Mapping[str, Any], today: dt.date) -> Urgency:
    """The urgency of one task row: ``kind``, ``state``, ``due_latest``, ``due_text``."""
    if task["state"] not in STILL_OPEN:
        return Urgency.CLOSED
    if task["due_latest"] is not None and task["due_latest"] < today:
        return Urgency.LATE
    if task["kind"] == FollowUpKind.REFERRAL.value:
        return Urgency.UNANSWERED
    if task["due_text"] is None and task["kind"] in OWED_KINDS:
        return Urgency.OWED
    return Urgency.WAITING


def days_open(given_on: dt.date | None, today: dt.date) -> int | None:
    """Days since a task was given, or ``None`` where its meeting has no date."""
    return None if given_on is None else (today - given_on).days


def meetings_since(days: Iterable[dt.date], given_on: dt.date | None, today: dt.date) -> int:
    """How many times the body has met after the day a task was given, and not after ``today``."""
    return 0 if given_on is None else sum(given_on < day <= today for day in days)
