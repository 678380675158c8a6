"""What the minutes of a circle told, and the tasks they gave: what the search for answers reads and writes."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from tracker.domain.agenda import SectionKind
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.domain.source import Origin
from tracker.store.closed import is_open
from tracker.store.kindred_meetings import kindred_meetings
from tracker.store.meetings import find_meeting
from tracker.store.rows import Row, update_row
from tracker.store.tables import bodies, follow_ups, items, meetings, sections

_TELLING = (
    SectionKind.SUMMARY,
    SectionKind.CASE_PRESENTATION,
    SectionKind.INTRODUCTION,
    SectionKind.FINANCES,
    SectionKind.DECISION,
)
"""Kinds of section that tell what has happened; proposals and papers tell what may."""

_ANSWER_COLUMNS = (
    "state",
    "answer_item_id",
    "answer_text",
    "answer_start",
    "answer_end",
    "closed_by",
    "replaced_by_id",
    "is_answered_after",
    "until_text",
    "until_earliest",
    "until_latest",
    "due_earliest",
    "due_latest",
)


@dataclass(frozen=True, slots=True)
class Circle:
    """The minutes that may answer one another's tasks: all of one body's, or those of some meetings alone.

    Where the municipality is unknown these are the meetings that share people: councils are called alike in many towns.
    A meeting of no named body stands alone.
    """

    body_id: str | None
    meeting_ids: tuple[str, ...] = ()

    @property
    def condition(self) -> ColumnElement[bool]:
        """The condition on ``meetings`` that lets the circle's own through, as far as their day is known."""
        own = meetings.c.id.in_(self.meeting_ids) if self.body_id is None else meetings.c.body_id == self.body_id
        return own & meetings.c.date.is_not(None)


@dataclass(frozen=True, slots=True)
class ToldSection:
    """The text of one section of an open item, with its place in its document, its body and its case numbers."""

    item_id: str
    meeting_date: dt.date
    text: str
    start: int
    is_decision: bool
    item_title: str
    case_numbers: tuple[str, ...]
    body: str | None


def circle_of(conn: Connection, meeting_id: str) -> Circle | None:
    """The circle to which a meeting's minutes belong; ``None`` where the meeting is not stored."""
    row = find_meeting(conn, meeting_id)
    if row is None:
        return None
    if row["body_id"] is None:
        return Circle(None, (meeting_id,))
    if row["municipality_code"] == UNKNOWN_MUNICIPALITY:
        return Circle(None, kindred_meetings(conn, row["body_id"], meeting_id))
    return Circle(row["body_id"])


def circle_of_matter(conn: Connection, follow_up_id: str) -> Circle | None:
    """The circle in which a follow-up was given; ``None`` where it is not stored."""
    query = (
        select(items.c.meeting_id)
        .join(follow_ups, follow_ups.c.item_id == items.c.id)
        .where(follow_ups.c.id == follow_up_id)
    )
    meeting_id = conn.execute(query).scalar()
    return None if meeting_id is None else circle_of(conn, meeting_id)


def told_within(conn: Connection, circle: Circle) -> Iterator[ToldSection]:
    """The telling sections of a circle's dated meetings, in the order told. Closed items tell nothing."""
    query = (
        select(
            items.c.id,
            meetings.c.date,
            sections.c.text,
            sections.c.text_start,
            sections.c.kind,
            items.c.title,
            items.c.case_numbers,
            bodies.c.name,
        )
        .join(items, items.c.id == sections.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(circle.condition, is_open(conn), sections.c.kind.in_(_TELLING))
        .order_by(meetings.c.date, meetings.c.running_number, items.c.position, sections.c.text_start)
    )
    for item_id, date, text, start, kind, title, cases, body in conn.execute(query):
        numbers = tuple(case["text"] for case in cases)
        yield ToldSection(item_id, date, text, start, kind == SectionKind.DECISION, title or "", numbers, body)


def tasks_within(conn: Connection, circle: Circle) -> list[Row]:
    """The follow-ups of a circle's dated meetings whose state no person has entered, with the meeting's date."""
    query = (
        select(
            follow_ups,
            meetings.c.date.label("meeting_date"),
            items.c.title.label("item_title"),
            items.c.case_numbers,
            bodies.c.name.label("body"),
        )
        .join(items, items.c.id == follow_ups.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(circle.condition, follow_ups.c.state_origin == Origin.READ.value)
        .order_by(meetings.c.date, items.c.position, follow_ups.c.position)
    )
    return [dict(row) for row in conn.execute(query).mappings()]


def meeting_days(conn: Connection, circle: Circle) -> tuple[dt.date, ...]:
    """The days on which a circle met, as far as its minutes are stored."""
    return tuple(sorted(conn.execute(select(meetings.c.date).where(circle.condition).distinct()).scalars()))


def save_outcome(conn: Connection, stored: Mapping[str, Any], outcome: Mapping[str, Any]) -> bool:
    """Write what became of a task where it differs from what is stored; whether it did."""
    wanted = {column: outcome[column] for column in _ANSWER_COLUMNS}
    if all(stored[column] == value for column, value in wanted.items()):
        return False
    update_row(conn, follow_ups, {"id": stored["id"], **wanted})
    return True
