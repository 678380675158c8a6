"""Where a matter stands on a day: late, owed at the next meeting, unanswered, or done. Computed, never stored.

Late is computed from the last day that the words mean (*i marts*: 31 March). A matter without a day is owed at the
body's next meeting, and missed when that meeting was held without it (the rule of Hanwell's councils: an action is
reported at the next meeting). A soft duty is never late, nor is one whose condition nobody has said to hold.
"""

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from tracker.domain.carry_over import CarryKind
from tracker.domain.follow_up import Duty, FollowUpKind, FollowUpState
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY

Matter = Mapping[str, Any]
"""A row of ``tasks_frame``."""

MeetingDays = Mapping[str, Sequence[dt.date]]
"""The days on which each body met, by the body's id, in order."""


class Standing(StrEnum):
    """The groups in which matters are shown, in this order."""

    LATE = "late"
    """Open or put off, and its last day has passed."""
    MISSED = "missed"
    """Open without a day, and the meeting at which it was owed has been held."""
    UNANSWERED = "unanswered"
    """Open, and referred to another body, whatever its day."""
    OWED = "owed"
    """Open without a day: owed at the body's next meeting."""
    DUE = "due"
    """Open, and its last day is still to come."""
    CONDITIONAL = "conditional"
    """Open, and to be done when something happens."""
    SOFT = "soft"
    """Open, and only encouraged."""
    POSTPONED = "postponed"
    """Put off: not done, and no longer late."""
    PARKED = "parked"
    """Kept off the list until its review date."""
    CLOSED = "closed"
    """Answered, done, dropped or superseded."""

    @property
    def is_behind(self) -> bool:
        """Whether somebody should have delivered."""
        return self in {Standing.LATE, Standing.MISSED}


def standing_of(matter: Matter, today: dt.date, days: MeetingDays | None = None) -> Standing:
    """Where the matter stands today; without the bodies' meeting days nothing is *missed*."""
    state = FollowUpState(matter["state"])
    if state.is_closed:
        return Standing.CLOSED
    if is_parked(matter, today):
        return Standing.PARKED
    if state is FollowUpState.POSTPONED:
        return _put_off(matter, today)
    return _open(matter, today, days or {})


def is_parked(matter: Matter, today: dt.date) -> bool:
    """Whether it is parked and its review date is still to come."""
    until: dt.date | None = matter["carry_until"]
    return matter["carry_kind"] == CarryKind.PARK.value and until is not None and until > today


def is_to_be_reviewed(matter: Matter, today: dt.date) -> bool:
    """Whether it was parked, and its review date has come."""
    until: dt.date | None = matter["carry_until"]
    return matter["carry_kind"] == CarryKind.PARK.value and until is not None and until <= today


def is_on_next_list(matter: Matter, meeting_day: dt.date, days: MeetingDays) -> bool:
    """Whether it stands on the list of its body's meeting on that day: open, given before, not skipped, not parked.

    A skipped matter misses the first meeting after the day it was skipped, and stands on the one after.
    """
    if FollowUpState(matter["state"]).is_closed or is_parked(matter, meeting_day):
        return False
    given_on: dt.date | None = matter["given_on"]
    if given_on is not None and given_on >= meeting_day:
        return False
    skipped_on: dt.date | None = matter["carry_given_on"]
    if matter["carry_kind"] != CarryKind.SKIP.value or skipped_on is None:
        return True
    held = days.get(matter["held_by_id"], ())
    place = bisect_right(held, skipped_on)
    return place < len(held) and held[place] < meeting_day


def age_in_days(given_on: dt.date | None, today: dt.date) -> int | None:
    """Days since it was given; unknown where the meeting has no date, and for a day still to come."""
    if given_on is None or given_on > today:
        return None
    return (today - given_on).days


def meeting_days_of(municipality_code: str, meetings: Iterable[Mapping[str, Any]]) -> MeetingDays:
    """When each body met. None where the municipality is unknown: councils of many towns share a name there."""
    if municipality_code == UNKNOWN_MUNICIPALITY:
        return {}
    found: defaultdict[str, list[dt.date]] = defaultdict(list)
    for meeting in meetings:
        if meeting["body_id"] is not None:
            found[meeting["body_id"]].append(meeting["date"])
    return {body_id: sorted(days) for body_id, days in found.items()}


def next_meeting(matter: Matter, days: MeetingDays) -> dt.date | None:
    """The first stored meeting after the one in which it was given, of the body that holds the matter now."""
    own = days.get(matter["held_by_id"], ())
    if matter["given_on"] is None:
        return None
    place = bisect_right(own, matter["given_on"])
    return own[place] if place < len(own) else None


def _put_off(matter: Matter, today: dt.date) -> Standing:
    until: dt.date | None = matter["until_latest"]
    return Standing.LATE if until is not None and until < today else Standing.POSTPONED


def _open(matter: Matter, today: dt.date, days: MeetingDays) -> Standing:
    duty, latest = Duty(matter["duty"]), matter["due_latest"]
    if duty is Duty.SOFT:
        return Standing.SOFT
    if FollowUpKind(matter["kind"]) is FollowUpKind.REFERRAL:
        return Standing.UNANSWERED
    if latest is not None:
        return Standing.LATE if latest < today else Standing.DUE
    if matter["due_is_condition"] or duty is Duty.CONDITIONAL:
        return Standing.CONDITIONAL
    owed = next_meeting(matter, days)
    return Standing.MISSED if owed is not None and owed < today else Standing.OWED
