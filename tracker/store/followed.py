"""What can be followed: whether it is there, and the goals below one."""

from sqlalchemy import Connection, select

from tracker.domain.subscription import Followed
from tracker.store.closed import is_open
from tracker.store.tables import bodies, follow_ups, goals, items, meetings, policies


def has_target(conn: Connection, followed: Followed, target_id: str, municipality_code: str) -> bool:
    """Whether what is to be followed is in the store, of this municipality, and open to be seen."""
    if followed is Followed.BODY:
        query = select(bodies.c.id).where(bodies.c.id == target_id, bodies.c.municipality_code == municipality_code)
    elif followed is Followed.GOAL:
        query = (
            select(goals.c.id)
            .join(policies, policies.c.id == goals.c.policy_id)
            .where(goals.c.id == target_id, policies.c.municipality_code == municipality_code)
        )
    else:
        query = (
            select(follow_ups.c.id)
            .join(items, items.c.id == follow_ups.c.item_id)
            .join(meetings, meetings.c.id == items.c.meeting_id)
            .where(follow_ups.c.id == target_id, meetings.c.municipality_code == municipality_code, is_open(conn))
        )
    return conn.execute(query).first() is not None


def goals_below(conn: Connection, goal_id: str) -> frozenset[str]:
    """A goal and all below it."""
    policy = select(goals.c.policy_id).where(goals.c.id == goal_id).scalar_subquery()
    parents = conn.execute(select(goals.c.id, goals.c.parent_id).where(goals.c.policy_id == policy)).all()
    found = {goal_id}
    while more := {row.id for row in parents if row.parent_id in found} - found:
        found |= more
    return frozenset(found)


def name_of_target(conn: Connection, followed: Followed, target_id: str) -> str | None:
    """What is followed by its own name: the body's, the goal's, the matter's sentence; ``None`` where it is gone."""
    if followed is Followed.BODY:
        return conn.execute(select(bodies.c.name).where(bodies.c.id == target_id)).scalar()
    if followed is Followed.GOAL:
        row = conn.execute(select(goals.c.title, goals.c.code).where(goals.c.id == target_id)).first()
        return (row.title or row.code) if row else None
    query = (
        select(follow_ups.c.text)
        .join(items, items.c.id == follow_ups.c.item_id)
        .where(follow_ups.c.id == target_id, is_open(conn))
    )
    text = conn.execute(query).scalar()
    return " ".join(text.split()) if text else None
