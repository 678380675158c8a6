"""Items told on one line each: *3) Høring om råstofgrav: Bo Vik skriver rådets svar.*"""

import re
from collections.abc import Sequence

from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.number_shapes import Candidate
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.outline.structures import Structure
from tracker.extraction.tagging.tags import Tag

_TITLE = re.compile(r"[A-ZÆØÅ][^:.\n]{2,80}?(?=:\s+[A-ZÆØÅ\d])")
_FEWEST = 3


def by_run_in_titles(candidates: Sequence[Candidate], lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """*1) Dagsorden: Godkendt.*, *2. Stier: Rådet anbefaler …*, right below each other or a paragraph each.

    Three at least, from 1 on, rising by one, each with its title before a colon and a sentence behind it; not where
    the document has section headings of its own.
    """
    if any(tag.section not in (None, SectionKind.ATTENDANCE, SectionKind.DECISION) for tag in tags):
        return Structure("run-in", (), 0.0)
    found: list[Beginning] = []
    for style in ("paren", "dot"):
        run = [c for c in candidates if c.style == style and not lines[c.line].glued]
        told = [_told(c, lines[c.line]) for c in run]
        numbered = [c.value for c in run] == list(range(1, len(run) + 1))
        whole = [beginning for beginning in told if beginning is not None]
        if numbered and len(whole) == len(run) >= _FEWEST:
            found = whole
    return Structure("run-in", tuple(found), 2.0 * len(found))


def _told(candidate: Candidate, line: Line) -> Beginning | None:
    begin = candidate.title_start - line.core_start
    title = _TITLE.match(line.core, begin) if begin >= 0 else None
    if title is None or line.core[-1:] not in ".!?":
        return None
    place = (line.core_start + title.start(), line.core_start + title.end())
    return Beginning(candidate.line, candidate.number, place, candidate.line)
