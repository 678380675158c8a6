"""Groups of items under letters, written small: *A. Sager til byrådet*, *D. Orientering*."""

import re
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.extraction.lines import Line
from tracker.extraction.tags import LineKind, Tag

_LETTERED = re.compile(r"(?P<letter>[A-ZÆØÅ])\.\s+[A-ZÆØÅ][\w ,/-]{3,60}$")
_NUMBERED = re.compile(r"\d{1,3}[.)]?\s+\S")
_FEWEST = 2


def tag_lettered_groups(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag the lettered lines that say again and again, right beside a numbered title, which group the item is in.

    *D. Orientering* above or below *4. Nyt fra centret*, every time, with two such letters at least: a list's points
    (*a. at …*) and lettered headings (*B. Baggrund*, far from the title) are none.
    """
    filled = [n for n, line in enumerate(lines) if not line.blank]
    found: dict[str, list[int]] = {}
    apart: set[str] = set()
    for place, index in enumerate(filled):
        if not _LETTERED.match(lines[index].core) or tags[index].kind not in (LineKind.TEXT, LineKind.GROUP):
            continue
        words = fold(lines[index].core)
        found.setdefault(words, []).append(index)
        around = (*filled[max(0, place - 1) : place], *filled[place + 1 : place + 2])
        if not any(_NUMBERED.match(lines[n].core) for n in around):
            apart.add(words)
    groups = {words: places for words, places in found.items() if len(places) >= _FEWEST and words not in apart}
    if len({words[0] for words in groups}) < _FEWEST:
        return
    for words, places in groups.items():
        closed = True if "lukke" in words else False if "åbne" in words else None
        for index in places:
            if tags[index].kind is LineKind.TEXT:
                tags[index] = Tag(LineKind.GROUP, is_closed=closed)
