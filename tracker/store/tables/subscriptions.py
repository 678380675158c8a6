"""Who follows what, by which way, and what they were told last."""

from sqlalchemy import JSON, Column, DateTime, ForeignKey, Table, Text

from tracker.store.tables.metadata import metadata

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("municipality_code", Text, ForeignKey("municipalities.code"), nullable=False, index=True),
    Column("channel", Text, nullable=False),
    Column("followed", Text, nullable=False),
    Column("target_id", Text, nullable=False),
    Column("secret_hash", Text, nullable=False, unique=True),
    Column("email", Text),
    Column("created_by", Text),
    Column("created_at", DateTime, nullable=False),
    Column("confirmed_at", DateTime),
    Column("revoked_at", DateTime),
    Column("last_sent_at", DateTime),
)
"""``secret_hash`` is SHA-256 of the secret in the address, which the store does not know."""

told_matters = Table(
    "told_matters",
    metadata,
    Column("subscription_id", Text, ForeignKey("subscriptions.id", ondelete="CASCADE"), primary_key=True),
    Column("matter_id", Text, primary_key=True),
    Column("told", JSON, nullable=False),
    Column("seen", JSON),
    Column("seen_since", DateTime),
)
"""What a mail subscription was told of a matter last; ``seen`` is how it stands since ``seen_since``, not yet told."""
