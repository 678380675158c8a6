"""Municipalities, bodies, meetings, documents and what was odd in them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables."""
    _create_store_meta()
    _create_municipalities()
    _create_bodies()
    _create_meetings()
    _create_documents()
    _create_issues()


def downgrade() -> None:
    """Drop the tables, with all that is in them."""
    for name in _TABLES:
        op.drop_table(name)


_TABLES = (
    "issues",
    "documents",
    "meetings",
    "bodies",
    "municipalities",
    "store_meta",
)
"""In the order in which they can go."""


def _create_store_meta() -> None:
    op.create_table(
        "store_meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_store_meta")),
    )


def _create_municipalities() -> None:
    op.create_table(
        "municipalities",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("is_invented", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_municipalities")),
    )


def _create_bodies() -> None:
    op.create_table(
        "bodies",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("municipality_code", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("abbreviation", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bodies")),
        sa.ForeignKeyConstraint(
            ["municipality_code"], ["municipalities.code"], name=op.f("fk_bodies_municipality_code_municipalities")
        ),
    )
    op.create_index(op.f("ix_bodies_municipality_code"), "bodies", ["municipality_code"])


def _create_meetings() -> None:
    op.create_table(
        "meetings",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("municipality_code", sa.Text(), nullable=False),
        sa.Column("body_id", sa.Text()),
        sa.Column("date", sa.Date()),
        sa.Column("running_number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("record_date", sa.Date()),
        sa.Column("start_time", sa.Time()),
        sa.Column("end_time", sa.Time()),
        sa.Column("place", sa.Text()),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
        sa.ForeignKeyConstraint(["body_id"], ["bodies.id"], name=op.f("fk_meetings_body_id_bodies")),
        sa.ForeignKeyConstraint(
            ["municipality_code"], ["municipalities.code"], name=op.f("fk_meetings_municipality_code_municipalities")
        ),
    )
    op.create_index(op.f("ix_meetings_body_id"), "meetings", ["body_id"])
    op.create_index(op.f("ix_meetings_date"), "meetings", ["date"])
    op.create_index(op.f("ix_meetings_municipality_code"), "meetings", ["municipality_code"])


def _create_documents() -> None:
    op.create_table(
        "documents",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.Column("normalisation", sa.Integer(), nullable=False),
        sa.Column("extraction_version", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("meeting_id", sa.Text()),
        sa.Column("replaced_by", sa.Text()),
        sa.Column("header_start", sa.Integer(), nullable=False),
        sa.Column("header_end", sa.Integer(), nullable=False),
        sa.Column("remainder", sa.JSON(), nullable=False),
        sa.Column("imported_at", sa.DateTime(), nullable=False),
        sa.Column("imported_by", sa.Text()),
        sa.Column("pack", sa.Text()),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_documents")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_documents_meeting_id_meetings"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["replaced_by"], ["documents.sha256"], name=op.f("fk_documents_replaced_by_documents"), ondelete="SET NULL"
        ),
    )
    op.create_index(op.f("ix_documents_meeting_id"), "documents", ["meeting_id"])


def _create_issues() -> None:
    op.create_table(
        "issues",
        sa.Column("document_sha256", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("document_sha256", "position", name=op.f("pk_issues")),
        sa.ForeignKeyConstraint(
            ["document_sha256"],
            ["documents.sha256"],
            name=op.f("fk_issues_document_sha256_documents"),
            ondelete="CASCADE",
        ),
    )
