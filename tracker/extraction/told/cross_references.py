"""What an item refers to: meetings, items and cases, and by the modules beside it papers, laws and policies."""

from collections.abc import Sequence

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem, SectionKind
from tracker.domain.meeting import MeetingHeader
from tracker.domain.reference import CrossReference, ReferenceKind
from tracker.domain.source import Span
from tracker.extraction.outline.outlined import Outline
from tracker.extraction.tagging.tags import LineKind
from tracker.extraction.told.item_references import find_case_references, find_item_references
from tracker.extraction.told.law_references import find_law_references, find_policy_references
from tracker.extraction.told.meeting_references import find_meeting_references
from tracker.extraction.told.paper_references import find_attachment_references


def find_references(
    outline: Outline, item: AgendaItem, header: MeetingHeader, vocabulary: Vocabulary
) -> tuple[CrossReference, ...]:
    """What an item refers to, each once, in the order in which it is first named.

    Each kind has its own reader, which names the shapes it accepts. Not: the meeting itself, and the item's own number
    and case.
    """
    text = outline.text
    sections = tuple((section.kind, section.span) for section in item.sections)
    spans = _prose(outline, item)
    found: list[CrossReference] = []
    for span in spans:
        found.extend(find_meeting_references(text, span, header, vocabulary))
        found.extend(find_item_references(text, span, item, header, vocabulary))
        found.extend(find_case_references(text, span, item))
        found.extend(find_law_references(text, span.start, span.end))
        found.extend(find_policy_references(text, span.start, span.end))
    found.extend(find_attachment_references(text, spans, item.attachments, sections))
    return _without_overlaps(found)


def _prose(outline: Outline, item: AgendaItem) -> tuple[Span, ...]:
    """The stretches of an item that are no list of attachments and no line with its own case number."""
    pieces: list[Span] = []
    for span in _kept(item):
        start = span.start
        for line, tag in outline.lines_in(span):
            if tag.kind in (LineKind.CASE, LineKind.NOISE):
                pieces.append(Span(start, max(start, line.start)))
                start = max(start, min(line.end, span.end))
        pieces.append(Span(start, span.end))
    return tuple(piece for piece in pieces if piece.start < piece.end)


def _kept(item: AgendaItem) -> list[Span]:
    """The sections that are no list of attachments, those side by side as one."""
    kept: list[Span] = []
    for section in item.sections:
        if section.kind is SectionKind.ATTACHMENTS:
            continue
        if kept and section.span.start - kept[-1].end <= 1:
            kept[-1] = Span(kept[-1].start, section.span.end)
        else:
            kept.append(section.span)
    return kept if item.sections else [item.span]


def _without_overlaps(found: Sequence[CrossReference]) -> tuple[CrossReference, ...]:
    """Each thing once, and nothing inside a longer reference."""
    ordered = sorted(found, key=lambda r: (r.quote.span.start, -r.quote.span.end))
    kept: dict[object, CrossReference] = {}
    last = Span(0, 0)
    for reference in ordered:
        place = reference.quote.span
        inside = place.end <= last.end and place != last and reference.kind is not ReferenceKind.ATTACHMENT
        name = reference.name.casefold() if reference.name else None
        key = (
            reference.kind, reference.date, reference.body, reference.item_number, reference.case_number, name,
            reference.paragraph,
        )  # fmt: skip
        if not inside and key not in kept:
            kept[key] = reference
        last = place if place.end > last.end else last
    return tuple(kept.values())
