"""Whether a document is an agenda, minutes, or a note that sums up a meeting."""

import re

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.meeting import MeetingKind
from tracker.extraction.outline import Outline

_SPACED = re.compile(r"\b(?:\w ){3,}\w\b")


def find_kind(text: str, outline: Outline, vocabulary: Vocabulary) -> MeetingKind:
    """Minutes where anything was decided; an agenda where it calls itself one; else by what its first words say."""
    has_decision = any(
        section.kind is SectionKind.DECISION and section.content.start < section.content.end
        for item in outline.items
        for section in item.sections
    )
    if has_decision:
        return MeetingKind.MINUTES
    head = fold(_close_spaces(text[: max(outline.header.end, 400)][:3000]))
    first = {name: _first_place(head, words) for name, words in vocabulary.kinds.items()}
    known = {name: place for name, place in first.items() if place >= 0}
    if not known:
        return MeetingKind.MINUTES if outline.items and len(outline.items) > 1 else MeetingKind.SUMMARY
    if "minutes" in known:
        return MeetingKind.MINUTES
    return MeetingKind(min(known, key=lambda name: known[name]))


def _close_spaces(words: str) -> str:
    """*R e f e r a t* as *Referat*."""
    return _SPACED.sub(lambda match: match[0].replace(" ", ""), words)


def _first_place(head: str, words: frozenset[str]) -> int:
    places = [match.start() for word in words for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", head)]
    return min(places, default=-1)
