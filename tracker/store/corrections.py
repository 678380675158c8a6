"""What people said over the machine: corrections as rows of their own, and the journal of who did what."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, or_, select

from tracker.domain.follow_up import FollowUpState
from tracker.domain.goal_link import LinkOrigin, LinkState
from tracker.domain.source import Origin
from tracker.store.rows import Row, delete_row, delete_rows, insert_rows, select_row, select_rows, update_row
from tracker.store.tables import bodies, corrections, decisions, events, follow_ups, items, ledger, links, meetings

_CORRECTABLE = {
    "meeting": meetings,
    "item": items,
    "decision": decisions,
    "follow_up": follow_ups,
    "ledger": ledger,
}

Json = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's value over the machine's, for one field of a meeting, item, decision, follow-up or ledger entry.

    Dates and times stand as ISO text; ``machine_value`` is what the machine read when the person spoke.
    """

    target_type: str
    target_id: str
    field: str
    machine_value: Json
    human_value: Json
    corrected_at: dt.datetime
    note: str | None = None
    corrected_by: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Somebody did something to a row."""

    at: dt.datetime
    what: str
    target_type: str
    target_id: str
    actor: str | None = None
    before: Any = None
    after: Any = None


def save_correction(conn: Connection, correction: Correction) -> None:
    """Store a correction, over an earlier one of the same field."""
    row = asdict(correction)
    if select_row(conn, corrections, correction.target_type, correction.target_id, correction.field) is None:
        insert_rows(conn, corrections, [row])
    else:
        update_row(conn, corrections, row)


def load_corrections(conn: Connection, target_ids: Iterable[str]) -> tuple[Correction, ...]:
    """The corrections of some targets."""
    return tuple(Correction(**row) for row in select_rows(conn, corrections, "target_id", target_ids))


def delete_correction(conn: Connection, target_type: str, target_id: str, field: str) -> None:
    """Take a correction back: the machine's value counts again."""
    delete_row(conn, corrections, target_type, target_id, field)


def machine_row(conn: Connection, target_type: str, target_id: str) -> Row | None:
    """The row as the machine read it, of something that people can correct; a meeting with its body's name."""
    row = select_row(conn, _CORRECTABLE[target_type], target_id)
    if row is not None and target_type == "meeting":
        body = select_row(conn, bodies, row["body_id"]) if row["body_id"] else None
        row["body"] = body["name"] if body else None
    return row


def save_event(conn: Connection, event: Event) -> None:
    """Write a line in the journal."""
    insert_rows(conn, events, [asdict(event)])


def load_events(conn: Connection, target_id: str) -> tuple[Event, ...]:
    """What was done to a row, oldest first."""
    rows = select_rows(conn, events, "target_id", [target_id])
    return tuple(Event(**{name: value for name, value in row.items() if name != "id"}) for row in rows)


def spoken_of(conn: Connection, target_ids: Iterable[str]) -> dict[str, list[tuple[str, Row]]]:
    """By id of a meeting, item, decision, follow-up or entry: what people said of it, as (kind of word, row).

    Kinds: ``link`` (confirmed, rejected or made by a person), ``correction``, ``state`` (of a follow-up, entered).
    """
    ids = list(target_ids)
    said: dict[str, list[tuple[str, Row]]] = {}
    for row in select_rows(conn, links, "target_id", ids):
        if row["origin"] == LinkOrigin.PERSON.value or row["state"] != LinkState.SUGGESTED.value:
            said.setdefault(row["target_id"], []).append(("link", row))
    for row in select_rows(conn, corrections, "target_id", ids):
        said.setdefault(row["target_id"], []).append(("correction", row))
    for row in select_rows(conn, follow_ups, "id", ids):
        if row["state_origin"] == Origin.ENTERED.value:
            said.setdefault(row["id"], []).append(("state", row))
    return said


def delete_words_about(conn: Connection, target_ids: Iterable[str]) -> None:
    """Take out links and corrections whose target is gone."""
    ids = list(target_ids)
    delete_rows(conn, links, "target_id", ids)
    delete_rows(conn, corrections, "target_id", ids)


def clear_answers(conn: Connection, item_ids: Iterable[str]) -> None:
    """Let go of answers to follow-ups whose item is gone; a state that a person entered stays without its answer."""
    for row in select_rows(conn, follow_ups, "answer_item_id", item_ids):
        place = {"answer_item_id": None, "answer_text": None, "answer_start": None, "answer_end": None}
        read = {"state": FollowUpState.OPEN.value} if row["state_origin"] == Origin.READ.value else {}
        update_row(conn, follow_ups, {"id": row["id"], **place, **read})


def has_words_of_people(conn: Connection) -> bool:
    """Whether anybody has corrected, confirmed or entered anything about what was read."""
    said = (
        select(links.c.id).where(or_(links.c.origin == "person", links.c.state != "suggested")),
        select(corrections.c.target_id),
        select(follow_ups.c.id).where(follow_ups.c.state_origin == Origin.ENTERED.value),
    )
    return any(conn.execute(query.limit(1)).first() is not None for query in said)
