"""The tables of a status report to its lines: which column is which, and what stands above the table; pure.

A table is read where a row heads a column of goals and one of states or text; other tables and other columns are
passed over and named, so that a person sees what was not read.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tracker.usecases.import_report_cells import SourceCell, SourceRow, SourceTable
from tracker.usecases.import_report_words import (
    GOAL_HEADINGS,
    HEAD_LABELS,
    NO_STATE_WORDS,
    STATE_HEADINGS,
    STATE_WORDS,
    STATUS_HEADINGS,
    TEXT_HEADINGS,
    Column,
    fill_word,
    is_asked_about,
    state_key,
)
from tracker.usecases.matching import fold_words
from tracker.usecases.pack_fields import parse_day

_HEAD_ROWS = 30
"""How far down a heading is looked for; rows above it are titles and notes."""
_EMPTY = SourceCell("", "")


@dataclass(frozen=True, slots=True)
class FileHead:
    """What a file says of the report as a whole, above its table."""

    title: str | None = None
    date: dt.date | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a status table: its cells as they stand; a cell that is not there is empty."""

    place: str
    goal: SourceCell
    title: SourceCell
    state: SourceCell
    text: SourceCell

    @property
    def is_silent(self) -> bool:
        """Whether it says nothing: a heading between the goals, or a goal nobody wrote about."""
        return not self.state.text and not self.text.text


@dataclass(frozen=True, slots=True)
class ReadLines:
    """The lines of a file; ``columns`` are headings with what they were read as, ``passed_over`` what was not."""

    head: FileHead
    lines: tuple[Line, ...]
    columns: tuple[tuple[str, Column], ...]
    passed_over: tuple[str, ...]


def read_lines(tables: Iterable[SourceTable]) -> ReadLines:
    """The lines of all tables of a file that have the columns of a status report, in order."""
    head = FileHead()
    lines: list[Line] = []
    columns: dict[str, Column] = {}
    passed_over: dict[str, None] = {}
    for table in tables:
        found = _heading_of(table)
        head = _with_labels(head, table.rows[: found[0] if found else _HEAD_ROWS])
        if found is None:
            passed_over[table.name] = None
            continue
        at, places = found
        headings = {number: cell.text for number, cell in enumerate(table.rows[at].cells) if cell.text}
        columns |= {headings[number]: column for number, column in sorted(places.items())}
        passed_over |= {text: None for number, text in headings.items() if number not in places}
        lines += [_line(row, places) for row in table.rows[at + 1 :]]
    return ReadLines(head, tuple(lines), tuple(columns.items()), tuple(one for one in passed_over if one))


def _heading_of(table: SourceTable) -> tuple[int, dict[int, Column]] | None:
    """The number of the row of headings, and the column of each of its cells that has one."""
    for at, row in enumerate(table.rows[:_HEAD_ROWS]):
        places = _columns_of(row, table.rows[at + 1 :])
        if Column.GOAL in places.values() and {Column.STATE, Column.TEXT} & set(places.values()):
            return at, places
    return None


def _columns_of(row: SourceRow, below: Sequence[SourceRow]) -> dict[int, Column]:
    words = [fold_words(cell.text).rstrip(" *:?") for cell in row.cells]
    goals = sorted((GOAL_HEADINGS.index(word), at) for at, word in enumerate(words) if word in GOAL_HEADINGS)
    found = {at: column for (_, at), column in zip(goals, (Column.GOAL, Column.TITLE), strict=False)}
    for column, headings in ((Column.STATE, STATE_HEADINGS), (Column.TEXT, TEXT_HEADINGS)):
        first = next((at for at, word in enumerate(words) if word in headings), None)
        if first is not None:
            found[first] = column
    status = next((at for at, word in enumerate(words) if word in STATUS_HEADINGS), None)
    free = {Column.STATE, Column.TEXT} - set(found.values())
    if status is not None and free:
        is_state = Column.STATE in free and (len(free) == 1 or _holds_states(status, below))
        found[status] = Column.STATE if is_state else Column.TEXT
    return found


def _holds_states(at: int, rows: Iterable[SourceRow]) -> bool:
    """Whether what stands in a column are words of states for the greater part, or colours and no words."""
    cells = [row.cells[at] for row in rows if at < len(row.cells)]
    filled = [word for cell in cells if (word := state_key(cell.text))]
    if not filled:
        return any(cell.fill for cell in cells)
    known = [word for word in filled if word in STATE_WORDS or word in NO_STATE_WORDS or is_asked_about(word)]
    return 2 * len(known) > len(filled)


def _line(row: SourceRow, places: dict[int, Column]) -> Line:
    cells = {column: row.cells[at] for at, column in places.items() if at < len(row.cells)}
    goal, title, state, text = (cells.get(column, _EMPTY) for column in Column)
    if not state.text and state.fill and state.fill != goal.fill:
        # The light of a traffic light; a row laid on one colour is only a row.
        state = replace(state, text=fill_word(state.fill))
    return Line(row.place, goal, title, state, text)


def _with_labels(head: FileHead, rows: Iterable[SourceRow]) -> FileHead:
    """``Dato | 14-05-2024`` above a table; what is said first stands."""
    for row in rows:
        filled = [cell for cell in row.cells if cell.text]
        field = HEAD_LABELS.get(fold_words(filled[0].text).rstrip(" :")) if len(filled) == 2 else None
        if field == "title" and head.title is None:
            head = replace(head, title=filled[1].text)
        elif field == "date" and head.date is None:
            head = replace(head, date=filled[1].day or parse_day(filled[1].text))
        elif field == "author" and head.author is None:
            head = replace(head, author=filled[1].text)
    return head
