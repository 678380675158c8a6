"""Votes, what those who lost them wanted written down, and what an item refers to."""

from sqlalchemy import JSON, Boolean, Column, Date, Integer, Table, Text

from tracker.store.tables.metadata import item_column, metadata, span_columns

votes = Table(
    "votes",
    metadata,
    item_column(),
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("is_unanimous", Boolean),
    Column("subject", Text),
    Column("subject_start", Integer),
    Column("subject_end", Integer),
    Column("sides", JSON, nullable=False),
    Column("text", Text, nullable=False),
    *span_columns(),
)
"""``sides`` is a list of ``{"side", "count", "voters", "text", "start", "end"}``.

Each of the voters is ``{"name", "kind", "party", "text", "start", "end"}``.
"""

minority_statements = Table(
    "minority_statements",
    metadata,
    item_column(),
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("voters", JSON, nullable=False),
    Column("text", Text, nullable=False),
    *span_columns(),
)
"""``voters`` as in ``votes``."""

cross_references = Table(
    "cross_references",
    metadata,
    item_column(),
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("date", Date),
    Column("body", Text),
    Column("item_number", Text),
    Column("case_number", Text),
    Column("name", Text),
    Column("paragraph", Text),
    Column("is_listed", Boolean),
    Column("text", Text, nullable=False),
    *span_columns(),
)
"""What an item refers to, as it stands; ``is_listed`` is ``false`` for an attachment cited that no list holds."""
