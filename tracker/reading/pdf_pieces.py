"""The lines of a page from its bare text and two places a line: as read character by character, at a hundredth of the
cost.

pdfium gives the text of a page in one piece, with line ends where the place jumps. What it does not say is where a line
stands and whether a column or a tab's gap is hidden in it. The first character of a line says where it stands, its last
where it ends; and as the characters of a font are always equally wide, the two say whether there is more room in the
line than its characters fill. Where there is, the line is halved at a space until the gap is found, or is known to be
the spread spaces of justified text.
"""

import math
import re
from collections.abc import Iterator

from pypdfium2 import raw

from tracker.reading.pdf_calls import Probe
from tracker.reading.pdf_characters import (
    BASELINE_GAP,
    COLUMN_GAP,
    GAP_WITHOUT_SPACE,
    Character,
    characters_of_a_turned_line,
    turn_of,
    turned_lines,
)
from tracker.reading.pdf_fonts import Fonts, PageWidths, width_of
from tracker.reading.pdf_gaps import KERNING, SHORTFALL, SURPLUS, LineWithGaps, fills
from tracker.reading.pdf_lines import Run, write_lines

_HYPHEN = "\ufffe"
"""What pdfium puts in the place of a hyphen at the end of a line, and of the line end behind it."""
_WORD = re.compile("[^ ]+")
_CONTROL = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
"""Signs that no font has a letter for, or that pdfium's text and its list of characters do not count alike."""

_MOST_TURNED = 0.25
"""Of a page's characters: with more, the page itself is turned."""
_UNKNOWN = (b"", 0.0, 0.0)
_EXACTLY = 0.1
"""Parts of a font's unit by which the letters of two lines of one size may differ in height, as places are rounded."""


class LineReader:
    """Reads the pages of one file; what it learns of a font on one page, it knows on the next."""

    def __init__(self) -> None:
        self._fonts: Fonts = {}
        self._probe = Probe()

    def text(self, page: raw.FPDF_TEXTPAGE, count: int) -> str | None:
        """The page's lines, turned ones (a stamp along the margin) last; ``None`` where the page must be read character
        by character."""
        text = self._probe.turn_to(page, count)
        if text is None or _CONTROL.search(text) or not text.count("\r") == text.count("\n") == text.count("\r\n"):
            return None
        lines = _Lines(self._probe, text.replace(_HYPHEN, "-"), self._fonts)
        runs: list[Run] = []
        turned: list[Character] = []
        glue = " "
        above = math.inf
        for start, end in _places_of_lines(text):
            found = lines.runs(start, end)
            if found is None:
                stamp = characters_of_a_turned_line(self._probe, range(start, end))
                if stamp is None or len(turned) + len(stamp) > _MOST_TURNED * count:
                    return None
                turned += stamp
                glue = " "
                continue
            if not found:
                continue
            if abs(found[0].baseline - above) <= found[0].size:
                _go_on(runs, found, glue)
            else:
                runs += found
            above = runs[-1].baseline
            glue = "" if text[end - 1] == _HYPHEN else " "
        written = write_lines(runs)
        return "\n\n".join([*([written] if written else []), *turned_lines(turned)]) if turned else written


def _places_of_lines(text: str) -> Iterator[tuple[int, int]]:
    """Where lines begin and end; a hyphen at the end of one belongs to it."""
    start = 0
    for line in text.split("\r\n"):
        first = start
        while (hyphen := line.find(_HYPHEN, first - start)) >= 0:
            yield first, start + hyphen + 1
            first = start + hyphen + 1
        if first < start + len(line):
            yield first, start + len(line)
        start += len(line) + 2


class _Lines:
    """The lines of one page."""

    def __init__(self, probe: Probe, text: str, fonts: Fonts) -> None:
        self._probe = probe
        self._text = text
        self._widths = PageWidths(probe, text, fonts)
        self._usual: dict[int | None, tuple[bytes, float, float]] = {}
        self._cuts: tuple[int, ...] = ()

    def runs(self, start: int, end: int) -> list[Run] | None:
        """A line in one or more runs; ``None`` where it is turned or no line, or its font does not know its signs."""
        line = self._text[start:end]
        text = line.strip(" ")
        if text != line:
            start += len(line) - len(line.lstrip(" "))
            end = start + len(text)
        if not text:
            return []
        box = self._probe.box
        left, top, first_right, bottom = box(start)
        _, _, right, last_bottom = box(end - 1)
        size = top - bottom
        whole = Run(text, left, right, self._probe.baseline(start), size)
        slope = last_bottom - bottom
        font = self._widths.font_of(start, end)
        widths, unit, usual = self._usual.get(font, _UNKNOWN)
        known = widths[start:end]
        excess = right - left - sum(known) * unit
        # A font's room is as high as its letters are large, so that two numbers tell that the size is the usual one.
        if known and 0 not in known and abs(size - usual) < _EXACTLY * unit and end - start > 2:
            is_same_width = abs(first_right - left - known[0] * unit) < 2 * unit
            is_filled = -SHORTFALL * size - KERNING * (right - left) < excess < SURPLUS * size
            if is_same_width and is_filled and -BASELINE_GAP * size < slope < BASELINE_GAP * size:
                return [whole]
        return self._by_its_font(whole, range(start, end), font, bottom, slope)

    def _by_its_font(self, whole: Run, place: range, font: int | None, bottom: float, slope: float) -> list[Run] | None:
        is_level = abs(slope) < BASELINE_GAP * whole.size
        if (not is_level or len(place) < 3 or whole.right < whole.left) and turn_of(self._probe.angle(place.start)):
            return None
        if not is_level:
            # pdfium saw no line end where there is one: between words, or the line is askew.
            words = [match.span() for match in _WORD.finditer(whole.text)]
            runs, _ = LineWithGaps(self._probe, place.start, whole, b"", 0.0, bottom).split(words)
            fall = abs(self._probe.baseline(place.stop - 1) - runs[-1].baseline)
            return runs if fall < BASELINE_GAP * runs[-1].size else None
        em = self._probe.em(place.start)
        widths = self._widths.of(font, place, em)
        if widths is None:
            return None
        known = widths[place.start : place.stop]
        if known and fills(whole.right - whole.left, known, em, whole.size):
            self._usual[font] = widths, width_of(b"\x01", em), whole.size
            return [whole]
        line = LineWithGaps(self._probe, place.start, whole, known, em, bottom)
        words = [match.span() for match in _WORD.finditer(whole.text)]
        like_the_row_above = line.split_like(words, self._cuts) if known and self._cuts else None
        if like_the_row_above:
            return like_the_row_above
        runs, self._cuts = line.split(words)
        return runs


def _go_on(runs: list[Run], line: list[Run], glue: str) -> None:
    """Add a line's runs; what goes on the last run's baseline without a gap goes on that run."""
    last, first = runs[-1], line[0]
    size = max(last.size, first.size)
    widest = size * (GAP_WITHOUT_SPACE if glue else COLUMN_GAP)
    if abs(first.baseline - last.baseline) <= BASELINE_GAP * size and -size < first.left - last.right < widest:
        runs[-1] = Run(last.text + glue + first.text, last.left, first.right, last.baseline, last.size)
        line = line[1:]
    runs += line
