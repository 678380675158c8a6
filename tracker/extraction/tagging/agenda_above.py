"""Minutes that print their whole agenda first, and then each of its points again with what was said of it."""

import re
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_AGENDA = frozenset(("dagsorden", "dagsordenen"))
_MINUTES = frozenset(("referat", "beslutningsreferat"))
_FIRST = re.compile(r"1[.)]\s?(?P<title>\S.*)$")
_FEWEST = 2


def mark_agenda_above(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag the list between *Dagsorden:* and *Referat:* as noise, and *Referat:* as no decision's heading, where the
    first point stands below both in the same words: *1. Godkendelse af dagsorden*, in lists without any heading."""
    for index, line in enumerate(lines):
        if fold(line.core.rstrip(" :")) not in _AGENDA or tags[index].section is not None:
            continue
        end = next((n for n in range(index + 1, len(lines)) if tags[n].section is not None), None)
        if end is None or fold(lines[end].core.rstrip(" :")) not in _MINUTES:
            continue
        above, below = _first(lines, index + 1, end), _first(lines, end + 1, len(lines))
        listed = sum(not one.blank for one in lines[index + 1 : end])
        if above and below and listed >= _FEWEST and below.startswith(above):
            for place in range(index + 1, end + 1):
                tags[place] = tags[place] if lines[place].blank else Tag(LineKind.NOISE)
        return


def _first(lines: Sequence[Line], start: int, end: int) -> str:
    """The words of the first point, where it is the first line with words."""
    core = next((lines[n].core for n in range(start, end) if not lines[n].blank), "")
    match = _FIRST.match(core)
    return fold(match["title"]).rstrip(" .:") if match else ""
