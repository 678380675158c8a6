"""A person links an item or a follow-up to a goal, or to the policy as a whole; or to another goal than the machine."""

import datetime as dt

from sqlalchemy import Engine

from tracker.domain.goal_link import LinkState
from tracker.domain.link_act import LinkAct
from tracker.store.engine import writing
from tracker.store.links import Link, find_link
from tracker.store.policies import load_goal
from tracker.usecases.link_word import Seen, Speaker, is_said, link_or_found, persons_link, write_new, write_rejection


def add_link(
    engine: Engine,
    target_type: str,
    target_id: str,
    *,
    now: dt.datetime,
    goal_id: str | None = None,
    policy_id: str | None = None,
    actor: str | None = None,
    seen: Seen | None = None,
) -> str:
    """Link an ``item`` or ``follow_up`` to a goal, or to the policy where no goal is given; returns the link's id.

    A link that the machine had made already is confirmed instead. Raises ``NotInStore``, and ``AnsweredMeanwhile``
    where somebody has said no to the same since it was ``seen``.
    """
    with writing(engine) as conn:
        policy = load_goal(conn, goal_id)[0].policy_id if goal_id is not None else policy_id
        if policy is None:
            raise ValueError("a link needs a goal or a policy")
        link = persons_link(policy, goal_id, target_type, target_id)
        if is_said(conn, find_link(conn, link.id), LinkState.CONFIRMED, seen):
            return link.id
        return write_new(conn, link, LinkAct.ADDED, Speaker(now, actor))


def link_to_another(
    engine: Engine,
    link_id: str,
    goal_id: str,
    *,
    now: dt.datetime,
    actor: str | None = None,
    found: Link | None = None,
    seen: Seen | None = None,
) -> str:
    """Reject a link and link its target to another goal, both or neither; returns the new link's id.

    The link's own goal confirms it. Raises ``NotInStore``, and ``AnsweredMeanwhile`` where somebody has said something
    else of the link since it was ``seen``.
    """
    speaker = Speaker(now, actor)
    with writing(engine) as conn:
        stored, link = link_or_found(conn, link_id, found, seen)
        goal = load_goal(conn, goal_id)[0]
        new = persons_link(goal.policy_id, goal.id, link.target_type, link.target_id)
        is_own_goal = new.id == link.id
        is_said(conn, stored, LinkState.CONFIRMED if is_own_goal else LinkState.REJECTED, seen)
        if is_own_goal:
            return write_new(conn, link, LinkAct.CONFIRMED, speaker)
        write_new(conn, new, LinkAct.INSTEAD, speaker)
        if stored is None or stored.state is not LinkState.REJECTED:
            write_rejection(conn, stored, link, speaker, instead=new.id)
        return new.id
