"""What people have said of links, as the journal keeps it: enough to show it, and to take it back."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, select

from tracker.domain.goal_link import LinkOrigin, LinkState
from tracker.domain.link_act import LinkAct
from tracker.errors import NotInStore
from tracker.store.corrections import Event, save_event
from tracker.store.links import Link, delete_link, find_link, save_link
from tracker.store.tables import events

TARGET = "link"
"""The type of target of these events."""


ANSWERS = tuple(act.value for act in LinkAct if act not in (LinkAct.INSTEAD, LinkAct.UNDONE))
"""The acts that are shown, and undone, each on its own."""


@dataclass(frozen=True, slots=True)
class LinkEvent:
    """A line of the journal: the link as it was before and after, in the columns that people write."""

    id: int
    act: LinkAct
    link_id: str
    before: Link | None
    after: Link | None
    instead: str | None = None
    """The id of the link that was added in the place of this one."""


def write_link(
    conn: Connection,
    act: LinkAct,
    before: Link | None,
    after: Link | None,
    by: tuple[str | None, dt.datetime],
    *,
    instead: str | None = None,
) -> None:
    """Store a link as a person has left it (``None``: gone), and a line in the journal; ``by`` is who and when."""
    actor, now = by
    link = after or before
    assert link is not None, "nothing was there, and nothing is"
    if after is None:
        delete_link(conn, link.id)
    else:
        save_link(conn, after)
    image = _image(after)
    if image is not None:
        # what was seen is kept by the link itself; a document that is taken out leaves no words of its own here
        image = {**image, "seen_text": None, "instead": instead}
    save_event(
        conn, Event(now, act.value, TARGET, link.id, actor, before=_listed(_image(before)), after=_listed(image))
    )


def write_undone(conn: Connection, event: LinkEvent, by: tuple[str | None, dt.datetime]) -> None:
    """Put the link back as it was before an event, and write down that this was done."""
    stored = find_link(conn, event.link_id)
    if event.before is None:
        delete_link(conn, event.link_id)
    elif stored is None:
        save_link(conn, event.before)
    else:
        said = event.before
        save_link(
            conn,
            replace(
                stored,
                state=said.state,
                decided_by=said.decided_by,
                decided_at=said.decided_at,
                seen_text=said.seen_text,
                later_at=said.later_at,
            ),
        )
    actor, now = by
    save_event(conn, Event(now, LinkAct.UNDONE.value, TARGET, event.link_id, actor, after=[{"event": event.id}]))


def load_link_event(conn: Connection, id: int) -> LinkEvent:
    """One line of the journal. Raises ``NotInStore`` where there is none, or one from before links were written so."""
    query = select(events).where(
        events.c.id == id, events.c.target_type == TARGET, events.c.what.in_([act.value for act in LinkAct])
    )
    row = conn.execute(query).mappings().first()
    if row is None or (image_in(row["before"]) is None and image_in(row["after"]) is None):
        raise NotInStore("event", str(id))
    return _event(row)


def load_instead(conn: Connection, link_id: str) -> LinkEvent:
    """The newest choice of a link in another's place. Raises ``NotInStore``."""
    query = (
        select(events)
        .where(events.c.target_id == link_id, events.c.what == LinkAct.INSTEAD.value)
        .order_by(events.c.id.desc())
        .limit(1)
    )
    row = conn.execute(query).mappings().first()
    if row is None:
        raise NotInStore("event", link_id)
    return _event(row)


def last_answer(conn: Connection, link_id: str) -> Event | None:
    """The newest thing that anybody has done to a link; to put it off is no answer."""
    query = (
        select(events)
        .where(events.c.target_id == link_id, events.c.target_type == TARGET, events.c.what != LinkAct.PUT_OFF.value)
        .order_by(events.c.id.desc())
        .limit(1)
    )
    row = conn.execute(query).mappings().first()
    return None if row is None else Event(**{name: value for name, value in row.items() if name != "id"})


def undone_events(conn: Connection, link_id: str) -> set[int]:
    """The ids of a link's events that were undone."""
    query = select(events.c.after).where(events.c.target_id == link_id, events.c.what == LinkAct.UNDONE.value)
    return {after[0]["event"] for after in conn.execute(query).scalars()}


def image_in(told: Any) -> Mapping[str, Any] | None:
    """The link in a column of the journal: a list of one, or of none; a word alone is from before links stood here."""
    image: Mapping[str, Any] | None = told[0] if isinstance(told, list) and told else None
    return image


def _event(row: Mapping[Any, Any]) -> LinkEvent:
    after = image_in(row["after"])
    return LinkEvent(
        id=row["id"],
        act=LinkAct(row["what"]),
        link_id=row["target_id"],
        before=_from_image(image_in(row["before"])),
        after=_from_image(after),
        instead=after.get("instead") if after else None,
    )


def _listed(image: Mapping[str, Any] | None) -> list[Mapping[str, Any]]:
    """As a list: the history of a goal tells what was done to its links, not each of their columns."""
    return [] if image is None else [image]


def _image(link: Link | None) -> dict[str, Any] | None:
    if link is None:
        return None
    return {
        "policy_id": link.policy_id,
        "goal_id": link.goal_id,
        "target_type": link.target_type,
        "target_id": link.target_id,
        "origin": link.origin.value,
        "state": link.state.value,
        "decided_by": link.decided_by,
        "decided_at": link.decided_at.isoformat() if link.decided_at else None,
        "seen_text": link.seen_text,
        "later_at": link.later_at.isoformat() if link.later_at else None,
    }


def _from_image(image: Mapping[str, Any] | None) -> Link | None:
    if image is None:
        return None
    decided, later = image["decided_at"], image["later_at"]
    return Link(
        policy_id=image["policy_id"],
        goal_id=image["goal_id"],
        target_type=image["target_type"],
        target_id=image["target_id"],
        origin=LinkOrigin(image["origin"]),
        state=LinkState(image["state"]),
        decided_by=image["decided_by"],
        decided_at=dt.datetime.fromisoformat(decided) if decided else None,
        seen_text=image["seen_text"],
        later_at=dt.datetime.fromisoformat(later) if later else None,
    )
