"""Documents as frames: the list, one document's text, its file, and those like one on its way in."""

import datetime as dt

import pandas as pd
from sqlalchemy import ColumnElement, Connection, Exists, ScalarSelect, Table, func, not_, or_, select

from tracker.domain.personal import PersonalKind
from tracker.store.frames_closed import frame_of, is_open, with_corrections
from tracker.store.frames_issues import waiting_issue
from tracker.store.tables import bodies, documents, issues, items, meetings, municipalities, personal_marks


def documents_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """A municipality's documents, latest import first, with counts of what came from each; no text, no file."""
    return frame_of(
        connection,
        select(
            documents.c.sha256,
            documents.c.name,
            documents.c.media_type,
            documents.c.imported_at,
            documents.c.imported_by,
            documents.c.pack,
            documents.c.replaced_by,
            documents.c.meeting_id,
            documents.c.masked,
            documents.c.converter,
            documents.c.doubtful_share,
            (func.length(documents.c.content) > 0).label("has_file"),
            meetings.c.date.label("meeting_date"),
            meetings.c.title.label("meeting_title"),
            bodies.c.name.label("body"),
            _count(personal_marks, personal_marks.c.kind != PersonalKind.CPR.value).label("personal"),
            _count(items).label("items"),
            _count(issues, waiting_issue(connection)).label("issues"),
            _holds_closed(connection).label("has_closed"),
        )
        .join(meetings, meetings.c.id == documents.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(meetings.c.municipality_code == municipality_code)
        .order_by(documents.c.imported_at.desc(), meetings.c.date.desc(), documents.c.name),
    )


def document_frame(connection: Connection, sha256: str) -> pd.DataFrame:
    """One document with its text and blocks and the meeting it is about, or no row."""
    found = frame_of(
        connection,
        select(
            documents.c.sha256,
            documents.c.name,
            documents.c.media_type,
            documents.c.text,
            documents.c.blocks,
            documents.c.imported_at,
            documents.c.pack,
            documents.c.replaced_by,
            documents.c.masked,
            documents.c.converter,
            documents.c.doubtful_share,
            _count(personal_marks, personal_marks.c.kind != PersonalKind.CPR.value).label("personal"),
            documents.c.header_start,
            documents.c.header_end,
            documents.c.meeting_id,
            meetings.c.date.label("meeting_date"),
            meetings.c.record_date,
            meetings.c.title.label("meeting_title"),
            meetings.c.municipality_code,
            municipalities.c.name.label("municipality"),
            bodies.c.name.label("body"),
        )
        .outerjoin(meetings, meetings.c.id == documents.c.meeting_id)
        .outerjoin(municipalities, municipalities.c.code == meetings.c.municipality_code)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(documents.c.sha256 == sha256),
    )
    return with_corrections(connection, found, "meeting", {"body": "body", "date": "meeting_date"}, "meeting_id")


def item_at_frame(connection: Connection, sha256: str, position: int) -> pd.DataFrame:
    """The open item in which a position of a document's text stands, or no row."""
    return frame_of(
        connection,
        select(items.c.id, items.c.number, items.c.title).where(
            items.c.document_sha256 == sha256,
            items.c.span_start <= position,
            items.c.span_end > position,
            is_open(connection),
        ),
    )


def file_frame(connection: Connection, sha256: str) -> pd.DataFrame:
    """The file itself as it was handed in, or no row where it is not kept; none either where it holds a closed item."""
    return frame_of(
        connection,
        select(documents.c.name, documents.c.media_type, documents.c.content).where(
            documents.c.sha256 == sha256, func.length(documents.c.content) > 0, ~_holds_closed(connection)
        ),
    )


def closed_spans_frame(connection: Connection, sha256: str) -> pd.DataFrame:
    """Where in a document's text closed items stand, with the number and title that may be shown."""
    return frame_of(
        connection,
        select(items.c.number, items.c.title, items.c.span_start, items.c.span_end)
        .where(items.c.document_sha256 == sha256, not_(is_open(connection)))
        .order_by(items.c.span_start),
    )


def similar_documents_frame(connection: Connection, sha256: str, name: str) -> pd.DataFrame:
    """Documents that stand with the same bytes (``is_same``) or the same file name as one on its way in."""
    return frame_of(
        connection,
        select(
            documents.c.sha256,
            documents.c.name,
            (documents.c.sha256 == sha256).label("is_same"),
            meetings.c.id.label("meeting_id"),
            meetings.c.date.label("meeting_date"),
            meetings.c.title.label("meeting_title"),
            bodies.c.name.label("body"),
        )
        .outerjoin(meetings, meetings.c.id == documents.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(or_(documents.c.sha256 == sha256, documents.c.name == name), documents.c.replaced_by.is_(None))
        .order_by(documents.c.imported_at),
    )


def documents_of_day_frame(connection: Connection, body_key: str, day: dt.date) -> pd.DataFrame:
    """Documents that stand about a meeting of this body on this day, in any municipality."""
    return frame_of(
        connection,
        select(documents.c.sha256, documents.c.name, municipalities.c.name.label("municipality"))
        .join(meetings, meetings.c.id == documents.c.meeting_id)
        .join(bodies, bodies.c.id == meetings.c.body_id)
        .join(municipalities, municipalities.c.code == meetings.c.municipality_code)
        .where(bodies.c.key == body_key, meetings.c.date == day, documents.c.replaced_by.is_(None))
        .order_by(documents.c.imported_at),
    )


def _holds_closed(connection: Connection) -> Exists:
    """Whether a document has an item that is closed."""
    return select(items.c.id).where(items.c.document_sha256 == documents.c.sha256, not_(is_open(connection))).exists()


def _count(table: Table, *conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    of_document = table.c.document_sha256 == documents.c.sha256
    return select(func.count()).select_from(table).where(of_document, *conditions).scalar_subquery()
