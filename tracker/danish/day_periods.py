"""What words for days and weeks mean as a stretch of days.

Each function takes a match of its pattern in ``period_shapes.py``, the day of the meeting and the relation in which
the words stand to it.
"""

import datetime as dt
import re

from tracker.danish.dates import MONTHS
from tracker.danish.intervals import DAY, WEEK, Relation, Stretch, add_months, one_day

WEEKDAYS = ("man", "tir", "ons", "tor", "fre", "lør", "søn")
_LIMITS = (Relation.BEFORE, Relation.UNTIL)
_JUST_GONE = dt.timedelta(days=92)
"""A day without a year that is no longer gone than this is rather the one that was than that of next year."""


def told_year(match: re.Match[str], said: dt.date) -> int | None:
    """The year that the words tell (*2025*, *i år*, *næste år*), or ``None``."""
    named = match.groupdict()
    if named.get("year"):
        return int(named["year"])
    if named.get("short_year"):
        return 2000 + int(named["short_year"])
    related = named.get("related")
    return said.year + (0 if related.casefold() == "i år" else 1) if related else None


def month_number(match: re.Match[str]) -> int:
    """The number of the month that the words name: *maj*, *dec.*, *05*."""
    words = match["month"].casefold().rstrip(".")
    return MONTHS[words] if words in MONTHS else int(words)


def day(match: re.Match[str], said: dt.date, relation: Relation) -> Stretch | None:
    """*1. maj*, *01.05.25*, *3.-5. maj*: the next such day, where no year is told.

    *den 12. januar* said in February is rather the day that was: ``None``, but for a limit (*inden*, *senest*).
    """
    month, told = month_number(match), told_year(match, said)
    last = int(match.groupdict().get("day2") or match["day"])
    if not 1 <= month <= 12:
        return None
    try:
        begins = dt.date(told or said.year, month, int(match["day"]))
        ends = dt.date(told or said.year, month, last)
        if not told and ends < said:
            if relation not in _LIMITS and said - ends <= _JUST_GONE:
                return None
            begins, ends = begins.replace(year=said.year + 1), ends.replace(year=said.year + 1)
    except ValueError:
        return None
    return Stretch(begins, ends) if begins <= ends else None


def day_of_next_month(match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch | None:
    """*den 1. i næste måned*; ``None`` where the month has no such day."""
    try:
        return one_day(add_months(said.replace(day=1), 1).replace(day=int(match["day"])))
    except ValueError:
        return None


def tomorrow(_match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch:
    """*i morgen*: the day after the meeting."""
    return one_day(said + DAY)


def _monday(said: dt.date) -> dt.date:
    return said - DAY * said.weekday()


def weekday(match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch:
    """*fredag*, *førstkommende mandag*: the next such day; *fredag i næste uge*: that of the week after; *næste
    torsdag*: either.

    *inden fredag* is up to that day, Friday included: some mean it so.
    """
    number = WEEKDAYS.index(match["weekday"].casefold()[:3])
    coming = said + DAY * ((number - said.weekday() - 1) % 7 + 1)
    next_week = _monday(said) + WEEK + DAY * number
    named = match.groupdict()
    if named.get("next_week"):
        return one_day(next_week)
    if named.get("either"):
        return Stretch(coming, max(coming, next_week))
    return Stretch(coming, coming, coming + DAY)


def weekend(_match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch:
    """*weekenden*: the next Saturday and Sunday."""
    saturday = _monday(said) + DAY * 5
    return Stretch(saturday, saturday + DAY)


def week(match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch | None:
    """*uge 36*, *uge 36-37*: Monday to Sunday of the ISO weeks; ``None`` where they run backwards."""
    first, last = int(match["week"]), int(match["week2"] or match["week"])
    year = int(match["year"]) if match["year"] else said.year
    try:
        found = _weeks(year, first, last)
        gone = found is not None and found.ends < said and not match["year"]
        return _weeks(year + 1, first, last) if gone else found
    except ValueError:
        return None


def _weeks(year: int, first: int, last: int) -> Stretch | None:
    if last < first:
        return None
    return Stretch(dt.date.fromisocalendar(year, first, 1), dt.date.fromisocalendar(year, last, 7))


def day_of_week(match: re.Match[str], said: dt.date, relation: Relation) -> Stretch | None:
    """*onsdag i uge 11*: that day."""
    found = week(match, said, relation)
    return one_day(found.begins + DAY * WEEKDAYS.index(match["weekday"].casefold()[:3])) if found else None


def related_week(match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch:
    """*denne uge*, *ugen*: from the meeting to Sunday; *næste uge*: Monday to Sunday; *den kommende uge*: either."""
    monday, which = _monday(said), (match["which"] or "denne").casefold()
    if which.startswith("næste"):
        return Stretch(monday + WEEK, monday + WEEK + DAY * 6)
    return Stretch(said, monday + DAY * 6 + (WEEK if which.startswith("den k") else DAY * 0))
