"""Council terms, and who the minutes have as a member of a body from when to when. Pure; nothing is invented.

A council's term begins on 1 January after the election and lasts four years (*kommunal- og regionalvalgloven* § 6,
stk. 3, and § 97, stk. 1); elections are held in November 1981, 1985 and so on. Before 1982 terms began in April, and
none is told.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.domain.meeting import Presence

Row = Mapping[str, Any]

_FIRST_TERM, _YEARS = 1982, 4
_THERE = frozenset({Presence.PRESENT, Presence.LATE, Presence.LEFT, Presence.RECUSED})


@dataclass(frozen=True, slots=True)
class CouncilTerm:
    """The four years of a municipal council; ``first_year`` is the year after the election."""

    first_year: int

    @property
    def first_day(self) -> dt.date:
        """1 January after the election."""
        return dt.date(self.first_year, 1, 1)

    @property
    def last_day(self) -> dt.date:
        """31 December of the next election's year."""
        return dt.date(self.first_year + _YEARS - 1, 12, 31)

    @property
    def name(self) -> str:
        """``2022-2025`` with the dash that Danes set between years."""
        return f"{self.first_year}\N{EN DASH}{self.first_year + _YEARS - 1}"


def council_term_of(day: dt.date) -> CouncilTerm | None:
    """The term that a day lies in; ``None`` before 1982."""
    if day.year < _FIRST_TERM:
        return None
    return CouncilTerm(day.year - (day.year - _FIRST_TERM) % _YEARS)


def is_before_term(day: dt.date | None, today: dt.date) -> bool:
    """Whether a day lies before the council's present term; an unknown day does not."""
    term = council_term_of(today)
    return day is not None and term is not None and day < term.first_day


@dataclass(frozen=True, slots=True)
class SeenMember:
    """A member as the minutes of one term have them: a proposal, not a term of office.

    ``first_seen`` and ``last_seen`` are the first and last meeting with the member present, ``None`` for one who is
    only named as absent. ``role`` is what the latest minutes that tell one call it.
    """

    name: str
    term: CouncilTerm | None
    first_seen: dt.date | None
    last_seen: dt.date | None
    role: str | None = None
    meetings: int = 0


def seen_members(attendances: Iterable[Row], body_id: str, today: dt.date) -> tuple[SeenMember, ...]:
    """The members of each term, the newest term first, in the order the minutes name them; guests are none.

    ``attendances`` are rows of ``body_attendances_frame``.
    """
    told: dict[tuple[int, str], list[Row]] = {}
    for row in attendances:
        if row["body_id"] != body_id or row["date"] is None or row["date"] > today:
            continue
        if Presence(row["presence"]) is not Presence.GUEST:
            term = council_term_of(row["date"])
            told.setdefault((term.first_year if term else 0, _folded(row["name"])), []).append(row)
    in_order = sorted(told, key=lambda key: -key[0])
    return tuple(_seen(told[key], CouncilTerm(key[0]) if key[0] else None) for key in in_order)


def not_written(seen: Sequence[SeenMember], written: Sequence[Row]) -> tuple[SeenMember, ...]:
    """The proposals of people of whom no term is written that the days seen could lie in."""
    return tuple(one for one in seen if not any(_is_same(one, row) for row in written))


def _is_same(one: SeenMember, row: Row) -> bool:
    if _folded(row["name"]) != _folded(one.name):
        return False
    if one.first_seen is None or one.last_seen is None:
        return True
    first, last = row["first_day"], row["last_day"]
    return (first is None or first <= one.last_seen) and (last is None or last >= one.first_seen)


def _seen(rows: Sequence[Row], term: CouncilTerm | None) -> SeenMember:
    days = sorted({row["date"] for row in rows if Presence(row["presence"]) in _THERE})
    roles = [row["role"] for row in sorted(rows, key=lambda row: row["date"]) if row["role"]]
    return SeenMember(
        rows[-1]["name"],
        term,
        days[0] if days else None,
        days[-1] if days else None,
        roles[-1] if roles else None,
        len(days),
    )


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
