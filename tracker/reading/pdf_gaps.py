"""Where a line has gaps as wide as those between columns, with a look at every one of its spaces.

For the lines that ``pdf_spaces`` leaves unclear: gaps that are neither surely wide nor surely none, letters of more
than one size, more than one baseline, more than one space in a row. The spread spaces of justified text are no gaps.
"""

from collections.abc import Sequence
from operator import sub
from typing import NamedTuple, TypeAlias

from tracker.reading.pdf_calls import Probe
from tracker.reading.pdf_characters import BASELINE_GAP, COLUMN_GAP, GAP_WITHOUT_SPACE
from tracker.reading.pdf_lines import Run, run_of

SURELY_WIDE = COLUMN_GAP + 1.0
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


def part(probe: Probe, lines: Sequence[LineWithGaps]) -> list[list[Run]]:
    """Each line in one or more runs, parted at each wide gap."""
    behinds: list[int] = []
    ends: list[int] = []
    for line in lines:
        behinds += _words_behind_spaces(line)
        ends.append(len(behinds))
    befores = [word - 2 for word in behinds]
    for line, first, end in zip(lines, [0, *ends], ends, strict=False):
        if "  " in line.whole.text:
            befores[first:end] = [_end_before(line, word) for word in behinds[first:end]]
    boxes, half = probe.boxes(befores + behinds), 4 * len(behinds)
    tops, lows = boxes[half + 1 :: 4], boxes[half + 3 :: 4]
    gaps = list(zip(behinds, boxes[2:half:4], boxes[half::4], map(sub, tops, lows), lows, strict=True))
    return [_parted(probe, line, gaps[first:end]) for line, first, end in zip(lines, [0, *ends], ends, strict=False)]


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
    """A line's runs."""
    (text, left, end, baseline, size), start, bottom, _ = line
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
        if is_level and not (gap > SURELY_WIDE * highest or _is_wide(probe, behind - 1, right, next_left, highest)):
            continue
        runs.append(run_of((text[first : behind - start - 1], left, right, baseline, size)))
        first, left, baseline, size, bottom = behind - start, next_left, level, height, low
    runs.append(run_of((text[first:], left, end, baseline, size)))
    return runs


def _is_wide(probe: Probe, space: int, right: float, left: float, size: float) -> bool:
    """Whether the gap between a word that ends at the right and one that begins at the left is that between columns."""
    if -size < left - right < GAP_WITHOUT_SPACE * size:
        return False
    if left - right <= -size or probe.is_generated(space):
        return True
    return not -size < left - probe.box(space)[2] < COLUMN_GAP * size
