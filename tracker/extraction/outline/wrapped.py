"""Titles that go on on the next line: a PDF breaks them where the page is full."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.extraction.lines.line import Line
from tracker.extraction.outline.numbered import Beginning
from tracker.extraction.tagging.tags import LineKind, Tag

_MOST_LINES = 2
_LONG = 50
_LONGEST = 250
_OPEN = re.compile(
    r"(?:\b(?:og|eller|for|af|i|til|på|fra|med|om|ved|samt|under|mellem|den|det|de|vedr|vedrørende|pr|&)|[-,/–])$",
    re.IGNORECASE,
)
"""Words and signs with which no title ends."""
_DASH = re.compile(r"\s+[–—-]\s+(?=[A-ZÆØÅ\d])")
_LIST = re.compile(r"\d|[-–•·o]\s|at\s|[a-zæøå][.)]\s")


def join_wrapped(
    beginnings: tuple[Beginning, ...], lines: Sequence[Line], tags: Sequence[Tag]
) -> tuple[Beginning, ...]:
    """The beginnings, with titles that go on on the lines below them taken to their ends.

    1. *… ny model for* / *kørsel til dagtilbud*: small letters follow, or the line ends in a word that binds.
    2. A full line, one more line, and right below it the case line or the mark.
    """
    taken = {beginning.line for beginning in beginnings}
    return _cut_at_dash(tuple(_joined(beginning, lines, tags, taken) for beginning in beginnings), lines)


def _cut_at_dash(beginnings: tuple[Beginning, ...], lines: Sequence[Line]) -> tuple[Beginning, ...]:
    """*Byfest – Festudvalget fortalte om programmet.*: titles before the dash, where most lines are sentences."""
    cuts = [_dash_in(beginning, lines) for beginning in beginnings]
    if len(cuts) < 2 or sum(cut is not None for cut in cuts) * 3 < len(cuts) * 2:
        return beginnings
    return tuple(
        replace(beginning, title=(beginning.title[0], cut)) if cut is not None and beginning.title else beginning
        for beginning, cut in zip(beginnings, cuts, strict=True)
    )


def _dash_in(beginning: Beginning, lines: Sequence[Line]) -> int | None:
    if beginning.title is None or beginning.title_line is None:
        return None
    line = lines[beginning.title_line]
    words = line.core[beginning.title[0] - line.core_start :]
    dash = _DASH.search(words) if words.endswith(".") and not line.cell else None
    return beginning.title[0] + dash.start() if dash else None


def _joined(beginning: Beginning, lines: Sequence[Line], tags: Sequence[Tag], taken: set[int]) -> Beginning:
    if beginning.title is None or beginning.title_line is None:
        return beginning
    start, end = beginning.title
    last = beginning.title_line
    for _ in range(_MOST_LINES):
        if end != lines[last].core_end or not _goes_on(last, lines, tags) or last + 1 in taken:
            break
        last += 1
        end = lines[last].core_end
    return replace(beginning, title=(start, end)) if end - start <= _LONGEST else beginning


def _goes_on(index: int, lines: Sequence[Line], tags: Sequence[Tag]) -> bool:
    if index + 1 >= len(lines) or lines[index].glued or lines[index].cell or lines[index].core.endswith((".", ":")):
        return False
    line, tag = lines[index + 1], tags[index + 1]
    if tag.kind is not LineKind.TEXT or line.glued or line.cell or line.bulleted:
        return False
    if _LIST.match(line.core) or line.core.endswith((".", ":", ";")):
        return False
    follows = tags[index + 2].kind if index + 2 < len(tags) else LineKind.BLANK
    if follows in (LineKind.TEXT, LineKind.NOISE):
        return _OPEN.search(lines[index].core) is not None and line.core[0].islower()
    full = len(lines[index].core) >= _LONG and follows in (LineKind.CASE, LineKind.MARK)
    return full or line.core[0].islower() or _OPEN.search(lines[index].core) is not None
