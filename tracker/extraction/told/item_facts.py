"""Votes, minority statements, recusals, head counts and references, added to items that are read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem, SectionKind
from tracker.domain.issue import Issue, IssueCode, Severity
from tracker.domain.meeting import Attendance, MeetingHeader, MeetingKind
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Span
from tracker.extraction.doubts.sum_checks import find_differing_members, find_differing_votes
from tracker.extraction.items.decisions import MeetingContext, is_own
from tracker.extraction.outline.outlined import ItemOutline, Outline
from tracker.extraction.told.council_affairs import find_council_notes
from tracker.extraction.told.cross_references import find_references
from tracker.extraction.told.head_counts import find_head_counts
from tracker.extraction.told.minority import find_minority_statements
from tracker.extraction.told.no_applications import find_no_applications
from tracker.extraction.told.paper_references import is_missing
from tracker.extraction.told.recusals import find_recusals, with_recusals
from tracker.extraction.told.target_wishes import find_target_wishes
from tracker.extraction.told.votes import find_votes


def add_facts(
    outline: Outline, header: MeetingHeader, items: Sequence[AgendaItem], vocabulary: Vocabulary
) -> tuple[MeetingHeader, tuple[AgendaItem, ...]]:
    """The header and the items with what is told of them in passing; of the body whose minutes these are alone."""
    text = outline.text
    meeting = MeetingContext(header.body, header.date)
    scopes = [_scope(outlined, item, meeting, header.kind) for outlined, item in zip(outline.items, items, strict=True)]
    there = [_attendance_spans(outlined, meeting) for outlined in outline.items]
    recusals = _recusals(outline, scopes, there, vocabulary)
    year = header.date.year if header.date else None
    read = tuple(
        replace(
            item,
            votes=find_votes(text, decided, vocabulary, year),
            minority_statements=find_minority_statements(text, decided, vocabulary, year),
            attendances=with_recusals(item.attendances, (*recusals.by_number.get(item.number or "", ()), *recused)),
            head_counts=find_head_counts(text, (*listed, *decided)),
            references=find_references(outline, item, header, vocabulary),
            target_wishes=find_target_wishes(text, decided),
            no_applications=find_no_applications(text, _told(item)),
            notes=find_council_notes(text, outlined, item, meeting=meeting, kind=header.kind, vocabulary=vocabulary),
        )
        for outlined, item, decided, listed, recused in zip(
            outline.items, items, scopes, there, recusals.by_item, strict=True
        )
    )
    return replace(header, head_counts=find_head_counts(text, (outline.header,))), read


@dataclass(frozen=True, slots=True)
class _Recusals:
    """Those told for items by number, wherever that stands, and those told under each item for it."""

    by_number: Mapping[str, Sequence[Attendance]]
    by_item: Sequence[Sequence[Attendance]]


def _recusals(
    outline: Outline,
    scopes: Sequence[tuple[Span, ...]],
    there: Sequence[tuple[Span, ...]],
    vocabulary: Vocabulary,
) -> _Recusals:
    by_number: dict[str, list[Attendance]] = {}
    by_item: list[tuple[Attendance, ...]] = []
    for spans in ((outline.header,), *(a + b for a, b in zip(scopes, there, strict=True))):
        found = find_recusals(outline.text, spans, vocabulary)
        by_item.append(tuple(attendance for attendance in found if not attendance.items))
        for attendance in found:
            for number in attendance.items:
                by_number.setdefault(number, []).append(attendance)
    return _Recusals(by_number, by_item[1:])


def _scope(outlined: ItemOutline, item: AgendaItem, meeting: MeetingContext, kind: MeetingKind) -> tuple[Span, ...]:
    """Where the body tells what it decided: under its own headings, or all the text where there are no headings."""
    sections = [section for section in outlined.sections if section.kind is SectionKind.DECISION]
    if sections:
        return tuple(section.content for section in sections if is_own(section, meeting))
    if item.decision is not None:
        return (item.decision.quote.span,)
    if kind is MeetingKind.AGENDA:
        return ()
    return (_told(item),)


def _told(item: AgendaItem) -> Span:
    """All of an item but its title."""
    return Span(max(item.span.start, item.title_quote.span.end if item.title_quote else 0), item.span.end)


def _attendance_spans(outlined: ItemOutline, meeting: MeetingContext) -> tuple[Span, ...]:
    """The attendance lists of an item with their headings, but for those of bodies that treated it before."""
    found: list[Span] = []
    ours = True
    for section in outlined.sections:
        if section.kind in (SectionKind.DECISION, SectionKind.EARLIER_DECISION):
            ours = is_own(section, meeting)
        if section.kind is SectionKind.ATTENDANCE and ours:
            found.append(section.span)
    return tuple(found)


def find_fact_issues(reading: MinutesReading) -> Iterator[Issue]:
    """Sums of members and votes that do not fit, and attachments that are cited but not there."""
    header = reading.header
    yield from find_differing_members(header.head_counts, header.attendances)
    for item in reading.items:
        yield from find_differing_members(item.head_counts, item.attendances)
        yield from find_differing_votes(item.votes, header.attendances)
        for reference in item.references:
            if is_missing(reference):
                words = " ".join(reference.quote.text.split())
                yield Issue(IssueCode.ATTACHMENT_MISSING, Severity.LOOK, reference.quote.span, words)
