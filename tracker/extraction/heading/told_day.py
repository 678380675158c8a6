"""The day of a meeting in the line that says what the document is: *Referat af møde i Seniorrådet den 17. marts*."""

import re

from tracker.danish.dates import FoundDate, find_dates
from tracker.extraction.outline.contents import contents_lines
from tracker.extraction.outline.outlined import Outline
from tracker.extraction.tagging.tags import LineKind

_OF_MEETING = re.compile(
    r"(?:[\wæøå]{0,14}(?:referat|dagsorden|protokol)(?:et|en)?\s(?:af|fra|til|for|over)\s(?:[\wæøå]+\s){0,3}?"
    r"|Indkaldelse\stil\s(?:[\wæøå]+\s){0,2}?)[\wæøå-]{0,24}møde(?:t)?(?!\w)",
    re.IGNORECASE,
)
_LETTERHEAD = 300
_FARTHEST = 90
"""Characters behind *møde* in which its day begins."""


def find_told_day(outline: Outline) -> FoundDate | None:
    """The day that a line of the head tells behind *Referat fra møde …*, *Referat af møde i X …*; ``None`` without.

    A letter has a day of its own beside it (*Dato: 22. marts*), on which it was written. What the contents list, and
    all below their heading, is of other meetings; *Godkendelse af referat fra mødet den …* does not begin so.
    """
    until = outline.header_end_line
    head = outline.lines[:until]
    listed = set(contents_lines(head, outline.tags[:until]))
    for index, (line, tag) in enumerate(zip(head, outline.tags, strict=False)):
        if tag.kind is LineKind.CONTENTS:
            return None
        told = _told(line.core) if tag.kind is not LineKind.NOISE and index not in listed else None
        if told is None:
            continue
        start = line.core_start + told.end()
        hit = next(find_dates(outline.text, start, min(line.core_end, start + _FARTHEST)), None)
        if hit is not None:
            return hit
    return None


def _told(core: str) -> re.Match[str] | None:
    """At the head of a line, or inside a letterhead that a converter put on one line, before its list of members."""
    if len(core) <= _FARTHEST:
        return _OF_MEETING.match(core)
    return _OF_MEETING.match(core) or _OF_MEETING.search(core, 0, _LETTERHEAD)
