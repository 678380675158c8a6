"""A body decides a new wording of a goal: the earlier ones stay, each with the day from which it stood."""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Engine

from tracker.domain.goal import Goal
from tracker.domain.goal_history import GoalVersion
from tracker.errors import ChangedMeanwhile
from tracker.store import goal_history, policies
from tracker.store.engine import writing
from tracker.usecases.entering import By, check_form, enter, reject, told
from tracker.usecases.link_items import relink_policy
from tracker.usecases.pack_problems import ProblemCode

FIRST = "first"
"""Stands in the id of a wording for the day that nobody knows."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a form says of a new wording: its words, the day from which it stands, and who decided it."""

    date: dt.date
    title: str | None = None
    text: str | None = None
    decided_by: str | None = None
    note: str | None = None
    source: str | None = None


def revise_goal(
    engine: Engine, goal_id: str, version: int, wording: Wording, *, now: dt.datetime, actor: str | None = None
) -> GoalVersion:
    """Store a wording that was decided; the latest by its day is what the goal says now.

    The wording that stood until now is kept too, from the day the policy was adopted; where nobody knows that day,
    without one. ``version`` is that of the goal as the form was opened. To mend a slip of the pen is ``edit_goal``.
    Raises ``NotInStore``, ``ChangedMeanwhile``, and ``RejectedTable`` where there are no words, the
    day has a wording already, or it has not come: the goal would say today what is not in force.
    """
    check_form({"title": told(wording.title) or told(wording.text)}, "title")
    if wording.date > now.date():
        reject("date", ProblemCode.WRONG_ORDER, wording.date.isoformat())
    by = By(now, actor)
    with writing(engine) as conn:
        goal, current = policies.load_goal(conn, goal_id)
        if current != version:
            raise ChangedMeanwhile("goal", goal_id)
        known = [one for one in goal_history.load_goal_versions(conn, goal.policy_id) if one.goal_id == goal_id]
        if not known:
            known = [_keep_present(conn, goal, by)]
        if wording.date in {one.date for one in known}:
            reject("date", ProblemCode.DUPLICATE_CODE, wording.date.isoformat())
        added = GoalVersion(
            id=f"{goal_id}@{wording.date.isoformat()}",
            goal_id=goal_id,
            date=wording.date,
            title=told(wording.title),
            text=told(wording.text),
            decided_by=told(wording.decided_by),
            note=told(wording.note),
            source=told(wording.source),
        )
        enter(conn, "goal_version", added.id, goal_history.save_goal_versions, added, by=by)
        if all(one.date is None or one.date < wording.date for one in known):
            after = replace(goal, title=added.title, text=added.text, source=added.source or goal.source)
            enter(conn, "goal", goal_id, policies.save_goals, after, by=by, before=goal)
            relink_policy(conn, goal.policy_id)
    return added


def _keep_present(conn: Connection, goal: Goal, by: By) -> GoalVersion:
    """The wording in force as the first version; a policy of 2023 to 2028 may have been adopted on any day."""
    policy = policies.load_policy(conn, goal.policy_id)
    day = policy.adopted_on
    first = GoalVersion(
        id=f"{goal.id}@{day.isoformat() if day else FIRST}",
        goal_id=goal.id,
        date=day,
        title=goal.title,
        text=goal.text,
        decided_by=policy.adopted_by,
        source=goal.source,
    )
    enter(conn, "goal_version", first.id, goal_history.save_goal_versions, first, by=by)
    return first
