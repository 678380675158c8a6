"""A person says that a link is wrong, or takes their word back."""

import datetime as dt

from sqlalchemy import Engine

from tracker.domain.goal_link import LinkOrigin, LinkState
from tracker.store.corrections import Event, save_event
from tracker.store.engine import writing
from tracker.store.links import delete_link, load_link
from tracker.usecases.confirm_link import set_link_state


def reject_link(engine: Engine, link_id: str, *, now: dt.datetime, actor: str | None = None) -> None:
    """Reject a machine's link, so that it stays away; take a person's own link out. Raises ``NotInStore``."""
    with writing(engine) as conn:
        link = load_link(conn, link_id)
        if link.origin is not LinkOrigin.PERSON:
            set_link_state(conn, link_id, LinkState.REJECTED, now=now, actor=actor)
            return
        delete_link(conn, link_id)
        save_event(conn, Event(now, "link taken away", "link", link_id, actor, before=link.state.value))


def undo_link_decision(engine: Engine, link_id: str, *, now: dt.datetime, actor: str | None = None) -> None:
    """Take a person's word on a machine's link back: it is a suggestion again. Raises ``NotInStore``."""
    with writing(engine) as conn:
        set_link_state(conn, link_id, LinkState.SUGGESTED, now=now, actor=actor)
