"""Pieces of text with places on a page to lines in reading order; knows nothing of PDF.

A PDF keeps no lines, only places. The order in which the pieces were drawn is mostly the order in which they read, and
is kept where the page goes down. Where it goes up again, either a new column begins, or something was drawn late: a
header, a page number, a mark at the right margin. The two are told apart by what stands beside.
"""

import math
import operator
import statistics
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

SAME_LINE = 0.35
"""Heights of a letter by which pieces of one line may stand higher or lower than each other."""
_PARAGRAPH = 1.35
"""Times the usual room from line to line beyond which a new paragraph begins."""
_ROWS = 2.5
"""The same between rows of a table, which stand further apart."""
_MAX_ORDERED = 3_000
"""Lines on a page beyond which the order in which they were drawn has to do."""
BESIDE = 0.6
"""Heights of a letter by which a line may stand lower or higher than a column and stands beside it."""
WORDS = 15
"""Letters a line, on average, from which lines beside others are text and no figures."""


class Run(NamedTuple):
    """Words on one baseline without a wide gap; places in points, the baseline counted from the foot of the page."""

    text: str
    left: float
    right: float
    baseline: float
    size: float


run_of: Callable[[tuple[str, float, float, float, float]], Run] = partial(tuple.__new__, Run)
"""A run of its fields, in half the time."""

_LEFT = operator.itemgetter(1)


class _Line:
    """Runs on one baseline."""

    __slots__ = ("baseline", "left", "right", "runs", "size")

    def __init__(self, run: Run) -> None:
        self.runs = [run]
        _, self.left, self.right, self.baseline, self.size = run

    def add(self, other: "_Line") -> None:
        """Take over the runs of another line."""
        self.runs += other.runs
        self.left = min(self.left, other.left)
        self.right = max(self.right, other.right)

    @property
    def text(self) -> str:
        if len(self.runs) == 1:
            return self.runs[0].text.strip(" ")
        runs = sorted(self.runs, key=_LEFT)
        return "\t".join(run.text.strip(" ") for run in runs)

    def is_level_with(self, other: "_Line | Run") -> bool:
        """Whether both stand on one baseline."""
        return abs(self.baseline - other.baseline) <= SAME_LINE * min(self.size, other.size)

    def stands_with(self, other: "_Line") -> bool:
        """Whether both stand on one baseline, beside each other and not over each other."""
        if not self.is_level_with(other):
            return False
        if other.left + 1 >= self.right or other.right <= self.left + 1:
            return True
        return all(
            run.right <= beside.left + 1 or beside.right <= run.left + 1 for run in self.runs for beside in other.runs
        )


def write_lines(runs: Sequence[Run]) -> str:
    """The page's lines, wide gaps as tabs, an empty line where the page leaves more room than between its lines."""
    lines = _lines([run for run in runs if not run.text.isspace()])
    if not lines:
        return ""
    if len(lines) <= _MAX_ORDERED:
        lines = _in_reading_order(lines)
    baselines, sizes = [line.baseline for line in lines], [line.size for line in lines]
    drops = list(map(operator.sub, baselines, baselines[1:]))
    usual = _usual_drop([drop for drop in drops if drop > 0], sizes)
    steps = zip(drops, sizes[1:], pairwise([len(line.runs) for line in lines]), strict=True)
    return _joined([line.text for line in lines], steps, usual)


def is_level(row: Sequence[Run]) -> bool:
    """Whether the runs of a row stand on the very same baseline, from left to right, and none is blank."""
    return all(
        run[3] == beside[3] and beside[1] + 1 >= run[2] and not beside[0].isspace() and not run[0].isspace()
        for run, beside in pairwise(row)
    )


def write_in_order(texts: Sequence[str], drops: Sequence[float], sizes: Sequence[float]) -> str:
    """Lines in the order in which they read, each so far below the one before, in letters of these sizes; their cells
    parted by tabs."""
    usual = _usual_drop([drop for drop in drops if drop > 0], sizes)
    widest, widest_in_table = _PARAGRAPH * usual, _ROWS * usual
    spaced = list(texts)
    for place in [place for place, drop in enumerate(drops) if not 0 < drop <= widest]:
        is_row = "\t" in texts[place] and "\t" in texts[place + 1]
        if not -sizes[place + 1] <= drops[place] <= (widest_in_table if is_row else widest):
            spaced[place + 1] = "\n" + texts[place + 1]
    return "\n".join(spaced)


