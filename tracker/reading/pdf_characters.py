"""The characters of a page one by one, for lines that cannot be told by their ends (turned text), and for pages with
signs that a font has no letter for.

Two calls of pdfium or more for each character make this twenty times as slow as taking the page's text in one piece,
which is what ``pdf_pieces`` does.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pypdfium2 import raw

from tracker.reading.pdf_calls import Probe
from tracker.reading.pdf_lines import Run, write_lines

COLUMN_GAP = 2.0
GAP_WITHOUT_SPACE = 1.0
"""Heights of a letter between words beyond which they stand in different columns. Justified text spreads its spaces;
where the gap holds no space at all, the words were placed one by one, as in a table."""
BASELINE_GAP = 0.45
"""Heights of a letter by which a character stands higher or lower than the text it goes on, and still goes on."""

_HYPHEN = 0x02
"""What pdfium puts in the place of a hyphen at the end of a line."""
_LINE_ENDS = frozenset((0x0A, 0x0D))


class Character(NamedTuple):
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


def text_by_characters(page: raw.FPDF_TEXTPAGE, count: int) -> str:
    """The page's lines; text that stands at an angle to the rest (a stamp at the margin) comes last."""
    probe = Probe()
    probe.look_at(page)
    return "\n\n".join(turned_lines(tuple(_characters(probe, range(count)))))


def turned_lines(characters: Sequence[Character]) -> Iterator[str]:
    """The lines of each turn by themselves, the turn with the most characters first."""
    turns = Counter(character.turn for character in characters)
    for turn, _ in turns.most_common():
        written = write_lines(tuple(_runs([character for character in characters if character.turn == turn])))
        if written:
            yield written


def characters_of_a_turned_line(probe: Probe, places: range) -> tuple[Character, ...] | None:
    """The characters of a line that no other line goes on; ``None`` where one of them is not turned."""
    found = tuple(_characters(probe, places))
    if not found or not all(character.turn for character in found):
        return None
    return (found[0]._replace(breaks=True), *found[1:])


def _characters(probe: Probe, places: range) -> Iterator[Character]:
    spaced = breaks = False
    for index in places:
        code = probe.code(index)
        if code in _LINE_ENDS:
            breaks = True
            continue
        if code == 0 or (code == 0x20 and probe.is_generated(index)):
            spaced = True
            continue
        turn = turn_of(probe.angle(index))
        left, right, baseline, size = _turned(turn, probe.origin(index), probe.box(index))
        yield Character("-" if code == _HYPHEN else chr(code), left, right, baseline, size, turn, spaced, breaks)
        spaced = breaks = False


def turn_of(angle: float) -> int:
    """Quarters of a turn, clockwise, that come nearest to an angle; text a little askew counts as level."""
    return round(angle / (math.pi / 2)) % 4


def _turned(
    turn: int, origin: tuple[float, float], box: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """Left, right, baseline and height once the page is turned so that the text runs to the right.

    pdfium measures angles clockwise: one turn runs down the page, three turns run up.
    """
    (x, y), (left, top, right, bottom) = origin, box
    if turn == 1:
        return -top, -bottom, x, right - left
    if turn == 2:
        return -right, -left, -y, top - bottom
    if turn == 3:
        return bottom, top, -x, right - left
    return left, right, y, top - bottom


def _runs(characters: list[Character]) -> Iterator[Run]:
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
        widest = size * (GAP_WITHOUT_SPACE if character.spaced or character.breaks else COLUMN_GAP)
        if abs(character.baseline - first.baseline) > BASELINE_GAP * size or not -size < gap < widest:
            yield Run("".join(text), first.left, last.right, first.baseline, first.size)
            first, text = character, [character.sign]
        else:
            text += [" ", character.sign] if character.spaced or character.breaks else [character.sign]
        last = character
    if first is not None and last is not None:
        yield Run("".join(text), first.left, last.right, first.baseline, first.size)
