"""Composes the finders into the reading of one document."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tracker.danish.amounts import find_amounts
from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem, Attachment, CaseNumber, Section, SectionKind
from tracker.domain.decision import Decision
from tracker.domain.meeting import Attendance, MeetingKind, Presence
from tracker.domain.money import Amount
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Document, Quote, Span
from tracker.extraction.amounts import find_item_amounts
from tracker.extraction.attachments import find_attachments, find_mentioned_attachments
from tracker.extraction.attendance import Listed, find_in_sentence, find_listed, split_label
from tracker.extraction.attendance_columns import find_column_attendances
from tracker.extraction.attendance_lines import is_name_line
from tracker.extraction.case_numbers import find_case_numbers
from tracker.extraction.closed import find_closed
from tracker.extraction.decisions import (
    MeetingContext,
    decision_span,
    find_decisions,
    find_outcome,
    find_statements,
    is_own,
)
from tracker.extraction.final_attachments import find_final_list, share_out
from tracker.extraction.follow_ups import find_follow_ups, find_next_meeting
from tracker.extraction.heading import find_header
from tracker.extraction.implicit import find_implicit_decision
from tracker.extraction.ledger import Money, find_ledger
from tracker.extraction.outline import ItemOutline, Outline, find_outline
from tracker.extraction.recommendations import find_recommendations
from tracker.extraction.tags import LineKind
from tracker.extraction.titles import find_title


def read_minutes(document: Document, vocabulary: Vocabulary) -> MinutesReading:
    """Read one document: facts with their places, and issues for what was not understood."""
    text = document.text
    outline = find_outline(text, document.blocks, vocabulary)
    listed = _header_listed(text, outline, vocabulary)
    shown = tuple(entry.attendance for entry in listed)
    shown = shown or tuple(find_column_attendances(text, outline.lines[: outline.header_end_line], vocabulary))
    listed += _ranged(text, outline, vocabulary)
    header = find_header(text, outline, shown or _absence_item(outline, vocabulary), vocabulary)
    meeting = MeetingContext(header.body, header.date, find_next_meeting(text))
    items = tuple(_read_item(text, outline, item, meeting, listed, header.kind, vocabulary) for item in outline.items)
    final = find_final_list(outline)
    if final is not None:
        shared = share_out(outline, final, vocabulary)
        items = tuple(_with_attachments(item, shared, last=item is items[-1]) for item in items)
    return MinutesReading(header, outline.header, items, outline.remainder, ())


def _with_attachments(item: AgendaItem, shared: dict[str, tuple[Attachment, ...]], last: bool) -> AgendaItem:
    own = () if last else item.attachments
    return replace(item, attachments=own + shared.get(item.number or "", ()))


def lists_attachments(outline: Outline) -> bool:
    """Whether any item of the document has a list of attachments."""
    return any(section.kind is SectionKind.ATTACHMENTS for item in outline.items for section in item.sections)


def _ranged(text: str, outline: Outline, vocabulary: Vocabulary) -> tuple[Listed, ...]:
    """Sentences anywhere in the document that somebody missed items 4-5."""
    found: list[Listed] = []
    for line, tag in zip(outline.lines, outline.tags, strict=True):
        if tag.kind is LineKind.TEXT and "under" in line.core:
            for start, end in find_sentences(text, line.core_start, line.core_end):
                found.extend(e for e in find_in_sentence(text, start, end, vocabulary) if e.first is not None)
    return tuple(found)


def _absence_item(outline: Outline, vocabulary: Vocabulary) -> tuple[Attendance, ...]:
    """Those named in an item that is there for absence alone: *1. Fraværende*, or one whose decision names absentees."""
    text = outline.text
    for item in outline.items[:3]:
        title = text[item.title.start : item.title.end] if item.title else ""
        first = split_label(" ".join(title.split()[:1]).strip(" .:") + ":", vocabulary)[0]
        if first not in ("absent", "excused") and (title or not _only_absence(outline, item, vocabulary)):
            continue
        found = [
            e.attendance for a, b in _sentences(outline, item.span) for e in find_in_sentence(text, a, b, vocabulary)
        ]
        for section in item.sections:
            if section.kind is SectionKind.ATTENDANCE:
                entries = find_listed(text, section.content.start, section.content.end, "absent", vocabulary)
                found.extend(entry.attendance for entry in entries)
        return tuple({attendance.name: attendance for attendance in found}.values())
    return ()


def _only_absence(outline: Outline, item: ItemOutline, vocabulary: Vocabulary) -> bool:
    decided = [
        section for section in item.sections if section.kind is SectionKind.DECISION and _filled(section.content)
    ]
    return bool(decided) and all(decision_span(section.content, outline, vocabulary) is None for section in decided)


def _filled(span: Span) -> bool:
    return span.start < span.end


def _header_listed(text: str, outline: Outline, vocabulary: Vocabulary) -> tuple[Listed, ...]:
    found: list[Listed] = []
    lines = outline.lines[: outline.header_end_line]
    index = 0
    while index < len(lines):
        line = lines[index]
        label, after = split_label(line.core, vocabulary)
        index += 1
        if label is None:
            continue
        start, end = line.core_start + after, line.core_end
        if start >= end:
            while index < len(lines) and lines[index].blank:
                index += 1
            start = lines[index].start if index < len(lines) else end
            end = start
            while (
                index < len(lines)
                and outline.tags[index].kind in (LineKind.BLANK, LineKind.TEXT)
                and (lines[index].blank or _is_listed(lines[index].core, vocabulary))
            ):
                end = end if lines[index].blank else lines[index].end
                index += 1
        found.extend(find_listed(text, start, end, label, vocabulary))
    return tuple(found)


def _is_listed(core: str, vocabulary: Vocabulary) -> bool:
    if split_label(core, vocabulary)[0] is not None or core.endswith(":"):
        return False
    return is_name_line(core, vocabulary.roles) or _LATE.match(core) is not None


_LATE = re.compile(r"^(?:mødte|ankom|kom)\s", re.IGNORECASE)


def _read_item(
    text: str,
    outline: Outline,
    item: ItemOutline,
    meeting: MeetingContext,
    listed: tuple[Listed, ...],
    kind: MeetingKind,
    vocabulary: Vocabulary,
) -> AgendaItem:
    title, marked, in_title = _title(text, outline, item, vocabulary)
    decision, earlier = find_decisions(outline, item, meeting, vocabulary)
    if decision is None and not _has_decision_section(item):
        decision = _implicit(outline, item, title, meeting, vocabulary)
    closed = marked if marked is not None else find_closed(item, outline.lines, outline.tags, vocabulary)
    sections = tuple(
        Section(s.kind, Quote.of(text, s.content.start, s.content.end), s.span, s.heading) for s in item.sections
    )
    attachments = find_attachments(outline, item, vocabulary)
    if not lists_attachments(outline):
        attachments = attachments or find_mentioned_attachments(text, item.span)
    scope = decision.quote.span if decision else None
    if scope is None and kind is not MeetingKind.AGENDA and not _has_decision_section(item):
        scope = Span(title.span.end if title else item.span.start, item.span.end)
    amounts = find_item_amounts(text, item.span)
    money = _money(text, item, decision, amounts, meeting)
    return AgendaItem(
        item.span,
        item.number,
        " ".join(title.text.split()) if title else None,
        title,
        _case_numbers(text, outline, item, in_title, vocabulary),
        closed,
        sections,
        find_recommendations(text, item),
        decision,
        earlier,
        _attendances(outline, item, meeting, listed, vocabulary),
        attachments,
        amounts,
        money.entries,
        money.balances,
        follow_ups=find_follow_ups(text, scope, meeting.date, meeting.body, vocabulary, meeting.next_date)
        if scope
        else (),
    )


def _money(
    text: str, item: ItemOutline, decision: Decision | None, amounts: tuple[Amount, ...], meeting: MeetingContext
) -> Money:
    """Movements of the body's own money: told in the decision, or as facts elsewhere but not in what is proposed."""
    if not amounts or (decision is None and _has_decision_section(item)):
        return Money((), ())
    decided = tuple(statement.quote for statement in decision.statements) if decision else ()
    spans = [
        s.content for s in item.sections if s.kind not in (SectionKind.RECOMMENDATION, SectionKind.EARLIER_DECISION)
    ]
    sentences = tuple(Quote.of(text, a, b) for span in spans for a, b in find_sentences(text, span.start, span.end))
    everywhere = tuple(
        Amount(found.ore, Quote.of(text, found.start, found.end))
        for found in find_amounts(text, item.span.start, item.span.end)
    )
    return find_ledger(decided, sentences, everywhere, meeting.date.year if meeting.date else None)


