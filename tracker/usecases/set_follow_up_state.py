"""A person says what became of a task; their word stays when the document is read again."""

import datetime as dt

from sqlalchemy import Engine

from tracker.domain.follow_up import FollowUpState
from tracker.store.corrections import Event, save_event
from tracker.store.engine import writing
from tracker.store.follow_ups import load_state, save_state


def set_follow_up_state(
    engine: Engine,
    follow_up_id: str,
    state: FollowUpState,
    *,
    now: dt.datetime,
    note: str | None = None,
    actor: str | None = None,
) -> None:
    """Enter the state of a follow-up. Raises ``NotInStore``."""
    with writing(engine) as conn:
        before = load_state(conn, follow_up_id)
        save_state(conn, follow_up_id, state, note=note, by=actor, at=now)
        save_event(
            conn,
            Event(
                now,
                "state entered",
                "follow_up",
                follow_up_id,
                actor,
                before=before.value,
                after={"state": state.value, "note": note},
            ),
        )
