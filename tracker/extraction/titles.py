"""An item's title: where it ends and what is no part of it."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Quote, Span
from tracker.extraction.closed import strip_marks

_LEADERS = re.compile(r"\s*(?:\.{3,}|…)\s*\d*\s*$")
_SENTENCE = re.compile(r"\.\s+(?=[A-ZÆØÅ])|\.\s*$")
_SUBJECT_VERB = re.compile(r"\s(?=[A-ZÆØÅ][a-zæøåé]+(?:en|et|ne|er|s)?\s+(?:\w+(?:ede|te|er|gik|gav|bød|sagde|så|kom|fik|har|blev|var))\b)")
_SUB_POINT = re.compile(r"\s(?=[a-z][.)]\s)")


def find_title(text: str, span: Span, glued: bool, vocabulary: Vocabulary) -> tuple[Quote | None, bool | None]:
    """The title's own words and what an open or closed mark beside it says.

    ``glued``: the text goes on behind the title on the same line, so its end is looked for: a full stop, a lettered
    sub-point, an outcome, or a subject with its verb.
    """
    start, end = span.start, span.end
    if glued:
        end = start + _end_of_glued(text[start:end], vocabulary)
    leaders = _LEADERS.search(text[start:end])
    if leaders:
        end = start + leaders.start()
    left, right, closed = strip_marks(text[start:end])
    start, end = start + left, start + right
    while start < end and (text[start].isspace() or text[start] in "*_#:–-|"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*_#|"):
        end -= 1
    return (Quote.of(text, start, end), closed) if start < end else (None, closed)


def _end_of_glued(words: str, vocabulary: Vocabulary) -> int:
    limits = [len(words)]
    for pattern in (_SENTENCE, _SUBJECT_VERB, _SUB_POINT):
        match = pattern.search(words, 3)
        if match:
            limits.append(match.start())
    for match in vocabulary.outcomes.pattern.finditer(words):
        if match.start() > 3 and match[0][0].isupper():
            limits.append(match.start())
            break
    return min(limits)
