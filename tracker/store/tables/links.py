"""Links to goals, corrections by people, and the journal of who did what."""

from sqlalchemy import JSON, Column, DateTime, Float, ForeignKey, Integer, Table, Text

from tracker.store.tables.metadata import metadata

links = Table(
    "links",
    metadata,
    Column("id", Text, primary_key=True),
    Column("policy_id", Text, ForeignKey("policies.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("goal_id", Text, ForeignKey("goals.id", ondelete="CASCADE"), index=True),
    Column("target_type", Text, nullable=False),
    Column("target_id", Text, nullable=False, index=True),
    Column("origin", Text, nullable=False),
    Column("band", Text),
    Column("score", Float),
    Column("state", Text, nullable=False),
    Column("evidence", JSON, nullable=False),
    Column("decided_by", Text),
    Column("decided_at", DateTime),
    Column("seen_text", Text),
    Column("later_at", DateTime),
)
"""``id`` is ``<goal id or policy id>><target id>``; ``goal_id`` is ``NULL`` for the policy as a whole.

``target_type`` is ``item`` or ``follow_up``. ``evidence`` is a list of ``{"text", "start", "end"}`` in its document.
``seen_text`` is what the target said when a person decided; ``later_at`` when one put the question off.
"""

corrections = Table(
    "corrections",
    metadata,
    Column("target_type", Text, primary_key=True),
    Column("target_id", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("machine_value", JSON),
    Column("human_value", JSON),
    Column("note", Text),
    Column("corrected_by", Text),
    Column("corrected_at", DateTime, nullable=False),
)
"""A person's value over the machine's. ``target_id`` is the id of the meeting, item, decision or follow-up."""

events = Table(
    "events",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", DateTime, nullable=False),
    Column("actor", Text),
    Column("what", Text, nullable=False),
    Column("target_type", Text, nullable=False),
    Column("target_id", Text, nullable=False),
    Column("before", JSON),
    Column("after", JSON),
)
"""Append-only: who did what to which row."""
