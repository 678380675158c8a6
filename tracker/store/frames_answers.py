"""Where the sentence stands that answered a task, laid beside the task; an answer in a closed item is not shown."""

import pandas as pd
from sqlalchemy import Connection, select

from tracker.store.frames_closed import frame_of, is_open, with_corrections
from tracker.store.tables import follow_ups, items, meetings

_HIDDEN = ("answer_item_id", "answer_text", "answer_start", "answer_end")


def with_answers(connection: Connection, tasks: pd.DataFrame) -> pd.DataFrame:
    """The tasks with ``answer_document_sha256`` and ``answered_on``, the day of the meeting that answered.

    Of an answer whose item is closed, or no longer here, every column is empty.
    """
    found = tasks.copy()
    asked = [value for value in found["answer_item_id"] if value is not None]
    places = _places(connection) if asked else {}
    known = [places.get(value) for value in found["answer_item_id"]]
    for column in _HIDDEN:
        values = [value if place else None for value, place in zip(found[column], known, strict=True)]
        found[column] = pd.Series(values, index=found.index, dtype=object)
    for position, column in enumerate(("answer_document_sha256", "answered_on")):
        found[column] = pd.Series([one[position] if one else None for one in known], index=found.index, dtype=object)
    return found


def _places(connection: Connection) -> dict[str, tuple[str, object]]:
    """Document and day of each open item that answers a task."""
    places = frame_of(
        connection,
        select(items.c.id, items.c.document_sha256, items.c.meeting_id, meetings.c.date)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .where(items.c.id.in_(select(follow_ups.c.answer_item_id)), is_open(connection)),
    )
    places = with_corrections(connection, places, "meeting", {"date": "date"}, "meeting_id")
    return {row["id"]: (row["document_sha256"], row["date"]) for row in places.to_dict("records")}
