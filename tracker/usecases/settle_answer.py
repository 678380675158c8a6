"""A person says whether a later sentence answers a matter: yes closes it by their word, no keeps the sentence away."""

import datetime as dt

from sqlalchemy import Connection, Engine

from tracker.domain.follow_up import FollowUpState
from tracker.domain.source import Origin
from tracker.errors import ChangedMeanwhile, NotInStore
from tracker.store.corrections import Event, save_event
from tracker.store.engine import writing
from tracker.store.follow_ups import load_state, save_answer, save_state
from tracker.store.matters import circle_of_matter
from tracker.store.rows import Row
from tracker.store.thread_events import EventState, load_thread_event, save_event_state, thread_event_of
from tracker.usecases.entering import By
from tracker.usecases.follow_tasks import follow_tasks
from tracker.usecases.keep_thread import CLOSING

__all__ = ["EventState", "confirm_answer", "reject_answer", "reopen_answer"]


def confirm_answer(
    engine: Engine,
    event_id: str,
    *,
    now: dt.datetime,
    actor: str | None = None,
    note: str | None = None,
    seen: EventState = EventState.READ,
) -> FollowUpState:
    """The sentence answers the matter, which is now in the state that the sentence gives; returns that state.

    ``seen`` is what the screen showed. Raises ``NotInStore``; ``ChangedMeanwhile`` where somebody has judged the
    sentence since; ``ValueError`` for a sentence of a kind that closes nothing.
    """
    with writing(engine) as conn:
        row = _as_seen(conn, event_id, seen)
        event = thread_event_of(row)
        if event.kind not in CLOSING:
            raise ValueError(f"{event.kind} closes nothing")
        state = CLOSING[event.kind]
        before = load_state(conn, row["follow_up_id"])
        save_event_state(conn, event_id, EventState.CONFIRMED, by=actor, at=now)
        save_state(conn, row["follow_up_id"], state, note=note, by=actor, at=now)
        save_answer(conn, row["follow_up_id"], event)
        _tell(conn, "answer confirmed", row, before, By(now, actor))
    return state


def reject_answer(
    engine: Engine,
    event_id: str,
    *,
    now: dt.datetime,
    actor: str | None = None,
    seen: EventState = EventState.READ,
) -> None:
    """The sentence is about something else: it does not come back, and the matter is what the other sentences make it.

    Raises as ``confirm_answer`` does.
    """
    with writing(engine) as conn:
        row = _as_seen(conn, event_id, seen)
        before = load_state(conn, row["follow_up_id"])
        save_event_state(conn, event_id, EventState.REJECTED, by=actor, at=now)
        _search_again(conn, row)
        _tell(conn, "answer rejected", row, before, By(now, actor))


def reopen_answer(
    engine: Engine, event_id: str, *, now: dt.datetime, actor: str | None = None, seen: EventState
) -> None:
    """Take back what was said of a sentence: the machine's own word counts again. Raises as ``confirm_answer`` does."""
    with writing(engine) as conn:
        row = _as_seen(conn, event_id, seen)
        before = load_state(conn, row["follow_up_id"])
        save_event_state(conn, event_id, EventState.READ, by=None, at=None)
        if seen is EventState.CONFIRMED:
            save_state(conn, row["follow_up_id"], FollowUpState.OPEN, note=None, by=None, at=None, origin=Origin.READ)
        _search_again(conn, row)
        _tell(conn, "answer reopened", row, before, By(now, actor))


def _as_seen(conn: Connection, event_id: str, seen: EventState) -> Row:
    row = load_thread_event(conn, event_id)
    if EventState(row["state"]) is not seen:
        raise ChangedMeanwhile("thread_event", event_id)
    return row


def _search_again(conn: Connection, row: Row) -> None:
    """Follow the minutes that gave the matter anew, now that a sentence is judged otherwise."""
    circle = circle_of_matter(conn, row["follow_up_id"])
    if circle is None:
        raise NotInStore("follow_up", row["follow_up_id"])
    follow_tasks(conn, [circle])


def _tell(conn: Connection, what: str, row: Row, before: FollowUpState, by: By) -> None:
    """Into the journal: what was said of the sentence, and what the matter was and is."""
    after = {"state": load_state(conn, row["follow_up_id"]).value, "answer": row["text"]}
    event = Event(by.now, what, "follow_up", row["follow_up_id"], by.actor, {"state": before.value}, after)
    save_event(conn, event)
