"""Which issues ask something of a person: none about words of a closed item, and none that somebody has answered."""

from sqlalchemy import ColumnElement, Connection, Select, and_, not_, or_, select

from tracker.domain.issue import IssueCode
from tracker.store.frames_closed import is_open
from tracker.store.tables import corrections, decisions, documents, follow_ups, issues, items

_OF_MEETING = {
    IssueCode.NO_DATE: ("date",),
    IssueCode.TWO_DATES: ("date",),
    IssueCode.NO_BODY: ("body",),
}
"""Issues that are answered by a correction of the meeting, with the fields that answer them."""


def waiting_issue(connection: Connection) -> ColumnElement[bool]:
    """The condition under which an issue is shown and counted."""
    closed = _item_around_issue().where(not_(is_open(connection))).exists()
    return and_(~closed, ~_is_answered())


def _item_around_issue() -> Select[tuple[str]]:
    return select(items.c.id).where(
        items.c.document_sha256 == issues.c.document_sha256,
        issues.c.span_start >= items.c.span_start,
        issues.c.span_start < items.c.span_end,
    )


def _is_answered() -> ColumnElement[bool]:
    """Whether a person has put a value where the machine had none it was sure of."""
    outcome = (
        _item_around_issue()
        .join(decisions, decisions.c.item_id == items.c.id)
        .join(corrections, corrections.c.target_id == decisions.c.id)
        .where(corrections.c.target_type == "decision", corrections.c.field == "outcome")
    )
    deadline = (
        select(follow_ups.c.id)
        .join(items, items.c.id == follow_ups.c.item_id)
        .join(corrections, corrections.c.target_id == follow_ups.c.id)
        .where(
            items.c.document_sha256 == issues.c.document_sha256,
            follow_ups.c.span_start <= issues.c.span_start,
            follow_ups.c.span_end > issues.c.span_start,
            corrections.c.target_type == "follow_up",
            corrections.c.field.in_(("due_earliest", "due_latest")),
        )
    )
    return or_(
        and_(issues.c.code == IssueCode.UNKNOWN_OUTCOME.value, outcome.exists()),
        and_(issues.c.code == IssueCode.UNKNOWN_DEADLINE.value, deadline.exists()),
        *(and_(issues.c.code == code.value, _meeting_says(fields).exists()) for code, fields in _OF_MEETING.items()),
    )


def _meeting_says(fields: tuple[str, ...]) -> Select[tuple[str]]:
    return (
        select(documents.c.sha256)
        .join(corrections, corrections.c.target_id == documents.c.meeting_id)
        .where(
            documents.c.sha256 == issues.c.document_sha256,
            corrections.c.target_type == "meeting",
            corrections.c.field.in_(fields),
        )
        .correlate(issues)
    )
