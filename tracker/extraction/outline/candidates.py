"""Lines that may begin an agenda item, each with a number, a title and the evidence for it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tracker.danish.text import fold
from tracker.domain.agenda import SectionKind
from tracker.domain.source import Block, BlockKind
from tracker.extraction.lines.glued_shapes import OPEN_OR_CLOSED
from tracker.extraction.lines.line import Line
from tracker.extraction.lines.pairs import only_running_pairs
from tracker.extraction.outline.contents import contents_in_line, contents_lines
from tracker.extraction.outline.number_shapes import MARK_LAST, Candidate, match_number
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag

_CONTENTS_TAIL = re.compile(r"(?:\.{3,}|…|\t)\s*(?:\(?side\s*)?\d{1,4}\)?\s*$|\s{3,}\d{1,4}\s*$", re.IGNORECASE)
_PROPOSAL = re.compile(r"^at\b", re.IGNORECASE)
_CASE_ALONE = re.compile(r"^(?:Sag|Punkt)\s+(?:nr\.?\s*)?\d{1,4}(?:\s+-\s+\S+|\s*\([^()]*\))?$", re.IGNORECASE)
_CASE_BESIDE = re.compile(
    r"^(?:Dagsordens?punkt|Punkt|Pkt\.?|Sag)\s(?:nr\.?\s)?\d{1,4}\s?[|·;,–-]?\s(?:Sags|J\.?nr|Journal)", re.IGNORECASE
)
"""*Punkt 5 | Sagsnummer 23-101774*: number and case on one line, the title on another."""
_WITH_CASE = re.compile(
    r"^(?:Sag|Punkt|Pkt\.?)\s+(?:nr\.?\s*)?\d{1,4}\s*[-–:.]\s+\S+\s+(?:[-–:]\s+)?[A-ZÆØÅ]", re.IGNORECASE
)
"""*Sag 31 - 2007/05521 - Åbningstider*: number, case and title on one line."""
_MARKED_TITLE = re.compile(rf"(?:[(\[]{OPEN_OR_CLOSED}[)\]]|(?:Åbent|Lukket)\s)\s*[A-ZÆØÅ]")
"""*3 (Lukket) Personsag*, *3  Åbent   Kommuneplan*: a mark between number and title."""
_TABLE_HEADS = frozenset(("punkt titel", "pkt titel", "nr titel", "nr. titel", "punkt emne", "sag titel", "pkt. titel"))
"""*Punkt Titel*: the head of a table that holds number and title of one item."""
_SMALL = re.compile(r"^(?P<number>\d{1,3})\.\s+(?=[a-zæøå]{4})")
_LEADING = re.compile(r"^\d{1,3}")
_SHORT = 80
_FEWEST, _NESTED = 2, 5.0
"""How much a number weighs that goes on around inner lists, and those of the lists against them."""
_LOOK_AHEAD, _LIKELY = 7, 1.0


def is_contents_entry(core: str) -> bool:
    """Whether a line ends like an entry of a table of contents: leaders or a page number."""
    return bool(_CONTENTS_TAIL.search(core[-80:]))


def find_candidates(lines: Sequence[Line], tags: Sequence[Tag], blocks: Sequence[Block]) -> tuple[Candidate, ...]:
    """Every line that begins with a number in a known style, scored by what stands around it."""
    listed = {*contents_lines(lines, tags), *contents_in_line(lines, tags)}
    headings = {block.span.start for block in blocks if block.kind is BlockKind.HEADING}
    context = _contexts(tags)
    found: list[Candidate] = []
    for index, line in enumerate(lines):
        kind = tags[index].kind
        with_case = kind is LineKind.CASE and _WITH_CASE.match(line.core) is not None
        with_case = with_case or _CASE_BESIDE.match(line.core) is not None
        if kind is not LineKind.TEXT and not with_case and not _CASE_ALONE.match(line.core):
            continue
        candidate = match_number(index, line)
        if candidate is not None:
            found.append(candidate)
    found = [*only_running_pairs(found), *_in_lower_case(found, lines, tags)]
    found.sort(key=lambda candidate: candidate.line)
    numbered = {candidate.line for candidate in found}
    scored = [
        _scored(candidate, lines, tags, context=context, numbered=numbered, headings=headings) for candidate in found
    ]
    outer = _outer_columns(scored, lines)
    doubt = 6.0 if _begins_again(found, listed) else 3.0
    around, within = _nested(scored, lines)
    return tuple(
        replace(
            c,
            score=c.score
            - doubt * (c.line in listed)
            - 3.0 * _is_inner(c, lines, outer)
            + _NESTED * ((c.line in around) - (c.line in within)),
        )
        for c in scored
    )


def _in_lower_case(found: Sequence[Candidate], lines: Sequence[Line], tags: Sequence[Tag]) -> Iterator[Candidate]:
    """*5. orientering fra afdelingerne* behind *4. Budget*, in its column: the next number, small letters."""
    latest: dict[int, Candidate] = {}
    known = {candidate.line: candidate for candidate in found if candidate.style == "dot"}
    for index, line in enumerate(lines):
        if index in known:
            latest[known[index].value] = known[index]
        match = _SMALL.match(line.core) if tags[index].kind is LineKind.TEXT and index not in known else None
        before = latest.get(int(match["number"]) - 1) if match is not None else None
        if match is None or before is None or line.glued or line.core[-1:] in ".,;":
            continue
        if len(line.core) <= _SHORT and _columns(line, before)[0] == _columns(lines[before.line], before)[0]:
            value = int(match["number"])
            start = line.core_start + match.end()
            yield Candidate(index, "dot", match["number"], value, start, line.core_end)
            latest[value] = before


def _nested(found: Sequence[Candidate], lines: Sequence[Line]) -> tuple[set[int], set[int]]:
    """The lines of numbers that go on around lists set further in, which begin at 1 again; and the lines of those."""
    around: set[int] = set()
    within: set[int] = set()
    for style in {candidate.style for candidate in found}:
        here = [c for c in found if c.style == style and not lines[c.line].glued]
        depth = {c.line: _columns(lines[c.line], c)[0] for c in here}
        least = min(depth.values(), default=0)
        outer = [c for c in here if depth[c.line] == least]
        inner = [c for c in here if depth[c.line] > least]
        begun = sum(c.value == 1 for c in inner)
        goes_on = all(b.value == a.value + 1 for a, b in pairwise(outer))
        if begun >= _FEWEST and len(outer) >= _FEWEST and goes_on and begun * 2 >= len(outer):
            around.update(c.line for c in outer)
            within.update(c.line for c in inner)
    return around, within


def _begins_again(found: Sequence[Candidate], listed: set[int]) -> bool:
    """Whether the first number of the table of contents stands once more behind it, in the same style."""
    first = next((c for c in found if c.line in listed), None)
    if first is None:
        return False
    last = max(listed)
    return any(c.line > last and c.style == first.style and c.value == first.value for c in found)


def _columns(line: Line, candidate: Candidate) -> tuple[int, int]:
    """Where on its line the number begins and ends: *9.* and *10.* stand below each other by their ends."""
    begin = line.core_start - line.start
    return begin, begin + len(candidate.number)


def _outer_columns(found: Sequence[Candidate], lines: Sequence[Line]) -> dict[str, tuple[int, int]]:
    """Where the outermost likely numbers of each style stand, two at least: what is set in further is a list inside."""
    columns: dict[str, list[tuple[int, int]]] = {}
    for candidate in found:
        if not lines[candidate.line].glued and candidate.score >= _LIKELY:
            columns.setdefault(candidate.style, []).append(_columns(lines[candidate.line], candidate))
    return {style: sorted(places)[1] for style, places in columns.items() if len(places) > 1}


def _is_inner(candidate: Candidate, lines: Sequence[Line], outer: dict[str, tuple[int, int]]) -> bool:
    if lines[candidate.line].glued or candidate.style not in outer:
        return False
    begin, end = _columns(lines[candidate.line], candidate)
    return begin > outer[candidate.style][0] and end > outer[candidate.style][1]


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
    if before not in (None, SectionKind.ATTENDANCE) and _goes_on(candidate, lines):
        score -= 4.0 if follows < 2 else 1.0
    score += 0.5 if candidate.line == 0 or lines[candidate.line - 1].blank else 0.0
    above = next((n for n in range(candidate.line - 1, max(-1, candidate.line - 4), -1) if not lines[n].blank), None)
    score += 2.5 if above is not None and fold(lines[above].core) in _TABLE_HEADS else 0.0
    return replace(candidate, score=score)


def _goes_on(candidate: Candidate, lines: Sequence[Line]) -> bool:
    """Whether the line right above has the number before: the entry of a list, where items have their text between."""
    place = candidate.line - 1
    if place > 0 and lines[place].blank and lines[place].glued:
        place -= 1
    if place < 0 or lines[place].blank or lines[place].end == lines[candidate.line].start:
        return False
    before = match_number(place, lines[place])
    return before is not None and before.style == candidate.style and before.value == candidate.value - 1


_BY_STYLE = {
    "word": 3.0, "cell": 3.0, "bullet": 2.0, "marked": 2.5, "twice": 2.5, "decimal": 1.5, "code": 1.5, "slash": 3.0,
    "body": 1.5, "pair": 2.0, "bracket": 1.0, "section": 0.5, "space": -1.0,
    "ad": 1.5, "dot": 1.0, "colon": 1.0, "glued": 1.0, "roman": 1.0, "paren": -0.5, "letter": -1.5, "capital": -1.0,
}  # fmt: skip


def _by_words(candidate: Candidate, line: Line, before: SectionKind | None) -> float:
    """What the words beside the number tell: entries of lists, proposals and sentences are no titles."""
    rest = line.core[candidate.title_start - line.core_start :]
    score = -4.0 if is_contents_entry(line.core) else 0.0
    score += 2.5 if _MARKED_TITLE.match(rest) or MARK_LAST.search(rest[-24:]) else 0.0
    if _PROPOSAL.match(rest):
        score -= 4.0
    elif before is SectionKind.RECOMMENDATION:
        score -= 0.5
    if len(rest) > 200 and not line.glued:
        score -= 2.0
    if rest.endswith((".", ";", ",")) and not line.glued:
        score -= 1.0
    return score


def _is_point(core: str, below: str) -> bool:
    """Whether *3.1 Formanden:* stands below *3 Orientering*: the first point of the item."""
    number = _LEADING.match(core)
    return number is not None and below.startswith(f"{number[0]}.1")


def _what_follows(index: int, lines: Sequence[Line], tags: Sequence[Tag], numbered: set[int]) -> float:
    """Evidence in the next lines with words: a case line or a heading speaks for an item, another number against."""
    seen = 0
    score = 0.0
    for place in range(index + 1, min(len(lines), index + 40)):
        tag = tags[place]
        if tag.kind in WITHOUT_WORDS:
            continue
        seen += 1
        if seen == 1 and _is_point(lines[index].core, lines[place].core):
            return score + 0.5
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
