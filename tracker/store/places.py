"""Moving a meeting from one municipality to another, taking it out, and tidying what nothing refers to any more."""

from collections.abc import Sequence

from sqlalchemy import Connection, Table, delete, select

from tracker.store.meetings import find_meeting, put_meeting
from tracker.store.rows import delete_row, update_row
from tracker.store.tables import (
    bodies,
    body_lives,
    entered_notes,
    meetings,
    member_terms,
    municipalities,
    policies,
    pools,
    register_entries,
    subscriptions,
    take_overs,
)

_NAMES_BODY = (
    meetings.c.body_id,
    body_lives.c.body_id,
    body_lives.c.successor_id,
    member_terms.c.body_id,
    take_overs.c.from_body_id,
    take_overs.c.to_body_id,
    entered_notes.c.body_id,
)
"""The columns that name a body which is still needed."""


def move_meeting(conn: Connection, id: str, municipality_code: str, body_id: str | None) -> None:
    """File a meeting under another municipality; it keeps its id."""
    update_row(conn, meetings, {"id": id, "municipality_code": municipality_code, "body_id": body_id})


def delete_meeting(conn: Connection, id: str) -> None:
    """Take a meeting out with all that stands in it."""
    delete_row(conn, meetings, id)


def forget_evidence(conn: Connection, id: str, hashes: Sequence[str]) -> None:
    """Let a meeting's fields go that only documents said which are gone; day and body are what it is found by."""
    row = find_meeting(conn, id)
    if row is None:
        return
    gone = [field for field, place in row["evidence"].items() if place["document"] in hashes]
    row["evidence"] = {field: place for field, place in row["evidence"].items() if field not in gone}
    for field in ("record_date", "start_time", "end_time", "place"):
        if field in gone:
            row[field] = None
    put_meeting(conn, row)


def prune_places(conn: Connection) -> None:
    """Take out bodies and municipalities that came with minutes and have nothing left: no meeting, policy or pool.

    A body of which people have said something stays: its life span, a member, a take-over, a note, who follows it.
    """
    busy = _codes(conn, policies) | _codes(conn, register_entries) | _codes(conn, pools) | _codes(conn, subscriptions)
    staying = {body_id for column in _NAMES_BODY for body_id in conn.execute(select(column).distinct()).scalars()}
    for body in conn.execute(select(bodies.c.id, bodies.c.municipality_code)).all():
        if body.id not in staying and body.municipality_code not in busy:
            conn.execute(delete(bodies).where(bodies.c.id == body.id))
    busy |= _codes(conn, meetings) | _codes(conn, bodies)
    for code in conn.execute(select(municipalities.c.code)).scalars().all():
        if code not in busy:
            conn.execute(delete(municipalities).where(municipalities.c.code == code))


def _codes(conn: Connection, table: Table) -> set[str]:
    return set(conn.execute(select(table.c.municipality_code).distinct()).scalars())
