"""Links, corrections, the journal, tasks and money."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the tables."""
    _create_links()
    _create_corrections()
    _create_events()
    _create_follow_ups()
    _create_amounts()
    _create_pools()
    _create_ledger()
    _create_stated_balances()
    _create_grant_applications()


def downgrade() -> None:
    """Drop the tables, with all that is in them."""
    for name in _TABLES:
        op.drop_table(name)


_TABLES = (
    "grant_applications",
    "stated_balances",
    "ledger",
    "pools",
    "amounts",
    "follow_ups",
    "events",
    "corrections",
    "links",
)
"""In the order in which they can go."""


def _create_links() -> None:
    op.create_table(
        "links",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("policy_id", sa.Text(), nullable=False),
        sa.Column("goal_id", sa.Text()),
        sa.Column("target_type", sa.Text(), nullable=False),
        sa.Column("target_id", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("band", sa.Text()),
        sa.Column("score", sa.Float()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("decided_by", sa.Text()),
        sa.Column("decided_at", sa.DateTime()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_links")),
        sa.ForeignKeyConstraint(["goal_id"], ["goals.id"], name=op.f("fk_links_goal_id_goals"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policies.id"], name=op.f("fk_links_policy_id_policies"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_links_goal_id"), "links", ["goal_id"])
    op.create_index(op.f("ix_links_policy_id"), "links", ["policy_id"])
    op.create_index(op.f("ix_links_target_id"), "links", ["target_id"])


def _create_corrections() -> None:
    op.create_table(
        "corrections",
        sa.Column("target_type", sa.Text(), nullable=False),
        sa.Column("target_id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("machine_value", sa.JSON()),
        sa.Column("human_value", sa.JSON()),
        sa.Column("note", sa.Text()),
        sa.Column("corrected_by", sa.Text()),
        sa.Column("corrected_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("target_type", "target_id", "field", name=op.f("pk_corrections")),
    )


def _create_events() -> None:
    op.create_table(
        "events",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("actor", sa.Text()),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("target_type", sa.Text(), nullable=False),
        sa.Column("target_id", sa.Text(), nullable=False),
        sa.Column("before", sa.JSON()),
        sa.Column("after", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
    )


def _create_follow_ups() -> None:
    op.create_table(
        "follow_ups",
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.Column("responsible", sa.Text()),
        sa.Column("addressed_to", sa.Text()),
        sa.Column("due_text", sa.Text()),
        sa.Column("due_earliest", sa.Date()),
        sa.Column("due_latest", sa.Date()),
        sa.Column("due_is_condition", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_origin", sa.Text(), nullable=False),
        sa.Column("state_note", sa.Text()),
        sa.Column("state_by", sa.Text()),
        sa.Column("state_at", sa.DateTime()),
        sa.Column("answer_item_id", sa.Text()),
        sa.Column("answer_text", sa.Text()),
        sa.Column("answer_start", sa.Integer()),
        sa.Column("answer_end", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_ups")),
        sa.ForeignKeyConstraint(
            ["item_id"], ["items.id"], name=op.f("fk_follow_ups_item_id_items"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_follow_ups_item_id"), "follow_ups", ["item_id"])


def _create_amounts() -> None:
    op.create_table(
        "amounts",
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("ore", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amounts")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_amounts_item_id_items"), ondelete="CASCADE"),
    )
    op.create_index(op.f("ix_amounts_item_id"), "amounts", ["item_id"])


def _create_pools() -> None:
    op.create_table(
        "pools",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("municipality_code", sa.Text(), nullable=False),
        sa.Column("body_id", sa.Text()),
        sa.Column("policy_id", sa.Text()),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("rules", sa.Text()),
        sa.Column("source", sa.Text()),
        sa.Column("pack", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pools")),
        sa.ForeignKeyConstraint(["body_id"], ["bodies.id"], name=op.f("fk_pools_body_id_bodies")),
        sa.ForeignKeyConstraint(
            ["municipality_code"], ["municipalities.code"], name=op.f("fk_pools_municipality_code_municipalities")
        ),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policies.id"], name=op.f("fk_pools_policy_id_policies"), ondelete="SET NULL"
        ),
    )
    op.create_index(op.f("ix_pools_body_id"), "pools", ["body_id"])
    op.create_index(op.f("ix_pools_municipality_code"), "pools", ["municipality_code"])


def _create_ledger() -> None:
    op.create_table(
        "ledger",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("pool_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text()),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("amount_ore", sa.BigInteger(), nullable=False),
        sa.Column("year", sa.Integer()),
        sa.Column("date", sa.Date()),
        sa.Column("purpose", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.Column("amount_start", sa.Integer()),
        sa.Column("amount_end", sa.Integer()),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("source", sa.Text()),
        sa.Column("pack", sa.Text()),
        sa.Column("entered_by", sa.Text()),
        sa.Column("entered_at", sa.DateTime()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_ledger_item_id_items"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["pool_id"], ["pools.id"], name=op.f("fk_ledger_pool_id_pools"), ondelete="CASCADE"),
    )
    op.create_index(op.f("ix_ledger_item_id"), "ledger", ["item_id"])
    op.create_index(op.f("ix_ledger_pool_id"), "ledger", ["pool_id"])


def _create_stated_balances() -> None:
    op.create_table(
        "stated_balances",
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("pool_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("amount_ore", sa.BigInteger(), nullable=False),
        sa.Column("year", sa.Integer()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.Column("amount_start", sa.Integer()),
        sa.Column("amount_end", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stated_balances")),
        sa.ForeignKeyConstraint(
            ["item_id"], ["items.id"], name=op.f("fk_stated_balances_item_id_items"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["pool_id"], ["pools.id"], name=op.f("fk_stated_balances_pool_id_pools"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_stated_balances_item_id"), "stated_balances", ["item_id"])
    op.create_index(op.f("ix_stated_balances_pool_id"), "stated_balances", ["pool_id"])


def _create_grant_applications() -> None:
    op.create_table(
        "grant_applications",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("pool_id", sa.Text(), nullable=False),
        sa.Column("applicant", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("applied_ore", sa.BigInteger(), nullable=False),
        sa.Column("granted_ore", sa.BigInteger()),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("date", sa.Date()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text()),
        sa.Column("source", sa.Text()),
        sa.Column("pack", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grant_applications")),
        sa.ForeignKeyConstraint(
            ["pool_id"], ["pools.id"], name=op.f("fk_grant_applications_pool_id_pools"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_grant_applications_pool_id"), "grant_applications", ["pool_id"])
