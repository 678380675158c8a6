"""Sums, movements and balances as minutes tell them. All sums are whole øre."""

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Integer, Table, Text

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

ledger = Table(
    "ledger",
    metadata,
    item_column(),
    Column("id", Text, primary_key=True),
    Column("pool_id", Text, ForeignKey("pools.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("amount_ore", BigInteger, nullable=False),
    Column("year", Integer),
    Column("date", Date),
    Column("purpose", Text),
    Column("text", Text, nullable=False),
    *span_columns(),
    Column("amount_start", Integer),
    Column("amount_end", Integer),
)
"""Movements as minutes tell them: proposed until a person answers. Entries stand in ``ledger_entries``.

``text`` and its span are the whole sentence, ``amount_start`` and ``amount_end`` the sum in it; ``date`` is the
meeting's.
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
