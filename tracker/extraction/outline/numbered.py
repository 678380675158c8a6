"""From a chain of numbers to the beginnings of items: where each title stands, and where the item begins above it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.danish.text import fold
from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.number_shapes import Candidate
from tracker.extraction.tagging.tags import WITHOUT_WORDS, LineKind, Tag


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where an item begins: its first line, its number, and the place of its title (``None``: untitled).

    ``words``: where what is said of it begins, if its title stands elsewhere (*Ad 1. Godkendt.* below a list).
    """

    line: int
    number: str | None = None
    title: tuple[int, int] | None = None
    title_line: int | None = None
    is_closed: bool | None = None
    words: int | None = None


_NEAR = 12
_TITLES_TOO = (
    SectionKind.FINANCES,
    SectionKind.CONSULTATION,
    SectionKind.OTHER,
    SectionKind.STAFF,
    SectionKind.CASE_PRESENTATION,
)
_DAY = re.compile(r"\d{1,2}[-./]\d{1,2}[-./]\d{4}$")
"""*1.* / *07-10-2015* / *Budget 2016*: the day of the meeting, which each page has at its head."""


def read_numbered(
    chain: Sequence[Candidate], candidates: Sequence[Candidate], lines: Sequence[Line], tags: Sequence[Tag]
) -> tuple[Beginning, ...]:
    """The beginnings that a chain of numbers gives.

    A number alone on its line has its title on the line below, or, where that is not so for most of them, above.
    """
    chain = [_without_mark(candidate, lines) for candidate in chain]
    alone = [candidate for candidate in chain if candidate.title_start >= candidate.title_end]
    below = sum(_below(candidate.line, lines, tags, strictly=True) is not None for candidate in alone)
    titles_below = below * 5 >= len(alone) * 3
    found: list[Beginning] = []
    floor = -1
    for candidate in chain:
        beginning = _beginning(candidate, titles_below, lines, tags)
        first = _repeated_above(candidate, beginning, floor=floor, candidates=candidates, lines=lines, tags=tags)
        found.append(replace(beginning, line=first))
        floor = candidate.line
    return tuple(found)


_MARK = re.compile(
    r"^\W*(?P<mark>åben|lukket|åbent|fortroligt)(?:\s+(?:punkt|sag|dagsordenspunkt))?\W*$", re.IGNORECASE
)


def _without_mark(candidate: Candidate, lines: Sequence[Line]) -> Candidate:
    """*Pkt. 101   Åbent punkt*: beside the number stands a mark, and the title elsewhere."""
    line = lines[candidate.line]
    match = _MARK.match(line.core[candidate.title_start - line.core_start :])
    if match is None:
        return candidate
    closed = match["mark"].casefold() in ("lukket", "fortroligt")
    return replace(candidate, title_start=candidate.title_end, is_closed=closed)


def _beginning(candidate: Candidate, titles_below: bool, lines: Sequence[Line], tags: Sequence[Tag]) -> Beginning:
    number, closed = candidate.number, candidate.is_closed
    if candidate.title_start < candidate.title_end:
        place = (candidate.title_start, candidate.title_end)
        return Beginning(candidate.line, number, place, candidate.line, closed)
    title = _below(candidate.line, lines, tags) if titles_below else _above(candidate.line, lines, tags)
    if title is None:
        return Beginning(candidate.line, number, None, None, closed)
    place = (lines[title].core_start, lines[title].core_end)
    return Beginning(min(candidate.line, title), number, place, title, closed)


def _below(index: int, lines: Sequence[Line], tags: Sequence[Tag], strictly: bool = False) -> int | None:
    """The title below a number alone; between them may stand a case number, a mark or the day of the meeting."""
    for place in range(index + 1, min(len(tags), index + 8)):
        tag = tags[place]
        if tag.kind in (*WITHOUT_WORDS, LineKind.MARK, LineKind.CASE) or _DAY.match(lines[place].core):
            continue
        labelled = tag.kind is LineKind.HEADING and tag.label_in_line and not strictly
        return place if tag.kind is LineKind.TEXT or labelled or _is_named_so(place, tags) else None
    return None


def _is_named_so(place: int, tags: Sequence[Tag]) -> bool:
    """*Høringssvar*, *Økonomi* below a number alone and above the line of its case: a title, a heading elsewhere."""
    below = next((tag for tag in tags[place + 1 : place + 3] if tag.kind is not LineKind.BLANK), None)
    return tags[place].section in _TITLES_TOO and below is not None and below.kind in (LineKind.CASE, LineKind.MARK)


def _above(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> int | None:
    """The title above a number alone; not *Godkendt.* right below *Beslutning*, which ends the item before."""
    for place in range(index - 1, max(-1, index - 4), -1):
        if tags[place].kind not in WITHOUT_WORDS:
            headed = place > 0 and tags[place - 1].section is SectionKind.DECISION and lines[place].core.endswith(".")
            return place if tags[place].kind is LineKind.TEXT and not headed else None
    return None


def _repeated_above(
    candidate: Candidate,
    beginning: Beginning,
    *,
    floor: int,
    candidates: Sequence[Candidate],
    lines: Sequence[Line],
    tags: Sequence[Tag],
) -> int:
    """The line above where number and title stand once more: some publishers print each title twice."""
    words = _words(beginning, lines)
    first = beginning.line
    place = bisect_left(candidates, candidate.line, key=lambda other: other.line)
    for other in reversed(candidates[max(0, place - _NEAR) : place]):
        if other.line <= floor or candidate.line - other.line > 12:
            break
        if any(tags[place].section is not None for place in range(other.line, candidate.line)):
            break
        if other.value != candidate.value:
            break
        core = "".join(fold(lines[other.line].core[other.title_start - lines[other.line].core_start :]).split())
        if not core or core == words or core.startswith(words) or words.startswith(core):
            first = min(first, other.line)
    if first == beginning.line:
        first = _same_line_above(beginning, floor, words, lines, tags)
    return first


def _same_line_above(beginning: Beginning, floor: int, words: str, lines: Sequence[Line], tags: Sequence[Tag]) -> int:
    for place in range(beginning.line - 1, max(floor, beginning.line - 4), -1):
        if tags[place].kind in WITHOUT_WORDS:
            continue
        same = words and "".join(fold(lines[place].core).split()) == words
        return place if same and tags[place].kind is LineKind.TEXT else beginning.line
    return beginning.line


def _words(beginning: Beginning, lines: Sequence[Line]) -> str:
    if beginning.title is None or beginning.title_line is None:
        return ""
    line = lines[beginning.title_line]
    return "".join(fold(line.core[beginning.title[0] - line.core_start :]).split())
