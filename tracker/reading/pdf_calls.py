"""What is asked of pdfium for every line of a page, without ctypes' checks of each argument.

``pypdfium2.raw`` looks at every argument, lets go of Python's lock and takes it again, which takes longer than the
question itself. These functions do neither; the class below is the only one to call them, and passes whole numbers and
pointers alone. What is passed again and again is a reference (``byref``), which ctypes hands on as it is; of any other
pointer it makes one for each question.
"""

import ctypes
import math
import struct
from array import array
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import repeat
from operator import mul
from typing import Any, TypeAlias

from pypdfium2 import raw

_NAME_BYTES = 256
_PAGE_BYTES = 16_000
"""Room for the text of most pages."""
_BOX = struct.Struct("4f")
_ANSWERS = 1_024
"""That are kept at once; a page has a few hundred lines and spaces."""
_ONE = ctypes.c_float(1.0)

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def _direct(function: Any, result: Any, *arguments: Any) -> Any:
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_get_text = _direct(raw.FPDFText_GetText, ctypes.c_int)
_unicode = _direct(raw.FPDFText_GetUnicode, ctypes.c_uint)
_angle = _direct(raw.FPDFText_GetCharAngle, ctypes.c_float)
_is_generated = _direct(raw.FPDFText_IsGenerated, ctypes.c_int)
_loose_box = _direct(raw.FPDFText_GetLooseCharBox, None)
_origin = _direct(raw.FPDFText_GetCharOrigin, None)
_font_size = _direct(raw.FPDFText_GetFontSize, ctypes.c_double)
_matrix = _direct(raw.FPDFText_GetMatrix, None)
_text_object = _direct(raw.FPDFText_GetTextObject, ctypes.c_void_p)
_font = _direct(raw.FPDFTextObj_GetFont, ctypes.c_void_p, ctypes.c_void_p)
_glyph_width = _direct(raw.FPDFFont_GetGlyphWidth, None)
_font_info = _direct(raw.FPDFText_GetFontInfo, ctypes.c_ulong)


class _Room:
    """Room for many answers of so many numbers each, and what tells pdfium where each is to be put.

    Made once and used again and again, for making it takes as long as reading half a page.
    """

    def __init__(self, kind: str, numbers: int) -> None:
        self._kind = kind
        self._size = numbers * array(kind).itemsize
        self._bytes = ctypes.create_string_buffer(self._size * _ANSWERS)
        self._places = [ctypes.byref(self._bytes, self._size * number) for number in range(_ANSWERS)]

    def answers(self, question: Any, subject: Any, items: Sequence[int], *more: Any) -> "array[float]":
        """What is answered about each item, one behind the other."""
        found: array[float] = array(self._kind)
        for start in range(0, len(items), _ANSWERS):
            some = items[start : start + _ANSWERS]
            deque(map(question, repeat(subject), some, *map(repeat, more), self._places), maxlen=0)
            found.frombytes(ctypes.string_at(self._bytes, self._size * len(some)))
        return found


_BOXES, _HEIGHTS, _MATRICES, _WIDTHS = _Room("f", 4), _Room("d", 1), _Room("f", 6), _Room("f", 1)


