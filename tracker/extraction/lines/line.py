"""A logical line: a stretch of the text with its words."""

import re
from dataclasses import dataclass

_EDGE = " \t\xa0\u202f\u200b\ufeff#*_>|!•·▪◦"
_BULLETS = frozenset("•·▪◦")
TAGS_BEHIND = re.compile(r"(?:[^\S\n]{0,3}</?(?:br|strong|b|em|i)\s?/?>){1,6}\s*$")
"""*Referat</strong><br />*: what is left of a page's source behind the words of a line."""
TAGS_BEFORE = re.compile(r"\s*(?:<(?:br|strong|b|em|i)\s?/?>\s*){1,6}")
_LONGEST_TAGS = 60


@dataclass(frozen=True, slots=True)
class Line:
    """A logical line. ``start``/``end`` is its stretch of the text without the line break, ``core`` its words.

    ``core_start`` and ``core_end`` are the place of the words without white space and Markdown marks around them.
    ``glued``: the line was cut out of a longer one; ``bulleted``: a bullet stands before it; ``cell``: which
    column of a table of items it is (*title*, *decision*, *other*), or *entry* where the contents list names it.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    core: str
    glued: bool = False
    bulleted: bool = False
    cell: str | None = None

    @property
    def blank(self) -> bool:
        """Whether the line has no words."""
        return self.core == ""


def make_line(text: str, start: int, end: int, glued: bool) -> Line:
    """The line from ``start`` to ``end``: its words are what is left without white space and marks at both ends."""
    left, right = start, end
    if "<" in text[start : start + _LONGEST_TAGS] or text[right - 1 : right] == ">":
        behind = TAGS_BEHIND.search(text, max(start, end - _LONGEST_TAGS), end)
        right = behind.start() if behind else right
        before = TAGS_BEFORE.match(text, start, right)
        left = before.end() if before else left
    while left < right and text[left] in _EDGE:
        left += 1
    while right > left and text[right - 1] in _EDGE:
        right -= 1
    return Line(start, end, left, right, text[left:right], glued, bool(_BULLETS & set(text[start:left])))
