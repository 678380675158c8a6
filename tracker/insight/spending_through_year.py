"""What was spent by when: a year's spending added up through the year, beside the year before. Whole øre; pure.

Spending is grants and expenditures less refunds, and the corrections that refer to one of them; commitments stand
apart, for they are not paid. A voucher's posting has a day of its own. A balance sheet of the finance system tells the
sum *as of* a day and nothing of the days before: it gives one known point, never a smooth course between two.
Spending without a day is kept apart and has a sum of its own; it is never put on a day that nobody told.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.insight.budget_lines import SPENT_COLUMNS
from tracker.insight.ledger_book import day_of, knows_budget
from tracker.insight.ledger_effect import BUDGET_COLUMNS, Effect, LedgerColumn, Row, effects_of

_LAST_QUARTER = 10
"""Its first month."""


class Grain(StrEnum):
    """How finely the course of a year is told."""

    MONTH = "month"
    """A point at the end of each month, and one on the last day known."""
    DAY = "day"
    """A point on each day with a posting, and one on the last day known."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A balance sheet of the finance system that holds the accounts looked at; ``day`` is the day it is as of.

    It is told even where it posted nothing: that nothing was spent since the last one is knowledge, too.
    """

    import_id: str
    year: int
    day: dt.date


@dataclass(frozen=True, slots=True)
class Posting:
    """One entry's spending in whole øre, positive where money leaves; ``day`` lies within the entry's year."""

    entry_id: str
    day: dt.date | None
    ore: int


@dataclass(frozen=True, slots=True)
class SpendingPoint:
    """All that was spent by the end of ``day``; ``entry_ids`` are the entries since the point before.

    ``is_reading`` says that the sum is known on this day and unknown on the days before it.
    """

    day: dt.date
    spent_ore: int
    entry_ids: tuple[str, ...]
    is_reading: bool = False


@dataclass(frozen=True, slots=True)
class YearSpending:
    """A year's spending as it is known on a day.

    ``postings`` have a day and are in order of it; ``undated`` have none. ``known_to`` is the last day whose sum is
    known: that of the last reading where there are readings, else the day asked for or the year's last. It is ``None``
    where no spending is told of: nothing told is not nothing spent. ``committed_ore`` is set aside and not yet paid.
    """

    year: int
    postings: tuple[Posting, ...]
    undated: tuple[Posting, ...]
    readings: tuple[dt.date, ...]
    known_to: dt.date | None
    committed_ore: int | None

    @property
    def spent_ore(self) -> int | None:
        """All that is told of, with and without a day; ``None`` where nothing is."""
        return None if self.known_to is None else sum(one.ore for one in (*self.postings, *self.undated))

    @property
    def undated_ore(self) -> int:
        """What was spent on days that nobody told."""
        return sum(one.ore for one in self.undated)

    def spent_by(self, day: dt.date) -> int:
        """What was spent by the end of a day, as far as it has a day."""
        return sum(one.ore for one in self.postings if one.day is not None and one.day <= day)

    def points(self, grain: Grain) -> tuple[SpendingPoint, ...]:
        """The course of the year; only readings where there are any, and the postings after the last of them."""
        if self.known_to is None:
            return ()
        days = list(self.readings) if self.readings else _ends(self, grain)
        days += sorted({one.day for one in self.postings if one.day is not None and one.day > days[-1]})
        points, before = [], dt.date.min
        for day in days:
            new = tuple(one.entry_id for one in self.postings if one.day is not None and before < one.day <= day)
            points.append(SpendingPoint(day, self.spent_by(day), new, day in self.readings))
            before = day
        return tuple(points)


@dataclass(frozen=True, slots=True)
class ThroughYear:
    """A year beside the one before; ``budget_ore`` is the corrected budget, ``None`` where no appropriation is told."""

    this: YearSpending
    last: YearSpending
    budget_ore: int | None


def through_year(rows: Iterable[Row], year: int, as_of: dt.date, readings: Collection[Reading] = ()) -> ThroughYear:
    """The year and the one before, of the rows of one account, pool, body or goal."""
    effects = effects_of(rows)
    budget = [one for one in _of_year(effects, year, as_of) if one.column in BUDGET_COLUMNS]
    return ThroughYear(
        _spending(effects, year, as_of, readings),
        _spending(effects, year - 1, as_of, readings),
        sum(one.ore for one in budget) if knows_budget(budget) else None,
    )


def spending_of_year(
    rows: Iterable[Row], year: int, as_of: dt.date, readings: Collection[Reading] = ()
) -> YearSpending:
    """A year's spending as known on ``as_of``, the day counted. What was posted or told later is left out.

    An entry belongs to its ``year``, whatever its day: a voucher of January that is booked to the year before counts
    on that year's last day.
    """
    return _spending(effects_of(rows), year, as_of, readings)


def _spending(effects: Iterable[Effect], year: int, as_of: dt.date, readings: Collection[Reading]) -> YearSpending:
    own = _of_year(effects, year, as_of)
    spent = [_posting(one, year) for one in own if one.column in SPENT_COLUMNS]
    set_aside = [one for one in own if one.column is LedgerColumn.COMMITTED]
    days = tuple(sorted({_within(one.day, year) for one in readings if one.year == year and one.day <= as_of}))
    dated = sorted((one for one in spent if one.day is not None), key=lambda one: (str(one.day), one.entry_id))
    return YearSpending(
        year,
        tuple(dated),
        tuple(one for one in spent if one.day is None),
        days,
        _known_to(year, as_of, days, [one.day for one in dated if one.day]) if spent or days else None,
        -sum(one.ore for one in set_aside) if set_aside else None,
    )


def _of_year(effects: Iterable[Effect], year: int, as_of: dt.date) -> list[Effect]:
    """The year's entries that count on a day: by their own day, else by that of the meeting that told them."""
    return [one for one in effects if one.row["year"] == year and (day_of(one.row) or as_of) <= as_of]


def _known_to(year: int, as_of: dt.date, readings: Sequence[dt.date], days: Sequence[dt.date]) -> dt.date | None:
    """The last day whose sum is known; ``None`` before the year begins.

    Where vouchers are posted, that is the end of the month of the last one, or the day asked for within that month:
    months without a voucher at the end are months that nobody has posted yet. A year that is over, with vouchers in its
    last quarter, is known whole.
    """
    if as_of < dt.date(year, 1, 1):
        return None
    if readings:
        return readings[-1]
    asked = _within(as_of, year)
    if not days or (as_of.year > year and days[-1].month >= _LAST_QUARTER):
        return asked
    first = days[-1].replace(day=1)
    return min(asked, (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1))


def _posting(effect: Effect, year: int) -> Posting:
    day = effect.row["date"]
    return Posting(effect.id, None if day is None else _within(day, year), -effect.ore)


def _within(day: dt.date, year: int) -> dt.date:
    return min(max(day, dt.date(year, 1, 1)), dt.date(year, 12, 31))


def _ends(spending: YearSpending, grain: Grain) -> list[dt.date]:
    """The days on which the course is told, in order, the last one known among them."""
    last = spending.known_to or dt.date(spending.year, 12, 31)
    if grain is Grain.DAY:
        return sorted({last, *(one.day for one in spending.postings if one.day is not None and one.day <= last)})
    firsts = [dt.date(spending.year, month, 1) for month in range(2, 13)]
    return sorted({last, *(first - dt.timedelta(days=1) for first in firsts if first <= last)})
