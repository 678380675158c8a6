"""Documents with their text and their file, and what was odd in them."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from tracker.domain.issue import Issue, IssueCode, Severity
from tracker.domain.personal import PersonalKind, PersonalMark
from tracker.domain.source import Block, BlockKind, Document, Span
from tracker.errors import NotInStore
from tracker.store.rows import Row, delete_row, insert_rows, select_row, select_rows, span_columns, span_of, update_row
from tracker.store.tables import documents, issues, personal_marks


@dataclass(frozen=True, slots=True)
class Filing:
    """What the store keeps of a document beside its text: the file, the reading of it, who brought it and when.

    ``content`` is empty where the file itself is not kept, since CPR numbers stand in it.
    """

    content: bytes
    extraction_version: int
    header_span: Span
    remainder: tuple[Span, ...]
    imported_at: dt.datetime
    imported_by: str | None = None
    pack: str | None = None
    meeting_id: str | None = None
    replaced_by: str | None = None


def document_row(document: Document, filing: Filing) -> Row:
    """The row of a document."""
    return {
        "sha256": document.sha256,
        "name": document.name,
        "media_type": document.media_type,
        "text": document.text,
        "blocks": [
            {"kind": block.kind.value, "number": block.number, "start": block.span.start, "end": block.span.end}
            for block in document.blocks
        ],
        "normalisation": document.normalisation,
        "extraction_version": filing.extraction_version,
        "content": filing.content,
        "meeting_id": filing.meeting_id,
        "replaced_by": filing.replaced_by,
        "header_start": filing.header_span.start,
        "header_end": filing.header_span.end,
        "remainder": [[span.start, span.end] for span in filing.remainder],
        "imported_at": filing.imported_at,
        "imported_by": filing.imported_by,
        "pack": filing.pack,
        "masked": [[span.start, span.end] for span in document.masked],
        "converter": document.converter,
        "doubtful_share": document.doubtful_share,
    }


def save_document(conn: Connection, document: Document, filing: Filing) -> None:
    """Store a document that is not there yet."""
    insert_rows(conn, documents, [document_row(document, filing)])


def put_document(conn: Connection, document: Document, filing: Filing) -> None:
    """Store a document, over what is kept of the same bytes; who brought it and when stays as it was first."""
    row = document_row(document, filing)
    if find_document(conn, document.sha256) is None:
        insert_rows(conn, documents, [row])
        return
    for first in ("imported_at", "imported_by", "pack"):
        del row[first]
    update_row(conn, documents, row)


def newest_texts(conn: Connection, hashes: Iterable[str]) -> dict[str, str | None]:
    """The text of the newest version of each document; ``None`` where the document is gone."""
    wanted = tuple(hashes)
    newer = {row.sha256: row.replaced_by for row in conn.execute(select(documents.c.sha256, documents.c.replaced_by))}
    newest = {}
    for sha256 in wanted:
        seen = {sha256}
        last = sha256
        while (by := newer.get(last)) is not None and by not in seen:
            last = by
            seen.add(by)
        newest[sha256] = last
    texts = {row["sha256"]: row["text"] for row in select_rows(conn, documents, "sha256", set(newest.values()))}
    return {sha256: texts.get(newest[sha256]) for sha256 in wanted}


def mark_replaced(conn: Connection, hashes: Sequence[str], by: str) -> None:
    """Say of documents that another one took their place."""
    for sha256 in hashes:
        update_row(conn, documents, {"sha256": sha256, "replaced_by": by})


def load_document(conn: Connection, sha256: str) -> tuple[Document, Filing]:
    """A document and what is kept beside it. Raises ``NotInStore``."""
    row = select_row(conn, documents, sha256)
    if row is None:
        raise NotInStore("document", sha256)
    return _document(row), _filing(row)


def find_document(conn: Connection, sha256: str) -> Row | None:
    """The document's row without its text and file, or ``None``."""
    columns = [column for column in documents.c if column.name not in {"text", "content", "blocks"}]
    row = conn.execute(select(*columns).where(documents.c.sha256 == sha256)).mappings().first()
    return dict(row) if row else None


