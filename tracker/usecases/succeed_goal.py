"""A person says what became of a goal in the policy that followed, so that its timeline runs across the change."""

import datetime as dt

from sqlalchemy import Connection, Engine

from tracker.domain.goal import Goal
from tracker.domain.goal_history import GoalSuccession, SuccessionKind
from tracker.store import goal_history, policies
from tracker.store.engine import writing
from tracker.usecases.entering import By, enter, reject, told, write_journal
from tracker.usecases.pack_problems import ProblemCode


def succeed_goal(
    engine: Engine,
    from_goal_id: str,
    to_goal_id: str | None,
    kind: SuccessionKind,
    *,
    now: dt.datetime,
    date: dt.date | None = None,
    note: str | None = None,
    source: str | None = None,
    actor: str | None = None,
) -> GoalSuccession:
    """Store one step from a goal to one of another policy of the municipality, or to none where it ended.

    Merging is several steps to the same goal, splitting several from the same. Raises ``NotInStore``, and
    ``RejectedTable`` where kind and goal do not fit or both goals are of one policy.
    """
    if (kind is SuccessionKind.ENDED) != (to_goal_id is None):
        reject("kind", ProblemCode.UNKNOWN_KIND, kind.value)
    with writing(engine) as conn:
        before, _ = policies.load_goal(conn, from_goal_id)
        if to_goal_id is not None:
            _check_next(conn, before, to_goal_id)
        step = GoalSuccession(
            id=f"{from_goal_id}=>{to_goal_id or ''}",
            from_goal_id=from_goal_id,
            to_goal_id=to_goal_id,
            kind=kind,
            date=date,
            note=told(note),
            source=told(source),
        )
        known = {one.id: one for one in goal_history.load_goal_successions(conn, before.policy_id)}
        save, by = goal_history.save_goal_successions, By(now, actor)
        enter(conn, "goal_succession", step.id, save, step, by=by, before=known.get(step.id))
    return step


def _check_next(conn: Connection, before: Goal, to_goal_id: str) -> None:
    """A goal is followed by one of another policy of its own municipality."""
    after, _ = policies.load_goal(conn, to_goal_id)
    codes = {policies.load_policy(conn, goal.policy_id).municipality_code for goal in (before, after)}
    if before.policy_id == after.policy_id or len(codes) > 1:
        reject("to", ProblemCode.UNKNOWN_GOAL, to_goal_id)


def withdraw_succession(engine: Engine, step: GoalSuccession, *, now: dt.datetime, actor: str | None = None) -> None:
    """Take a step away that was a mistake; the journal keeps it. Raises ``NotInStore``."""
    with writing(engine) as conn:
        goal_history.delete_goal_succession(conn, step.id)
        write_journal(conn, "goal_succession", step.id, By(now, actor), before=step, after=None)
