"""Wishes for a higher goal that stand in items, in rows and back."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection

from tracker.domain.source import Quote
from tracker.store.rows import Row, quote_columns, quote_of, select_rows
from tracker.store.tables import read_wishes


def read_wish_rows(wishes: Sequence[Quote], item_id: str) -> list[Row]:
    """The rows of an item's wishes.

    The id is made of the sentence and not of its place: what a person has answered stays with its sentence where a
    corrected document has another wish before it.
    """
    seen: Counter[str] = Counter()
    rows = []
    for position, wish in enumerate(wishes, 1):
        key = hashlib.sha256(" ".join(wish.text.split()).casefold().encode()).hexdigest()[:12]
        seen[key] += 1
        again = f"~{seen[key]}" if seen[key] > 1 else ""
        rows.append({"item_id": item_id, "id": f"{item_id}:wish-{key}{again}", "position": position})
        rows[-1] |= quote_columns(wish)
    return rows


def load_read_wishes(conn: Connection, item_id: str) -> tuple[Quote, ...]:
    """An item's wishes in order."""
    rows = sorted(select_rows(conn, read_wishes, "item_id", [item_id]), key=lambda row: row["position"])
    return tuple(quote_of(row) for row in rows)
