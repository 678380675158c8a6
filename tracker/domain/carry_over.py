"""What a body does with an open matter on its next meeting: lets it stand, skips it once, or parks it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class CarryKind(StrEnum):
    """How a matter is kept off the list."""

    SKIP = "skip"
    """Not on the next meeting's list; back on the one after."""
    PARK = "park"
    """Off the list until ``until``, the day on which somebody looks at it again."""


@dataclass(frozen=True, slots=True)
class CarryOver:
    """A person's word that a matter need not stand on the list. ``until`` is the review date of a parked one.

    ``given_on`` is the day it was said: a skipped matter comes back on the second meeting after that day.
    """

    id: str
    follow_up_id: str
    kind: CarryKind
    given_on: dt.date
    until: dt.date | None = None
    note: str | None = None
