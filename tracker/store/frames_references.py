"""What an item refers to, each with the meeting or item it means where that is in the store, as a frame."""

import pandas as pd
from sqlalchemy import Connection, Text, cast, select

from tracker.danish.body_names import body_key
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.domain.reference import ReferenceKind
from tracker.store.frames_closed import frame_of, is_open
from tracker.store.rows import Row
from tracker.store.tables import bodies, cross_references, items, meetings

Target = tuple[str | None, str | None]
"""The ids of the meeting and of the item that are meant, as far as they are certain."""

_NOWHERE: Target = (None, None)
_ON_A_DAY = frozenset((ReferenceKind.MEETING, ReferenceKind.ITEM))


def references_frame(connection: Connection, item_id: str) -> pd.DataFrame:
    """What an open item refers to, in reading order, with ``target_meeting_id`` and ``target_item_id``.

    Where the store holds no such meeting or item, or more than one that could be meant, they are ``None``.
    """
    found = frame_of(
        connection,
        select(
            cross_references,
            items.c.document_sha256,
            meetings.c.municipality_code,
            bodies.c.key.label("own_body"),
        )
        .join(items, items.c.id == cross_references.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(cross_references.c.item_id == item_id, is_open(connection))
        .order_by(cross_references.c.position),
    )
    targets = [_target_of(connection, dict(zip(found.columns, row, strict=True))) for row in found.to_numpy()]
    for position, column in enumerate(("target_meeting_id", "target_item_id")):
        found[column] = pd.Series([target[position] for target in targets], index=found.index, dtype=object)
    return found


def _target_of(connection: Connection, reference: Row) -> Target:
    """Councils are called alike in many towns, so nothing is looked for where the municipality is unknown."""
    if reference["municipality_code"] == UNKNOWN_MUNICIPALITY:
        return _NOWHERE
    kind = ReferenceKind(reference["kind"])
    if kind in _ON_A_DAY and reference["date"] is not None:
        return _on_the_day(connection, reference)
    if kind is ReferenceKind.CASE and reference["case_number"]:
        return _of_the_case(connection, reference)
    return _NOWHERE


def _on_the_day(connection: Connection, reference: Row) -> Target:
    """The meeting that the named body, or else the same body, held on the day, and its item of the number."""
    key = body_key(reference["body"]) if reference["body"] else reference["own_body"]
    found = connection.scalars(
        select(meetings.c.id)
        .join(bodies, bodies.c.id == meetings.c.body_id)
        .where(
            meetings.c.municipality_code == reference["municipality_code"],
            meetings.c.date == reference["date"],
            bodies.c.key == key,
        )
    ).all()
    if len(found) != 1:
        return _NOWHERE
    if reference["item_number"] is None:
        return found[0], None
    numbered = connection.scalars(
        select(items.c.id).where(items.c.meeting_id == found[0], items.c.number == reference["item_number"])
    ).all()
    return found[0], numbered[0] if len(numbered) == 1 else None


def _of_the_case(connection: Connection, reference: Row) -> Target:
    """The only other item that is of the case."""
    number = reference["case_number"]
    found = connection.execute(
        select(items.c.id, items.c.meeting_id, items.c.case_numbers)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .where(
            meetings.c.municipality_code == reference["municipality_code"],
            items.c.id != reference["item_id"],
            cast(items.c.case_numbers, Text).contains(number, autoescape=True),
        )
    ).all()
    same = [row for row in found if any(one["text"] == number for one in row.case_numbers)]
    return (same[0].meeting_id, same[0].id) if len(same) == 1 else _NOWHERE
