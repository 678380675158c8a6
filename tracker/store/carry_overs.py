"""Matters that people keep off a body's list."""

import datetime as dt

from sqlalchemy import Connection, select

from tracker.domain.carry_over import CarryKind, CarryOver
from tracker.store.rows import Row, insert_rows, update_row
from tracker.store.tables import carry_overs


def current_carry_over(conn: Connection, follow_up_id: str) -> CarryOver | None:
    """How a matter is kept off the list now; ``None`` where it stands on it."""
    query = (
        select(carry_overs)
        .where(carry_overs.c.follow_up_id == follow_up_id, carry_overs.c.ended_at.is_(None))
        .order_by(carry_overs.c.entered_at.desc())
    )
    row = conn.execute(query).mappings().first()
    return _carry_over(dict(row)) if row else None


def save_carry_over(conn: Connection, carried: CarryOver, *, by: str | None, at: dt.datetime) -> None:
    """Write a person's word that a matter need not stand on the list."""
    row = {
        "id": carried.id,
        "follow_up_id": carried.follow_up_id,
        "kind": carried.kind.value,
        "given_on": carried.given_on,
        "until": carried.until,
        "note": carried.note,
        "entered_by": by,
        "entered_at": at,
    }
    insert_rows(conn, carry_overs, [row])


def end_carry_over(conn: Connection, id: str, *, by: str | None, at: dt.datetime) -> None:
    """The matter stands on the list again; what was said stays as history."""
    update_row(conn, carry_overs, {"id": id, "ended_by": by, "ended_at": at})


def _carry_over(row: Row) -> CarryOver:
    return CarryOver(
        id=row["id"],
        follow_up_id=row["follow_up_id"],
        kind=CarryKind(row["kind"]),
        given_on=row["given_on"],
        until=row["until"],
        note=row["note"],
    )
