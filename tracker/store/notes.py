"""What minutes tell of working groups, hearings, recruiting and hand-over, in rows and back."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from tracker.domain.council_note import CouncilNote, NoteAct, NoteKind
from tracker.domain.follow_up import Deadline
from tracker.store.rows import Row, quote_columns, quote_of, select_rows
from tracker.store.tables import read_notes


def read_note_rows(notes: Sequence[CouncilNote], item_id: str) -> list[Row]:
    """The rows of an item's notes; the id is made of kind and sentence and not of the place."""
    seen: Counter[str] = Counter()
    rows: list[Row] = []
    for position, note in enumerate(notes, 1):
        said = f"{note.kind}:{' '.join(note.quote.text.split()).casefold()}"
        key = hashlib.sha256(said.encode()).hexdigest()[:12]
        seen[key] += 1
        again = f"~{seen[key]}" if seen[key] > 1 else ""
        its_id = f"{item_id}:note-{key}{again}"
        rows.append({"item_id": item_id, "id": its_id, "position": position, **_columns(note)})
    return rows


def load_read_notes(conn: Connection, item_id: str) -> tuple[CouncilNote, ...]:
    """An item's notes in order."""
    rows = sorted(select_rows(conn, read_notes, "item_id", [item_id]), key=lambda row: row["position"])
    return tuple(note_of(row) for row in rows)


def note_of(row: Mapping[str, Any]) -> CouncilNote:
    """The note that a row of ``read_notes`` holds."""
    due = None
    if row["due_text"] is not None:
        due = Deadline(row["due_text"], row["due_earliest"], row["due_latest"], row["due_is_condition"])
    return CouncilNote(
        kind=NoteKind(row["kind"]),
        act=NoteAct(row["act"]),
        quote=quote_of(row),
        subject=row["subject"],
        actor=row["actor"],
        people=tuple(row["people"]),
        due=due,
        reason=row["reason"],
        condition=row["condition"],
        tasks=row["tasks"],
    )


def _columns(note: CouncilNote) -> Row:
    return {
        "kind": note.kind.value,
        "act": note.act.value,
        **quote_columns(note.quote),
        "subject": note.subject,
        "actor": note.actor,
        "people": list(note.people),
        "due_text": note.due.text if note.due else None,
        "due_earliest": note.due.earliest if note.due else None,
        "due_latest": note.due.latest if note.due else None,
        "due_is_condition": note.due.is_condition if note.due else False,
        "reason": note.reason,
        "condition": note.condition,
        "tasks": note.tasks,
    }
