"""Documents as frames: the list, one document's text, its file, and what would go with it."""

import pandas as pd
from sqlalchemy import Connection, Exists, Integer, ScalarSelect, Select, Table, func, literal, not_, select, union_all

from tracker.store.frames_closed import frame_of, is_open, with_corrections
from tracker.store.tables import (
    amounts,
    attachments,
    bodies,
    corrections,
    decisions,
    documents,
    follow_ups,
    issues,
    items,
    ledger,
    links,
    meetings,
    municipalities,
)


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
            meetings.c.date.label("meeting_date"),
            meetings.c.title.label("meeting_title"),
            bodies.c.name.label("body"),
            _count(items).label("items"),
            _count(issues).label("issues"),
            _holds_closed(connection).label("has_closed"),
        )
        .join(meetings, meetings.c.id == documents.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(meetings.c.municipality_code == municipality_code)
        .order_by(documents.c.imported_at.desc(), documents.c.name),
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


def file_frame(connection: Connection, sha256: str) -> pd.DataFrame:
    """The file itself as it was handed in, or no row; none either where it holds a closed item."""
    return frame_of(
        connection,
        select(documents.c.name, documents.c.media_type, documents.c.content).where(
            documents.c.sha256 == sha256, ~_holds_closed(connection)
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


def document_content_frame(connection: Connection, sha256: str) -> pd.DataFrame:
    """What goes when the document goes: a row a kind with its number (``items``, ``decisions``, …)."""
    its_items = select(items.c.id).where(items.c.document_sha256 == sha256)
    its_tasks = select(follow_ups.c.id).where(follow_ups.c.item_id.in_(its_items))
    kinds = (
        ("items", select(func.count()).select_from(items).where(items.c.document_sha256 == sha256)),
        *((table.name, _of_items(table, its_items)) for table in (decisions, follow_ups, attachments, amounts, ledger)),
        (
            "links",
            select(func.count())
            .select_from(links)
            .where(links.c.target_id.in_(its_items) | links.c.target_id.in_(its_tasks)),
        ),
        ("corrections", select(func.count()).select_from(corrections).where(corrections.c.target_id.in_(its_items))),
    )
    rows = (
        select(literal(kind).label("kind"), literal(place, Integer).label("place"), count.scalar_subquery().label("n"))
        for place, (kind, count) in enumerate(kinds)
    )
    return frame_of(connection, union_all(*rows).order_by("place"))


def _of_items(table: Table, its_items: Select[tuple[str]]) -> Select[int]:
    return select(func.count()).select_from(table).where(table.c.item_id.in_(its_items))


def _holds_closed(connection: Connection) -> Exists:
    """Whether a document has an item that is closed."""
    return select(items.c.id).where(items.c.document_sha256 == documents.c.sha256, not_(is_open(connection))).exists()


def _count(table: Table) -> ScalarSelect[int]:
    of_document = table.c.document_sha256 == documents.c.sha256
    return select(func.count()).select_from(table).where(of_document).scalar_subquery()
