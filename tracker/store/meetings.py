"""Municipalities, bodies and meetings."""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Text, cast, or_, select

from tracker.domain.meeting import MeetingHeader, MeetingKind
from tracker.domain.municipality import Body, BodyKind, Municipality
from tracker.domain.source import Quote, Span
from tracker.errors import NotInStore
from tracker.store.attendances import load_attendances, load_head_counts
from tracker.store.rows import Row, insert_rows, select_row, select_rows, update_row
from tracker.store.tables import bodies, corrections, documents, items, meetings, municipalities


def save_municipality(conn: Connection, municipality: Municipality) -> None:
    """Store a municipality unless its code is there already."""
    if select_row(conn, municipalities, municipality.code) is None:
        row = {"code": municipality.code, "name": municipality.name, "is_invented": municipality.is_invented}
        insert_rows(conn, municipalities, [row])


def has_municipality(conn: Connection, code: str) -> bool:
    """Whether a municipality with this code is stored."""
    return select_row(conn, municipalities, code) is not None


def load_municipality(conn: Connection, code: str) -> Municipality:
    """A municipality by its code. Raises ``NotInStore``."""
    row = select_row(conn, municipalities, code)
    if row is None:
        raise NotInStore("municipality", code)
    return Municipality(**row)


def body_id(municipality_code: str, key: str) -> str:
    """The id of a body."""
    return f"{municipality_code}/{key}"


def save_body(conn: Connection, body: Body) -> str:
    """Store a body unless it is there already; returns its id. The first name seen stays."""
    its_id = body_id(body.municipality_code, body.key)
    if select_row(conn, bodies, its_id) is None:
        row = {
            "id": its_id,
            "municipality_code": body.municipality_code,
            "key": body.key,
            "name": body.name,
            "kind": body.kind.value,
            "abbreviation": body.abbreviation,
        }
        insert_rows(conn, bodies, [row])
    return its_id


def load_body(conn: Connection, id: str) -> Body:
    """A body by its id. Raises ``NotInStore``."""
    row = select_row(conn, bodies, id)
    if row is None:
        raise NotInStore("body", id)
    return Body(row["municipality_code"], row["key"], row["name"], BodyKind(row["kind"]), row["abbreviation"])


def meeting_row(header: MeetingHeader, sha256: str) -> Row:
    """What a header says of its meeting: the columns that a reading decides, none that say where it is filed."""
    return {
        "date": header.date,
        "kind": header.kind.value,
        "record_date": header.record_date,
        "start_time": header.start_time,
        "end_time": header.end_time,
        "place": header.place,
        "evidence": {
            field: {"document": sha256, "start": quote.span.start, "end": quote.span.end}
            for field, quote in header.evidence
        },
        "external_id": header.external_id,
    }


def put_meeting(conn: Connection, row: Row) -> None:
    """Store a meeting's row, over the one with its id where there is one."""
    if find_meeting(conn, row["id"]) is None:
        insert_rows(conn, meetings, [row])
    else:
        update_row(conn, meetings, row)


def load_header(conn: Connection, id: str) -> MeetingHeader:
    """What the store knows of a meeting as a header; names of municipality and body as the store has them."""
    row = find_meeting(conn, id)
    if row is None:
        raise NotInStore("meeting", id)
    body = load_body(conn, row["body_id"]).name if row["body_id"] else None
    return MeetingHeader(
        kind=MeetingKind(row["kind"]),
        municipality=load_municipality(conn, row["municipality_code"]).name,
        body=body,
        date=row["date"],
        record_date=row["record_date"],
        start_time=row["start_time"],
        end_time=row["end_time"],
        place=row["place"],
        attendances=load_attendances(conn, id, None),
        evidence=tuple(_evidence(conn, field, place) for field, place in row["evidence"].items()),
        head_counts=load_head_counts(conn, id, None),
        external_id=row["external_id"],
    )


def find_meeting(conn: Connection, id: str) -> Row | None:
    """A meeting's row."""
    return select_row(conn, meetings, id)


def load_meeting_row(conn: Connection, id: str) -> Row:
    """A meeting's row. Raises ``NotInStore``."""
    row = find_meeting(conn, id)
    if row is None:
        raise NotInStore("meeting", id)
    return row


def find_meetings(conn: Connection, municipality_code: str, key: str | None, date: dt.date | None) -> list[Row]:
    """The meetings of a body on a day, also those that a person has moved from that municipality to another."""
    moved = select(corrections.c.target_id).where(
        corrections.c.target_type == "meeting",
        corrections.c.field == "municipality_code",
        cast(corrections.c.machine_value, Text) == json.dumps(municipality_code),
    )
    query = (
        select(meetings)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(
            or_(meetings.c.municipality_code == municipality_code, meetings.c.id.in_(moved)),
            bodies.c.key == key if key else meetings.c.body_id.is_(None),
            meetings.c.date == date if date else meetings.c.date.is_(None),
        )
        .order_by(meetings.c.running_number, meetings.c.id)
    )
    return [dict(row) for row in conn.execute(query).mappings()]


def items_of_meeting(conn: Connection, meeting_id: str) -> list[Row]:
    """The rows of a meeting's items."""
    return select_rows(conn, items, "meeting_id", [meeting_id])


def _evidence(conn: Connection, field: str, place: Mapping[str, Any]) -> tuple[str, Quote]:
    text = conn.execute(select(documents.c.text).where(documents.c.sha256 == place["document"])).scalar_one()
    return field, Quote(text[place["start"] : place["end"]], Span(place["start"], place["end"]))
