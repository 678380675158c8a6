"""When figures of an indicator are due, by the rhythm its owner has stated; unknown words give no day."""

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

MONTHS_BETWEEN = {
    "månedligt": 1,
    "kvartalsvis": 3,
    "kvartalsvist": 3,
    "halvårligt": 6,
    "to gange om året": 6,
    "årligt": 12,
    "hvert år": 12,
    "hvert andet år": 24,
    "hvert fjerde år": 48,
}


LATE_BY = 1.5
"""A figure that comes later than so many rhythms leaves a gap in the series."""


def gaps_between(days: Sequence[dt.date], cadence: str | None) -> tuple[tuple[dt.date, dt.date], ...]:
    """The stretches in which a figure should have come and did not: the days of the figures on either side."""
    months = MONTHS_BETWEEN.get((cadence or "").strip().casefold())
    if months is None:
        return ()
    longest = LATE_BY * months * 30.44
    ordered = sorted(days)
    return tuple((a, b) for a, b in pairwise(ordered) if (b - a).days > longest)


def next_due(latest: dt.date | None, cadence: str | None) -> dt.date | None:
    """The day that the next figure should describe, or ``None`` where figure or rhythm is unknown."""
    months = MONTHS_BETWEEN.get((cadence or "").strip().casefold())
    if latest is None or months is None:
        return None
    year, month = divmod(latest.month - 1 + months, 12)
    return _last_day_kept(latest, latest.year + year, month + 1)


def _last_day_kept(latest: dt.date, year: int, month: int) -> dt.date:
    """The same day of another month; the end of a month stays the end of a month."""
    next_first = dt.date(year + month // 12, month % 12 + 1, 1)
    last = (next_first - dt.timedelta(days=1)).day
    is_end = (latest + dt.timedelta(days=1)).day == 1
    return dt.date(year, month, last if is_end else min(latest.day, last))
