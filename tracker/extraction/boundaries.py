"""Where the items begin: several readings of a document's structure, of which the best supported is taken."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.source import Block, BlockKind
from tracker.extraction.candidates import Candidate, find_candidates, is_contents_entry
from tracker.extraction.lines import Line
from tracker.extraction.labels import is_label_line
from tracker.extraction.numbering import find_chain
from tracker.extraction.tags import LineKind, Tag


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where an item begins: its first line, its number, and the place of its title (``None``: untitled)."""

    line: int
    number: str | None = None
    title: tuple[int, int] | None = None
    title_line: int | None = None


@dataclass(frozen=True, slots=True)
class Structure:
    """One reading of where the items begin, and how well the text supports it."""

    name: str
    beginnings: tuple[Beginning, ...]
    score: float


_DOCUMENT_WORDS = frozenset(("referat", "dagsorden", "bilag", "dokumenter", "status", "protokol"))
_PREAMBLE = (LineKind.BLANK, LineKind.NOISE)


def find_beginnings(
    lines: Sequence[Line], tags: Sequence[Tag], blocks: Sequence[Block], vocabulary: Vocabulary
) -> tuple[Beginning, ...]:
    """The beginnings of the items by the best supported reading; empty where nothing looks like an item."""
    candidates = find_candidates(lines, tags, blocks)
    readings = [_by_numbers(candidates, style, lines, tags) for style in sorted({c.style for c in candidates})]
    readings.append(_by_case_lines(lines, tags, vocabulary))
    readings.append(_by_blocks(lines, tags, blocks))
    readings.append(_by_cycle(lines, tags))
    readings = [_weighed(reading, lines, tags) for reading in readings]
    best = max(readings, key=lambda reading: reading.score)
    return best.beginnings if best.score > 0 else ()


