"""A person's word on one link, inside the caller's transaction: what was seen is kept, and the journal tells of it."""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from tracker.domain.goal_link import LinkOrigin, LinkState
from tracker.domain.link_act import LinkAct
from tracker.errors import AnsweredMeanwhile, ChangedMeanwhile, NotInStore
from tracker.store.link_journal import last_answer, write_link
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


@dataclass(frozen=True, slots=True)
class Seen:
    """What a person saw of a link when they answered: what people had said of it, by whom and when."""

    state: LinkState
    decided_by: str | None = None
    decided_at: dt.datetime | None = None


def seen_of(link: Link | None) -> Seen:
    """What is to be seen of a link; of one that is not stored that nobody has said anything."""
    return Seen(LinkState.SUGGESTED) if link is None else Seen(link.state, link.decided_by, link.decided_at)


def stored_link(conn: Connection, link_id: str, seen: Seen | None) -> Link:
    """The stored link. Raises ``NotInStore``, and ``AnsweredMeanwhile`` where somebody took it away meanwhile."""
    stored = find_link(conn, link_id)
    if stored is None:
        _raise_if_answered(conn, link_id, seen)
        raise NotInStore("link", link_id)
    return stored


def link_or_found(
    conn: Connection, link_id: str, found: Link | None, seen: Seen | None = None
) -> tuple[Link | None, Link]:
    """The stored link, or what was ``found`` and is not stored: a *possible* suggestion. First what is in the store.

    Raises ``NotInStore`` where there is neither, or where what it is about is gone, and ``AnsweredMeanwhile`` where
    somebody took it away meanwhile.
    """
    if found is None or found.id != link_id:
        link = stored_link(conn, link_id, seen)
        return link, link
    stored = find_link(conn, link_id)
    if stored is not None:
        return stored, stored
    require_ends(conn, found)
    return None, found


def is_said(conn: Connection, stored: Link | None, state: LinkState, seen: Seen | None) -> bool:
    """Whether somebody has said the same since the link was shown, so that nothing is left to write.

    ``seen`` is what the screen showed; ``None`` where nobody looked at one, and the last word stands. Raises
    ``AnsweredMeanwhile`` where somebody has said something else: a late yes is no answer to a colleague's no.
    """
    if stored is None or seen is None or seen == seen_of(stored):
        return False
    if stored.state is not state:
        _raise_if_answered(conn, stored.id, seen)
        raise ChangedMeanwhile("link", stored.id)
    return True


def _raise_if_answered(conn: Connection, link_id: str, seen: Seen | None) -> None:
    last = last_answer(conn, link_id)
    if seen is not None and last is not None:
        raise AnsweredMeanwhile(link_id, last.what, last.actor, last.at)


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
