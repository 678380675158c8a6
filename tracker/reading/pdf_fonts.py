"""How wide the characters of a file's fonts are, learned from the first of each."""

from dataclasses import dataclass
from typing import TypeAlias

from tracker.reading.pdf_calls import Probe

_UNIT = 200
"""Widths are kept as whole parts of a letter's height, in one byte each."""
_SAME_HEIGHT = 0.02


@dataclass(slots=True)
class Font:
    """The widths of a font's characters, by their byte in Windows-1252; 0 where one was not met yet."""

    widths: bytearray
    is_even: bool = True
    """Whether all characters are given the same height; else no width can be trusted."""
    is_mapped: bool = True
    """Whether the font says what letter each of its signs is."""


Fonts: TypeAlias = dict[bytes, Font]
"""The fonts of one file by their names."""


def points_of(widths: bytes, size: float) -> float:
    """The width of characters that stand side by side in letters of a height, in points."""
    return sum(widths) * size / _UNIT


class PageWidths:
    """The widths of one page's characters."""

    def __init__(self, probe: Probe, text: str, fonts: Fonts) -> None:
        self._probe = probe
        self._signs = text.encode("cp1252", errors="replace")
        self._fonts = fonts
        self._known: dict[int | None, bytes] = {}

    def of(self, start: int, end: int, size: float) -> bytes | None:
        """The width of each character on the page, would it be of the font of this line.

        Empty where no width can be told: more than one font, letters of no height. ``None`` where the font does not say
        what its signs are.
        """
        stretch, last = self._probe.stretch(start), self._probe.stretch(end - 1)
        font = self._probe.font(stretch)
        if size <= 0 or (stretch != last and font != self._probe.font(last)):
            return b""
        known = self._known.get(font)
        if known is None or 0 in known[start:end]:
            learned = self._learn(start, end, size)
            if not learned.is_mapped:
                return None
            known = self._known[font] = self._signs.translate(learned.widths) if learned.is_even else b""
        return known

    def _learn(self, start: int, end: int, size: float) -> Font:
        font = self._fonts.setdefault(self._probe.font_name(start), Font(bytearray(256)))
        for index in range(start, end):
            sign = self._signs[index]
            if not font.widths[sign]:
                left, top, right, bottom = self._probe.box(index)
                # A font that does not say how high it is: pdfium measures each letter instead.
                font.is_even &= abs(top - bottom - size) <= _SAME_HEIGHT * size
                font.is_mapped &= self._probe.code(index) != 0
                font.widths[sign] = min(max(round(_UNIT * (right - left) / size), 1), 255)
        return font
