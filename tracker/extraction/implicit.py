"""Decisions without a heading: from the first sentence that begins with an outcome to the end of the item."""

import re

from tracker.danish.text import find_sentences, fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.source import Quote, Span
from tracker.extraction.decisions import decision_span
from tracker.extraction.outline import ItemOutline, Outline

_MAX_LEAD = 4
_PROPOSAL = re.compile(
    r"\b(?:indstilles|foreslås|anbefales) det|\b(?:Det|det) (?:indstilles|"
    r"foreslås|anbefales)\b|\b(?:indstiller|foreslår),? at\b"
)
_BOTH = "indstilling og beslutning", "forslag og beslutning", "indstilling/beslutning"


def find_implicit_decision(
    outline: Outline, item: ItemOutline, title: Quote | None, vocabulary: Vocabulary
) -> Span | None:
    """The stretch from the first sentence that opens with an outcome, or is one, to the last sentence; or ``None``.

    Looked for in the text before the first heading, and under *Indstilling og beslutning*. What follows a proposal
    (*Det indstilles, at …*) is the decision whatever its words.
    """
    for section in item.sections:
        if section.kind is SectionKind.INTRODUCTION:
            start = title.span.end if title else section.content.start
        elif section.kind is SectionKind.RECOMMENDATION and fold(section.heading or "") in _BOTH:
            start = section.content.start
        else:
            continue
        found = _find(outline.text, Span(start, max(start, section.content.end)), vocabulary)
        trimmed = decision_span(found, outline, vocabulary) if found else None
        if trimmed is not None:
            return trimmed
    return None


def _find(text: str, span: Span, vocabulary: Vocabulary) -> Span | None:
    sentences = find_sentences(text, span.start, span.end)
    proposed = False
    for start, end in sentences:
        if proposed:
            return Span(start, sentences[-1][1])
        if _PROPOSAL.search(text, start, end):
            proposed = True
            continue
        hit = vocabulary.outcomes.first(text, start, end)
        if hit is None:
            continue
        lead = len(text[start : hit[0].start()].split())
        if lead == 0 or (lead <= _MAX_LEAD and (end - hit[0].end() < 3 or lead <= 1)):
            return Span(start, sentences[-1][1])
    return None
