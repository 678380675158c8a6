"""Numbers and titles that stand below their labels, as pages of tables without lines were saved: *Punkt* / *3* / *Emne*
/ *Ny kloak*."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tracker.danish.text import fold
from tracker.extraction.lines.line import Line

_NUMBERED = frozenset(("punkt", "pkt", "sag", "sag nr", "punkt nr", "pkt nr", "punktnr", "nr", "dagsordenspunkt"))
_TITLED = frozenset(("emne", "titel", "overskrift", "sagstitel", "vedrørende"))
_NUMBER = re.compile(r"\d{1,4}\.?")
_FEWEST = 2
_CASE = re.compile(
    r"(?:Sags?-?\s?id|Sagsnr|Sagsnummer|Sags?\snr|Journalnr|J\.\s?nr)\b\.?(?::?\s?\S*\d|:\s*$)", re.IGNORECASE
)
_NEAR = 3
"""Lines with words below a number, its title first, among which the line of its case stands."""


def with_stacked_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines with such numbers as those of items, and their labels as the heads of columns.

    Two numbers at least that rise by one, each right below its label on a line of its own; or each above its title
    and the line of its case: *236* / *Ny kloak* / *Udskriv dette punkt* / *Sagsid.: 18/64*.
    """
    filled = [index for index, line in enumerate(lines) if not line.blank and not line.glued and line.cell is None]
    marked = list(lines)
    pairs = [
        (label, number)
        for label, number in pairwise(filled)
        if fold(lines[label].core) in _NUMBERED and _NUMBER.fullmatch(lines[number].core)
    ]
    values = [int(lines[number].core.rstrip(".")) for _, number in pairs]
    if not _rises(values):
        for number in _above_cases(lines, filled):
            marked[number] = replace(lines[number], cell="number")
        return marked
    below = dict(pairwise(filled))
    for label, number in pairs:
        marked[label] = replace(lines[label], cell="head")
        marked[number] = replace(lines[number], cell="number")
        title = below.get(number)
        if title is not None and fold(lines[title].core) in _TITLED:
            marked[title] = replace(lines[title], cell="head")
    return marked


def _above_cases(lines: Sequence[Line], filled: Sequence[int]) -> list[int]:
    """The numbers alone on their lines that stand above a title and the line of a case, if they rise by one."""
    found: list[int] = []
    for place, index in enumerate(filled):
        below = filled[place + 1 : place + 1 + _NEAR]
        if not lines[index].bulleted and lines[index].core.isdigit() and below:
            cases = [n for n, line in enumerate(below) if _CASE.match(lines[line].core)]
            if cases and cases[0] > 0 and not lines[below[0]].core.isdigit():
                found.append(index)
    return found if _rises([int(lines[index].core) for index in found]) else []


def _rises(values: Sequence[int]) -> bool:
    return len(values) >= _FEWEST and list(values) == list(range(values[0], values[0] + len(values)))
