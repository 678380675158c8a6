"""Turns the bytes of one file into its text and what it says, whichever format it has; touches no store."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import AgendaItem, Attachment, SectionKind
from tracker.domain.issue import Issue, IssueCode
from tracker.domain.meeting import MeetingKind
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Document, Quote, Span
from tracker.errors import RefusalCode, UnreadableFile
from tracker.extraction.minutes import read_minutes
from tracker.reading import read_document
from tracker.reading.detect import Format
from tracker.reading.login import has_login
from tracker.reading.manifest import Manifest, ManifestAttachment, ManifestItem, read_manifest
from tracker.reading.manifest_tree import is_manifest
from tracker.reading.missing_page import says_not_found


@dataclass(frozen=True, slots=True)
class Understood:
    """A document and its reading; every span of the reading refers to the document's text."""

    document: Document
    reading: MinutesReading


def understand(name: str, content: bytes, vocabulary: Vocabulary) -> Understood:
    """Read one file. Raises ``UnreadableFile``, also for a page that is like no minutes and asks for a login or says
    that it is not there.
    """
    if is_manifest(content):
        document, manifest = read_manifest(name, content)
        return Understood(document, _with_ids(document, read_minutes(document, vocabulary), manifest))
    document = read_document(name, content)
    reading = read_minutes(document, vocabulary)
    if document.media_type == Format.HTML and not _is_like_minutes(reading):
        if has_login(document.name, content):
            raise UnreadableFile(RefusalCode.NEEDS_LOGIN, document.name)
        if says_not_found(document.name, content):
            raise UnreadableFile(RefusalCode.PAGE_NOT_FOUND, document.name)
    return Understood(document, reading)


def _is_like_minutes(reading: MinutesReading) -> bool:
    """Whether there are named items, and whose, when or what was decided; the steps of a login are numbered, too."""
    header = reading.header
    is_of_meeting = header.body is not None or header.date is not None or header.kind is MeetingKind.AGENDA
    is_named = any(item.number or item.title for item in reading.items)
    return is_named and (is_of_meeting or any(item.decision is not None for item in reading.items))


def _with_ids(document: Document, reading: MinutesReading, manifest: Manifest) -> MinutesReading:
    """The reading with what the manifest says outright in the place of what its text seems to say."""
    items = tuple(_item(document, item, given) for item, given in zip(reading.items, manifest.items, strict=True))
    header = replace(reading.header, kind=manifest.kind, external_id=manifest.meeting_id)
    closed = [item.span for item in items if item.is_closed]
    issues = tuple(issue for issue in reading.issues if not _is_about_closed(issue, closed))
    return replace(reading, header=header, items=items, issues=issues)


def _is_about_closed(issue: Issue, closed: Sequence[Span]) -> bool:
    """Whether an issue misses a decision that a closed item keeps to itself."""
    return issue.code is IssueCode.NO_DECISION and any(span.covers(issue.span) for span in closed)


def _item(document: Document, item: AgendaItem, given: ManifestItem) -> AgendaItem:
    return replace(
        item,
        number=given.number,
        is_closed=item.is_closed if given.is_closed is None else given.is_closed,
        attachments=_attachments(document, item, given.attachments),
        external_id=given.external_id,
    )


def _attachments(document: Document, item: AgendaItem, given: Sequence[ManifestAttachment]) -> tuple[Attachment, ...]:
    """The attachments by the manifest's list, each where its name stands in the last list of the item's text."""
    lists = [section for section in item.sections if section.kind is SectionKind.ATTACHMENTS]
    if not lists or not given:
        return item.attachments
    found = []
    place, end = lists[-1].quote.span.start, lists[-1].span.end
    for attachment in given:
        start = document.text.find(attachment.title, place, end)
        if start < 0:  # a number in its name that was masked
            continue
        place = start + len(attachment.title)
        quote = Quote.of(document.text, start, place)
        found.append(Attachment(attachment.title, quote, external_id=attachment.external_id, is_closed=False))
    return tuple(found)
