"""How policies, goals and indicators change: wordings, successors, wishes, definitions, targets on the way, treatments.

``column_mappings`` remembers how the columns of a municipality's own tables were understood.
"""

from sqlalchemy import JSON, Column, Date, DateTime, Float, ForeignKey, Integer, Table, Text

from tracker.store.tables.goals import entry_columns
from tracker.store.tables.metadata import item_column, metadata, span_columns

policy_versions = Table(
    "policy_versions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("policy_id", Text, ForeignKey("policies.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("date", Date, nullable=False),
    Column("title", Text, nullable=False),
    Column("period_first", Integer, nullable=False),
    Column("period_last", Integer, nullable=False),
    Column("vision", Text),
    Column("decided_by", Text),
    Column("note", Text),
    *entry_columns(),
)

goal_versions = Table(
    "goal_versions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("goal_id", Text, ForeignKey("goals.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("date", Date),
    Column("title", Text),
    Column("text", Text),
    Column("decided_by", Text),
    Column("note", Text),
    *entry_columns(),
)
"""``date`` is ``NULL`` for the first wording of a goal where nobody knows since when it stood."""

goal_successions = Table(
    "goal_successions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("from_goal_id", Text, ForeignKey("goals.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("to_goal_id", Text, ForeignKey("goals.id", ondelete="CASCADE"), index=True),
    Column("kind", Text, nullable=False),
    Column("date", Date),
    Column("note", Text),
    *entry_columns(),
)
"""``to_goal_id`` is ``NULL`` for a goal that the new policy ended."""

target_wishes = Table(
    "target_wishes",
    metadata,
    Column("id", Text, primary_key=True),
    Column("policy_id", Text, ForeignKey("policies.id", ondelete="CASCADE"), index=True),
    Column("goal_id", Text, ForeignKey("goals.id", ondelete="CASCADE"), index=True),
    Column("text", Text, nullable=False),
    Column("date", Date),
    Column("wished_by", Text),
    Column("indicator_id", Text, ForeignKey("indicators.id", ondelete="SET NULL")),
    Column("wanted_value", Float),
    Column("state", Text, nullable=False),
    Column("decided_on", Date),
    Column("decided_by", Text),
    Column("answer", Text),
    Column("item_id", Text, ForeignKey("items.id", ondelete="SET NULL"), index=True),
    Column("span_start", Integer),
    Column("span_end", Integer),
    Column("origin", Text, nullable=False),
    *entry_columns(),
)
"""A wish that was read and that a person has answered stays where its item goes; ``item_id`` is then ``NULL``."""

read_wishes = Table(
    "read_wishes",
    metadata,
    item_column(),
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("text", Text, nullable=False),
    *span_columns(),
)
"""Wishes that the machine read. A person's word on one is a row of ``target_wishes`` with the same id."""

interim_targets = Table(
    "interim_targets",
    metadata,
    Column("indicator_id", Text, ForeignKey("indicators.id", ondelete="CASCADE"), primary_key=True),
    Column("date", Date, primary_key=True),
    Column("value", Float, nullable=False),
    *entry_columns(),
)

indicator_definitions = Table(
    "indicator_definitions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("indicator_id", Text, ForeignKey("indicators.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("valid_from", Date, nullable=False),
    Column("text", Text, nullable=False),
    *entry_columns(),
)

report_treatments = Table(
    "report_treatments",
    metadata,
    Column("id", Text, primary_key=True),
    Column("report_id", Text, ForeignKey("status_reports.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("body", Text, nullable=False),
    Column("date", Date, nullable=False),
    Column("outcome", Text),
    Column("item_id", Text, ForeignKey("items.id", ondelete="SET NULL")),
    *entry_columns(),
)

column_mappings = Table(
    "column_mappings",
    metadata,
    Column("id", Text, primary_key=True),
    Column("municipality_code", Text, ForeignKey("municipalities.code"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("headings", JSON, nullable=False),
    Column("mapping", JSON, nullable=False),
    Column("entered_by", Text),
    Column("entered_at", DateTime),
)
"""``id`` is ``<municipality>/<kind>/<digest of the headings>``; ``mapping`` is heading to field, as JSON."""
