"""Headings with their words beside them on one line and no sign between: *Beslutning Godkendt.*"""

import re

from tracker.danish.dates import find_dates
from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.bodies import find_body
from tracker.extraction.lines import Line
from tracker.extraction.tags import LineKind, Tag

_CERTAIN = (SectionKind.CASE_PRESENTATION, SectionKind.RECOMMENDATION, SectionKind.SUMMARY)
_ALSO_TITLES = frozenset(("referat", "protokol", "protokollat", "afgørelse", "konklusion", "drøftelse", "udtalelse"))
"""Headings that may begin a title too: *Referat Kulturudvalget*; an outcome must follow them."""
_COURSES = (SectionKind.ROUTING, SectionKind.OTHER, SectionKind.EARLIER_DECISION)
_COURSE = re.compile(r"(?P<heading>[A-ZÆØÅ][a-zæøå]+(?: [a-zæøå]+){0,3}?):?\s+(?:den\s+|d\.\s*)?(?=\d)")
_WORDS = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"[.!?:;]\W*$")
_MOST_WORDS = 4
_LONGEST = 80
"""Characters of *Bilag Notat om venteliste*."""


def tag_beside(line: Line, vocabulary: Vocabulary) -> Tag | None:
    """The tag of a line that begins with a heading of a decision, a proposal, a case or a summary, or ``None``.

    1. *Beslutning Godkendt. Sagen sendes videre.*  2. *Sagsfremstilling Planen løber i fire år.*  The words behind
    begin with a capital and end like a sentence; *Referat Kulturudvalget* and *Beslutning om mødeplan* are titles.
    """
    ends = [match.end() for match, _ in zip(_WORDS.finditer(line.core), range(_MOST_WORDS), strict=False)]
    for end in reversed(ends):
        name = fold(line.core[:end])
        kind = vocabulary.headings.get(name)
        rest = len(line.core) - len(line.core[end:].lstrip())
        if kind is None or name not in vocabulary.inline_headings or rest >= len(line.core):
            continue
        if _goes_on(line.core, rest, kind, name, vocabulary):
            return Tag(LineKind.HEADING, kind, line.core[:end].rstrip(" :."), line.core_start + rest)
        return None
    return None


def tag_course(line: Line, vocabulary: Vocabulary) -> Tag | None:
    """*Sagens forløb 13-05-2019 Magistraten*: a heading of what became of an item before, with the first day and body
    on its line; what stands below is told again from there."""
    match = _COURSE.match(line.core)
    name = fold(match["heading"]) if match else ""
    date = next(find_dates(line.core, match.end()), None) if match else None
    if match is None or vocabulary.headings.get(name) not in _COURSES or date is None or date.start > match.end():
        return None
    if len(line.core) > _LONGEST or line.core.endswith("."):
        return None
    body = find_body(line.core[date.end :], vocabulary)
    named = body.name if body else None
    return Tag(LineKind.HEADING, SectionKind.EARLIER_DECISION, match["heading"], line.core_end, named, date.date)


def _goes_on(core: str, rest: int, kind: SectionKind, name: str, vocabulary: Vocabulary) -> bool:
    if not core[0].isupper() or not (core[rest].isupper() or core[rest] in '-•"'):
        return False
    if kind is SectionKind.DECISION:
        is_outcome = vocabulary.outcomes.pattern.match(core, rest) is not None
        return is_outcome or (name not in _ALSO_TITLES and _SENTENCE_END.search(core) is not None)
    if name == "bilag":
        return len(core) < _LONGEST and _SENTENCE_END.search(core) is None
    return kind in _CERTAIN and _SENTENCE_END.search(core) is not None
