"""One MetaData with names for every constraint, so that migrations can name them, and the columns many tables share."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def span_columns() -> tuple[Column[int], Column[int]]:
    """Where the words stand in the text of the row's document; ``NULL`` where no document said it."""
    return Column("span_start", Integer), Column("span_end", Integer)


def item_column() -> Column[str]:
    """The item a fact was read in; the fact goes when the item goes."""
    return Column("item_id", Text, ForeignKey("items.id", ondelete="CASCADE"), nullable=False, index=True)
