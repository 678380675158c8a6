"""When the store learned what an item says: when its document was imported."""

import datetime as dt

from sqlalchemy import Connection, select

from tracker.store.tables import documents, items, meetings


def known_since(conn: Connection, municipality_code: str) -> dict[str, dt.datetime]:
    """By item of a municipality, when its document was imported (universal time)."""
    query = (
        select(items.c.id, documents.c.imported_at)
        .join(documents, documents.c.sha256 == items.c.document_sha256)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .where(meetings.c.municipality_code == municipality_code)
    )
    return {row.id: row.imported_at for row in conn.execute(query)}