def _weighed(reading: Structure, lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """A reading loses where section headings stand before its first item, and where its items hold none."""
    if not reading.beginnings:
        return reading
    first = reading.beginnings[0].line
    outside = sum(
        tag.kind in (LineKind.HEADING, LineKind.DECISION)
        and tag.section is not SectionKind.ATTENDANCE
        and fold(tag.heading or "") not in _DOCUMENT_WORDS
        for tag in tags[:first]
    )
    ends = [*(beginning.line for beginning in reading.beginnings[1:]), len(lines)]
    starts = [beginning.line for beginning in reading.beginnings]
    headed = [any(t.section is not None for t in tags[a:b]) for a, b in zip(starts, ends, strict=True)]
    empty = headed.count(False) if any(headed) else 0
    return Structure(reading.name, reading.beginnings, reading.score - 4.0 * outside - 1.5 * empty)


def _by_numbers(candidates: Sequence[Candidate], style: str, lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    chain = find_chain(candidates, style)
    beginnings = tuple(_numbered(candidate, lines, tags) for candidate in chain.candidates)
    enough = len(beginnings) > 1 or chain.score >= 3.0
    return Structure(style, beginnings, chain.score if enough else 0.0)


def _numbered(candidate: Candidate, lines: Sequence[Line], tags: Sequence[Tag]) -> Beginning:
    if candidate.title_start < candidate.title_end:
        first = _repeated_above(candidate, lines, tags)
        return Beginning(first, candidate.number, (candidate.title_start, candidate.title_end), candidate.line)
    above = _title_above(candidate.line, lines, tags)
    if above is not None and _is_sag_nr(lines[candidate.line].core):
        return Beginning(above, candidate.number, (lines[above].core_start, lines[above].core_end), above)
    below = _next_with_words(candidate.line, lines, tags)
    if below is not None and tags[below].kind is LineKind.TEXT:
        return Beginning(candidate.line, candidate.number, (lines[below].core_start, lines[below].core_end), below)
    if above is not None:
        return Beginning(above, candidate.number, (lines[above].core_start, lines[above].core_end), above)
    return Beginning(candidate.line, candidate.number)


def _is_sag_nr(core: str) -> bool:
    return fold(core).startswith("sag")


def _repeated_above(candidate: Candidate, lines: Sequence[Line], tags: Sequence[Tag]) -> int:
    """The line above where it says the same: some publishers print each title twice."""
    above = _previous_with_words(candidate.line, lines, tags)
    if above is None or candidate.line - above > 3:
        return candidate.line
    same = "".join(fold(lines[above].core).split()) == "".join(fold(lines[candidate.line].core).split())
    return above if same else candidate.line


def _title_above(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> int | None:
    above = _previous_with_words(index, lines, tags)
    if above is None or index - above > 3 or tags[above].kind is not LineKind.TEXT:
        return None
    return above


def _previous_with_words(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> int | None:
    for place in range(index - 1, max(-1, index - 8), -1):
        if tags[place].kind not in _PREAMBLE:
            return place
    return None


def _next_with_words(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> int | None:
    for place in range(index + 1, min(len(lines), index + 8)):
        if tags[place].kind not in _PREAMBLE:
            return place
    return None


def _by_case_lines(lines: Sequence[Line], tags: Sequence[Tag], vocabulary: Vocabulary) -> Structure:
    """Untitled numbering: a title stands directly above (or below) each case number line."""
    found: list[Beginning] = []
    for index, tag in enumerate(tags):
        if tag.kind is not LineKind.CASE:
            continue
        above = _title_above(index, lines, tags)
        if above is None or not _is_title(lines[above]) or is_label_line(lines[above].core, vocabulary):
            continue
        found.append(Beginning(above, None, (lines[above].core_start, lines[above].core_end), above))
    return Structure("case", tuple(found), 2.5 * len(found))


def _is_title(line: Line) -> bool:
    core = line.core
    return len(core) <= 200 and not core.endswith((".", ":", ";", ",")) and not is_contents_entry(core)


def _by_blocks(lines: Sequence[Line], tags: Sequence[Tag], blocks: Sequence[Block]) -> Structure:
    """Headings of the file's own structure that are no section headings, with section headings beneath them."""
    starts = {block.span.start: block.number for block in blocks if block.kind is BlockKind.HEADING}
    levels: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        level = starts.get(line.start, starts.get(line.core_start))
        if level is not None and tags[index].kind is LineKind.TEXT and _has_sections(index, tags):
            levels.setdefault(level, []).append(index)
    if not levels:
        return Structure("blocks", (), 0.0)
    best = max(levels.values(), key=len)
    found = tuple(Beginning(i, None, (lines[i].core_start, lines[i].core_end), i) for i in best)
    return Structure("blocks", found, 2.4 * len(found))


def _has_sections(index: int, tags: Sequence[Tag]) -> bool:
    seen = 0
    for tag in tags[index + 1 : index + 20]:
        if tag.kind in (LineKind.HEADING, LineKind.DECISION):
            return True
        seen += tag.kind is LineKind.TEXT
        if seen > 3:
            return False
    return False


def _by_cycle(lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """Headings that recur: the one that opens the round begins an item, with the title line above it, if any."""
    opener = _opening_heading(tags)
    if opener is None:
        return Structure("cycle", (), 0.0)
    found: list[Beginning] = []
    for index, tag in enumerate(tags):
        if tag.kind in (LineKind.HEADING, LineKind.DECISION) and fold(tag.heading or "") == opener:
            found.append(_cycle_beginning(index, lines, tags, first=not found))
    if len(found) == 1:
        return Structure("cycle", tuple(found), 0.5)
    return Structure("cycle", tuple(found), 1.5 * len(found))


def _opening_heading(tags: Sequence[Tag]) -> str | None:
    kinds = (SectionKind.ATTENDANCE,)
    headings = [fold(t.heading or "") for t in tags if t.kind is LineKind.HEADING and t.section not in kinds]
    decided = any(t.section is SectionKind.DECISION for t in tags)
    if not headings or not decided:
        return None
    order = list(dict.fromkeys(headings))
    counts = {name: headings.count(name) for name in order[:30]}
    return next((name for name in order if counts.get(name, 0) >= 2), order[0])


def _cycle_beginning(index: int, lines: Sequence[Line], tags: Sequence[Tag], first: bool) -> Beginning:
    above = _title_above(index, lines, tags)
    if above is None or not _is_title(lines[above]):
        return Beginning(index)
    before = _previous_with_words(above, lines, tags)
    alone = before is None or above - before > 1
    if first or not alone:
        return Beginning(index)
    return Beginning(above, None, (lines[above].core_start, lines[above].core_end), above)
