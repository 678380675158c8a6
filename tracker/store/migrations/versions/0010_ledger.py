"""The ledger of entries that never change, accounts, rules of pools, files of the finance system, answers."""

import sqlalchemy as sa
from alembic import op

from tracker.store.append_only import guard_ledger, unguard_ledger
from tracker.store.migrations.shapes import create, day, entered, ore, refers, said, span, text, whole

revision = "0010"
down_revision = "0009"

_TABLES = (
    "deviation_notes",
    "entry_goals",
    "ledger_answers",
    "ledger_entries",
    "ledger_imports",
    "accounts",
    "no_applications",
    "pool_rules",
)
"""In the order in which they can go."""

_COPIED = "id, pool_id, kind, amount_ore, year, date, purpose, origin, source, pack, entered_by, entered_at"
_ENTERED = ("origin", "source", "pack", "entered_by", "entered_at")
_APPLICATIONS_REFER = {"item_id": "items", "goal_id": "goals"}


def upgrade() -> None:
    """Create the tables; what people and packs entered becomes entries, what minutes told becomes proposals.

    The invented municipality's sums come anew with its pack. Whether an applicant of before is a private person nobody
    has said: each is masked until a pack or a person says otherwise.
    """
    for column in _application_columns():
        op.add_column("grant_applications", column)
    with op.batch_alter_table("grant_applications") as batch:
        batch.alter_column("applicant", existing_type=sa.Text(), nullable=True)
        for refers, other in _APPLICATIONS_REFER.items():
            name = op.f(f"fk_grant_applications_{refers}_{other}")
            batch.create_foreign_key(name, other, [refers], ["id"], ondelete="SET NULL")
    op.create_index(op.f("ix_grant_applications_item_id"), "grant_applications", ["item_id"])
    _create_rules()
    _create_accounts()
    _create_entries()
    _create_words()
    op.execute(
        f"INSERT INTO ledger_entries (number, {_COPIED}) "
        f"SELECT ROW_NUMBER() OVER (ORDER BY entered_at, year, date, id), {_COPIED} FROM ledger WHERE item_id IS NULL "
        "AND COALESCE(pack, '') <> 'sample'"
    )
    op.execute("DELETE FROM ledger WHERE item_id IS NULL")
    with op.batch_alter_table("ledger") as batch:
        for entered in _ENTERED:
            batch.drop_column(entered)
        batch.alter_column("item_id", existing_type=sa.Text(), nullable=False)
    guard_ledger(op.get_bind(), has_door=False)


def downgrade() -> None:
    """Entries stand beside what minutes told again; what older tables cannot hold goes."""
    unguard_ledger(op.get_bind())
    with op.batch_alter_table("ledger") as batch:
        batch.alter_column("item_id", existing_type=sa.Text(), nullable=True)
        batch.add_column(sa.Column("origin", sa.Text(), nullable=False, server_default="read"))
        for name in ("source", "pack", "entered_by"):
            batch.add_column(sa.Column(name, sa.Text()))
        batch.add_column(sa.Column("entered_at", sa.DateTime()))
    op.execute(
        "INSERT INTO ledger (id, pool_id, kind, amount_ore, year, date, purpose, origin, source, text, pack, "
        "entered_by, entered_at) SELECT id, pool_id, CASE kind WHEN 'supplementary' THEN 'appropriation' "
        "WHEN 'transfer' THEN 'carry_over' ELSE kind END, amount_ore, year, date, purpose, 'entered', source, "
        "COALESCE(text, purpose, kind), pack, entered_by, entered_at FROM ledger_entries WHERE origin <> 'read'"
    )
    for name in _TABLES:
        op.drop_table(name)
    op.execute("DELETE FROM grant_applications WHERE applicant IS NULL")
    op.drop_index(op.f("ix_grant_applications_item_id"), "grant_applications")
    with op.batch_alter_table("grant_applications") as batch:
        for refers, other in _APPLICATIONS_REFER.items():
            batch.drop_constraint(op.f(f"fk_grant_applications_{refers}_{other}"), type_="foreignkey")
        batch.alter_column("applicant", existing_type=sa.Text(), nullable=False)
        for column in _application_columns():
            batch.drop_column(column.name)


