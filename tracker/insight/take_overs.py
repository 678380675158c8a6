"""What crossed the border between two bodies, or between two terms of one: each take-over with its matters. Pure."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.domain.follow_up import FollowUpState

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Crossing:
    """One take-over; ``row`` says from whom to whom, when, and who wrote or undid it.

    ``matters`` are rows of ``tasks_frame``: what stands in closed items is not among them.
    """

    row: Row
    matters: tuple[Row, ...]

    @property
    def id(self) -> str:
        """The take-over's id."""
        return str(self.row["id"])

    @property
    def is_undone(self) -> bool:
        """Whether somebody took it back."""
        return self.row["undone_at"] is not None

    @property
    def still_open(self) -> int:
        """How many of its matters nobody has closed since."""
        return sum(not FollowUpState(matter["state"]).is_closed for matter in self.matters)

    def is_inherited_by(self, body_id: str) -> bool:
        """Whether that body took it over; else it gave it."""
        return bool(self.row["to_body_id"] == body_id)


def crossings_of(body_id: str, rows: Iterable[Row], tasks: Sequence[Row]) -> tuple[Crossing, ...]:
    """The take-overs to and from a body, the latest first. ``rows`` are those of ``take_overs_frame``."""
    shown = {task["id"]: task for task in tasks}
    gathered: dict[str, list[Row]] = {}
    for row in rows:
        if body_id in {row["from_body_id"], row["to_body_id"]}:
            gathered.setdefault(row["id"], []).append(row)
    return tuple(
        Crossing(some[0], tuple(shown[one["follow_up_id"]] for one in some if one["follow_up_id"] in shown))
        for some in gathered.values()
    )


def taken_on(crossings: Iterable[Crossing]) -> dict[str, Crossing]:
    """The latest take-over in force of each matter."""
    found: dict[str, Crossing] = {}
    for crossing in crossings:
        for matter in () if crossing.is_undone else crossing.matters:
            found.setdefault(matter["id"], crossing)
    return found


def default_day(giver: Row, taker: Row | None, term_first_day: dt.date | None, today: dt.date) -> dt.date:
    """The day to propose: the taker's first, the day after the giver's last, the term's first; never one to come."""
    last: dt.date | None = giver["last_day"]
    days = (
        taker["first_day"] if taker is not None else None,
        last + dt.timedelta(days=1) if last is not None and last < dt.date.max else None,
        term_first_day,
    )
    return next((day for day in days if day is not None and day <= today), today)
