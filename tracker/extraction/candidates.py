"""Lines that may begin an agenda item, each with a number, a title and the evidence for it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.danish.text import fold
from tracker.domain.agenda import SectionKind
from tracker.domain.source import Block, BlockKind
from tracker.extraction.case_numbers import is_case_number
from tracker.extraction.contents import contents_lines
from tracker.extraction.lines import Line
from tracker.extraction.tags import LineKind, Tag


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible beginning of an item: ``line`` is where the number stands, ``first`` where the item begins.

    ``title_start`` is a position in the text, or -1 where the title stands on another line.
    """

    line: int
    first: int
    style: str
    number: str
    value: int
    title_start: int
    title_end: int
    score: float = 0.0
    is_closed: bool | None = None


_AD = re.compile(r"^Ad\.?\s+(?:pkt\.?\s+|punkt\s+)?(?P<number>\d{1,3})\s*[.:)]?\s+(?=[A-ZÆØÅ])")
_WORD = re.compile(
    r"^(?P<word>Dagsordens?punkt|Dagsorden punkt|Punkt|Pkt\.?|Sa[gq]|Emne|"
    r"Sa[gq]s? ?nr\.?|Nr\.?|Punktnr\.?|Punkt nr\.?)(?:\s*\.{2,})?\s*:?\s*(?:nr\.?\s*)?"
    r"(?P<number>\d{1,4})(?P<tail>\s*\((?P<state>[^()\n]{4,24})\)\s*:|\s*[.:)](?!\d)|\s+[-–]|(?=\s|$))\s*",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"^(?P<number>\d{1,2}\.\d{1,2})\.?\s+(?=[A-ZÆØÅ])")
_CODE = re.compile(r"^(?P<number>[A-ZÆØÅ]{1,4}-\d{1,4}/\d{2,4})\s+(?=[A-ZÆØÅ])")
_DOT = re.compile(r"^(?P<number>\d{1,4})\.\s*(?=[A-ZÆØÅÉ\"»“”'(§]|\d{4}\b|$)")
_PAREN = re.compile(r"^(?P<number>\d{1,3})\)\s*(?=\S|$)")
_GLUED = re.compile(r"^(?P<number>\d{1,4})(?=[A-ZÆØÅ][a-zæøå])")
_SPACE = re.compile(r"^(?P<number>\d{1,4})(?:\s+[-–:]\s*|\s+)(?=[A-ZÆØÅ\"»]|\((?:Åben|Lukket))")
_MARKED = re.compile(
    r"^(?P<mark>Åbent|Lukket|Åben|Åbent punkt|Lukket punkt)\s+(?:punkt\s+)"
    r"?(?P<number>\d{1,4})(?:[.:)](?!\d)|\s*[-–]|(?=\s|$))\s*",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"^(?:Ad\.?\s+)?(?:pkt\.?\s+|punkt\s+)?(?P<number>[IVX]{1,5})[.)]\s+(?=[A-ZÆØÅ])", re.IGNORECASE)
_STYLES = (
    ("roman", _ROMAN),
    ("ad", _AD),
    ("word", _WORD),
    ("marked", _MARKED),
    ("decimal", _DECIMAL),
    ("code", _CODE),
    ("dot", _DOT),
    ("paren", _PAREN),
    ("glued", _GLUED),
    ("space", _SPACE),
)
_CONTENTS_TAIL = re.compile(r"(?:\.{3,}|…|\t)\s*(?:\(?side\s*)?\d{1,4}\)?\s*$|\s{3,}\d{1,4}\s*$", re.IGNORECASE)
_DATE_LIKE = re.compile(
    r"^\d{1,2}\.\s*\d{1,2}\.|^\d{1,2}\.\s?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)", re.IGNORECASE
)
_PROPOSAL = re.compile(r"^at\b", re.IGNORECASE)
_CASE_ALONE = re.compile(r"^(?:Sag|Punkt)\s+(?:nr\.?\s*)?\d{1,4}(?:\s+-\s+\S+|\s*\([^()]*\))?$", re.IGNORECASE)
_BRACKETS = re.compile(r"^\([^()]*\)$")
_LOOK_AHEAD = 7


def is_contents_entry(core: str) -> bool:
    """Whether a line ends like an entry of a table of contents: leaders or a page number."""
    return bool(_CONTENTS_TAIL.search(core[-80:]))


def find_candidates(lines: Sequence[Line], tags: Sequence[Tag], blocks: Sequence[Block]) -> tuple[Candidate, ...]:
    """Every line that begins with a number in a known style, scored by what stands around it."""
    listed = set(contents_lines(lines, tags))
    headings = {block.span.start for block in blocks if block.kind is BlockKind.HEADING}
    context = _contexts(tags)
    found: list[Candidate] = []
    for index, line in enumerate(lines):
        if tags[index].kind is not LineKind.TEXT and not _CASE_ALONE.match(line.core):
            continue
        candidate = _match(index, line)
        if candidate is not None:
            found.append(candidate)
    numbered = {candidate.line for candidate in found}
    scored = (
        _scored(candidate, lines, tags, context=context, numbered=numbered, headings=headings) for candidate in found
    )
    return tuple(replace(c, score=c.score - 3.0) if c.line in listed else c for c in scored)


