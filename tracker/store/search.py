"""Finds words in the sections and titles of items. Letters count, case does not; the same on SQLite and PostgreSQL."""

import datetime as dt
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Row, and_, func, literal, or_, select

from tracker.domain.source import Quote, Span
from tracker.store.tables import bodies, documents, items, meetings, sections


@dataclass(frozen=True, slots=True)
class Hit:
    """An item in which all words stand, with the passage that holds the first of them."""

    item_id: str
    meeting_id: str
    municipality_code: str
    body: str | None
    date: dt.date | None
    number: str | None
    title: str | None
    document_sha256: str
    quote: Quote


def find_items(conn: Connection, words: Sequence[str], municipality_code: str | None = None) -> Iterator[Hit]:
    """The items that hold every word, newest first. Of a closed item only number and title are searched."""
    folded = [fold(word) for word in words]
    if not folded:
        return
    passages = func.coalesce(items.c.title, "")
    query = (
        select(items, meetings.c.municipality_code, meetings.c.date, bodies.c.name.label("body"))
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(*(or_(_may_hold(passages, word), _section_may_hold(word)) for word in folded))
        .order_by(meetings.c.date.desc(), items.c.meeting_id, items.c.position)
    )
    if municipality_code is not None:
        query = query.where(meetings.c.municipality_code == municipality_code)
    for row in conn.execute(query):
        quote = _quote(conn, row, folded)
        if quote is not None:
            yield Hit(
                row.id,
                row.meeting_id,
                row.municipality_code,
                row.body,
                row.date,
                row.number,
                row.title,
                row.document_sha256,
                quote,
            )


def fold(words: str) -> str:
    """Words for comparing, letter by letter as long as they were: NFC, lower case."""
    return "".join(_lower(letter) for letter in unicodedata.normalize("NFC", words))


def _lower(letter: str) -> str:
    small = letter.lower()
    return small if len(small) == 1 else letter


def _may_hold(column: ColumnElement[str], word: str) -> ColumnElement[bool]:
    """A first sieve that databases agree on: letters beyond ASCII match any letter here, and are looked at later."""
    pattern = "".join(letter if letter.isascii() and letter not in "%_\\" else "_" for letter in word)
    return column.ilike(literal(f"%{pattern}%"))


def _section_may_hold(word: str) -> ColumnElement[bool]:
    return (
        select(sections.c.id)
        .where(and_(sections.c.item_id == items.c.id, items.c.is_closed.is_not(True), _may_hold(sections.c.text, word)))
        .exists()
    )


def _quote(conn: Connection, row: Row[tuple[object, ...]], words: Sequence[str]) -> Quote | None:
    """The passage around the first word, or ``None`` where not every word stands in the item."""
    whole = select(documents.c.text).where(documents.c.sha256 == row.document_sha256)
    text = conn.execute(whole).scalar_one()
    stretches = [] if row.title_start is None else [Span(row.title_start, row.title_end)]
    if row.is_closed is not True:
        query = select(sections.c.text_start, sections.c.text_end).where(sections.c.item_id == row.id)
        stretches += [Span(start, end) for start, end in conn.execute(query.order_by(sections.c.text_start))]
    folded = fold(text)
    places = [
        next((at for at in (folded.find(word, span.start, span.end) for span in stretches) if at >= 0), None)
        for word in words
    ]
    if any(place is None for place in places) or places[0] is None:
        return None
    first = places[0]
    span = next(span for span in stretches if span.start <= first < span.end)
    return _sentence(text, first, span)


def _sentence(text: str, position: int, within: Span) -> Quote:
    """The line or sentence of a stretch that holds a position."""
    start = max(text.rfind(mark, within.start, position) + len(mark) for mark in ("\n", ". ") if mark)
    start = max(start if start >= within.start else within.start, within.start)
    ends = [at for at in (text.find("\n", position, within.end), text.find(". ", position, within.end)) if at >= 0]
    end = min((at + (text[at] == ".") for at in ends), default=within.end)
    return Quote.of(text, start, end)