def _joined(texts: Sequence[str], steps: Iterable[tuple[float, float, tuple[int, int]]], usual: float) -> str:
    """Lines, and an empty one between two where that is a wide step: how far down, to letters of which size, and from
    how many cells to how many."""
    widest, widest_in_table = _PARAGRAPH * usual, _ROWS * usual
    breaks = [
        "\n" if -size <= drop <= widest or (-size <= drop <= widest_in_table and min(cells) > 1) else "\n\n"
        for drop, size, cells in steps
    ]
    if "\n\n" not in breaks:
        return "\n".join(texts)
    return "".join([part for pair in zip(texts, [*breaks, ""], strict=True) for part in pair])


def _usual_drop(drops: Sequence[float], sizes: Sequence[float]) -> float:
    """From line to line within a paragraph; a page of single lines says it by the size of its letters."""
    size = sizes[0] if min(sizes) == max(sizes) else statistics.median(sizes)
    if len(drops) < 4:
        return 1.5 * size
    return min(_lower_quartile(sorted(drops)), 1.5 * size)


def _lower_quartile(ordered: list[float]) -> float:
    """As ``statistics.quantiles(ordered, n=4)[0]`` has it, without its care for fractions."""
    place, part = divmod(len(ordered) + 1, 4)
    return (ordered[place - 1] * (4 - part) + ordered[place] * part) / 4


def _lines(runs: Sequence[Run]) -> list[_Line]:
    """Runs that follow each other on one baseline."""
    lines: list[_Line] = []
    last: _Line | None = None
    for run in runs:
        if last and -run[4] <= last.baseline - run[3] <= run[4] and last.is_level_with(run):
            if run.left + 1 >= last.right:
                last.runs.append(run)
                last.left, last.right = min(last.left, run.left), max(last.right, run.right)
                continue
            line = _Line(run)
            if last.stands_with(line):
                last.add(line)
                continue
        last = _Line(run)
        lines.append(last)
    return lines


def _in_reading_order(lines: list[_Line]) -> list[_Line]:
    placed: list[_Line] = []
    for stretch in _descents(lines):
        late = _late(stretch, placed)
        neighbours = _neighbours(late, placed)
        if neighbours and _is_column(late, neighbours):
            after = placed.index(neighbours[-1]) + 1
            placed[after:after] = late
        else:
            for line in late:
                _insert(line, placed)
        placed += stretch[len(late) :]
    return placed


def _descents(lines: list[_Line]) -> list[list[_Line]]:
    """The lines cut wherever the page goes up again."""
    stretches: list[list[_Line]] = []
    above = -math.inf
    for line in lines:
        baseline = line.baseline
        if baseline <= above + SAME_LINE * line.size:
            stretches[-1].append(line)
        else:
            stretches.append([line])
        above = baseline
    return stretches


def _late(stretch: list[_Line], placed: list[_Line]) -> list[_Line]:
    """The lines of a stretch that stand above what was placed, and those that go on the last one's paragraph."""
    if not placed:
        return []
    bottom = min([line.baseline for line in placed])
    late: list[_Line] = []
    for line in stretch:
        last = late[-1] if late else line
        goes_on = abs(line.left - last.left) < 2 and last.baseline - line.baseline < 1.6 * line.size
        if line.baseline < bottom - SAME_LINE * line.size and not (late and goes_on):
            break
        late.append(line)
    return late


def _neighbours(lines: list[_Line], placed: list[_Line]) -> list[_Line]:
    """The lines that were placed already at the height of these."""
    if not lines:
        return []
    top, bottom = lines[0].baseline, lines[-1].baseline
    return [line for line in placed if bottom - BESIDE * line.size < line.baseline < top + BESIDE * line.size]


def _is_column(lines: list[_Line], neighbours: list[_Line]) -> bool:
    """Whether several lines are a text of their own beside other text, and not figures in rows."""
    if len(lines) < 2:
        return False
    left, right = min([line.left for line in lines]), max([line.right for line in lines])
    if not all(line.right <= left + 1 or right <= line.left + 1 for line in neighbours):
        return False
    if len(lines) < 3 or sum([len(line.text) for line in lines]) > WORDS * len(lines):
        return True
    return not all(any(line.stands_with(other) for other in neighbours) for line in lines)


def _insert(line: _Line, placed: list[_Line]) -> None:
    """Put a line that was drawn late on its baseline, or before the first line below it."""
    for other in placed:
        if other.stands_with(line):
            other.add(line)
            return
    below = (index for index, other in enumerate(placed) if other.baseline < line.baseline)
    placed.insert(next(below, len(placed)), line)
