"""Reads one item: every finder on its own sections."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem, Attachment, CaseNumber, Section, SectionKind
from tracker.domain.decision import Decision
from tracker.domain.meeting import MeetingKind
from tracker.domain.source import Quote, Span
from tracker.extraction.attendance.absence import find_item_attendances
from tracker.extraction.attendance.lists import Listed
from tracker.extraction.items.amounts import find_item_amounts
from tracker.extraction.items.attachments import find_attachments, find_mentioned_attachments
from tracker.extraction.items.case_numbers import find_case_numbers, number_behind_labels
from tracker.extraction.items.closed import find_closed
from tracker.extraction.items.decisions import MeetingContext, find_decisions, find_statements
from tracker.extraction.items.implicit import find_implicit_decision
from tracker.extraction.items.money_kinds import describe_amounts
from tracker.extraction.items.outcomes import find_outcome
from tracker.extraction.items.recommendations import find_recommendations
from tracker.extraction.items.titles import find_title
from tracker.extraction.ledger.of_item import find_item_money
from tracker.extraction.outline.outlined import ItemOutline, Outline
from tracker.extraction.tagging.label_values import is_label_above_case
from tracker.extraction.tagging.tags import LineKind
from tracker.extraction.tasks.item_tasks import find_item_tasks

_HEAD_LINES = 12
_HYPHEN = re.compile(r"(?<=[a-zæøå])-\n[^\S\n]*(?=[a-zæøå])(?!og\b|eller\b)")
"""A word that a line break parts: *kommunesammen-* / *lægningen*."""
_BRACKETED = re.compile(r"^(?:Sag|Punkt)\s+(?:nr\.?\s*)?\d{1,4}\s*\(", re.IGNORECASE)
"""*Sag nr. 180 (ØU 201/2009)*: where the matter stood in another body's agenda."""


def read_item(
    outline: Outline,
    item: ItemOutline,
    meeting: MeetingContext,
    vocabulary: Vocabulary,
    *,
    listed: tuple[Listed, ...],
    kind: MeetingKind,
) -> AgendaItem:
    """One item with all that is said of it; ``listed`` are those absent for a range of items."""
    text = outline.text
    title, marked, in_title = _title(outline, item, vocabulary)
    decision, earlier = find_decisions(outline, item, meeting, vocabulary)
    if decision is None and not _has_decision_section(item):
        decision = _implicit(outline, item, title, meeting, vocabulary)
    closed = marked if marked is not None else find_closed(item, outline.lines, outline.tags)
    amounts = describe_amounts(text, item.span, find_item_amounts(text, item.span))
    money = find_item_money(text, item, decision, meeting)
    tasks, outside = find_item_tasks(text, item, title, decision, meeting=meeting, kind=kind, vocabulary=vocabulary)
    return AgendaItem(
        item.span,
        item.number,
        " ".join(_HYPHEN.sub("", title.text).split()) if title else None,
        title,
        _case_numbers(outline, item, in_title, vocabulary),
        closed,
        _sections(text, item),
        find_recommendations(text, item),
        decision,
        earlier,
        find_item_attendances(outline, item, meeting, listed, vocabulary),
        _attachments(outline, item, vocabulary),
        amounts,
        money.entries,
        money.balances,
        tasks,
        outside_remit=outside,
    )


def _attachments(outline: Outline, item: ItemOutline, vocabulary: Vocabulary) -> tuple[Attachment, ...]:
    """Those listed; those only told of in a document that lists none."""
    found = find_attachments(outline, item, vocabulary)
    if found or outline.lists_attachments:
        return found
    return find_mentioned_attachments(outline.text, item.span)


def _sections(text: str, item: ItemOutline) -> tuple[Section, ...]:
    return tuple(
        Section(s.kind, Quote.of(text, s.content.start, s.content.end), s.span, s.heading) for s in item.sections
    )


def _title(
    outline: Outline, item: ItemOutline, vocabulary: Vocabulary
) -> tuple[Quote | None, bool | None, Span | None]:
    if item.title is None:
        return None, None, None
    place = next(
        (
            n
            for n in range(item.first_line, item.end_line)
            if outline.lines[n].start <= item.title.start <= outline.lines[n].end
        ),
        item.first_line,
    )
    alone = place + 1 < item.end_line and outline.tags[place + 1].kind in (LineKind.CASE, LineKind.MARK)
    glued = outline.lines[place].glued and outline.lines[place].cell is None and not alone
    return find_title(outline.text, item.title, glued, vocabulary)


def _has_decision_section(item: ItemOutline) -> bool:
    return any(s.kind is SectionKind.DECISION for s in item.sections)


def _implicit(
    outline: Outline, item: ItemOutline, title: Quote | None, meeting: MeetingContext, vocabulary: Vocabulary
) -> Decision | None:
    text = outline.text
    trimmed = find_implicit_decision(outline, item, title, vocabulary)
    if trimmed is None:
        return None
    quote = Quote.of(text, trimmed.start, trimmed.end)
    outcome, words = find_outcome(quote.text, vocabulary.outcomes)
    return Decision(quote, meeting.body, meeting.date, outcome, words, find_statements(text, trimmed, vocabulary))


def _case_numbers(
    outline: Outline, item: ItemOutline, in_title: Span | None, vocabulary: Vocabulary
) -> tuple[CaseNumber, ...]:
    places = [(in_title.start, in_title.end)] if in_title else []
    for index in range(item.first_line, item.end_line):
        if outline.tags[index].kind is LineKind.CASE and not _BRACKETED.match(outline.lines[index].core):
            places.append(_with_label(outline, item, index))
        section = outline.tags[index].section
        if section is not None and section is not SectionKind.ROUTING and index != item.title_line:
            if is_label_above_case(index, outline.lines, outline.tags):
                continue
            break
    if not places and len(outline.items) == 1:
        heads = range(outline.header_end_line)
        places = [
            (outline.lines[n].core_start, outline.lines[n].core_end)
            for n in heads
            if outline.tags[n].kind is LineKind.CASE
        ]
    if not places:
        places = _behind_labels(outline, item, vocabulary)
    if not places and item.listed_case is not None:
        places = [(item.listed_case.start, item.listed_case.end)]
    found = find_case_numbers(outline.text, places, vocabulary)
    return tuple({number.quote.text: number for number in found}.values())


def _with_label(outline: Outline, item: ItemOutline, index: int) -> tuple[int, int]:
    """A case line from its label on, where that stands alone above it."""
    line = outline.lines[index]
    above = next((n for n in range(index - 1, item.first_line, -1) if not outline.lines[n].blank), index)
    labelled = outline.tags[above].kind is LineKind.CASE and not any(c.isdigit() for c in outline.lines[above].core)
    return (outline.lines[above].core_start if labelled else line.core_start, line.core_end)


def _behind_labels(outline: Outline, item: ItemOutline, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    lines = outline.lines[item.first_line : min(item.end_line, item.first_line + _HEAD_LINES)]
    lines = tuple(line for line in lines if not line.blank)
    found = number_behind_labels([line.core for line in lines], vocabulary)
    if found is None:
        return []
    place, start, end = found
    return [(lines[place].core_start + start, lines[place].core_start + end)]
