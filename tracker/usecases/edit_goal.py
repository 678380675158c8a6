"""A person adds a goal by form, or edits one; two who edit at once do not overwrite each other."""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Engine

from tracker.domain.goal import Goal, GoalKind
from tracker.domain.measuring import ProgressRule
from tracker.errors import ChangedMeanwhile
from tracker.store import policies
from tracker.store.engine import writing
from tracker.usecases.correct_wording import correct_goal_wording
from tracker.usecases.entering import By, check_form, enter, reject, told
from tracker.usecases.link_items import relink_policy
from tracker.usecases.pack_problems import ProblemCode


@dataclass(frozen=True, slots=True)
class Judging:
    """How a goal is judged: its rule (``None``: the required path) and its weight among its siblings, if it has one."""

    rule: ProgressRule | None = None
    weight: float | None = None


def edit_goal(
    engine: Engine,
    goal_id: str,
    version: int,
    *,
    title: str | None,
    text: str | None,
    responsible: str | None,
    is_ended: bool,
    source: str | None,
    judging: Judging | None = None,
    now: dt.datetime,
    actor: str | None = None,
) -> Goal:
    """Store what a form says of a goal; empty text is unknown text. Its latest wording is mended too.

    ``version`` is the one the form was opened with; without ``judging`` rule and weight stay as they are. Raises
    ``NotInStore``, ``ChangedMeanwhile`` where the goal has been changed since, and ``RejectedTable`` for a weight that
    is none.
    """
    if judging is not None and judging.weight is not None and judging.weight <= 0:
        reject("weight", ProblemCode.NOT_A_NUMBER, judging.weight)
    with writing(engine) as conn:
        before, current = policies.load_goal(conn, goal_id)
        if current != version:
            raise ChangedMeanwhile("goal", goal_id)
        after = replace(
            before,
            title=told(title),
            text=told(text),
            responsible=told(responsible),
            is_ended=is_ended,
            source=told(source),
        )
        if judging is not None:
            after = replace(after, progress_rule=judging.rule, weight=judging.weight)
        if after != before:
            _store_edit(conn, before, after, By(now, actor))
    return after


def _store_edit(conn: Connection, before: Goal, after: Goal, by: By) -> None:
    enter(conn, "goal", after.id, policies.save_goals, after, by=by, before=before)
    correct_goal_wording(conn, before, after, by)
    relink_policy(conn, after.policy_id)


def add_goal(
    engine: Engine,
    policy_id: str,
    parent_id: str | None,
    kind: GoalKind,
    code: str,
    *,
    title: str | None = None,
    text: str | None = None,
    responsible: str | None = None,
    source: str | None = None,
    now: dt.datetime,
    actor: str | None = None,
) -> Goal:
    """Add a goal last among its siblings; raises ``RejectedTable`` where the code is taken, and ``NotInStore``."""
    check_form({"code": code}, code=True)
    with writing(engine) as conn:
        policies.load_policy(conn, policy_id)
        stored = {goal.id: goal for goal in policies.load_goals(conn, policy_id)}
        if parent_id is not None and parent_id not in stored:
            reject("parent", ProblemCode.UNKNOWN_PARENT, parent_id)
        goal = Goal(
            id=f"{parent_id or policy_id}/{code.strip()}",
            policy_id=policy_id,
            parent_id=parent_id,
            kind=kind,
            code=code.strip(),
            position=max((one.position for one in stored.values()), default=0) + 1,
            title=told(title),
            text=told(text),
            responsible=told(responsible),
            source=told(source),
        )
        if goal.id in stored:
            reject("code", ProblemCode.DUPLICATE_CODE, goal.code)
        enter(conn, "goal", goal.id, policies.save_goals, goal, by=By(now, actor))
        relink_policy(conn, policy_id)
    return goal
