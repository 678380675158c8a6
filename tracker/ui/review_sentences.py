"""The sentences of an item in which the words stand that prompted a link, with those words marked."""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.danish.text import find_sentences
from tracker.domain.source import Span

MOST = 4
"""Sentences shown; the whole item is one click away."""

_GAP = " … "
"""Stands where sentences between two of those shown are left out."""


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence with the places of its marked words, all in the item's own text."""

    span: Span
    marks: tuple[Span, ...]


def evidence_spans(evidence: Sequence[Mapping[str, Any]], text: str, start: int) -> tuple[Span, ...]:
    """The evidence as places in an item's text, which begins at ``start`` in its document, in reading order.

    Words that do not stand where the link says (the document was read anew) are left out.
    """
    spans = {
        Span(one["start"] - start, one["end"] - start)
        for one in evidence
        if one["start"] >= start and one["text"] and text[one["start"] - start : one["end"] - start] == one["text"]
    }
    return tuple(sorted(spans, key=lambda span: (span.start, span.end)))


def sentences_said(text: str, marks: Sequence[Span], *, without: Span | None = None) -> tuple[Said, ...]:
    """The sentences that hold marked words, in reading order, but for those ``without`` (the title)."""
    found = []
    for begin, end in find_sentences(text):
        if without is not None and begin < without.end and without.start < end:
            continue
        inside = marks_within(marks, Span(begin, end))
        if inside:
            found.append(Said(Span(begin, end), inside))
    return tuple(found)


def marks_within(marks: Sequence[Span], place: Span) -> tuple[Span, ...]:
    """The marks inside a stretch, those that overlap made one, each cut at the stretch's ends."""
    inside: list[Span] = []
    for mark in marks:
        start, end = max(mark.start, place.start), min(mark.end, place.end)
        if start >= end:
            continue
        if inside and start <= inside[-1].end:
            inside[-1] = Span(inside[-1].start, max(end, inside[-1].end))
        else:
            inside.append(Span(start, end))
    return tuple(inside)


def html_of_sentences(text: str, said: Sequence[Said]) -> str:
    """The first sentences as a quotation, every character text and nothing a tag; a gap where some are left out."""
    parts: list[str] = []
    for number, one in enumerate(said[:MOST]):
        if number:
            is_next = not text[said[number - 1].span.end : one.span.start].strip(" \n\t-–•*")
            parts.append(" " if is_next else _GAP)
        parts.append(html_of_marked(text, one.span, one.marks))
    if len(said) > MOST:
        parts.append(_GAP.rstrip())
    return f'<blockquote style="{_QUOTE}">{"".join(parts)}</blockquote>'


def html_of_marked(text: str, place: Span, marks: Sequence[Span]) -> str:
    """A stretch of text on one line with its marked words."""
    parts: list[str] = []
    position = place.start
    for mark in marks:
        parts.append(_plain(text[position : mark.start]))
        parts.append(f'<mark style="{_MARK}">{_plain(text[mark.start : mark.end])}</mark>')
        position = mark.end
    parts.append(_plain(text[position : place.end]))
    return "".join(parts)


def _plain(text: str) -> str:
    line = " ".join(text.split())
    lead = " " if text[:1].isspace() and line else ""
    tail = " " if text[-1:].isspace() else ""
    return html.escape(f"{lead}{line}{tail}")


# The line under the words tells them from the rest where the ground's colour does not.
_MARK = "background:#F6E3A8;color:#1D2730;border-bottom:2px solid #8A5200;border-radius:3px 3px 0 0;padding:0 0.1em"
_QUOTE = (
    "margin:0;padding:0.1rem 0 0.1rem 0.9rem;border-left:2px solid rgba(128,120,105,0.45);"
    "overflow-wrap:anywhere;max-width:46rem;line-height:1.6"
)
