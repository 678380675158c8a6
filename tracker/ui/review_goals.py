"""The goals that an item can be linked to, in words that tell two points of the same letter apart."""

from tracker.store import frames_review
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.meeting_names import excerpt


def goal_choices(municipality_code: str) -> dict[str, str]:
    """Words by goal id, policy by policy, in the policy's own order."""
    rows = load_rows(frames_review.goal_choices_frame, municipality_code)
    return {row["goal_id"]: _words(row) for row in rows if row["goal_id"] is not None}


def _words(row: Row) -> str:
    """``Børn og familier · a) Et varigt hjem``."""
    place = row["area"] or row["policy"]
    return f"{place} · {row['code']} {excerpt(row['title'] or '(tekst ukendt)', 70)}"
