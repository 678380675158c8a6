"""Which bodies of a municipality are sent matters by which."""

from sqlalchemy import Connection, select

from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.store.matters import Circle
from tracker.store.tables import bodies, follow_ups, items, meetings


def body_name(conn: Connection, circle: Circle) -> str | None:
    """The name of the body whose minutes the circle is; ``None`` for one of a meeting alone."""
    return conn.execute(select(bodies.c.name).where(bodies.c.id == circle.body_id)).scalar()


def other_bodies(conn: Connection, circle: Circle) -> dict[str, str]:
    """The name of each other body of a circle's municipality, by its id; none where the municipality is unknown."""
    if circle.body_id is None:
        return {}
    own = select(bodies.c.municipality_code).where(bodies.c.id == circle.body_id).scalar_subquery()
    query = select(bodies.c.id, bodies.c.name).where(
        bodies.c.municipality_code == own,
        bodies.c.municipality_code != UNKNOWN_MUNICIPALITY,
        bodies.c.id != circle.body_id,
    )
    return {row.id: row.name for row in conn.execute(query)}


def addressed_by(conn: Connection, body_ids: list[str]) -> list[tuple[str, str]]:
    """Which words each body sent matters to, as written, by the id of the sending body."""
    query = (
        select(meetings.c.body_id, follow_ups.c.addressed_to)
        .join(items, items.c.meeting_id == meetings.c.id)
        .join(follow_ups, follow_ups.c.item_id == items.c.id)
        .where(follow_ups.c.addressed_to.is_not(None), meetings.c.body_id.in_(body_ids))
        .distinct()
    )
    return [(row.body_id, row.addressed_to) for row in conn.execute(query)]
