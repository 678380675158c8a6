"""The words of time of one sentence, as the deadline that a note holds."""

import datetime as dt
import re

from tracker.danish.deadlines import find_deadlines
from tracker.domain.follow_up import Deadline
from tracker.extraction.items.decisions import MeetingContext

_ANY_DAY = dt.date(2000, 1, 1)
"""Stands in for a meeting of unknown day, to find the words; the intervals are then left out."""
_UNTIL = re.compile(r"\b(?:til|frem til|indtil|senest|inden|\w*frist\w*|deadline)\b", re.IGNORECASE)


def deadline_in(words: str, meeting: MeetingContext, *, only_latest: bool = False) -> Deadline | None:
    """The first words of time of a sentence and the days they mean; ``None`` where it has none.

    ``only_latest``: only a time until which something is to be done (*senest den 4. maj*, *høringsfrist 4. maj*).
    """
    for found in find_deadlines(words, 0, len(words), meeting.date or _ANY_DAY, meeting.next_date):
        before = words[max(0, found.start - 24) : found.start]
        if only_latest and not (_UNTIL.search(before) or _UNTIL.search(found.text)):
            continue
        if found.interval is None or meeting.date is None:
            return Deadline(found.text, is_condition=found.is_condition)
        return Deadline(found.text, found.interval.earliest, found.interval.latest, found.is_condition)
    return None
