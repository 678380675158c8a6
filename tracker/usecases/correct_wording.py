"""A wording that stood there wrongly is mended in its latest version too; the journal keeps what it was, when and who.

A correction is no new wording: no body decided it, and it stands from the day of the version it mends.
"""

from dataclasses import replace

from sqlalchemy import Connection

from tracker.domain.goal import Goal, Policy
from tracker.store import goal_history
from tracker.usecases.entering import By, enter


def correct_goal_wording(conn: Connection, before: Goal, after: Goal, by: By) -> None:
    """Mend the latest version of a goal whose words were edited; nothing where it has no version, or none changed."""
    known = [one for one in goal_history.load_goal_versions(conn, after.policy_id) if one.goal_id == after.id]
    if not known or (before.title, before.text, before.source) == (after.title, after.text, after.source):
        return
    latest = known[-1]
    source = latest.source if after.source == before.source else after.source
    mended = replace(latest, title=after.title, text=after.text, source=source)
    enter(conn, "goal_version", mended.id, goal_history.save_goal_versions, mended, by=by, before=latest)


def correct_policy_wording(conn: Connection, before: Policy, after: Policy, by: By) -> None:
    """Mend the latest version of a policy whose words were edited, as that of a goal."""
    known = goal_history.load_policy_versions(conn, after.id)
    if not known or _words(before) == _words(after):
        return
    latest = known[-1]
    mended = replace(
        latest,
        title=after.title,
        period_first=after.period_first,
        period_last=after.period_last,
        vision=after.vision,
        source=latest.source if after.source == before.source else after.source,
    )
    enter(conn, "policy_version", mended.id, goal_history.save_policy_versions, mended, by=by, before=latest)


def _words(policy: Policy) -> tuple[object, ...]:
    return policy.title, policy.period_first, policy.period_last, policy.vision, policy.source
