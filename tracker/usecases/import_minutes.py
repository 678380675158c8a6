"""Take one file of minutes into the store: read it, understand it, compare it with what is there, and store it.

One transaction a document. The same bytes twice change nothing; a corrected file takes its earlier version's place
and keeps what people confirmed.
"""

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import Connection, Engine

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.issue import IssueCode
from tracker.domain.reading import EXTRACTION_VERSION, MinutesReading
from tracker.domain.source import NORMALISATION_VERSION
from tracker.errors import UnreadableFile
from tracker.store.changes import facts_of_documents
from tracker.store.documents import find_document
from tracker.store.engine import reading as reading_store
from tracker.store.engine import writing
from tracker.store.links import count_links
from tracker.store.matters import Circle
from tracker.usecases.assign_municipality import file_meeting
from tracker.usecases.kept_words import Lost, kept_rows
from tracker.usecases.placing import municipality_of
from tracker.usecases.same_body import NOTE, infer_municipality, orphans_of
from tracker.usecases.store_reading import Intake, Stored, store_reading
from tracker.usecases.understand import understand


class ImportStatus(StrEnum):
    """What became of a file."""

    INSERTED = "inserted"
    """A document that was not there, nor an earlier version of it."""
    UPDATED = "updated"
    """It took the place of an earlier version, or was understood anew."""
    UNCHANGED = "unchanged"
    """The same bytes were there already."""
    REFUSED = "refused"
    """It cannot be read; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Found:
    """How much was found in a document; ``by_code`` are its issues counted by what they are about."""

    items: int = 0
    decisions: int = 0
    follow_ups: int = 0
    amounts: int = 0
    issues: int = 0
    links: int = 0
    by_code: tuple[tuple[IssueCode, int], ...] = ()

    @classmethod
    def of(cls, reading: MinutesReading, links: int = 0) -> "Found":
        """Count what a reading holds."""
        return cls(
            items=len(reading.items),
            decisions=sum(item.decision is not None for item in reading.items),
            follow_ups=sum(len(item.follow_ups) for item in reading.items),
            amounts=sum(len(item.amounts) for item in reading.items),
            issues=len(reading.issues),
            links=links,
            by_code=_by_code(issue.code for issue in reading.issues),
        )


def _by_code(codes: Iterable[IssueCode]) -> tuple[tuple[IssueCode, int], ...]:
    return tuple(sorted(Counter(codes).items()))


NOTHING = Found()
"""Of a file that was not read."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did. The counts are rows of facts; ``kept`` those that stay as a person left them.

    ``superseded_by`` is the later version that is there already, beside which this one changes nothing;
    ``doubtful_share`` that of a scan's words, as in ``Document``.
    """

    status: ImportStatus
    name: str
    sha256: str | None = None
    meeting_id: str | None = None
    inserted: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: int = 0
    found: Found = NOTHING
    replaced: tuple[str, ...] = ()
    lost: tuple[Lost, ...] = ()
    refusal: UnreadableFile | None = None
    superseded_by: str | None = None
    doubtful_share: float | None = None


def import_minutes(
    engine: Engine,
    name: str,
    content: bytes,
    *,
    vocabulary: Vocabulary,
    now: dt.datetime,
    actor: str | None = None,
    pack: str | None = None,
    municipality_code: str | None = None,
    touched: set[Circle] | None = None,
) -> ImportResult:
    """Import one file; a file that cannot be read is a result, not an error.

    ``municipality_code`` says where the minutes belong when a person or a data pack knows better than the text. One of
    many files gets ``touched`` from ``follow_at_end``.
    """
    same = find_same(engine, name, content)
    if same is not None:
        return same
    try:
        understood = understand(name, content, vocabulary)
    except UnreadableFile as refusal:
        return ImportResult(ImportStatus.REFUSED, name, refusal=refusal)
    document, reading = understood.document, understood.reading
    intake = Intake(document, content, reading, vocabulary, now, actor, pack, municipality_code, touched=touched)
    with writing(engine) as conn:
        return store_intake(conn, intake)


def find_same(engine: Engine, name: str, content: bytes) -> ImportResult | None:
    """The result for bytes that are in the store already, found without reading them; ``None`` for others."""
    with reading_store(engine) as conn:
        return unchanged_result(conn, name, hashlib.sha256(content).hexdigest())


def store_intake(conn: Connection, intake: Intake) -> ImportResult:
    """Store what was understood, unless another process did so meanwhile."""
    same = unchanged_result(conn, intake.document.name, intake.sha256)
    if same is not None:
        return same
    was_there = find_document(conn, intake.sha256) is not None
    inferred = infer_municipality(conn, intake.reading) if intake.municipality_code is None else None
    if inferred is not None:
        intake = replace(intake, municipality_code=inferred, municipality_note=NOTE)
    stored = store_reading(conn, intake)
    for orphan in orphans_of(conn, intake.reading):
        code = municipality_of(intake.reading.header.municipality, intake.vocabulary).code
        file_meeting(conn, orphan, code, vocabulary=intake.vocabulary, now=intake.now, note=NOTE)
    return _result(intake, stored, was_there=was_there)


def unchanged_result(conn: Connection, name: str, sha256: str) -> ImportResult | None:
    """The result for bytes that are in the store, understood by this version's rules; ``None`` for others."""
    row = find_document(conn, sha256)
    if row is None:
        return None
    if (row["extraction_version"], row["normalisation"]) != (EXTRACTION_VERSION, NORMALISATION_VERSION):
        return None
    facts = facts_of_documents(conn, [sha256], ())
    kept = len(kept_rows(conn, facts))
    return ImportResult(
        ImportStatus.UNCHANGED,
        name,
        sha256,
        row["meeting_id"],
        unchanged=sum(len(rows) for rows in facts.values()) - kept,
        kept=kept,
        found=Found(
            items=len(facts["items"]),
            decisions=sum(row["is_own"] for row in facts["decisions"]),
            follow_ups=len(facts["follow_ups"]),
            amounts=len(facts["amounts"]),
            issues=len(facts["issues"]),
            links=count_links(conn, [row["id"] for row in facts["items"]]),
            by_code=_by_code(IssueCode(row["code"]) for row in facts["issues"]),
        ),
        superseded_by=row["replaced_by"],
        doubtful_share=row["doubtful_share"],
    )


def _result(intake: Intake, stored: Stored, *, was_there: bool) -> ImportResult:
    plan = stored.plan
    is_new = not was_there and not stored.replaced
    return ImportResult(
        ImportStatus.INSERTED if is_new else ImportStatus.UPDATED,
        intake.document.name,
        intake.sha256,
        stored.meeting_id,
        inserted=plan.inserted,
        updated=plan.updated + plan.deleted,
        unchanged=plan.unchanged,
        kept=plan.kept,
        found=Found.of(intake.reading, stored.links),
        replaced=stored.replaced,
        lost=stored.lost,
        superseded_by=stored.superseded_by,
        doubtful_share=intake.document.doubtful_share,
    )
