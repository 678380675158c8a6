"""Policies, goals, indicators, figures, statuses, and the register of treated cases."""

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Float, ForeignKey, Integer, Table, Text

from tracker.store.tables.metadata import metadata


def entry_columns() -> tuple[Column[object], ...]:
    """Where an entered row came from: ``source`` in words, ``pack`` the data pack, who and when."""
    return (
        Column("source", Text),
        Column("pack", Text),
        Column("entered_by", Text),
        Column("entered_at", DateTime),
    )


policies = Table(
    "policies",
    metadata,
    Column("id", Text, primary_key=True),
    Column("municipality_code", Text, ForeignKey("municipalities.code"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("period_first", Integer, nullable=False),
    Column("period_last", Integer, nullable=False),
    Column("vision", Text),
    Column("case_number", Text),
    Column("reports_per_year", Integer),
    Column("follow_up_note", Text),
    Column("adopted_on", Date),
    Column("adopted_by", Text),
    Column("predecessor_id", Text, ForeignKey("policies.id", ondelete="SET NULL")),
    *entry_columns(),
)

goals = Table(
    "goals",
    metadata,
    Column("id", Text, primary_key=True),
    Column("policy_id", Text, ForeignKey("policies.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("parent_id", Text, ForeignKey("goals.id", ondelete="CASCADE"), index=True),
    Column("kind", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("title", Text),
    Column("text", Text),
    Column("responsible", Text),
    Column("is_ended", Boolean, nullable=False, default=False),
    Column("progress_rule", Text),
    Column("weight", Float),
    Column("version", Integer, nullable=False, default=1),
    *entry_columns(),
)
"""``version`` rises with each edit; a form that saves an older version is refused."""

indicators = Table(
    "indicators",
    metadata,
    Column("id", Text, primary_key=True),
    Column("goal_id", Text, ForeignKey("goals.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("baseline_value", Float),
    Column("baseline_date", Date),
    Column("target_value", Float),
    Column("target_date", Date),
    Column("definition", Text),
    Column("cadence", Text),
    Column("band_low", Float),
    Column("band_high", Float),
    Column("standard_code", Text),
    *entry_columns(),
)

measurements = Table(
    "measurements",
    metadata,
    Column("indicator_id", Text, ForeignKey("indicators.id", ondelete="CASCADE"), primary_key=True),
    Column("date", Date, primary_key=True),
    Column("value", Float, nullable=False),
    Column("note", Text),
    Column("definition_id", Text, ForeignKey("indicator_definitions.id", ondelete="SET NULL")),
    Column("persons", Integer),
    Column("source_cell", Text),
    Column("source_text", Text),
    *entry_columns(),
)

status_reports = Table(
    "status_reports",
    metadata,
    Column("id", Text, primary_key=True),
    Column("policy_id", Text, ForeignKey("policies.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("date", Date, nullable=False),
    Column("author", Text),
    Column("goal_id", Text, ForeignKey("goals.id", ondelete="CASCADE")),
    *entry_columns(),
)

goal_statuses = Table(
    "goal_statuses",
    metadata,
    Column("id", Text, primary_key=True),
    Column("goal_id", Text, ForeignKey("goals.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("report_id", Text, ForeignKey("status_reports.id", ondelete="CASCADE"), index=True),
    Column("date", Date, nullable=False),
    Column("state", Text),
    Column("text", Text, nullable=False),
    Column("author", Text),
    Column("source_cell", Text),
    Column("source_text", Text),
    *entry_columns(),
)

register_entries = Table(
    "register_entries",
    metadata,
    Column("id", Text, primary_key=True),
    Column("municipality_code", Text, ForeignKey("municipalities.code"), nullable=False, index=True),
    Column("policy_id", Text, ForeignKey("policies.id", ondelete="CASCADE")),
    Column("body", Text, nullable=False),
    Column("date", Date, nullable=False),
    Column("case_number", Text),
    Column("title", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("outcome", Text),
    Column("addressed_to", Text),
    Column("asked_for", Text),
    Column("goal_ids", JSON, nullable=False),
    *entry_columns(),
)
"""An entry whose body, date and case number are those of an imported item is not shown beside that item."""
