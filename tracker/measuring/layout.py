"""Where the headings of a sheet of figures stand, and what each of its columns is for.

Two forms. **Wide**: periods are headings of columns, and the columns before them name what is counted. **Long**: one
column holds the period, one or more hold figures, and the other columns name what is counted. Titles and notes may
stand above the headings.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.measuring.numbers import Found, parse_figure
from tracker.measuring.periods import may_be_period
from tracker.measuring.sheet import Sheet

_SEARCHED = 40
"""Lines in which headings are looked for; what comes first after so many lines of notes is no table."""
_LOOKED_AT = 8
"""Lines below a heading that show what its columns hold."""
_PERIOD_WORDS = ("tid", "år", "periode", "dato", "kvartal", "måned", "skoleår", "opgjort", "time", "period", "date")
_VALUE_WORDS = ("indhold", "værdi", "antal", "andel", "procent", "pct", "tal", "value", "resultat")
_PERSONS_WORDS = ("antal personer", "personer", "grundlag", "antal borgere", "antal svar", "n")
_CODE_ENDINGS = ("kode", "nr", "nr.", "nummer", "code")
"""Of headings above numbers that count nothing: *Kommunekode*."""
_SIDE_WORDS = ("enhed", "kilde", "note", "noter", "bemærkning", "bemærkninger", "kommentar", "nr", "nr.", "id")


_Holds = Callable[[Sheet, Sequence[int], int], bool]
"""Whether a column of some lines holds what we look for."""
_DERIVED_WORDS = (
    *("ændring", "ændringer", "udvikling", "difference", "forskel", "vækst", "gennemsnit", "i alt", "total", "sum"),
    *("måltal", "mål", "udgangspunkt", "baseline", "status", "tendens"),
)
"""Of headings beside periods, above what is counted from the figures or hoped for."""


class Role(StrEnum):
    """What a column is for."""

    PERIOD = "period"
    VALUE = "value"
    PERSONS = "persons"
    """How many people the figure in the row rests on."""
    SERIES = "series"
    """Names what is counted, alone or with the other columns of this role."""
    OMITTED = "omitted"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its number counted from 0, the words above it (told apart from the others'), and what it is for."""

    number: int
    heading: str
    role: Role


@dataclass(frozen=True, slots=True)
class Layout:
    """The line of headings, the columns, and in the wide form the columns whose headings are periods."""

    heading_row: int
    columns: tuple[Column, ...]
    periods: tuple[int, ...] = ()

    @property
    def is_wide(self) -> bool:
        """Whether periods stand above the figures rather than beside them."""
        return bool(self.periods)

    @property
    def headings(self) -> tuple[str, ...]:
        """What the table is known again by: its headings, without the periods of the wide form, which grow."""
        if not self.is_wide:
            return tuple(column.heading for column in self.columns)
        return (*(one.heading for one in self.columns if one.number < self.periods[0]), "perioder som kolonner")

    def of_role(self, role: Role) -> tuple[Column, ...]:
        """The columns of a role, from left to right."""
        return tuple(column for column in self.columns if column.role is role)


def find_layout(sheet: Sheet) -> Layout | None:
    """The first line that can be headings of figures, and what its columns are for; ``None`` where there is none."""
    told = _told(sheet)
    if told is not None:
        return told
    filled = [number for number, row in enumerate(sheet.rows) if any(cell is not None for cell in row)]
    return _best(sheet, filled, _holds_numbers) or _best(sheet, filled, _holds_anything)


def _told(sheet: Sheet) -> Layout | None:
    """The layout of a statistic whose form says what its columns are: ages may be numbers and count nothing."""
    statistic = sheet.statistic
    if statistic is None or statistic.period is None or statistic.value is None:
        return None
    known = {statistic.period: Role.PERIOD, statistic.value: Role.VALUE}
    headings = _headings(sheet, 0, ())
    return Layout(0, tuple(Column(column, one, known.get(one, Role.SERIES)) for column, one in headings.items()))


def _best(sheet: Sheet, filled: Sequence[int], holds_figures: _Holds) -> Layout | None:
    """The line with most periods, the first of several; a long table's headings count as two.

    *Opgjort: 31-12-2024* above a table is a line with one period and figures below, too.
    """
    found: list[Layout] = []
    for place, number in enumerate(filled[:_SEARCHED]):
        below = filled[place + 1 : place + 1 + _LOOKED_AT]
        words = [text for column in range(len(sheet.rows[number])) if (text := sheet.text(number, column))]
        if below and len(words) > 1 and not words[0].endswith(":"):
            layout = _long(sheet, number, below) or _wide(sheet, number, below, holds_figures)
            if layout is not None:
                found.append(layout)
    return max(found, key=lambda one: len(one.periods) or 2, default=None)


