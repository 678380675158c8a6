"""Bodies that begin and end, who sat in them when, and what one body takes over from another."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BodyLife:
    """A body's life span; ``None`` where nobody knows the day. ``successor_id`` is the body that comes after it."""

    body_id: str
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    successor_id: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class MemberTerm:
    """Somebody's time in a body. A person may have several; ``role`` is as written (*formand*)."""

    id: str
    body_id: str
    name: str
    role: str | None = None
    first_day: dt.date | None = None
    last_day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class TakeOver:
    """One body takes matters over from another on a day; each matter keeps the body that it was given in."""

    id: str
    from_body_id: str
    to_body_id: str
    date: dt.date
    follow_up_ids: tuple[str, ...]
    note: str | None = None
