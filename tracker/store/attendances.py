"""Who was there and how many, at a meeting or at one of its items, in rows and back."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table

from tracker.domain.meeting import Attendance, HeadCount, Presence
from tracker.store.rows import Row, quote_columns, quote_of, select_rows
from tracker.store.tables import attendances, head_counts


def attendance_rows(found: Sequence[Attendance], meeting_id: str, item_id: str | None, sha256: str) -> list[Row]:
    """The rows of who was there, for the whole meeting or for one item."""
    return [
        {
            **_place(meeting_id, item_id, sha256, "attendance", position),
            "name": person.name,
            "presence": person.presence.value,
            "is_excused": person.is_excused,
            "role": person.role,
            "party": person.party,
            "substitute_for": person.substitute_for,
            **quote_columns(person.quote),
            "time": person.time,
            "items": list(person.items),
        }
        for position, person in enumerate(found, 1)
    ]


def load_attendances(conn: Connection, meeting_id: str, item_id: str | None) -> tuple[Attendance, ...]:
    """Who was there: at the meeting as a whole (``item_id`` is ``None``), or at one item."""
    return tuple(_attendance(row) for row in _rows_of(conn, attendances, meeting_id, item_id))


def head_count_rows(found: Sequence[HeadCount], meeting_id: str, item_id: str | None, sha256: str) -> list[Row]:
    """The rows of how many were there, for the whole meeting or for one item."""
    return [
        {
            **_place(meeting_id, item_id, sha256, "head-count", position),
            "present": count.present,
            "absent": count.absent,
            "members": count.members,
            **quote_columns(count.quote),
        }
        for position, count in enumerate(found, 1)
    ]


def load_head_counts(conn: Connection, meeting_id: str, item_id: str | None) -> tuple[HeadCount, ...]:
    """How many were there: at the meeting as a whole (``item_id`` is ``None``), or at one item."""
    return tuple(
        HeadCount(quote_of(row), row["present"], row["absent"], row["members"])
        for row in _rows_of(conn, head_counts, meeting_id, item_id)
    )


def _place(meeting_id: str, item_id: str | None, sha256: str, noun: str, position: int) -> Row:
    prefix = item_id or f"{meeting_id}:{sha256[:8]}"
    return {
        "id": f"{prefix}:{noun}-{position}",
        "meeting_id": meeting_id,
        "item_id": item_id,
        "document_sha256": sha256,
        "position": position,
    }


def _rows_of(conn: Connection, table: Table, meeting_id: str, item_id: str | None) -> list[Row]:
    mine = [row for row in select_rows(conn, table, "meeting_id", [meeting_id]) if row["item_id"] == item_id]
    return sorted(mine, key=lambda row: (row["document_sha256"], row["position"]))


def _attendance(row: Mapping[str, Any]) -> Attendance:
    return Attendance(
        name=row["name"],
        presence=Presence(row["presence"]),
        quote=quote_of(row),
        is_excused=row["is_excused"],
        role=row["role"],
        party=row["party"],
        substitute_for=row["substitute_for"],
        time=row["time"],
        items=tuple(row["items"] or ()),
    )
