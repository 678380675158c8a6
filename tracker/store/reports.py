"""Status reports, what they say of goals and who treated them: taken out again, and what the journal knows of those."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, or_, select

from tracker.store.rows import delete_row, select_row
from tracker.store.tables import events, goal_statuses, report_treatments, status_reports

REPORT, STATUS, TREATMENT = "status_report", "goal_status", "report_treatment"
"""What they are called in the journal."""
_TABLES = {REPORT: status_reports, STATUS: goal_statuses, TREATMENT: report_treatments}


@dataclass(frozen=True, slots=True)
class Taken:
    """A line of the journal: a report, status or treatment as it was when somebody took it out."""

    noun: str
    id: str
    at: dt.datetime
    actor: str | None
    told: Mapping[str, Any]


def delete_reported(conn: Connection, noun: str, id: str) -> None:
    """Take out one report, status or treatment; what hangs on a report is to be gone before."""
    delete_row(conn, _TABLES[noun], id)


def is_reported(conn: Connection, noun: str, id: str) -> bool:
    """Whether a report, status or treatment is there."""
    return select_row(conn, _TABLES[noun], id) is not None


def taken_out(conn: Connection, policy_id: str) -> tuple[Taken, ...]:
    """What was taken out of a policy's reports, the newest first; also what has been put back since."""
    own = or_(*(events.c.target_id.startswith(f"{policy_id}{sign}", autoescape=True) for sign in "@/"))
    query = (
        select(events)
        .where(events.c.what.in_([f"{noun} removed" for noun in _TABLES]), own)
        .order_by(events.c.at.desc(), events.c.id.desc())
    )
    return tuple(
        Taken(row["target_type"], row["target_id"], row["at"], row["actor"], row["before"])
        for row in conn.execute(query).mappings()
        if row["before"]
    )
