"""A person says where a goal stands on a day, in words and, if they will, with a state."""

import datetime as dt

from sqlalchemy import Engine

from tracker.domain.goal import GoalState, GoalStatus
from tracker.store import policies
from tracker.store.engine import writing
from tracker.usecases.entering import By, check_form, enter, told


def add_status(
    engine: Engine,
    goal_id: str,
    date: dt.date,
    state: GoalState | None,
    text: str,
    *,
    now: dt.datetime,
    source: str | None = None,
    actor: str | None = None,
) -> GoalStatus:
    """Add a status to a goal; earlier ones stay. Raises ``RejectedTable`` without a text, and ``NotInStore``."""
    check_form({"text": text}, "text")
    with writing(engine) as conn:
        goal, _ = policies.load_goal(conn, goal_id)
        taken = {one.id for one in policies.load_goal_statuses(conn, goal.policy_id)}
        first = f"{goal_id}@{date.isoformat()}"
        status_id, number = first, 1
        while status_id in taken:
            number += 1
            status_id = f"{first}~{number}"
        status = GoalStatus(status_id, goal_id, date, state, text.strip(), author=told(actor), source=told(source))
        enter(conn, "goal_status", status_id, policies.save_goal_statuses, status, by=By(now, actor))
    return status
