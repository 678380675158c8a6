"""A person says what became of a task; their word stays when the document is read again."""

import datetime as dt

from sqlalchemy import Engine

from tracker.domain.follow_up import FollowUpState
from tracker.usecases.set_states import set_states


def set_follow_up_state(
    engine: Engine,
    follow_up_id: str,
    state: FollowUpState,
    *,
    now: dt.datetime,
    note: str | None = None,
    actor: str | None = None,
    seen: FollowUpState | None = None,
) -> None:
    """Enter the state of a follow-up; ``seen`` is the state the screen showed, where a screen did.

    Raises ``NotInStore``, and ``ChangedMeanwhile`` where it is in another state than was seen.
    """
    set_states(engine, {follow_up_id: seen}, state, now=now, note=note, actor=actor)
