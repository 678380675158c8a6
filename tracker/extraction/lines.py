"""A document's text as logical lines: physical lines, cut further where a converter glued headings together."""

import re
from dataclasses import dataclass

from tracker.danish.vocabulary import Vocabulary

LONG_LINE = 100
"""A line longer than this may hold headings and items of its own: a converter put a page on one line."""

_EDGE = " \t\xa0\u202f\u200b\ufeff#*_>|!"
_MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_INLINE_ITEM = (
    rf"(?<=[\s)])(?:(?:Punkt|Pkt\.?|Dagsordenspunkt|Sag nr\.?)\s+\d{{1,4}}\s?[.:)\-–]\s*(?=[\w\"»])"
    rf"|\d{{1,3}}\.\s*(?!\s)(?!(?:{_MONTHS})\b)(?=[A-ZÆØÅ»\"][\w»\"]))"
)
_FURNITURE = r"(?<=\s)(?:TEMA|BLOK|AFSNIT):?\s+[A-ZÆØÅ]{2}|(?<=\s)Side!?\s\d{1,3}\s(?:af|/)!?\s\d{1,3}"


@dataclass(frozen=True, slots=True)
class Line:
    """A logical line. ``start``/``end`` is its stretch of the text without the line break, ``core`` its words.

    ``core_start`` and ``core_end`` are the place of the words without white space and Markdown marks around them.
    ``glued`` says that the line was cut out of a longer one.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    core: str
    glued: bool = False

    @property
    def blank(self) -> bool:
        """Whether the line has no words."""
        return self.core == ""


def split_lines(text: str, vocabulary: Vocabulary) -> tuple[Line, ...]:
    """Logical lines in reading order; each character but the line breaks stands in exactly one."""
    cuts = _inline_pattern(vocabulary)
    glue = _glue_pattern(vocabulary)
    lines: list[Line] = []
    position = 0
    for raw in text.split("\n"):
        end = position + len(raw)
        if len(raw) > LONG_LINE:
            places = [match.start() for match in cuts.finditer(text, position, end)]
            _add_pieces(text, [position, *places, end], lines)
        else:
            match = glue.match(text, position, end)
            places = [match.end("heading")] if match else []
            _add_pieces(text, [position, *places, end], lines)
        position = end + 1
    return tuple(lines)


def _add_pieces(text: str, places: list[int], lines: list[Line]) -> None:
    ordered = sorted(set(places))
    if len(ordered) == 1:
        ordered = [ordered[0], ordered[0]]
    glued = len(ordered) > 2
    for start, end in zip(ordered, ordered[1:], strict=False):
        lines.append(_line(text, start, end, glued))


def _line(text: str, start: int, end: int, glued: bool) -> Line:
    left, right = start, end
    while left < right and text[left] in _EDGE:
        left += 1
    while right > left and text[right - 1] in _EDGE:
        right -= 1
    return Line(start, end, left, right, text[left:right], glued)


def _capitalised(words: str) -> str:
    return re.escape(words[0].upper() + words[1:]).replace(r"\ ", r"\s+")


def _inline_pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    names = sorted(vocabulary.inline_headings, key=len, reverse=True)
    both = "|".join(f"{_capitalised(name)}|{re.escape(name.upper())}" for name in names)
    groups = "|".join(_capitalised(name) for kind in vocabulary.groups.values() for name in sorted(kind, key=len, reverse=True))
    heading = rf"(?<=[\s.:!?)])(?:{both}|{groups})(?=\s*:|\s+[A-ZÆØÅ\"»•(–-]|\s+\d{{1,2}}[.)]\s*[A-ZÆØÅ]|\s*$)"
    return re.compile(rf"{heading}|{_INLINE_ITEM}|{_FURNITURE}")


def _glue_pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    names = sorted(vocabulary.inline_headings | vocabulary.contents, key=len, reverse=True)
    choices = "|".join(_capitalised(name) for name in names)
    return re.compile(rf"[\s#*_]*(?P<heading>{choices})(?=[A-ZÆØÅ][a-zæøå]|\d{{1,3}}\.?\s?[A-ZÆØÅ][a-zæøå])")
