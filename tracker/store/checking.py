"""Proof that a store is whole: the file, the references, and that every quoted word stands where it is said to."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Table, exists, select

from tracker.store.tables import (
    amounts,
    attachments,
    attendances,
    corrections,
    decisions,
    documents,
    follow_ups,
    items,
    ledger,
    links,
    meetings,
    metadata,
    recommendations,
    sections,
    stated_balances,
    statements,
)

_QUOTED = (attachments, amounts, decisions, follow_ups, ledger, recommendations, stated_balances)
"""Tables whose rows quote the document of their item in ``text``."""


def find_damage(conn: Connection) -> Iterator[str]:
    """What the database itself finds wrong: damaged pages, and rows that refer to nothing."""
    if conn.dialect.name == "sqlite":
        for (said,) in conn.exec_driver_sql("PRAGMA integrity_check"):
            if said != "ok":
                yield f"integrity: {said}"
        for row in conn.exec_driver_sql("PRAGMA foreign_key_check"):
            yield f"reference: {row[0]} row {row[1]} refers to nothing in {row[2]}"
        return
    for table in metadata.sorted_tables:
        for key in table.foreign_keys:
            there = key.column.table.alias()
            lost = select(key.parent).where(
                key.parent.is_not(None), ~exists().where(there.c[key.column.name] == key.parent)
            )
            for row in conn.execute(lost):
                yield f"reference: {table.name}.{key.parent.name} {row[0]} refers to nothing"


def find_loose_words(conn: Connection) -> Iterator[str]:
    """Rows whose words do not stand at their place in their document."""
    texts = {row.sha256: row.text for row in conn.execute(select(documents.c.sha256, documents.c.text))}
    for table in _QUOTED:
        query = select(table, items.c.document_sha256.label("document")).join(items, items.c.id == table.c.item_id)
        yield from _loose(conn, table, query, texts)
    query = select(sections, items.c.document_sha256.label("document")).join(items, items.c.id == sections.c.item_id)
    yield from _loose(conn, sections, query, texts)
    of_decisions = decisions.join(items, items.c.id == decisions.c.item_id)
    query = select(statements, items.c.document_sha256.label("document")).join(
        of_decisions, statements.c.decision_id == decisions.c.id
    )
    yield from _loose(conn, statements, query, texts)
    query = select(attendances, attendances.c.document_sha256.label("document"))
    yield from _loose(conn, attendances, query, texts)
    yield from _loose_evidence(conn, texts)


def find_orphans(conn: Connection) -> Iterator[str]:
    """Links and corrections whose subject is gone: the database cannot refuse them by itself."""
    subjects: Mapping[str, Table] = {
        "item": items,
        "follow_up": follow_ups,
        "meeting": meetings,
        "decision": decisions,
        "ledger": ledger,
    }
    known = {kind: set(conn.execute(select(table.c.id)).scalars()) for kind, table in subjects.items()}
    for table in (links, corrections):
        for row in conn.execute(select(table.c.target_type, table.c.target_id)):
            if row.target_id not in known[row.target_type]:
                yield f"orphan: {table.name} about {row.target_type} {row.target_id}"
    for row in conn.execute(select(follow_ups.c.id, follow_ups.c.answer_item_id)):
        if row.answer_item_id is not None and row.answer_item_id not in known["item"]:
            yield f"orphan: the answer to {row.id}"


def _loose(
    conn: Connection,
    table: Table,
    query: Any,
    texts: Mapping[str, str],
) -> Iterator[str]:
    start, end = ("text_start", "text_end") if table is sections else ("span_start", "span_end")
    for row in conn.execute(query).mappings():
        if row[start] is not None and texts[row["document"]][row[start] : row[end]] != row["text"]:
            yield f"words: {table.name} {row['id']}"


def _loose_evidence(conn: Connection, texts: Mapping[str, str]) -> Iterator[str]:
    query = select(links.c.id, links.c.evidence, items.c.document_sha256).join(items, items.c.id == links.c.target_id)
    for row in conn.execute(query):
        text = texts[row.document_sha256]
        if any(text[at["start"] : at["end"]] != at["text"] for at in row.evidence):
            yield f"words: evidence of link {row.id}"
