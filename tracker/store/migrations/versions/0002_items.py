"""Items and what stands in them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables."""
    _create_items()
    _create_sections()
    _create_recommendations()
    _create_decisions()
    _create_statements()
    _create_attachments()
    _create_attendances()


def downgrade() -> None:
    """Drop the tables, with all that is in them."""
    for name in _TABLES:
        op.drop_table(name)


_TABLES = (
    "attendances",
    "attachments",
    "statements",
    "decisions",
    "recommendations",
    "sections",
    "items",
)
"""In the order in which they can go."""


def _create_items() -> None:
    op.create_table(
        "items",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("document_sha256", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text()),
        sa.Column("title", sa.Text()),
        sa.Column("title_start", sa.Integer()),
        sa.Column("title_end", sa.Integer()),
        sa.Column("case_numbers", sa.JSON(), nullable=False),
        sa.Column("is_closed", sa.Boolean()),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_items")),
        sa.ForeignKeyConstraint(
            ["document_sha256"],
            ["documents.sha256"],
            name=op.f("fk_items_document_sha256_documents"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_items_meeting_id_meetings"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_items_document_sha256"), "items", ["document_sha256"])
    op.create_index(op.f("ix_items_meeting_id"), "items", ["meeting_id"])


def _create_sections() -> None:
    op.create_table(
        "sections",
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("heading", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_start", sa.Integer(), nullable=False),
        sa.Column("text_end", sa.Integer(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sections")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_sections_item_id_items"), ondelete="CASCADE"),
    )
    op.create_index(op.f("ix_sections_item_id"), "sections", ["item_id"])


def _create_recommendations() -> None:
    op.create_table(
        "recommendations",
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("proposed_by", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recommendations")),
        sa.ForeignKeyConstraint(
            ["item_id"], ["items.id"], name=op.f("fk_recommendations_item_id_items"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_recommendations_item_id"), "recommendations", ["item_id"])


def _create_decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_own", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text()),
        sa.Column("date", sa.Date()),
        sa.Column("outcome", sa.Text()),
        sa.Column("outcome_text", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_decisions_item_id_items"), ondelete="CASCADE"),
    )
    op.create_index(op.f("ix_decisions_item_id"), "decisions", ["item_id"])


def _create_statements() -> None:
    op.create_table(
        "statements",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("decision_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("force", sa.Text(), nullable=False),
        sa.Column("marker", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statements")),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.id"], name=op.f("fk_statements_decision_id_decisions"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_statements_decision_id"), "statements", ["decision_id"])


def _create_attachments() -> None:
    op.create_table(
        "attachments",
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Text()),
        sa.Column("journal_number", sa.Text()),
        sa.Column("is_closed", sa.Boolean()),
        sa.Column("mark", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachments")),
        sa.ForeignKeyConstraint(
            ["item_id"], ["items.id"], name=op.f("fk_attachments_item_id_items"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_attachments_item_id"), "attachments", ["item_id"])


def _create_attendances() -> None:
    op.create_table(
        "attendances",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text()),
        sa.Column("document_sha256", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("presence", sa.Text(), nullable=False),
        sa.Column("is_excused", sa.Boolean()),
        sa.Column("role", sa.Text()),
        sa.Column("party", sa.Text()),
        sa.Column("substitute_for", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendances")),
        sa.ForeignKeyConstraint(
            ["document_sha256"],
            ["documents.sha256"],
            name=op.f("fk_attendances_document_sha256_documents"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["items.id"], name=op.f("fk_attendances_item_id_items"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_attendances_meeting_id_meetings"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_attendances_item_id"), "attendances", ["item_id"])
    op.create_index(op.f("ix_attendances_meeting_id"), "attendances", ["meeting_id"])
