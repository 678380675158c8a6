"""Take a document out again with all that came from it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine

from tracker.errors import NotInStore
from tracker.store.changes import facts_of_documents
from tracker.store.corrections import Event, save_event
from tracker.store.documents import delete_document, documents_of_meeting, earlier_versions, find_document
from tracker.store.engine import reading, writing
from tracker.store.forgotten_words import forget_words
from tracker.store.matters import circle_of
from tracker.store.money import delete_unused_own_pools
from tracker.store.places import delete_meeting, forget_evidence, prune_places
from tracker.usecases.follow_tasks import follow_tasks
from tracker.usecases.kept_words import Lost, forget, vanished, words_lost


@dataclass(frozen=True, slots=True)
class Removal:
    """What goes, or went, with a document: earlier versions of it, its meeting, facts by kind, and people's words."""

    name: str
    versions: tuple[str, ...]
    meeting_id: str | None
    facts: Mapping[str, int]
    lost: tuple[Lost, ...]


def preview_removal(engine: Engine, sha256: str) -> Removal:
    """What would go with a document; nothing is changed. Raises ``NotInStore``."""
    with reading(engine) as conn:
        return _removal(conn, sha256)[0]


def remove_document(engine: Engine, sha256: str, *, now: dt.datetime, actor: str | None = None) -> Removal:
    """Take a document out with its earlier versions and all that came from it. Raises ``NotInStore``.

    Its meeting goes where no other document tells of it. What people said about it goes too, and is named; their
    answers to wishes stay, without the words that were read. The journal keeps who did what, and not what was read.
    """
    with writing(engine) as conn:
        removal, gone, hashes = _removal(conn, sha256)
        row = find_document(conn, sha256)
        circle = circle_of(conn, row["meeting_id"]) if row and row["meeting_id"] else None
        for each in hashes:
            delete_document(conn, each)
        forget(conn, gone)
        if removal.meeting_id is not None:
            delete_meeting(conn, removal.meeting_id)
            forget(conn, {removal.meeting_id: {}})
        elif row is not None and row["meeting_id"] is not None:
            forget_evidence(conn, row["meeting_id"], hashes)
        if row is not None and row["meeting_id"] is not None:
            forget_words(conn, row["meeting_id"], hashes)
        delete_unused_own_pools(conn)
        follow_tasks(conn, [circle])
        prune_places(conn)
        save_event(conn, Event(now, "removed", "document", sha256, actor, before=_journal(removal)))
        return removal


def _removal(conn: Connection, sha256: str) -> tuple[Removal, dict[str, dict[str, Any]], tuple[str, ...]]:
    row = find_document(conn, sha256)
    if row is None:
        raise NotInStore("document", sha256)
    versions = earlier_versions(conn, sha256)
    hashes = (sha256, *(version["sha256"] for version in versions))
    facts = facts_of_documents(conn, hashes, ())
    gone = vanished(facts, {name: [] for name in facts})
    others = [doc for doc in documents_of_meeting(conn, row["meeting_id"] or "") if doc["sha256"] not in hashes]
    meeting_id = row["meeting_id"] if not others else None
    subjects = {**gone, **({meeting_id: {"title": row["name"]}} if meeting_id else {})}
    removal = Removal(
        name=row["name"],
        versions=tuple(version["name"] for version in versions),
        meeting_id=meeting_id,
        facts={name: len(rows) for name, rows in facts.items() if rows},
        lost=words_lost(conn, subjects),
    )
    return removal, gone, hashes


def _journal(removal: Removal) -> dict[str, Any]:
    return {"name": removal.name, "meeting": removal.meeting_id, "lost": _words(removal.lost)}


def _words(lost: Sequence[Lost]) -> list[dict[str, str]]:
    """Of what, and which kind of word; what it was about is read in the document, and goes with it."""
    return [{"target": word.target_id, "kind": word.kind} for word in lost]
