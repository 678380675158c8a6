"""Words of time to an interval of days, counted from the day they were said.

The intervals are those of ``docs/decisions/0003-issues-as-values.md``: a season or a holiday is an interval, never a
day; words that are no date (*når det er muligt*) stay words.
"""

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from tracker.danish.dates import MONTHS

_NAMES = "|".join(sorted((name for name in MONTHS if len(name) > 3 or name == "maj"), key=len, reverse=True))
_YEAR = r"(?:\s+(?P<year>(?:19|20)\d\d))?"
_DAY = rf"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?:den\s+|d\.\s*)?(?P<day>\d{{1,2}})\.?\s*(?P<month>{_NAMES})\b{_YEAR}"
_NUMERIC = r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?:den\s+|d\.\s*)?(?P<day>\d{1,2})[./-](?P<month>\d{1,2})(?:[./-](?P<year>(?:19|20)\d\d))?(?!\d)"
_BEFORE = r"(?:inden|før|forud for)"
_LATEST = r"(?:senest|frem til|indtil|til og med)"
_START_SUMMER, _END_SUMMER = (8, 1), (9, 30)


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from ``earliest`` to ``latest``, both included; ``None`` on a side leaves it open."""

    earliest: dt.date | None
    latest: dt.date | None


@dataclass(frozen=True, slots=True)
class FoundDeadline:
    """Words of time, where they stand, and the interval they mean; ``None`` where they are no date."""

    text: str
    start: int
    end: int
    interval: Interval | None
    is_condition: bool = False


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


def _before(match: re.Match[str], said: dt.date) -> Interval | None:
    date = _date_of(match, said)
    return Interval(None, date - dt.timedelta(days=1)) if date else None


def _latest(match: re.Match[str], said: dt.date) -> Interval | None:
    date = _date_of(match, said)
    return Interval(None, date) if date else None


def _on(match: re.Match[str], said: dt.date) -> Interval | None:
    date = _date_of(match, said)
    return Interval(date, date) if date else None


def _from(match: re.Match[str], said: dt.date) -> Interval | None:
    date = _date_of(match, said)
    return Interval(date, None) if date else None


def _in_month(match: re.Match[str], said: dt.date) -> Interval:
    month = MONTHS[match["month"].casefold()]
    return _month_interval(_coming(month, said, match["year"]), month, month)


def _before_month(match: re.Match[str], said: dt.date) -> Interval:
    month = MONTHS[match["month"].casefold()]
    return Interval(None, dt.date(_coming(month, said, match["year"]), month, 1) - dt.timedelta(days=1))


def _end_of_month(match: re.Match[str], said: dt.date) -> Interval:
    return Interval(None, _in_month(match, said).latest)


def _part_of_month(match: re.Match[str], said: dt.date) -> Interval:
    month = MONTHS[match["month"].casefold()]
    year = _coming(month, said, match["year"])
    last = calendar.monthrange(year, month)[1]
    days = {"primo": (1, 10), "medio": (11, 20), "ultimo": (21, last)}
    named = {"start": "primo", "begynd": "primo", "midt": "medio", "slut": "ultimo", "udga": "ultimo"}
    word = match["part"].casefold()
    first, end = days[word] if word in days else days[next(v for k, v in named.items() if word.startswith(k))]
    return Interval(dt.date(year, month, first), dt.date(year, month, end))


def _week(match: re.Match[str], said: dt.date) -> Interval | None:
    first, last = int(match["week"]), int(match["week2"] or match["week"])
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


def _quarter(match: re.Match[str], said: dt.date) -> Interval:
    number = int(match["quarter"]) if match["quarter"].isdigit() else _ORDINALS[match["quarter"].casefold()]
    last = number * 3
    return _month_interval(_coming(last, said, match["year"]), last - 2, last)


def _half(match: re.Match[str], said: dt.date) -> Interval:
    first = match["half"].casefold() in ("1", "første")
    months = (1, 6) if first else (7, 12)
    return _month_interval(_coming(months[1], said, match["year"]), *months)


_ORDINALS = {"første": 1, "andet": 2, "tredje": 3, "fjerde": 4}
_SEASONS = {
    "foråret": (3, 5),
    "forår": (3, 5),
    "sommeren": (6, 8),
    "sommer": (6, 8),
    "efteråret": (9, 11),
    "efterår": (9, 11),
}


def _season(match: re.Match[str], said: dt.date) -> Interval:
    first, last = _SEASONS[match["season"].casefold()]
    year = int(match["year"]) if match["year"] else said.year + (1 if last < said.month else 0)
    lead = match["lead"].casefold()
    if lead in ("inden", "før"):
        return Interval(None, dt.date(year, first, 1) - dt.timedelta(days=1))
    return _month_interval(year, first, last)


def _winter(match: re.Match[str], said: dt.date) -> Interval:
    year = said.year if said.month > 2 else said.year - 1
    return Interval(dt.date(year, 12, 1), dt.date(year + 1, 3, 1) - dt.timedelta(days=1))


def _after_summer(match: re.Match[str], said: dt.date) -> Interval:
    return Interval(dt.date(said.year, *_START_SUMMER), dt.date(said.year, *_END_SUMMER))


def _before_summer(match: re.Match[str], said: dt.date) -> Interval:
    year = said.year + (1 if said.month >= 7 else 0)
    return Interval(None, dt.date(year, 6, 30))


def _year_end(match: re.Match[str], said: dt.date) -> Interval:
    return Interval(None, dt.date(int(match["year"]) if match["year"] else said.year, 12, 31))


def _new_year(match: re.Match[str], said: dt.date) -> Interval:
    after = match["lead"].casefold() in ("efter", "fra")
    return Interval(dt.date(said.year + 1, 1, 1), None) if after else Interval(None, dt.date(said.year, 12, 31))


def _this_month_end(match: re.Match[str], said: dt.date) -> Interval:
    return Interval(None, dt.date(said.year, said.month, calendar.monthrange(said.year, said.month)[1]))


def _next_month(match: re.Match[str], said: dt.date) -> Interval:
    year, month = (said.year + 1, 1) if said.month == 12 else (said.year, said.month + 1)
    return _month_interval(year, month, month)


def _next_year(match: re.Match[str], said: dt.date) -> Interval:
    return _month_interval(said.year + 1, 1, 12)


def _in_year(match: re.Match[str], said: dt.date) -> Interval:
    return _month_interval(int(match["year"]), 1, 12)


def _within(match: re.Match[str], said: dt.date) -> Interval:
    number = _NUMBERS.get(match["count"].casefold()) or int(match["count"])
    days = {"dag": 1, "uge": 7, "mån": 30, "år": 365}
    unit = next(value for key, value in days.items() if match["unit"].casefold().startswith(key))
    return Interval(None, said + dt.timedelta(days=number * unit))


_NUMBERS = {"en": 1, "et": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "otte": 8, "ti": 10, "fjorten": 14}
_COUNT = r"(?P<count>\d{1,3}|en|et|to|tre|fire|fem|seks|otte|ti|fjorten)"
_CONDITION = re.compile(
    r"(?<!\w)(?:når (?:det er|det bliver|der er|det igen er) (?:muligt|tid|plads|praktisk muligt)[^.,;]{0,40}|hurtigst muligt|snarest(?: muligt)?|"
    r"så snart (?:det er )?muligt|løbende|ved (?:først(?:e|kommende)) lejlighed|på sigt|inden næste (?:kommunal)?valg|i den kommende tid|i nærmeste fremtid|ved lejlighed)(?!\w)",
    re.IGNORECASE,
)
NEXT_MEETING = re.compile(
    r"(?<!\w)(?:(?:til|på|ved|inden|før|senest på|senest til|frem til)\s+)(?:det\s+|rådets\s+|udvalgets\s+|et\s+)?(?:næste|førstkommende|kommende)\s+(?:ordinære\s+)?(?:råds|udvalgs|bestyrelses|byråds)?møde(?:t)?(?!\w)",
    re.IGNORECASE,
)

_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], dt.date], Interval | None]], ...] = tuple(
    (re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE), rule)
    for pattern, rule in (
        (rf"{_BEFORE}\s+{_DAY}", _before),
        (rf"{_BEFORE}\s+{_NUMERIC}", _before),
        (rf"{_LATEST}\s+{_DAY}", _latest),
        (rf"{_LATEST}\s+{_NUMERIC}", _latest),
        (rf"(?:fra|efter|tidligst)\s+{_DAY}", _from),
        (
            rf"(?:inden|senest|ved|før)\s+(?:udgangen af|slutningen af|udløbet af|ultimo)\s+(?P<month>{_NAMES}){_YEAR}",
            _end_of_month,
        ),
        (rf"(?:senest i|senest|i løbet af|inden for)\s+(?P<month>{_NAMES}){_YEAR}", _in_month),
        (
            rf"(?:(?:i|inden|senest)\s+)?(?P<part>primo|medio|ultimo|starten af|begyndelsen af|midten af|slutningen af|udgangen af)\s+(?P<month>{_NAMES}){_YEAR}",
            _part_of_month,
        ),
        (rf"{_BEFORE}\s+(?P<month>{_NAMES}){_YEAR}", _before_month),
        (rf"(?:i|til|på mødet i|på møde i|til mødet i|på rådets møde i)\s+(?P<month>{_NAMES}){_YEAR}", _in_month),
        (
            rf"(?:på mødet |til mødet |på et møde )?(?:den\s+|d\.\s*){_DAY.replace('(?:den', '(?:xx').replace('|d', '|xx')}",
            _on,
        ),
        (
            rf"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)(?:den\s+|d\.\s*)?{_DAY.split('?(?P<day>')[0][:0]}(?P<day>\d{{1,2}})\.?\s*(?P<month>{_NAMES})\b{_YEAR}",
            _on,
        ),
        (
            r"(?P<lead>(?:i|inden|senest i|før|til|senest)\s+)uge\s+(?P<week>\d{1,2})(?:\s*(?:-|–|til|og)\s*(?P<week2>\d{1,2}))?(?:\s*(?:i\s+)?(?P<year>20\d\d))?",
            _week,
        ),
        (rf"(?:i\s+|i løbet af\s+)(?P<quarter>[1-4]|første|andet|tredje|fjerde)\.?\s*kvartal{_YEAR}", _quarter),
        (rf"(?:i\s+|i løbet af\s+)(?P<half>[12]|første|andet)\.?\s*halvår{_YEAR}", _half),
        (r"(?:efter|når)\s+(?:sommerferien|sommerpausen|ferien|skoleferien)(?:\s+er\s+slut)?", _after_summer),
        (r"(?:inden|før)\s+(?:sommerferien|sommerpausen|ferien)", _before_summer),
        (
            rf"(?P<lead>i|til|hen over|i løbet af|inden|før)\s+(?P<season>foråret|forår|sommeren|sommer|efteråret|efterår){_YEAR}",
            _season,
        ),
        (r"(?:til|i|hen over)\s+vinteren", _winter),
        (
            rf"(?:inden|ved|senest ved|før)\s+(?:årets udgang|udgangen af året|årets udløb|udgangen af|årsskiftet)(?:\s+(?P<year>20\d\d))?",
            _year_end,
        ),
        (r"(?P<lead>inden|før|senest|efter|fra)\s+(?:jul|nytår|årsskiftet)", _new_year),
        (r"(?:inden|ved|senest ved)\s+(?:månedens udgang|udgangen af måneden)", _this_month_end),
        (r"(?:i\s+)?næste måned", _next_month),
        (r"(?:i\s+|til\s+)?næste år|til næste år|det kommende år", _next_year),
        (rf"(?:inden for|inden|senest om|om)\s+{_COUNT}\s+(?P<unit>dage?|uger?|måned(?:er)?|år)", _within),
        (r"(?:i|i løbet af)\s+(?P<year>20\d\d)", _in_year),
    )
)
_HINT = re.compile(
    r"(?<!\w)(?:inden|senest|efter|før|i løbet af|uge|kvartal|halvår|næste|primo|medio|ultimo|forår\w*|sommer\w*|efterår\w*|"
    rf"vinteren|årets|nytår|jul|{_NAMES}|20\d\d|den \d|månedens|kommende|førstkommende|når|snarest|hurtigst|løbende|på sigt|lejlighed)(?!\w)",
    re.IGNORECASE,
)


def find_deadlines(
    text: str, start: int, end: int, said: dt.date, next_meeting: dt.date | None = None
) -> tuple[FoundDeadline, ...]:
    """Words of time between two positions in reading order; of overlapping ones the longest.

    ``said`` is the day of the meeting. ``next_meeting`` is the day of the next one where the text tells it.
    """
    if not _HINT.search(text, start, end):
        return ()
    found: list[FoundDeadline] = []
    for pattern, rule in _RULES:
        for match in pattern.finditer(text, start, end):
            interval = rule(match, said)
            if interval is not None:
                found.append(FoundDeadline(match[0], match.start(), match.end(), interval))
    for match in NEXT_MEETING.finditer(text, start, end):
        day = Interval(next_meeting, next_meeting) if next_meeting else None
        found.append(FoundDeadline(match[0], match.start(), match.end(), day))
    for match in _CONDITION.finditer(text, start, end):
        found.append(FoundDeadline(match[0], match.start(), match.end(), None, is_condition=True))
    return _longest(found)


def _longest(found: list[FoundDeadline]) -> tuple[FoundDeadline, ...]:
    kept: list[FoundDeadline] = []
    for deadline in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or deadline.start >= kept[-1].end:
            kept.append(deadline)
    return tuple(kept)


def parse_deadline(words: str, said: dt.date) -> Interval | None:
    """The interval of the first words of time, or ``None``."""
    return next((found.interval for found in find_deadlines(words, 0, len(words), said)), None)
