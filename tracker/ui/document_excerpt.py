"""A stretch of a document cut into what may be shown: plain text, the marked words, and closed items by title alone."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.source import Span

AROUND = 350
"""Characters shown on each side of the marked words, as far as the nearest end of a paragraph."""


class PieceKind(StrEnum):
    """How a piece is shown."""

    TEXT = "text"
    MARKED = "marked"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of what is shown; ``text`` of a closed one is its label, never its content."""

    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True)
class ClosedStretch:
    """Where a closed item stands, and the number and title that may be shown of it."""

    span: Span
    label: str


def pieces_of(text: str, marked: Span | None, closed: Sequence[ClosedStretch], window: Span) -> tuple[Piece, ...]:
    """The pieces of ``text`` inside ``window``, in reading order; nothing of a closed item's content is among them."""
    pieces: list[Piece] = []
    position = window.start
    for stretch in sorted(closed, key=lambda one: one.span.start):
        if stretch.span.end <= position or stretch.span.start >= window.end:
            continue
        pieces.extend(_open_pieces(text, marked, position, max(position, stretch.span.start)))
        pieces.append(Piece(PieceKind.CLOSED, stretch.label))
        position = stretch.span.end
    pieces.extend(_open_pieces(text, marked, position, max(position, window.end)))
    return tuple(piece for piece in pieces if piece.text)


def _open_pieces(text: str, marked: Span | None, start: int, end: int) -> tuple[Piece, ...]:
    if marked is None or marked.end <= start or marked.start >= end:
        return (Piece(PieceKind.TEXT, text[start:end]),)
    first, last = max(start, marked.start), min(end, marked.end)
    return (
        Piece(PieceKind.TEXT, text[start:first]),
        Piece(PieceKind.MARKED, text[first:last]),
        Piece(PieceKind.TEXT, text[last:end]),
    )


def window_around(text: str, marked: Span) -> Span:
    """The marked words with whole paragraphs around them."""
    before = text.rfind("\n", 0, max(0, marked.start - AROUND))
    after = text.find("\n", min(len(text), marked.end + AROUND))
    start = max(0, marked.start - 2 * AROUND, before + 1)
    end = min(len(text), marked.end + 2 * AROUND)
    return Span(start, end if after < 0 else min(end, after))


def span_within(text: str, start: int | None, end: int | None) -> Span | None:
    """The span that a deep link asks for, or ``None`` where it does not lie in the text."""
    if start is None or end is None or not 0 <= start < end <= len(text):
        return None
    return Span(start, end)


_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+\n")


def html_of(pieces: Sequence[Piece]) -> str:
    """The pieces as HTML in which every character of the document is text and nothing is a tag."""
    body = "".join(_html_of_piece(piece) for piece in pieces).strip("\n")
    return f'<div style="{_SHEET}">{body}</div>'


def _html_of_piece(piece: Piece) -> str:
    text = html.escape(_BLANK_LINES.sub("\n\n", piece.text))
    if piece.kind is PieceKind.MARKED:
        return f'<mark id="kilde" style="{_MARK}">{text}</mark>'
    if piece.kind is PieceKind.CLOSED:
        return f'<div style="{_CLOSED}">{text}</div>'
    return text


# Line breaks are the document's own; a long word breaks rather than widening a phone's screen.
_SHEET = "white-space:pre-wrap;overflow-wrap:anywhere;max-width:46rem;line-height:1.6"
_MARK = "background:#F6E3A8;color:#1D2730;border-radius:3px;padding:0 0.1em;scroll-margin-top:6rem"
_CLOSED = "border:1px dashed #A8A297;border-radius:6px;padding:0.5rem 0.75rem;margin:0.5rem 0;white-space:normal"
