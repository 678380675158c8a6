"""A body decides a new wording of a policy: the earlier ones stay, each with the day from which it stood."""

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Engine

from tracker.domain.goal import Policy
from tracker.domain.goal_history import PolicyVersion
from tracker.errors import ChangedMeanwhile
from tracker.store import goal_history, policies
from tracker.store.engine import writing
from tracker.usecases.entering import By, check_form, enter, reject, told
from tracker.usecases.link_items import relink_policy
from tracker.usecases.pack_problems import ProblemCode

ADOPTED_ON = "Vedtaget den"
"""What the form calls the day on which the policy was adopted; a problem with it is told by that name."""


@dataclass(frozen=True, slots=True)
class PolicyWording:
    """What a form says of a new wording: the day from which it stands, its words and years, and who decided it."""

    date: dt.date
    title: str
    period_first: int
    period_last: int
    vision: str | None = None
    decided_by: str | None = None
    note: str | None = None
    source: str | None = None


def revise_policy(
    engine: Engine, opened: Policy, wording: PolicyWording, *, now: dt.datetime, actor: str | None = None
) -> PolicyVersion:
    """Store a wording that was decided; the latest by its day is what the policy says now.

    The wording that stood until now is kept too, from the day of adoption: where nobody knows that day it must be told
    first, since none is made up. ``opened`` is the policy as the form was opened with; to mend a slip of the pen is
    ``edit_policy``. Raises ``NotInStore``, ``ChangedMeanwhile``, and ``RejectedTable`` where the form is not whole, the
    day has a wording already, or it has not come: the policy would say today what is not in force.
    """
    _check(wording, now.date())
    by = By(now, actor)
    with writing(engine) as conn:
        policy = policies.load_policy(conn, opened.id)
        if policy != opened:
            raise ChangedMeanwhile("policy", opened.id)
        known = goal_history.load_policy_versions(conn, policy.id) or (_keep_present(conn, policy, by),)
        if wording.date in {one.date for one in known}:
            reject("date", ProblemCode.DUPLICATE_CODE, wording.date.isoformat())
        added = _version(policy.id, wording)
        enter(conn, "policy_version", added.id, goal_history.save_policy_versions, added, by=by)
        if all(one.date < wording.date for one in known):
            _put_in_force(conn, policy, added, by)
    return added


def _check(wording: PolicyWording, today: dt.date) -> None:
    check_form({"title": wording.title}, "title")
    if wording.period_last < wording.period_first:
        reject("period_last", ProblemCode.WRONG_ORDER, wording.period_last)
    if wording.date > today:
        reject("date", ProblemCode.DAY_TO_COME, wording.date.isoformat())


def _keep_present(conn: Connection, policy: Policy, by: By) -> PolicyVersion:
    """The wording in force as the first version, from the day of adoption."""
    if policy.adopted_on is None:
        reject(ADOPTED_ON, ProblemCode.MISSING)
    present = PolicyWording(
        policy.adopted_on or dt.date.min,
        policy.title,
        policy.period_first,
        policy.period_last,
        policy.vision,
        policy.adopted_by,
        source=policy.source,
    )
    first = _version(policy.id, present)
    enter(conn, "policy_version", first.id, goal_history.save_policy_versions, first, by=by)
    return first


def _version(policy_id: str, wording: PolicyWording) -> PolicyVersion:
    return PolicyVersion(
        id=f"{policy_id}@{wording.date.isoformat()}",
        policy_id=policy_id,
        date=wording.date,
        title=wording.title.strip(),
        period_first=wording.period_first,
        period_last=wording.period_last,
        vision=told(wording.vision),
        decided_by=told(wording.decided_by),
        note=told(wording.note),
        source=told(wording.source),
    )


def _put_in_force(conn: Connection, before: Policy, version: PolicyVersion, by: By) -> None:
    after = replace(
        before,
        title=version.title,
        period_first=version.period_first,
        period_last=version.period_last,
        vision=version.vision,
        source=version.source or before.source,
    )
    enter(conn, "policy", before.id, policies.save_policies, after, by=by, before=before)
    relink_policy(conn, before.id)
