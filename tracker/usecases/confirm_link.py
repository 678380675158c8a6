"""A person says that a link is right."""

import datetime as dt

from sqlalchemy import Connection, Engine

from tracker.domain.goal_link import LinkState
from tracker.store.corrections import Event, save_event
from tracker.store.engine import writing
from tracker.store.links import decide_link, load_link


def confirm_link(engine: Engine, link_id: str, *, now: dt.datetime, actor: str | None = None) -> None:
    """Confirm a link; it stays when its document is read again. Raises ``NotInStore``."""
    with writing(engine) as conn:
        set_link_state(conn, link_id, LinkState.CONFIRMED, now=now, actor=actor)


def set_link_state(
    conn: Connection, link_id: str, state: LinkState, *, now: dt.datetime, actor: str | None = None
) -> None:
    """Write a person's word on a link, and a line in the journal. Raises ``NotInStore``."""
    before = load_link(conn, link_id)
    if before.state is state:
        return
    decide_link(conn, link_id, state, actor, now)
    save_event(
        conn,
        Event(now, f"link {state.value}", "link", link_id, actor, before=before.state.value, after=state.value),
    )
