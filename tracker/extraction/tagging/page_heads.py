"""Lines that look like a decision's heading or like words, and are the head of a page or of a table's columns."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tracker.danish.text import fold
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_SIDE = re.compile(r"Side(?:\s\d{1,3}){0,2}(?:\s?(?:af|/)\s?\d{1,3})?$")
_ENDS_IN_SIDE = re.compile(r"[\s,]+Side:?(?:\s?\d{1,4})?(?:\s(?:af|/)\s\d{1,4})?$", re.IGNORECASE)
"""*Kommunalbestyrelsen 26. februar 2009 Side: 2*: a page's head by its own words."""
_NUMBER = re.compile(r"\d{1,4}$")
_COLUMN = re.compile(r"[A-ZÆØÅ]{2,4}$")
_FEWEST_COLUMNS = 4
_OF_PAGES = re.compile(r"(?P<page>[1-9]\d{0,2})/(?P<pages>[1-9]\d{0,2})$")
_FEWEST_SPACES = 10
"""A page's number stands in the middle or at the right of its line; a case's number begins its line."""
_MOST_HEAD_LINES = 3


def untag_page_heads(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Take the heads of pages out of the decision headings.

    1. *Økonomiudvalget, 22. marts 2011* right before *Side 2* on the same line, or with *Side: 2* at its own end.
    2. *Økonomiudvalget, mandag den 13-05-2013* alone, more than once, with nothing but the page's number (*2*,
       *Side 2*) below it, or just above it.
    """
    alone: dict[str, list[int]] = {}
    for index, tag in enumerate(tags):
        if tag.kind is not LineKind.DECISION or tag.date is None:
            continue
        core = lines[index].core
        if _ENDS_IN_SIDE.search(core):
            tags[index] = Tag(LineKind.NOISE)
        elif core[-1:] != ":" and tag.rest >= lines[index].core_end:
            if _side_follows(index, lines):
                tags[index] = Tag(LineKind.NOISE)
            elif not lines[index].glued:
                alone.setdefault(fold(core), []).append(index)
    for places in alone.values():
        paged = sum(_number_follows(place, lines) or _number_before(place, lines) for place in places)
        if paged > 1 and paged * 2 >= len(places):
            for place in places:
                tags[place] = Tag(LineKind.NOISE)


def _side_follows(index: int, lines: Sequence[Line]) -> bool:
    if index + 1 == len(lines):
        return False
    below = lines[index + 1]
    return below.glued and below.start == lines[index].end and _SIDE.match(below.core) is not None


def _number_follows(index: int, lines: Sequence[Line]) -> bool:
    below = next((line for line in lines[index + 1 : index + 4] if not line.blank), None)
    return below is not None and (_NUMBER.match(below.core) or _SIDE.match(below.core)) is not None


def _number_before(index: int, lines: Sequence[Line]) -> bool:
    """*Side 2/4*, the name of the municipality, the body with its day: the foot of a page and the head of the next."""
    above = [line for line in lines[max(0, index - 6) : index] if not line.blank][-2:]
    return any(_SIDE.match(line.core) for line in above)


def mark_columns(lines: Sequence[Line], tags: list[Tag]) -> None:
    """*DIR*, *FOU*, *BFU*, *SOS* below each other: the columns of a table of committees, one with an *x* below."""
    run: list[int] = []
    for index, tag in enumerate(tags):
        if tag.kind is LineKind.BLANK:
            continue
        if tag.kind is LineKind.TEXT and _COLUMN.match(lines[index].core):
            run.append(index)
            continue
        _mark_run(run, tags)
        run = []
    _mark_run(run, tags)


def _mark_run(run: Sequence[int], tags: list[Tag]) -> None:
    if len(run) >= _FEWEST_COLUMNS:
        for index in run:
            tags[index] = Tag(LineKind.NOISE)


def mark_page_counts(lines: Sequence[Line], tags: list[Tag]) -> None:
    """*3/5* far to the right, *4/5* after it: the numbers of pages, and the running head below them."""
    found = [
        (index, int(match["page"]), int(match["pages"]))
        for index, line in enumerate(lines)
        if tags[index].kind in (LineKind.TEXT, LineKind.CASE)
        and line.core_start - line.start >= _FEWEST_SPACES
        and (match := _OF_PAGES.match(line.core))
    ]
    rising = all(a[1] + 1 == b[1] and a[2] == b[2] for a, b in pairwise(found))
    if len(found) < 2 or not rising or found[-1][1] > found[-1][2]:
        return
    heads = [_lines_below(index, lines, tags) for index, _, _ in found]
    counts = Counter(fold(lines[n].core) for below in heads for n in below)
    for index, _, _ in found:
        tags[index] = Tag(LineKind.NOISE)
    for n in (n for below in heads for n in below if counts[fold(lines[n].core)] > 1):
        tags[n] = Tag(LineKind.NOISE)


def _lines_below(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> tuple[int, ...]:
    """The few lines of text that open the page below a page's number."""
    start = next((n for n in range(index + 1, len(lines)) if not lines[n].blank), len(lines))
    found: list[int] = []
    for n in range(start, min(len(lines), start + _MOST_HEAD_LINES)):
        if tags[n].kind is not LineKind.TEXT:
            break
        found.append(n)
    return tuple(found)
