"""Votes, references, head counts, personal data, and what each sum is."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the tables and add the columns, which are empty in what was stored before: nobody looked for them."""
    _create_votes()
    _create_minority_statements()
    _create_cross_references()
    _create_head_counts()
    _create_personal_marks()
    for table, columns in _columns().items():
        for column in columns:
            op.add_column(table, column)


def downgrade() -> None:
    """Drop them, with all that is in them."""
    for table, columns in _columns().items():
        for column in columns:
            op.drop_column(table, column.name)
    for name in _TABLES:
        op.drop_table(name)


_TABLES = ("personal_marks", "head_counts", "cross_references", "minority_statements", "votes")


def _columns() -> dict[str, tuple[sa.Column[object], ...]]:
    return {
        "amounts": (
            sa.Column("kind", sa.Text()),
            sa.Column("year", sa.Integer()),
            sa.Column("purpose", sa.Text()),
            sa.Column("purpose_start", sa.Integer()),
            sa.Column("purpose_end", sa.Integer()),
            sa.Column("sentence", sa.Text()),
            sa.Column("sentence_start", sa.Integer()),
            sa.Column("sentence_end", sa.Integer()),
        ),
        "attachments": (sa.Column("external_id", sa.Text()),),
        "attendances": (sa.Column("time", sa.Time()), sa.Column("items", sa.JSON())),
        "documents": (
            sa.Column("masked", sa.JSON()),
            sa.Column("converter", sa.Text()),
            sa.Column("doubtful_share", sa.Float()),
        ),
        "follow_ups": (sa.Column("responsible_kind", sa.Text()), sa.Column("responsible_name", sa.Text())),
        "items": (
            sa.Column("outside_remit", sa.Text()),
            sa.Column("outside_remit_start", sa.Integer()),
            sa.Column("outside_remit_end", sa.Integer()),
            sa.Column("external_id", sa.Text()),
        ),
        "meetings": (sa.Column("external_id", sa.Text()),),
    }


def _of_item(name: str, *columns: sa.Column[object]) -> None:
    """A table of what was read in an item: the columns that all such tables have, and its own."""
    op.create_table(
        name,
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *columns,
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f(f"fk_{name}_item_id_items"), ondelete="CASCADE"),
    )
    op.create_index(op.f(f"ix_{name}_item_id"), name, ["item_id"])


def _create_votes() -> None:
    _of_item(
        "votes",
        sa.Column("is_unanimous", sa.Boolean()),
        sa.Column("subject", sa.Text()),
        sa.Column("subject_start", sa.Integer()),
        sa.Column("subject_end", sa.Integer()),
        sa.Column("sides", sa.JSON(), nullable=False),
    )


def _create_minority_statements() -> None:
    _of_item("minority_statements", sa.Column("voters", sa.JSON(), nullable=False))


def _create_cross_references() -> None:
    _of_item(
        "cross_references",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("date", sa.Date()),
        sa.Column("body", sa.Text()),
        sa.Column("item_number", sa.Text()),
        sa.Column("case_number", sa.Text()),
        sa.Column("name", sa.Text()),
        sa.Column("paragraph", sa.Text()),
        sa.Column("is_listed", sa.Boolean()),
    )


def _create_head_counts() -> None:
    op.create_table(
        "head_counts",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text()),
        sa.Column("document_sha256", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("present", sa.Integer()),
        sa.Column("absent", sa.Integer()),
        sa.Column("members", sa.Integer()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_head_counts")),
        sa.ForeignKeyConstraint(
            ["document_sha256"],
            ["documents.sha256"],
            name=op.f("fk_head_counts_document_sha256_documents"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["items.id"], name=op.f("fk_head_counts_item_id_items"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_head_counts_meeting_id_meetings"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_head_counts_item_id"), "head_counts", ["item_id"])
    op.create_index(op.f("ix_head_counts_meeting_id"), "head_counts", ["meeting_id"])


def _create_personal_marks() -> None:
    op.create_table(
        "personal_marks",
        sa.Column("document_sha256", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.PrimaryKeyConstraint("document_sha256", "position", name=op.f("pk_personal_marks")),
        sa.ForeignKeyConstraint(
            ["document_sha256"],
            ["documents.sha256"],
            name=op.f("fk_personal_marks_document_sha256_documents"),
            ondelete="CASCADE",
        ),
    )
