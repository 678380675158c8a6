"""The lines of a page from its bare text and two places a line: as read character by character, at a hundredth of the
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

import pypdfium2
from pypdfium2 import raw

from tracker.reading.pdf_calls import Probe
from tracker.reading.pdf_characters import BASELINE_GAP, COLUMN_GAP, GAP_WITHOUT_SPACE, turn_of
from tracker.reading.pdf_fonts import Fonts, PageWidths, width_of
from tracker.reading.pdf_lines import Run

_HYPHEN = "\ufffe"
"""What pdfium puts in the place of a hyphen at the end of a line, and of the line end behind it."""
_LINE = re.compile(f"[^\r\n{_HYPHEN}]+{_HYPHEN}?")
_WORD = re.compile("[^ ]+")
_ODD = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\ud800-\udfff]")
"""Signs that pdfium's text and its list of characters do not count alike, or that no font has a letter for."""

_SURPLUS = 0.5
_SHORTFALL = 0.3
_KERNING = 0.03
"""Heights of a letter by which a stretch may be wider or narrower than its characters, and the share of its own width
by which kerning may draw it together. The least gap to be found leaves a surplus of three quarters: the narrowest gap
that parts columns (1.0) less the space that stands in it in the text."""
_EXACTLY = 0.1
"""Heights of a letter by which a line that is just as wide as its characters may differ from them, as widths are
rounded."""


def text_in_one_piece(page: pypdfium2.PdfTextPage) -> str | None:
    """The page's text as pdfium orders it, one sign for each of its characters; ``None`` where that cannot be."""
    count = page.count_chars()
    buffer = ctypes.create_string_buffer(2 * count + 2)
    written = raw.FPDFText_GetText(page, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
    text = buffer.raw[: 2 * written - 2].decode("utf-16-le", errors="surrogatepass")
    return text if len(text) == count and not _ODD.search(text) else None


class LineReader:
    """Reads the pages of one file; what it learns of a font on one page, it knows on the next."""

    def __init__(self) -> None:
        self._fonts: Fonts = {}

    def runs(self, page: pypdfium2.PdfTextPage) -> list[Run] | None:
        """Words on one baseline without a wide gap; ``None`` where the page must be read character by character."""
        text = text_in_one_piece(page)
        if text is None:
            return None
        lines = _Lines(Probe(page), text.replace(_HYPHEN, "-"), self._fonts)
        runs: list[Run] = []
        glue = " "
        for match in _LINE.finditer(text):
            printed = match[0]
            line = printed.strip(" ")
            if not line:
                continue
            start = match.start() if line[0] == printed[0] else text.index(line, match.start())
            found = lines.runs(start, start + len(line))
            if found is None:
                return None
            if runs and abs(found[0].baseline - runs[-1].baseline) <= found[0].size:
                _go_on(runs, found, glue)
            else:
                runs += found
            glue = "" if line[-1] == _HYPHEN else " "
        return runs


class _Lines:
    """The lines of one page."""

    def __init__(self, probe: Probe, text: str, fonts: Fonts) -> None:
        self._probe = probe
        self._text = text
        self._widths = PageWidths(probe, text, fonts)
        self._usual = bytes(len(text))
        self._em = 0.0

    def runs(self, start: int, end: int) -> list[Run] | None:
        """A line in one or more runs; ``None`` where it is turned, or its font does not say what its signs are."""
        probe = self._probe
        left, top, _, bottom = probe.box(start)
        _, _, right, last_bottom = probe.box(end - 1)
        size = top - bottom
        whole = Run(self._text[start:end], left, right, probe.baseline(start), size)
        is_level = abs(last_bottom - bottom) < BASELINE_GAP * size
        if is_level and end - start > 2:
            excess = right - left - width_of(self._usual[start:end], self._em)
            if abs(excess) < _EXACTLY * size:
                # As wide as its characters in the font of the line before: that is its font, and there is no gap.
                return [whole]
        if (not is_level or end - start < 3 or right < left) and turn_of(probe.angle(start)):
            return None
        em = probe.em(start)
        widths = self._widths.of(start, end, em)
        if widths is None:
            return None
        if is_level and widths and _fills(right - left, widths[start:end], em, size):
            self._usual, self._em = widths, em
            return [whole]
        return _Line(probe, start, whole, widths[start:end], em, bottom).split()


@dataclass(frozen=True, slots=True)
class _Line:
    """A line whose ends do not tell where its characters stand; no widths where they are not known."""

    probe: Probe
    start: int
    whole: Run
    widths: bytes
    em: float
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
        if not self.widths:
            yield from range(1, len(words))
            return
        ends = (self.whole.left, self.bottom), (self.whole.right, self.bottom)
        stack = [(0, len(words), *ends)]
        while stack:
            first, behind, (left, bottom), (right, other) = stack.pop()
            end = words[behind][0] if behind < len(words) else len(self.whole.text)
            width = self.widths[words[first][0] : end]
            size = self.whole.size
            if abs(other - bottom) < BASELINE_GAP * size and _fills(right - left, width, self.em, size):
                continue
            if behind - first == 1:
                if behind < len(words):
                    yield behind
                continue
            middle = (first + behind) // 2
            x, _, _, y = self.probe.box(self.start + words[middle][0])
            stack += [(middle, behind, (x, y), (right, other)), (first, middle, (left, bottom), (x, y))]


def _fills(room: float, widths: bytes, em: float, size: float) -> bool:
    """Whether characters fill a room without a gap worth the name."""
    return -_SHORTFALL * size - _KERNING * abs(room) < room - width_of(widths, em) < _SURPLUS * size


def _go_on(runs: list[Run], line: list[Run], glue: str) -> None:
    """Add a line's runs; what goes on the last run's baseline without a gap goes on that run."""
    last, first = runs[-1], line[0]
    size = max(last.size, first.size)
    widest = size * (GAP_WITHOUT_SPACE if glue else COLUMN_GAP)
    if abs(first.baseline - last.baseline) <= BASELINE_GAP * size and -size < first.left - last.right < widest:
        runs[-1] = Run(last.text + glue + first.text, last.left, first.right, last.baseline, last.size)
        line = line[1:]
    runs += line
