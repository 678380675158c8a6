"""Addresses of the web from which documents were fetched."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "web_addresses",
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.Column("fetched_at", sa.DateTime(), nullable=False),
        sa.Column("document_sha256", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_web_addresses")),
        sa.ForeignKeyConstraint(
            ["document_sha256"],
            ["documents.sha256"],
            name=op.f("fk_web_addresses_document_sha256_documents"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_web_addresses_document_sha256"), "web_addresses", ["document_sha256"])


def downgrade() -> None:
    """Drop it: everything will be fetched again."""
    op.drop_table("web_addresses")
