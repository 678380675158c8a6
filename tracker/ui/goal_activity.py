"""What has been done about each goal of a policy, read once for the filters, the list and the line of time."""

from tracker.insight.goal_choice import Activity, activity_of
from tracker.store.frames_goals import linked_items_frame, register_frame
from tracker.ui.item_rows import load_rows
from tracker.ui.loading import today
from tracker.ui.policy_standing import PolicyStanding


def activities_of(found: PolicyStanding, municipality_code: str) -> dict[str, Activity]:
    """By id of each goal: who treated it, when last, and when somebody last said how it goes."""
    return activity_of(
        found.content.goals,
        items=load_rows(linked_items_frame, found.policy.id),
        register=load_rows(register_frame, municipality_code),
        statuses=found.content.statuses,
        treatments=found.content.treatments,
        today=today(),
    )
