"""Words of time to an interval of days, counted from the day they were said.

``docs/deadlines.md`` says how each wording is resolved: a season or a holiday is an interval, never a day; words that
are no date (*når det er muligt*) stay words.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from tracker.danish import holidays
from tracker.danish import intervals as days
from tracker.danish.dates import MONTHS
from tracker.danish.intervals import Interval

_NAMES = "|".join(sorted((name for name in MONTHS if len(name) > 3 or name == "maj"), key=len, reverse=True))
_MONTH = rf"(?P<month>{_NAMES})"
_YEAR = r"(?:\s+(?P<year>(?:19|20)\d\d))?"
_WEEKDAY = r"(?:man|tirs|ons|tors|fre|lør|søn)dag\s+"
_DATE = rf"(?P<day>\d{{1,2}})\.?\s*{_MONTH}\b{_YEAR}"
_DAY = rf"(?:{_WEEKDAY})?(?:den\s+|d\.\s*)?{_DATE}"
_NUMBERS = r"(?P<day>\d{1,2})[./-](?P<month>\d{1,2})(?:[./-](?P<year>(?:19|20)\d\d))?(?!\d)"
_NUMERIC = rf"(?:{_WEEKDAY})?(?:den\s+|d\.\s*)?{_NUMBERS}"
_BEFORE = r"(?:inden|før|forud for)"
_LATEST = r"(?:senest|frem til|indtil|til og med)"
_FRIST = r"(?:(?:inden|med|til)\s+)?(?:[a-zæøå]{0,20}frist(?:en)?|deadline)(?:\s+(?:er|på))?:?"
_DURING = r"(?:i|i løbet af)\s+"
_PART = r"(?P<part>primo|medio|ultimo|starten af|begyndelsen af|midten af|slutningen af|udgangen af)"
_WEEK = r"uge\s+(?P<week>\d{1,2})(?:\s*(?:-|–|til|og)\s*(?P<week2>\d{1,2}))?(?:\s*(?:i\s+)?(?P<year>20\d\d))?"
_SEASON = r"(?P<season>foråret|forår|sommeren|sommer|efteråret|efterår)"
_YEAR_END = r"(?:årets udgang|udgangen af året|årets udløb|udgangen af|årsskiftet)(?:\s+(?P<year>20\d\d))?"
_COUNT = r"(?P<count>\d{1,3}|en|et|to|tre|fire|fem|seks|otte|ti|fjorten)\s+(?P<unit>dage?|uger?|måned(?:er)?|år)"
_MEETING_IN = r"(?:i|til|(?:på|til|ved|inden)\s+(?:\w[\w-]{0,40}s\s+)?møde(?:t|r|rne)?\s+i)\s+"
_MONTH_MEETING = rf"(?:\w[\w-]{{0,40}}s\s+|det\s+|et\s+)?{_MONTH}møde(?:t|r|rne)?{_YEAR}"
"""*oktobermødet*, *udvalgets majmøde*"""
_UP_TO = r"(?:frem til|op til)"
_HOLIDAY = (
    r"(?:den\s+)?(?P<holiday>påske(?:n|ferien)?|pinse(?:n|ferien)?|jul(?:en|eferien|epausen)?|sommerferien|sommerpausen|"
    r"skoleferien|efterårsferien|vinterferien)(?:\s+er\s+slut)?"
)
_BARE_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NEXT_YEAR = r"(?P<next>næste år|det nye år|det kommende år)"
_DAY_NAME = r"(?P<weekday>(?:man|tirs|ons|tors|fre|lør|søn)dag)"


@dataclass(frozen=True, slots=True)
class FoundDeadline:
    """Words of time, where they stand, and the interval they mean; ``None`` where they are no date."""

    text: str
    start: int
    end: int
    interval: Interval | None
    is_condition: bool = False


_CONDITION = re.compile(
    r"(?<!\w)(?:når (?:det er|det bliver|der er|det igen er) (?:muligt|tid|plads|praktisk muligt)[^.,;]{0,40}|"
    r"hurtigst muligt|snarest(?: muligt)?|så snart (?:det er )?muligt|løbende|ved (?:først(?:e|kommende)) lejlighed|"
    r"på sigt|inden næste valg|i den kommende tid|i nærmeste fremtid|ved lejlighed)(?!\w)",
    re.IGNORECASE,
)
NEXT_MEETING = re.compile(
    r"(?<!\w)(?:til|på|ved|inden|før|forud for|senest på|senest til|frem til)\s+"
    r"(?:det\s+|rådets\s+|udvalgets\s+|(?P<any>et\s+))?(?:næste|næstkommende|førstkommende|kommende)\s+(?:ordinære\s+)?(?:råds|udvalgs|bestyrelses|byråds)?møde(?:t)?(?!\w)",
    re.IGNORECASE,
)
"""*på næste møde*; *på et kommende møde* is any of those to come, and no day."""

_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], dt.date], Interval | None]], ...] = tuple(
    (re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE), rule)
    for pattern, rule in (
        (rf"{_BEFORE}\s+{_DAY}", days.days_before),
        (rf"{_BEFORE}\s+{_NUMERIC}", days.days_before),
        (rf"{_LATEST}\s+{_DAY}", days.days_latest),
        (rf"{_LATEST}\s+{_NUMERIC}", days.days_latest),
        (rf"{_FRIST}\s+{_DAY}", days.days_latest),
        (rf"{_FRIST}\s+{_NUMERIC}", days.days_latest),
        (rf"(?:fra|efter|tidligst)\s+{_DAY}", days.days_from),
        (
            rf"(?:inden|senest|ved|før)\s+(?:udgangen af|slutningen af|udløbet af|ultimo)\s+{_MONTH}{_YEAR}",
            days.days_end_of_month,
        ),
        (rf"(?:senest i|senest|i løbet af|inden for)\s+{_MONTH}{_YEAR}", days.days_in_month),
        (rf"(?:(?:i|inden|senest)\s+)?{_PART}\s+{_MONTH}{_YEAR}", days.days_part_of_month),
        (rf"{_BEFORE}\s+{_MONTH}{_YEAR}", days.days_before_month),
        (rf"{_MEETING_IN}{_MONTH}{_YEAR}", days.days_in_month),
        (rf"(?:på|til|ved|i|frem til|senest (?:på|til|ved))\s+{_MONTH_MEETING}", days.days_in_month),
        (rf"{_BEFORE}\s+{_MONTH_MEETING}", days.days_end_of_month),
        (rf"(?:{_WEEKDAY})?(?:den\s+|d\.\s*){_DATE}", days.days_on),
        (rf"{_WEEKDAY}{_DATE}", days.days_on),
        (rf"(?:{_WEEKDAY})?(?:den\s+|d\.\s*){_NUMBERS}", days.days_on),
        (rf"(?P<lead>(?:i|inden|senest i|før|til|senest)\s+){_WEEK}", days.days_week),
        (rf"{_DURING}(?P<quarter>[1-4]|første|andet|tredje|fjerde)\.?\s*kvartal{_YEAR}", days.days_quarter),
        (rf"{_DURING}(?P<half>[12]|første|andet)\.?\s*halvår{_YEAR}", days.days_half),
        (rf"(?P<lead>{_BEFORE}|{_UP_TO}|efter|når|i|hen over|i løbet af)\s+{_HOLIDAY}", holidays.days_around_holiday),
        (
            rf"(?:{_BEFORE}|{_UP_TO})\s+(?:det\s+)?(?:næste\s+)?kommunal(?:-\s+og\s+regions|bestyrelses)?valg(?:et)?",
            holidays.days_before_election,
        ),
        (rf"(?P<lead>i|til|hen over|i løbet af|inden|før)\s+{_SEASON}{_YEAR}", days.days_season),
        (
            r"(?:til|i|hen over)\s+vinteren(?:\s+(?P<year>20\d\d)(?P<both>\s?[/-]\s?(?:20)?\d\d)?)?",
            days.days_winter,
        ),
        (rf"(?:inden|ved|senest ved|før)\s+{_YEAR_END}", days.days_year_end),
        (r"(?P<lead>inden|før|senest|efter|fra)\s+(?:nytår|årsskiftet|det nye år)", days.days_new_year),
        (r"(?P<lead>i)\s+det nye år", days.days_new_year),
        (
            rf"(?:(?:i|inden|senest|ved)\s+)?{_PART}\s+(?:året|{_NEXT_YEAR}|{_BARE_YEAR})",
            days.days_part_of_year,
        ),
        (r"i\s+(?:år|indeværende år|dette år)", days.days_this_year),
        (
            rf"(?P<lead>på\s+|inden\s+|senest\s+(?:på\s+)?)?{_DAY_NAME}(?P<next_week>\s+i\s+næste\s+uge)",
            days.days_weekday,
        ),
        (rf"(?P<lead>på\s+|inden\s+|senest\s+(?:på\s+)?){_DAY_NAME}(?P<next_week>)", days.days_weekday),
        (r"(?:inden|ved|senest ved)\s+(?:månedens udgang|udgangen af måneden)", days.days_this_month_end),
        (r"i\s+(?P<which>denne|næste)\s+uge", days.days_this_or_next_week),
        (r"(?:i\s+)?næste måned", days.days_next_month),
        (r"(?:i\s+|til\s+)?næste år|det kommende år", days.days_next_year),
        (rf"(?:inden for|inden|senest om|om)\s+{_COUNT}", days.days_within),
        (r"(?:inden for|inden|senest om|om)\s+et halvt år", days.days_half_a_year),
        (rf"{_DURING}(?P<year>20\d\d)", days.days_in_year),
    )
)
_HINT = re.compile(
    r"(?<!\w)(?:inden|senest|efter|før|(?:man|tirs|ons|tors|fre|lør|søn)dag|i løbet af|uge|kvartal|halvår|næste|primo|"
    r"medio|ultimo|forår\w*|sommer\w*|efterår\w*|vinter\w*|påske\w*|pinse\w*|årets|nytår|jul\w*|20\d\d|den \d{1,2}|"
    r"d\. ?\d{1,2}|månedens|i (?:inde|år|dette)\w*|det nye år|kommende|når|førstkommende|snarest|hurtigst|løbende|"
    r"på sigt|lejlighed|\w{0,20}frist(?:en)?|deadline|næstkommende|om (?:\d{1,3}|e[nt]|to|tre|fire|fem|seks|otte|ti)|"
    rf"(?:{_NAMES})(?:møde\w{{0,3}})?)(?!\w)",
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
        day = Interval(next_meeting, next_meeting) if next_meeting and not match["any"] else None
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
