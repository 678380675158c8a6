"""Rows of a table of items whose cells a converter set without anything between: *Punkt 15 minGodkendelse*."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.extraction.lines.line import Line, make_line

_ROW = re.compile(
    r"(?P<word>(?:Punkt|Pkt\.?)\s?)(?P<digits>\d{2,5}|\d{1,2}(?:\s|\s?[-–:.]\s?)\(?\d{1,3})\s?min(?:\.|utter)?\)?:?\s?"
    r"(?P<title>[A-ZÆØÅ][^\n]{2,})$"
)
"""*Punkt 325 minSkolens budget*, *Punkt 3 25 min. Skolens budget*: item 3, a quarter and ten minutes long."""
_TIME = re.compile(r"(?:[kK]l\.?\s?)?\d{1,2}[.:]\d\d\s?[-–]\s?(?:kl\.?\s?)?\d{1,2}[.:]\d\d\s{0,3}(?P<said>\S?)")
"""*18.15 - 18.40Birgit gennemgik tallene.*"""
_FEWEST = 2


def split_glued_rows(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """Number, minutes and title as cells, and behind them the hours and what was said, as pages of school boards do.

    Two rows at least whose numbers run from 1: they tell where the number ends and the minutes begin.
    """
    rows = _find_rows(lines)
    awaited = False
    for index, line in enumerate(lines):
        row = rows.get(index)
        time = _TIME.match(line.core) if awaited else None
        if row is not None:
            yield from _cells(text, line, row)
        elif time is not None:
            said = line.core_start + time.start("said")
            yield replace(make_line(text, line.start, said, True), cell="head")
            if time["said"]:
                yield replace(make_line(text, said, line.end, True), cell="decision")
        else:
            yield line
        awaited = row is not None or (awaited and line.blank)


def _find_rows(lines: Sequence[Line]) -> dict[int, tuple[re.Match[str], int]]:
    """Each row with how many digits of it are the number of its item; empty where they do not run from 1."""
    found: dict[int, tuple[re.Match[str], int]] = {}
    for index, line in enumerate(lines):
        match = _ROW.match(line.core)
        number = str(len(found) + 1)
        if match is not None and match["digits"].startswith(number) and len(match["digits"]) > len(number):
            found[index] = (match, len(number))
    return found if len(found) >= _FEWEST else {}


def _cells(text: str, line: Line, row: tuple[re.Match[str], int]) -> Iterator[Line]:
    match, length = row
    number, title = line.core_start + match.start("digits"), line.core_start + match.start("title")
    yield replace(make_line(text, line.start, number, True), cell="head")
    yield replace(make_line(text, number, number + length, True), cell="number")
    yield replace(make_line(text, number + length, title, True), cell="head")
    yield replace(make_line(text, title, line.end, True), cell="title")
