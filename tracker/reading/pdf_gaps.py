"""Where lines of a page have gaps as wide as those between columns.

All lines of a page are looked at together, for a question that is one of many takes half the time. Of a line of few
words the room at each space is asked for. A longer one is looked at first at the spaces that no font draws: pdfium saw
a gap and put them there, as between the cells of a table. Where these gaps and the letters fill the line, that is all;
else every space is looked at. The spread spaces of justified text are no gaps.
"""

from collections.abc import Sequence
from itertools import compress
from operator import sub
from typing import NamedTuple, TypeAlias

from tracker.reading.pdf_calls import Probe
from tracker.reading.pdf_characters import BASELINE_GAP, COLUMN_GAP, GAP_WITHOUT_SPACE
from tracker.reading.pdf_lines import Run, run_of

SURPLUS = 0.5
SHORTFALL = 0.3
KERNING = 0.03
"""Heights of a letter by which a stretch may be wider or narrower than its characters, and the share of its own width
by which kerning may draw it together. The least gap to be found leaves a surplus of three quarters: the narrowest gap
that parts columns (1.0) less the space that stands in it in the text."""
_SURPLUS_AT_DRAWN_SPACES = 1.5
"""The same where the gaps without a drawn space are known: the narrowest other one that parts columns is 2.0."""
_SURELY_WIDE = COLUMN_GAP + 1.0
"""Heights of a letter from which a gap parts columns, whether a space is drawn in it or not: none is as wide as a
letter is high."""

_Gap: TypeAlias = tuple[int, float, float, float, float]
"""The place in the text of the word behind a gap; where the gap begins and ends on the page; the height and the bottom
of the letter behind it."""


class LineWithGaps(NamedTuple):
    """A line whose ends do not tell where its characters stand."""

    whole: Run
    start: int
    bottom: float
    is_level: bool
    """Whether it ends as high as it begins."""
    excess: float | None = None
    """The room, in points, that its characters do not fill; ``None`` where every space is to be looked at."""
    space: float = 0.0
    """The width of a space, in points."""


def line_with_gaps(whole: Run, start: int, bottom: float, widths: bytes, unit: float) -> LineWithGaps | None:
    """A line whose characters have these widths, times the unit; ``None`` where they fill it without a gap worth the
    name. No widths where they are not known."""
    text, left, right, _, size = whole
    if not widths:
        return LineWithGaps(whole, start, bottom, is_level=True)
    excess = right - left - sum(widths) * unit
    if -SHORTFALL * size - KERNING * abs(right - left) < excess < SURPLUS * size:
        return None
    space = text.find(" ")
    if space < 0 or "  " in text:
        return LineWithGaps(whole, start, bottom, is_level=True)
    return LineWithGaps(whole, start, bottom, True, excess, widths[space] * unit)


def part(probe: Probe, lines: Sequence[LineWithGaps]) -> list[list[Run]]:
    """Each line in one or more runs, parted at each wide gap."""
    behinds: list[int] = []
    ends: list[int] = []
    for line in lines:
        words = _words_behind_spaces(line)
        behinds += words if line.excess is None else compress(words, probe.are_generated([word - 1 for word in words]))
        ends.append(len(behinds))
    befores = [word - 2 for word in behinds]
    for line, first, end in zip(lines, [0, *ends], ends, strict=False):
        if "  " in line.whole.text:
            befores[first:end] = [_end_before(line, word) for word in behinds[first:end]]
    rights = probe.boxes(befores)[2]
    lefts, tops, _, lows = probe.boxes(behinds)
    gaps = list(zip(behinds, rights, lefts, map(sub, tops, lows), lows, strict=True))
    found = [_parted(probe, line, gaps[first:end]) for line, first, end in zip(lines, [0, *ends], ends, strict=False)]
    unclear = [number for number, row in enumerate(found) if not row]
    if unclear:
        closely = part(probe, [lines[number]._replace(excess=None) for number in unclear])
        for number, row in zip(unclear, closely, strict=True):
            found[number] = row
    return found


def _words_behind_spaces(line: LineWithGaps) -> list[int]:
    """Where the words of a line begin, the first left out."""
    text, start = line[0][0], line[1]
    words = []
    place = text.find(" ")
    while place >= 0:
        place += 1
        if text[place] != " ":
            words.append(start + place)
        place = text.find(" ", place)
    return words


def _end_before(line: LineWithGaps, word: int) -> int:
    """Where the word before this one ends, however many spaces stand between them."""
    text, end = line.whole.text, word - line.start - 1
    while text[end] == " ":
        end -= 1
    return line.start + end


def _parted(probe: Probe, line: LineWithGaps, gaps: list[_Gap]) -> list[Run]:
    """A line's runs; none where it has more room than its letters and these gaps fill."""
    (text, left, end, baseline, size), start, bottom, _, excess, space = line
    runs: list[Run] = []
    first = 0
    for behind, right, next_left, height, low in gaps:
        gap = next_left - right
        if low == bottom and height == size:
            # One font's letters of one size: what stands level stands on one baseline.
            if -size < gap < GAP_WITHOUT_SPACE * size:
                continue
            level, highest = baseline, size
        else:
            level, highest = probe.baseline(behind), max(size, height)
        is_level = level == baseline or abs(level - baseline) <= BASELINE_GAP * highest
        if is_level and not (gap > _SURELY_WIDE * highest or _is_wide(probe, behind - 1, right, next_left, highest)):
            continue
        runs.append(run_of((text[first : behind - start - 1], left, right, baseline, size)))
        first, left, baseline, size, bottom = behind - start, next_left, level, height, low
    if excess is not None:
        whole = line.whole
        filled = sum(left - right - space for _, right, left, _, _ in gaps)
        least = -SHORTFALL * whole.size - KERNING * abs(whole.right - whole.left - filled)
        if not least < excess - filled < _SURPLUS_AT_DRAWN_SPACES * whole.size:
            return []
    runs.append(run_of((text[first:], left, end, baseline, size)))
    return runs


def _is_wide(probe: Probe, space: int, right: float, left: float, size: float) -> bool:
    """Whether the gap between a word that ends at the right and one that begins at the left is that between columns."""
    if -size < left - right < GAP_WITHOUT_SPACE * size:
        return False
    if left - right <= -size or probe.is_generated(space):
        return True
    return not -size < left - probe.box(space)[2] < COLUMN_GAP * size
