"""Days with a year of two digits, where nothing but a day can stand: beside a label, behind *den* in a head."""

import datetime as dt
import re

from tracker.danish.dates import MONTHS, WEEKDAY, FoundDate

_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = (
    r"(?P<day>\d{1,2})(?:(?P<gap>[./-])\s?(?P<month>\d{1,2})\s?(?:(?P=gap)|[-/.]|(?<=\d)\s)\s?|"
    rf"\.?\s?(?P<name>{_NAMES})\b\.?\s[’'´]?)(?P<year>\d\d)"
    r"(?=\s*(?:$|[,;)\n|]|\.\s|\.$|kl|i\s|på\s|(?-i:[A-ZÆØÅ])))"
)
_ALONE = re.compile(rf"\W*(?:{WEEKDAY},?\s+)?(?:(?:den|d\.)\s?)?{_DAY}", re.IGNORECASE)
_TOLD = re.compile(rf"(?<!\w)(?:{WEEKDAY},?\s+(?:(?:den|d\.)\s?)?|den\s|d\.\s?){_DAY}", re.IGNORECASE)
_FIRST, _LAST = 2000, 2049
_MONTH_FIRST = re.compile(
    r"(?<!\d)(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>(?:19|20)\d\d)"
    r"\s(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?\s"
    r"(?P<half>[AP])M(?!\w)"
)
"""*5/15/2019 3:00:00 PM*: as a program set to English writes it; the half of the day tells that the month is first."""
_HALF = 12


def find_month_first(text: str, start: int, end: int) -> tuple[FoundDate, dt.time] | None:
    """The first day with its hour whose month stands first, which *AM* or *PM* behind the hour tells."""
    match = _MONTH_FIRST.search(text, start, end)
    if match is None:
        return None
    hour = int(match["hour"]) % _HALF + (_HALF if match["half"] == "P" else 0)
    try:
        day = dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
        time = dt.time(hour, int(match["minute"]))
    except ValueError:
        return None
    return FoundDate(day, match.start(), match.end()), time


def find_short_date(text: str, start: int, end: int, *, labelled: bool) -> FoundDate | None:
    """The first day with a year of two digits, which is one of this century; ``None`` where there is none.

    ``labelled``: the stretch is the value of a label for a day, and begins with it. 1. *04.03.08*, *4/3-08*, *4/3 08*
    2. *4. marts 08*, *4. marts ’08*  3. otherwise only behind a day of the week, *den* or *d.*: *tirsdag d. 4/3-08*
    """
    match = (_ALONE.match if labelled else _TOLD.search)(text, start, end)
    if match is None:
        return None
    month = int(match["month"]) if match["month"] else MONTHS[match["name"].casefold()]
    year = _FIRST + int(match["year"])
    try:
        day = dt.date(year, month, int(match["day"]))
    except ValueError:
        return None
    return FoundDate(day, match.start("day"), match.end()) if year <= _LAST else None
