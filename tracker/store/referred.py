"""Which bodies of a municipality are sent matters by which."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.store.matters import Circle
from tracker.store.tables import bodies, follow_ups, items, meetings


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


def addressed_within(conn: Connection, circles: Iterable[Circle]) -> list[tuple[str, str, str]]:
    """What the other bodies of a municipality sent matters to: the name of each circle's body, the id of a sending
    body and its words for whom it sent them to, as written; none where the municipality is unknown.
    """
    receiver, sender = bodies.alias(), bodies.alias()
    of_one_place = (sender.c.municipality_code == receiver.c.municipality_code) & (sender.c.id != receiver.c.id)
    query = (
        select(receiver.c.name, sender.c.id, follow_ups.c.addressed_to)
        .join(sender, of_one_place)
        .join(meetings, meetings.c.body_id == sender.c.id)
        .join(items, items.c.meeting_id == meetings.c.id)
        .join(follow_ups, follow_ups.c.item_id == items.c.id)
        .where(
            receiver.c.id.in_([circle.body_id for circle in circles if circle.body_id is not None]),
            receiver.c.municipality_code != UNKNOWN_MUNICIPALITY,
            follow_ups.c.addressed_to.is_not(None),
        )
        .distinct()
        .order_by(receiver.c.name, sender.c.id, follow_ups.c.addressed_to)
    )
    return [(name, sender_id, words) for name, sender_id, words in conn.execute(query)]
