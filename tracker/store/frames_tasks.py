"""What was promised, and what another body was asked for, as frames. Closed items have none here."""

import pandas as pd
from sqlalchemy import Connection, select

from tracker.store.frames_answers import with_answers
from tracker.store.frames_closed import frame_of, is_open, with_corrections
from tracker.store.frames_matters import with_surroundings
from tracker.store.tables import bodies, follow_ups, items, meetings

_TASK_FIELDS = {
    "responsible": "responsible",
    "due_text": "due_text",
    "due_earliest": "due_earliest",
    "due_latest": "due_latest",
}


def tasks_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """Every task, promise, request and referral of a municipality, newest meeting first, with where it was given."""
    found = frame_of(
        connection,
        select(
            follow_ups,
            items.c.meeting_id,
            items.c.document_sha256,
            items.c.number.label("item_number"),
            items.c.title.label("item_title"),
            meetings.c.date.label("given_on"),
            meetings.c.body_id,
            bodies.c.name.label("body"),
            meetings.c.title.label("meeting_title"),
        )
        .join(items, items.c.id == follow_ups.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(meetings.c.municipality_code == municipality_code, is_open(connection))
        .order_by(meetings.c.date.desc(), items.c.position, follow_ups.c.position),
    )
    found = with_answers(connection, _with_corrected_tasks(connection, found))
    found = with_corrections(connection, found, "item", {"number": "item_number", "title": "item_title"}, "item_id")
    found = with_corrections(connection, found, "meeting", {"body": "body", "date": "given_on"}, "meeting_id")
    return with_surroundings(connection, found)


def item_tasks_frame(connection: Connection, item_id: str) -> pd.DataFrame:
    """The tasks given under one open item."""
    found = frame_of(
        connection,
        select(
            follow_ups,
            items.c.document_sha256,
            meetings.c.date.label("given_on"),
            meetings.c.body_id,
            bodies.c.name.label("body"),
        )
        .join(items, items.c.id == follow_ups.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(follow_ups.c.item_id == item_id, is_open(connection))
        .order_by(follow_ups.c.position),
    )
    return with_surroundings(connection, with_answers(connection, _with_corrected_tasks(connection, found)))


def _with_corrected_tasks(connection: Connection, found: pd.DataFrame) -> pd.DataFrame:
    """The tasks as people left them; whom the words certainly mean is forgotten where a person wrote other words."""
    said = with_corrections(connection, found, "follow_up", _TASK_FIELDS)
    for column in ("responsible_kind", "responsible_name"):
        values = [
            meant if now == before else None
            for meant, now, before in zip(said[column], said["responsible"], found["responsible"], strict=True)
        ]
        said[column] = pd.Series(values, index=said.index, dtype=object)
    return said


def meeting_days_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """On which days each body met: what tells whether a task owed at the next meeting is overdue."""
    found = frame_of(
        connection,
        select(meetings.c.id, meetings.c.body_id, bodies.c.name.label("body"), meetings.c.date)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(meetings.c.municipality_code == municipality_code, meetings.c.date.is_not(None))
        .order_by(meetings.c.date),
    )
    return with_corrections(connection, found, "meeting", {"body": "body", "date": "date"})