def load_headings(conn: Connection, hashes: Iterable[str]) -> dict[str, str]:
    """What stands before the first item of each of these documents, by their hashes."""
    length = documents.c.header_end - documents.c.header_start
    heading = func.substr(documents.c.text, documents.c.header_start + 1, length)
    query = select(documents.c.sha256, heading).where(documents.c.sha256.in_(list(hashes)))
    return {row[0]: row[1] for row in conn.execute(query)}


def documents_of_meeting(conn: Connection, meeting_id: str) -> list[Row]:
    """The rows of a meeting's documents without their text and file, oldest first."""
    columns = [column for column in documents.c if column.name not in {"text", "content", "blocks"}]
    query = select(*columns).where(documents.c.meeting_id == meeting_id)
    return [dict(row) for row in conn.execute(query.order_by(documents.c.imported_at, documents.c.sha256)).mappings()]


def earlier_versions(conn: Connection, sha256: str) -> list[Row]:
    """The rows of the documents whose place this one took, and of those whose place they had taken."""
    found: list[Row] = []
    wanted = [sha256]
    while wanted:
        query = select(documents.c.sha256, documents.c.name).where(documents.c.replaced_by.in_(wanted))
        rows = [dict(row) for row in conn.execute(query.order_by(documents.c.sha256)).mappings()]
        found += rows
        wanted = [row["sha256"] for row in rows]
    return found


def delete_document(conn: Connection, sha256: str) -> None:
    """Take a document out; what was read in it goes with it."""
    delete_row(conn, documents, sha256)


def issue_rows(sha256: str, found: Sequence[Issue]) -> list[Row]:
    """The rows of a document's issues."""
    return [
        {
            "document_sha256": sha256,
            "position": position,
            "code": issue.code.value,
            "severity": issue.severity.value,
            **span_columns(issue.span),
            "words": issue.words,
        }
        for position, issue in enumerate(found, 1)
    ]


def save_issues(conn: Connection, sha256: str, found: Sequence[Issue]) -> None:
    """Store a document's issues."""
    insert_rows(conn, issues, issue_rows(sha256, found))


def load_issues(conn: Connection, sha256: str) -> tuple[Issue, ...]:
    """A document's issues in order."""
    return tuple(
        Issue(IssueCode(row["code"]), Severity(row["severity"]), span_of(row), row["words"])
        for row in select_rows(conn, issues, "document_sha256", [sha256])
    )


def personal_rows(sha256: str, found: Sequence[PersonalMark]) -> list[Row]:
    """The rows of where personal data stands in a document."""
    return [
        {"document_sha256": sha256, "position": position, "kind": mark.kind.value, **span_columns(mark.span)}
        for position, mark in enumerate(found, 1)
    ]


def load_personal_marks(conn: Connection, sha256: str) -> tuple[PersonalMark, ...]:
    """Where personal data stands in a document, in reading order."""
    rows = select_rows(conn, personal_marks, "document_sha256", [sha256])
    return tuple(PersonalMark(PersonalKind(row["kind"]), span_of(row)) for row in rows)


def _document(row: Row) -> Document:
    return Document(
        name=row["name"],
        sha256=row["sha256"],
        media_type=row["media_type"],
        text=row["text"],
        blocks=tuple(_block(block) for block in row["blocks"]),
        normalisation=row["normalisation"],
        masked=tuple(Span(start, end) for start, end in row["masked"] or ()),
        converter=row["converter"],
        doubtful_share=row["doubtful_share"],
    )


def _block(block: dict[str, Any]) -> Block:
    return Block(BlockKind(block["kind"]), block["number"], Span(block["start"], block["end"]))


def _filing(row: Row) -> Filing:
    return Filing(
        content=row["content"],
        extraction_version=row["extraction_version"],
        header_span=Span(row["header_start"], row["header_end"]),
        remainder=tuple(Span(start, end) for start, end in row["remainder"]),
        imported_at=row["imported_at"],
        imported_by=row["imported_by"],
        pack=row["pack"],
        meeting_id=row["meeting_id"],
        replaced_by=row["replaced_by"],
    )
