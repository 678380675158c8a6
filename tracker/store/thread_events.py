"""Later sentences about what was asked for, in rows and back, and what people have said of them."""

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from tracker.domain.follow_up import Deadline
from tracker.domain.thread import AnswerBand, AnswerReason, ThreadEvent, ThreadEventKind
from tracker.errors import NotInStore
from tracker.store.rows import (
    Row,
    delete_row,
    insert_rows,
    quote_columns,
    quote_of,
    select_row,
    select_rows,
    update_row,
)
from tracker.store.tables import items, meetings, thread_events


class EventState(StrEnum):
    """What people have said of a sentence's being about a matter."""

    READ = "read"
    """Nobody has said anything: the machine's own."""
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


def thread_event_id(follow_up_id: str, event: ThreadEvent) -> str:
    """The follow-up, the item and the sentence: one that was rejected is known again whatever it is taken for."""
    said = " ".join(event.quote.text.split()).casefold()
    return f"{follow_up_id}>{event.item_id}#{hashlib.sha256(said.encode()).hexdigest()[:10]}"


StoredEvents = Mapping[str, Mapping[str, Row]]
"""The rows of each follow-up's events, by their id, by the follow-up's."""


def load_stored_events(conn: Connection, follow_up_ids: Iterable[str]) -> StoredEvents:
    """The events of many follow-ups at once; one without any is not among them."""
    found: defaultdict[str, dict[str, Row]] = defaultdict(dict)
    for row in select_rows(conn, thread_events, "follow_up_id", follow_up_ids):
        found[row["follow_up_id"]][row["id"]] = row
    return found


def save_thread_events(
    conn: Connection, follow_up_id: str, events: Sequence[ThreadEvent], stored: Mapping[str, Row]
) -> bool:
    """Put the machine's events in the place of those ``stored``; what people have spoken of stays.

    Returns whether anything differs.
    """
    wanted = {row["id"]: row for row in (_row(follow_up_id, at, event) for at, event in enumerate(events, 1))}
    spoken = {key for key, row in stored.items() if row["state"] != EventState.READ.value}
    gone = [key for key in stored if key not in wanted and key not in spoken]
    changed = [row for key, row in wanted.items() if key in stored and key not in spoken and stored[key] != row]
    new = [row for key, row in wanted.items() if key not in stored]
    for key in gone:
        delete_row(conn, thread_events, key)
    for row in changed:
        update_row(conn, thread_events, row)
    insert_rows(conn, thread_events, new)
    return bool(gone or changed or new)


def load_thread_event(conn: Connection, id: str) -> Row:
    """One event's row with ``meeting_date``, the day of the meeting that told it. Raises ``NotInStore``."""
    row = select_row(conn, thread_events, id)
    if row is None:
        raise NotInStore("thread_event", id)
    item = select_row(conn, items, row["item_id"])
    meeting = select_row(conn, meetings, item["meeting_id"]) if item else None
    return {**row, "meeting_date": meeting["date"] if meeting else None}


def save_event_state(conn: Connection, id: str, state: EventState, *, by: str | None, at: dt.datetime | None) -> None:
    """Write a person's word on an event, or with ``READ`` take it back."""
    update_row(conn, thread_events, {"id": id, "state": state.value, "decided_by": by, "decided_at": at})


def thread_event_of(row: Mapping[str, Any]) -> ThreadEvent:
    """The event that a row with ``meeting_date`` holds."""
    until = None
    if row["until_text"] is not None:
        until = Deadline(row["until_text"], row["until_earliest"], row["until_latest"])
    return ThreadEvent(
        kind=ThreadEventKind(row["kind"]),
        item_id=row["item_id"],
        meeting_date=row["meeting_date"],
        quote=quote_of(row),
        band=AnswerBand(row["band"]),
        reasons=tuple(AnswerReason(reason) for reason in row["reasons"]),
        by=row["by_whom"],
        until=until,
        is_after_meeting=row["is_after_meeting"],
        replaced_by=row["replaced_by_id"],
    )


def _row(follow_up_id: str, position: int, event: ThreadEvent) -> Row:
    until = event.until
    return {
        "id": thread_event_id(follow_up_id, event),
        "follow_up_id": follow_up_id,
        "item_id": event.item_id,
        "position": position,
        "kind": event.kind.value,
        **quote_columns(event.quote),
        "band": event.band.value,
        "reasons": [reason.value for reason in event.reasons],
        "by_whom": event.by,
        "until_text": until.text if until else None,
        "until_earliest": until.earliest if until else None,
        "until_latest": until.latest if until else None,
        "is_after_meeting": event.is_after_meeting,
        "replaced_by_id": event.replaced_by,
        "state": EventState.READ.value,
        "decided_by": None,
        "decided_at": None,
    }
