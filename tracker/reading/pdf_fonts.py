"""How wide the characters of a file's fonts are, learned from the first of each."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeAlias
from zlib import adler32

from tracker.reading.pdf_calls import Probe

PARTS = 200
"""Widths are kept as whole parts of an em, in one byte each."""
_NARROW_SPACE, _WIDE_SPACE = 0.2, 0.3
"""In ems. Where a font's spaces are not drawn, the first gap stands for them, but no wider than spaces are in most
fonts: what was drawn too wide once must not hide a gap later."""
_AGREED = 0.005
"""Ems by which the room of a letter on the page may differ from what its font says, as places are rounded."""
_SUMMED_AT_ONCE = 256
"""Bytes whose sum stays below the 65521 by which Adler-32 divides."""


@dataclass(slots=True)
class Font:
    """The widths of a font's characters, by their byte in Windows-1252; 0 where one was not met yet."""

    widths: bytearray
    met: bytes = b"\r\n"
    """The characters that were looked at already, and line ends."""
    is_mapped: bool = True
    """Whether the font says what letter each of its signs is."""


_PRINTED = bytes(range(0x20, 0x100))

Fonts: TypeAlias = dict[bytes, Font]
"""The fonts of one file by their names."""


def total(widths: bytes) -> int:
    """The sum of widths. The lower half of Adler-32 is that of the bytes and one, in a fifth of the time."""
    return (adler32(widths) & 0xFFFF) - 1 if len(widths) <= _SUMMED_AT_ONCE else sum(widths)


class PageWidths:
    """The widths of one page's characters."""

    def __init__(self, probe: Probe, text: str, fonts: Fonts) -> None:
        self._probe = probe
        self._text = text
        self._signs = _bytes_of(text)
        self._fonts = fonts
        self._known: dict[int | None, bytes] = {}

    def controls(self) -> bytes:
        """The page's line ends and other signs that are not printed, one after the other."""
        return self._signs.translate(None, _PRINTED)

    def fonts_of(self, starts: Sequence[int], lasts: Sequence[int]) -> list[int | None]:
        """The font in which each line begins and ends; ``None`` where it ends in another."""
        begins, ends = self._probe.stretches(starts), self._probe.stretches(lasts)
        fonts = self._probe.fonts(begins)
        if begins == ends:
            return fonts
        others = self._probe.fonts(ends)
        return [font if font == other else None for font, other in zip(fonts, others, strict=True)]

    def of_lines(self, font: int, lines: Sequence[tuple[int, int]], em: float) -> bytes:
        """The width of each character on the page, would it be of the font of these lines, whose letters are of one
        size; 0 where it is not known. Empty for letters of no size, and for a font that does not know all its letters.

        Learned are the letters on which the page and the font agree; what else there is, ``of`` learns line by line.
        """
        if em <= 0:
            return b""
        learned = self._fonts.setdefault(self._probe.font_name(lines[0][0]), Font(bytearray(256)))
        if not learned.is_mapped:
            return b""
        if self._signs.translate(None, learned.met):
            signs = [self._signs[start:end] for start, end in lines]
            together = b"".join(signs)
            rest = together.translate(None, learned.met)
            unmet = bytes(filter(rest.__contains__, _PRINTED) if len(rest) > len(_PRINTED) else set(rest))
            learned.met += unmet
            behind = [0, *accumulate(map(len, signs))]
            places = list(map(together.index, unmet))
            numbers = [bisect_right(behind, place) - 1 for place in places]
            indexes = [lines[number][0] + place - behind[number] for number, place in zip(numbers, places, strict=True)]
            self._learn_all(learned, font, unmet, indexes, em)
        known = self._known[font] = self._signs.translate(learned.widths)
        return known

    def _learn_all(self, learned: Font, font: int, signs: bytes, indexes: Sequence[int], em: float) -> None:
        boxes = self._probe.boxes(indexes)
        advances = self._probe.advances(font, "".join([self._text[index] for index in indexes]))
        found = zip(
            signs, boxes[::4], boxes[1::4], boxes[2::4], boxes[3::4], advances, self._probe.codes(indexes), strict=True
        )
        for sign, left, top, right, bottom, advance, code in found:
            # A sign without a letter, and a space without height, are what a closer look is for.
            if code and top != bottom and -_AGREED * em < right - left - advance * em < _AGREED * em:
                learned.widths[sign] = min(max(round(PARTS * min((right - left) / em, advance)), 1), 255)

    def of(self, font: int | None, line: range, em: float) -> bytes | None:
        """The width of each character on the page, would it be of this line's font.

        Empty where no width can be told: more than one font, letters of no size. ``None`` where the font does not say
        what its signs are.
        """
        if em <= 0 or font is None:
            return b""
        known = self._known.get(font)
        if known is None or 0 in known[line.start : line.stop]:
            learned = self._fonts.setdefault(self._probe.font_name(line.start), Font(bytearray(256)))
            known = self._signs.translate(learned.widths)
            if 0 in known[line.start : line.stop]:
                self._learn(learned, font, line, em)
                known = self._signs.translate(learned.widths)
            if not learned.is_mapped:
                return None
            self._known[font] = known
        return known

    def _learn(self, learned: Font, font: int | None, places: range, em: float) -> None:
        for sign in set(self._signs[places.start : places.stop]):
            if learned.widths[sign]:
                continue
            index = self._signs.index(sign, places.start)
            left, top, right, bottom = self._probe.box(index)
            width = (right - left) / em
            if top == bottom:
                gap = (self._probe.box(index + 1)[0] - self._probe.box(index - 1)[2]) / em
                width = min(max(gap, _NARROW_SPACE), _WIDE_SPACE)
            else:
                learned.is_mapped &= self._probe.code(index) != 0
                # Slanted letters reach beyond their room, and the next one stands in it.
                width = min(width, self._probe.advance(font, self._text[index]) or width)
            learned.widths[sign] = min(max(round(PARTS * width), 1), 255)


def _bytes_of(text: str) -> bytes:
    """One byte for each character; Latin-1 is ten times as fast as Windows-1252, and the same where it has a letter."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return text.encode("cp1252", errors="replace")
