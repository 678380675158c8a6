"""Applicants who are forgotten: their names stay gone, and go from the journal if they ever stood there."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from sqlalchemy import Connection, select, update

from tracker.store.rows import select_rows
from tracker.store.tables import events, grant_applications

_KEPT = ("applicant", "is_private", "purpose", "reason", "source", "forgotten_on")
"""What a data pack would bring back: the name, and the words around it that may hold it."""


def forgotten_rows(conn: Connection, application_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Of those applications whose applicant is forgotten: what must stay as it is, by id."""
    rows = select_rows(conn, grant_applications, "id", application_ids)
    return {row["id"]: {name: row[name] for name in _KEPT} for row in rows if row["forgotten_on"] is not None}


def recall_associations(conn: Connection, application_ids: Iterable[str]) -> None:
    """Let a data pack name applicants that it says are no private persons and that were forgotten as such.

    A store from before applicants were told apart takes all of them for private persons until the pack says.
    """
    table = grant_applications
    for row in select_rows(conn, table, "id", application_ids):
        if row["forgotten_on"] is not None and row["pack"] is not None:
            open_again = {"forgotten_on": None, "entered_by": None, "entered_at": None}
            conn.execute(update(table).where(table.c.id == row["id"]).values(open_again))


def scrub_journal(conn: Connection, clean: Callable[[str, str], str]) -> int:
    """Put every text of the journal through ``clean``, which is told what the line is about; how many lines it changed.

    Who did what, and when, stays.
    """
    changed = 0
    for row in list(conn.execute(select(events.c.id, events.c.target_id, events.c.before, events.c.after))):
        own = partial(clean, row.target_id)
        before, after = _cleaned(row.before, own), _cleaned(row.after, own)
        if (before, after) != (row.before, row.after):
            conn.execute(update(events).where(events.c.id == row.id).values(before=before, after=after))
            changed += 1
    return changed


def _cleaned(value: Any, clean: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(one, clean) for one in value]
    if isinstance(value, dict):
        return {name: _cleaned(one, clean) for name, one in value.items()}
    return value
