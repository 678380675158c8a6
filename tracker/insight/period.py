"""Where in its years a policy is."""

import datetime as dt
from dataclasses import dataclass

from tracker.domain.goal import Policy


@dataclass(frozen=True, slots=True)
class Period:
    """``share`` of the policy's days that have gone, 0 to 1; ``days_left`` is 0 when it is over."""

    first: dt.date
    last: dt.date
    share: float
    days_left: int
    days_until: int


def period_of(policy: Policy, today: dt.date) -> Period:
    """The policy's years, both included, seen from a day; before they begin the share is 0, after them 1."""
    first, last = dt.date(policy.period_first, 1, 1), dt.date(policy.period_last, 12, 31)
    days = (last - first).days + 1
    gone = min(max((today - first).days + 1, 0), days)
    return Period(first, last, gone / days, max((last - today).days, 0), max((first - today).days, 0))
