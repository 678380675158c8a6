"""The ledger: entries that never change, their accounts, and what people said of them. Whole øre."""

from sqlalchemy import JSON, BigInteger, Column, Date, DateTime, ForeignKey, Integer, Table, Text

from tracker.store.tables.metadata import metadata, span_columns

ledger_answers = Table(
    "ledger_answers",
    metadata,
    Column("id", Text, primary_key=True),
    Column("item_id", Text, nullable=False, index=True),
    Column("amount_ore", BigInteger, nullable=False),
    Column("sentence_sha256", Text, nullable=False),
    Column("nth", Integer, nullable=False),
    Column("answer", Text, nullable=False),
    Column("entry_id", Text, ForeignKey("ledger_entries.id"), index=True),
    Column("reason", Text),
    Column("entered_by", Text),
    Column("entered_at", DateTime, nullable=False),
)
"""What people said of proposals, known again by item, sum and sentence when minutes are read anew.

Of the sentence only a mark is kept: what a document said goes with it, unless it became an entry.
"""

accounts = Table(
    "accounts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("municipality_code", Text, ForeignKey("municipalities.code"), nullable=False, index=True),
    Column("number", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("pool_id", Text, ForeignKey("pools.id", ondelete="SET NULL"), index=True),
    Column("goal_id", Text, ForeignKey("goals.id", ondelete="SET NULL")),
    Column("pack", Text),
    Column("entered_by", Text),
    Column("entered_at", DateTime),
)

ledger_imports = Table(
    "ledger_imports",
    metadata,
    Column("id", Text, primary_key=True),
    Column("municipality_code", Text, ForeignKey("municipalities.code"), nullable=False, index=True),
    Column("file_name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("as_of", Date),
    Column("unit_ore", BigInteger, nullable=False),
    Column("control", JSON, nullable=False),
    Column("entered_by", Text),
    Column("entered_at", DateTime, nullable=False),
)
"""Files of the finance system that were taken in; ``control`` is what a person saw of the file's own totals."""

ledger_entries = Table(
    "ledger_entries",
    metadata,
    Column("id", Text, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("pool_id", Text, ForeignKey("pools.id"), nullable=False, index=True),
    Column("account_id", Text, ForeignKey("accounts.id"), index=True),
    Column("kind", Text, nullable=False),
    Column("amount_ore", BigInteger, nullable=False),
    Column("year", Integer, nullable=False),
    Column("date", Date),
    Column("purpose", Text),
    Column("application_id", Text, ForeignKey("grant_applications.id"), index=True),
    Column("refers_to", Text, ForeignKey("ledger_entries.id"), index=True),
    Column("pair_id", Text, index=True),
    Column("wrong_ore", BigInteger),
    Column("right_ore", BigInteger),
    Column("reason", Text),
    Column("origin", Text, nullable=False),
    Column("source", Text),
    Column("text", Text),
    Column("document_sha256", Text),
    *span_columns(),
    Column("item_id", Text, index=True),
    Column("told_on", Date),
    Column("import_id", Text, ForeignKey("ledger_imports.id"), index=True),
    Column("pack", Text),
    Column("entered_by", Text),
    Column("entered_at", DateTime),
)
"""The ledger. Entries never change: triggers refuse UPDATE and DELETE (``store.append_only``), but for a private
applicant's name, which may be hidden in the words.

``number`` counts up as entries are posted. What minutes or a file said is copied, so that an entry stands when its
document goes; ``item_id`` and ``document_sha256`` are no references for that reason.
"""

entry_goals = Table(
    "entry_goals",
    metadata,
    Column("entry_id", Text, ForeignKey("ledger_entries.id"), primary_key=True),
    Column("goal_id", Text, ForeignKey("goals.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("pack", Text),
    Column("entered_by", Text),
    Column("entered_at", DateTime),
)
"""Which goal an entry is counted to; what an entry is for may be found out later, so it stands outside the entry."""

entry_applications = Table(
    "entry_applications",
    metadata,
    Column("entry_id", Text, ForeignKey("ledger_entries.id"), primary_key=True),
    Column("application_id", Text, ForeignKey("grant_applications.id"), nullable=False, index=True),
    Column("entered_by", Text),
    Column("entered_at", DateTime),
)
"""Which application a grant is of that was posted before the application was answered: minutes are often read first."""

deviation_notes = Table(
    "deviation_notes",
    metadata,
    Column("id", Text, primary_key=True),
    Column("pool_id", Text, ForeignKey("pools.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("account_id", Text, ForeignKey("accounts.id", ondelete="CASCADE")),
    Column("year", Integer, nullable=False),
    Column("as_of", Date, nullable=False),
    Column("text", Text, nullable=False),
    Column("entered_by", Text),
    Column("entered_at", DateTime),
)
