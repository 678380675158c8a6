"""What became of a pool's applications, what is left of the pool, and how long that lasts at the pace of a year.

The pace is what was granted in the twelve months up to today, corrections counted; without grants in them there is
none, and nobody can say how long the money lasts. Money of a year that is over, or has not begun, lasts until nothing:
only that of the running year is granted from. What an application does not tell is counted apart, never as nought.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tracker.insight.balance import Balance, Years, balance_of
from tracker.insight.ledger_book import Book, day_of
from tracker.insight.ledger_effect import Effect, LedgerColumn, Row
from tracker.insight.same_day import same_day_of

_DECIDED = ("granted", "partly", "refused")
_HELPED = ("granted", "partly")


@dataclass(frozen=True, slots=True)
class Counted:
    """Some applications: their ids and what they come to; ``untold`` of them do not tell their sum."""

    ids: tuple[str, ...]
    ore: int
    untold: int

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class Lasting:
    """How long ``left_ore`` lasts: ``days`` at ``granted_ore`` in the days from ``first`` to ``last``, both included.

    ``is_whole_period`` is false where nothing is told of the pool before the period began: the pace is then of a
    shorter time than it says. ``ids`` are the entries of the pace.
    """

    left_ore: int
    granted_ore: int
    first: dt.date
    last: dt.date
    days: int
    ids: tuple[str, ...]
    is_whole_period: bool

    @property
    def empty_on(self) -> dt.date | None:
        """The day on which the pool is empty at this pace; ``None`` beyond the calendar."""
        return self.last + dt.timedelta(days=self.days) if self.days <= (dt.date.max - self.last).days else None


@dataclass(frozen=True, slots=True)
class AnswerTime:
    """Days from application to answer, over the applications that tell both days."""

    answered: int
    mean_days: float
    longest_days: int


@dataclass(frozen=True, slots=True)
class AccountsDue:
    """Accounts of a grant that should have come by ``due_on``, so many days after it was paid (or else decided)."""

    application: Row
    due_on: dt.date


@dataclass(frozen=True, slots=True)
class PoolPace:
    """A pool as of a day. ``none_since`` is the newest *no applications* after which no application came."""

    pool_id: str
    today: dt.date
    applied: Counted
    granted: Counted
    partly: Counted
    limited_by_pool: Counted
    refused: Counted
    withdrawn: Counted
    waiting: Counted
    paid: Counted
    accounted: Counted
    balance: Balance
    lasting: Lasting | None
    answer_time: AnswerTime | None
    late_answers: tuple[Row, ...]
    accounts_due: tuple[AccountsDue, ...]
    accounts_without_day: tuple[Row, ...]
    none_since: Row | None
    year: int | Years | None = Years.ALL

    @property
    def is_of_other_year(self) -> bool:
        """Whether the money is that of a year that does not run today, and lasts until no day."""
        return _is_other_year(self.year, self.today)


def pace_of_pool(
    book: Book,
    pool_id: str,
    applications: Iterable[Row],
    today: dt.date,
    *,
    rules: Sequence[Row] = (),
    no_applications: Iterable[Row] = (),
    year: int | Years | None = Years.ALL,
) -> PoolPace:
    """The pool's applications (``applications_frame``), all or those of one year, and its money as of ``today``.

    ``rules`` are rows of ``pool_rules_frame``: the version that applied on the day of the answer counts.
    ``no_applications`` are rows of ``no_applications_frame``.
    """
    own = [row for row in _at(applications, pool_id) if isinstance(year, Years) or row["year"] == year]
    versions, facts = _at(rules, pool_id), _at(no_applications, pool_id)
    balance = balance_of(book, pool_id, year, today)
    due, dayless = _accounts(own, versions, today)
    return PoolPace(
        pool_id,
        today,
        _count(own, "applied_ore"),
        _count(_of(own, *_HELPED), "granted_ore"),
        _count(_of(own, "partly"), "granted_ore"),
        _count([row for row in _of(own, "partly") if row["is_limited_by_pool"]], "granted_ore"),
        _count(_of(own, "refused"), "applied_ore"),
        _count(_of(own, "withdrawn"), "applied_ore"),
        _count(_of(own, "applied"), "applied_ore"),
        _count([row for row in own if _is_told(row, "paid")], "paid_ore"),
        _count([row for row in own if _is_told(row, "accounted")], "accounted_ore"),
        balance,
        _lasting(book, pool_id, balance, today) if not _is_other_year(year, today) else None,
        _answer_time(own),
        tuple(row for row in own if _is_late(row, versions, today)),
        due,
        dayless,
        _none_since(facts, own, today),
        year,
    )


def _is_other_year(year: int | Years | None, today: dt.date) -> bool:
    return year is not Years.ALL and year != today.year


def _count(rows: Sequence[Row], key: str) -> Counted:
    told = [int(row[key]) for row in rows if row[key] is not None]
    return Counted(tuple(str(row["id"]) for row in rows), sum(told), len(rows) - len(told))


def _at(rows: Iterable[Row], pool_id: str) -> list[Row]:
    return [row for row in rows if row["pool_id"] == pool_id]


def _of(rows: Sequence[Row], *states: str) -> list[Row]:
    return [row for row in rows if row["state"] in states]


def _is_told(row: Row, what: str) -> bool:
    """Whether an application was *paid* or *accounted* for: a sum or a day of it is told."""
    return row[f"{what}_ore"] is not None or row[f"{what}_on"] is not None


def _lasting(book: Book, pool_id: str, balance: Balance, today: dt.date) -> Lasting | None:
    """``left / granted in the period * days of the period``, in whole days; none where either is unknown or nought."""
    first = same_day_of(today, today.year - 1) + dt.timedelta(days=1)
    own = [one for one in book.effects if one.row["pool_id"] == pool_id]
    pace = [one for one in own if one.column is LedgerColumn.GRANTED and _is_in(one, first, today)]
    granted = sum(one.figure_ore for one in pace)
    if balance.left_ore is None or granted <= 0:
        return None
    days = int(Fraction(max(balance.left_ore, 0), granted) * ((today - first).days + 1))
    known = [day for one in own if (day := day_of(one.row)) is not None]
    ids = tuple(one.id for one in pace)
    return Lasting(balance.left_ore, granted, first, today, days, ids, is_whole_period=min(known) <= first)


def _is_in(one: Effect, first: dt.date, last: dt.date) -> bool:
    day = day_of(one.row)
    return day is not None and first <= day <= last


def _answer_time(rows: Sequence[Row]) -> AnswerTime | None:
    days = [
        (row["decided_on"] - row["date"]).days
        for row in rows
        if row["state"] in _DECIDED and row["date"] is not None and row["decided_on"] is not None
    ]
    answered = [one for one in days if one >= 0]
    return AnswerTime(len(answered), sum(answered) / len(answered), max(answered)) if answered else None


def rules_on(rules: Iterable[Row], day: dt.date) -> Row | None:
    """The version of a pool's rules that applies on a day; without a first day it has always applied."""
    begun = [row for row in rules if row["valid_from"] is None or row["valid_from"] <= day]
    return max(begun, key=lambda row: row["valid_from"] or dt.date.min, default=None)


