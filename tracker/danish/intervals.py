"""What words of time mean as an interval of days, counted from the day they were said.

The intervals are those of ``docs/decisions/0003-issues-as-values.md``. Each function takes a match of its pattern in
``deadlines.py`` and the day of the meeting.
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from tracker.danish.dates import MONTHS


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from ``earliest`` to ``latest``, both included; ``None`` on a side leaves it open."""

    earliest: dt.date | None
    latest: dt.date | None


_ORDINALS = {"første": 1, "andet": 2, "tredje": 3, "fjerde": 4}
_SEASONS = {
    "foråret": (3, 5),
    "forår": (3, 5),
    "sommeren": (6, 8),
    "sommer": (6, 8),
    "efteråret": (9, 11),
    "efterår": (9, 11),
}
_WEEKDAYS = ("man", "tir", "ons", "tor", "fre", "lør", "søn")
NUMBERS = {"en": 1, "et": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "otte": 8, "ti": 10, "fjorten": 14}


def _month_interval(year: int, first: int, last: int) -> Interval:
    return Interval(dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1]))


def _coming(month: int, said: dt.date, year: str | None) -> int:
    """The year that a month without one means: the next such month, the current one included."""
    if year:
        return int(year)
    return said.year + (1 if month < said.month else 0)


def _date_of(match: re.Match[str], said: dt.date) -> dt.date | None:
    words = match["month"].casefold()
    month = MONTHS[words] if words in MONTHS else int(words)
    if not 1 <= month <= 12:
        return None
    year = int(match["year"]) if match["year"] else said.year
    try:
        date = dt.date(year, month, int(match["day"]))
        return date if match["year"] or date >= said else date.replace(year=year + 1)
    except ValueError:
        return None


def days_before(match: re.Match[str], said: dt.date) -> Interval | None:
    """*inden 1. maj*: up to the day before."""
    date = _date_of(match, said)
    return Interval(None, date - dt.timedelta(days=1)) if date else None


def days_latest(match: re.Match[str], said: dt.date) -> Interval | None:
    """*senest den 1. maj*: up to that day."""
    date = _date_of(match, said)
    return Interval(None, date) if date else None


def days_on(match: re.Match[str], said: dt.date) -> Interval | None:
    """*den 1. maj*: that day."""
    date = _date_of(match, said)
    return Interval(date, date) if date else None


def days_from(match: re.Match[str], said: dt.date) -> Interval | None:
    """*fra 1. maj*: that day and later."""
    date = _date_of(match, said)
    return Interval(date, None) if date else None


def days_in_month(match: re.Match[str], said: dt.date) -> Interval:
    """*i marts*: the next such month."""
    month = MONTHS[match["month"].casefold()]
    return _month_interval(_coming(month, said, match["year"]), month, month)


def days_before_month(match: re.Match[str], said: dt.date) -> Interval:
    """*inden marts*: up to the last day before it."""
    month = MONTHS[match["month"].casefold()]
    return Interval(None, dt.date(_coming(month, said, match["year"]), month, 1) - dt.timedelta(days=1))


def days_end_of_month(match: re.Match[str], said: dt.date) -> Interval:
    """*inden udgangen af marts*: up to its last day."""
    return Interval(None, days_in_month(match, said).latest)


def days_part_of_month(match: re.Match[str], said: dt.date) -> Interval:
    """*primo*, *medio*, *ultimo juni*: days 1-10, 11-20, 21 to the last."""
    month = MONTHS[match["month"].casefold()]
    year = _coming(month, said, match["year"])
    last = calendar.monthrange(year, month)[1]
    days = {"primo": (1, 10), "medio": (11, 20), "ultimo": (21, last)}
    named = {"start": "primo", "begynd": "primo", "midt": "medio", "slut": "ultimo", "udga": "ultimo"}
    word = match["part"].casefold()
    first, end = days[word] if word in days else days[next(v for k, v in named.items() if word.startswith(k))]
    return Interval(dt.date(year, month, first), dt.date(year, month, end))


def days_week(match: re.Match[str], said: dt.date) -> Interval | None:
    """*i uge 36*, *i uge 36-37*: Monday to Sunday of the ISO weeks; ``None`` where they run backwards."""
    first, last = int(match["week"]), int(match["week2"] or match["week"])
    if last < first:
        return None
    year = int(match["year"]) if match["year"] else said.year
    try:
        begins, ends = dt.date.fromisocalendar(year, first, 1), dt.date.fromisocalendar(year, last, 7)
        if ends < said and not match["year"]:
            begins, ends = dt.date.fromisocalendar(year + 1, first, 1), dt.date.fromisocalendar(year + 1, last, 7)
    except ValueError:
        return None
    until = match["lead"].casefold()
    if until.startswith(("inden", "før")):
        return Interval(None, begins - dt.timedelta(days=1))
    return Interval(None, ends) if until.startswith("senest") else Interval(begins, ends)


def days_quarter(match: re.Match[str], said: dt.date) -> Interval:
    """*i 1. kvartal 2025*: its three months."""
    number = int(match["quarter"]) if match["quarter"].isdigit() else _ORDINALS[match["quarter"].casefold()]
    last = number * 3
    return _month_interval(_coming(last, said, match["year"]), last - 2, last)


