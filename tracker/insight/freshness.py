"""Whether a figure is fresh, by the rhythm its owner has stated; unknown words give no day.

Counted from the day that the figure *describes*, never from when it was typed: mending an old note makes nothing fresh.
"""

import calendar
import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from tracker.danish.cadence import parse_cadence
from tracker.domain.measuring import Cadence

MONTHS_BETWEEN = {
    Cadence.MONTHLY: 1,
    Cadence.QUARTERLY: 3,
    Cadence.HALF_YEARLY: 6,
    Cadence.YEARLY: 12,
    Cadence.EVERY_SECOND_YEAR: 24,
    Cadence.EVERY_FOURTH_YEAR: 48,
}
DAYS_BETWEEN = {Cadence.DAILY: 1, Cadence.WEEKLY: 7}

LATE_BY = 1.5
"""A figure that comes later than so many rhythms leaves a gap in the series; until then it is due, after it overdue."""
DAYS_A_MONTH = 30.44
"""365.25 / 12."""


class Freshness(StrEnum):
    """How old an indicator's latest figure is, by its own rhythm."""

    FRESH = "fresh"
    """The day that the next figure should describe has not come."""
    DUE = "due"
    """It has come, and half a rhythm has not gone since; or no figure has come yet."""
    OVERDUE = "overdue"
    NONE_EXPECTED = "none_expected"
    """No figure is expected, or none by any rhythm."""
    UNKNOWN = "unknown"
    """Nobody has said how often figures come."""


def freshness_of(latest: dt.date | None, cadence: str | None, today: dt.date) -> Freshness:
    """Fresh, due, overdue, none expected or unknown.

    ``latest`` is the day that the latest figure describes. Due from ``latest + rhythm``, overdue from ``latest + 1.5 x
    rhythm``. The four-way answer is okr-tracker's; *due* is ours, since a year's figures are published after the year.
    """
    known = parse_cadence(cadence)
    if known is None:
        return Freshness.UNKNOWN
    if known in {Cadence.IRREGULAR, Cadence.NONE_EXPECTED}:
        return Freshness.NONE_EXPECTED
    due = next_due(latest, cadence)
    if latest is None or due is None:
        return Freshness.DUE
    if today < due:
        return Freshness.FRESH
    return Freshness.DUE if today <= due + (due - latest) * (LATE_BY - 1) else Freshness.OVERDUE


def gaps_between(days: Sequence[dt.date], cadence: str | None) -> tuple[tuple[dt.date, dt.date], ...]:
    """The stretches in which a figure should have come and did not: the days of the figures on either side."""
    longest = _days_of(parse_cadence(cadence))
    if longest is None:
        return ()
    ordered = sorted(days)
    return tuple((a, b) for a, b in pairwise(ordered) if (b - a).days > LATE_BY * longest)


def next_due(latest: dt.date | None, cadence: str | None) -> dt.date | None:
    """The day that the next figure should describe, or ``None`` where figure or rhythm is unknown."""
    known = parse_cadence(cadence)
    if latest is None or known is None:
        return None
    if known in DAYS_BETWEEN:
        return latest + dt.timedelta(days=DAYS_BETWEEN[known])
    months = MONTHS_BETWEEN.get(known)
    if months is None:
        return None
    year, month = divmod(latest.month - 1 + months, 12)
    return _last_day_kept(latest, latest.year + year, month + 1)


def _days_of(cadence: Cadence | None) -> float | None:
    if cadence in DAYS_BETWEEN:
        return DAYS_BETWEEN[cadence]
    months = MONTHS_BETWEEN.get(cadence) if cadence else None
    return None if months is None else months * DAYS_A_MONTH


def _last_day_kept(latest: dt.date, year: int, month: int) -> dt.date:
    """The same day of another month; the end of a month stays the end of a month."""
    last = calendar.monthrange(year, month)[1]
    is_end = latest.day == calendar.monthrange(latest.year, latest.month)[1]
    return dt.date(year, month, last if is_end else min(latest.day, last))
