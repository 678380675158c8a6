"""Where a line of a page has gaps as wide as those between columns, found with few questions of its places.

A row of a table is first tried where the row above was parted; any other line is halved at its words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from tracker.reading.pdf_calls import Probe
from tracker.reading.pdf_characters import BASELINE_GAP, COLUMN_GAP, GAP_WITHOUT_SPACE
from tracker.reading.pdf_fonts import width_of
from tracker.reading.pdf_lines import Run

SURPLUS = 0.5
SHORTFALL = 0.3
KERNING = 0.03
"""Heights of a letter by which a stretch may be wider or narrower than its characters, and the share of its own width
by which kerning may draw it together. The least gap to be found leaves a surplus of three quarters: the narrowest gap
that parts columns (1.0) less the space that stands in it in the text."""


@dataclass(frozen=True, slots=True)
class LineWithGaps:
    """A line whose ends do not tell where its characters stand; no widths where they are not known."""

    probe: Probe
    start: int
    whole: Run
    widths: bytes
    em: float
    bottom: float

    def split_like(self, words: list[tuple[int, int]], cuts: tuple[int, ...]) -> list[Run] | None:
        """The line parted before the words before which the row above was; ``None`` where it is made otherwise."""
        if cuts[-1] >= len(words):
            return None
        box, text, size = self.probe.box, self.whole.text, self.whole.size
        runs: list[Run] = []
        first, left, baseline = 0, self.whole.left, self.whole.baseline
        for word in cuts:
            begins, ends = words[word][0], words[word - 1][1]
            right = box(self.start + ends - 1)[2]
            next_left, top, _, bottom = box(self.start + begins)
            # One font's letters of one size: what stands level stands on one baseline.
            if top - bottom != size or bottom != self.bottom or not self._parts(right, begins, next_left, size):
                return None
            if not fills(right - left, self.widths[first:ends], self.em, size):
                return None
            runs.append(Run(text[first:ends], left, right, baseline, size))
            first, left = begins, next_left
        if not fills(self.whole.right - left, self.widths[first:], self.em, size):
            return None
        return [*runs, Run(text[first:], left, self.whole.right, baseline, size)]

    def split(self, words: list[tuple[int, int]]) -> tuple[list[Run], tuple[int, ...]]:
        """The line in one or more runs, parted at each wide gap; and the numbers of the words behind the gaps."""
        runs: list[Run] = []
        cuts: list[int] = []
        first = 0
        run = self.whole
        for word in self._suspects(words):
            begins, ends = words[word][0], words[word - 1][1]
            left, top, _, bottom = self.probe.box(self.start + begins)
            right = self.probe.box(self.start + ends - 1)[2]
            baseline = self.probe.baseline(self.start + begins)
            size = max(run.size, top - bottom)
            if abs(baseline - run.baseline) > BASELINE_GAP * size or self._parts(right, begins, left, size):
                runs.append(Run(self.whole.text[first:ends], run.left, right, run.baseline, run.size))
                cuts.append(word)
                first = begins
                run = Run("", left, self.whole.right, baseline, top - bottom)
        runs.append(Run(self.whole.text[first:], run.left, self.whole.right, run.baseline, run.size))
        return runs, tuple(cuts)

    def _parts(self, right: float, begins: int, left: float, size: float) -> bool:
        """Whether the gap from ``right`` to the word at ``left`` is that between columns."""
        if -size < left - right < GAP_WITHOUT_SPACE * size:
            return False
        space = self.start + begins - 1
        if left - right <= -size or self.probe.is_generated(space):
            return True
        return not -size < left - self.probe.box(space)[2] < COLUMN_GAP * size

    def _suspects(self, words: list[tuple[int, int]]) -> Iterator[int]:
        """The numbers of the words that may stand behind a wide gap, in order."""
        if not self.widths:
            yield from range(1, len(words))
            return
        text, size = self.whole.text, self.whole.size
        before = [0, *accumulate(self.widths)]
        unit = width_of(b"\x01", self.em)
        begins = [*(begin for begin, _ in words), len(text)]
        stack = [(0, len(words), self.whole.left, self.bottom, self.whole.right, self.bottom)]
        while stack:
            first, behind, left, bottom, right, other = stack.pop()
            room = right - left
            surplus = room - (before[begins[behind]] - before[begins[first]]) * unit
            is_filled = -SHORTFALL * size - KERNING * abs(room) < surplus < SURPLUS * size
            if is_filled and abs(other - bottom) < BASELINE_GAP * size:
                continue
            if behind - first == 1:
                if behind < len(words):
                    yield behind
                continue
            middle = (first + behind) // 2
            x, _, _, y = self.probe.box(self.start + begins[middle])
            stack.append((middle, behind, x, y, right, other))
            stack.append((first, middle, left, bottom, x, y))


def fills(room: float, widths: bytes, em: float, size: float) -> bool:
    """Whether characters fill a room without a gap worth the name."""
    return -SHORTFALL * size - KERNING * abs(room) < room - width_of(widths, em) < SURPLUS * size
