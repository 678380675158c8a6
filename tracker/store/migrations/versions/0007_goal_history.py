"""Versions of policies and goals, successors, wishes, definitions, targets on the way, treatments of reports."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Create the tables and add the columns, which are empty in what was stored before."""
    _create_versions()
    _create_successions()
    _create_wishes()
    _create_read_wishes()
    _create_measuring()
    _create_treatments()
    for table, columns in _columns().items():
        for column in columns:
            op.add_column(table, column)
    for table, (reference, other, on_delete) in _REFERENCES.items():
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column(reference, sa.Text()))
            name = op.f(f"fk_{table}_{reference}_{other}")
            batch.create_foreign_key(name, other, [reference], ["id"], ondelete=on_delete)


def downgrade() -> None:
    """Drop them, with all that is in them."""
    for table, (reference, other, _) in _REFERENCES.items():
        with op.batch_alter_table(table) as batch:
            batch.drop_constraint(op.f(f"fk_{table}_{reference}_{other}"), type_="foreignkey")
            batch.drop_column(reference)
    for table, columns in _columns().items():
        for column in columns:
            op.drop_column(table, column.name)
    for name in _TABLES:
        op.drop_table(name)


_TABLES = (
    "column_mappings",
    "report_treatments",
    "read_wishes",
    "target_wishes",
    "indicator_definitions",
    "interim_targets",
    "goal_successions",
    "goal_versions",
    "policy_versions",
)
"""In the order in which they can go."""

_REFERENCES = {
    "policies": ("predecessor_id", "policies", "SET NULL"),
    "measurements": ("definition_id", "indicator_definitions", "SET NULL"),
    "status_reports": ("goal_id", "goals", "CASCADE"),
}
"""Columns that refer to another row, and what becomes of them when it goes."""


def _columns() -> dict[str, tuple[sa.Column[object], ...]]:
    return {
        "policies": (sa.Column("adopted_on", sa.Date()), sa.Column("adopted_by", sa.Text())),
        "goals": (sa.Column("progress_rule", sa.Text()), sa.Column("weight", sa.Float())),
        "indicators": (
            sa.Column("band_low", sa.Float()),
            sa.Column("band_high", sa.Float()),
            sa.Column("standard_code", sa.Text()),
        ),
        "measurements": (
            sa.Column("persons", sa.Integer()),
            sa.Column("source_cell", sa.Text()),
            sa.Column("source_text", sa.Text()),
        ),
        "goal_statuses": (sa.Column("source_cell", sa.Text()), sa.Column("source_text", sa.Text())),
        "links": (sa.Column("seen_text", sa.Text()), sa.Column("later_at", sa.DateTime())),
    }


def _entered() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("source", sa.Text()),
        sa.Column("pack", sa.Text()),
        sa.Column("entered_by", sa.Text()),
        sa.Column("entered_at", sa.DateTime()),
    )


def _refers(table: str, column: str, other: str, on_delete: str | None = "CASCADE") -> sa.ForeignKeyConstraint:
    key = "code" if other == "municipalities" else "id"
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.{key}"], name=op.f(f"fk_{table}_{column}_{other}"), ondelete=on_delete
    )


def _create(table: str, *parts: sa.Column[object] | sa.ForeignKeyConstraint, index: tuple[str, ...] = ()) -> None:
    """A table with an id, the columns and references named, and the columns of everything that is entered."""
    op.create_table(
        table,
        sa.Column("id", sa.Text(), nullable=False),
        *parts,
        *_entered(),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
    for column in index:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _create_versions() -> None:
    _create(
        "policy_versions",
        sa.Column("policy_id", sa.Text(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("period_first", sa.Integer(), nullable=False),
        sa.Column("period_last", sa.Integer(), nullable=False),
        sa.Column("vision", sa.Text()),
        sa.Column("decided_by", sa.Text()),
        sa.Column("note", sa.Text()),
        _refers("policy_versions", "policy_id", "policies"),
        index=("policy_id",),
    )
    _create(
        "goal_versions",
        sa.Column("goal_id", sa.Text(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("text", sa.Text()),
        sa.Column("decided_by", sa.Text()),
        sa.Column("note", sa.Text()),
        _refers("goal_versions", "goal_id", "goals"),
        index=("goal_id",),
    )


def _create_successions() -> None:
    _create(
        "goal_successions",
        sa.Column("from_goal_id", sa.Text(), nullable=False),
        sa.Column("to_goal_id", sa.Text()),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("date", sa.Date()),
        sa.Column("note", sa.Text()),
        _refers("goal_successions", "from_goal_id", "goals"),
        _refers("goal_successions", "to_goal_id", "goals"),
        index=("from_goal_id", "to_goal_id"),
    )


def _create_wishes() -> None:
    _create(
        "target_wishes",
        sa.Column("policy_id", sa.Text()),
        sa.Column("goal_id", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("date", sa.Date()),
        sa.Column("wished_by", sa.Text()),
        sa.Column("indicator_id", sa.Text()),
        sa.Column("wanted_value", sa.Float()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date()),
        sa.Column("decided_by", sa.Text()),
        sa.Column("answer", sa.Text()),
        sa.Column("item_id", sa.Text()),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.Column("origin", sa.Text(), nullable=False),
        _refers("target_wishes", "policy_id", "policies"),
        _refers("target_wishes", "goal_id", "goals"),
        _refers("target_wishes", "indicator_id", "indicators", "SET NULL"),
        _refers("target_wishes", "item_id", "items"),
        index=("policy_id", "goal_id", "item_id"),
    )


def _create_read_wishes() -> None:
    op.create_table(
        "read_wishes",
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        _refers("read_wishes", "item_id", "items"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_read_wishes")),
    )
    op.create_index(op.f("ix_read_wishes_item_id"), "read_wishes", ["item_id"])


def _create_measuring() -> None:
    op.create_table(
        "interim_targets",
        sa.Column("indicator_id", sa.Text(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        *_entered(),
        _refers("interim_targets", "indicator_id", "indicators"),
        sa.PrimaryKeyConstraint("indicator_id", "date", name=op.f("pk_interim_targets")),
    )
    _create(
        "indicator_definitions",
        sa.Column("indicator_id", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        _refers("indicator_definitions", "indicator_id", "indicators"),
        index=("indicator_id",),
    )


def _create_treatments() -> None:
    _create(
        "report_treatments",
        sa.Column("report_id", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("outcome", sa.Text()),
        sa.Column("item_id", sa.Text()),
        _refers("report_treatments", "report_id", "status_reports"),
        _refers("report_treatments", "item_id", "items", "SET NULL"),
        index=("report_id",),
    )
    op.create_table(
        "column_mappings",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("municipality_code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("headings", sa.JSON(), nullable=False),
        sa.Column("mapping", sa.JSON(), nullable=False),
        sa.Column("entered_by", sa.Text()),
        sa.Column("entered_at", sa.DateTime()),
        _refers("column_mappings", "municipality_code", "municipalities", None),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_column_mappings")),
    )
    op.create_index(op.f("ix_column_mappings_municipality_code"), "column_mappings", ["municipality_code"])
