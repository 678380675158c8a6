"""Items that begin with a bullet and a short title."""

from collections.abc import Sequence

from tracker.domain.agenda import SectionKind
from tracker.extraction.cycles import is_title
from tracker.extraction.lines import Line
from tracker.extraction.structures import Structure, titled
from tracker.extraction.tags import LineKind, Tag

_LONGEST = 160
_REACH = 8
_LISTS = (SectionKind.ATTACHMENTS, SectionKind.RECOMMENDATION, SectionKind.ATTENDANCE)
"""Headings with lists of points below them, which are no items."""


def by_bullets(lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """Bullets whose short line is a title.

    1. A section heading right below each: *• Siden sidst*, *Indledning*.
    2. Paragraphs that begin so, most of them with a heading further down: *• Natcafé*, *Frivillige vil …*,
       *Beslutning: …*, and the next bullet behind a blank line.
    """
    shaped = [
        n
        for n, line in enumerate(lines)
        if tags[n].kind is LineKind.TEXT and line.bulleted and len(line.core) < _LONGEST and is_title(line)
    ]
    found = [n for n in shaped if _is_headed(n, lines, tags)]
    apart = [n for n in shaped if n not in found and _opens_paragraph(n, lines, tags)]
    ends = [*apart, len(lines)][1:]
    headed = sum(_holds_heading(tags[a:b]) for a, b in zip(apart, ends, strict=True))
    if len(apart) > len(found) and headed > 1 and headed * 3 >= len(apart) * 2:
        found = sorted((*found, *apart))
    return Structure("bullets", tuple(titled(index, lines) for index in found), 2.4 * len(found))


def _is_headed(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    below = next((n for n in range(index + 1, min(len(lines), index + _REACH)) if not lines[n].blank), None)
    return below is not None and tags[below].section not in (None, SectionKind.ATTENDANCE)


def _opens_paragraph(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    """Whether a blank line stands above, words without a bullet right below, and no list's heading before it."""
    if index == 0 or index + 1 == len(lines) or not lines[index - 1].blank or lines[index].glued:
        return False
    below = lines[index + 1]
    before = next((n for n in range(index - 1, -1, -1) if not lines[n].blank), None)
    listed = before is not None and tags[before].section in _LISTS and tags[before].rest >= lines[before].core_end
    return not below.blank and not below.bulleted and not listed


def _holds_heading(tags: Sequence[Tag]) -> bool:
    return any(tag.section not in (None, SectionKind.ATTENDANCE) for tag in tags)
