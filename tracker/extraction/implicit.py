"""Decisions without a heading: from the first sentence that begins with an outcome to the end of the item."""

from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Span

_MAX_LEAD = 4


def find_implicit_decision(text: str, span: Span, vocabulary: Vocabulary) -> Span | None:
    """The stretch from the first sentence that opens with an outcome, or is one, to the last sentence; or ``None``."""
    sentences = find_sentences(text, span.start, span.end)
    for start, end in sentences:
        hit = vocabulary.outcomes.first(text, start, end)
        if hit is None:
            continue
        lead = len(text[start : hit[0].start()].split())
        if lead == 0 or (lead <= _MAX_LEAD and end - hit[0].end() < 3):
            return Span(start, sentences[-1][1])
    return None
