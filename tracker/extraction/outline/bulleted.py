"""Items that begin with a bullet and a short title."""

import re
from collections.abc import Sequence

from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.outline.structures import Structure, titled
from tracker.extraction.outline.title_lines import is_title
from tracker.extraction.tagging.tags import LineKind, Tag

_LONGEST = 160
_REACH = 8
_CASE_LABEL = re.compile(r"(?:Sags?\s?-?(?:id|nr|nummer)|Journal(?:nr|nummer)|J\.?\s?nr)\.?\s?:?$", re.IGNORECASE)
"""*Sagsid.:* without a number behind it."""
_LISTS = (SectionKind.ATTACHMENTS, SectionKind.RECOMMENDATION, SectionKind.ATTENDANCE)
"""Headings with lists of points below them, which are no items."""


def by_bullets(lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """Bullets whose short line is a title.

    1. A section heading right below each: *• Siden sidst*, *Indledning*.
    2. The line of a case right below each, its number or the label alone: *• Meddelelser*, *Sagsid.:*.
    3. Paragraphs that begin so, most of them with a heading further down: *• Natcafé*, *Frivillige vil …*,
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
    found = sorted((*found, *_marks_beside(found, lines, tags)))
    beginnings = (titled(n, lines) if tags[n].kind is LineKind.TEXT else Beginning(n) for n in found)
    return Structure("bullets", tuple(beginnings), 2.4 * len(found))


def _marks_beside(found: Sequence[int], lines: Sequence[Line], tags: Sequence[Tag]) -> list[int]:
    """*• Lukket punkt* / *Sagsid.: 20/3001* under the bullets of the titles: an item that tells no more."""
    columns = {lines[n].core_start - lines[n].start for n in found}
    marks = [n for n, tag in enumerate(tags) if tag.kind is LineKind.MARK and lines[n].bulleted]
    return [n for n in marks if lines[n].core_start - lines[n].start in columns and _is_headed(n, lines, tags)]


def _is_headed(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    below = next((n for n in range(index + 1, min(len(lines), index + _REACH)) if not lines[n].blank), None)
    if below is None:
        return False
    cased = tags[below].kind is LineKind.CASE or _CASE_LABEL.match(lines[below].core) is not None
    return cased or tags[below].section not in (None, SectionKind.ATTENDANCE)


def _opens_paragraph(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    """Whether a blank line stands above, words without a bullet right below, and no list's heading before it.

    In a page on one line nothing stands above, and only bullets with a decision behind each begin lines.
    """
    if index == 0 or index + 1 == len(lines) or not (lines[index - 1].blank or lines[index].glued):
        return False
    below = lines[index + 1]
    before = next((n for n in range(index - 1, -1, -1) if not lines[n].blank), None)
    listed = before is not None and tags[before].section in _LISTS and tags[before].rest >= lines[before].core_end
    return not below.blank and not below.bulleted and not listed


def _holds_heading(tags: Sequence[Tag]) -> bool:
    return any(tag.section not in (None, SectionKind.ATTENDANCE) for tag in tags)
