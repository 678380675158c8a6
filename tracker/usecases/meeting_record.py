"""The row of a meeting that one or several documents tell of."""

import re
from collections.abc import Sequence
from typing import Any

from tracker.domain.agenda import AgendaItem
from tracker.domain.meeting import MeetingHeader, MeetingKind
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Document
from tracker.store.meetings import meeting_row
from tracker.usecases.placing import HeldMeeting, Place

_RANK = (MeetingKind.MINUTES, MeetingKind.SUMMARY, MeetingKind.AGENDA)
_FIELDS = ("record_date", "start_time", "end_time", "place", "external_id")


def meeting_record(
    document: Document, reading: MinutesReading, place: Place, held: HeldMeeting, *, has_others: bool
) -> dict[str, Any]:
    """The meeting's row after this document; where it has others, what this one does not say stays as they said it."""
    header = reading.header
    words = document.text[reading.header_span.start : reading.header_span.end]
    row = {
        "id": held.id,
        "municipality_code": place.municipality.code,
        "body_id": place.body_id,
        "running_number": held.running_number,
        "title": meeting_title(header, reading.items, words),
        **meeting_row(header, document.sha256),
    }
    old = held.row
    if old is None or not has_others:
        return row
    row["kind"] = min(MeetingKind(old["kind"]), header.kind, key=_RANK.index).value
    row["title"] = row["title"] or old["title"]
    row["evidence"] = {**old["evidence"], **row["evidence"]}
    for field in _FIELDS:
        if row[field] is None:
            row[field] = old[field]
    return row


def meeting_title(header: MeetingHeader, items: Sequence[AgendaItem], header_words: str) -> str | None:
    """How the document calls a meeting of no named body: its title's words, its only item, or its first plain line."""
    if header.body is not None:
        return None
    for field, quote in header.evidence:
        if field == "title":
            return " ".join(quote.text.split())
    if len(items) == 1 and items[0].title:
        return items[0].title
    lines = (re.sub(r"^[\W_]+|[\W_]+$", "", line) for line in header_words.splitlines())
    return next((line for line in lines if line and ":" not in line), None)
