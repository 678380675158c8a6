"""Items of an agenda without headings: each number opens a paragraph, and the last is *Eventuelt*."""

import re
from collections.abc import Sequence

from tracker.extraction.lines.line import Line
from tracker.extraction.outline.number_shapes import Candidate
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.outline.structures import Structure
from tracker.extraction.tagging.tags import LineKind, Tag

_LAST = re.compile(r"(?:Eventuelt|Evt\b)", re.IGNORECASE)
_STYLES = ("space", "dot", "colon", "paren")
_FEWEST = 4


def by_plain_runs(candidates: Sequence[Candidate], lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """*1 Referat fra sidste møde.* / *2 Ny havn* / *Der er søgt om …* / *3 Færgepriser.* / … / *7 Eventuelt.*

    From 1 without a gap, four at least, each below a blank line, in a document in which no section has a heading.
    """
    if any(tag.kind in (LineKind.HEADING, LineKind.DECISION, LineKind.CONTENTS) for tag in tags):
        return Structure("plain", (), 0.0)
    for style in _STYLES:
        run: list[Candidate] = []
        for one in candidates:
            if one.style == style and one.value == len(run) + 1 and _opens(one, lines):
                run.append(one)
        if len(run) >= _FEWEST and _LAST.match(_title(run[-1], lines)):
            found = tuple(Beginning(c.line, c.number, (c.title_start, c.title_end), c.line) for c in run)
            return Structure("plain", found, 2.0 * len(found))
    return Structure("plain", (), 0.0)


def _opens(one: Candidate, lines: Sequence[Line]) -> bool:
    alone = one.line == 0 or lines[one.line - 1].blank
    return alone and one.title_start < one.title_end and not lines[one.line].glued


def _title(one: Candidate, lines: Sequence[Line]) -> str:
    return lines[one.line].core[one.title_start - lines[one.line].core_start :]
