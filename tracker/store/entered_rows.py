"""Saving of rows that a data pack or a person enters: insert what is new, update what differs, keep what is typed.

The rule of the room: a row with ``entered_at`` was typed by a person, and no data pack writes over it.
"""

import datetime as dt
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, fields
from itertools import count
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, and_, delete, insert, select, update


@dataclass(frozen=True, slots=True)
class Entry:
    """Who enters rows: the data pack ``pack``, or a person (``at`` is set then; ``actor`` may be unknown)."""

    pack: str | None = None
    actor: str | None = None
    at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows were inserted, updated, found unchanged, kept because a person had typed them, and removed."""

    inserted: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: int = 0
    removed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.inserted + other.inserted,
            self.updated + other.updated,
            self.unchanged + other.unchanged,
            self.kept + other.kept,
            self.removed + other.removed,
        )


def free_id(start: str, taken: Container[str]) -> str:
    """The first id that nothing has: ``start`` and a number from 1 on."""
    return next(one for number in count(1) if (one := f"{start}{number}") not in taken)


def save_rows(conn: Connection, table: Table, rows: Iterable[Mapping[str, object]], entry: Entry) -> Tally:
    """Save rows by primary key; ``rows`` hold the table's own columns without those of provenance and version."""
    tally = Tally()
    for row in rows:
        tally += save_row(conn, table, row, entry)
    return tally


def save_row(conn: Connection, table: Table, row: Mapping[str, object], entry: Entry) -> Tally:
    """Save one row; see ``save_rows``."""
    stored = stored_row(conn, table, row)
    if stored is None:
        conn.execute(insert(table).values(**row, **_provenance(table, entry)))
        return Tally(inserted=1)
    if all(stored[name] == value for name, value in row.items()):
        return Tally(unchanged=1)
    if entry.at is None and stored.get("entered_at") is not None:
        return Tally(kept=1)
    changes: dict[str, object] = {**row, **_mark_of_update(table, entry)}
    if "version" in table.c:
        changes["version"] = stored["version"] + 1
    conn.execute(update(table).where(_key(table, row)).values(**changes))
    return Tally(updated=1)


def remove_left_out(conn: Connection, table: Table, pack: str, named: Iterable[Mapping[str, object]]) -> Tally:
    """Delete the rows of a pack that its new version does not name; what a person typed or edited stays."""
    columns = tuple(table.primary_key)
    keys = {tuple(row[column.name] for column in columns) for row in named}
    query = select(*columns).where(table.c.pack == pack)
    if "entered_at" in table.c:
        query = query.where(table.c.entered_at.is_(None))
    left_out = [row for row in conn.execute(query).all() if tuple(row) not in keys]
    for row in left_out:
        conn.execute(delete(table).where(and_(*(column == value for column, value in zip(columns, row, strict=True)))))
    return Tally(removed=len(left_out))


def stored_row(conn: Connection, table: Table, row: Mapping[str, object]) -> RowMapping | None:
    """The stored row with the same primary key, if there is one."""
    return conn.execute(select(table).where(_key(table, row))).mappings().one_or_none()


def own_columns(row: RowMapping, record: type) -> dict[str, Any]:
    """The columns of a row that are the record's own fields, to build the record from."""
    return {field.name: row[field.name] for field in fields(record)}


def _key(table: Table, row: Mapping[str, object]) -> ColumnElement[bool]:
    return and_(*(column == row[column.name] for column in table.primary_key))


def _provenance(table: Table, entry: Entry) -> dict[str, object]:
    values = {"pack": entry.pack, "entered_by": entry.actor, "entered_at": entry.at}
    return {name: value for name, value in values.items() if name in table.c}


def _mark_of_update(table: Table, entry: Entry) -> dict[str, object]:
    """A person's edit leaves the name of the pack the row came with; a pack's update names the pack."""
    marks = _provenance(table, entry)
    if entry.at is not None:
        marks.pop("pack", None)
    return marks
