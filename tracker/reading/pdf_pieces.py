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
from collections.abc import Sequence
from operator import sub
from typing import TypeAlias

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
from tracker.reading.pdf_gaps import KERNING, SHORTFALL, SURPLUS, LineWithGaps, line_with_gaps, part
from tracker.reading.pdf_lines import Run, run_of, write_rows

_HYPHEN = "\ufffe"
"""What pdfium puts in the place of a hyphen at the end of a line, and of the line end behind it."""
_HYPHEN_END = re.compile(f"[^{_HYPHEN}]*{_HYPHEN}|[^{_HYPHEN}]+")

_FEW_SPACES = 5
"""In a line, of which the room at each is asked for at once."""
_MOST_TURNED = 0.25
"""Of a page's characters: with more, the page itself is turned."""
_UNKNOWN = (b"", 0.0, 0.0)
_EXACTLY = 0.1
"""Parts of a font's unit by which the letters of two lines of one size may differ in height, as places are rounded."""


_Line: TypeAlias = tuple[int, str]
"""Where a line begins in the page's text, and the line without spaces around it."""


class LineReader:
    """Reads the pages of one file; what it learns of a font on one page, it knows on the next."""

    def __init__(self) -> None:
        self._fonts: Fonts = {}
        self._probe = Probe()

    def text(self, page: raw.FPDF_TEXTPAGE, count: int) -> str | None:
        """The page's lines, turned ones (a stamp along the margin) last; ``None`` where the page must be read character
        by character."""
        text = self._probe.turn_to(page, count)
        if text is None:
            return None
        printed = text.replace(_HYPHEN, "-")
        widths = PageWidths(self._probe, printed, self._fonts)
        ends = text.split("\r\n")
        # Other signs have no letter, or pdfium's text and its list of characters do not count them alike.
        if widths.controls() != b"\r\n" * (len(ends) - 1):
            return None
        lines = _lines(ends)
        read = _Lines(self._probe, widths, lines).rows()
        if read is None:
            return None
        rows: list[list[Run]] = []
        turned: list[Character] = []
        above = math.inf
        end = -1
        for (start, line), row in zip(lines, read, strict=True):
            if not row:
                stamp = characters_of_a_turned_line(self._probe, range(start, start + len(line)))
                if stamp is None or len(turned) + len(stamp) > _MOST_TURNED * count:
                    return None
                turned += stamp
                end = -1
                continue
            _, _, _, baseline, size = row[0]
            if -size <= baseline - above <= size:
                _go_on(rows, row, "" if end >= 0 and text[end] == _HYPHEN else " ")
            else:
                rows.append(row)
            above = rows[-1][-1][3]
            end = start + len(line) - 1
        written = write_rows(rows)
        return "\n\n".join([*([written] if written else []), *turned_lines(turned)]) if turned else written


def _lines(ends: list[str]) -> list[_Line]:
    """Lines that are not blank; a hyphen at the end of one belongs to it."""
    lines: list[_Line] = []
    start = 0
    for end in ends:
        place = start
        for piece in _HYPHEN_END.findall(end) if _HYPHEN in end else (end,):
            line = piece.strip(" ")
            if line:
                lines.append((place if line == piece else place + piece.index(line), line.replace(_HYPHEN, "-")))
            place += len(piece)
        start += len(end) + 2
    return lines


