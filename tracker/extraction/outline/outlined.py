"""What a document's text is cut into: places only."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.domain.agenda import SectionKind
from tracker.domain.source import Span
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import Tag


@dataclass(frozen=True, slots=True)
class SectionOutline:
    """A section: ``span`` with its heading, ``content`` without; ``body`` and ``date`` where the heading names them."""

    kind: SectionKind
    span: Span
    content: Span
    heading: str | None = None
    body: str | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class ItemOutline:
    """An item: its whole stretch, the places of its number and title, its lines, and its sections in order.

    ``listed_case``: where the table of the agenda above the items has its case number.
    """

    span: Span
    number: str | None
    title: Span | None
    first_line: int
    end_line: int
    sections: tuple[SectionOutline, ...]
    group_closed: bool | None = None
    title_line: int | None = None
    listed_case: Span | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole document: header, items and remainder cover its text; ``lines`` and ``tags`` belong together.

    ``lists_attachments``, ``heads_decisions``: whether any item has a section of that kind. ``is_divided``: whether
    anything looked like an item; else the only one is the whole document.
    """

    header: Span
    header_end_line: int
    items: tuple[ItemOutline, ...]
    remainder: tuple[Span, ...]
    lines: tuple[Line, ...]
    tags: tuple[Tag, ...]
    text: str
    lists_attachments: bool
    heads_decisions: bool
    is_divided: bool = True

    def lines_in(self, span: Span) -> Iterator[tuple[Line, Tag]]:
        """The lines that share at least one character with a stretch of the text, with their tags."""
        index = bisect_left(self.lines, span.start, key=lambda line: line.end)
        while index < len(self.lines) and self.lines[index].start < span.end:
            yield self.lines[index], self.tags[index]
            index += 1
