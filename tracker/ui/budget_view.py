"""Everything that Økonomi tells of the chosen year, reckoned once a run: lines, totals, forecasts."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.domain.ledger import FinanceFileKind
from tracker.insight.budget_lines import BudgetLine, LineBy, budget_lines, line_of
from tracker.insight.forecast import Forecast, forecast_year
from tracker.insight.ledger_book import Book, open_book
from tracker.insight.ledger_effect import Effect
from tracker.insight.spending_through_year import Reading, ThroughYear, spending_of_year, through_year
from tracker.store.frames_ledger import entries_frame, ledger_imports_frame, proposals_frame
from tracker.store.frames_money import balances_frame, pools_frame
from tracker.ui.budget_choice import Choice, Offered
from tracker.ui.item_rows import Row, load_rows

EARLIER_YEARS = 5
"""Years before the chosen one that a forecast may look at."""


@dataclass(frozen=True, slots=True)
class BudgetView:
    """``book`` is of the whole municipality, ``narrowed`` of the chosen pool; ``total`` is the chosen year of it."""

    municipality_code: str
    choice: Choice
    offered: Offered
    today: dt.date
    book: Book
    narrowed: Book
    lines: tuple[BudgetLine, ...]
    total: BudgetLine
    readings: tuple[Reading, ...]

    @property
    def pools(self) -> Sequence[Row]:
        """The chosen pool, or all."""
        return [pool for pool in self.offered.pools if self.choice.pool_id in {None, pool["id"]}]

    def pool_name(self, pool_id: str | None) -> str:
        """What a pool is called."""
        return next((pool["name"] for pool in self.offered.pools if pool["id"] == pool_id), "Ukendt pulje")

    def effects_of(self, ids: Iterable[str]) -> list[Effect]:
        """The effects with some ids, in the order of the book; ids of other things are passed over."""
        wanted = set(ids)
        return [effect for effect in self.book.effects if effect.id in wanted]


def offered_of(municipality_code: str) -> Offered:
    """What the store has of a municipality's money."""
    code = municipality_code
    return Offered(
        load_rows(pools_frame, code),
        load_rows(entries_frame, code),
        load_rows(proposals_frame, code),
        load_rows(balances_frame, code),
    )


def view_of(municipality_code: str, offered: Offered, choice: Choice, today: dt.date) -> BudgetView:
    """The chosen year, reckoned."""
    book = open_book(offered.entries, offered.stated, offered.proposals, choice.proposals)
    narrowed = narrow(book, choice.pool_id)
    lines = tuple(line for line in budget_lines(narrowed, choice.by) if line.year == choice.year)
    whole = [effect for effect in narrowed.effects if effect.row["year"] == choice.year]
    sums = [one for (_, year), one in narrowed.inferred.items() if year == choice.year]
    total = line_of(LineBy.YEAR, choice.year, choice.year, whole, sums)
    readings = readings_of(narrowed.effects, load_rows(ledger_imports_frame, municipality_code))
    return BudgetView(municipality_code, choice, offered, today, book, narrowed, lines, total, readings)


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


def readings_of(effects: Iterable[Effect], imports: Iterable[Row]) -> tuple[Reading, ...]:
    """The balance sheets that tell these entries' spending, and the others of the same years: each tells its day."""
    sheets = [one for one in imports if one["kind"] == FinanceFileKind.BALANCES.value and one["as_of"] is not None]
    used = {effect.row["import_id"] for effect in effects}
    years = {one["year"] for one in sheets if one["id"] in used}
    return tuple(Reading(one["id"], one["year"], one["as_of"]) for one in sheets if one["year"] in years)


def course_of(view: BudgetView, effects: Sequence[Effect], year: int) -> tuple[ThroughYear, Forecast]:
    """How some entries' spending went through the year, and what is expected at its end."""
    rows = [effect.row for effect in effects]
    through = through_year(rows, year, view.today, view.readings)
    earlier = [
        spending_of_year(rows, year - back, view.today, view.readings)
        for back in range(1, EARLIER_YEARS + 1)
        if any(row["year"] == year - back for row in rows)
    ]
    return through, forecast_year(through.this, earlier, view.today)


def forecasts_of(view: BudgetView) -> Mapping[str | int | None, Forecast]:
    """What is expected of each line, by its key; nothing where the year is unknown."""
    year = view.choice.year
    if year is None:
        return {}
    own: dict[str | int | None, list[Effect]] = {line.key: [] for line in view.lines}
    for line in budget_lines(view.narrowed, view.choice.by):
        if line.key in own:
            own[line.key] += line.effects
    return {key: course_of(view, effects, year)[1] for key, effects in own.items()}