def _application_columns() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("is_private", sa.Boolean()),
        sa.Column("is_limited_by_pool", sa.Boolean(), nullable=False, server_default=sa.false()),
        *(day(name) for name in ("decided_on", "withdrawn_on", "paid_on", "accounted_on", "forgotten_on")),
        *(ore(name) for name in ("paid_ore", "accounted_ore")),
        *(text(name) for name in ("item_id", "goal_id", "entered_by")),
        sa.Column("entered_at", sa.DateTime()),
    )


def _create_rules() -> None:
    create(
        "pool_rules",
        text("pool_id", needed=True),
        day("valid_from"),
        *(ore(name) for name in ("ceiling_ore", "yearly_per_applicant_ore")),
        *(text(name) for name in ("deadline", "supports", "excludes")),
        *(whole(name) for name in ("answer_days", "accounts_due_days", "retention_months")),
        text("source"),
        *entered(),
        refers("pool_rules", "pool_id", "pools"),
        index=("pool_id",),
    )
    create(
        "no_applications",
        text("item_id"),
        text("pool_id", needed=True),
        whole("year"),
        day("date"),
        text("text"),
        *span(),
        text("source"),
        *entered()[1:],
        refers("no_applications", "item_id", "items"),
        refers("no_applications", "pool_id", "pools"),
        index=("item_id", "pool_id"),
    )


def _create_accounts() -> None:
    create(
        "accounts",
        *(text(name, needed=True) for name in ("municipality_code", "number", "name")),
        *(text(name) for name in ("pool_id", "goal_id")),
        *entered(),
        refers("accounts", "municipality_code", "municipalities", None),
        refers("accounts", "pool_id", "pools", "SET NULL"),
        refers("accounts", "goal_id", "goals", "SET NULL"),
        index=("municipality_code", "pool_id"),
    )
    create(
        "ledger_imports",
        *(text(name, needed=True) for name in ("municipality_code", "file_name", "sha256", "kind")),
        sa.Column("year", sa.Integer(), nullable=False),
        day("as_of"),
        sa.Column("unit_ore", sa.BigInteger(), nullable=False),
        sa.Column("control", sa.JSON(), nullable=False),
        *said(),
        refers("ledger_imports", "municipality_code", "municipalities", None),
        index=("municipality_code",),
    )


def _create_entries() -> None:
    table = "ledger_entries"
    create(
        table,
        sa.Column("number", sa.Integer(), nullable=False),
        text("pool_id", needed=True),
        text("account_id"),
        text("kind", needed=True),
        sa.Column("amount_ore", sa.BigInteger(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        day("date"),
        *(text(name) for name in ("purpose", "application_id", "refers_to", "pair_id")),
        *(ore(name) for name in ("wrong_ore", "right_ore")),
        *(text(name, needed=name == "origin") for name in ("reason", "origin")),
        *(text(name) for name in ("source", "text", "document_sha256")),
        *span(),
        text("item_id"),
        day("told_on"),
        text("import_id"),
        *entered(),
        sa.UniqueConstraint("number", name=op.f("uq_ledger_entries_number")),
        refers(table, "pool_id", "pools", None),
        refers(table, "account_id", "accounts", None),
        refers(table, "application_id", "grant_applications", None),
        refers(table, "refers_to", table, None),
        refers(table, "import_id", "ledger_imports", None),
        index=("pool_id", "account_id", "application_id", "refers_to", "pair_id", "item_id", "import_id"),
    )


def _create_words() -> None:
    create(
        "ledger_answers",
        text("item_id", needed=True),
        sa.Column("amount_ore", sa.BigInteger(), nullable=False),
        text("sentence_sha256", needed=True),
        sa.Column("nth", sa.Integer(), nullable=False),
        text("answer", needed=True),
        text("entry_id"),
        text("reason"),
        *said(),
        refers("ledger_answers", "entry_id", "ledger_entries", None),
        index=("item_id", "entry_id"),
    )
    create(
        "entry_goals",
        text("goal_id", needed=True),
        *entered(),
        refers("entry_goals", "entry_id", "ledger_entries", None),
        refers("entry_goals", "goal_id", "goals"),
        key=("entry_id",),
        index=("goal_id",),
    )
    create(
        "deviation_notes",
        text("pool_id", needed=True),
        text("account_id"),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        text("text", needed=True),
        *entered()[1:],
        refers("deviation_notes", "pool_id", "pools"),
        refers("deviation_notes", "account_id", "accounts"),
        index=("pool_id",),
    )
