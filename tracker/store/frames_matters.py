"""What stands beside each matter: the body that holds it now, whether it is kept off the list, and its goals."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import Connection, or_, select

from tracker.domain.goal_link import LinkBand, LinkState
from tracker.store.frames_closed import frame_of, is_open, with_corrections
from tracker.store.tables import (
    bodies,
    carry_overs,
    events,
    follow_ups,
    goals,
    items,
    links,
    meetings,
    take_overs,
    taken_over,
    thread_events,
)

_CARRY = {"carry_id": "id", "carry_kind": "kind", "carry_given_on": "given_on", "carry_until": "until"}


def with_surroundings(connection: Connection, tasks: pd.DataFrame) -> pd.DataFrame:
    """The tasks with ``held_by_id`` and ``held_by`` (after take-overs), ``carry_*``, ``goal_ids`` and ``goal_titles``.

    A goal counts where its link is confirmed, or the machine is certain; the link may be to the task or its item.
    """
    found = tasks.copy()
    holders, carried, linked = _holders(connection), _carried(connection), _goals(connection)
    own = zip(found["id"], found["body_id"], found["body"], strict=True)
    held = [holders.get(task, (body_id, body)) for task, body_id, body in own]
    _put(found, "held_by_id", [body_id for body_id, _ in held])
    _put(found, "held_by", [name for _, name in held])
    for column, source in {**_CARRY, "carry_note": "note"}.items():
        _put(found, column, [carried[task][source] if task in carried else None for task in found["id"]])
    of_each = [
        tuple(dict.fromkeys((*linked.get(task, ()), *linked.get(item, ()))))
        for task, item in zip(found["id"], found["item_id"], strict=True)
    ]
    _put(found, "goal_ids", [tuple(goal for goal, _ in some) for some in of_each])
    _put(found, "goal_titles", [tuple(title for _, title in some) for some in of_each])
    return found


def thread_frame(connection: Connection, follow_up_id: str) -> pd.DataFrame:
    """The later sentences about a matter, oldest meeting first; rejected ones too. Closed items tell nothing."""
    found = frame_of(
        connection,
        select(
            thread_events,
            items.c.document_sha256,
            items.c.number.label("item_number"),
            items.c.title.label("item_title"),
            items.c.meeting_id,
            meetings.c.date.label("told_on"),
            bodies.c.name.label("body"),
            meetings.c.title.label("meeting_title"),
        )
        .join(items, items.c.id == thread_events.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(thread_events.c.follow_up_id == follow_up_id, is_open(connection))
        .order_by(meetings.c.date, items.c.position, thread_events.c.position),
    )
    found = with_corrections(connection, found, "item", {"number": "item_number", "title": "item_title"}, "item_id")
    return with_corrections(connection, found, "meeting", {"body": "body", "date": "told_on"}, "meeting_id")


def proposals_frame(connection: Connection, municipality_code: str) -> pd.DataFrame:
    """The likely answers that nobody has said yes or no to, of matters that are not closed, the latest told first."""
    return frame_of(
        connection,
        select(thread_events.c.follow_up_id, follow_ups.c.text.label("asked"))
        .join(items, items.c.id == thread_events.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .join(follow_ups, follow_ups.c.id == thread_events.c.follow_up_id)
        .where(
            meetings.c.municipality_code == municipality_code,
            thread_events.c.state == "read",
            thread_events.c.band == "likely",
            thread_events.c.kind.in_(("answered", "treated", "done", "dropped", "superseded")),
            follow_ups.c.state.in_(("open", "postponed")),
            follow_ups.c.item_id.in_(select(items.c.id).where(is_open(connection)).correlate(None)),
            is_open(connection),
        )
        .order_by(meetings.c.date.desc(), items.c.position, thread_events.c.position),
    )


def matter_history_frame(connection: Connection, follow_up_id: str) -> pd.DataFrame:
    """Who did what to a matter and when, the newest first: states, answers, corrections, carrying over, take-overs."""
    about = or_(events.c.target_id == follow_up_id, events.c.target_id.like(f"{_escaped(follow_up_id)}>%", escape="\\"))
    return frame_of(connection, select(events).where(about).order_by(events.c.id.desc()))


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _put(frame: pd.DataFrame, column: str, values: Sequence[Any]) -> None:
    frame[column] = pd.Series(list(values), index=frame.index, dtype=object)


def _holders(connection: Connection) -> dict[str, tuple[str, str]]:
    """The body that took each matter over last, where one did."""
    query = (
        select(taken_over.c.follow_up_id, take_overs.c.to_body_id, bodies.c.name)
        .join(take_overs, take_overs.c.id == taken_over.c.take_over_id)
        .join(bodies, bodies.c.id == take_overs.c.to_body_id)
        .where(take_overs.c.undone_at.is_(None))
        .order_by(take_overs.c.date, take_overs.c.entered_at, take_overs.c.id)
    )
    return {task: (body_id, name) for task, body_id, name in connection.execute(query)}


def _carried(connection: Connection) -> dict[str, Mapping[str, Any]]:
    query = select(carry_overs).where(carry_overs.c.ended_at.is_(None)).order_by(carry_overs.c.entered_at)
    return {row["follow_up_id"]: dict(row) for row in connection.execute(query).mappings()}


def _goals(connection: Connection) -> dict[str, list[tuple[str, str]]]:
    """Goals by the id of the task or item that is linked to them."""
    sure = or_(
        links.c.state == LinkState.CONFIRMED.value,
        (links.c.state == LinkState.SUGGESTED.value) & (links.c.band == LinkBand.CERTAIN.value),
    )
    query = (
        select(links.c.target_id, goals.c.id, goals.c.code, goals.c.title)
        .join(goals, goals.c.id == links.c.goal_id)
        .where(sure)
        .order_by(goals.c.id)
    )
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for target, goal_id, code, title in connection.execute(query):
        found[target].append((goal_id, title or code or goal_id))
    return found
