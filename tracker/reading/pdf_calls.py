"""What is asked of pdfium for every line of a page, without ctypes' checks of each argument.

``pypdfium2.raw`` looks at every argument, lets go of Python's lock and takes it again, which takes longer than the
question itself. These functions do neither; the class below is the only one to call them, and passes whole numbers and
pointers alone.
"""

import ctypes
import math
import struct
from array import array
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any, TypeAlias

from pypdfium2 import raw

_NAME_BYTES = 256
_PAGE_BYTES = 16_000
"""Room for the text of most pages."""
_BOX = struct.Struct("4f")
_HEIGHT_BYTES = 8
_ONE = ctypes.c_float(1.0)

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom."""
Boxes: TypeAlias = tuple[Sequence[float], Sequence[float], Sequence[float], Sequence[float]]
"""The same of many characters: all that is left, all that is top."""


def _direct(function: Any, result: Any, *arguments: Any) -> Any:
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_get_text = _direct(raw.FPDFText_GetText, ctypes.c_int)
_unicode = _direct(raw.FPDFText_GetUnicode, ctypes.c_uint)
_angle = _direct(raw.FPDFText_GetCharAngle, ctypes.c_float)
_is_generated = _direct(raw.FPDFText_IsGenerated, ctypes.c_int)
_loose_box = _direct(raw.FPDFText_GetLooseCharBox, ctypes.c_int)
_origin = _direct(raw.FPDFText_GetCharOrigin, ctypes.c_int)
_font_size = _direct(raw.FPDFText_GetFontSize, ctypes.c_double)
_matrix = _direct(raw.FPDFText_GetMatrix, ctypes.c_int)
_text_object = _direct(raw.FPDFText_GetTextObject, ctypes.c_void_p)
_font = _direct(raw.FPDFTextObj_GetFont, ctypes.c_void_p, ctypes.c_void_p)
_glyph_width = _direct(raw.FPDFFont_GetGlyphWidth, ctypes.c_int)
_font_info = _direct(raw.FPDFText_GetFontInfo, ctypes.c_ulong)


def _room(size: int, answers: int) -> tuple[Any, list[Any]]:
    """Room for a half more than so many answers of a size, and what tells pdfium where each is to be put."""
    answers = answers * 3 // 2
    room = ctypes.create_string_buffer(size * answers)
    return room, [ctypes.byref(room, size * number) for number in range(answers)]


class Probe:
    """Asks for a page's text and for single characters of it, by their index; places are in points from its corner."""

    def __init__(self) -> None:
        self._page = ctypes.c_void_p()
        self._text = ctypes.create_string_buffer(_PAGE_BYTES)
        self._rectangle = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._name = ctypes.create_string_buffer(_NAME_BYTES)
        self._flags = ctypes.c_int()
        self._width = ctypes.c_float()
        self._turned = raw.FS_MATRIX()
        self._to_rectangle = ctypes.pointer(self._rectangle)
        self._to_x, self._to_y = ctypes.pointer(self._x), ctypes.pointer(self._y)
        self._to_width = ctypes.pointer(self._width)
        self._to_matrix = ctypes.pointer(self._turned)
        self._to_flags = ctypes.pointer(self._flags)
        self._boxes = self._heights = ctypes.create_string_buffer(0)
        self._to_boxes: list[Any] = []
        self._to_heights: list[Any] = []

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
        self._page = ctypes.cast(page, ctypes.c_void_p)

    def box(self, index: int) -> Box:
        """The room that the font gives to a character: as wide as its advance."""
        _loose_box(self._page, index, self._to_rectangle)
        return _BOX.unpack(self._rectangle)

    def boxes(self, indexes: Sequence[int]) -> Boxes:
        """The rooms of many characters, each asked for in half the time of a single one."""
        if len(indexes) > len(self._to_boxes):
            self._boxes, self._to_boxes = _room(_BOX.size, len(indexes))
        deque(map(_loose_box, repeat(self._page), indexes, self._to_boxes), maxlen=0)
        edges = array("f", ctypes.string_at(self._boxes, _BOX.size * len(indexes)))
        return edges[::4], edges[1::4], edges[2::4], edges[3::4]

    def baselines(self, indexes: Sequence[int]) -> Sequence[float]:
        """The heights of the lines on which many characters stand."""
        if len(indexes) > len(self._to_heights):
            self._heights, self._to_heights = _room(_HEIGHT_BYTES, len(indexes))
        deque(map(_origin, repeat(self._page), indexes, repeat(self._to_x), self._to_heights), maxlen=0)
        return array("d", ctypes.string_at(self._heights, _HEIGHT_BYTES * len(indexes)))

    def baseline(self, index: int) -> float:
        """The height of the line on which a character stands."""
        _origin(self._page, index, self._to_x, self._to_y)
        return self._y.value

    def origin(self, index: int) -> tuple[float, float]:
        """Where a character begins on its line, whichever way it is turned."""
        _origin(self._page, index, self._to_x, self._to_y)
        return self._x.value, self._y.value

    def em(self, index: int) -> float:
        """The size of the letters as they stand on the page: the unit of a font's widths."""
        _matrix(self._page, index, self._to_matrix)
        size: float = _font_size(self._page, index)
        return size * math.hypot(self._turned.a, self._turned.b)

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

    def font_name(self, index: int) -> bytes:
        """The name of a character's font; fonts of which a file holds parts have names of their own."""
        _font_info(self._page, index, self._name, _NAME_BYTES, self._to_flags)
        return self._name.value

    def code(self, index: int) -> int:
        """A character's number in Unicode; 0 where the font does not say what its sign is."""
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
