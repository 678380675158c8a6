"""What could not be understood: a value for each, with its place."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem, SectionKind
from tracker.domain.issue import Issue, IssueCode, Severity
from tracker.domain.meeting import MeetingKind, Presence
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Block, BlockKind, Document, Span
from tracker.extraction.doubts.sums import find_differing_sums
from tracker.extraction.items.amounts import find_unread_amounts
from tracker.extraction.outline.contents import contents_lines, entry_words
from tracker.extraction.outline.outlined import Outline
from tracker.extraction.tagging.tags import LineKind

_HEADING_LIKE = re.compile(r"^[A-ZÆØÅ][\wæøåÆØÅé ,/-]{3,48}:?$")
_ENDS_MEETING = re.compile(r"(?:Mødet\s(?:blev\s)?(?:hævet|slut\w*|afsluttet)|Referent)\b.{0,60}$", re.IGNORECASE)
"""*Mødet hævet kl. 18.45*, *Referent: Anna Lund* behind the last item: nothing is lost."""
_COLUMN_HEADS = frozenset(
    ("side", "sag", "punkt", "pkt", "sag nr", "sag nr. side", "pkt. tekst side", "sag tekst", "nr")
)
_NO_HEADINGS_IN = (SectionKind.DECISION, SectionKind.ATTACHMENTS, SectionKind.ATTENDANCE, SectionKind.RECOMMENDATION)
_MOST_WORDS = 120
MANY_DOUBTFUL = 0.05
"""The share of doubtful words in a scan beyond which facts get lost: a clean scan at 150 to 300 dots an inch has none
or one in a hundred, one at 80 dots has fifteen."""


def find_issues(
    outline: Outline, reading: MinutesReading, vocabulary: Vocabulary, blocks: Sequence[Block] = ()
) -> tuple[Issue, ...]:
    """All that is odd about a document, in reading order."""
    found = [
        *_pages(blocks),
        *_head(outline, reading),
        *_numbers(reading),
        *_contents(outline, reading),
        *_headings(outline),
        *_remainder(outline, reading),
    ]
    for item in reading.items:
        found.extend(_item(outline, item, reading.header.kind, vocabulary))
    return tuple(sorted(found, key=lambda issue: (issue.span, issue.code)))


def doubtful_issues(document: Document) -> Iterator[Issue]:
    """One issue for a scan of which so many words are doubtful that a person should hold it against the paper."""
    share = document.doubtful_share
    if share is not None and share > MANY_DOUBTFUL:
        yield Issue(IssueCode.DOUBTFUL_WORDS, Severity.LOOK, Span(0, 0), f"{round(100 * share)} %")


def _pages(blocks: Sequence[Block]) -> Iterator[Issue]:
    """Pages that hold no text: the reader gives them an empty stretch."""
    for block in blocks:
        if block.kind is BlockKind.PAGE and block.span.start == block.span.end:
            yield Issue(IssueCode.PAGE_WITHOUT_TEXT, Severity.UNUSED, block.span, str(block.number))


def _issue(outline: Outline, code: IssueCode, severity: Severity, span: Span) -> Issue:
    return Issue(code, severity, span, " ".join(outline.text[span.start : span.end][:_MOST_WORDS].split()))


def _head(outline: Outline, reading: MinutesReading) -> Iterator[Issue]:
    header, span = reading.header, reading.header_span
    if not reading.items:
        yield _issue(outline, IssueCode.NO_ITEMS, Severity.UNUSED, Span(0, len(outline.text)))
    if header.date is None:
        yield _issue(outline, IssueCode.NO_DATE, Severity.LOOK, span)
    if header.body is None:
        yield _issue(outline, IssueCode.NO_BODY, Severity.LOOK, span)
    dates = {
        section.date
        for item in outline.items
        for section in item.sections
        if section.date and section.kind is SectionKind.DECISION and section.body == header.body
    }
    if header.date and dates and header.date not in dates:
        yield _issue(outline, IssueCode.TWO_DATES, Severity.LOOK, span)


def _numbers(reading: MinutesReading) -> Iterator[Issue]:
    before: int | None = None
    for item in reading.items:
        number = int(item.number) if item.number and item.number.isdigit() else None
        if before is not None and number is not None and number != before + 1:
            words = f"{before} – {number}"
            yield Issue(IssueCode.NUMBERS_JUMP, Severity.LOOK, Span(item.span.start, item.span.start), words)
        before = number if number is not None else before


def _contents(outline: Outline, reading: MinutesReading) -> Iterator[Issue]:
    titles = {fold(item.title or "") for item in reading.items}
    for index in contents_lines(outline.lines, outline.tags):
        line = outline.lines[index]
        words = entry_words(line.core)
        if line.core_end > reading.header_span.end or not words or words in _COLUMN_HEADS:
            continue
        if not any(title.startswith(words) or words.startswith(title) for title in titles if title):
            span = Span(line.core_start, line.core_end)
            yield _issue(outline, IssueCode.LISTED_NOT_FOUND, Severity.LOOK, span)


def _headings(outline: Outline) -> Iterator[Issue]:
    """Short lines that stand alone under several items and are in no vocabulary."""
    places: list[tuple[str, Span]] = []
    for item in outline.items:
        inside: SectionKind | None = None
        for index in range(item.first_line + 1, item.end_line - 1):
            inside = outline.tags[index].section or inside
            if inside in _NO_HEADINGS_IN:
                continue
            line = outline.lines[index]
            alone = outline.lines[index - 1].blank or outline.lines[index - 1].core.endswith(".")
            if outline.tags[index].kind is LineKind.TEXT and alone and _HEADING_LIKE.match(line.core):
                places.append((fold(line.core), Span(line.core_start, line.core_end)))
    counts = Counter(words for words, _ in places)
    for words, span in places:
        if counts[words] > 1:
            yield _issue(outline, IssueCode.UNKNOWN_HEADING, Severity.LOOK, span)


def _remainder(outline: Outline, reading: MinutesReading) -> Iterator[Issue]:
    for span in reading.remainder:
        silent = (LineKind.BLANK, LineKind.NOISE, LineKind.GROUP, LineKind.CONTENTS)
        lines = ((line, tag) for line, tag in outline.lines_in(span) if line.core_start >= span.start)
        said = [(line, tag) for line, tag in lines if tag.kind not in silent and not _ENDS_MEETING.match(line.core)]
        if said:
            stretch = Span(said[0][0].core_start, said[-1][0].core_end)
            yield _issue(outline, IssueCode.REMAINDER, Severity.LOOK, stretch)


def _item(outline: Outline, item: AgendaItem, kind: MeetingKind, vocabulary: Vocabulary) -> Iterator[Issue]:
    absent = any(attendance.presence is Presence.ABSENT for attendance in item.attendances)
    if item.decision is None and kind is MeetingKind.MINUTES and not item.is_closed and not absent:
        title = item.title_quote.span if item.title_quote else Span(item.span.start, item.span.start)
        yield _issue(outline, IssueCode.NO_DECISION, Severity.LOOK, title)
    if item.decision is not None and item.decision.outcome is None:
        yield _issue(outline, IssueCode.UNKNOWN_OUTCOME, Severity.LOOK, item.decision.quote.span)
    for quote in find_unread_amounts(outline.text, item.span):
        yield _issue(outline, IssueCode.UNKNOWN_MONEY, Severity.UNUSED, quote.span)
    for quote in find_differing_sums(outline.text, item.span):
        yield _issue(outline, IssueCode.SUM_DIFFERS, Severity.LOOK, quote.span)
    for task in item.follow_ups:
        due = task.due
        if due is not None and not due.is_condition and due.earliest is None and due.latest is None:
            yield Issue(IssueCode.UNKNOWN_DEADLINE, Severity.LOOK, task.quote.span, due.text)
    yield from _attachments(outline, item, vocabulary)


def _attachments(outline: Outline, item: AgendaItem, vocabulary: Vocabulary) -> Iterator[Issue]:
    """Lines under *Bilag* that gave no attachment and are no id, no *Ingen* and no furniture."""
    read = sorted(attachment.quote.span.start for attachment in item.attachments)
    for section in item.sections:
        if section.kind is not SectionKind.ATTACHMENTS:
            continue
        for line, tag in outline.lines_in(section.quote.span):
            inside = bisect_left(read, line.start) < bisect_left(read, line.end)
            known = fold(line.core) in ("ingen", "ingen bilag", "-") or not any(c.isalpha() for c in line.core)
            if tag.kind is LineKind.TEXT and not inside and not known and fold(line.core) not in vocabulary.noise:
                span = Span(line.core_start, line.core_end)
                yield _issue(outline, IssueCode.ATTACHMENT_NOT_READ, Severity.UNUSED, span)
