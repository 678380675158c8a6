"""A person's word on one link, inside the caller's transaction: what was seen is kept, and the journal tells of it."""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from tracker.domain.goal_link import LinkOrigin, LinkState
from tracker.domain.link_act import LinkAct
from tracker.errors import NotInStore
from tracker.store.link_journal import write_link
from tracker.store.link_targets import told_by
from tracker.store.links import Link, find_link, has_target
from tracker.store.policies import load_goal, load_policy


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, and when (universal time); no name where nobody gave one."""

    now: dt.datetime
    actor: str | None = None

    @property
    def by(self) -> tuple[str | None, dt.datetime]:
        """As the journal takes it."""
        return self.actor, self.now


def link_or_found(conn: Connection, link_id: str, found: Link | None) -> tuple[Link | None, Link]:
    """The stored link, or what was ``found`` and is not stored: a *possible* suggestion. First what is in the store.

    Raises ``NotInStore`` where there is neither, or where what it is about is gone.
    """
    stored = find_link(conn, link_id)
    if stored is not None:
        return stored, stored
    if found is None or found.id != link_id:
        raise NotInStore("link", link_id)
    require_ends(conn, found)
    return None, found


def require_ends(conn: Connection, link: Link) -> None:
    """Raise ``NotInStore`` where a link's goal, policy or target is not there."""
    if link.goal_id is not None:
        load_goal(conn, link.goal_id)
    load_policy(conn, link.policy_id)
    if not has_target(conn, link.target_type, link.target_id):
        raise NotInStore(link.target_type, link.target_id)


def spoken(conn: Connection, link: Link, state: LinkState, speaker: Speaker) -> Link:
    """The link as a person leaves it: by whom, when, and what its target said then; *suggested* clears all three."""
    if state is LinkState.SUGGESTED:
        return replace(link, state=state, decided_by=None, decided_at=None, seen_text=None, later_at=None)
    return replace(
        link,
        state=state,
        decided_by=speaker.actor,
        decided_at=speaker.now,
        seen_text=told_by(conn, [link.target_id]).get(link.target_id),
        later_at=None,
    )


def write_rejection(
    conn: Connection, stored: Link | None, link: Link, speaker: Speaker, *, instead: str | None = None
) -> None:
    """Reject a machine's link, so that it stays away; take a person's own link out."""
    if link.origin is LinkOrigin.PERSON:
        write_link(conn, LinkAct.TAKEN_AWAY, link, None, speaker.by)
        return
    rejected = spoken(conn, link, LinkState.REJECTED, speaker)
    write_link(conn, LinkAct.REJECTED, stored, rejected, speaker.by, instead=instead)


def write_new(conn: Connection, link: Link, act: LinkAct, speaker: Speaker) -> str:
    """Store a link that a person made; one that is known already, also a rejected one, is confirmed instead."""
    require_ends(conn, link)
    stored = find_link(conn, link.id)
    write_link(conn, act, stored, spoken(conn, stored or link, LinkState.CONFIRMED, speaker), speaker.by)
    return link.id


def persons_link(policy_id: str, goal_id: str | None, target_type: str, target_id: str) -> Link:
    """A link that a person makes."""
    return Link(policy_id, goal_id, target_type, target_id, LinkOrigin.PERSON, LinkState.CONFIRMED)
