"""What a file says of itself above its figures: what they are counted in, the day they are as of, and the year.

What is told twice and differently is not told: a person is asked. So is what is not told; no day is made up.
"""

import calendar
import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from tracker.danish.dates import MONTHS, find_dates
from tracker.measuring.finance_sums import KRONER, MILLIONS, THOUSANDS
from tracker.measuring.finance_words import FinanceWords
from tracker.measuring.periods import parse_period

_Told = TypeVar("_Told")
_LONGEST = 200
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_THOUSAND = r"1[. ]?000 ?(?:kr\b|dkk\b|kroner\b)|t\. ?kr\b|tkr\b|tdkk\b|t\. ?dkk\b|tusinde? (?:kr\b|kroner\b|dkk\b)"
_MILLION = r"mio\.? ?(?:kr\b|dkk\b|kroner\b)|mill?\.? ?(?:kr\b|kroner\b)|millioner (?:kr\b|kroner\b)"
_KRONE = r"(?:hele )?(?:kr\b|dkk\b|kroner\b)"
_BEFORE = r"(?:^|[(\[:;,–-] ?|\b(?:i|hele|enhed|valuta) |(?<=[^\W\d]) |(?<=20\d\d) )"
"""What may stand before a unit: nothing, a bracket, *i*, a word of a heading; a number makes it a sum."""
_UNIT = re.compile(
    rf"{_BEFORE}(?:(?P<thousand>{_THOUSAND})|(?P<million>{_MILLION})|(?P<krone>{_KRONE}))\.? ?(?:$|[)\],;:])",
    re.IGNORECASE,
)
_AS_OF = re.compile(
    r"\b(?:pr\.?|per|til og med|t\.? ?o\.? ?m\.?|indtil|ultimo|åtd|år til dato|status|opgjort)(?!\w)"
    r"[ :.]{0,3}(?:pr\.? |den |d\. )?(?=(?P<rest>.{1,40}))",
    re.IGNORECASE,
)
_MONTH_OF = re.compile(rf"(?P<month>{_MONTH})\b\.?(?:[ -]{{0,2}}(?P<year>20\d\d))?", re.IGNORECASE)
_MONTHS = re.compile(
    rf"\bjan(?:uar)?\b\.? ?(?:-|–|til(?: og med)?) ?(?P<month>{_MONTH})\b\.?(?: ?(?P<year>20\d\d))?", re.IGNORECASE
)
_PERIOD = re.compile(
    r"\bperiode[: ]{1,2}0{0,2}1(?:[./ ]20\d\d)? ?(?:-|–|til) ?0{0,2}(?P<month>\d{1,2})(?:[./ ](?P<year>20\d\d))?\b",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"\b[1-4]\. ?(?:kvartal|halvår)(?: i)? ?20\d\d\b", re.IGNORECASE)
_ACCOUNT = re.compile(
    r"(?:konto(?:nr\.?|nummer)?|psp-element|omkostningssted|profitcenter|projekt(?:nr\.?)?)[: ]{1,3}"
    r"(?P<number>[^\s,;:]{0,30}\d[^\s,;:]{0,30})(?P<name>(?: [-–]? ?[^\W\d].*)?)$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d.,/-])(20\d\d)(?![\d,/-]|\.\d)")


@dataclass(frozen=True, slots=True)
class FinanceTold:
    """What a file tells of itself; ``None`` where it does not, or says two things.

    ``unit_ore`` is the øre in one of what is counted (100 for kroner); ``years`` are all years that are spoken of.
    """

    unit_ore: int | None = None
    as_of: dt.date | None = None
    years: tuple[int, ...] = ()
    account: tuple[str, str] | None = None
    """Number and name of the one account that the file says it is of: *Konto: 12345 Sprogpulje*."""

    @property
    def year(self) -> int | None:
        """The one year that is spoken of, else that of the day that the file is as of."""
        if len(self.years) == 1:
            return self.years[0]
        return None if self.as_of is None else self.as_of.year


def find_told(titles: Iterable[str], words: FinanceWords) -> FinanceTold:
    """Unit, day and year by the cells above the figures, the headings and the sheet's name.

    1. *Beløb i 1.000 kr.*, *(t.kr.)*, *mio. kr.*, *hele kr.*  2. *pr. 30.06.2026*, *til og med juni 2026*,
    *ultimo juni*, *januar-juni 2026*, *01.01.2026 - 30.06.2026*, *Periode 1-6 2026*, *2. kvartal 2026*
    3. *Budget 2026*  4. *Konto: 12345 Sprogpulje*.
    A day behind *Udskrevet* or *Kørselsdato* is none of them.
    """
    cells = [" ".join(text[:_LONGEST].split()) for text in titles]
    cells = [text for text in cells if text and not words.tells_printing(text)]
    years = tuple(dict.fromkeys(int(match[1]) for text in cells for match in _YEAR.finditer(text)))
    days = {day for text in cells for day in _days(text, years[0] if len(years) == 1 else None)}
    units = {unit for text in cells for unit in find_units(text)}
    accounts = {found for text in cells if (found := parse_account(text)) is not None}
    return FinanceTold(_only(units), _only(days), years, _only(accounts))


def parse_account(text: str) -> tuple[str, str] | None:
    """Number and name of *Konto: 12345 Sprogpulje*, *PSP-element XG-0012-3*; ``None`` for other words."""
    match = _ACCOUNT.match(" ".join(text[:_LONGEST].split()))
    return None if match is None else (match["number"], match["name"].strip(" –-"))


def find_units(text: str) -> Iterator[int]:
    """The øre in one of what a title or heading says that it counts in."""
    for match in _UNIT.finditer(text[:_LONGEST]):
        yield {"thousand": THOUSANDS, "million": MILLIONS, "krone": KRONER}[match.lastgroup or "krone"]


def find_years(text: str) -> tuple[int, ...]:
    """The years that a heading speaks of, those of days in it too."""
    dates = (found.date.year for found in find_dates(text[:_LONGEST]))
    return tuple(dict.fromkeys((*dates, *(int(match[1]) for match in _YEAR.finditer(text[:_LONGEST])))))


def _only(found: set[_Told]) -> _Told | None:
    return next(iter(found)) if len(found) == 1 else None


def _days(text: str, year: int | None) -> Iterator[dt.date]:
    """The days that a cell says the figures are as of; ``year`` is the one the file speaks of elsewhere."""
    dates = [found.date for found in find_dates(text)]
    if len(dates) == 2 and dates[0] == dt.date(dates[1].year, 1, 1):
        yield dates[1]
        return
    for match in (*_MONTHS.finditer(text), *_PERIOD.finditer(text)):
        yield from _end_of_month(match["month"], match["year"], year)
        return
    for match in _AS_OF.finditer(text):
        first = next(find_dates(match["rest"]), None)
        if first is not None and first.start == 0:
            yield first.date
            return
        named = _MONTH_OF.match(match["rest"])
        if named is not None:
            yield from _end_of_month(named["month"], named["year"], year)
            return
    quarter = _QUARTER.search(text)
    period = None if quarter is None else parse_period(quarter[0])
    if period is not None:
        yield period.last


def _end_of_month(words: str, told_year: str | None, year: int | None) -> Iterator[dt.date]:
    month = MONTHS.get(words.casefold()) or (int(words) if words.isdecimal() else 0)
    of_year = int(told_year) if told_year else year
    if of_year is not None and 1 <= month <= 12:
        yield dt.date(of_year, month, calendar.monthrange(of_year, month)[1])
