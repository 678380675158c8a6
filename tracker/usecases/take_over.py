"""One body takes open matters over from another, or from itself across a council election; and the way back."""

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Engine

from tracker.domain.follow_up import FollowUpState
from tracker.domain.term import TakeOver
from tracker.errors import ChangedMeanwhile, NotInStore
from tracker.insight.terms import council_term_of
from tracker.store.corrections import Event, save_event
from tracker.store.engine import writing
from tracker.store.frames_tasks import tasks_frame
from tracker.store.take_overs import is_undone, last_taken, load_take_over, mark_undone, save_take_over
from tracker.store.terms import municipality_of_body
from tracker.usecases.entering import By, reject, told
from tracker.usecases.pack_problems import ProblemCode

Matter = Mapping[Any, Any]
TAKEN, GIVEN_BACK = "matters taken over", "matters given back"
"""What the journal says of each matter."""


def take_over(
    engine: Engine,
    from_body_id: str,
    to_body_id: str,
    follow_up_ids: Sequence[str],
    *,
    date: dt.date,
    today: dt.date,
    now: dt.datetime,
    note: str | None = None,
    actor: str | None = None,
) -> TakeOver:
    """The second body holds the matters from ``date`` on; each keeps the body in which it was given. All or none.

    A body may take over from itself where a council term begins between the matter's day and ``date``: the same body
    after an election. Raises ``NotInStore`` without a body or matter, ``ChangedMeanwhile`` naming the matter that is
    closed or not held by the first body any more, and ``RejectedTable`` for no matter, bodies of two municipalities, a
    day to come, or a day before the matter was given or taken over last.
    """
    wanted = tuple(dict.fromkeys(follow_up_ids))
    if not wanted:
        reject("matters", ProblemCode.MISSING)
    if date > today:
        reject("date", ProblemCode.DAY_TO_COME, date.isoformat())
    with writing(engine) as conn:
        code = municipality_of_body(conn, from_body_id)
        if municipality_of_body(conn, to_body_id) != code:
            reject("body", ProblemCode.UNKNOWN_BODY, to_body_id)
        matters = _held(conn, code, from_body_id, wanted)
        taken = TakeOver(_id(from_body_id, to_body_id, wanted, now), from_body_id, to_body_id, date, wanted, told(note))
        _check_days(conn, taken, matters)
        save_take_over(conn, taken, by=actor, at=now)
        for matter in matters:
            _tell(conn, TAKEN, matter["id"], By(now, actor), taken)
    return taken


def undo_take_over(engine: Engine, take_over_id: str, *, now: dt.datetime, actor: str | None = None) -> None:
    """The matters are held as before; the take-over stays as history.

    Raises ``NotInStore``, and ``ChangedMeanwhile`` where it is undone already, or names the matter that another body
    has taken over since.
    """
    with writing(engine) as conn:
        taken = load_take_over(conn, take_over_id)
        if is_undone(conn, take_over_id):
            raise ChangedMeanwhile("take_over", take_over_id)
        for follow_up_id, (latest, _) in last_taken(conn, taken.follow_up_ids).items():
            if latest != take_over_id:
                raise ChangedMeanwhile("follow_up", follow_up_id)
        mark_undone(conn, take_over_id, by=actor, at=now)
        for follow_up_id in taken.follow_up_ids:
            _tell(conn, GIVEN_BACK, follow_up_id, By(now, actor), taken)


def _held(conn: Connection, code: str, body_id: str, wanted: Sequence[str]) -> list[Matter]:
    """The matters as the screens show them. What stands in closed items is not shown, and so cannot be moved."""
    shown = {row["id"]: row for row in tasks_frame(conn, code).to_dict("records")}
    for follow_up_id in wanted:
        matter = shown.get(follow_up_id)
        if matter is None:
            raise NotInStore("follow_up", follow_up_id)
        if FollowUpState(matter["state"]).is_closed or matter["held_by_id"] != body_id:
            raise ChangedMeanwhile("follow_up", follow_up_id)
    return [shown[follow_up_id] for follow_up_id in wanted]


def _check_days(conn: Connection, taken: TakeOver, matters: Sequence[Matter]) -> None:
    latest = last_taken(conn, taken.follow_up_ids)
    term = council_term_of(taken.date)
    for matter in matters:
        since = latest[matter["id"]][1] if matter["id"] in latest else matter["given_on"]
        if since is not None and since > taken.date:
            reject("date", ProblemCode.WRONG_ORDER, taken.date.isoformat())
        if taken.from_body_id == taken.to_body_id and (since is None or term is None or since >= term.first_day):
            raise ChangedMeanwhile("follow_up", str(matter["id"]))


def _tell(conn: Connection, what: str, follow_up_id: str, by: By, taken: TakeOver) -> None:
    """Into the journal of the matter: from which body to which, and of which day."""
    before: dict[str, object] = {"body_id": taken.from_body_id}
    after: dict[str, object] = {"body_id": taken.to_body_id, "date": taken.date.isoformat(), "note": taken.note}
    if what == GIVEN_BACK:
        before, after = after, before
    said = {"take_over_id": taken.id}
    save_event(conn, Event(by.now, what, "follow_up", follow_up_id, by.actor, {**before, **said}, {**after, **said}))


def _id(from_body_id: str, to_body_id: str, wanted: Sequence[str], now: dt.datetime) -> str:
    said = f"{from_body_id}|{'|'.join(wanted)}|{now.isoformat()}"
    return f"{to_body_id}:taken-{hashlib.sha256(said.encode()).hexdigest()[:12]}"
