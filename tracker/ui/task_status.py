"""Where a task stands on a day: late, owed at the next meeting, unanswered, or done. Computed, never stored."""

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from tracker.danish.formatting import format_date, format_number, format_short_date
from tracker.domain.follow_up import FollowUpKind, FollowUpState
from tracker.ui.meeting_names import distance_words


class Standing(StrEnum):
    """The groups in which tasks are shown, in this order."""

    LATE = "late"
    """Open, and its last day has passed."""
    UNANSWERED = "unanswered"
    """Open, and referred to another body, whatever its day."""
    OWED = "owed"
    """Open without a day: owed at the body's next meeting."""
    DUE = "due"
    """Open, and its last day is still to come."""
    CONDITIONAL = "conditional"
    """Open, and to be done when something happens."""
    CLOSED = "closed"
    """Done, dropped or put off."""


def standing_of(task: Mapping[str, Any], today: dt.date) -> Standing:
    """Where the task stands today."""
    if FollowUpState(task["state"]) is not FollowUpState.OPEN:
        return Standing.CLOSED
    if FollowUpKind(task["kind"]) is FollowUpKind.REFERRAL:
        return Standing.UNANSWERED
    latest: dt.date | None = task["due_latest"]
    if latest is not None:
        return Standing.LATE if latest < today else Standing.DUE
    return Standing.CONDITIONAL if task["due_is_condition"] else Standing.OWED


def age_in_days(given_on: dt.date | None, today: dt.date) -> int | None:
    """Days since it was given; unknown where the meeting has no date, and for a day still to come."""
    if given_on is None or given_on > today:
        return None
    return (today - given_on).days


def next_meeting(task: Mapping[str, Any], days: Sequence[Mapping[str, Any]]) -> dt.date | None:
    """The first meeting of the same body after the one in which the task was given, as far as it is known."""
    if task["given_on"] is None:
        return None
    later = [day["date"] for day in days if day["body_id"] == task["body_id"] and day["date"] > task["given_on"]]
    return min(later, default=None)


def when_words(task: Mapping[str, Any], today: dt.date, following: dt.date | None = None) -> str:
    """When it is due: the text's own words with the days they mean, or that it is owed at the next meeting."""
    words: str | None = task["due_text"]
    earliest, latest = task["due_earliest"], task["due_latest"]
    if latest is not None:
        interval = _interval_words(earliest, latest)
        said = f"‘{words}’: {interval}" if words else interval
        return f"{said} ({distance_words(latest, today)})"
    if earliest is not None:
        said = f"tidligst {format_date(earliest)}"
        return f"‘{words}’: {said}" if words else said
    if words:
        return f"‘{words}’"
    if FollowUpKind(task["kind"]) is FollowUpKind.REFERRAL:
        return "uden frist"
    if following is not None:
        verb = "skyldtes" if following <= today else "skyldes"
        return f"{verb} ved næste møde {format_date(following)}"
    return "skyldes ved næste møde"


def _interval_words(earliest: dt.date | None, latest: dt.date) -> str:
    if earliest is None:
        return f"senest {format_date(latest)}"
    if earliest == latest:
        return format_date(latest)
    return f"{format_short_date(earliest)} – {format_short_date(latest)}"


def age_words(days: int | None) -> str:
    """``1.348 dage gammel``; nothing is said where the age is unknown."""
    if days is None:
        return "alder ukendt"
    return f"{format_number(days, 0)} {'dag' if days == 1 else 'dage'}"
