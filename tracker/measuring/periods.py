"""The stretch of days that a figure is for, from the period that is written above or beside it.

Which of its days the figure describes is told by ``counting_day``. A period that is not understood is no period
(``None``): no day is ever made up.
"""

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from tracker.danish.dates import MONTHS, find_dates

_LONGEST = 40
"""Characters; what is longer is a sentence and no period."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_ORDINALS = {"første": "1.", "andet": "2.", "anden": "2.", "tredje": "3.", "fjerde": "4."}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_QUARTER = r"(?:kvartal|kvrt|kvt|kv)\b\.?"
_AGAINST = r"[\s.,:/-]{0,2}"
_SCHOOL = r"(?:skole|studie)år(?:et)?"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included."""

    first: dt.date
    last: dt.date


def may_be_period(words: object, heading: str = "") -> bool:
    """Whether it is a period, or would be one if somebody said which two years *2023/24* are."""
    return parse_period(words, heading) is not None or is_two_years(words)


def is_two_years(words: object) -> bool:
    """*2023/24*, *2023-2024*: two years that follow one another, of which nothing says where they begin and end."""
    found = _TWO_YEARS.fullmatch(words.strip()) if isinstance(words, str) and len(words) <= _LONGEST else None
    return found is not None and parse_period(words) is None and _within(_school_year(found)) is not None


def says_school_year(words: str) -> bool:
    """Whether the words speak of school years (*skoleår*, *studieåret*): then *2023/24* is one."""
    return re.search(_SCHOOL, words.casefold()) is not None


def parse_period(words: object, heading: str = "") -> Period | None:
    """A cell of a column of periods, or the heading of a column of figures, as a stretch of days.

    Years (*2024*), quarters (*2024K1*, *2024Q1*, *1. kvartal 2024*), months (*2024M05*, *maj 2024*, *05/2024*), half
    years (*2024H1*, *1. halvår 2024*), weeks (*2024U12*, *uge 12 2024*), days (*31-12-2024*, *2024M05D12*, *pr. 1.
    marts 2024*, a date of the sheet), *primo 2024*, *ultimo 2024*, several years as StatBank writes them (*2023:2024*)
    and school years from August to July (*skoleåret 2023/2024*; *2023/24* only below a heading that says so).
    StatBank's code and text in one (*2024K1 2024Q1*) is the period that both say.
    """
    if isinstance(words, dt.datetime):
        return Period(words.date(), words.date())
    if isinstance(words, dt.date):
        return Period(words, words)
    if isinstance(words, bool) or words is None:
        return None
    if isinstance(words, float):
        if not words.is_integer():
            return None
        words = int(words)
    text = " ".join(str(words)[: _LONGEST + 1].casefold().split())
    if not text or len(text) > _LONGEST:
        return None
    return _of_text(text, heading.casefold()) or _said_twice(text)


@lru_cache(maxsize=4_096)  # a long table says the same few periods in every row
def _of_text(text: str, heading: str) -> Period | None:
    for word, number in _ORDINALS.items():
        text = text.replace(word, number) if text.startswith(word) else text
    if re.search(_SCHOOL, heading):
        text = text if re.match(_SCHOOL, text) else f"skoleår {text}"
    for pattern, build in _SHAPES:
        match = pattern.fullmatch(text)
        if match is not None:
            try:
                return _within(build(match))
            except ValueError:
                return None
    return _day(text)


def _said_twice(text: str) -> Period | None:
    code, _, name = text.partition(" ")
    period = _of_text(code, "")
    return period if period is not None and period == _of_text(name, "") else None


def _within(period: Period | None) -> Period | None:
    if period is None or not _FIRST_YEAR <= period.first.year <= period.last.year <= _LAST_YEAR:
        return None
    return period


def _day(text: str) -> Period | None:
    bare = re.sub(r"^(?:pr\.?|per|d\.|den|ultimo|primo) ", "", text)
    found = next(find_dates(bare), None)
    if found is None or (found.start, found.end) != (0, len(bare)):
        return None
    return _within(Period(found.date, found.date))


def _months(year: int, first: int, count: int) -> Period:
    last = first + count - 1
    return Period(dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1]))


