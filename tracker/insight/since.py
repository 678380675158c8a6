"""What somebody missed: the last meeting at which the minutes have them present, and what came after it. Pure.

Present is who is listed as present, came late, left early, or stepped out of one item for a personal interest. Who is
not named at all was not seen, which is no proof of either; it does not count as present.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.domain.meeting import Presence

Row = Mapping[str, Any]

_THERE = frozenset({Presence.PRESENT, Presence.LATE, Presence.LEFT, Presence.RECUSED})
_AWAY = frozenset({Presence.ABSENT, Presence.RECUSED})


@dataclass(frozen=True, slots=True)
class LastSeen:
    """A member's last meeting: its id and day, and the numbers of its items that the member was not there for."""

    meeting_id: str
    date: dt.date
    missed_items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missed:
    """What came after a day, the oldest first: meetings held, own decisions, answers, new matters, people's changes."""

    meetings: tuple[Row, ...]
    decisions: tuple[Row, ...]
    answers: tuple[Row, ...]
    matters: tuple[Row, ...]
    changes: tuple[Row, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all has happened."""
        return not (self.meetings or self.decisions or self.answers or self.matters or self.changes)


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same words, whatever their case and spaces."""
    return _folded(one) == _folded(other)


def members_of(attendances: Iterable[Row], body_id: str) -> tuple[str, ...]:
    """The members that a body's minutes name, as first written; guests are none."""
    found: dict[str, str] = {}
    for row in attendances:
        if row["body_id"] == body_id and Presence(row["presence"]) is not Presence.GUEST:
            found.setdefault(_folded(row["name"]), row["name"])
    return tuple(found.values())


def last_seen(attendances: Iterable[Row], body_id: str, name: str, today: dt.date) -> LastSeen | None:
    """The last meeting of a body, up to today, whose minutes have the member present; ``None`` where none has."""
    own = [row for row in attendances if row["body_id"] == body_id and same_name(row["name"], name)]
    by_meeting: dict[str, list[Row]] = {}
    for row in own:
        if row["date"] is not None and row["date"] <= today:
            by_meeting.setdefault(row["meeting_id"], []).append(row)
    attended = [rows for rows in by_meeting.values() if _was_there(rows)]
    if not attended:
        return None
    last = max(attended, key=lambda rows: (rows[0]["date"], rows[0]["meeting_id"]))
    return LastSeen(last[0]["meeting_id"], last[0]["date"], _missed_items(last))


def missed_since(
    day: dt.date,
    today: dt.date,
    *,
    meetings: Sequence[Row],
    decisions: Sequence[Row],
    answers: Sequence[Row],
    matters: Sequence[Row],
    changes: Sequence[Row],
) -> Missed:
    """Of each kind what lies after ``day`` and not after ``today``; a change by a person counts by the day it was made.

    ``meetings`` by ``date``, ``decisions`` by ``meeting_date``, ``answers`` by ``told_on``, ``matters`` by
    ``given_on``, ``changes`` by ``at``.
    """
    return Missed(
        meetings=_between(meetings, "date", day, today),
        decisions=_between(decisions, "meeting_date", day, today),
        answers=_between(answers, "told_on", day, today),
        matters=_between(matters, "given_on", day, today),
        changes=tuple(sorted((row for row in changes if day < row["at"].date() <= today), key=lambda row: row["at"])),
    )


def _between(rows: Sequence[Row], column: str, day: dt.date, today: dt.date) -> tuple[Row, ...]:
    found = [row for row in rows if row[column] is not None and day < row[column] <= today]
    return tuple(sorted(found, key=lambda row: row[column]))


def _was_there(rows: Sequence[Row]) -> bool:
    """Present at the meeting, or at one of its items where the list is made item by item."""
    of_meeting = [Presence(row["presence"]) for row in rows if row["item_id"] is None and not row["item_numbers"]]
    kinds = of_meeting or [Presence(row["presence"]) for row in rows if row["item_id"] is not None]
    return any(kind in _THERE for kind in kinds)


def _missed_items(rows: Sequence[Row]) -> tuple[str, ...]:
    found: list[str] = []
    for row in rows:
        if Presence(row["presence"]) in _AWAY:
            found += row["item_numbers"] or ([row["item_number"]] if row["item_number"] else [])
    return tuple(dict.fromkeys(found))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
