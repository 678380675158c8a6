"""Holidays and elections that Danes set deadlines by.

Easter by the Gregorian rule (``dateutil.easter``), school holidays by the law and the dated table below, elections by
the law. What differs from one municipality to the next is a span of days within which it begins or ends, so that
nothing is late too early.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dateutil.easter import easter

from tracker.danish.intervals import DAY as _DAY
from tracker.danish.intervals import WEEK as _WEEK
from tracker.danish.intervals import Interval, Relation, Stretch, one_day


@dataclass(frozen=True, slots=True)
class Holiday:
    """One year's holiday: it begins between the first two days and ends between the last two, all included."""

    begins: dt.date
    begins_latest: dt.date
    ends_earliest: dt.date
    ends: dt.date


WEEKS_OF_SCHOOL_HOLIDAYS: Mapping[str, tuple[int, ...]] = {
    "vinterferie": (7, 8),  # week 7 in most municipalities, week 8 in some
    "efterårsferie": (42,),  # in all
}
"""ISO weeks, one of which is the holiday. Source: the municipalities' school calendars 2005-2026, read in 2026; each
municipality sets its own within folkeskoleloven, section 14 a."""


def _exactly(begins: dt.date, ends: dt.date) -> Holiday:
    return Holiday(begins, begins, ends, ends)


def _easter(year: int) -> Holiday:
    """Palm Sunday to Easter Monday."""
    return _exactly(easter(year) - _WEEK, easter(year) + _DAY)


def _whitsun(year: int) -> Holiday:
    """Whit Sunday and Whit Monday."""
    return _exactly(easter(year) + 7 * _WEEK, easter(year) + 7 * _WEEK + _DAY)


def _midsummer(year: int) -> Holiday:
    """The evening of 23 June."""
    return _exactly(dt.date(year, 6, 23), dt.date(year, 6, 23))


def _constitution_day(year: int) -> Holiday:
    """5 June."""
    return _exactly(dt.date(year, 6, 5), dt.date(year, 6, 5))


def _ascension(year: int) -> Holiday:
    """The Thursday 39 days after Easter, and the Friday that schools take with it."""
    return Holiday(
        easter(year) + 39 * _DAY, easter(year) + 39 * _DAY, easter(year) + 39 * _DAY, easter(year) + 42 * _DAY
    )


def _christmas(year: int) -> Holiday:
    """Christmas Eve to Boxing Day."""
    return _exactly(dt.date(year, 12, 24), dt.date(year, 12, 26))


def _christmas_holiday(year: int) -> Holiday:
    """From 20 to 23 December until 1 to 6 January, as school calendars have it."""
    return Holiday(dt.date(year, 12, 20), dt.date(year, 12, 23), dt.date(year + 1, 1, 1), dt.date(year + 1, 1, 6))


def _summer(year: int) -> Holiday:
    """From the last Saturday of June (folkeskoleloven, section 14 a) until school calendars end it in August."""
    last = dt.date(year, 6, 30)
    begins = last - _DAY * ((last.weekday() - 5) % 7)
    return Holiday(begins, begins, dt.date(year, 7, 31), dt.date(year, 8, 15))


def _in_weeks(weeks: tuple[int, ...]) -> Callable[[int], Holiday]:
    def held(year: int) -> Holiday:
        mondays = [dt.date.fromisocalendar(year, week, 1) for week in weeks]
        return Holiday(mondays[0], mondays[-1], mondays[0] + 6 * _DAY, mondays[-1] + 6 * _DAY)

    return held


_HOLIDAYS: tuple[tuple[re.Pattern[str], Callable[[int], Holiday]], ...] = tuple(
    (re.compile(shape, re.IGNORECASE), rule)
    for shape, rule in (
        ("påske", _easter),
        ("pinse", _whitsun),
        ("sankt|skt", _midsummer),
        ("grundlov", _constitution_day),
        ("kristi", _ascension),
        ("jule(?:ferie|pause)", _christmas_holiday),
        ("jul", _christmas),
        ("sommer|skoleferie", _summer),
        *((name, _in_weeks(weeks)) for name, weeks in WEEKS_OF_SCHOOL_HOLIDAYS.items()),
    )
)


def holiday(match: re.Match[str], said: dt.date, relation: Relation) -> Stretch:
    """*påske*, *vinterferien*, *jul*, *sommerferien 2025*: the next such holiday.

    *inden* is up to the day before it begins. *efter* is from the day after its end and open; after the summer councils
    sit again in August and September, and that is the interval.
    """
    words = match["holiday"]
    rule = next(rule for shape, rule in _HOLIDAYS if shape.match(words))
    years = [rule(int(match["year"]))] if match["year"] else [rule(said.year + n) for n in (-1, 0, 1)]
    if relation is Relation.BEFORE:
        held = next((one for one in years if one.begins_latest > said), years[-1])
    else:
        held = next((one for one in years if one.ends >= said), years[-1])
    back = Interval(dt.date(held.ends.year, 8, 1), dt.date(held.ends.year, 9, 30)) if rule is _summer else None
    return Stretch(held.begins, held.ends, held.begins_latest, held.ends_earliest, back)


def between_christmas_and_new_year(_match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch:
    """*mellem jul og nytår*: the days between the two."""
    return Stretch(dt.date(said.year, 12, 27), dt.date(said.year, 12, 31))


def election(match: re.Match[str], said: dt.date, _relation: Relation) -> Stretch | None:
    """*næste kommunalvalg*: its day. *næste valg* may be another, and stays words; so does a year without one."""
    day = next_council_election(said)
    return one_day(day) if not match["year"] or int(match["year"]) == day.year else None


def next_council_election(said: dt.date) -> dt.date:
    """The next municipal election: the third Tuesday of November every fourth year, 2025 among them.

    Source: lov om kommunale og regionale valg, section 6.
    """
    year = said.year + (2025 - said.year) % 4
    day = _third_tuesday(year)
    return day if day > said else _third_tuesday(year + 4)


def _third_tuesday(year: int) -> dt.date:
    first = dt.date(year, 11, 1)
    return first + _DAY * ((1 - first.weekday()) % 7) + 2 * _WEEK
