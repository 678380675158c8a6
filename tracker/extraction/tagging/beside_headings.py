"""Headings with their words beside them on one line and no sign between: *Beslutning Godkendt.*"""

import re
from collections.abc import Sequence

from tracker.danish.dates import find_dates
from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.heading.bodies import find_body
from tracker.extraction.lines.line import Line
from tracker.extraction.lines.proposals_behind_papers import begins_proposal
from tracker.extraction.tagging.tags import LineKind, Tag

_CERTAIN = (SectionKind.CASE_PRESENTATION, SectionKind.RECOMMENDATION, SectionKind.SUMMARY)
_ALSO_TITLES = frozenset(("referat", "protokol", "protokollat", "afgørelse", "konklusion", "drøftelse", "udtalelse"))
"""Headings that may begin a title too: *Referat Kulturudvalget*; an outcome must follow them."""
_PROPOSER = re.compile(
    r"(?:Indstilling(?:er)? (?:fra|af) [A-ZÆØÅ][\w ,&-]{2,50}"
    r"|(?!\S+ \S*[a-zæøå][A-ZÆØÅ])(?!(?:Udvalg|Råd|Byråd|Kommunalbest|Økonomiudv|Bestyrelsen|Det ))"
    r"[A-ZÆØÅ][\w-]+(?: [\w&-]+){0,5},? (?:indstiller|foreslår|anbefaler)(?:,? at)?):?"
)
_PROPOSED = re.compile(
    r"(?:(?:Forvaltningen|Administrationen|Direktionen|"
    r"[A-ZÆØÅ][\w-]*(?:forvaltningen|direktøren|chefen|afdelingen|sekretariatet))"
    r" (?:indstiller|foreslår|anbefaler)|Det (?:indstilles|foreslås|anbefales)),? (?:[\w ]{0,60}, ?)?at\b"
)
_NEXT = 60
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


def tag_proposer(line: Line, vocabulary: Vocabulary) -> Tag | None:
    """*Indstilling fra Teknik og Miljø*, *Teknik og Miljø foreslår:*, *Direktøren indstiller, at*, alone on a line."""
    if line.glued or _PROPOSER.fullmatch(line.core) is None or find_body(line.core, vocabulary) is not None:
        return None
    return Tag(LineKind.HEADING, SectionKind.RECOMMENDATION, line.core.rstrip(" :,"), line.core_end)


def tag_proposals_below(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag *Forvaltningen indstiller, at …* as a proposal where it begins a line of a list of papers, or a paragraph
    below a decision that has its words, and the case comes after it."""
    section: SectionKind | None = None
    told = False
    for index, tag in enumerate(tags):
        if tag.section is SectionKind.ATTENDANCE:
            continue
        if tag.section is not None:
            section, told = tag.section, tag.rest < lines[index].core_end
        elif tag.kind is LineKind.TEXT:
            below = section is SectionKind.DECISION and told and lines[index - 1].blank
            behind = section is SectionKind.ATTACHMENTS and begins_proposal(lines[index].core)
            if behind or (below and _PROPOSED.match(lines[index].core) and _case_follows(index, tags)):
                tags[index] = Tag(LineKind.HEADING, SectionKind.RECOMMENDATION, "Indstilling", lines[index].core_start)
                section = SectionKind.RECOMMENDATION
            told = True


def _case_follows(index: int, tags: Sequence[Tag]) -> bool:
    following = next((tag.section for tag in tags[index + 1 : index + _NEXT] if tag.section is not None), None)
    return following in (SectionKind.CASE_PRESENTATION, SectionKind.SUMMARY)


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
