"""How the columns of a municipality's own tables were understood the last time, so that nobody maps them twice."""

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from tracker.store.rows import insert_rows, select_row, update_row
from tracker.store.tables import column_mappings


def save_column_mapping(
    conn: Connection,
    municipality_code: str,
    kind: str,
    headings: Sequence[str],
    mapping: Mapping[str, str],
    *,
    by: str | None,
    at: dt.datetime,
) -> None:
    """Remember which column is which; ``mapping`` is heading to field, ``kind`` the sort of table (``figures``)."""
    row = {
        "id": _key(municipality_code, kind, headings),
        "municipality_code": municipality_code,
        "kind": kind,
        "headings": list(headings),
        "mapping": dict(mapping),
        "entered_by": by,
        "entered_at": at,
    }
    if select_row(conn, column_mappings, row["id"]) is None:
        insert_rows(conn, column_mappings, [row])
    else:
        update_row(conn, column_mappings, row)


def load_column_mapping(
    conn: Connection, municipality_code: str, kind: str, headings: Sequence[str]
) -> dict[str, str] | None:
    """What was remembered for a table with these headings, or ``None``."""
    query = select(column_mappings.c.mapping).where(column_mappings.c.id == _key(municipality_code, kind, headings))
    found = conn.execute(query).scalar_one_or_none()
    return None if found is None else dict(found)


def _key(municipality_code: str, kind: str, headings: Sequence[str]) -> str:
    """The same headings in the same order make the same table, whatever their case."""
    folded = "\x1f".join(heading.strip().casefold() for heading in headings)
    return f"{municipality_code}/{kind}/{hashlib.sha256(folded.encode()).hexdigest()[:16]}"
