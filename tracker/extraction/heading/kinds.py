"""Whether a document is an agenda, minutes, or a note that sums up a meeting."""

import re

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.meeting import MeetingKind
from tracker.extraction.outline.outlined import Outline

_SPACED = re.compile(r"\b(?:\w ){3,}\w\b")
_DONE = re.compile(
    r"^[^\S\n]*(?P<done>Godkendt|Vedtaget|Tiltrådt|Underskrevet|Drøftet|Taget\til\s(?:efterretning|orientering))?"
    r"(?(done)(?=[.,;]|[^\S\n]*$|\smed\s|\suden\s)|Intet(?:\snyt|\sat\s[a-zæøå]+)?\.?[^\S\n]*$)",
    re.MULTILINE,
)
"""*Godkendt.*, *Godkendt med den tilføjelse …*, *Intet at rapportere* on a line of its own."""
_FEWEST_DONE = 2


def find_kind(text: str, outline: Outline, vocabulary: Vocabulary) -> MeetingKind:
    """Minutes where anything was decided; an agenda where it calls itself one; else by what its first words say.

    *Dagsorden:* heads minutes too, where the items below it say what became of them (*Godkendt.*).
    """
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
    first_kind = MeetingKind(min(known, key=lambda name: known[name]))
    return MeetingKind.MINUTES if first_kind is MeetingKind.AGENDA and _tells_outcomes(text, outline) else first_kind


def _tells_outcomes(text: str, outline: Outline) -> bool:
    """*Dagsorden:* above items that say what became of them: two at least, one of them by a participle."""
    found = [match for item in outline.items if (match := _DONE.search(text, item.span.start, item.span.end))]
    return len(found) >= _FEWEST_DONE and any(match["done"] for match in found)


def _close_spaces(words: str) -> str:
    """*R e f e r a t* as *Referat*."""
    return _SPACED.sub(lambda match: match[0].replace(" ", ""), words)


def _first_place(head: str, words: frozenset[str]) -> int:
    """Where the first of some words stands; *Godkendelse af dagsorden*, *Dagsorden godkendt* name no document."""
    places = [
        match.start()
        for word in words
        for match in re.finditer(
            rf"(?<!\w)(?<!godkendelse af ){re.escape(word)}(?!\w|\sgodkendt|\sblev\sgodkendt)", head
        )
    ]
    return min(places, default=-1)
