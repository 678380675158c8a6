"""Days as references name them: in a row, the year told once behind the last."""

import datetime as dt
import re
from dataclasses import dataclass

from tracker.danish.dates import MONTHS, find_dates

MONTH = "|".join(sorted((name for name in MONTHS if len(name) > 2), key=len, reverse=True))
"""The names of the months and what they are cut short to, for a pattern."""
THE = r"(?:\w{2,4}dag\s)?(?:den\s{1,2}|d\.\s{0,2})?(?:\w{2,4}dag\s)?(?:den\s|d\.\s?)?"
"""*tirsdag den* before a day."""
_PART = re.compile(
    rf"(?P<day>\d{{1,2}})(?:\.\s?(?P<word>{MONTH})\b\.?"
    rf"|(?:/|(?<=(?:en|d\.) \d\.)|(?<=(?:en|d\.) \d\d\.))(?P<number>\d{{1,2}})(?![\d/-]|\.\d))",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?P<plain>\s?,\s(?:og\s|samt\s)?|\s(?:og|samt|eller)\s)"
    rf"(?P<again>(?:igen|senest|på\sny|endelig)\s)?{THE}(?=\d)|\s?/\s?(?=\d\d?/\d)"
)
_ENDS = re.compile(r"\s?(?:$|[.;:)]|,(?!\s\d)|\n|og\s|samt\s|\(?(?:pkt|punkt|sag)\b)")
_SAME_YEAR = re.compile(r"\s?(?:,|og|samt)\s[\w \xa0,-]{0,45}?$")
_DATE = 30
"""No date is longer than this."""


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day that is named, with its date where the year is told too."""

    start: int
    end: int
    month: int
    day: int
    date: dt.date | None


def days_in_a_row(text: str, position: int, end: int, *, is_one: bool) -> tuple[NamedDay, ...]:
    """The days in a row from a position; behind *mødet* a second one only where nothing is said of that day itself."""
    found: list[NamedDay] = []
    while (day := _day_at(text, position, end)) is not None:
        found.append(day)
        more = _NEXT.match(text, day.end, end)
        if more is None:
            break
        ahead = _day_at(text, more.end(), end)
        if ahead is None or (is_one and not more.groupdict()["again"] and not _ENDS.match(text, ahead.end, end)):
            break
        position = more.end()
    return _with_years(text, found, end)


def _day_at(text: str, position: int, end: int) -> NamedDay | None:
    full = next(find_dates(text, position, min(end, position + _DATE)), None)
    if full is not None and full.start == position:
        return NamedDay(full.start, full.end, full.date.month, full.date.day, full.date)
    part = _PART.match(text, position, end)
    if part is None:
        return None
    month = MONTHS[part["word"].casefold()] if part["word"] else int(part["number"])
    day = int(part["day"])
    return NamedDay(part.start(), part.end(), month, day, None) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _with_years(text: str, days: list[NamedDay], end: int) -> tuple[NamedDay, ...]:
    """*den 2. maj og den 6. juni 2023*: both are of 2023; *den 12. december og 9. januar 2024* does not say."""
    if days and days[-1].date is None:
        ahead = next(find_dates(text, days[-1].end, min(end, days[-1].end + _DATE * 2)), None)
        if ahead is not None and _SAME_YEAR.match(text, days[-1].end, ahead.start):
            later = NamedDay(ahead.start, ahead.end, ahead.date.month, ahead.date.day, ahead.date)
            return _with_years(text, [*days, later], end)[:-1]
    known: list[NamedDay] = []
    behind: dt.date | None = None
    for day in reversed(days):
        date = day.date
        if date is None and behind is not None and (day.month, day.day) <= (behind.month, behind.day):
            date = _date(behind.year, day.month, day.day)
        behind = date
        known.append(NamedDay(day.start, day.end, day.month, day.day, date))
    return tuple(reversed(known))


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
