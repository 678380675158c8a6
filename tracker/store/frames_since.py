"""What a member needs to see what they missed: who was at which meeting, what was answered, what people changed."""

import pandas as pd
from sqlalchemy import Connection, or_, select

from tracker.store.frames_closed import frame_of, is_open, with_corrections
from tracker.store.tables import attendances, bodies, events, follow_ups, items, meetings, thread_events

_ANSWERING = ("answered", "done", "dropped", "superseded", "treated")


def body_attendances_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """Who was at each dated meeting of a municipality's bodies, of the meeting and of its open items."""
    found = frame_of(
        connection,
        select(
            attendances.c.meeting_id,
            meetings.c.body_id,
            bodies.c.name.label("body"),
            meetings.c.date,
            attendances.c.name,
            attendances.c.presence,
            attendances.c.role,
            attendances.c.item_id,
            items.c.number.label("item_number"),
            attendances.c["items"].label("item_numbers"),
        )
        .join(meetings, meetings.c.id == attendances.c.meeting_id)
        .join(bodies, bodies.c.id == meetings.c.body_id)
        .outerjoin(items, items.c.id == attendances.c.item_id)
        .where(
            meetings.c.municipality_code == municipality_code,
            attendances.c.item_id.is_(None) | is_open(connection),
        )
        .order_by(meetings.c.date, meetings.c.id, attendances.c.position, attendances.c.id),
    )
    return with_corrections(connection, found, "meeting", {"date": "date"}, "meeting_id")


def answers_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The sentences that answer matters of a municipality's bodies: in force, or confirmed by a person."""
    told, given = meetings.alias("told_in"), meetings.alias("given_in")
    given_items = items.alias("given_items")
    in_force = or_(
        thread_events.c.state == "confirmed",
        (thread_events.c.state == "read") & (thread_events.c.band == "certain"),
    )
    found = frame_of(
        connection,
        select(
            thread_events,
            follow_ups.c.text.label("asked"),
            follow_ups.c.state.label("became"),
            given.c.date.label("given_on"),
            given.c.body_id,
            told.c.date.label("told_on"),
            told.c.id.label("meeting_id"),
            items.c.document_sha256,
            items.c.number.label("item_number"),
            items.c.title.label("item_title"),
        )
        .join(follow_ups, follow_ups.c.id == thread_events.c.follow_up_id)
        .join(given_items, given_items.c.id == follow_ups.c.item_id)
        .join(given, given.c.id == given_items.c.meeting_id)
        .join(items, items.c.id == thread_events.c.item_id)
        .join(told, told.c.id == items.c.meeting_id)
        .where(
            given.c.municipality_code == municipality_code,
            given_items.c.id.in_(select(items.c.id).where(is_open(connection)).correlate(None)),
            thread_events.c.kind.in_(_ANSWERING),
            in_force,
            is_open(connection),
        )
        .order_by(told.c.date, thread_events.c.id),
    )
    return with_corrections(connection, found, "meeting", {"date": "told_on"}, "meeting_id")


def matter_changes_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """What people did to matters of a municipality, the oldest first, with the matter's own sentence."""
    return frame_of(
        connection,
        select(events, follow_ups.c.text.label("asked"), follow_ups.c.item_id, meetings.c.body_id)
        .join(follow_ups, follow_ups.c.id == events.c.target_id)
        .join(items, items.c.id == follow_ups.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .where(
            meetings.c.municipality_code == municipality_code,
            events.c.target_type == "follow_up",
            is_open(connection),
        )
        .order_by(events.c.id),
    )
