"""The spaces of a page's lines of few words, as in a table: which of them are gaps between columns.

All of them are asked for at once, and compared a column at a time.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import accumulate, chain, compress, count, repeat
from operator import add, sub
from typing import NamedTuple, TypeVar

from tracker.reading.pdf_calls import Probe
from tracker.reading.pdf_characters import BASELINE_GAP, GAP_WITHOUT_SPACE
from tracker.reading.pdf_gaps import SURELY_WIDE
from tracker.reading.pdf_lines import Run, run_of

_Value = TypeVar("_Value")


class Gaps(NamedTuple):
    """Spaces of a text that part columns, by their places in it."""

    places: Sequence[int] = ()
    rights: Sequence[float] = ()
    """Where the word before each ends on the page."""
    lefts: Sequence[float] = ()
    """Where the word behind each begins."""
    sizes: Sequence[float] = ()
    """How high the letters of that word are."""
    unclear: Sequence[int] = ()
    """Those of the places at which there may be no gap, or one that is not level."""

    def only(self, wanted: Sequence[bool]) -> "Gaps":
        """Those of them that are wanted."""
        rights, lefts, sizes = (list(compress(column, wanted)) for column in (self.rights, self.lefts, self.sizes))
        return Gaps(list(compress(self.places, wanted)), rights, lefts, sizes)

    def part(self, row: Run, first: int, end: int) -> list[Run]:
        """The row between two places of the text, parted at its gaps, which are tabs already."""
        begin, stop = bisect_left(self.places, first), bisect_left(self.places, end)
        lefts, rights = [row.left, *self.lefts[begin:stop]], [*self.rights[begin:stop], row.right]
        sizes = [row.size, *self.sizes[begin:stop]]
        return list(map(run_of, zip(row.text.split("\t"), lefts, rights, repeat(row.baseline), sizes, strict=False)))

    def marked(self, text: str) -> str:
        """The text, each of these spaces a tab."""
        words = zip([0, *[place + 1 for place in self.places]], [*self.places, len(text)], strict=True)
        return "\t".join([text[start:end] for start, end in words])


def spaces_of(text: str, stretches: Iterable[tuple[int, int]]) -> list[int]:
    """Where the spaces between these places of a text stand."""
    found: list[int] = []
    for start, end in stretches:
        words = text[start:end].split(" ")
        words.pop()
        found += map(add, accumulate(map(len, words)), count(start))
    return found


class Heights(NamedTuple):
    """How high lines begin, and how many spaces each has."""

    counts: Sequence[int]
    tops: Sequence[float]
    bottoms: Sequence[float]
    baselines: Sequence[float]


def gaps_at(probe: Probe, spaces: Sequence[int], lines: Heights) -> Gaps:
    """Which of these spaces of these lines are gaps."""
    boxes = probe.boxes([*map((-1).__add__, spaces), *map((1).__add__, spaces)])
    half = 4 * len(spaces)
    rights, lefts = boxes[2:half:4], boxes[half::4]
    tops, bottoms = boxes[half + 1 :: 4].tolist(), boxes[half + 3 :: 4].tolist()
    gaps = list(map(sub, lefts, rights))
    sizes = list(map(sub, lines.tops, lines.bottoms))
    # One font's letters of one size: what stands level stands on one baseline.
    if tops == _for_each(lines.tops, lines.counts) and bottoms == _for_each(lines.bottoms, lines.counts):
        heights = _for_each(sizes, lines.counts)
    else:
        heights = list(map(sub, tops, bottoms))
        sizes += heights
        baselines, levels = _for_each(lines.baselines, lines.counts), probe.baselines(list(map((1).__add__, spaces)))
        if baselines != levels:
            gaps = list(map(partial(_level_gap, min(sizes)), gaps, baselines, levels))
    narrow, wide = GAP_WITHOUT_SPACE * min(sizes), SURELY_WIDE * max(sizes)
    found = [number for number, gap in enumerate(gaps) if not -narrow < gap < narrow]
    if not found:
        return Gaps()
    return Gaps(
        [spaces[number] for number in found],
        [rights[number] for number in found],
        [lefts[number] for number in found],
        [heights[number] for number in found],
        [spaces[number] for number in found if not gaps[number] > wide],
    )


def _level_gap(least: float, gap: float, baseline: float, level: float) -> float:
    """A gap on a line with a baseline; no number where what stands behind it is not level with the line."""
    is_narrow = -GAP_WITHOUT_SPACE * least < gap < GAP_WITHOUT_SPACE * least
    return gap if level == baseline or (is_narrow and abs(level - baseline) <= BASELINE_GAP * least) else math.nan


def _for_each(values: Sequence[_Value], counts: Sequence[int]) -> list[_Value]:
    return list(chain.from_iterable(map(repeat, values, counts)))
