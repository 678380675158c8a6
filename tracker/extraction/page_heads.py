"""Lines that look like a decision's heading or like words, and are the head of a page or of a table's columns."""

import re
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.extraction.lines import Line
from tracker.extraction.tags import LineKind, Tag

_SIDE = re.compile(r"Side(?:\s\d{1,3}){0,2}(?:\s(?:af|/)\s\d{1,3})?$")
_ENDS_IN_SIDE = re.compile(r"[\s,]+Side:?(?:\s?\d{1,4})?(?:\s(?:af|/)\s\d{1,4})?$", re.IGNORECASE)
"""*Kommunalbestyrelsen 26. februar 2009 Side: 2*: a page's head by its own words."""
_NUMBER = re.compile(r"\d{1,4}$")
_COLUMN = re.compile(r"[A-ZÆØÅ]{2,4}$")
_FEWEST_COLUMNS = 4


def untag_page_heads(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Take the heads of pages out of the decision headings.

    1. *Økonomiudvalget, 22. marts 2011* right before *Side 2* on the same line, or with *Side: 2* at its own end.
    2. *Økonomiudvalget, mandag den 13-05-2013* alone, more than once, with nothing but the page's number below it.
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
        paged = sum(_number_follows(place, lines) for place in places)
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
    return below is not None and _NUMBER.match(below.core) is not None


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