def days_half(match: re.Match[str], said: dt.date) -> Interval:
    """*i 2. halvår*: its six months."""
    first = match["half"].casefold() in ("1", "første")
    months = (1, 6) if first else (7, 12)
    return _month_interval(_coming(months[1], said, match["year"]), *months)


def days_season(match: re.Match[str], said: dt.date) -> Interval:
    """*i efteråret*: 1 September to 30 November."""
    first, last = _SEASONS[match["season"].casefold()]
    year = int(match["year"]) if match["year"] else said.year + (1 if last < said.month else 0)
    lead = match["lead"].casefold()
    if lead in ("inden", "før"):
        return Interval(None, dt.date(year, first, 1) - dt.timedelta(days=1))
    return _month_interval(year, first, last)


def days_winter(match: re.Match[str], said: dt.date) -> Interval:
    """*til vinteren*, *i vinteren 2024/25*: December to February; *i vinteren 2025*, either of two: all that year."""
    if match["year"] and not match["both"]:
        return _month_interval(int(match["year"]), 1, 12)
    if match["year"]:
        start = int(match["year"])
        return Interval(dt.date(start, 12, 1), dt.date(start + 1, 3, 1) - dt.timedelta(days=1))
    year = said.year if said.month > 2 else said.year - 1
    return Interval(dt.date(year, 12, 1), dt.date(year + 1, 3, 1) - dt.timedelta(days=1))


def days_year_end(match: re.Match[str], said: dt.date) -> Interval:
    """*inden årets udgang*: up to 31 December."""
    return Interval(None, dt.date(int(match["year"]) if match["year"] else said.year, 12, 31))


def days_new_year(match: re.Match[str], said: dt.date) -> Interval:
    """*inden nytår*, *efter nytår*, *i det nye år*."""
    after = match["lead"].casefold() in ("efter", "fra", "i")
    return Interval(dt.date(said.year + 1, 1, 1), None) if after else Interval(None, dt.date(said.year, 12, 31))


def days_this_month_end(match: re.Match[str], said: dt.date) -> Interval:
    """*inden månedens udgang*: up to its last day."""
    return Interval(None, dt.date(said.year, said.month, calendar.monthrange(said.year, said.month)[1]))


def days_next_month(match: re.Match[str], said: dt.date) -> Interval:
    """*næste måned*."""
    year, month = (said.year + 1, 1) if said.month == 12 else (said.year, said.month + 1)
    return _month_interval(year, month, month)


def days_next_year(match: re.Match[str], said: dt.date) -> Interval:
    """*til næste år*."""
    return _month_interval(said.year + 1, 1, 12)


def days_in_year(match: re.Match[str], said: dt.date) -> Interval:
    """*i 2026*."""
    return _month_interval(int(match["year"]), 1, 12)


def days_within(match: re.Match[str], said: dt.date) -> Interval:
    """*inden tre uger*: from today, so many days."""
    number = NUMBERS.get(match["count"].casefold()) or int(match["count"])
    days = {"dag": 1, "uge": 7, "mån": 30, "år": 365}
    unit = next(value for key, value in days.items() if match["unit"].casefold().startswith(key))
    return Interval(None, said + dt.timedelta(days=number * unit))


def days_half_a_year(_match: re.Match[str], said: dt.date) -> Interval:
    """*om et halvt år*: up to 182 days from the day it was said."""
    return Interval(None, said + dt.timedelta(days=182))


def days_this_or_next_week(match: re.Match[str], said: dt.date) -> Interval:
    """*i denne uge*: from the day it was said to Sunday; *i næste uge*: Monday to Sunday."""
    monday = said - dt.timedelta(days=said.weekday())
    if match["which"].casefold() == "denne":
        return Interval(said, monday + dt.timedelta(days=6))
    return Interval(monday + dt.timedelta(days=7), monday + dt.timedelta(days=13))


def days_part_of_year(match: re.Match[str], said: dt.date) -> Interval:
    """*primo*, *medio*, *ultimo 2025*, *i starten af det nye år*: January-March, May-August, October-December."""
    word = match["part"].casefold()
    months = {"p": (1, 3), "sta": (1, 3), "b": (1, 3), "m": (5, 8), "u": (10, 12), "slu": (10, 12)}
    first, last = next(value for key, value in months.items() if word.startswith(key))
    if match["year"]:
        return _month_interval(int(match["year"]), first, last)
    return _month_interval(said.year + (1 if match["next"] else 0), first, last)


def days_weekday(match: re.Match[str], said: dt.date) -> Interval:
    """*på fredag*, *senest på mandag*: the next such day; *fredag i næste uge*: that of the week after."""
    number = _WEEKDAYS.index(match["weekday"].casefold()[:3])
    monday = said - dt.timedelta(days=said.weekday())
    day = said + dt.timedelta(days=(number - said.weekday() - 1) % 7 + 1)
    if match["next_week"]:
        day = monday + dt.timedelta(days=7 + number)
    latest_only = (match["lead"] or "").casefold().startswith(("inden", "senest"))
    return Interval(None if latest_only else day, day)


def days_this_year(match: re.Match[str], said: dt.date) -> Interval:
    """*i år*, *i indeværende år*: from the day it was said to 31 December."""
    return Interval(said, dt.date(said.year, 12, 31))
