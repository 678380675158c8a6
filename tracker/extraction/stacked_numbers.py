"""Numbers and titles that stand below their labels, as pages of tables without lines were saved: *Punkt* / *3* / *Emne*
/ *Ny kloak*."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tracker.danish.text import fold
from tracker.extraction.line import Line

_NUMBERED = frozenset(("punkt", "pkt", "sag", "sag nr", "punkt nr", "pkt nr", "punktnr", "nr", "dagsordenspunkt"))
_TITLED = frozenset(("emne", "titel", "overskrift", "sagstitel", "vedrørende"))
_NUMBER = re.compile(r"\d{1,4}\.?")
_FEWEST = 2


def with_stacked_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines with such numbers as those of items, and their labels as the heads of columns.

    Two numbers at least that rise by one, each right below its label on a line of its own.
    """
    filled = [index for index, line in enumerate(lines) if not line.blank and not line.glued and line.cell is None]
    marked = list(lines)
    pairs = [
        (label, number)
        for label, number in pairwise(filled)
        if fold(lines[label].core) in _NUMBERED and _NUMBER.fullmatch(lines[number].core)
    ]
    values = [int(lines[number].core.rstrip(".")) for _, number in pairs]
    if len(values) < _FEWEST or values != list(range(values[0], values[0] + len(values))):
        return marked
    below = dict(pairwise(filled))
    for label, number in pairs:
        marked[label] = replace(lines[label], cell="head")
        marked[number] = replace(lines[number], cell="number")
        title = below.get(number)
        if title is not None and fold(lines[title].core) in _TITLED:
            marked[title] = replace(lines[title], cell="head")
    return marked
