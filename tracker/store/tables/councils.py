"""A body's own affairs: what minutes tell of them, what people add, its life span, its members, what it took over."""

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, ForeignKey, Integer, Table, Text

from tracker.store.tables.goals import entry_columns
from tracker.store.tables.metadata import item_column, metadata, span_columns


def _note_columns() -> tuple[Column[object], ...]:
    return (
        Column("kind", Text, nullable=False),
        Column("act", Text, nullable=False),
        Column("text", Text, nullable=False),
        Column("subject", Text),
        Column("actor", Text),
        Column("people", JSON, nullable=False),
        Column("due_text", Text),
        Column("due_earliest", Date),
        Column("due_latest", Date),
        Column("due_is_condition", Boolean, nullable=False),
        Column("reason", Text),
        Column("condition", Text),
        Column("tasks", Text),
    )


read_notes = Table(
    "read_notes",
    metadata,
    item_column(),
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    *_note_columns(),
    *span_columns(),
)
"""Sentences about working groups, hearings, recruiting, hand-over and lessons, as read."""

entered_notes = Table(
    "entered_notes",
    metadata,
    Column("id", Text, primary_key=True),
    Column("body_id", Text, ForeignKey("bodies.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("date", Date, nullable=False),
    *_note_columns(),
    *entry_columns(),
)
"""The same, as people wrote it; ``date`` is the day that it was so."""

body_lives = Table(
    "body_lives",
    metadata,
    Column("body_id", Text, ForeignKey("bodies.id", ondelete="CASCADE"), primary_key=True),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("successor_id", Text, ForeignKey("bodies.id", ondelete="SET NULL"), index=True),
    Column("note", Text),
    *entry_columns(),
)

member_terms = Table(
    "member_terms",
    metadata,
    Column("id", Text, primary_key=True),
    Column("body_id", Text, ForeignKey("bodies.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("role", Text),
    Column("first_day", Date),
    Column("last_day", Date),
    *entry_columns(),
)

take_overs = Table(
    "take_overs",
    metadata,
    Column("id", Text, primary_key=True),
    Column("from_body_id", Text, ForeignKey("bodies.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("to_body_id", Text, ForeignKey("bodies.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("date", Date, nullable=False),
    Column("note", Text),
    Column("entered_by", Text),
    Column("entered_at", DateTime, nullable=False),
    Column("undone_by", Text),
    Column("undone_at", DateTime),
)
"""One body took matters over from another. An undone one stays, and counts no more."""

taken_over = Table(
    "taken_over",
    metadata,
    Column("take_over_id", Text, ForeignKey("take_overs.id", ondelete="CASCADE"), primary_key=True),
    Column("follow_up_id", Text, ForeignKey("follow_ups.id", ondelete="CASCADE"), primary_key=True, index=True),
)
