"""Threads of what was asked for: later sentences, carrying over, bodies' own affairs, take-overs, subscriptions."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_TABLES = (
    "told_matters",
    "subscriptions",
    "taken_over",
    "take_overs",
    "member_terms",
    "body_lives",
    "entered_notes",
    "read_notes",
    "carry_overs",
    "thread_events",
)
"""In the order in which they can go."""


def upgrade() -> None:
    """Create the tables and add the columns, which are empty in what was stored before."""
    for column in _columns():
        op.add_column("follow_ups", column)
    _create_thread_events()
    _create_carry_overs()
    _create_notes()
    _create_lives()
    _create_take_overs()
    _create_subscriptions()


def downgrade() -> None:
    """Drop them, with all that is in them; states that older tables do not know become those they do."""
    for name in _TABLES:
        op.drop_table(name)
    op.execute("UPDATE follow_ups SET state = 'done' WHERE state = 'answered'")
    op.execute("UPDATE follow_ups SET state = 'dropped' WHERE state = 'superseded'")
    for column in _columns():
        op.drop_column("follow_ups", column.name)


def _columns() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("duty", sa.Text(), nullable=False, server_default="firm"),
        sa.Column("closed_by", sa.Text()),
        *_until(),
        sa.Column("replaced_by_id", sa.Text()),
        sa.Column("is_answered_after", sa.Boolean()),
    )


def _until(name: str = "until") -> tuple[sa.Column[object], ...]:
    return (
        sa.Column(f"{name}_text", sa.Text()),
        sa.Column(f"{name}_earliest", sa.Date()),
        sa.Column(f"{name}_latest", sa.Date()),
    )


def _span() -> tuple[sa.Column[object], ...]:
    return sa.Column("span_start", sa.Integer()), sa.Column("span_end", sa.Integer())


def _entered() -> tuple[sa.Column[object], ...]:
    return _text("source"), _text("pack"), _text("entered_by"), sa.Column("entered_at", sa.DateTime())


def _text(name: str, *, needed: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Text(), nullable=not needed)


def _refers(table: str, column: str, other: str, on_delete: str | None = "CASCADE") -> sa.ForeignKeyConstraint:
    key = "code" if other == "municipalities" else "id"
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.{key}"], name=op.f(f"fk_{table}_{column}_{other}"), ondelete=on_delete
    )


def _create(
    table: str,
    *parts: sa.Column[object] | sa.ForeignKeyConstraint | sa.UniqueConstraint,
    key: tuple[str, ...] = ("id",),
    index: tuple[str, ...] = (),
) -> None:
    ids = [_text(name, needed=True) for name in key]
    op.create_table(table, *ids, *parts, sa.PrimaryKeyConstraint(*key, name=op.f(f"pk_{table}")))
    for column in index:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _create_thread_events() -> None:
    _create(
        "thread_events",
        _text("follow_up_id", needed=True),
        _text("item_id", needed=True),
        sa.Column("position", sa.Integer(), nullable=False),
        _text("kind", needed=True),
        _text("text", needed=True),
        *_span(),
        _text("band", needed=True),
        sa.Column("reasons", sa.JSON(), nullable=False),
        _text("by_whom"),
        *_until(),
        sa.Column("is_after_meeting", sa.Boolean(), nullable=False),
        _text("replaced_by_id"),
        _text("state", needed=True),
        _text("decided_by"),
        sa.Column("decided_at", sa.DateTime()),
        _refers("thread_events", "follow_up_id", "follow_ups"),
        _refers("thread_events", "item_id", "items"),
        index=("follow_up_id", "item_id"),
    )


def _create_carry_overs() -> None:
    _create(
        "carry_overs",
        _text("follow_up_id", needed=True),
        _text("kind", needed=True),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date()),
        _text("note"),
        _text("entered_by"),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        _text("ended_by"),
        sa.Column("ended_at", sa.DateTime()),
        _refers("carry_overs", "follow_up_id", "follow_ups"),
        index=("follow_up_id",),
    )


def _note() -> tuple[sa.Column[object], ...]:
    return (
        _text("kind", needed=True),
        _text("act", needed=True),
        _text("text", needed=True),
        _text("subject"),
        _text("actor"),
        sa.Column("people", sa.JSON(), nullable=False),
        *_until("due"),
        sa.Column("due_is_condition", sa.Boolean(), nullable=False),
        _text("reason"),
        _text("condition"),
        _text("tasks"),
    )


def _create_notes() -> None:
    _create(
        "read_notes",
        _text("item_id", needed=True),
        sa.Column("position", sa.Integer(), nullable=False),
        *_note(),
        *_span(),
        _refers("read_notes", "item_id", "items"),
        index=("item_id",),
    )
    _create(
        "entered_notes",
        _text("body_id", needed=True),
        sa.Column("date", sa.Date(), nullable=False),
        *_note(),
        *_entered(),
        _refers("entered_notes", "body_id", "bodies"),
        index=("body_id",),
    )


def _create_lives() -> None:
    _create(
        "body_lives",
        sa.Column("first_day", sa.Date()),
        sa.Column("last_day", sa.Date()),
        _text("successor_id"),
        _text("note"),
        *_entered(),
        _refers("body_lives", "body_id", "bodies"),
        _refers("body_lives", "successor_id", "bodies", "SET NULL"),
        key=("body_id",),
        index=("successor_id",),
    )
    _create(
        "member_terms",
        _text("body_id", needed=True),
        _text("name", needed=True),
        _text("role"),
        sa.Column("first_day", sa.Date()),
        sa.Column("last_day", sa.Date()),
        *_entered(),
        _refers("member_terms", "body_id", "bodies"),
        index=("body_id",),
    )


def _create_take_overs() -> None:
    _create(
        "take_overs",
        _text("from_body_id", needed=True),
        _text("to_body_id", needed=True),
        sa.Column("date", sa.Date(), nullable=False),
        _text("note"),
        _text("entered_by"),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        _text("undone_by"),
        sa.Column("undone_at", sa.DateTime()),
        _refers("take_overs", "from_body_id", "bodies"),
        _refers("take_overs", "to_body_id", "bodies"),
        index=("from_body_id", "to_body_id"),
    )
    _create(
        "taken_over",
        _refers("taken_over", "take_over_id", "take_overs"),
        _refers("taken_over", "follow_up_id", "follow_ups"),
        key=("take_over_id", "follow_up_id"),
        index=("follow_up_id",),
    )


def _create_subscriptions() -> None:
    _create(
        "subscriptions",
        _text("municipality_code", needed=True),
        _text("channel", needed=True),
        _text("followed", needed=True),
        _text("target_id", needed=True),
        _text("secret_hash", needed=True),
        _text("email"),
        _text("created_by"),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime()),
        sa.Column("revoked_at", sa.DateTime()),
        sa.Column("last_sent_at", sa.DateTime()),
        _refers("subscriptions", "municipality_code", "municipalities", None),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_subscriptions_secret_hash")),
        index=("municipality_code",),
    )
    _create(
        "told_matters",
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("seen", sa.JSON()),
        sa.Column("seen_since", sa.DateTime()),
        _refers("told_matters", "subscription_id", "subscriptions"),
        key=("subscription_id", "matter_id"),
    )
