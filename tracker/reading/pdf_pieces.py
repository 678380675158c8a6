"""The lines of a page from its bare text and two places a line: as read character by character, at a hundredth of the
cost.

pdfium gives the text of a page in one piece, with line ends where the place jumps. What it does not say is where a line
stands and whether a column or a tab's gap is hidden in it. The first character of a line says where it stands, its last
where it ends; and as the characters of a font are always equally wide, the two say whether there is more room in the
line than its characters fill. Where there is, the room at each of its spaces is asked for.
"""

import math
import re
from itertools import accumulate, count
from operator import add

from pypdfium2 import raw

from tracker.reading.pdf_calls import Probe
from tracker.reading.pdf_characters import (
    BASELINE_GAP,
    COLUMN_GAP,
    GAP_WITHOUT_SPACE,
    Character,
    characters_of_a_turned_line,
    turned_lines,
)
from tracker.reading.pdf_fonts import Fonts, PageWidths
from tracker.reading.pdf_lines import Run, write_lines
from tracker.reading.pdf_page_lines import PageLines

_HYPHEN = "\ufffe"
"""What pdfium puts in the place of a hyphen at the end of a line, and of the line end behind it."""
_HYPHEN_END = re.compile(f"[^{_HYPHEN}]*{_HYPHEN}|[^{_HYPHEN}]+")
_LINE_END = "\r\n"
_MOST_TURNED = 0.25
"""Of a page's characters: with more, the page itself is turned."""


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
        ends = text.split(_LINE_END)
        # Other signs have no letter, or pdfium's text and its list of characters do not count them alike.
        if widths.controls() != b"\r\n" * (len(ends) - 1):
            return None
        places = _places_of_whole_lines(text, ends)
        is_plain = places is not None
        places = _places_of_lines(ends) if places is None else places
        lines = PageLines(self._probe, widths, printed, places, is_plain=is_plain)
        if not lines.part():
            return None
        turned: list[Character] = []
        for number in lines.turned():
            stamp = characters_of_a_turned_line(self._probe, range(*places[number]))
            if stamp is None or len(turned) + len(stamp) > _MOST_TURNED * count:
                return None
            turned += stamp
        written = lines.written()
        if written is None:
            written = write_lines(_joined(lines.rows(), text, places))
        return "\n\n".join([*([written] if written else []), *turned_lines(turned)]) if turned else written


def _places_of_whole_lines(text: str, ends: list[str]) -> list[tuple[int, int]] | None:
    """Where lines stand that are what stands between line ends; ``None`` where one of them is blank, has spaces around
    it or a hyphen that pdfium put there."""
    if not all(ends) or text[0] == " " or text[-1] == " " or " \r" in text or "\n " in text or _HYPHEN in text:
        return None
    behind = list(map(add, accumulate(map(len, ends)), count(0, len(_LINE_END))))
    return list(zip([0, *map(len(_LINE_END).__add__, behind[:-1])], behind, strict=True))


def _places_of_lines(ends: list[str]) -> list[tuple[int, int]]:
    """Where the lines stand that are not blank; a hyphen at the end of one belongs to it."""
    places: list[tuple[int, int]] = []
    start = 0
    for end in ends:
        place = start
        for piece in _HYPHEN_END.findall(end) if _HYPHEN in end else (end,):
            line = piece.strip(" ")
            if line:
                first = place if line == piece else place + piece.index(line)
                places.append((first, first + len(line)))
            place += len(piece)
        start += len(end) + len(_LINE_END)
    return places


def _joined(rows: list[list[Run]], text: str, places: list[tuple[int, int]]) -> list[Run]:
    """The runs of the lines that are not turned; a line that goes on the baseline of the one before goes on its run."""
    joined: list[Run] = []
    above = math.inf
    end = -1
    for row, place in zip(rows, places, strict=True):
        if not row:
            end = -1
            continue
        _, _, _, baseline, size = row[0]
        if -size <= baseline - above <= size:
            _go_on(joined, row, "" if end >= 0 and text[end] == _HYPHEN else " ")
        else:
            joined += row
        above = joined[-1][3]
        end = place[1] - 1
    return joined


def _go_on(runs: list[Run], row: list[Run], glue: str) -> None:
    """Add a row; what goes on the last run's baseline without a gap goes on that run."""
    last, first = runs[-1], row[0]
    size = max(last.size, first.size)
    widest = size * (GAP_WITHOUT_SPACE if glue else COLUMN_GAP)
    if abs(first.baseline - last.baseline) <= BASELINE_GAP * size and -size < first.left - last.right < widest:
        runs[-1] = Run(last.text + glue + first.text, last.left, first.right, last.baseline, last.size)
        runs += row[1:]
    else:
        runs += row
