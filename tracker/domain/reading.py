"""The reading of one whole document: facts and issues, each with its span."""

from dataclasses import dataclass

from tracker.domain.agenda import AgendaItem
from tracker.domain.issue import Issue
from tracker.domain.meeting import MeetingHeader
from tracker.domain.personal import PersonalMark
from tracker.domain.source import Span

EXTRACTION_VERSION = 5
"""Rises when the same text gives other facts, so that the store knows what to read again."""


@dataclass(frozen=True, slots=True)
class MinutesReading:
    """What one document says. Header, items and remainder together cover the whole text."""

    header: MeetingHeader
    header_span: Span
    items: tuple[AgendaItem, ...] = ()
    remainder: tuple[Span, ...] = ()
    issues: tuple[Issue, ...] = ()
    personal: tuple[PersonalMark, ...] = ()
