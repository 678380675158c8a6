"""Budgets and pools, their rules, and the applications to them. All sums are whole øre."""

from sqlalchemy import BigInteger, Boolean, Column, Date, DateTime, ForeignKey, Integer, Table, Text, false

from tracker.store.tables.metadata import metadata, span_columns

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

pool_rules = Table(
    "pool_rules",
    metadata,
    Column("id", Text, primary_key=True),
    Column("pool_id", Text, ForeignKey("pools.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("valid_from", Date),
    Column("ceiling_ore", BigInteger),
    Column("yearly_per_applicant_ore", BigInteger),
    Column("deadline", Text),
    Column("supports", Text),
    Column("excludes", Text),
    Column("answer_days", Integer),
    Column("accounts_due_days", Integer),
    Column("retention_months", Integer),
    Column("source", Text),
    Column("pack", Text),
    Column("entered_by", Text),
    Column("entered_at", DateTime),
)
"""The rules of a pool, a row for each day from which they apply (``NULL``: always)."""

grant_applications = Table(
    "grant_applications",
    metadata,
    Column("id", Text, primary_key=True),
    Column("pool_id", Text, ForeignKey("pools.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("applicant", Text),
    Column("is_private", Boolean),
    Column("purpose", Text, nullable=False),
    Column("applied_ore", BigInteger, nullable=False),
    Column("granted_ore", BigInteger),
    Column("year", Integer, nullable=False),
    Column("date", Date),
    Column("state", Text, nullable=False),
    Column("reason", Text),
    Column("is_limited_by_pool", Boolean, nullable=False, server_default=false()),
    Column("decided_on", Date),
    Column("withdrawn_on", Date),
    Column("paid_ore", BigInteger),
    Column("paid_on", Date),
    Column("accounted_ore", BigInteger),
    Column("accounted_on", Date),
    Column("item_id", Text, ForeignKey("items.id", ondelete="SET NULL"), index=True),
    Column("goal_id", Text, ForeignKey("goals.id", ondelete="SET NULL")),
    Column("source", Text),
    Column("forgotten_on", Date),
    Column("pack", Text),
    Column("entered_by", Text),
    Column("entered_at", DateTime),
)
"""``applicant`` is ``NULL`` once a private applicant is forgotten (``forgotten_on``).

``is_private`` is ``NULL`` where nobody has said: such a name is masked, and not forgotten.
"""

no_applications = Table(
    "no_applications",
    metadata,
    Column("id", Text, primary_key=True),
    Column("item_id", Text, ForeignKey("items.id", ondelete="CASCADE"), index=True),
    Column("pool_id", Text, ForeignKey("pools.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("year", Integer),
    Column("date", Date),
    Column("text", Text),
    *span_columns(),
    Column("source", Text),
    Column("entered_by", Text),
    Column("entered_at", DateTime),
)
"""That nobody had applied by a day: read in minutes (with ``item_id``) or said by a person."""
