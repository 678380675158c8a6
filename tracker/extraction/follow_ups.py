"""Whole sentences by which somebody is to do something later."""

import datetime as dt
import re

from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUp, FollowUpKind
from tracker.domain.source import Quote, Span


def find_follow_ups(
    text: str, span: Span, meeting_date: dt.date | None, vocabulary: Vocabulary
) -> tuple[FollowUp, ...]:
    """The follow-ups among the sentences of a decision."""
    found = []
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(vocabulary.tasks["do"], key=len, reverse=True))) + r")(?!\w)")
    for start, end in find_sentences(text, span.start, span.end):
        if pattern.search(text, start, end) and not any(w in text[start:end].casefold() for w in vocabulary.tasks["finding"]):
            found.append(FollowUp(Quote.of(text, start, end), FollowUpKind.TASK))
    return tuple(found)