def _title(
    text: str, outline: Outline, item: ItemOutline, vocabulary: Vocabulary
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
    return find_title(text, item.title, glued, vocabulary)


def _has_decision_section(item: ItemOutline) -> bool:
    return any(s.kind in (SectionKind.DECISION,) for s in item.sections)


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
    text: str, outline: Outline, item: ItemOutline, in_title: Span | None, vocabulary: Vocabulary
) -> tuple[CaseNumber, ...]:
    places = [(in_title.start, in_title.end)] if in_title else []
    for index in range(item.first_line, item.end_line):
        if outline.tags[index].kind is LineKind.CASE and not _BRACKETED.match(outline.lines[index].core):
            places.append((outline.lines[index].core_start, outline.lines[index].core_end))
        if outline.tags[index].section is not None and index != item.title_line:
            break
    if not places and len(outline.items) == 1:
        heads = range(outline.header_end_line)
        places = [
            (outline.lines[n].core_start, outline.lines[n].core_end)
            for n in heads
            if outline.tags[n].kind is LineKind.CASE
        ]
    found = find_case_numbers(text, places, vocabulary)
    return tuple({number.quote.text: number for number in found}.values())


_BRACKETED = re.compile(r"^(?:Sag|Punkt)\s+(?:nr\.?\s*)?\d{1,4}\s*\(", re.IGNORECASE)
"""*Sag nr. 180 (ØU 201/2009)*: where the matter stood in another body's agenda."""