def _days(rules: Sequence[Row], day: dt.date, key: str) -> int | None:
    version = rules_on(rules, day)
    return None if version is None else version[key]


def _is_late(row: Row, rules: Sequence[Row], today: dt.date) -> bool:
    """Whether an application waits longer than the rules of the day it came give for an answer; calendar days."""
    if row["state"] != "applied" or row["date"] is None:
        return False
    days = _days(rules, row["date"], "answer_days")
    return days is not None and row["date"] + dt.timedelta(days=days) < today


def _accounts(
    rows: Sequence[Row], rules: Sequence[Row], today: dt.date
) -> tuple[tuple[AccountsDue, ...], tuple[Row, ...]]:
    """Accounts that are late by the rules, the longest first, and grants of which no day is known to count from."""
    owing = [row for row in _of(rows, *_HELPED) if not _is_told(row, "accounted")]
    dayless = tuple(row for row in owing if _given_on(row) is None)
    found: list[AccountsDue] = []
    for row in owing:
        given = _given_on(row)
        days = None if given is None else _days(rules, given, "accounts_due_days")
        if given is not None and days is not None and given + dt.timedelta(days=days) < today:
            found.append(AccountsDue(row, given + dt.timedelta(days=days)))
    return tuple(sorted(found, key=_due_order)), dayless if any(rule["accounts_due_days"] for rule in rules) else ()


def _due_order(one: AccountsDue) -> tuple[dt.date, str]:
    return one.due_on, str(one.application["id"])


def _given_on(row: Row) -> dt.date | None:
    day: dt.date | None = row["paid_on"] or row["decided_on"]
    return day


def _none_since(facts: Sequence[Row], applications: Sequence[Row], today: dt.date) -> Row | None:
    """The newest day by which nobody had applied, unless an application of a later day (or of no day) is known."""
    dated = [(day, row) for row in facts if (day := day_of(row)) is not None and day <= today]
    if not dated:
        return None
    day, newest = max(dated, key=lambda one: one[0])
    return None if any(row["date"] is None or row["date"] > day for row in applications) else newest
