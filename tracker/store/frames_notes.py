"""What minutes and people tell of groups, hearings, recruiting, hand-over and lessons. Closed items have none here."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Connection, select

from tracker.domain.council_note import NoteKind
from tracker.store.frames_closed import frame_of, is_open, with_corrections
from tracker.store.tables import bodies, entered_notes, events, items, meetings, read_notes

_ENTERED_COLUMNS = ("source", "entered_by", "entered_at")
_READ_COLUMNS = (
    "item_id",
    "position",
    "span_start",
    "span_end",
    "meeting_id",
    "document_sha256",
    "item_number",
    "item_title",
    "meeting_title",
)
_MEETING_FACET = "P35"
"""KLE facet of a meeting's own case: every item of the meeting carries it, and none can be told by it."""


def notes_frame(connection: Connection, municipality_code: str, kinds: Sequence[str] = ()) -> pd.DataFrame:
    """All that is told, the oldest first and the undated before all, a row a sentence; ``kinds`` none means all.

    ``date`` is the day of the meeting, or the day that a person said it was so; ``is_entered`` tells which. Of an
    entered one, document, item and meeting are empty. ``case_numbers`` are those that tell the item from the others
    of its meeting.
    """
    read = _read(connection, municipality_code, kinds)
    entered = _entered(connection, municipality_code, kinds)
    found = pd.concat([read, entered], ignore_index=True) if len(entered) else read
    days = zip(found["date"], found["is_entered"], strict=True)
    when = [(date.isoformat() if date is not None else "", is_entered) for date, is_entered in days]
    return found.iloc[sorted(range(len(when)), key=when.__getitem__)].reset_index(drop=True)


def group_notes_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """What is told of working groups."""
    return notes_frame(connection, municipality_code, (NoteKind.WORKING_GROUP.value,))


def hearing_notes_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """What is told of hearings."""
    return notes_frame(connection, municipality_code, (NoteKind.HEARING.value,))


def note_journal_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """What people entered, edited and took away, the newest first."""
    return frame_of(
        connection,
        select(events)
        .where(events.c.target_type == "note", events.c.target_id.startswith(f"{municipality_code}/", autoescape=True))
        .order_by(events.c.at.desc(), events.c.id.desc()),
    )


def note_bodies_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The bodies of a municipality, of which something can be entered, by name."""
    return frame_of(
        connection,
        select(bodies.c.id, bodies.c.name)
        .where(bodies.c.municipality_code == municipality_code)
        .order_by(bodies.c.name),
    )


def _read(connection: Connection, municipality_code: str, kinds: Sequence[str]) -> pd.DataFrame:
    wanted: list[ColumnElement[bool]] = [meetings.c.municipality_code == municipality_code, is_open(connection)]
    if kinds:
        wanted.append(read_notes.c.kind.in_(kinds))
    found = frame_of(
        connection,
        select(
            read_notes,
            items.c.meeting_id,
            items.c.document_sha256,
            items.c.number.label("item_number"),
            items.c.title.label("item_title"),
            items.c.case_numbers,
            meetings.c.date,
            meetings.c.body_id,
            bodies.c.name.label("body"),
            meetings.c.title.label("meeting_title"),
        )
        .join(items, items.c.id == read_notes.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(*wanted)
        .order_by(meetings.c.date, meetings.c.id, items.c.position, read_notes.c.position),
    )
    found = with_corrections(connection, found, "item", {"number": "item_number", "title": "item_title"}, "item_id")
    found = with_corrections(connection, found, "meeting", {"body": "body", "date": "date"}, "meeting_id")
    shared = _shared_numbers(connection, municipality_code)
    telling = [_telling(row["case_numbers"], shared, row["meeting_id"]) for row in found.to_dict("records")]
    found["case_numbers"] = pd.Series(telling, index=found.index, dtype=object)
    found["is_entered"] = False
    return found.assign(**dict.fromkeys(_ENTERED_COLUMNS)).astype(object)


def _shared_numbers(connection: Connection, municipality_code: str) -> set[tuple[str, str]]:
    """The numbers that more than one item of a meeting carries, of the meetings that tell of something."""
    telling = (
        select(items.c.meeting_id)
        .join(read_notes, read_notes.c.item_id == items.c.id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .where(meetings.c.municipality_code == municipality_code)
    )
    rows = connection.execute(
        select(items.c.meeting_id, items.c.case_numbers).where(items.c.meeting_id.in_(telling))
    ).all()
    counted = Counter((row.meeting_id, text) for row in rows for text in {one["text"] for one in row.case_numbers})
    return {key for key, number in counted.items() if number > 1}


def _telling(numbers: Sequence[dict[str, Any]], shared: set[tuple[str, str]], meeting_id: str) -> tuple[str, ...]:
    return tuple(
        one["text"] for one in numbers if one["kle_facet"] != _MEETING_FACET and (meeting_id, one["text"]) not in shared
    )


def _entered(connection: Connection, municipality_code: str, kinds: Sequence[str]) -> pd.DataFrame:
    wanted = [bodies.c.municipality_code == municipality_code]
    if kinds:
        wanted.append(entered_notes.c.kind.in_(kinds))
    found = frame_of(
        connection,
        select(entered_notes, bodies.c.name.label("body"))
        .join(bodies, bodies.c.id == entered_notes.c.body_id)
        .where(*wanted)
        .order_by(entered_notes.c.date, entered_notes.c.entered_at, entered_notes.c.id),
    )
    found = found.drop(columns=["pack"]).assign(**dict.fromkeys(_READ_COLUMNS)).astype(object)
    found["case_numbers"] = pd.Series([() for _ in found.index], index=found.index, dtype=object)
    found["is_entered"] = True
    return found.astype(object)
