"""A person says how a working group or a hearing stands; the sentences that were read stay as they are."""

import datetime as dt
import hashlib
from dataclasses import dataclass

from sqlalchemy import Engine

from tracker.domain.council_note import EnteredNote, NoteAct, NoteKind
from tracker.errors import NotInStore
from tracker.store import entered_notes
from tracker.store.engine import writing
from tracker.usecases.entering import By, check_form, enter, reject, told, write_journal
from tracker.usecases.pack_problems import ProblemCode

NOUN = "note"


@dataclass(frozen=True, slots=True)
class NoteForm:
    """What a form says: ``subject`` is the group's or the hearing's name, ``people`` a list with commas."""

    kind: NoteKind
    act: NoteAct
    subject: str
    date: dt.date
    text: str
    actor: str | None = None
    people: str | None = None
    due: dt.date | None = None
    reason: str | None = None
    condition: str | None = None
    tasks: str | None = None
    source: str | None = None


def enter_note(
    engine: Engine, body_id: str, form: NoteForm, *, today: dt.date, now: dt.datetime, actor: str | None = None
) -> EnteredNote:
    """Store what a person says of a body's group or hearing.

    Raises ``RejectedTable`` where subject or text is empty or the day is to come, ``NotInStore`` without the body.
    """
    check_form({"title": form.subject, "text": form.text, "date": form.date}, "title", "text", "date")
    if form.date > today:
        reject("date", ProblemCode.DAY_TO_COME, form.date.isoformat())
    note = _note(body_id, form, now)
    with writing(engine) as conn:
        if not entered_notes.has_body(conn, body_id):
            raise NotInStore("body", body_id)
        enter(conn, NOUN, note.id, entered_notes.save_entered_notes, note, by=By(now, actor))
    return note


def remove_note(engine: Engine, note_id: str, *, now: dt.datetime, actor: str | None = None) -> None:
    """Take away what a person entered; the journal keeps it. Raises ``NotInStore``."""
    with writing(engine) as conn:
        before = entered_notes.load_entered_note(conn, note_id)
        entered_notes.remove_entered_note(conn, note_id)
        write_journal(conn, NOUN, note_id, By(now, actor), before=before, after=None)


def _note(body_id: str, form: NoteForm, now: dt.datetime) -> EnteredNote:
    people = tuple(dict.fromkeys(name for part in (form.people or "").split(",") if (name := part.strip())))
    said = f"{form.kind}|{form.act}|{form.subject}|{form.date}|{form.text}|{now.isoformat()}"
    key = hashlib.sha256(said.encode()).hexdigest()[:12]
    return EnteredNote(
        id=f"{body_id}:note-{key}",
        body_id=body_id,
        date=form.date,
        kind=form.kind,
        act=form.act,
        text=form.text.strip(),
        subject=told(form.subject),
        actor=told(form.actor),
        people=people,
        due=form.due,
        reason=told(form.reason),
        condition=told(form.condition),
        tasks=told(form.tasks),
        source=told(form.source),
    )