class Probe:
    """Asks for a page's text and for single characters of it, by their index; places are in points from its corner."""

    def __init__(self) -> None:
        self._page: Any = None
        self._text = ctypes.create_string_buffer(_PAGE_BYTES)
        self._rectangle = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._name = ctypes.create_string_buffer(_NAME_BYTES)
        self._flags = ctypes.c_int()
        self._width = ctypes.c_float()
        self._to_rectangle = ctypes.byref(self._rectangle)
        self._to_x, self._to_y = ctypes.byref(self._x), ctypes.byref(self._y)
        self._to_width = ctypes.byref(self._width)
        self._to_flags = ctypes.byref(self._flags)

    def turn_to(self, page: raw.FPDF_TEXTPAGE, count: int) -> str | None:
        """The text of a page of so many characters; ``None`` where a character has another index in the text."""
        self.look_at(page)
        if 2 * count + 2 > len(self._text):
            self._text = ctypes.create_string_buffer(2 * count + 2)
        _get_text(self._page, 0, count, self._text)
        text = ctypes.string_at(self._text, 2 * count).decode("utf-16-le", errors="surrogatepass")
        return text if len(text) == count else None

    def look_at(self, page: raw.FPDF_TEXTPAGE) -> None:
        """Have further questions answered by a page."""
        self._page = ctypes.byref(page.contents)

    def box(self, index: int) -> Box:
        """The room that the font gives to a character: as wide as its advance."""
        _loose_box(self._page, index, self._to_rectangle)
        return _BOX.unpack(self._rectangle)

    def boxes(self, indexes: Sequence[int]) -> "array[float]":
        """The rooms of many characters, one box behind the other, each asked for in half the time of a single one."""
        return _BOXES.answers(_loose_box, self._page, indexes)

    def baselines(self, indexes: Sequence[int]) -> list[float]:
        """The heights of the lines on which many characters stand."""
        return _HEIGHTS.answers(_origin, self._page, indexes, self._to_x).tolist()

    def baseline(self, index: int) -> float:
        """The height of the line on which a character stands."""
        _origin(self._page, index, self._to_x, self._to_y)
        return self._y.value

    def origin(self, index: int) -> tuple[float, float]:
        """Where a character begins on its line, whichever way it is turned."""
        _origin(self._page, index, self._to_x, self._to_y)
        return self._x.value, self._y.value

    def ems(self, indexes: Sequence[int]) -> list[float]:
        """The sizes of letters as they stand on the page: the units of their fonts' widths."""
        edges = _MATRICES.answers(_matrix, self._page, indexes)
        sizes = map(_font_size, repeat(self._page), indexes)
        return list(map(mul, sizes, map(math.hypot, edges[::6], edges[1::6])))

    def em(self, index: int) -> float:
        """The size of a single one."""
        return self.ems((index,))[0]

    def stretches(self, indexes: Iterable[int]) -> list[int | None]:
        """The stretch of text, drawn at once and in one font, that each character belongs to; good for ``font``."""
        return list(map(_text_object, repeat(self._page), indexes))

    def fonts(self, stretches: Iterable[int | None]) -> list[int | None]:
        """What tells the fonts of stretches apart, as long as the page is open; ``None`` of none."""
        return list(map(_font, stretches))

    def advance(self, font: int | None, letter: str) -> float:
        """How far a font moves on for a letter, in ems; 0 where it does not know the letter."""
        self._width.value = 0.0
        if font:
            _glyph_width(ctypes.c_void_p(font), ord(letter), _ONE, self._to_width)
        return self._width.value

    def advances(self, font: int | None, letters: str) -> list[float]:
        """How far a font moves on for each of many letters, in ems; 0 for one that it does not know."""
        if not font:
            return [0.0] * len(letters)
        return _WIDTHS.answers(_glyph_width, ctypes.c_void_p(font), list(map(ord, letters)), _ONE).tolist()

    def font_name(self, index: int) -> bytes:
        """The name of a character's font; fonts of which a file holds parts have names of their own."""
        _font_info(self._page, index, self._name, _NAME_BYTES, self._to_flags)
        return self._name.value

    def codes(self, indexes: Iterable[int]) -> list[int]:
        """The numbers of many characters in Unicode; 0 where the font does not say what a sign is."""
        return list(map(_unicode, repeat(self._page), indexes))

    def code(self, index: int) -> int:
        """The number of a single one."""
        code: int = _unicode(self._page, index)
        return code

    def angle(self, index: int) -> float:
        """By how much a character is turned, in radians, clockwise."""
        angle: float = _angle(self._page, index)
        return angle

    def is_generated(self, index: int) -> bool:
        """Whether a space stands in no font: pdfium saw a gap and put it there."""
        return bool(_is_generated(self._page, index))

    def are_generated(self, indexes: Iterable[int]) -> list[int]:
        """1 for each of many spaces that stands in no font."""
        return list(map(_is_generated, repeat(self._page), indexes))
