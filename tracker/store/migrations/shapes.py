"""Columns, references and tables as migrations write them."""

import sqlalchemy as sa
from alembic import op


def entered() -> tuple[sa.Column[object], ...]:
    """Which pack or person brought a row, and when."""
    return text("pack"), text("entered_by"), sa.Column("entered_at", sa.DateTime())


def said() -> tuple[sa.Column[object], ...]:
    """Who said something, and when."""
    return text("entered_by"), sa.Column("entered_at", sa.DateTime(), nullable=False)


def span() -> tuple[sa.Column[object], ...]:
    """Where words stand in a text."""
    return whole("span_start"), whole("span_end")


def text(name: str, *, needed: bool = False) -> sa.Column[object]:
    """A column of text."""
    return sa.Column(name, sa.Text(), nullable=not needed)


def day(name: str) -> sa.Column[object]:
    """A column of days."""
    return sa.Column(name, sa.Date())


def whole(name: str) -> sa.Column[object]:
    """A column of whole numbers."""
    return sa.Column(name, sa.Integer())


def ore(name: str) -> sa.Column[object]:
    """A column of sums in whole øre."""
    return sa.Column(name, sa.BigInteger())


def refers(table: str, column: str, other: str, on_delete: str | None = "CASCADE") -> sa.ForeignKeyConstraint:
    """A reference to another table."""
    key = "code" if other == "municipalities" else "id"
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.{key}"], name=op.f(f"fk_{table}_{column}_{other}"), ondelete=on_delete
    )


def create(
    table: str,
    *parts: sa.Column[object] | sa.ForeignKeyConstraint | sa.UniqueConstraint,
    key: tuple[str, ...] = ("id",),
    index: tuple[str, ...] = (),
) -> None:
    """A table with its key and its indexes."""
    ids = [text(name, needed=True) for name in key]
    op.create_table(table, *ids, *parts, sa.PrimaryKeyConstraint(*key, name=op.f(f"pk_{table}")))
    for column in index:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])
