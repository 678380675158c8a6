"""Whether a list of absentees under an item belongs to another body's earlier treatment of it."""

import datetime as dt
import re

from tracker.danish.dates import find_dates
from tracker.extraction.items.decisions import MeetingContext
from tracker.extraction.outline.outlined import ItemOutline, SectionOutline

_BEFORE = 600
"""How far above a list of absentees the heading of an earlier treatment is looked for."""
_TREATED = re.compile(r"^[,\s]{0,3}(?:(?:pkt|punkt|sag)\.?\s*(?:nr\.?\s*)?\d{1,4})?\s*[:.]?\s")
_BY_BODY = re.compile(
    r"(?:udvalg\w*|råd\w*|bestyrelse\w*|nævn\w*|direktion\w*|"
    r"magistrat\w*|forvaltning\w*|møde\w*|,)\s+(?:den\s+|d\.\s*)?$",
    re.IGNORECASE,
)


def is_of_another_day(text: str, item: ItemOutline, section: SectionOutline, meeting: MeetingContext) -> bool:
    """Whether a list stands under an earlier treatment: *Plan og Miljø, 5. november 2019, pkt. 171:* above it."""
    if meeting.date is None:
        return False
    begin = max(item.span.start, section.span.start - _BEFORE)
    last: dt.date | None = None
    for found in find_dates(text[begin : section.span.start]):
        place = begin + found.start
        if _BY_BODY.search(text, max(begin, place - 40), place) and _TREATED.match(text[begin + found.end :][:40]):
            last = found.date
    return last is not None and last != meeting.date
