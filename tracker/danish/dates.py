"""Dates and clock times as Danes write them."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

_WRITTEN = {
    1: "januar jan", 2: "februar febr feb", 3: "marts mar", 4: "april apr", 5: "maj", 6: "juni jun",
    7: "juli jul", 8: "august aug", 9: "september sept sep", 10: "oktober okt", 11: "november nov",
    12: "december dec",
}  # fmt: skip
MONTHS = {name: number for number, names in _WRITTEN.items() for name in names.split()}
"""Months and their abbreviations; ``data/vocabulary/months.toml`` holds the same and a test compares them."""
MONTH_NAMES = "|".join(names.split()[0] for names in _WRITTEN.values())
"""Alternatives of a pattern: the twelve names in full, *januar*, *februar* …"""
WEEKDAY = r"(?:man|tirs|ons|tors|fre|lør|søn)dag"
"""A pattern for the seven days of the week, *mandag*, *tirsdag* …, which stand in ``months.toml`` as well."""

_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_WORDS = rf"(?P<day>\d{{1,2}})\s?[.\-]?\s?(?P<month>{_NAMES})\b\.?,?[\s\-]{{0,3}}(?P<year>(?:19|20)\d\d)\b"
_NUMBERS = r"(?P<day2>\d{1,2})(?P<gap>[.\-/])\s?(?P<month2>\d{1,2})(?:(?P=gap)|[-/ ]\s?)\s?(?P<year2>(?:19|20)\d\d)\b"
_MONTH_FIRST = rf"(?P<month4>{_NAMES})\s(?P<day4>\d{{1,2}}),\s?(?P<year4>(?:19|20)\d\d)\b"
_ISO = r"(?P<year3>(?:19|20)\d\d)-(?P<month3>\d\d)-(?P<day3>\d\d)\b"
_DATE = re.compile(rf"(?<![\d,/\-])(?<!\d\.)(?:{_ISO}|{_WORDS}|{_NUMBERS}|(?<!\w){_MONTH_FIRST})(?!\d)", re.IGNORECASE)
_TIME = re.compile(
    r"\b(?:kl|klokken)\b\.?:?\s*(?P<hour>\d{1,2})(?:\s?[.:]\s?(?P<minute>\d\d))?"
    r"(?!\d)(?:\s*(?:-|–|til|to)\s*(?:kl\.?\s*)?(?P<hour2>\d{1,2})(?:\s?[.:]\s?(?P<minute2>\d\d))?(?!\d))?",
    re.IGNORECASE,
)
_BARE_TIME = re.compile(
    r"^\W*(?P<hour>\d{1,2})[.:](?P<minute>\d\d)(?:\s*(?:-|–|til)\s*(?P<hour2>\d{1,2})[.:](?P<minute2>\d\d))?(?!\d)"
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A whole date (day, month and year) and where it stands."""

    date: dt.date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A clock time, perhaps with the time at which it ends, and where it stands."""

    start_time: dt.time
    end_time: dt.time | None
    start: int
    end: int


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundDate]:
    """Whole dates in reading order: *7. september 2016*, *10. nov 2016*, *03-11-2015*, *09.01.2020*, *15-maj-2002*,
    *Maj 8, 2019*."""
    for match in _DATE.finditer(text, start, len(text) if end is None else end):
        date = _to_date(match)
        if date is not None:
            yield FoundDate(date, match.start(), match.end())


def parse_date(words: str) -> dt.date | None:
    """The first whole date in the words, or ``None``."""
    found = next(find_dates(words), None)
    return found.date if found else None


def find_times(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundTime]:
    """Clock times after *kl.*: *kl. 17:00*, *kl. 9*, *kl. 16.00-18.30*."""
    for match in _TIME.finditer(text, start, len(text) if end is None else end):
        found = _to_time(match)
        if found is not None:
            yield found


def parse_time(words: str) -> FoundTime | None:
    """The first clock time in the words, with or without *kl.* before it."""
    found = next(find_times(words), None)
    if found is not None:
        return found
    match = _BARE_TIME.match(words)
    return _to_time(match) if match else None


def _to_date(match: re.Match[str]) -> dt.date | None:
    if match["month"]:
        day, month, year = int(match["day"]), MONTHS[match["month"].casefold()], int(match["year"])
    elif match["month2"]:
        day, month, year = int(match["day2"]), int(match["month2"]), int(match["year2"])
    elif match["month4"]:
        day, month, year = int(match["day4"]), MONTHS[match["month4"].casefold()], int(match["year4"])
    else:
        day, month, year = int(match["day3"]), int(match["month3"]), int(match["year3"])
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _clock(hour: str | None, minute: str | None) -> dt.time | None:
    if hour is None or int(hour) > 23 or int(minute or 0) > 59:
        return None
    return dt.time(int(hour), int(minute or 0))


def _to_time(match: re.Match[str]) -> FoundTime | None:
    begins = _clock(match["hour"], match["minute"])
    if begins is None:
        return None
    return FoundTime(begins, _clock(match["hour2"], match["minute2"]), match.start(), match.end())