def _sentences(outline: Outline, span: Span) -> Iterator[tuple[int, int]]:
    """Sentences, each within one line: attendance is told line by line, often without full stops."""
    for line, _ in outline.lines_in(span):
        yield from find_sentences(outline.text, max(line.core_start, span.start), min(line.core_end, span.end))


def _attendances(
    outline: Outline, item: ItemOutline, meeting: MeetingContext, listed: tuple[Listed, ...], vocabulary: Vocabulary
) -> tuple[Attendance, ...]:
    text = outline.text
    found: dict[str, Attendance] = {}
    for entry in listed:
        if entry.attendance.presence is Presence.ABSENT and entry.first is not None and entry.covers(item.number):
            found.setdefault(entry.attendance.name, entry.attendance)
    ours = True
    for section in item.sections:
        if section.kind in (SectionKind.DECISION, SectionKind.EARLIER_DECISION):
            ours = is_own(section, meeting)
        if not ours:
            continue
        if section.kind is SectionKind.ATTENDANCE:
            label, _ = split_label((section.heading or "") + ":", vocabulary)
            entries = find_listed(text, section.content.start, section.content.end, label or "absent", vocabulary)
            found.update((e.attendance.name, e.attendance) for e in entries if e.covers(item.number) or e.first is None)
        if section.kind is SectionKind.DECISION:
            for start, end in _sentences(outline, section.content):
                for entry in find_in_sentence(text, start, end, vocabulary):
                    if entry.first is None:
                        found.setdefault(entry.attendance.name, entry.attendance)
    return tuple(found.values())
