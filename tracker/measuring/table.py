"""A sheet of figures read by its layout: each figure with what it counts, its day, and the cell it stands in.

Odd cells are faults with a place, never a guess; a cell with a mark for a missing figure is unknown, and an empty one
is nothing. A figure of a day to come is a fault too: it would be stored and shown nowhere.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.measuring.counting_day import counting_day
from tracker.measuring.layout import Column, Layout, Role
from tracker.measuring.numbers import DecimalSign, Found, decimal_sign_of, parse_figure
from tracker.measuring.periods import Period, is_two_years, parse_period, says_school_year
from tracker.measuring.sheet import Raw, Sheet
from tracker.measuring.statbank import has_nil_dash

BETWEEN = " · "
"""Stands between the parts of a series' name."""


class FigureFault(StrEnum):
    """What is wrong with a cell; a Danish sentence each in ``usecases/import_figures_texts.py``."""

    NOT_A_NUMBER = "not_a_number"
    AMBIGUOUS_NUMBER = "ambiguous_number"
    NOT_A_PERIOD = "not_a_period"
    NO_PERIOD = "no_period"
    TWO_YEARS = "two_years"
    """*2023/24*, and nothing says that it is a school year."""
    NOT_ENDED = "not_ended"
    """The period's last day is to come, and nothing says that the figure was counted before it."""
    TO_COME = "to_come"
    """The day or the whole period is to come."""
    NO_SERIES = "no_series"
    """A figure in a row that does not say what it counts."""
    NOT_PERSONS = "not_persons"
    """No whole number of people."""
    TWO_VALUES = "two_values"
    """Another cell of the same file has another figure for the same day."""


@dataclass(frozen=True, slots=True)
class FigureProblem:
    """One wrong cell: where, of which series, which column, what is wrong, and what stands there."""

    place: str
    series: str
    column: str
    fault: FigureFault
    text: str = ""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One cell of figures that was understood; ``value`` is ``None`` where it says that there is none.

    ``text`` is what stands there, ``period`` what stands for the day. ``persons`` is how many people it rests on.
    """

    series: str
    day: dt.date
    value: float | None
    place: str
    text: str
    period: str
    persons: int | None = None


@dataclass(frozen=True, slots=True)
class FigureTable:
    """What a sheet holds of figures, in its order, and what is wrong with it."""

    rows: tuple[FigureRow, ...]
    problems: tuple[FigureProblem, ...]

    @property
    def series(self) -> tuple[str, ...]:
        """The names of all series, in the sheet's order."""
        names = [row.series for row in self.rows] + [one.series for one in self.problems if one.series]
        return tuple(dict.fromkeys(names))


@dataclass(frozen=True, slots=True)
class _Cell:
    row: int
    column: int
    series: str
    period_column: int | None
    """Where the period of a long row stands."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is the same for all cells of a sheet; ``titles`` is what stands above them all."""

    sheet: Sheet
    heading_row: int
    headings: dict[int, str]
    persons: Column | None
    sign: DecimalSign | None
    titles: tuple[str, ...]
    today: dt.date
    school_series: Collection[str]
    has_nil_dash: bool


def read_table(
    sheet: Sheet, layout: Layout, today: dt.date, *, school_series: Collection[str] = frozenset()
) -> FigureTable:
    """Every figure below the headings, by the roles of the columns; none of a day after ``today``.

    ``school_series`` are names of series that are known to be counted by school year: *2023/24* is one for them, as it
    is where a title, a heading or the series itself speaks of school years.
    """
    cells = tuple(_wide_cells(sheet, layout) if layout.is_wide else _long_cells(sheet, layout))
    sign = decimal_sign_of((sheet.cell(one.row, one.column) for one in cells), sheet.delimiter)
    reading = _Reading(
        sheet,
        layout.heading_row,
        {column.number: column.heading for column in layout.columns},
        next(iter(layout.of_role(Role.PERSONS)), None),
        sign,
        _titles(sheet, layout),
        today,
        school_series,
        has_nil_dash(sheet.statistic),
    )
    rows: list[FigureRow] = []
    problems: list[FigureProblem] = []
    for cell in cells:
        found = _row(reading, cell)
        if isinstance(found, FigureRow):
            rows.append(found)
        elif found is not None:
            problems.append(found)
    return FigureTable(tuple(rows), tuple(problems))


def _titles(sheet: Sheet, layout: Layout) -> tuple[str, ...]:
    """What the statistic is called, what stands above the headings, and the headings of periods and figures."""
    above = (cell for row in sheet.rows[: layout.heading_row] for cell in row if isinstance(cell, str))
    values = layout.of_role(Role.VALUE)  # of several, each names its own series
    over = (column.heading for column in (*layout.of_role(Role.PERIOD), *(values if len(values) == 1 else ())))
    label = (sheet.statistic.label or "") if sheet.statistic is not None else ""
    return tuple(dict.fromkeys((label, *above, *over)))


