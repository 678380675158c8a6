"""Stretches of days that words of time name, and the interval that a relation to one of them leaves.

*juni* is a stretch; *inden juni*, *efter juni*, *senest i juni* are relations to it.
"""

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import Enum

DAY = dt.timedelta(days=1)
WEEK = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from ``earliest`` to ``latest``, both included; ``None`` on a side leaves it open."""

    earliest: dt.date | None
    latest: dt.date | None


class Relation(Enum):
    """How words of time stand to the stretch that they name."""

    DURING = "during"  # i juni, på fredag
    BEFORE = "before"  # inden juni: up to the day before
    UNTIL = "until"  # senest i juni, inden udgangen af juni: up to its last day
    AFTER = "after"  # efter juni: from the day after
    FROM = "from"  # fra juni, tidligst i juni: from its first day
    NOT_BEFORE = "not before"  # tidligst efter juni: from the day after, and without an end


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days that words name, both ends included.

    Where municipalities differ it begins between ``begins`` and ``begins_latest`` and ends between ``ends_earliest``
    and ``ends``. ``afterwards`` is what is meant by *efter* it, where that is not simply every later day.
    """

    begins: dt.date
    ends: dt.date
    begins_latest: dt.date | None = None
    ends_earliest: dt.date | None = None
    afterwards: Interval | None = None

    def seen(self, relation: Relation) -> Interval:
        """What a relation to the stretch leaves, the widest that fits them all: nothing is late too early."""
        match relation:
            case Relation.DURING:
                return Interval(self.begins, self.ends)
            case Relation.BEFORE:
                return Interval(None, (self.begins_latest or self.begins) - DAY)
            case Relation.UNTIL:
                return Interval(None, self.ends)
            case Relation.AFTER:
                return self.afterwards or Interval((self.ends_earliest or self.ends) + DAY, None)
            case Relation.NOT_BEFORE:
                first = self.afterwards.earliest if self.afterwards else None
                return Interval(first or (self.ends_earliest or self.ends) + DAY, None)
            case Relation.FROM:
                return Interval(self.begins, None)

    def joined(self, later: "Stretch") -> "Stretch | None":
        """From the beginning of this one to the end of a later: *marts/april*; ``None`` where it is not later."""
        if later.ends < self.begins:
            return None
        return Stretch(
            self.begins, max(self.ends, later.ends), later.begins_latest or later.begins, later.ends_earliest
        )


def one_day(day: dt.date) -> Stretch:
    """A single day."""
    return Stretch(day, day)


def months(year: int, first: int, last: int) -> Stretch:
    """From the first day of one month to the last of another of the same year."""
    return Stretch(dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1]))


def add_months(day: dt.date, number: int) -> dt.date:
    """So many months of the calendar later; the last of the month where it has no such day."""
    year, month = day.year + (day.month - 1 + number) // 12, (day.month - 1 + number) % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
