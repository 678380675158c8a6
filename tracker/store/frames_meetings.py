"""Meetings, their items and who was there, as frames. Closed items give number and title alone."""

import datetime as dt

import pandas as pd
from sqlalchemy import ColumnElement, Connection, Select, case, func, select

from tracker.store.frames_closed import frame_of, is_open, with_corrections
from tracker.store.tables import attendances, bodies, decisions, documents, head_counts, items, meetings, municipalities

_MEETING_FIELDS = {"body": "body", "date": "date", "place": "place"}
_ITEM_FIELDS = {"number": "number", "title": "title", "is_closed": "is_closed"}


def meetings_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """Every meeting of a municipality, newest first, with the number of its items and of its documents."""
    found = frame_of(connection, _meetings().where(meetings.c.municipality_code == municipality_code))
    found = with_corrections(connection, found, "meeting", _MEETING_FIELDS)
    if found.empty:
        return found
    return found.sort_values("date", ascending=False, key=_undated_first, kind="stable", ignore_index=True)


def meeting_frame(connection: Connection, meeting_id: str) -> pd.DataFrame:
    """One meeting, or no row."""
    found = frame_of(connection, _meetings().where(meetings.c.id == meeting_id))
    return with_corrections(connection, found, "meeting", _MEETING_FIELDS)


def items_frame(connection: Connection, meeting_id: str) -> pd.DataFrame:
    """The items of a meeting in reading order; ``outcome`` is the body's own and is missing for a closed item."""
    found = frame_of(connection, _items(is_open(connection)).where(items.c.meeting_id == meeting_id))
    return with_corrections(connection, found, "item", _ITEM_FIELDS)


def item_frame(connection: Connection, item_id: str) -> pd.DataFrame:
    """One item, or no row."""
    found = frame_of(connection, _items(is_open(connection)).where(items.c.id == item_id))
    return with_corrections(connection, found, "item", _ITEM_FIELDS)


def attendances_frame(connection: Connection, meeting_id: str) -> pd.DataFrame:
    """Who was there and who was not: of the meeting (no ``item_id``) and of its open items."""
    statement = (
        select(
            attendances.c.id,
            attendances.c.item_id,
            attendances.c.document_sha256,
            attendances.c.name,
            attendances.c.presence,
            attendances.c.is_excused,
            attendances.c.role,
            attendances.c.party,
            attendances.c.substitute_for,
            attendances.c.time,
            attendances.c["items"].label("item_numbers"),
            attendances.c.span_start,
            attendances.c.span_end,
        )
        .outerjoin(items, items.c.id == attendances.c.item_id)
        .where(attendances.c.meeting_id == meeting_id, attendances.c.item_id.is_(None) | is_open(connection))
        .order_by(attendances.c.position, attendances.c.id)
    )
    return frame_of(connection, statement)


def head_counts_frame(connection: Connection, meeting_id: str) -> pd.DataFrame:
    """How many the text says were there: of the meeting (no ``item_id``) and of its open items."""
    return frame_of(
        connection,
        select(head_counts)
        .outerjoin(items, items.c.id == head_counts.c.item_id)
        .where(head_counts.c.meeting_id == meeting_id, head_counts.c.item_id.is_(None) | is_open(connection))
        .order_by(head_counts.c.position, head_counts.c.id),
    )


def _meetings() -> Select[tuple[object, ...]]:
    item_count = select(func.count()).where(items.c.meeting_id == meetings.c.id).scalar_subquery()
    document_count = select(func.count()).where(documents.c.meeting_id == meetings.c.id).scalar_subquery()
    return (
        select(
            meetings.c.id,
            meetings.c.municipality_code,
            municipalities.c.name.label("municipality"),
            meetings.c.body_id,
            bodies.c.name.label("body"),
            bodies.c.kind.label("body_kind"),
            meetings.c.date,
            meetings.c.record_date,
            meetings.c.kind,
            meetings.c.title,
            meetings.c.start_time,
            meetings.c.end_time,
            meetings.c.place,
            meetings.c.evidence,
            item_count.label("item_count"),
            document_count.label("document_count"),
        )
        .join(municipalities, municipalities.c.code == meetings.c.municipality_code)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .order_by(meetings.c.date.desc(), meetings.c.id)
    )


def _items(open_condition: ColumnElement[bool]) -> Select[tuple[object, ...]]:
    own = (
        select(items.c.id.label("item_id"), decisions.c.outcome, decisions.c.outcome_text)
        .join(items, items.c.id == decisions.c.item_id)
        .where(decisions.c.is_own, decisions.c.position == _first_own(), open_condition)
        .subquery()
    )
    return (
        select(
            items.c.id,
            items.c.meeting_id,
            items.c.document_sha256,
            items.c.position,
            items.c.number,
            items.c.title,
            items.c.title_start,
            items.c.title_end,
            items.c.case_numbers,
            case((open_condition, False), else_=True).label("is_closed"),
            items.c.span_start,
            items.c.span_end,
            case((open_condition, items.c.outside_remit), else_=None).label("outside_remit"),
            items.c.outside_remit_start,
            items.c.outside_remit_end,
            own.c.outcome,
            own.c.outcome_text,
        )
        .outerjoin(own, own.c.item_id == items.c.id)
        .order_by(items.c.document_sha256, items.c.position)
    )


def _first_own() -> ColumnElement[int]:
    """The position of an item's first own decision, so that an item never appears twice."""
    others = decisions.alias()
    return select(func.min(others.c.position)).where(others.c.item_id == items.c.id, others.c.is_own).scalar_subquery()


def _undated_first(dates: "pd.Series[dt.date]") -> "pd.Series[str]":
    """Undated meetings sort as the newest: they are the ones that need a look."""
    return dates.map(lambda date: "9999" if date is None else str(date))
