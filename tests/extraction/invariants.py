"""What holds for every reading of every text."""

import dataclasses
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from tracker.domain.reading import MinutesReading
from tracker.domain.source import Quote, Span


def quotes(node: Any) -> Iterator[Quote]:
    """Every quote in a value."""
    if isinstance(node, Quote):
        yield node
    elif dataclasses.is_dataclass(node):
        for field in dataclasses.fields(node):
            yield from quotes(getattr(node, field.name))
    elif isinstance(node, tuple):
        for value in node:
            yield from quotes(value)


def check(text: str, reading: MinutesReading) -> None:
    """Quotes stand where they say, items are apart and in order, and no character is lost."""
    for quote in quotes((reading.header, reading.items)):
        assert text[quote.span.start : quote.span.end] == quote.text
    assert all(one.span.end <= two.span.start for one, two in pairwise(reading.items))
    check_cover(text, (reading.header_span, *(item.span for item in reading.items), *reading.remainder))
    for item in reading.items:
        check_item(text, item)
    assert all(0 <= issue.span.start <= issue.span.end <= len(text) for issue in reading.issues)


def check_item(text: str, item: Any) -> None:
    """Sections cover their item; a decision lies inside it, its statements inside the decision."""
    check_cover(text, tuple(section.span for section in item.sections), item.span)
    assert all(section.span.covers(section.quote.span) for section in item.sections)
    if item.decision is not None:
        assert item.span.covers(item.decision.quote.span)
        assert all(item.decision.quote.span.covers(s.quote.span) for s in item.decision.statements)
    assert all(item.span.covers(task.quote.span) for task in item.follow_ups)


def check_cover(text: str, spans: tuple[Span, ...], whole: Span | None = None) -> None:
    """The spans lie side by side and leave out nothing but line breaks."""
    place = whole.start if whole else 0
    for span in sorted(spans):
        assert span.start >= place
        assert text[place : span.start].strip("\n") == ""
        place = span.end
    assert text[place : whole.end if whole else len(text)].strip("\n") == ""
