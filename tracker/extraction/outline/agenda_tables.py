"""The agenda set as a table above the items: number, title, open or closed, case number, each in its column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.source import Span
from tracker.extraction.items.case_numbers import is_case_number
from tracker.extraction.lines.line import Line

_GAP = re.compile(r"[ \xa0]{2,}|\t+|\s*\|\s*")
_NUMBER = re.compile(r"(?:(?:Punkt|Pkt|Sag)\.?\s*)?(?P<number>\d{1,4})\.?$", re.IGNORECASE)
_STATE = re.compile(r"(?:(?P<open>Åbent?|Offentligt?)|(?P<closed>Lukket|Fortroligt?))$", re.IGNORECASE)
_FEWEST = 3
"""Cells of a row: number, title and one thing more."""


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """What a row of the agenda says of its item: whether it is closed, and where its case number stands."""

    is_closed: bool | None
    case: Span | None


def find_agenda_rows(head: Sequence[Line]) -> dict[str, AgendaRow]:
    """The rows by their number: *11   Godkendelse af dagsorden   Åben   16/12*; two at least with a state or a case."""
    rows: dict[str, AgendaRow] = {}
    for line in head:
        cells = _cells(line)
        number = _NUMBER.match(cells[0][0]) if len(cells) >= _FEWEST else None
        if number is None:
            continue
        states = [match for words, _ in cells[2:] if (match := _STATE.match(words))]
        cases = [span for words, span in cells[2:] if is_case_number(words)]
        if states or cases:
            closed = states[0]["closed"] is not None if states else None
            rows[number["number"]] = AgendaRow(closed, cases[0] if cases else None)
    return rows if len(rows) > 1 else {}


def _cells(line: Line) -> list[tuple[str, Span]]:
    found: list[tuple[str, Span]] = []
    begin = 0
    for gap in (*_GAP.finditer(line.core), None):
        end = gap.start() if gap is not None else len(line.core)
        if end > begin:
            found.append((line.core[begin:end], Span(line.core_start + begin, line.core_start + end)))
        begin = gap.end() if gap is not None else end
    return found