def _match(index: int, line: Line) -> Candidate | None:
    if line.cell == "number":
        number = line.core.rstrip(".")
        return Candidate(index, index, "cell", number, int(number), line.core_end, line.core_end)
    for style, pattern in _STYLES:
        match = pattern.match(line.core)
        if match is None or _DATE_LIKE.match(line.core):
            continue
        start = line.core_start + match.end()
        value = _value_of(match["number"])
        if value is None:
            continue
        if style == "word" and match["tail"].strip() == "" and _running(line.core, match):
            return None
        rest = line.core[match.end() :]
        if is_case_number(rest) or (style == "word" and _BRACKETS.match(rest)):
            start = line.core_end
        closed = match["mark"].casefold().startswith("luk") if style == "marked" else None
        if style == "word" and match["state"]:
            closed = match["state"].casefold().startswith(("luk", "ikke", "fortrolig"))
        return Candidate(index, index, style, match["number"], value, start, line.core_end, is_closed=closed)
    return None


_POINTS = 11
"""What a chapter counts before its points: *2.1* follows *1.3* within the gap that a run of numbers may have."""
_NUMERALS = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
    "XI": 11,
    "XII": 12,
    "XIII": 13,
    "XIV": 14,
    "XV": 15,
}


def _value_of(number: str) -> int | None:
    if "/" in number:
        return int(number.partition("-")[2].partition("/")[0])
    if "." in number:
        chapter, point = number.split(".")
        return int(chapter) * _POINTS + int(point)
    return int(number) if number.isdigit() else _NUMERALS.get(number)


def _running(core: str, match: re.Match[str]) -> bool:
    """*Punkt 3 tages først*, *Sag 12 blev drøftet*: a sentence about an item, not an item."""
    rest = core[match.end() :]
    return rest != "" and rest[0].islower()


def _contexts(tags: Sequence[Tag]) -> list[SectionKind | None]:
    """For each line the section kind of the last heading before it."""
    current: SectionKind | None = None
    contexts: list[SectionKind | None] = []
    for tag in tags:
        contexts.append(current)
        if tag.section is not None:
            current = tag.section
    return contexts


def _scored(
    candidate: Candidate,
    lines: Sequence[Line],
    tags: Sequence[Tag],
    *,
    context: Sequence[SectionKind | None],
    numbered: set[int],
    headings: set[int],
) -> Candidate:
    line = lines[candidate.line]
    before = context[candidate.line]
    follows = _what_follows(candidate.line, lines, tags, numbered)
    score = _BY_STYLE[candidate.style] + _by_words(candidate, line, before) + follows
    marked = line.start + 1 < line.core_start <= line.start + 8 and not line.glued and not line.bulleted
    if line.start in headings or line.core_start in headings or marked:
        score += 2.5
    if before is SectionKind.ATTACHMENTS and follows < 2 and candidate.style != "word" and not line.glued:
        score -= 3.0
    if before is SectionKind.RECOMMENDATION and candidate.line - 1 in numbered and not line.glued:
        score -= 9.0 if line.core.endswith((".", ",", ";")) else 3.0
    if before is not None and _goes_on(candidate, lines) and follows < 2:
        score -= 3.0
    score += 0.5 if candidate.line == 0 or lines[candidate.line - 1].blank else 0.0
    return replace(candidate, score=score)


def _goes_on(candidate: Candidate, lines: Sequence[Line]) -> bool:
    """Whether the line right above has the number before: the entry of a list, where items have their text between."""
    place = candidate.line - 1
    if place > 0 and lines[place].blank and lines[place].glued:
        place -= 1
    if place < 0 or lines[place].blank or lines[place].end == lines[candidate.line].start:
        return False
    before = _match(place, lines[place])
    return before is not None and before.style == candidate.style and before.value == candidate.value - 1


_BY_STYLE = {
    "word": 3.0, "cell": 3.0, "marked": 2.5, "decimal": 1.5, "code": 1.5,
    "ad": 1.5, "dot": 1.0, "glued": 1.0, "roman": 1.0, "paren": -0.5, "space": -1.0,
}  # fmt: skip


def _by_words(candidate: Candidate, line: Line, before: SectionKind | None) -> float:
    """What the words beside the number tell: entries of lists, proposals and sentences are no titles."""
    rest = line.core[candidate.title_start - line.core_start :]
    score = -4.0 if is_contents_entry(line.core) else 0.0
    if _PROPOSAL.match(rest):
        score -= 4.0
    elif before is SectionKind.RECOMMENDATION:
        score -= 0.5
    if len(rest) > 200 and not line.glued:
        score -= 2.0
    if rest.endswith((".", ";", ",")) and not line.glued:
        score -= 1.0
    return score


def _what_follows(index: int, lines: Sequence[Line], tags: Sequence[Tag], numbered: set[int]) -> float:
    """Evidence in the next lines with words: a case line or a heading speaks for an item, another number against."""
    seen = 0
    score = 0.0
    for place in range(index + 1, min(len(lines), index + 40)):
        tag = tags[place]
        if tag.kind in (LineKind.BLANK, LineKind.NOISE):
            continue
        seen += 1
        if seen == 1 and place in numbered and fold(lines[place].core) != fold(lines[index].core):
            return score - (0.0 if lines[index].glued else 1.5)
        if tag.kind in (LineKind.CASE, LineKind.MARK):
            return score + 3.0
        if tag.kind in (LineKind.HEADING, LineKind.DECISION):
            return score + (3.0 if seen <= 2 else 2.0)
        if place in numbered and seen > 1:
            return score + 0.5
        if seen >= _LOOK_AHEAD:
            break
    return score + 0.5