class _Lines:
    """The lines of one page, one column for each thing that is known of them."""

    def __init__(self, probe: Probe, widths: PageWidths, lines: Sequence[_Line]) -> None:
        self._probe = probe
        self._widths = widths
        self._usual: dict[int | None, tuple[bytes, float, float]] = {}
        self._is_mapped = True
        self._starts = [start for start, _ in lines]
        self._lasts = [start + len(line) - 1 for start, line in lines]
        self._texts = [line for _, line in lines]
        lefts, tops, self._first_rights, self._bottoms = probe.boxes(self._starts)
        _, _, rights, self._lows = probe.boxes(self._lasts)
        sizes = map(sub, tops, self._bottoms)
        fields = zip(self._texts, lefts, rights, probe.baselines(self._starts), sizes, strict=True)
        self._wholes = list(map(run_of, fields))

    def rows(self) -> list[list[Run]] | None:
        """Each line in one or more runs, in none where it is turned or no line; ``None`` of a page with a font that
        does not know its letters."""
        rows = [[whole] for whole in self._wholes]
        spaces = [text.count(" ") for text in self._texts]
        with_gaps: dict[int, LineWithGaps] = {}
        odd = self._odd()
        for number in odd:
            bottom, whole = self._bottoms[number], self._wholes[number]
            is_level = abs(self._lows[number] - bottom) < BASELINE_GAP * whole.size
            if (not is_level or len(whole.text) < 3 or whole.right < whole.left) and turn_of(
                self._probe.angle(self._starts[number])
            ):
                rows[number] = []
                spaces[number] = 0
            elif not is_level:
                # pdfium saw no line end where there is one: between words, or the line is askew.
                with_gaps[number] = LineWithGaps(whole, self._starts[number], bottom, is_level=False)
                spaces[number] = 0
        with_gaps |= self._of_many_words([number for number, found in enumerate(spaces) if found > _FEW_SPACES])
        with_gaps |= {
            number: LineWithGaps(self._wholes[number], self._starts[number], self._bottoms[number], is_level=True)
            for number, found in enumerate(spaces)
            if 0 < found <= _FEW_SPACES
        }
        for (number, line), row in zip(with_gaps.items(), part(self._probe, list(with_gaps.values())), strict=True):
            rows[number] = row if line.is_level or self._ends_with(row[-1], number) else []
        return rows if self._is_mapped else None

    def _odd(self) -> list[int]:
        """The numbers of lines that may be turned, or do not end as high as they begin."""
        return [
            number
            for number, (low, bottom, whole) in enumerate(zip(self._lows, self._bottoms, self._wholes, strict=True))
            if low != bottom or len(whole[0]) < 3 or whole[2] < whole[1]
        ]

    def _ends_with(self, run: Run, number: int) -> bool:
        return abs(self._probe.baseline(self._lasts[number]) - run.baseline) < BASELINE_GAP * run.size

    def _of_many_words(self, numbers: list[int]) -> dict[int, LineWithGaps]:
        """Those of these lines that have more room than the letters of their fonts fill."""
        starts = [self._starts[number] for number in numbers]
        fonts = self._widths.fonts_of(starts, [self._lasts[number] for number in numbers])
        with_gaps: dict[int, LineWithGaps] = {}
        for number, start, font in zip(numbers, starts, fonts, strict=True):
            _, left, right, _, size = whole = self._wholes[number]
            widths, unit, usual = self._usual.get(font, _UNKNOWN)
            known = widths[start : self._lasts[number] + 1]
            # A font's room is as high as its letters are large: two numbers tell that the size is the usual one.
            if (
                known
                and 0 not in known
                and -_EXACTLY * unit < size - usual < _EXACTLY * unit
                and -2 * unit < self._first_rights[number] - left - known[0] * unit < 2 * unit
            ):
                room = right - left
                if -SHORTFALL * size - KERNING * room < room - sum(known) * unit < SURPLUS * size:
                    continue
            else:
                known, unit = self._learned(font, number)
            found = line_with_gaps(whole, start, self._bottoms[number], known, unit)
            if found:
                with_gaps[number] = found
        return with_gaps

    def _learned(self, font: int | None, number: int) -> tuple[bytes, float]:
        """The widths of a line's characters, and what they count."""
        start, end = self._starts[number], self._lasts[number] + 1
        em = self._probe.em(start)
        learned = self._widths.of(font, range(start, end), em)
        self._is_mapped &= learned is not None
        if not learned:
            return b"", 0.0
        unit = width_of(b"\x01", em)
        self._usual[font] = learned, unit, self._wholes[number].size
        return learned[start:end], unit


def _go_on(rows: list[list[Run]], row: list[Run], glue: str) -> None:
    """Add a row; what goes on the last run's baseline without a gap goes on that run."""
    last, first = rows[-1][-1], row[0]
    size = max(last.size, first.size)
    widest = size * (GAP_WITHOUT_SPACE if glue else COLUMN_GAP)
    if abs(first.baseline - last.baseline) <= BASELINE_GAP * size and -size < first.left - last.right < widest:
        rows[-1][-1] = Run(last.text + glue + first.text, last.left, first.right, last.baseline, last.size)
        rows[-1] += row[1:]
    else:
        rows.append(row)
