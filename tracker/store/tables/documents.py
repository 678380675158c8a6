"""Documents, what was odd in them, and the store's own facts."""

from sqlalchemy import JSON, Column, DateTime, ForeignKey, Integer, LargeBinary, Table, Text

from tracker.store.tables.metadata import metadata, span_columns

store_meta = Table(
    "store_meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
"""``revision``: rises with every writing transaction; caches are keyed by it."""

documents = Table(
    "documents",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("blocks", JSON, nullable=False),
    Column("normalisation", Integer, nullable=False),
    Column("extraction_version", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("meeting_id", Text, ForeignKey("meetings.id", ondelete="SET NULL"), index=True),
    Column("replaced_by", Text, ForeignKey("documents.sha256", ondelete="SET NULL")),
    Column("header_start", Integer, nullable=False),
    Column("header_end", Integer, nullable=False),
    Column("remainder", JSON, nullable=False),
    Column("imported_at", DateTime, nullable=False),
    Column("imported_by", Text),
    Column("pack", Text),
)
"""``content`` is the file itself; ``pack`` names the data pack it came with. A replaced document has no facts left."""

issues = Table(
    "issues",
    metadata,
    Column("document_sha256", Text, ForeignKey("documents.sha256", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("code", Text, nullable=False),
    Column("severity", Text, nullable=False),
    *span_columns(),
    Column("words", Text, nullable=False),
)