def _long(sheet: Sheet, row: int, below: Sequence[int]) -> Layout | None:
    headings = _headings(sheet, row, below)
    if any(_is_number(sheet.cell(row, column)) or may_be_period(sheet.cell(row, column)) for column in headings):
        return None
    width = _width(sheet, below)
    named = {column: heading for column, heading in headings.items() if column < width}
    periods = [column for column in named if _holds_periods(sheet, below, column, named[column])]
    if not periods:
        return None
    period = min(periods, key=lambda column: (not _is_called(named[column], _PERIOD_WORDS), column))
    others = [column for column in named if column != period]
    numbers = [column for column in others if _holds_numbers(sheet, below, column)]
    if not numbers and _is_called(named[period], _PERIOD_WORDS):
        numbers = [column for column in others if _is_called(named[column], _VALUE_WORDS)]
    if not numbers:
        return None
    roles = _long_roles(named, period, numbers)
    return Layout(row, tuple(Column(column, named[column], roles[column]) for column in named))


def _long_roles(named: dict[int, str], period: int, numbers: Sequence[int]) -> dict[int, Role]:
    persons = [column for column in numbers if named[column].casefold() in _PERSONS_WORDS] if len(numbers) > 1 else []
    figures = [column for column in numbers if column not in persons[:1] and not _is_aside(named[column])]
    words = [column for column in named if column != period and column not in numbers]
    figures = [column for column in figures if not named[column].casefold().endswith(_CODE_ENDINGS)] or figures[-1:]
    roles = {column: Role.OMITTED if _is_aside(named[column]) else Role.SERIES for column in words}
    roles |= dict.fromkeys(numbers, Role.OMITTED) | dict.fromkeys(figures, Role.VALUE)
    roles |= dict.fromkeys(persons[:1], Role.PERSONS)
    return roles | {period: Role.PERIOD}


def _wide(sheet: Sheet, row: int, below: Sequence[int], holds_figures: _Holds) -> Layout | None:
    periods = tuple(column for column in range(len(sheet.rows[row])) if may_be_period(sheet.cell(row, column)))
    with_figures = [column for column in periods if holds_figures(sheet, below, column)]
    if not with_figures:
        return None
    names = [column for column in range(periods[0]) if any(sheet.text(line, column) for line in below)]
    if not any(_holds_words(sheet, below, column) for column in names):
        return None
    headings = _headings(sheet, row, below)
    columns = []
    for column, heading in headings.items():
        if column in names:
            is_name = _holds_words(sheet, below, column) and not _is_aside(heading)
            columns.append(Column(column, heading, Role.SERIES if is_name else Role.OMITTED))
        elif column not in periods and column > periods[0] and _holds_numbers(sheet, below, column):
            # Figures below something that is no period are told of, unless the heading says that they are no new ones.
            is_known = _is_aside(heading) or _is_called(heading, _DERIVED_WORDS)
            columns.append(Column(column, heading, Role.OMITTED if is_known else Role.VALUE))
    return Layout(row, tuple(columns), periods)


def _headings(sheet: Sheet, row: int, below: Sequence[int]) -> dict[int, str]:
    """The words above each column that has any or has cells below; two that are alike are told apart."""
    found: dict[int, str] = {}
    for column in range(max(len(sheet.rows[row]), _width(sheet, below))):
        heading = sheet.text(row, column)
        if heading or any(sheet.text(line, column) for line in below):
            words = heading or f"Kolonne {column + 1}"
            same = sum(one == words or one.startswith(f"{words} (") for one in found.values())
            found[column] = f"{words} ({same + 1})" if same else words
    return found


def _width(sheet: Sheet, rows: Iterable[int]) -> int:
    return max((len(sheet.rows[row]) for row in rows), default=0)


def _holds_periods(sheet: Sheet, rows: Sequence[int], column: int, heading: str) -> bool:
    cells = [cell for row in rows if (cell := sheet.cell(row, column)) is not None]
    understood = sum(may_be_period(cell, heading) for cell in cells)
    if _is_called(heading, _PERIOD_WORDS):
        return understood > 0
    return bool(cells) and understood == len(cells)


def _holds_numbers(sheet: Sheet, rows: Sequence[int], column: int) -> bool:
    """Whether most of what stands there are numbers, or marks for missing ones."""
    found = [parse_figure(sheet.cell(row, column))[0] for row in rows]
    good = sum(one in {Found.NUMBER, Found.AMBIGUOUS} for one in found)
    marks = found.count(Found.UNKNOWN)
    return good + marks > 0 and good + marks >= found.count(Found.WRONG)


def _holds_anything(sheet: Sheet, rows: Sequence[int], column: int) -> bool:
    """For a table of which no figure can be read: then its cells can be told as wrong, and not the whole file."""
    return any(sheet.cell(row, column) is not None for row in rows)


def _holds_words(sheet: Sheet, rows: Sequence[int], column: int) -> bool:
    return any(isinstance(cell := sheet.cell(row, column), str) and not _is_number(cell) for row in rows)


def _is_number(cell: object) -> bool:
    return parse_figure(cell)[0] in {Found.NUMBER, Found.AMBIGUOUS}


def _is_called(heading: str, words: Sequence[str]) -> bool:
    return any(word in words for word in heading.casefold().replace("(", " ").split()) or heading.casefold() in words


def _is_aside(heading: str) -> bool:
    return heading.casefold().rstrip(":") in _SIDE_WORDS
