"""Rows between the tables and the nouns: plain dictionaries by column name, and the few statements all nouns share."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, insert, select, update

from tracker.domain.source import Quote, Span

Row = dict[str, Any]
"""One row of a table, by column name."""

Rows = dict[str, list[Row]]
"""Rows by the name of their table."""

_CHUNK = 400
"""How many values one statement asks for: SQLite allows 999 parameters in old builds."""


def select_rows(conn: Connection, table: Table, column: str, values: Iterable[object]) -> list[Row]:
    """The rows whose column holds one of the values, ordered by primary key."""
    found: list[Row] = []
    for some in _chunks(values):
        query = select(table).where(table.c[column].in_(some)).order_by(*table.primary_key.columns)
        found.extend(dict(row) for row in conn.execute(query).mappings())
    return found


def select_all(conn: Connection, table: Table) -> list[Row]:
    """Every row, ordered by primary key."""
    query = select(table).order_by(*table.primary_key.columns)
    return [dict(row) for row in conn.execute(query).mappings()]


def select_row(conn: Connection, table: Table, *key: object) -> Row | None:
    """The row with this primary key."""
    row = conn.execute(select(table).where(_has_key(table, key))).mappings().first()
    return dict(row) if row else None


def insert_rows(conn: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows; a column that a row leaves out becomes ``NULL`` or its default."""
    if rows:
        conn.execute(insert(table), [dict(row) for row in rows])


def update_row(conn: Connection, table: Table, row: Mapping[str, Any]) -> None:
    """Write a row's columns over the stored row with its primary key."""
    conn.execute(update(table).where(_has_key(table, key_of(table, row))).values(**row))


def delete_rows(conn: Connection, table: Table, column: str, values: Iterable[object]) -> None:
    """Delete the rows whose column holds one of the values."""
    for some in _chunks(values):
        conn.execute(delete(table).where(table.c[column].in_(some)))


def delete_row(conn: Connection, table: Table, *key: object) -> None:
    """Delete the row with this primary key."""
    conn.execute(delete(table).where(_has_key(table, key)))


def key_of(table: Table, row: Mapping[str, Any]) -> tuple[Any, ...]:
    """The row's primary key."""
    return tuple(row[column.name] for column in table.primary_key.columns)


def quote_columns(quote: Quote) -> Row:
    """A quote as the columns ``text``, ``span_start`` and ``span_end``."""
    return {"text": quote.text, **span_columns(quote.span)}


def span_columns(span: Span) -> Row:
    """A span as the columns ``span_start`` and ``span_end``."""
    return {"span_start": span.start, "span_end": span.end}


def quote_of(row: Mapping[str, Any]) -> Quote:
    """The quote that ``quote_columns`` wrote."""
    return Quote(row["text"], span_of(row))


def span_of(row: Mapping[str, Any]) -> Span:
    """The span that ``span_columns`` wrote."""
    return Span(row["span_start"], row["span_end"])


def named_quote_columns(name: str, quote: Quote | None) -> Row:
    """A quote that a row holds beside its own: columns ``<name>``, ``<name>_start`` and ``<name>_end``."""
    return {
        name: quote.text if quote else None,
        f"{name}_start": quote.span.start if quote else None,
        f"{name}_end": quote.span.end if quote else None,
    }


def named_quote_of(row: Mapping[str, Any], name: str) -> Quote | None:
    """The quote that ``named_quote_columns`` wrote."""
    return Quote(row[name], Span(row[f"{name}_start"], row[f"{name}_end"])) if row[name] is not None else None


def _has_key(table: Table, key: Sequence[object]) -> Any:
    return and_(*(column == value for column, value in zip(table.primary_key.columns, key, strict=True)))


def _chunks(values: Iterable[object]) -> Iterable[list[object]]:
    rest = iter(dict.fromkeys(values))
    while some := list(islice(rest, _CHUNK)):
        yield some
