"""Where a task stands on a day: late, owed at the next meeting, unanswered, or done. Computed, never stored."""

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from tracker.danish.formatting import format_date, format_number, format_short_date
from tracker.domain.follow_up import FollowUpKind, FollowUpState
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
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
    POSTPONED = "postponed"
    """Put off: not done, and no longer late."""
    CLOSED = "closed"
    """Done or dropped."""


def standing_of(task: Mapping[str, Any], today: dt.date) -> Standing:
    """Where the task stands today."""
    state = FollowUpState(task["state"])
    if state is FollowUpState.POSTPONED:
        return Standing.POSTPONED
    if state is not FollowUpState.OPEN:
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


MeetingDays = Mapping[str, Sequence[dt.date]]
"""The days on which each body met, by the body's id, in order."""


def meeting_days_of(municipality_code: str, meetings: Iterable[Mapping[str, Any]]) -> MeetingDays:
    """When each body met. None where the municipality is unknown: councils of many towns share a name there."""
    if municipality_code == UNKNOWN_MUNICIPALITY:
        return {}
    found: defaultdict[str, list[dt.date]] = defaultdict(list)
    for meeting in meetings:
        if meeting["body_id"] is not None:
            found[meeting["body_id"]].append(meeting["date"])
    return {body_id: sorted(days) for body_id, days in found.items()}


def next_meeting(task: Mapping[str, Any], days: MeetingDays) -> dt.date | None:
    """The first imported meeting of the same body after the one in which the task was given."""
    own = days.get(task["body_id"], ())
    if task["given_on"] is None:
        return None
    place = bisect_right(own, task["given_on"])
    return own[place] if place < len(own) else None


def when_words(task: Mapping[str, Any], today: dt.date, following: dt.date | None = None) -> str:
    """When it is due: the text's own words with the days they mean, or that it is owed at the next meeting."""
    words: str | None = task["due_text"]
    earliest, latest = task["due_earliest"], task["due_latest"]
    if latest is not None:
        return f"{due_words(words, earliest, latest)} ({distance_words(latest, today)})"
    if earliest is not None:
        said = f"tidligst {format_date(earliest)}"
        return f"‘{words}’, det vil sige {said}" if words else said
    if words:
        return f"‘{words}’"
    if FollowUpKind(task["kind"]) is FollowUpKind.REFERRAL:
        return "uden frist"
    if following is not None:
        verb = "skyldtes" if following <= today else "skyldes"
        return f"{verb} ved næste indlæste møde, {format_date(following)}"
    return "skyldes ved næste møde"


def due_words(words: str | None, earliest: dt.date | None, latest: dt.date) -> str:
    """The days, after the words they are read from where the words do not name the day themselves."""
    interval = _interval_words(earliest, latest)
    if not words or format_date(latest) in words.casefold():
        return interval
    return f"‘{words}’, det vil sige {interval}"


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
