"""Documents, what was odd in them, and the store's own facts."""

from sqlalchemy import JSON, Column, DateTime, Float, ForeignKey, Integer, LargeBinary, Table, Text

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
    Column("masked", JSON(none_as_null=True)),
    Column("converter", Text),
    Column("doubtful_share", Float),
)
"""``content`` is the file itself, empty where CPR numbers stand in it; ``pack`` names the data pack it came with.

``masked`` is a list of ``[start, end]``, where a mask stands in ``text`` for a CPR number; ``NULL`` in what was stored
before such numbers were looked for. ``converter`` and
``doubtful_share`` tell of texts that a program read from a picture or an old file. A replaced document has no facts
left.
"""

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

personal_marks = Table(
    "personal_marks",
    metadata,
    Column("document_sha256", Text, ForeignKey("documents.sha256", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    *span_columns(),
)
"""Where personal data stands in a document's text; the words themselves are kept nowhere else."""
