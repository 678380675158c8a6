"""A private applicant's name can leave the words of an entry, and an entry can be said to be an application's."""

from alembic import op

from tracker.store.append_only import guard_ledger, unguard_ledger
from tracker.store.migrations.shapes import create, entered, refers, text

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Leave the narrow door in the ledger's guard, and create the table, which is empty."""
    create(
        "entry_applications",
        text("application_id", needed=True),
        *entered()[1:],
        refers("entry_applications", "entry_id", "ledger_entries", None),
        refers("entry_applications", "application_id", "grant_applications", None),
        key=("entry_id",),
        index=("application_id",),
    )
    unguard_ledger(op.get_bind())
    guard_ledger(op.get_bind())


def downgrade() -> None:
    """Close the door. What entries are said to be is lost; names that left their words stay gone."""
    unguard_ledger(op.get_bind())
    guard_ledger(op.get_bind(), has_door=False)
    op.drop_table("entry_applications")
