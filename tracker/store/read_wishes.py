"""Wishes for a higher goal that stand in items, in rows and back."""

from collections.abc import Sequence

from sqlalchemy import Connection

from tracker.domain.source import Quote
from tracker.store.rows import Row, quote_columns, quote_of, select_rows
from tracker.store.tables import read_wishes


def read_wish_rows(wishes: Sequence[Quote], item_id: str) -> list[Row]:
    """The rows of an item's wishes."""
    return [
        {"item_id": item_id, "id": f"{item_id}:wish-{position}", "position": position, **quote_columns(wish)}
        for position, wish in enumerate(wishes, 1)
    ]


def load_read_wishes(conn: Connection, item_id: str) -> tuple[Quote, ...]:
    """An item's wishes in order."""
    rows = sorted(select_rows(conn, read_wishes, "item_id", [item_id]), key=lambda row: row["position"])
    return tuple(quote_of(row) for row in rows)
