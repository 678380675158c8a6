"""What somebody is to do, and what became of it."""

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, ForeignKey, Integer, Table, Text

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
    Column("duty", Text, nullable=False, server_default="firm"),
    Column("closed_by", Text),
    Column("until_text", Text),
    Column("until_earliest", Date),
    Column("until_latest", Date),
    Column("replaced_by_id", Text),
    Column("is_answered_after", Boolean),
)
"""``id`` is the item's id and a hash of the sentence, so that it survives a re-import.

``state_origin`` is ``read`` or ``entered``; an entered state survives a re-import. The answer's span is in the
document of ``answer_item_id``. ``responsible`` is as written; ``responsible_kind`` and ``responsible_name`` are whom
that certainly means.

``duty`` is how binding the words are. ``closed_by`` is who answered or dropped it, as written. ``until_*`` is to when
it was put off. ``replaced_by_id`` is the follow-up that took its place. ``is_answered_after``: the answer was written
into the same minutes afterwards, on a day nobody wrote down.
"""

thread_events = Table(
    "thread_events",
    metadata,
    Column("id", Text, primary_key=True),
    Column("follow_up_id", Text, ForeignKey("follow_ups.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("item_id", Text, ForeignKey("items.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    *span_columns(),
    Column("band", Text, nullable=False),
    Column("reasons", JSON, nullable=False),
    Column("by_whom", Text),
    Column("until_text", Text),
    Column("until_earliest", Date),
    Column("until_latest", Date),
    Column("is_after_meeting", Boolean, nullable=False),
    Column("replaced_by_id", Text),
    Column("state", Text, nullable=False),
    Column("decided_by", Text),
    Column("decided_at", DateTime),
)
"""Later sentences about a follow-up; ``id`` is the follow-up's id, the item's and a hash of the sentence.

``state`` is ``read`` (the machine's, in force when its band is certain), ``confirmed`` or ``rejected`` by a person,
whose word survives that the minutes are followed again.
"""

carry_overs = Table(
    "carry_overs",
    metadata,
    Column("id", Text, primary_key=True),
    Column("follow_up_id", Text, ForeignKey("follow_ups.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("given_on", Date, nullable=False),
    Column("until", Date),
    Column("note", Text),
    Column("entered_by", Text),
    Column("entered_at", DateTime, nullable=False),
    Column("ended_by", Text),
    Column("ended_at", DateTime),
)
"""A matter kept off a body's list: skipped once, or parked ``until`` a review date. Ended ones stay as history."""
