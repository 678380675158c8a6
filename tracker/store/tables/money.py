"""Sums, movements of money, stated balances, pools and applications. All sums are whole øre."""

from sqlalchemy import BigInteger, Column, Date, DateTime, ForeignKey, Integer, Table, Text

from tracker.store.tables.metadata import item_column, metadata, span_columns

amounts = Table(
    "amounts",
    metadata,
    item_column(),
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("ore", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    *span_columns(),
    Column("kind", Text),
    Column("year", Integer),
    Column("purpose", Text),
    Column("purpose_start", Integer),
    Column("purpose_end", Integer),
    Column("sentence", Text),
    Column("sentence_start", Integer),
    Column("sentence_end", Integer),
)
"""``kind``, ``year`` and ``purpose`` are what ``sentence`` says of the sum."""

pools = Table(
    "pools",
    metadata,
    Column("id", Text, primary_key=True),
    Column("municipality_code", Text, ForeignKey("municipalities.code"), nullable=False, index=True),
    Column("body_id", Text, ForeignKey("bodies.id"), index=True),
    Column("policy_id", Text, ForeignKey("policies.id", ondelete="SET NULL")),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("rules", Text),
    Column("source", Text),
    Column("pack", Text),
)
"""``kind`` is ``budget`` or ``pool``. A body whose minutes tell of money and has no pool gets one by its name."""

ledger = Table(
    "ledger",
    metadata,
    Column("id", Text, primary_key=True),
    Column("pool_id", Text, ForeignKey("pools.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("item_id", Text, ForeignKey("items.id", ondelete="CASCADE"), index=True),
    Column("kind", Text, nullable=False),
    Column("amount_ore", BigInteger, nullable=False),
    Column("year", Integer),
    Column("date", Date),
    Column("purpose", Text),
    Column("text", Text, nullable=False),
    *span_columns(),
    Column("amount_start", Integer),
    Column("amount_end", Integer),
    Column("origin", Text, nullable=False),
    Column("source", Text),
    Column("pack", Text),
    Column("entered_by", Text),
    Column("entered_at", DateTime),
)
"""Entries never change; a correction is an entry. Read entries have a span, entered ones a ``source``.

``text`` and its span are the whole sentence, ``amount_start`` and ``amount_end`` the sum in it.
"""

stated_balances = Table(
    "stated_balances",
    metadata,
    item_column(),
    Column("id", Text, primary_key=True),
    Column("pool_id", Text, ForeignKey("pools.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("amount_ore", BigInteger, nullable=False),
    Column("year", Integer),
    Column("text", Text, nullable=False),
    *span_columns(),
    Column("amount_start", Integer),
    Column("amount_end", Integer),
)

grant_applications = Table(
    "grant_applications",
    metadata,
    Column("id", Text, primary_key=True),
    Column("pool_id", Text, ForeignKey("pools.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("applicant", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("applied_ore", BigInteger, nullable=False),
    Column("granted_ore", BigInteger),
    Column("year", Integer, nullable=False),
    Column("date", Date),
    Column("state", Text, nullable=False),
    Column("reason", Text),
    Column("source", Text),
    Column("pack", Text),
)
