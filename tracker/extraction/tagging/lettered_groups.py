"""Groups of items under letters, written small (*A. Sager til byrådet*, *D. Orientering*), and groups in groups."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tracker.danish.text import fold
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_LETTERED = re.compile(r"(?P<letter>[A-ZÆØÅ])\.\s+[A-ZÆØÅ][\w ,/-]{3,60}$")
_NUMBERED = re.compile(r"\d{1,3}[.)]?\s+\S")
_CAPITALS = re.compile(r"(?P<number>\d{1,3})\s(?P<words>[A-ZÆØÅ].*)")
_FEWEST = 2


def tag_groups(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag groups under letters, and give those inside an open or a closed agenda its state; titles are no groups."""
    _untag_numbered_titles(lines, tags)
    _tag_lettered_groups(lines, tags)
    _nest_groups(lines, tags)


def _untag_numbered_titles(lines: Sequence[Line], tags: list[Tag]) -> None:
    """*4 NY BRO* and *5 BUDGET* in long lines, each before a heading or a case: titles in capitals. A page's running
    head has the same words again."""
    found: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        match = _CAPITALS.fullmatch(lines[index].core) if tag.kind is LineKind.GROUP and lines[index].glued else None
        if match is None or tag.is_closed is not None:
            continue
        below = next((other for other in tags[index + 1 : index + 4] if other.kind is not LineKind.BLANK), None)
        if below is not None and (below.section is not None or below.kind in (LineKind.CASE, LineKind.MARK)):
            found.append((index, int(match["number"]), match["words"]))
    rises = all(a[1] < b[1] for a, b in pairwise(found))
    if len(found) >= _FEWEST and rises and len({words for _, _, words in found}) == len(found):
        for index, _, _ in found:
            tags[index] = Tag(LineKind.TEXT)


def _tag_lettered_groups(lines: Sequence[Line], tags: list[Tag]) -> None:
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


def _nest_groups(lines: Sequence[Line], tags: list[Tag]) -> None:
    """*LUKKET DAGSORDEN* right above *SAGER TIL BEHANDLING*: groups without a state are inside those that tell one.

    Both states must be told, and one of them right above such a group.
    """
    groups = [n for n, tag in enumerate(tags) if tag.kind is LineKind.GROUP]
    above: int | None = None
    nested = False
    for index, line in enumerate(lines):
        tag = tags[index]
        if line.blank or tag.kind is LineKind.NOISE:
            continue
        if tag.kind is LineKind.GROUP and tag.is_closed is None and above is not None:
            nested = True
        above = index if tag.kind is LineKind.GROUP and tag.is_closed is not None else None
    state: bool | None = None
    told = {tags[index].is_closed for index in groups} >= {True, False}
    for index in groups if nested and told else ():
        state = tags[index].is_closed if tags[index].is_closed is not None else state
        tags[index] = replace(tags[index], is_closed=state)
