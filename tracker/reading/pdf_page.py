"""One page of a PDF: its characters with their places, put together to runs."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from tracker.reading.pdf_lines import Run, write_lines

MAX_CHARACTERS = 200_000
"""A page set in the smallest print holds twenty thousand."""

_HYPHEN = 0x02
"""What pdfium puts in the place of a hyphen at the end of a line."""
_LINE_ENDS = frozenset((0x0A, 0x0D))
_COLUMN_GAP = 2.0
_GAP_WITHOUT_SPACE = 1.0
"""Heights of a letter between words beyond which they stand in different columns. Justified text spreads its spaces;
where the gap holds no space at all, the words were placed one by one, as in a table."""


@dataclass(frozen=True, slots=True)
class PageText:
    """What a page holds: its lines, whether a picture stands on it, how many objects it draws."""

    text: str
    has_picture: bool
    objects: int
    too_large: bool = False
    """More characters than a page can hold; its text was not read."""


@dataclass(frozen=True, slots=True)
class _Character:
    """A character where it stands when the page is turned so that it reads from left to right."""

    sign: str
    left: float
    right: float
    baseline: float
    size: float
    turn: int
    spaced: bool
    """Whether pdfium saw a gap before it."""
    breaks: bool
    """Whether pdfium saw the end of a line before it."""


def read_page(pdf: pypdfium2.PdfDocument, number: int) -> PageText:
    """The page with the number, from 1; what was filled into a form or written on the page afterwards included."""
    page = pdf[number - 1]
    if raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS:
        page.close()
        page = pdf[number - 1]
    try:
        objects = (raw.FPDFPage_GetObject(page, index) for index in range(raw.FPDFPage_CountObjects(page)))
        kinds = [raw.FPDFPageObj_GetType(each) for each in objects]
        text_page = page.get_textpage()
        try:
            if text_page.count_chars() > MAX_CHARACTERS:
                return PageText("", has_picture=False, objects=0, too_large=True)
            text = _text_of(tuple(_characters(text_page)))
        finally:
            text_page.close()
    finally:
        page.close()
    return PageText(text, raw.FPDF_PAGEOBJ_IMAGE in kinds, len(kinds))


def _text_of(characters: tuple[_Character, ...]) -> str:
    """The page's lines; text that stands at an angle to the rest (a stamp at the margin) comes last."""
    turns = Counter(character.turn for character in characters)
    parts = []
    for turn, _ in turns.most_common():
        runs = tuple(_runs([character for character in characters if character.turn == turn]))
        parts.append(write_lines(runs))
    return "\n\n".join(part for part in parts if part)


def _characters(page: pypdfium2.PdfTextPage) -> Iterator[_Character]:
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    spaced = breaks = False
    for index in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page, index)
        if code in _LINE_ENDS:
            breaks = True
            continue
        if code == 0 or (code == 0x20 and raw.FPDFText_IsGenerated(page, index)):
            spaced = True
            continue
        raw.FPDFText_GetCharOrigin(page, index, x, y)
        raw.FPDFText_GetLooseCharBox(page, index, box)
        turn = round(raw.FPDFText_GetCharAngle(page, index) / (math.pi / 2)) % 4
        left, right, baseline, size = _turned(turn, x.value, y.value, box)
        yield _Character("-" if code == _HYPHEN else chr(code), left, right, baseline, size, turn, spaced, breaks)
        spaced = breaks = False


def _turned(turn: int, x: float, y: float, box: raw.FS_RECTF) -> tuple[float, float, float, float]:
    """Left, right, baseline and height once the page is turned so that the text runs to the right.

    pdfium measures angles clockwise: one turn runs down the page, three turns run up.
    """
    if turn == 1:
        return -box.top, -box.bottom, x, box.right - box.left
    if turn == 2:
        return -box.right, -box.left, -y, box.top - box.bottom
    if turn == 3:
        return box.bottom, box.top, -x, box.right - box.left
    return box.left, box.right, y, box.top - box.bottom


def _runs(characters: list[_Character]) -> Iterator[Run]:
    """Characters that follow each other on one baseline without a wide gap."""
    text: list[str] = []
    first = last = None
    for character in characters:
        if first is None or last is None:
            first = last = character
            text = [character.sign]
            continue
        gap = character.left - last.right
        size = max(first.size, character.size)
        widest = size * (_GAP_WITHOUT_SPACE if character.spaced or character.breaks else _COLUMN_GAP)
        if abs(character.baseline - first.baseline) > 0.45 * size or not -size < gap < widest:
            yield Run("".join(text), first.left, last.right, first.baseline, first.size)
            first, text = character, [character.sign]
        else:
            text += [" ", character.sign] if character.spaced or character.breaks else [character.sign]
        last = character
    if first is not None and last is not None:
        yield Run("".join(text), first.left, last.right, first.baseline, first.size)
