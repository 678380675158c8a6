"""Proof that a store is whole: the file, the references, and that every quoted word stands where it is said to."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Table, exists, select

from tracker.store.tables import (
    amounts,
    attachments,
    attendances,
    corrections,
    cross_references,
    decisions,
    documents,
    follow_ups,
    head_counts,
    items,
    ledger,
    links,
    meetings,
    metadata,
    minority_statements,
    no_applications,
    read_notes,
    read_wishes,
    recommendations,
    sections,
    stated_balances,
    statements,
    thread_events,
    votes,
)

_QUOTED = (
    attachments,
    amounts,
    cross_references,
    decisions,
    follow_ups,
    ledger,
    minority_statements,
    no_applications,
    read_notes,
    read_wishes,
    recommendations,
    stated_balances,
    thread_events,
    votes,
)
"""Tables whose rows quote the document of their item in ``text``."""

_NAMED = {amounts: ("purpose", "sentence"), votes: ("subject",), items: ("outside_remit",)}
"""Further quotes in a row, each in a column of its own with its place in ``<name>_start`` and ``<name>_end``."""

_LISTS = {items: ("case_numbers",), minority_statements: ("voters",), votes: ("sides",)}
"""Columns that hold lists of quotes as ``{"text", "start", "end"}``."""


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
    for table in (attendances, head_counts):
        query = select(table, table.c.document_sha256.label("document"))
        yield from _loose(conn, table, query, texts)
    yield from _loose_named(conn, texts)
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


def _loose_named(conn: Connection, texts: Mapping[str, str]) -> Iterator[str]:
    """Quotes that stand beside a row's own: in columns by name, and in lists of votes, voters and case numbers."""
    for table in (amounts, items, minority_statements, votes):
        held = items if table is items else table.join(items, items.c.id == table.c.item_id)
        query = select(table, items.c.document_sha256.label("document")).select_from(held)
        for row in conn.execute(query).mappings():
            found = [(row[name], row[f"{name}_start"], row[f"{name}_end"]) for name in _NAMED.get(table, ())]
            found += [quote for name in _LISTS.get(table, ()) for quote in _quotes_in(row[name])]
            text = texts[row["document"]]
            if any(words is not None and text[start:end] != words for words, start, end in found):
                yield f"words: {table.name} {row['id']}"


def _quotes_in(values: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, int, int]]:
    for value in values:
        yield value["text"], value["start"], value["end"]
        yield from _quotes_in(value.get("voters", ()))


def _loose_evidence(conn: Connection, texts: Mapping[str, str]) -> Iterator[str]:
    query = select(links.c.id, links.c.evidence, items.c.document_sha256).join(items, items.c.id == links.c.target_id)
    for row in conn.execute(query):
        text = texts[row.document_sha256]
        if any(text[at["start"] : at["end"]] != at["text"] for at in row.evidence):
            yield f"words: evidence of link {row.id}"
