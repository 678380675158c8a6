"""A person says of many tasks at once what became of them: all are changed, or none is."""

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import Engine

from tracker.domain.follow_up import FollowUpState
from tracker.errors import ChangedMeanwhile
from tracker.store.corrections import Event, save_event
from tracker.store.engine import writing
from tracker.store.follow_ups import load_state, save_state


def set_states(
    engine: Engine,
    seen: Mapping[str, FollowUpState | None],
    state: FollowUpState,
    *,
    now: dt.datetime,
    note: str | None = None,
    actor: str | None = None,
) -> None:
    """Enter one state, note and name for many follow-ups, each told in the journal with what it was before.

    ``seen`` is the state in which each was shown, by its id; ``None`` where nobody was shown it. All or none: raises
    ``NotInStore``, and ``ChangedMeanwhile`` with the first id that is in another state now.
    """
    with writing(engine) as conn:
        for follow_up_id, shown in seen.items():
            before = load_state(conn, follow_up_id)
            if shown is not None and before is not shown:
                raise ChangedMeanwhile("follow_up", follow_up_id)
            save_state(conn, follow_up_id, state, note=note, by=actor, at=now)
            after = {"state": state.value, "note": note}
            event = Event(now, "state entered", "follow_up", follow_up_id, actor, before=before.value, after=after)
            save_event(conn, event)
