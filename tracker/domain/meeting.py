"""A meeting and who was there."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.source import Quote


class MeetingKind(StrEnum):
    """What the document is."""

    MINUTES = "minutes"
    """Written after the meeting."""
    AGENDA = "agenda"
    """Written before the meeting."""
    SUMMARY = "summary"
    """A note that sums up a meeting without decisions under items."""


class Presence(StrEnum):
    """How somebody stood to a meeting or an item."""

    PRESENT = "present"
    """A member who was there."""
    ABSENT = "absent"
    """A member who was not there."""
    LATE = "late"
    """A member who came after the start; counts as present."""
    LEFT = "left"
    """A member who left before the end; counts as present."""
    GUEST = "guest"
    """Somebody who is no member and took part, often for one item."""
    RECUSED = "recused"
    """A member who left the room because of a personal interest (*inhabil*); present at the meeting, not absent."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person's presence or absence, as the text states it.

    ``is_excused`` is ``True`` for *afbud*, ``False`` for *uden afbud*, ``None`` where the text does not say.
    ``quote`` is the name as it stands (party letter and title included); ``name`` is without them. ``time`` is when
    somebody came or left; ``items`` are the numbers of the items that it concerns, where the text names them.
    """

    name: str
    presence: Presence
    quote: Quote
    is_excused: bool | None = None
    role: str | None = None
    party: str | None = None
    substitute_for: str | None = None
    time: dt.time | None = None
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadCount:
    """How many were there, as the text states it in numbers (*11 af rådets 15 medlemmer var til stede*)."""

    quote: Quote
    present: int | None = None
    absent: int | None = None
    members: int | None = None


@dataclass(frozen=True, slots=True)
class MeetingHeader:
    """What the document says of the meeting itself; ``None`` where it does not say.

    ``date`` is the day of the meeting, ``record_date`` the day the document was written where that is another.
    ``evidence`` names, for each field found, the words it was read from. ``external_id`` is the key of the system
    that the minutes came from.
    """

    kind: MeetingKind = MeetingKind.MINUTES
    municipality: str | None = None
    body: str | None = None
    date: dt.date | None = None
    record_date: dt.date | None = None
    start_time: dt.time | None = None
    end_time: dt.time | None = None
    place: str | None = None
    attendances: tuple[Attendance, ...] = ()
    evidence: tuple[tuple[str, Quote], ...] = ()
    head_counts: tuple[HeadCount, ...] = ()
    external_id: str | None = None
