"""Finds words in the sections and titles of items. Letters count, case does not; the same on SQLite and PostgreSQL."""

import datetime as dt
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, literal, or_, select

from tracker.domain.source import Quote, Span
from tracker.store.closed import is_open
from tracker.store.rows import select_rows
from tracker.store.tables import bodies, documents, items, meetings, sections

_PAGE = 50
"""How many items are looked at together, so that a search with a limit reads little more than it shows."""


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
    may_be_read = is_open(conn)
    sieve = (
        or_(_may_hold(func.coalesce(items.c.title, ""), word), _section_may_hold(may_be_read, word)) for word in folded
    )
    title = func.substr(documents.c.text, items.c.title_start + 1, items.c.title_end - items.c.title_start)
    query = (
        select(
            items,
            meetings.c.municipality_code,
            meetings.c.date,
            bodies.c.name.label("body"),
            may_be_read.label("may_be_read"),
            title.label("title_words"),
        )
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .join(documents, documents.c.sha256 == items.c.document_sha256)
        .outerjoin(bodies, bodies.c.id == meetings.c.body_id)
        .where(*sieve)
        .order_by(meetings.c.date.desc(), items.c.meeting_id, items.c.position)
    )
    if municipality_code is not None:
        query = query.where(meetings.c.municipality_code == municipality_code)
    rows = iter(conn.execute(query))
    while page := list(islice(rows, _PAGE)):
        yield from _hits(conn, page, folded)


def _hits(conn: Connection, page: Sequence[Row[Any]], words: Sequence[str]) -> Iterator[Hit]:
    stretches: dict[str, list[Quote]] = {row.id: [] for row in page}
    for row in page:
        if row.title_start is not None:
            stretches[row.id].append(Quote(row.title_words, Span(row.title_start, row.title_end)))
    readable = [row.id for row in page if row.may_be_read]
    for found in sorted(select_rows(conn, sections, "item_id", readable), key=lambda found: found["text_start"]):
        stretches[found["item_id"]].append(Quote(found["text"], Span(found["text_start"], found["text_end"])))
    for row in page:
        quote = _quote(stretches[row.id], words)
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


def _section_may_hold(may_be_read: ColumnElement[bool], word: str) -> ColumnElement[bool]:
    return (
        select(sections.c.id)
        .where(sections.c.item_id == items.c.id, may_be_read, _may_hold(sections.c.text, word))
        .correlate(items)
        .exists()
    )


def _quote(stretches: Sequence[Quote], words: Sequence[str]) -> Quote | None:
    """The passage around the first word, or ``None`` where not every word stands in the item."""
    folded = [fold(stretch.text) for stretch in stretches]
    if not all(any(word in text for text in folded) for word in words):
        return None
    return next(
        _sentence(stretch, text.index(words[0]))
        for stretch, text in zip(stretches, folded, strict=True)
        if words[0] in text
    )


def _sentence(stretch: Quote, position: int) -> Quote:
    """The line or sentence of a stretch that holds a position."""
    text, at = stretch.text, stretch.span.start
    start = max((0, *(text.rfind(mark, 0, position) + len(mark) for mark in ("\n", ". ") if mark in text[:position])))
    ends = [place for place in (text.find("\n", position), text.find(". ", position)) if place >= 0]
    end = min((place + (text[place] == ".") for place in ends), default=len(text))
    return Quote(text[start:end], Span(at + start, at + end))
