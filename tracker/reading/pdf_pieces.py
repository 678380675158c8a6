"""The lines of a page from its bare text and a few places a line: as read character by character, at a tenth of the
cost.

pdfium gives the text of a page in one piece, with line ends where the place jumps. What it does not say is where a line
stands and whether a column or a tab's gap is hidden in it. The first character of a line says where it stands, its last
where it ends; and as the characters of a font are always equally wide, the two say whether there is more room in the
line than its characters fill. Where there is, the line is halved at a space until the gap is found, or is known to be
the spread spaces of justified text.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

import pypdfium2
from pypdfium2 import raw

from tracker.reading.pdf_calls import Probe
from tracker.reading.pdf_characters import BASELINE_GAP, COLUMN_GAP, GAP_WITHOUT_SPACE, turn_of
from tracker.reading.pdf_lines import Run

_HYPHEN = "\ufffe"
"""What pdfium puts in the place of a hyphen at the end of a line, and of the line end behind it."""
_LINE = re.compile(f"[^\r\n{_HYPHEN}]+{_HYPHEN}?")
_WORD = re.compile("[^ ]+")
_ODD = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\ud800-\udfff]")
"""Signs that pdfium's text and its list of characters do not count alike, or that no font has a letter for."""

_UNIT = 200
"""Widths are kept as whole parts of a letter's height, in one byte each."""
_SURPLUS = 0.5
_SHORTFALL = 0.3
_KERNING = 0.03
"""Heights of a letter by which a stretch may be wider or narrower than its characters, and the share of its own width
by which kerning may draw it together. The least gap to be found leaves a surplus of three quarters: the narrowest gap
that parts columns (1.0) less the space that stands in it in the text."""


def text_in_one_piece(page: pypdfium2.PdfTextPage) -> str | None:
    """The page's text as pdfium orders it, one sign for each of its characters; ``None`` where that cannot be."""
    count = page.count_chars()
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(page, 0, count, buffer)
    text = bytes(buffer)[: 2 * written - 2].decode("utf-16-le", errors="surrogatepass")
    return text if len(text) == count and not _ODD.search(text) else None


class LineReader:
    """Reads the pages of one file; what it learns of a font on one page, it knows on the next."""

    def __init__(self) -> None:
        self._widths: dict[bytes, bytearray | None] = {}

    def runs(self, page: pypdfium2.PdfTextPage) -> tuple[Run, ...] | None:
        """Words on one baseline without a wide gap; ``None`` where the page must be read character by character."""
        text = text_in_one_piece(page)
        if text is None:
            return None
        probe = Probe(page)
        runs: list[Run] = []
        glue = " "
        for match in _LINE.finditer(text):
            printed = match[0]
            line = printed.strip(" ")
            if line:
                start = match.start() + len(printed) - len(printed.lstrip(" "))
                if probe.code(start) == 0 or turn_of(probe.angle(start)):
                    return None
                _add(runs, self._line_runs(probe, start, line.replace(_HYPHEN, "-")), glue)
                glue = "" if line[-1] == _HYPHEN else " "
        return tuple(runs)

    def _line_runs(self, probe: Probe, start: int, text: str) -> list[Run]:
        left, top, _, bottom = probe.box(start)
        last = start + len(text) - 1
        _, _, right, last_bottom = probe.box(last)
        size = top - bottom
        whole = Run(text, left, right, probe.baseline(start), size)
        widths = self._widths_of(probe, start, text, size)
        if widths is None:
            return _Line(probe, start, whole, (), bottom).split()
        if abs(last_bottom - bottom) < BASELINE_GAP * size and _fills(right - left, sum(widths), size):
            return [whole]
        return _Line(probe, start, whole, tuple(accumulate(widths, initial=0)), bottom).split()

    def _widths_of(self, probe: Probe, start: int, text: str, size: float) -> bytes | None:
        """The width of each character of a line; ``None`` where they are not all of one font that keeps its widths."""
        font = probe.font(start)
        if font != probe.font(start + len(text) - 1):
            return None
        signs = text.encode("cp1252", errors="replace")
        known = self._widths.setdefault(font, bytearray(256))
        if known is None or size <= 0:
            return None
        widths = signs.translate(known)
        if 0 not in widths:
            return widths
        for index, sign in enumerate(signs):
            if not known[sign]:
                left, top, right, bottom = probe.box(start + index)
                if abs(top - bottom - size) > 0.02 * size:
                    # A font that does not say how high it is: pdfium measures each letter instead.
                    self._widths[font] = None
                    return None
                known[sign] = min(max(round(_UNIT * (right - left) / size), 1), 255)
        return signs.translate(known)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line whose ends do not tell where its characters stand. ``reach[n]`` is the width of its first n characters;
    empty where no width is known."""

    probe: Probe
    start: int
    whole: Run
    reach: tuple[int, ...]
    bottom: float

    def split(self) -> list[Run]:
        """The line in one or more runs, parted at each wide gap."""
        words = [match.span() for match in _WORD.finditer(self.whole.text)]
        runs: list[Run] = []
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
                first = begins
                run = Run("", left, self.whole.right, baseline, top - bottom)
        return [*runs, Run(self.whole.text[first:], run.left, self.whole.right, run.baseline, run.size)]

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
        if not self.reach:
            yield from range(1, len(words))
            return
        ends = (self.whole.left, self.bottom), (self.whole.right, self.bottom)
        stack = [(0, len(words), *ends)]
        while stack:
            first, behind, (left, bottom), (right, other) = stack.pop()
            end = words[behind][0] if behind < len(words) else len(self.whole.text)
            width = self.reach[end] - self.reach[words[first][0]]
            size = self.whole.size
            if abs(other - bottom) < BASELINE_GAP * size and _fills(right - left, width, size):
                continue
            if behind - first == 1:
                if behind < len(words):
                    yield behind
                continue
            middle = (first + behind) // 2
            x, _, _, y = self.probe.box(self.start + words[middle][0])
            stack += [(middle, behind, (x, y), (right, other)), (first, middle, (left, bottom), (x, y))]


def _fills(room: float, width: int, size: float) -> bool:
    """Whether characters of a width fill a room without a gap worth the name."""
    return -_SHORTFALL * size - _KERNING * abs(room) < room - width * size / _UNIT < _SURPLUS * size


def _add(runs: list[Run], line: list[Run], glue: str) -> None:
    """Add a line's runs; what goes on the last run's baseline without a gap goes on that run."""
    if runs:
        last, first = runs[-1], line[0]
        size = max(last.size, first.size)
        widest = size * (GAP_WITHOUT_SPACE if glue else COLUMN_GAP)
        if abs(first.baseline - last.baseline) <= BASELINE_GAP * size and -size < first.left - last.right < widest:
            runs[-1] = Run(last.text + glue + first.text, last.left, first.right, last.baseline, last.size)
            line = line[1:]
    runs += line
