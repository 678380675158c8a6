"""A person keeps matters off their body's list: skips them once, parks them until a day, or takes them back on."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, Engine

from tracker.domain.carry_over import CarryKind, CarryOver
from tracker.errors import ChangedMeanwhile
from tracker.store.carry_overs import current_carry_over, end_carry_over, save_carry_over
from tracker.store.corrections import Event, save_event
from tracker.store.engine import writing
from tracker.store.follow_ups import load_state


@dataclass(frozen=True, slots=True)
class _Word:
    """What a person says of matters: how they are kept off the list, since when, until when, and why."""

    kind: CarryKind
    given_on: dt.date
    until: dt.date | None
    note: str | None
    actor: str | None
    now: dt.datetime


def skip_once(
    engine: Engine,
    follow_up_ids: Sequence[str],
    *,
    today: dt.date,
    now: dt.datetime,
    note: str | None = None,
    actor: str | None = None,
) -> None:
    """Leave matters off the next meeting's list; they are back on the one after.

    All or none. Raises ``NotInStore``, and ``ChangedMeanwhile`` where one is closed.
    """
    _carry(engine, follow_up_ids, _Word(CarryKind.SKIP, today, None, note, actor, now))


def park_until(
    engine: Engine,
    follow_up_ids: Sequence[str],
    review_on: dt.date,
    *,
    today: dt.date,
    now: dt.datetime,
    note: str | None = None,
    actor: str | None = None,
) -> None:
    """Keep matters off the list until their review date.

    All or none. Raises ``NotInStore``, ``ChangedMeanwhile`` where one is closed, and ``ValueError`` for a review date
    that is not ahead.
    """
    if review_on <= today:
        raise ValueError("a review date lies ahead")
    _carry(engine, follow_up_ids, _Word(CarryKind.PARK, today, review_on, note, actor, now))


def put_back(engine: Engine, follow_up_ids: Sequence[str], *, now: dt.datetime, actor: str | None = None) -> None:
    """Matters stand on their body's list again. One that stands there already stays as it is. Raises ``NotInStore``."""
    with writing(engine) as conn:
        for follow_up_id in follow_up_ids:
            load_state(conn, follow_up_id)
            _end(conn, follow_up_id, (actor, now))


def _carry(engine: Engine, follow_up_ids: Sequence[str], word: _Word) -> None:
    with writing(engine) as conn:
        for follow_up_id in dict.fromkeys(follow_up_ids):
            if load_state(conn, follow_up_id).is_closed:
                raise ChangedMeanwhile("follow_up", follow_up_id)
            before = _end(conn, follow_up_id, (word.actor, word.now), is_told=False)
            key = f"{follow_up_id}/{word.now.isoformat()}"
            carried = CarryOver(key, follow_up_id, word.kind, word.given_on, word.until, word.note)
            save_carry_over(conn, carried, by=word.actor, at=word.now)
            what = "matter parked" if word.kind is CarryKind.PARK else "matter skipped"
            told = Event(word.now, what, "follow_up", follow_up_id, word.actor, before=before, after=_json(carried))
            save_event(conn, told)


def _end(
    conn: Connection, follow_up_id: str, by: tuple[str | None, dt.datetime], *, is_told: bool = True
) -> dict[str, object] | None:
    actor, now = by
    current = current_carry_over(conn, follow_up_id)
    if current is None:
        return None
    end_carry_over(conn, current.id, by=actor, at=now)
    if is_told:
        save_event(conn, Event(now, "matter put back", "follow_up", follow_up_id, actor, before=_json(current)))
    return _json(current)


def _json(carried: CarryOver) -> dict[str, object]:
    row = asdict(carried)
    return {name: value.isoformat() if isinstance(value, dt.date) else value for name, value in row.items()}
