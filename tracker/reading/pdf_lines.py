"""Pieces of text with places on a page to lines in reading order; knows nothing of PDF.

A PDF keeps no lines, only places. The order in which the pieces were drawn is mostly the order in which they read, and
is kept where the page goes down. Where it goes up again, either a new column begins, or something was drawn late: a
header, a page number, a mark at the right margin. The two are told apart by what stands beside.
"""

import math
import operator
import statistics
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_SAME_LINE = 0.35
"""Heights of a letter by which pieces of one line may stand higher or lower than each other."""
_PARAGRAPH = 1.35
"""Times the usual room from line to line beyond which a new paragraph begins."""
_MAX_ORDERED = 3_000
"""Lines on a page beyond which the order in which they were drawn has to do."""


class Run(NamedTuple):
    """Words on one baseline without a wide gap; places in points, the baseline counted from the foot of the page."""

    text: str
    left: float
    right: float
    baseline: float
    size: float


_LEFT = operator.itemgetter(1)


class _Line:
    """Runs on one baseline."""

    __slots__ = ("baseline", "left", "right", "runs", "size")

    def __init__(self, run: Run) -> None:
        self.runs = [run]
        self.baseline = run.baseline
        self.size = run.size
        self.left = run.left
        self.right = run.right

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
        return abs(self.baseline - other.baseline) <= _SAME_LINE * min(self.size, other.size)

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
    runs = [run for run in runs if not run.text.isspace()]
    if len(runs) > 1 and _goes_down(runs):
        return _write_down(runs)
    lines = _lines(runs)
    if not lines:
        return ""
    if len(lines) <= _MAX_ORDERED:
        lines = _in_reading_order(lines)
    drops = [above.baseline - below.baseline for above, below in pairwise(lines)]
    usual = _usual_drop([drop for drop in drops if drop > 0], [line.size for line in lines])
    written = [lines[0].text]
    for drop, (above, line) in zip(drops, pairwise(lines), strict=True):
        # Rows of a table stand further apart than lines of a paragraph.
        room = 2.5 if len(above.runs) > 1 and len(line.runs) > 1 else _PARAGRAPH
        written += ["", line.text] if drop > room * usual or drop < -line.size else [line.text]
    return "\n".join(written)


def _goes_down(runs: Sequence[Run]) -> bool:
    """Whether every run stands below the one before: a page of lines, which needs no order."""
    above = math.inf
    for _, _, _, baseline, size in runs:
        if baseline > above - _SAME_LINE * size:
            return False
        above = baseline
    return True


def _write_down(runs: Sequence[Run]) -> str:
    baselines = [run.baseline for run in runs]
    drops = list(map(operator.sub, baselines, baselines[1:]))
    widest = _PARAGRAPH * _usual_drop(drops, [run.size for run in runs])
    breaks = ["\n\n" if drop > widest else "\n" for drop in drops]
    texts = [run.text.strip(" ") for run in runs]
    return "".join([part for pair in zip(texts, [*breaks, ""], strict=True) for part in pair])


def _usual_drop(drops: list[float], sizes: list[float]) -> float:
    """From line to line within a paragraph; a page of single lines says it by the size of its letters."""
    size = statistics.median(sizes)
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
    for run in runs:
        last = lines[-1] if lines else None
        if last and run.left + 1 >= last.right and last.is_level_with(run):
            last.runs.append(run)
            last.left, last.right = min(last.left, run.left), max(last.right, run.right)
            continue
        line = _Line(run)
        if lines and lines[-1].stands_with(line):
            lines[-1].add(line)
        else:
            lines.append(line)
    return lines


def _in_reading_order(lines: list[_Line]) -> list[_Line]:
    placed: list[_Line] = []
    for stretch in _descents(lines):
        late = _late(stretch, placed)
        neighbours = _neighbours(late, placed)
        if neighbours and _is_column(late, neighbours):
            beside = set(neighbours)
            after = max(index for index, line in enumerate(placed) if line in beside) + 1
            placed[after:after] = late
        else:
            for line in late:
                _insert(line, placed)
        placed += stretch[len(late) :]
    return placed


def _descents(lines: list[_Line]) -> list[list[_Line]]:
    """The lines cut wherever the page goes up again."""
    stretches: list[list[_Line]] = []
    for line in lines:
        if stretches and line.baseline <= stretches[-1][-1].baseline + _SAME_LINE * line.size:
            stretches[-1].append(line)
        else:
            stretches.append([line])
    return stretches


def _late(stretch: list[_Line], placed: list[_Line]) -> list[_Line]:
    """The lines of a stretch that stand above what was placed, and those that go on the last one's paragraph."""
    if not placed:
        return []
    bottom = min(line.baseline for line in placed)
    late: list[_Line] = []
    for line in stretch:
        last = late[-1] if late else line
        goes_on = abs(line.left - last.left) < 2 and last.baseline - line.baseline < 1.6 * line.size
        if line.baseline < bottom - _SAME_LINE * line.size and not (late and goes_on):
            break
        late.append(line)
    return late


def _neighbours(lines: list[_Line], placed: list[_Line]) -> list[_Line]:
    """The lines that were placed already at the height of these."""
    if not lines:
        return []
    top, bottom = lines[0].baseline, lines[-1].baseline
    return [line for line in placed if bottom - 0.6 * line.size < line.baseline < top + 0.6 * line.size]


def _is_column(lines: list[_Line], neighbours: list[_Line]) -> bool:
    """Whether several lines are a text of their own beside other text, and not figures in rows."""
    if len(lines) < 2:
        return False
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    if not all(line.right <= left + 1 or right <= line.left + 1 for line in neighbours):
        return False
    if len(lines) < 3 or sum(len(line.text) for line in lines) > 15 * len(lines):
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
