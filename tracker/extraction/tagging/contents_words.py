"""Words in a contents list that look like headings: *3. Beslutning: Ny bus* names an item, and decides nothing."""

from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.extraction.lines.line import Line
from tracker.extraction.tagging.tags import LineKind, Tag

_LEAST = 10
"""Letters of the first entry that are enough to know it by."""
_MOST = 120
"""Pieces that the contents of one page may have."""
_ENTRIES = (LineKind.TEXT, LineKind.HEADING, LineKind.DECISION)


def untag_contents_words(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Take headings out of the contents of a page that stands on one line.

    *Sagsoversigt: 1. Orientering: Ny bus Beslutning: Budget Beslutning: Salg af areal 3*, where each title begins with
    what is asked of the body, and a converter took the numbers. Only where the first entry stands again further down,
    where its item begins; the contents end there, or with their line.
    """
    start = next((n for n, tag in enumerate(tags) if tag.kind is LineKind.CONTENTS and lines[n].glued), None)
    if start is None:
        return
    entry, end = "", start + 1
    while end < min(len(lines), start + _MOST) and lines[end].start == lines[end - 1].end:
        words = fold(lines[end].core)
        if entry and entry in words:
            break
        if not entry and tags[end].kind in _ENTRIES and len(words) >= _LEAST:
            entry = words
        end += 1
    if not entry or not any(entry in fold(line.core) for line in lines[end:]):
        return
    for index in range(start + 1, end):
        if tags[index].section is not None:
            tags[index] = Tag(LineKind.TEXT)
