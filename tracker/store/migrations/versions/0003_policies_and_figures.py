"""Policies, goals, figures, statuses and the register of cases."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables."""
    _create_policies()
    _create_goals()
    _create_indicators()
    _create_measurements()
    _create_status_reports()
    _create_goal_statuses()
    _create_register_entries()


def downgrade() -> None:
    """Drop the tables, with all that is in them."""
    for name in _TABLES:
        op.drop_table(name)


_TABLES = (
    "register_entries",
    "goal_statuses",
    "status_reports",
    "measurements",
    "indicators",
    "goals",
    "policies",
)
"""In the order in which they can go."""


def _create_policies() -> None:
    op.create_table(
        "policies",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("municipality_code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("period_first", sa.Integer(), nullable=False),
        sa.Column("period_last", sa.Integer(), nullable=False),
        sa.Column("vision", sa.Text()),
        sa.Column("case_number", sa.Text()),
        sa.Column("reports_per_year", sa.Integer()),
        sa.Column("follow_up_note", sa.Text()),
        sa.Column("source", sa.Text()),
        sa.Column("pack", sa.Text()),
        sa.Column("entered_by", sa.Text()),
        sa.Column("entered_at", sa.DateTime()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policies")),
        sa.ForeignKeyConstraint(
            ["municipality_code"], ["municipalities.code"], name=op.f("fk_policies_municipality_code_municipalities")
        ),
    )
    op.create_index(op.f("ix_policies_municipality_code"), "policies", ["municipality_code"])


def _create_goals() -> None:
    op.create_table(
        "goals",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("policy_id", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Text()),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("text", sa.Text()),
        sa.Column("responsible", sa.Text()),
        sa.Column("is_ended", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text()),
        sa.Column("pack", sa.Text()),
        sa.Column("entered_by", sa.Text()),
        sa.Column("entered_at", sa.DateTime()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goals")),
        sa.ForeignKeyConstraint(["parent_id"], ["goals.id"], name=op.f("fk_goals_parent_id_goals"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policies.id"], name=op.f("fk_goals_policy_id_policies"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_goals_parent_id"), "goals", ["parent_id"])
    op.create_index(op.f("ix_goals_policy_id"), "goals", ["policy_id"])


def _create_indicators() -> None:
    op.create_table(
        "indicators",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("goal_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("baseline_value", sa.Float()),
        sa.Column("baseline_date", sa.Date()),
        sa.Column("target_value", sa.Float()),
        sa.Column("target_date", sa.Date()),
        sa.Column("definition", sa.Text()),
        sa.Column("cadence", sa.Text()),
        sa.Column("source", sa.Text()),
        sa.Column("pack", sa.Text()),
        sa.Column("entered_by", sa.Text()),
        sa.Column("entered_at", sa.DateTime()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicators")),
        sa.ForeignKeyConstraint(
            ["goal_id"], ["goals.id"], name=op.f("fk_indicators_goal_id_goals"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_indicators_goal_id"), "indicators", ["goal_id"])


def _create_measurements() -> None:
    op.create_table(
        "measurements",
        sa.Column("indicator_id", sa.Text(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("note", sa.Text()),
        sa.Column("source", sa.Text()),
        sa.Column("pack", sa.Text()),
        sa.Column("entered_by", sa.Text()),
        sa.Column("entered_at", sa.DateTime()),
        sa.PrimaryKeyConstraint("indicator_id", "date", name=op.f("pk_measurements")),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicators.id"],
            name=op.f("fk_measurements_indicator_id_indicators"),
            ondelete="CASCADE",
        ),
    )


def _create_status_reports() -> None:
    op.create_table(
        "status_reports",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("policy_id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("author", sa.Text()),
        sa.Column("source", sa.Text()),
        sa.Column("pack", sa.Text()),
        sa.Column("entered_by", sa.Text()),
        sa.Column("entered_at", sa.DateTime()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_status_reports")),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policies.id"], name=op.f("fk_status_reports_policy_id_policies"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_status_reports_policy_id"), "status_reports", ["policy_id"])


def _create_goal_statuses() -> None:
    op.create_table(
        "goal_statuses",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("goal_id", sa.Text(), nullable=False),
        sa.Column("report_id", sa.Text()),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("state", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author", sa.Text()),
        sa.Column("source", sa.Text()),
        sa.Column("pack", sa.Text()),
        sa.Column("entered_by", sa.Text()),
        sa.Column("entered_at", sa.DateTime()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal_statuses")),
        sa.ForeignKeyConstraint(
            ["goal_id"], ["goals.id"], name=op.f("fk_goal_statuses_goal_id_goals"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["status_reports.id"],
            name=op.f("fk_goal_statuses_report_id_status_reports"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_goal_statuses_goal_id"), "goal_statuses", ["goal_id"])
    op.create_index(op.f("ix_goal_statuses_report_id"), "goal_statuses", ["report_id"])


def _create_register_entries() -> None:
    op.create_table(
        "register_entries",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("municipality_code", sa.Text(), nullable=False),
        sa.Column("policy_id", sa.Text()),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("case_number", sa.Text()),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text()),
        sa.Column("addressed_to", sa.Text()),
        sa.Column("asked_for", sa.Text()),
        sa.Column("goal_ids", sa.JSON(), nullable=False),
        sa.Column("source", sa.Text()),
        sa.Column("pack", sa.Text()),
        sa.Column("entered_by", sa.Text()),
        sa.Column("entered_at", sa.DateTime()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_entries")),
        sa.ForeignKeyConstraint(
            ["municipality_code"],
            ["municipalities.code"],
            name=op.f("fk_register_entries_municipality_code_municipalities"),
        ),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policies.id"], name=op.f("fk_register_entries_policy_id_policies"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_register_entries_municipality_code"), "register_entries", ["municipality_code"])
