"""What holds for every reading of every text. Tests and fuzz targets ask the same questions here."""

import dataclasses
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from tracker.danish.personal import MASK, find_cpr_numbers
from tracker.domain.agenda import AgendaItem
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Document, Quote, Span


def quotes(node: Any) -> Iterator[Quote]:
    """Every quote in a value."""
    if isinstance(node, Quote):
        yield node
    elif dataclasses.is_dataclass(node):
        for field in dataclasses.fields(node):
            yield from quotes(getattr(node, field.name))
    elif isinstance(node, tuple | list):
        for value in node:
            yield from quotes(value)


def check(text: str, reading: MinutesReading) -> None:
    """Quotes stand where they say, items are apart and in order, and no character is lost."""
    check_quotes(text, reading)
    assert all(one.span.end <= two.span.start for one, two in pairwise(reading.items)), "items overlap"
    check_cover(text, (reading.header_span, *(item.span for item in reading.items), *reading.remainder))
    for item in reading.items:
        check_item(text, item)
    check_spans(text, (issue.span for issue in reading.issues))
    check_spans(text, (mark.span for mark in reading.personal))


def check_item(text: str, item: AgendaItem) -> None:
    """Sections cover their item; a decision lies inside it, its statements inside the decision."""
    check_cover(text, tuple(section.span for section in item.sections), item.span)
    assert all(section.span.covers(section.quote.span) for section in item.sections), "a section's text is outside"
    if item.decision is not None:
        whole = item.decision.quote.span
        assert item.span.covers(whole), "a decision is outside its item"
        assert all(whole.covers(statement.quote.span) for statement in item.decision.statements), "a statement strays"
    inside = (item.recommendations, item.amounts, item.ledger, item.balances, item.votes, item.minority_statements)
    for quote in quotes(inside):
        assert item.span.covers(quote.span), f"{quote.text!r} is outside its item"
    assert all(item.span.covers(task.quote.span) for task in item.follow_ups), "a task is outside its item"


def check_cover(text: str, spans: Iterable[Span], whole: Span | None = None) -> None:
    """The spans lie side by side and leave out nothing but line breaks."""
    place = whole.start if whole else 0
    for span in sorted(spans):
        assert span.start >= place, "spans overlap"
        assert text[place : span.start].strip("\n") == "", f"{text[place : span.start]!r} is lost"
        place = span.end
    end = whole.end if whole else len(text)
    assert place <= end, "a span reaches beyond the whole"
    assert text[place:end].strip("\n") == "", f"{text[place:end]!r} is lost"


def check_quotes(text: str, node: Any) -> None:
    """Every quote in a value stands in the text where it says."""
    for quote in quotes(node):
        assert text[quote.span.start : quote.span.end] == quote.text, f"{quote.text!r} does not stand at {quote.span}"


def check_spans(text: str, spans: Iterable[Span]) -> None:
    """The spans lie in the text."""
    assert all(0 <= span.start <= span.end <= len(text) for span in spans), "a span lies outside the text"


def check_places(text: str, places: Iterable[tuple[int, int]], start: int = 0, end: int | None = None) -> None:
    """Found places hold something, stand in reading order, are apart and lie where was looked."""
    before = start
    for begin, stop in places:
        assert before <= begin < stop, f"{(begin, stop)} comes after {before}"
        before = stop
    assert before <= (len(text) if end is None else end), "a place lies outside what was looked at"


def check_document(document: Document) -> None:
    """A document has a text without CPR numbers; its blocks and masks lie in it, pages side by side."""
    text = document.text
    assert text.strip(), "a document without text is no document"
    assert not any(0xD800 <= ord(character) <= 0xDFFF for character in set(text)), "half a character cannot be stored"
    check_spans(text, (block.span for block in document.blocks))
    check_places(text, ((span.start, span.end) for span in document.masked))
    for span in document.masked:
        assert MASK in text[span.start : span.end], "a place called masked is not"
    assert not any(find_cpr_numbers(text)), "a CPR number is left in the text"
    assert not any(find_cpr_numbers(document.name)), "a CPR number is left in the name"
