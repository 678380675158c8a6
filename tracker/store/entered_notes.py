"""Saves and loads what people write of working groups, hearings, recruiting and hand-over."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, delete

from tracker.domain.council_note import EnteredNote, NoteAct, NoteKind
from tracker.errors import NotInStore
from tracker.store.entered_rows import Entry, Tally, save_rows
from tracker.store.rows import Row, select_rows
from tracker.store.tables import bodies, entered_notes


def save_entered_notes(conn: Connection, notes: Iterable[EnteredNote], entry: Entry) -> Tally:
    """Save notes by id."""
    return save_rows(conn, entered_notes, map(_row, notes), entry)


def load_entered_note(conn: Connection, note_id: str) -> EnteredNote:
    """One note. Raises ``NotInStore``."""
    for row in select_rows(conn, entered_notes, "id", [note_id]):
        return entered_note_of(row)
    raise NotInStore("note", note_id)


def remove_entered_note(conn: Connection, note_id: str) -> None:
    """Take a note away; the journal keeps what it said."""
    conn.execute(delete(entered_notes).where(entered_notes.c.id == note_id))


def has_body(conn: Connection, body_id: str) -> bool:
    """Whether a body of this id is in the store."""
    return bool(select_rows(conn, bodies, "id", [body_id]))


def entered_note_of(row: Mapping[str, Any]) -> EnteredNote:
    """The note that a row of ``entered_notes`` holds."""
    return EnteredNote(
        id=row["id"],
        body_id=row["body_id"],
        date=row["date"],
        kind=NoteKind(row["kind"]),
        act=NoteAct(row["act"]),
        text=row["text"],
        subject=row["subject"],
        actor=row["actor"],
        people=tuple(row["people"]),
        due=row["due_latest"],
        reason=row["reason"],
        condition=row["condition"],
        tasks=row["tasks"],
        source=row["source"],
    )


def _row(note: EnteredNote) -> Row:
    return {
        "id": note.id,
        "body_id": note.body_id,
        "date": note.date,
        "kind": note.kind.value,
        "act": note.act.value,
        "text": note.text,
        "subject": note.subject,
        "actor": note.actor,
        "people": list(note.people),
        "due_text": note.due.isoformat() if note.due else None,
        "due_earliest": None,
        "due_latest": note.due,
        "due_is_condition": False,
        "reason": note.reason,
        "condition": note.condition,
        "tasks": note.tasks,
        "source": note.source,
    }
