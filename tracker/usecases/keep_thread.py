"""What the search for answers found of one matter, as people have judged it, and as the store keeps it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from tracker.domain.follow_up import FollowUpKind, FollowUpState
from tracker.domain.thread import AnswerBand, Thread, ThreadEvent, ThreadEventKind
from tracker.store.rows import Row
from tracker.store.thread_events import EventState, save_thread_events, thread_event_id

CLOSING: Mapping[ThreadEventKind, FollowUpState] = {
    ThreadEventKind.ANSWERED: FollowUpState.ANSWERED,
    ThreadEventKind.TREATED: FollowUpState.ANSWERED,
    ThreadEventKind.DONE: FollowUpState.DONE,
    ThreadEventKind.DROPPED: FollowUpState.DROPPED,
    ThreadEventKind.SUPERSEDED: FollowUpState.SUPERSEDED,
}
"""What a matter becomes by a sentence of each kind; the others close nothing."""


def keep_thread(
    conn: Connection, matter: Mapping[str, Any], thread: Thread, stored: Mapping[str, Row]
) -> tuple[Thread, bool]:
    """Store the later sentences over those ``stored``; the thread as people leave it, and whether anything differs."""
    rejected = frozenset(key for key, row in stored.items() if row["state"] == EventState.REJECTED.value)
    judged = judged_thread(matter, thread, rejected)
    return judged, save_thread_events(conn, matter["id"], thread.events, stored)


def judged_thread(matter: Mapping[str, Any], thread: Thread, rejected: frozenset[str]) -> Thread:
    """The thread without what a person rejected: the next sentence that closes takes the place, or it is open again.

    ``rejected`` are ids of events.
    """
    kept = tuple(event for event in thread.events if thread_event_id(matter["id"], event) not in rejected)
    if thread.closing is None or thread_event_id(matter["id"], thread.closing) not in rejected:
        return thread
    for event in kept:
        if event.band is AnswerBand.CERTAIN and event.kind in CLOSING:
            return Thread(CLOSING[event.kind], event, kept)
    return Thread(_open_state(matter, kept), None, kept)


def _open_state(matter: Mapping[str, Any], events: tuple[ThreadEvent, ...]) -> FollowUpState:
    is_put_off = FollowUpKind(matter["kind"]) is FollowUpKind.POSTPONEMENT
    last = events[-1].kind if events else None
    return FollowUpState.POSTPONED if is_put_off or last is ThreadEventKind.POSTPONED else FollowUpState.OPEN