def _year(match: re.Match[str]) -> Period:
    return _months(int(match["y"]), 1, 12)


def _quarter(match: re.Match[str]) -> Period:
    return _months(int(match["y"]), int(match["n"]) * 3 - 2, 3)


def _half(match: re.Match[str]) -> Period:
    return _months(int(match["y"]), int(match["n"]) * 6 - 5, 6)


def _numbered_month(match: re.Match[str]) -> Period:
    return _months(int(match["y"]), int(match["n"]), 1)


def _named_month(match: re.Match[str]) -> Period:
    return _months(int(match["y"]), MONTHS[match["name"]], 1)


def _week(match: re.Match[str]) -> Period:
    year, week = int(match["y"]), int(match["n"])
    return Period(dt.date.fromisocalendar(year, week, 1), dt.date.fromisocalendar(year, week, 7))


def _statbank_day(match: re.Match[str]) -> Period:
    day = dt.date(int(match["y"]), int(match["n"]), int(match["d"]))
    return Period(day, day)


def _edge_of_year(match: re.Match[str]) -> Period:
    year = int(match["y"])
    day = dt.date(year, 1, 1) if match["edge"] == "primo" else dt.date(year, 12, 31)
    return Period(day, day)


def _school_year(match: re.Match[str]) -> Period | None:
    """1 August to 31 July, as folkeskoleloven has it; two years that do not follow one another are none."""
    year = int(match["y"])
    if int(match["z"]) not in {year + 1, (year + 1) % 100}:
        return None
    return Period(dt.date(year, 8, 1), dt.date(year + 1, 7, 31))


def _several_years(match: re.Match[str]) -> Period | None:
    first, last = int(match["y"]), int(match["z"])
    return Period(dt.date(first, 1, 1), dt.date(last, 12, 31)) if first < last <= first + 10 else None


_Y = r"(?P<y>[12]\d{3})"
_TWO_YEARS = re.compile(rf"{_Y} ?[/–-] ?(?P<z>\d{{4}}|\d\d)", re.ASCII)
_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period | None]], ...] = tuple(
    (re.compile(shape, re.ASCII if "\\b" not in shape else 0), build)
    for shape, build in (
        (rf"(?:året |år )?{_Y}", _year),
        (rf"{_Y}{_AGAINST}[kq](?P<n>[1-4])", _quarter),
        (rf"[kq](?P<n>[1-4]){_AGAINST}{_Y}", _quarter),
        (rf"(?P<n>[1-4])\.? ?{_QUARTER}(?: i| af)?{_AGAINST}{_Y}", _quarter),
        (rf"{_Y}{_AGAINST}(?P<n>[1-4])\.? ?{_QUARTER}", _quarter),
        (rf"{_QUARTER} ?(?P<n>[1-4]){_AGAINST}{_Y}", _quarter),
        (rf"{_Y}{_AGAINST}h(?P<n>[12])", _half),
        (rf"h(?P<n>[12]){_AGAINST}{_Y}", _half),
        (rf"(?P<n>[12])\.? ?halvår(?: i| af)?{_AGAINST}{_Y}", _half),
        (rf"{_Y}{_AGAINST}(?P<n>[12])\.? ?halvår", _half),
        (rf"{_Y}m(?P<n>\d\d)d(?P<d>\d\d)", _statbank_day),
        (rf"{_Y}m(?P<n>\d\d)", _numbered_month),
        (rf"{_Y}-(?P<n>\d\d)", _numbered_month),
        (rf"(?P<n>\d\d?)[/-]{_Y}", _numbered_month),
        (rf"(?P<name>{_MONTH})\.?{_AGAINST}{_Y}", _named_month),
        (rf"{_Y}{_AGAINST}(?P<name>{_MONTH})\.?", _named_month),
        (rf"{_Y}u(?P<n>\d\d)", _week),
        (rf"uge (?P<n>\d\d?){_AGAINST}{_Y}", _week),
        (rf"(?P<edge>primo|ultimo) {_Y}", _edge_of_year),
        (rf"{_SCHOOL} {_Y} ?[/–-] ?(?P<z>\d{{4}}|\d\d)", _school_year),
        (rf"{_Y}:(?P<z>[12]\d{{3}})", _several_years),
    )
)