def _wide_cells(sheet: Sheet, layout: Layout) -> Iterator[_Cell]:
    names = layout.of_role(Role.SERIES)
    above = [""] * len(names)
    columns = sorted((*layout.periods, *(column.number for column in layout.of_role(Role.VALUE))))
    for row in range(layout.heading_row + 1, len(sheet.rows)):
        parts = [sheet.text(row, column.number) for column in names]
        if any(parts):
            # A name that stands over several rows is written once: *Norddjurs*, then blank until the next place.
            last = max(place for place, part in enumerate(parts) if part)
            parts = [part or (above[place] if place < last else "") for place, part in enumerate(parts)]
            above = parts
        for column in columns:
            yield _Cell(row, column, BETWEEN.join(part for part in parts if part), None)


def _long_cells(sheet: Sheet, layout: Layout) -> Iterator[_Cell]:
    names, values = layout.of_role(Role.SERIES), layout.of_role(Role.VALUE)
    period = next(iter(layout.of_role(Role.PERIOD)), None)
    for row in range(layout.heading_row + 1, len(sheet.rows)):
        parts = [part for column in names if (part := sheet.text(row, column.number))]
        for value in values:
            whole = [*parts, value.heading] if len(values) > 1 or not names else parts
            yield _Cell(row, value.number, BETWEEN.join(whole), None if period is None else period.number)


def _row(reading: _Reading, cell: _Cell) -> FigureRow | FigureProblem | None:
    """A cell as a figure or as what is wrong with it; ``None`` where it is empty."""
    sheet, headings = reading.sheet, reading.headings
    found, value = parse_figure(sheet.cell(cell.row, cell.column), reading.sign, has_nil_dash=reading.has_nil_dash)
    if found is Found.EMPTY:
        return None
    text, place = sheet.text(cell.row, cell.column), sheet.place(cell.row, cell.column)
    beside = cell.period_column is not None
    period_row, period_column = (cell.row, cell.period_column or 0) if beside else (reading.heading_row, cell.column)
    said = sheet.text(period_row, period_column)
    heading = headings.get(cell.column, said)
    if not cell.series:
        return FigureProblem(place, "", heading, FigureFault.NO_SERIES, text)
    if found in _WRONG:
        return FigureProblem(place, cell.series, heading, _WRONG[found], text)
    words, period_heading = sheet.cell(period_row, period_column), headings.get(period_column, "")
    day = _day(reading, cell.series, words, period_heading, is_known=value is not None)
    if isinstance(day, FigureFault):
        fault = day if said else FigureFault.NO_PERIOD
        return FigureProblem(sheet.place(period_row, period_column), cell.series, period_heading, fault, said)
    people = None if reading.persons is None else _persons(sheet, cell, reading.persons)
    if isinstance(people, FigureProblem):
        return people
    return FigureRow(cell.series, day, value, place, text, said, people)


def _day(reading: _Reading, series: str, words: Raw, heading: str, *, is_known: bool) -> dt.date | FigureFault:
    """The day that a figure of a period describes, or what is wrong; of a day to come only what is known is wrong."""
    period = parse_period(words, heading) or _school_year(reading, series, words)
    if period is None:
        return FigureFault.TWO_YEARS if is_two_years(words) else FigureFault.NOT_A_PERIOD
    day = counting_day(period, (*reading.titles, series), reading.sheet.statistic)
    if day <= reading.today or not is_known:
        return day
    return FigureFault.NOT_ENDED if period.first <= reading.today else FigureFault.TO_COME


def _school_year(reading: _Reading, series: str, words: Raw) -> Period | None:
    """*2023/24* as a school year where anything says that it is one."""
    is_school = series in reading.school_series or any(map(says_school_year, (*reading.titles, series)))
    return parse_period(words, "skoleår") if is_school and is_two_years(words) else None


_WRONG = {Found.WRONG: FigureFault.NOT_A_NUMBER, Found.AMBIGUOUS: FigureFault.AMBIGUOUS_NUMBER}


def _persons(sheet: Sheet, cell: _Cell, column: Column) -> int | FigureProblem | None:
    found, value = parse_figure(sheet.cell(cell.row, column.number), DecimalSign.COMMA)
    if found in {Found.EMPTY, Found.UNKNOWN}:
        return None
    if value is None or value < 0 or not value.is_integer():
        text, place = sheet.text(cell.row, column.number), sheet.place(cell.row, column.number)
        return FigureProblem(place, cell.series, column.heading, FigureFault.NOT_PERSONS, text)
    return int(value)


def with_roles(layout: Layout, roles: Sequence[tuple[str, Role]]) -> Layout:
    """A layout with other roles by heading; a heading that is not there is passed over."""
    wanted = dict(roles)
    columns = tuple(Column(one.number, one.heading, wanted.get(one.heading, one.role)) for one in layout.columns)
    return Layout(layout.heading_row, columns, layout.periods)
