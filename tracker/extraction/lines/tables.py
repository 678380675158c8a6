"""Tables of items: a row each, with a column for titles and one for decisions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tracker.danish.text import fold
from tracker.extraction.lines.glued_rows import split_glued_rows
from tracker.extraction.lines.line import Line, make_line
from tracker.extraction.lines.timed_rows import split_timed_rows

_COLUMNS = {
    "punkt": "number", "pkt": "number", "nr": "number", "punkt nr": "number", "pkt. nr": "number", "emne": "title",
    "sag": "title", "titel": "title", "dagsordenspunkt": "title", "overskrift": "title", "dagsorden": "title",
    "beslutning": "decision", "referat": "decision", "konklusion": "decision", "beslutning/referat": "decision",
}  # fmt: skip
_STACKED = {**_COLUMNS, "indhold": "title", "tema": "title"}
"""*Punkt*, *Indhold*, *Beslutning* below each other: the first holds the number."""
_FURTHER = frozenset(("ansvarlig", "ansvarlige", "frist", "tidsfrist", "deadline", "hvem", "hvornår", "opfølgning"))
_LONGEST_CELL = 40
_GAP = re.compile(r"(?<=\S)[ \xa0]{3,}(?=\S)")
_DIGITS = re.compile(r"\d+")
_RULE = re.compile(r"[-:=|\s]+")
"""*---|---*: what parts the head of a table from its rows."""
_BARE_NUMBER = re.compile(r"\d{1,3}")
_ROW_NUMBER = re.compile(r"\d{1,3}\.?")


def split_tables(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """Rows of a table of items, cut into their cells: its head names a column for titles and one for decisions.

    1. Cells with a tab, a bar or three spaces between them: *Dagsorden   Beslutning* above *1. Meddelelser   Drøftet.*
       A column *Punkt* alone holds number and title: *1. Meddelelser*.
    2. Each cell on a line of its own, also with blank lines between: *Punkt*, *Emne* (or *Indhold*), *Beslutning*
       above *1*, *Meddelelser*, *Drøftet.*
    3. *Tid*, *Punkt*, *Referat* above *Pkt. 1*, *Meddelelser*, *17.05-17.20*, *Drøftet.*
    4. Without a head, the cells glued: *Punkt 15 minMeddelelser* above *17.00 - 17.05Drøftet.*
    """
    columns: list[str] = []
    for line in _split_columns(tuple(split_timed_rows(tuple(split_glued_rows(text, lines))))):
        cells = _cells(text, line)
        named = [_COLUMNS.get(fold(text[a:b]), "other") for a, b in cells] if line.cell is None else []
        if "title" not in named and "number" in named and "decision" in named:
            named[named.index("number")] = "title"
        if "title" in named and "decision" in named:
            columns = named
            yield replace(line, cell="head")
        elif columns and len(cells) > 1 and _RULE.fullmatch(line.core):
            yield replace(line, cell="head")
        elif columns and len(cells) > 1:
            yield from _row(text, line, cells, columns)
        else:
            columns = columns if line.blank or len(cells) > 1 else []
            yield line


def _split_columns(lines: Sequence[Line]) -> Iterator[Line]:
    """Cells that stand below each other; the rows' numbers rise by one.

    Behind the decision there may be columns for who does it and when: *Ansvarlig*, *Frist* in the head, *Bo Vik* and
    *1. juni* in the row, which are no words of the decision.
    """
    titles = _below_numbers(lines)
    heads = _head_lines(lines)
    further = {n for n, line in enumerate(lines) if fold(line.core) in _FURTHER}
    number, place = -1, 0
    doers = False
    for index, line in enumerate(lines):
        if index in heads or (number == 0 and index in further):
            number, place, doers = 0, 0, index in further
            yield replace(line, cell="head")
        elif index in titles:
            yield replace(line, cell="number")
        elif number >= 0 and _ROW_NUMBER.fullmatch(line.core) and int(line.core.rstrip(".")) == number + 1:
            number, place = number + 1, 1
            yield replace(line, cell="number")
        elif number > 0 and not line.blank and place in (1, 2):
            yield replace(line, cell="title" if place == 1 else "decision")
            place += 1
        elif number > 0 and doers and place > 2 and _is_cell(line):
            yield replace(line, cell="other")
        else:
            yield line


def _head_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of every head of such a table: number, title and decision, blank lines between them or none."""
    filled = [index for index, line in enumerate(lines) if not line.blank]
    names = [_STACKED.get(fold(lines[index].core)) for index in filled]
    begins = [n for n in range(len(names) - 2) if names[n : n + 3] == ["number", "title", "decision"]]
    return frozenset(index for n in begins for index in filled[n : n + 3])


def _below_numbers(lines: Sequence[Line]) -> frozenset[int]:
    """Numbers alone on their line above a title, with a blank line between them at most, rising by one, with the same
    label below each title.

    *1*, *Godkendelse af dagsorden*, *Sagsnr.* and then *2*, *Ny affaldsordning*, *Sagsnr.*; the number of a page
    stands above other words.
    """
    found: list[int] = []
    labels: list[str] = []
    for index in range(len(lines) - 2):
        if not _BARE_NUMBER.fullmatch(lines[index].core):
            continue
        place = next((n for n in range(index + 1, min(len(lines), index + 4)) if not lines[n].blank), index + 1)
        title = lines[place]
        below = next((line for line in lines[place + 1 : place + 4] if not line.blank), None)
        alone = (index == 0 or lines[index - 1].blank) and not (lines[index].glued or lines[index].bulleted)
        if not alone or below is None or not title.core[:1].isupper() or title.core.endswith((".", ":")):
            continue
        found.append(index)
        labels.append(_DIGITS.sub("9", fold(below.core.partition(":")[0])))
    numbers = [int(lines[n].core) for n in found]
    rising = len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return frozenset(found) if rising and len(set(labels)) == 1 else frozenset()


def _is_cell(line: Line) -> bool:
    return not line.blank and len(line.core) <= _LONGEST_CELL and not line.core.endswith((".", ":", "!", "?"))


def _cells(text: str, line: Line) -> list[tuple[int, int]]:
    gaps = [line.core_start + gap.end() for gap in _GAP.finditer(line.core)]
    tabs = [n for n in range(line.start, line.end) if text[n] == "\t"]
    bars = [n + 1 for n in range(line.core_start, line.core_end) if text[n] == "|"]
    framed = bool(bars) and "|" in text[line.start : line.core_start]
    cuts = [line.start, *(tabs or (bars if len(bars) > 1 or framed else gaps)), line.end]
    return list(pairwise(cuts)) if len(cuts) > 2 else [(line.start, line.end)]


def _row(text: str, line: Line, cells: list[tuple[int, int]], columns: list[str]) -> Iterator[Line]:
    """Number and title as one line, then each other cell."""
    begin = line.start
    for place, (_, end) in enumerate(cells):
        name = columns[place] if place < len(columns) else "other"
        following = columns[place + 1] if place + 1 < len(columns) else "other"
        if name == "number" and following == "title" and place + 1 < len(cells):
            continue
        cell = make_line(text, begin, end, True)
        yield replace(cell, cell="other" if name == "number" and not _ROW_NUMBER.fullmatch(cell.core) else name)
        begin = end
