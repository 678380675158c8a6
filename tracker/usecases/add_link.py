"""A person links an item or a follow-up to a goal, or to the policy as a whole."""

import datetime as dt

from sqlalchemy import Engine

from tracker.domain.goal_link import LinkOrigin, LinkState
from tracker.errors import NotInStore
from tracker.store.corrections import Event, save_event
from tracker.store.engine import writing
from tracker.store.links import Link, decide_link, has_target, load_links, save_link
from tracker.store.policies import load_goal, load_policy


def add_link(
    engine: Engine,
    target_type: str,
    target_id: str,
    *,
    now: dt.datetime,
    goal_id: str | None = None,
    policy_id: str | None = None,
    actor: str | None = None,
) -> str:
    """Link an ``item`` or ``follow_up`` to a goal, or to the policy where no goal is given; returns the link's id.

    A link that the machine had made already is confirmed instead. Raises ``NotInStore``.
    """
    with writing(engine) as conn:
        policy = load_goal(conn, goal_id)[0].policy_id if goal_id is not None else policy_id
        if policy is None:
            raise ValueError("a link needs a goal or a policy")
        load_policy(conn, policy)
        if not has_target(conn, target_type, target_id):
            raise NotInStore(target_type, target_id)
        link = Link(
            policy_id=policy,
            goal_id=goal_id,
            target_type=target_type,
            target_id=target_id,
            origin=LinkOrigin.PERSON,
            state=LinkState.CONFIRMED,
            decided_by=actor,
            decided_at=now,
        )
        if any(known.id == link.id for known in load_links(conn, [target_id])):
            decide_link(conn, link.id, LinkState.CONFIRMED, actor, now)
        else:
            save_link(conn, link)
        save_event(conn, Event(now, "link added", "link", link.id, actor, after=LinkState.CONFIRMED.value))
        return link.id
