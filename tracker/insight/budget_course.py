"""A year of one pool or all: its lines, the course of its spending, and what is expected of each line."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tracker.domain.ledger import FinanceFileKind
from tracker.insight.budget_lines import BudgetLine, LineBy, budget_lines, line_of
from tracker.insight.forecast import Forecast, forecast_year
from tracker.insight.ledger_book import Book
from tracker.insight.ledger_effect import Effect, Row
from tracker.insight.spending_through_year import Reading, ThroughYear, spending_of_year, through_year

EARLIER_YEARS = 5
"""Years before the chosen one that a forecast may look at."""


def usual_year(years: Iterable[int | None], this_year: int) -> int | None:
    """The year that money is told of where nobody asks for one: the newest that has begun, else the newest of all."""
    told = sorted({year for year in years if year is not None}, reverse=True)
    return next((year for year in told if year <= this_year), next(iter(told), None))


def narrow(book: Book, pool_id: str | None) -> Book:
    """The book of one pool; all of it where no pool is named."""
    if pool_id is None:
        return book
    return replace(
        book,
        effects=tuple(effect for effect in book.effects if effect.row["pool_id"] == pool_id),
        by_year={key: own for key, own in book.by_year.items() if key[0] == pool_id},
        inferred={key: one for key, one in book.inferred.items() if key[0] == pool_id},
        stated=tuple(row for row in book.stated if row["pool_id"] == pool_id),
    )


def lines_of_year(book: Book, by: LineBy, year: int | None) -> tuple[BudgetLine, ...]:
    """The lines of a split in one year; they share no entry."""
    return tuple(line for line in budget_lines(book, by) if line.year == year)


def total_of_year(book: Book, year: int | None) -> BudgetLine:
    """All of a year as one line."""
    whole = [effect for effect in book.effects if effect.row["year"] == year]
    sums = [one for (_, told), one in book.inferred.items() if told == year]
    return line_of(LineBy.YEAR, year, year, whole, sums)


def readings_of(effects: Iterable[Effect], imports: Iterable[Row]) -> tuple[Reading, ...]:
    """The balance sheets that tell these entries' spending, and the others of the same years: each tells its day.

    ``imports`` are rows of ``ledger_imports_frame``.
    """
    sheets = [one for one in imports if one["kind"] == FinanceFileKind.BALANCES.value and one["as_of"] is not None]
    used = {effect.row["import_id"] for effect in effects}
    years = {one["year"] for one in sheets if one["id"] in used}
    return tuple(Reading(one["id"], one["year"], one["as_of"]) for one in sheets if one["year"] in years)


def course_of(
    effects: Sequence[Effect], year: int, today: dt.date, readings: Sequence[Reading]
) -> tuple[ThroughYear, Forecast]:
    """How some entries' spending went through the year, and what is expected at its end.

    ``effects`` are of all years: earlier ones tell how a year goes.
    """
    rows = [effect.row for effect in effects]
    through = through_year(rows, year, today, readings)
    told = {row["year"] for row in rows}
    earlier = [spending_of_year(rows, one, today, readings) for one in range(year - EARLIER_YEARS, year) if one in told]
    return through, forecast_year(through.this, earlier, today)


def forecasts_of(
    book: Book, by: LineBy, year: int, today: dt.date, readings: Sequence[Reading]
) -> Mapping[str | int | None, Forecast]:
    """What is expected of each line of a split, by its key."""
    own: dict[str | int | None, list[Effect]] = {line.key: [] for line in lines_of_year(book, by, year)}
    for line in budget_lines(book, by):
        if line.key in own:
            own[line.key] += line.effects
    return {key: course_of(effects, year, today, readings)[1] for key, effects in own.items()}
