"""Municipalities, bodies, meetings, items and what stands in them."""

from sqlalchemy import JSON, Boolean, Column, Date, ForeignKey, Integer, Table, Text, Time

from tracker.store.tables.metadata import item_column, metadata, span_columns

municipalities = Table(
    "municipalities",
    metadata,
    Column("code", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("is_invented", Boolean, nullable=False, default=False),
)

bodies = Table(
    "bodies",
    metadata,
    Column("id", Text, primary_key=True),
    Column("municipality_code", Text, ForeignKey("municipalities.code"), nullable=False, index=True),
    Column("key", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("abbreviation", Text),
)
"""``id`` is ``<municipality code>/<key>``."""

meetings = Table(
    "meetings",
    metadata,
    Column("id", Text, primary_key=True),
    Column("municipality_code", Text, ForeignKey("municipalities.code"), nullable=False, index=True),
    Column("body_id", Text, ForeignKey("bodies.id"), index=True),
    Column("date", Date, index=True),
    Column("running_number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", Text),
    Column("record_date", Date),
    Column("start_time", Time),
    Column("end_time", Time),
    Column("place", Text),
    Column("evidence", JSON, nullable=False),
    Column("external_id", Text),
)
"""``id`` is ``<body id or municipality code>/<date>/<running number>``; undated, a document hash stands for it.

``title`` is how the document calls the meeting where it names no body. ``evidence`` maps a field to
``{"document": sha256, "start", "end"}``. ``external_id`` is the key of the system that the minutes came from.
"""

items = Table(
    "items",
    metadata,
    Column("id", Text, primary_key=True),
    Column("meeting_id", Text, ForeignKey("meetings.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("document_sha256", Text, ForeignKey("documents.sha256", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("number", Text),
    Column("title", Text),
    Column("title_start", Integer),
    Column("title_end", Integer),
    Column("case_numbers", JSON, nullable=False),
    Column("is_closed", Boolean),
    *span_columns(),
    Column("outside_remit", Text),
    Column("outside_remit_start", Integer),
    Column("outside_remit_end", Integer),
    Column("external_id", Text),
)
"""``id`` is the meeting's id and the item's number, or its case number, or its position.

``case_numbers`` is a list of ``{"text", "kle_subject", "kle_facet", "start", "end"}``. ``outside_remit`` are the words
by which the body says that it cannot treat the case.
"""

sections = Table(
    "sections",
    metadata,
    item_column(),
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("heading", Text),
    Column("text", Text, nullable=False),
    Column("text_start", Integer, nullable=False),
    Column("text_end", Integer, nullable=False),
    *span_columns(),
)

recommendations = Table(
    "recommendations",
    metadata,
    item_column(),
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("proposed_by", Text),
    Column("text", Text, nullable=False),
    *span_columns(),
)

decisions = Table(
    "decisions",
    metadata,
    item_column(),
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("is_own", Boolean, nullable=False),
    Column("body", Text),
    Column("date", Date),
    Column("outcome", Text),
    Column("outcome_text", Text),
    Column("text", Text, nullable=False),
    *span_columns(),
)
"""``is_own``: of the body whose minutes these are; otherwise of a body that treated the item before."""

statements = Table(
    "statements",
    metadata,
    Column("id", Text, primary_key=True),
    Column("decision_id", Text, ForeignKey("decisions.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("force", Text, nullable=False),
    Column("marker", Text),
    Column("text", Text, nullable=False),
    *span_columns(),
)

attachments = Table(
    "attachments",
    metadata,
    item_column(),
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("document_id", Text),
    Column("journal_number", Text),
    Column("is_closed", Boolean),
    Column("mark", Text),
    Column("text", Text, nullable=False),
    *span_columns(),
    Column("external_id", Text),
)

attendances = Table(
    "attendances",
    metadata,
    Column("id", Text, primary_key=True),
    Column("meeting_id", Text, ForeignKey("meetings.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("item_id", Text, ForeignKey("items.id", ondelete="CASCADE"), index=True),
    Column("document_sha256", Text, ForeignKey("documents.sha256", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("presence", Text, nullable=False),
    Column("is_excused", Boolean),
    Column("role", Text),
    Column("party", Text),
    Column("substitute_for", Text),
    Column("text", Text, nullable=False),
    *span_columns(),
    Column("time", Time),
    Column("items", JSON(none_as_null=True)),
)
"""``item_id`` is ``NULL`` where the text speaks of the whole meeting; ``items`` are the numbers of items it names."""

head_counts = Table(
    "head_counts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("meeting_id", Text, ForeignKey("meetings.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("item_id", Text, ForeignKey("items.id", ondelete="CASCADE"), index=True),
    Column("document_sha256", Text, ForeignKey("documents.sha256", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("present", Integer),
    Column("absent", Integer),
    Column("members", Integer),
    Column("text", Text, nullable=False),
    *span_columns(),
)
"""How many the text says were there; ``item_id`` is ``NULL`` where it speaks of the whole meeting."""
