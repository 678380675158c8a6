"""Columns of text that were drawn one after the other, from left to right: whether their lines read as drawn.

What ``pdf_lines`` finds out of any lines by looking at each, told of columns as they are on most pages that have some.
"""

from itertools import pairwise
from typing import NamedTuple

from tracker.reading.pdf_lines import BESIDE, SAME_LINE, WORDS


class Placed(NamedTuple):
    """Lines and where they stand, a column for each thing that is known of them."""

    texts: list[str]
    lefts: list[float]
    rights: list[float]
    baselines: list[float]
    sizes: list[float]


def are_in_order(lines: Placed, drops: list[float]) -> bool:
    """Whether lines, each so far below the one before, stand in columns that read as drawn; not where that takes a
    closer look."""
    ups = [number for number, (drop, size) in enumerate(zip(drops, lines.sizes[1:], strict=True), 1) if drop <= size]
    if not all(drops[number - 1] < -lines.sizes[number] < 0 for number in ups):
        return False
    return all(_is_next_column(lines, start, end) for start, end in pairwise([*ups, len(lines.texts)]))


def _is_next_column(lines: Placed, start: int, end: int) -> bool:
    """Whether the lines from one that stands higher than the one before it to the next such stand to the right of all
    before them, no higher than the last of these, in a few words each."""
    _, lefts, rights, baselines, sizes = lines
    column = slice(start, end)
    if baselines[end - 1] < min(baselines[:start]) - SAME_LINE * min(sizes[column]):
        return False
    last, room = baselines[start - 1], BESIDE * sizes[start - 1]
    return (
        max(rights[:start]) <= min(lefts[column]) + 1
        and baselines[end - 1] - room < last < baselines[start] + room
        and sum(map(len, lines.texts[column])) > WORDS * (end - start)
        and end - start > 1
    )
