"""Carries a plan out: deletes, inserts and updates table by table, in the order that references allow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from tracker.store.rows import Rows, delete_row, insert_rows, select_rows, update_row
from tracker.store.tables import metadata

FACT_TABLES = (
    "items",
    "sections",
    "recommendations",
    "decisions",
    "statements",
    "attachments",
    "attendances",
    "head_counts",
    "votes",
    "minority_statements",
    "cross_references",
    "read_wishes",
    "read_notes",
    "amounts",
    "ledger",
    "stated_balances",
    "no_applications",
    "follow_ups",
    "issues",
    "personal_marks",
)
"""The tables that a document fills, those first that others refer to."""

_OF_DOCUMENT = ("issues", "personal_marks")
_OF_MEETING = ("attendances", "head_counts")
"""Tables with rows of the whole meeting beside those of its items."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to be done: whole rows to insert and update by table, and the keys to delete."""

    inserts: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    updates: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    deletes: Mapping[str, Sequence[tuple[Any, ...]]] = field(default_factory=dict)


def save_changes(conn: Connection, changes: Changes) -> None:
    """Write the changes; the caller's transaction makes them one."""
    for name in reversed(FACT_TABLES):
        for key in changes.deletes.get(name, ()):
            delete_row(conn, metadata.tables[name], *key)
    for name in FACT_TABLES:
        table = metadata.tables[name]
        for row in changes.updates.get(name, ()):
            update_row(conn, table, row)
        insert_rows(conn, table, changes.inserts.get(name, ()))


def facts_of_documents(conn: Connection, hashes: Sequence[str], item_ids: Sequence[str]) -> Rows:
    """All rows that were read in the documents, and those of the items wherever they were read."""
    own = select_rows(conn, metadata.tables["items"], "document_sha256", hashes)
    also = [row for row in select_rows(conn, metadata.tables["items"], "id", item_ids) if row not in own]
    facts: Rows = {"items": own + also}
    ids = [row["id"] for row in facts["items"]]
    for name in FACT_TABLES[1:]:
        table = metadata.tables[name]
        if name == "statements":
            facts[name] = select_rows(conn, table, "decision_id", [row["id"] for row in facts["decisions"]])
        elif name in _OF_DOCUMENT:
            facts[name] = select_rows(conn, table, "document_sha256", hashes)
        else:
            facts[name] = select_rows(conn, table, "item_id", ids)
    for name in _OF_MEETING:
        of_meeting = select_rows(conn, metadata.tables[name], "document_sha256", hashes)
        facts[name] += [row for row in of_meeting if row["item_id"] is None]
    return facts
