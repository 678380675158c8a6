"""Items whose places the file itself gives, as a manifest does: nothing is guessed then."""

from bisect import bisect_right
from collections.abc import Sequence

from tracker.domain.source import Block, BlockKind
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.numbered import Beginning


def find_given(text: str, lines: Sequence[Line], blocks: Sequence[Block]) -> tuple[Beginning, ...]:
    """The beginnings at the blocks of kind *item*; what stands before a title on its line is its number (``12.``)."""
    starts = [line.start for line in lines]
    found = []
    for block in blocks:
        if block.kind is not BlockKind.ITEM:
            continue
        begin = text.rfind("\n", 0, block.span.start) + 1
        line = bisect_right(starts, begin) - 1
        number = text[begin : block.span.start].strip(" .") or None
        found.append(Beginning(line, number, (block.span.start, block.span.end), line))
    return tuple(found)
