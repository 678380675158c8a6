"""What somebody is to do, and what became of it."""

from sqlalchemy import Boolean, Column, Date, DateTime, Integer, Table, Text

from tracker.store.tables.metadata import item_column, metadata, span_columns

follow_ups = Table(
    "follow_ups",
    metadata,
    item_column(),
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    *span_columns(),
    Column("responsible", Text),
    Column("addressed_to", Text),
    Column("due_text", Text),
    Column("due_earliest", Date),
    Column("due_latest", Date),
    Column("due_is_condition", Boolean, nullable=False, default=False),
    Column("state", Text, nullable=False),
    Column("state_origin", Text, nullable=False),
    Column("state_note", Text),
    Column("state_by", Text),
    Column("state_at", DateTime),
    Column("answer_item_id", Text),
    Column("answer_text", Text),
    Column("answer_start", Integer),
    Column("answer_end", Integer),
    Column("responsible_kind", Text),
    Column("responsible_name", Text),
)
"""``id`` is the item's id and a hash of the sentence, so that it survives a re-import.

``state_origin`` is ``read`` or ``entered``; an entered state survives a re-import. The answer's span is in the
document of ``answer_item_id``. ``responsible`` is as written; ``responsible_kind`` and ``responsible_name`` are whom
that certainly means.
"""
