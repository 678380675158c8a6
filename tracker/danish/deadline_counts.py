"""Words of time that count from a day: *inden tre uger*, *senest 14 dage før mødet den 9. april*, *om et par uger*."""

import datetime as dt
import re
from collections.abc import Iterator

from tracker.danish.day_periods import day
from tracker.danish.deadline_relations import Phrase
from tracker.danish.deadline_words import COMING_ONE, COUNT, DATE, DAY_BEFORE, DEN, NUMBERS
from tracker.danish.intervals import DAY, Interval, Relation, add_months
from tracker.danish.periods import months_after

_NUMBERS = {
    "en": 1, "én": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8,
    "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "fjorten": 14, "tyve": 20, "tredive": 30,
}  # fmt: skip
_WITHIN = r"(?:inden\s+for|inden|senest\s+om|senest|om\s+senest|om|i\s+løbet\s+af|over|gennem)"
_FROM_TODAY = (
    r"(?:\s+(?:efter|fra)\s+(?:(?:dette\s+|dagens\s+)?møde(?:t)?|dags\s+dato|i\s+dag|nu)"
    r"(?!\s+(?:i|den|med)\b))?"
)
_ANCHOR_LEAD = rf"(?:[a-zæøå]{{0,30}}(?:mødet|fristen|udløb)\s+)?(?:{DAY_BEFORE})?{DEN}?"


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE)


_COUNTED = _shape(rf"{_WITHIN}\s+{COUNT}{_FROM_TODAY}")
_COMING = _shape(rf"(?:inden\s+for|inden|om|i\s+løbet\s+af|over|senest\s+i\s+løbet\s+af)\s+{COMING_ONE}")
_NEXT_MONTH = _shape(r"inden\s+for\s+næste\s+måned")
_FROM_A_DAY = tuple(
    _shape(rf"(?:senest\s+)?{COUNT}\s+(?P<side>før|forud\s+for|inden|efter)\s+{_ANCHOR_LEAD}(?:{day_words})")
    for day_words in (DATE, NUMBERS)
)
_SOME = (
    r"(?:de\s+(?:næste|kommende|nærmeste)\s+(?:dage|uger|måneder|år)|"
    r"(?:(?:de\s+)?(?:næste|kommende)\s+)?(?:(?:et\s+)?par|nogle|få|flere)\s+(?:dage|uger|måneder|år))"
)
_ROUGHLY = r"(?:cirka|ca\.|omkring|små|godt|knap)\s+"
_ANCHOR = (
    r"(?:(?:det|den|de|hvert|hver)\s+)?(?:[\w-]{1,40}s\s+)?(?:næste\s+|kommende\s+|første\s+|endelige\s+)?\w[\w-]{2,40}"
    r"(?:\s+(?:er\s+\w{3,20}|udløb|afslutning|modtagelse|ikrafttræden|start|vedtagelse))?"
)
_UNSURE = _shape(
    rf"(?:om|inden\s+for|inden|i\s+løbet\s+af|efter|over)\s+{_SOME}|(?:om|inden\s+for|inden)\s+{_ROUGHLY}{COUNT}"
)
_TIME_OF = _shape(
    r"(?:om|inden\s+for|i\s+løbet\s+af|efter)\s+(?:\w{1,9}\s+)?(?:dages|uges|ugers|måneds|måneders|års)\s+tid"
)
_AFTER_A_WHILE = _shape(rf"efter\s+(?:de\s+første\s+)?{COUNT}")
_FROM_AN_EVENT = _shape(
    rf"(?:(?:senest|inden\s+for|inden|mindst|allerede|tidligst)\s+)?{COUNT}\s+(?:før|forud\s+for|inden|efter|fra)\s+"
    rf"(?!dags\s|i\s+dag\b|nu\b|dato\b){_ANCHOR}"
)


def find_counted(text: str, start: int, end: int, said: dt.date) -> Iterator[Phrase]:
    """Words of time that count: from the meeting, from a day that is told, or from one that is not, and so unsure."""
    for match in _COUNTED.finditer(text, start, end):
        yield Phrase(match.start(), match.end(), Interval(None, later(said, match)))
    for match in _COMING.finditer(text, start, end):
        yield Phrase(match.start(), match.end(), Interval(None, _one_later(said, match["one"])))
    for match in _NEXT_MONTH.finditer(text, start, end):
        yield Phrase(match.start(), match.end(), Interval(None, months_after(said).ends))
    for pattern in _FROM_A_DAY:
        for match in pattern.finditer(text, start, end):
            anchor = day(match, said, Relation.UNTIL)
            yield Phrase(match.start(), match.end(), _beside(anchor.begins, match) if anchor else None)
    for pattern in (_UNSURE, _TIME_OF, _AFTER_A_WHILE):
        for match in pattern.finditer(text, start, end):
            yield Phrase(match.start(), match.end(), None)
    for match in _FROM_AN_EVENT.finditer(text, start, end):
        if not _COUNTED.fullmatch(match[0]):
            yield Phrase(match.start(), match.end(), None)


def _beside(anchor: dt.date, match: re.Match[str]) -> Interval:
    """*senest 3 uger før mødet den 9. april*: up to so many days before that day; *efter*: up to so many after."""
    if match["side"].casefold() == "efter":
        return Interval(None, later(anchor, match))
    months = _months(match)
    return Interval(None, add_months(anchor, -months) if months else anchor - (later(anchor, match) - anchor))


def later(said: dt.date, match: re.Match[str]) -> dt.date:
    """The day that is so many days, weeks, months or years after another; a month is one of the calendar.

    Of *arbejdsdage* a week has five, and holidays are not counted: two weeks more are given for them. Hours are days
    begun. *halvanden måned* is a month and 16 days.
    """
    months = _months(match)
    if months:
        return add_months(said, months) + (16 * DAY if "halvanden" in (match["half"] or "").casefold() else 0 * DAY)
    number, unit = _number(match["count"]), match["unit"].casefold()
    if unit.startswith("tim"):
        return said + DAY * -(-number // 24)
    if unit.startswith(("arbejds", "hver")):
        return said + DAY * ((number + 4) // 5 * 7 + 14)
    return said + DAY * (number * (7 if unit.startswith("uge") else 1))


def _months(match: re.Match[str]) -> int:
    """How many months the words count, 0 where they count none."""
    words = (match["half"] or "").casefold()
    if words:
        return 1 if "halvanden" in words else 18 if "halvandet" in words else 6
    unit, number = match["unit"].casefold(), _number(match["count"])
    size = 1 if unit.startswith("mån") else 3 if unit.startswith("kvart") else 12 if unit.startswith("år") else 0
    return number * size


def _number(words: str) -> int:
    return int(words) if words.isdigit() else _NUMBERS[words.casefold()]


def _one_later(said: dt.date, unit: str) -> dt.date:
    """*inden for den næste måned*: a month from the meeting."""
    sizes = {"dag": 1, "uge": 7}
    words = unit.casefold()
    if words in sizes:
        return said + DAY * sizes[words]
    return add_months(said, 1 if words == "måned" else 3 if words == "kvartal" else 12 if words == "år" else 6)
