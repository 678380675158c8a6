"""Items that begin with a dash and a title, where a page lost the numbers of its list."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tracker.domain.agenda import SectionKind
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.outline.structures import Structure
from tracker.extraction.tagging.tags import LineKind, Tag

_DASHED = re.compile(r"[-–•]\s+(?=[A-ZÆØÅ\"»”§\d])")
_LONGEST = 160
_FEWEST = 2
_STOPS = (".", ";", ",", ":")


def by_dashes(lines: Sequence[Line], tags: Sequence[Tag]) -> Structure:
    """*- Godkendelse af dagsorden* / *Beslutning* / *Godkendt.* / *- Høringer* / *Der er to høringer.* / *Beslutning*.

    A dash before each title, and from each to the next exactly one heading of a decision; behind the last, none may
    stand (*- Eventuelt*). Where any other dashed line stands that could be a title, dashes are points of lists.
    """
    found = [n for n, line in enumerate(lines) if tags[n].kind is LineKind.TEXT and _title_start(line) is not None]
    decided = [sum(t.section is SectionKind.DECISION for t in tags[a:b]) for a, b in _pieces(found, len(tags))]
    whole = len(decided) >= _FEWEST and all(count == 1 for count in decided[:-1]) and decided[-1] <= 1
    if not whole or sum(decided) < _FEWEST:
        return Structure("dashes", (), 0.0)
    beginnings = tuple(Beginning(n, None, (_title_start(lines[n]) or 0, lines[n].core_end), n) for n in found)
    return Structure("dashes", beginnings, 2.4 * len(found))


def _pieces(found: Sequence[int], end: int) -> list[tuple[int, int]]:
    return list(pairwise([*found, end]))


def _title_start(line: Line) -> int | None:
    """Where the title begins behind the dash; ``None`` where the line is no title."""
    dash = _DASHED.match(line.core)
    if dash is None or len(line.core) > _LONGEST or line.core.endswith(_STOPS) or line.glued:
        return None
    return line.core_start + dash.end() if dash.end() < len(line.core) else None
