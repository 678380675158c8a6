"""Saves and loads what people know of bodies: when each begins and ends, which comes after it, and who sat in it."""

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import Connection, select

from tracker.domain.term import BodyLife, MemberTerm
from tracker.errors import NotInStore
from tracker.store.entered_rows import Entry, Tally, save_rows
from tracker.store.rows import Row, delete_row, select_row, select_rows
from tracker.store.tables import bodies, body_lives, member_terms


def save_body_lives(conn: Connection, lives: Iterable[BodyLife], entry: Entry) -> Tally:
    """Save life spans, one a body."""
    return save_rows(conn, body_lives, map(asdict, lives), entry)


def load_body_life(conn: Connection, body_id: str) -> BodyLife | None:
    """A body's life span; ``None`` where nobody has written any."""
    row = select_row(conn, body_lives, body_id)
    return None if row is None else _life(row)


def successors(conn: Connection) -> dict[str, str]:
    """Which body comes after which, by the id of the one that ends."""
    query = select(body_lives.c.body_id, body_lives.c.successor_id).where(body_lives.c.successor_id.is_not(None))
    return {row.body_id: row.successor_id for row in conn.execute(query)}


def save_member_terms(conn: Connection, terms: Iterable[MemberTerm], entry: Entry) -> Tally:
    """Save members' terms by id."""
    return save_rows(conn, member_terms, map(asdict, terms), entry)


def load_member_term(conn: Connection, term_id: str) -> MemberTerm:
    """One member's term. Raises ``NotInStore``."""
    row = select_row(conn, member_terms, term_id)
    if row is None:
        raise NotInStore("member_term", term_id)
    return _term(row)


def load_member_terms(conn: Connection, body_id: str) -> tuple[MemberTerm, ...]:
    """The terms written for a body."""
    rows = select_rows(conn, member_terms, "body_id", [body_id])
    return tuple(map(_term, rows))


def remove_member_term(conn: Connection, term_id: str) -> None:
    """Take a term away; the journal keeps what it said."""
    delete_row(conn, member_terms, term_id)


def municipality_of_body(conn: Connection, body_id: str) -> str:
    """The code of a body's municipality. Raises ``NotInStore``."""
    row = select_row(conn, bodies, body_id)
    if row is None:
        raise NotInStore("body", body_id)
    return str(row["municipality_code"])


def _life(row: Row) -> BodyLife:
    return BodyLife(
        body_id=row["body_id"],
        first_day=row["first_day"],
        last_day=row["last_day"],
        successor_id=row["successor_id"],
        note=row["note"],
    )


def _term(row: Row) -> MemberTerm:
    return MemberTerm(
        id=row["id"],
        body_id=row["body_id"],
        name=row["name"],
        role=row["role"],
        first_day=row["first_day"],
        last_day=row["last_day"],
    )
