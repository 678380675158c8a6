"""Composes the finders into the reading of one document."""

from dataclasses import replace

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem, Attachment
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Document
from tracker.extraction.attendance.absence import find_meeting_attendances
from tracker.extraction.doubts.issues import doubtful_issues, find_issues
from tracker.extraction.doubts.personal import find_personal_marks, personal_issues
from tracker.extraction.heading.header import find_header
from tracker.extraction.items.decisions import MeetingContext
from tracker.extraction.items.final_attachments import find_final_list, name_items, share_out
from tracker.extraction.items.item import read_item
from tracker.extraction.outline.absence_items import with_absence_items
from tracker.extraction.outline.building import find_outline
from tracker.extraction.outline.told_titles import with_told_titles
from tracker.extraction.outline.trailing_papers import with_trailing_papers
from tracker.extraction.tasks.follow_ups import find_next_meeting
from tracker.extraction.tasks.responsibility import resolve_items
from tracker.extraction.told.item_facts import add_facts, find_fact_issues


def read_minutes(document: Document, vocabulary: Vocabulary) -> MinutesReading:
    """Read one document: facts with their places, and issues for what was not understood."""
    found = find_outline(document.text, document.blocks, vocabulary)
    outline = with_told_titles(with_trailing_papers(with_absence_items(found, vocabulary)), vocabulary)
    attendances, listed = find_meeting_attendances(outline, vocabulary)
    header = find_header(document.text, outline, attendances, vocabulary)
    meeting = MeetingContext(
        header.body, header.date, find_next_meeting(document.text), frozenset(one.name for one in attendances)
    )
    items = tuple(
        read_item(outline, item, meeting, vocabulary, listed=listed, kind=header.kind) for item in outline.items
    )
    final = find_final_list(outline)
    if final is not None:
        shared, names = share_out(outline, final), name_items(outline)
        items = tuple(
            _with_attachments(item, shared.get(names[item.span.start], ()), final.content.start) for item in items
        )
    items = resolve_items(items, header, vocabulary)
    header, items = add_facts(outline, header, items, vocabulary)
    reading = MinutesReading(header, outline.header, items, outline.remainder, personal=find_personal_marks(document))
    doubts = find_issues(outline, reading, vocabulary, document.blocks)
    issues = (*doubts, *find_fact_issues(reading), *personal_issues(document), *doubtful_issues(document))
    return replace(reading, issues=issues)


def _with_attachments(item: AgendaItem, shared: tuple[Attachment, ...], until: int) -> AgendaItem:
    """The item with its own papers above the final list, and what that list shares out to it."""
    own = tuple(one for one in item.attachments if one.quote.span.start < until)
    named = {fold(attachment.title) for attachment in own}
    further = (one for one in shared if fold(one.title) not in named)
    return replace(item, attachments=(*own, *further))
