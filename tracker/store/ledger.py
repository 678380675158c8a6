"""The ledger: posting entries, which never change, and looking them up. Whole øre."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, func, insert, select

from tracker.domain.applicant import is_hidden_form
from tracker.domain.ledger import EntrySource, PostedEntry
from tracker.domain.money import LedgerKind
from tracker.domain.source import Origin
from tracker.store import tables
from tracker.store.entered_rows import Entry, Tally, free_id
from tracker.store.private_words import names_beside_pool
from tracker.store.rows import delete_rows, insert_rows, select_rows

_SOURCE = {
    "words": "source",
    "text": "text",
    "document_sha256": "document_sha256",
    "span_start": "span_start",
    "span_end": "span_end",
    "item_id": "item_id",
    "told_on": "told_on",
}
"""Columns that hold the fields of an entry's source."""


def post_entries(conn: Connection, entries: Iterable[PostedEntry], by: Entry) -> Tally:
    """Post entries in order, each with the next number; one that stands already, and is the same, is *unchanged*.

    Whoever posts: no whole name of a private applicant comes in. Raises ``ValueError`` for an entry that stands with
    another content: ``changed_entries`` tells beforehand.
    """
    given = list(entries)
    names = {pool_id: names_beside_pool(conn, pool_id) for pool_id in {one.pool_id for one in given}}
    stored = {one.id: one for one in load_entries(conn, ids=[one.id for one in given])}
    new = [names[one.pool_id].hidden(one) for one in given if one.id not in stored]
    for one in given:
        if one.id in stored and not _is_same(stored[one.id], one):
            raise ValueError(f"the entry {one.id} stands with another content")
    first = (conn.execute(select(func.max(tables.ledger_entries.c.number))).scalar() or 0) + 1
    rows = [
        {**_row_of(one), "number": number, "entered_by": by.actor, "entered_at": by.at}
        for number, one in enumerate(new, first)
    ]
    if rows:
        conn.execute(insert(tables.ledger_entries), rows)
    return Tally(inserted=len(new), unchanged=len(given) - len(new))


def changed_entries(conn: Connection, entries: Iterable[PostedEntry]) -> tuple[tuple[PostedEntry, PostedEntry], ...]:
    """The entries that stand with another content than is wanted now: what stands, and what is wanted.

    Words in which a private applicant's name is hidden by now are the same words.
    """
    wanted = {one.id: one for one in entries}
    stored = load_entries(conn, ids=wanted)
    return tuple((one, wanted[one.id]) for one in stored if not _is_same(one, wanted[one.id]))


def load_entries(
    conn: Connection, pool_id: str | None = None, *, ids: Iterable[str] | None = None, pack: str | None = None
) -> tuple[PostedEntry, ...]:
    """Entries in the order of their posting: of one pool, of some ids, of a pack, or all."""
    if ids is not None:
        rows = select_rows(conn, tables.ledger_entries, "id", ids)
    else:
        query = select(tables.ledger_entries)
        if pool_id is not None:
            query = query.where(tables.ledger_entries.c.pool_id == pool_id)
        if pack is not None:
            query = query.where(tables.ledger_entries.c.pack == pack)
        rows = [dict(row) for row in conn.execute(query).mappings()]
    return tuple(entry_of(row) for row in sorted(rows, key=lambda row: row["number"]))


def entry_of(row: Mapping[str, Any]) -> PostedEntry:
    """The entry that a row of ``ledger_entries`` holds."""
    own = {name: row[name] for name in PostedEntry.__dataclass_fields__ if name != "source"}
    source = EntrySource(**{field: row[column] for field, column in _SOURCE.items()})
    return PostedEntry(**{**own, "kind": LedgerKind(row["kind"]), "origin": Origin(row["origin"])}, source=source)


def save_entry_goal(conn: Connection, entry_id: str, goal_id: str | None, by: Entry) -> None:
    """Count an entry to a goal instead of the one it was counted to; ``None``: to none."""
    delete_rows(conn, tables.entry_goals, "entry_id", [entry_id])
    if goal_id is not None:
        row = {"entry_id": entry_id, "goal_id": goal_id, "pack": by.pack, "entered_by": by.actor, "entered_at": by.at}
        insert_rows(conn, tables.entry_goals, [row])


def load_entry_goal(conn: Connection, entry_id: str) -> str | None:
    """The goal that an entry is counted to."""
    table = tables.entry_goals
    return conn.execute(select(table.c.goal_id).where(table.c.entry_id == entry_id)).scalar_one_or_none()


def tie_entry(conn: Connection, entry_id: str, application_id: str | None, by: Entry) -> None:
    """Say that a grant that stands is an application's; ``None``: of none. The entry itself stays as it is."""
    delete_rows(conn, tables.entry_applications, "entry_id", [entry_id])
    if application_id is not None:
        row = {"entry_id": entry_id, "application_id": application_id, "entered_by": by.actor, "entered_at": by.at}
        insert_rows(conn, tables.entry_applications, [row])


def load_ties(conn: Connection) -> dict[str, str]:
    """Which application an entry is said to be of, by entry: those that name it themselves are not among them."""
    table = tables.entry_applications
    return {row.entry_id: row.application_id for row in conn.execute(select(table))}


def next_entry_id(conn: Connection, pool_id: str, word: str) -> str:
    """A free id of an entry: ``<pool>/ledger/<word>-<n>``."""
    start, table = f"{pool_id}/ledger/{word}-", tables.ledger_entries
    of_word = select(table.c.id).where(table.c.pool_id == pool_id, table.c.id.startswith(start, autoescape=True))
    return free_id(start, set(conn.execute(of_word).scalars()))


def _is_same(stored: PostedEntry, wanted: PostedEntry) -> bool:
    """Whether an entry stands as it is wanted, but for names that are hidden in what stands."""
    words = ("purpose", "reason")
    kept, said = stored.source, wanted.source
    pairs = [(getattr(stored, name), getattr(wanted, name)) for name in words]
    pairs += [(kept.words, said.words), (kept.text, said.text)]
    if not all(is_hidden_form(*pair) for pair in pairs):
        return False
    source = replace(said, words=kept.words, text=kept.text)
    return stored == replace(wanted, purpose=stored.purpose, reason=stored.reason, source=source)


def _row_of(entry: PostedEntry) -> dict[str, Any]:
    row = {name: value for name, value in asdict(entry).items() if name != "source"}
    row |= {column: getattr(entry.source, field) for field, column in _SOURCE.items()}
    return {**row, "kind": entry.kind.value, "origin": entry.origin.value}
