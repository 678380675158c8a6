"""A wording whose first day nobody knows, and an answer to a wish whose item is gone: both are kept as they are."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_ITEM = "fk_target_wishes_item_id_items"


def upgrade() -> None:
    """A wording may be without a day; a wish that somebody answered outlives its item."""
    with op.batch_alter_table("goal_versions") as batch:
        batch.alter_column("date", existing_type=sa.Date(), nullable=True)
    _refer("SET NULL")


def downgrade() -> None:
    """Older tables hold no wording without a day: those go."""
    op.execute("DELETE FROM goal_versions WHERE date IS NULL")
    with op.batch_alter_table("goal_versions") as batch:
        batch.alter_column("date", existing_type=sa.Date(), nullable=False)
    _refer("CASCADE")


def _refer(on_delete: str) -> None:
    with op.batch_alter_table("target_wishes") as batch:
        batch.drop_constraint(op.f(_ITEM), type_="foreignkey")
        batch.create_foreign_key(op.f(_ITEM), "items", ["item_id"], ["id"], ondelete=on_delete)
