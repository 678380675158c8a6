"""What Overblik reads from the store."""

from tracker.store.frames_decisions import decisions_frame
from tracker.store.frames_goals import linked_items_frame, register_frame, waiting_links_frame
from tracker.store.frames_meetings import meetings_frame
from tracker.ui.chooser import Scope
from tracker.ui.item_rows import load_rows
from tracker.ui.loading import load
from tracker.ui.overview_decisions import Happening, latest_happenings


def waiting_links(scope: Scope) -> int:
    """How many proposed links nobody has looked at."""
    return len(load(waiting_links_frame, scope.policy_id)) if scope.policy_id else 0


def imported_meetings(scope: Scope) -> int:
    """How many meetings of the municipality are in the store."""
    return len(load(meetings_frame, scope.municipality_code))


def latest_of(scope: Scope) -> tuple[list[Happening], bool]:
    """The newest decisions about the policy, and whether they are linked to it; otherwise the municipality's own."""
    linked = load_rows(linked_items_frame, scope.policy_id) if scope.policy_id else []
    register = load_rows(register_frame, scope.municipality_code)
    found = latest_happenings(linked, register)
    if found:
        return found, True
    decided = load_rows(decisions_frame, scope.municipality_code)
    rows = [
        {**row, "item_title": row["title"], "date": row["meeting_date"], "body": row["meeting_body"]} for row in decided
    ]
    return latest_happenings(rows, []), False
