"""Tables of items whose cells stand below each other, with columns for the time, the item and what was said."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.danish.text import fold
from tracker.extraction.lines.line import Line

_TIME = frozenset(("tid", "tidspunkt", "tidsramme", "tidsforbrug", "type", "form", "proces", "indstilling"))
_ITEM = frozenset(("punkt", "pkt", "pkt.", "emne", "dagsorden", "dagsordenspunkt", "indhold"))
_SAID = frozenset(("referat", "beslutning", "konklusion", "beslutning/referat", "referat/beslutning"))
_COLUMNS = 3
_ROW = re.compile(r"(?:Pkt|Punkt)\.?\s?\d{1,2}\.?(?:\s?\([^()\n]{1,40}\))?:?$")
"""*Pkt. 2 (Mona)*: the number of an item and who presents it."""
_CLOCK = re.compile(
    r"(?:[kK]l\.?\s?)?\d{1,2}[.:]\s?\d\d(?:\s?[-–]\s?(?:kl\.?\s?)?\d{1,2}[.:]\s?\d\d)?$|\d{1,3}\smin(?:\.|utter)?$"
)
_KIND = re.compile(
    r"(?:B|O|D|O/D|D/B|Besl(?:ut(?:ning)?)?|Orient(?:ering)?|"
    r"Drøft(?:else)?|Info(?:rmation)?|Godkendelse|Evaluering|Tema)\.?"
    r"(?:\s?(?:/|,|&|og)\s?(?:beslut(?:ning)?|orient(?:ering)?|drøft(?:else)?|info(?:rmation)?))?$",
    re.IGNORECASE,
)
"""*17.05-17.20*, *20 min.*, *Orientering og drøftelse*, *B*: what stands between an item's title and its minutes."""
_BREAK = re.compile(r"(?:Pause|Spisning|Spisepause)(?:\s.{0,30})?$", re.IGNORECASE)
_BEHIND = re.compile(r"(?:Mødekalender|Mødedatoer|Kommende møder|To ?do)\b[^\n.]{0,40}$", re.IGNORECASE)


def split_timed_rows(lines: Sequence[Line]) -> Iterator[Line]:
    """*Tid*, *Punkt*, *Referat* below each other in any order, then *Pkt. 1*, *Budget*, *17.05-17.20*, *O*, *Godkendt*.

    School boards write so; a copied page sets each cell on a line of its own. What stands behind the time and the kind
    of an item is what was said; a break, and the calendar below the last row, belong to no item. Without a time and a
    kind nothing tells the cells apart, and the row is left as it is.
    """
    head = _find_head(lines)
    place = 0
    ended = False
    for index, line in enumerate(lines):
        if line.blank or not head or index < head[0]:
            yield line
            continue
        if index in head or ended:
            yield replace(line, cell="head")
        elif _ROW.match(line.core):
            place = 1
            yield line
        elif _BREAK.match(line.core):
            place = 0
            yield replace(line, cell="head")
        elif place != 1 and _BEHIND.match(line.core):
            ended = True
            yield replace(line, cell="head")
        elif (place > 1 or place == 0) and _is_beside(line):
            place = 3 if place > 1 else 0
            yield replace(line, cell="head")
        elif place == 3:
            place = 4
            yield replace(line, cell="decision")
        else:
            place = 2 if place == 1 else place
            yield line


def _is_beside(line: Line) -> bool:
    """Whether a cell is a time or a kind of item."""
    return _CLOCK.match(line.core) is not None or _KIND.match(line.core) is not None


def _find_head(lines: Sequence[Line]) -> tuple[int, ...]:
    """The lines of the head: three columns in any order, with a numbered row below them; empty without."""
    filled = [index for index, line in enumerate(lines) if not line.blank]
    last = max((index for index in filled if _ROW.match(lines[index].core)), default=-1)
    for place in range(len(filled) - _COLUMNS):
        named = [fold(lines[index].core) for index in filled[place : place + _COLUMNS]]
        kinds = {next((n for n, words in enumerate((_TIME, _ITEM, _SAID)) if name in words), -1) for name in named}
        if kinds == {0, 1, 2} and filled[place + _COLUMNS - 1] < last:
            return tuple(filled[place : place + _COLUMNS])
    return ()
