"""Meetings by the key of the system that their minutes came from."""

from sqlalchemy import Connection, select

from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.store.rows import Row
from tracker.store.tables import bodies, meetings


def find_meetings_by_key(conn: Connection, municipality_code: str, body_key: str | None, external_id: str) -> list[Row]:
    """The meetings of a municipality with this key; of an unknown municipality only those of the same body.

    Every municipality's system counts from one, so that the key alone says little where the municipality is unknown.
    """
    query = (
        select(meetings)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(meetings.c.municipality_code == municipality_code, meetings.c.external_id == external_id)
        .order_by(meetings.c.running_number, meetings.c.id)
    )
    if municipality_code == UNKNOWN_MUNICIPALITY:
        query = query.where(bodies.c.key == body_key if body_key else meetings.c.body_id.is_(None))
    return [dict(row) for row in conn.execute(query).mappings()]
