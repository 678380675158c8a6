"""When the next figure of an indicator is due, by the rhythm its owner has stated; unknown words give no day."""

import datetime as dt

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
