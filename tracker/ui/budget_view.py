"""Everything that Økonomi tells of the chosen year, reckoned once a run."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.insight.budget_course import course_of, forecasts_of, lines_of_year, narrow, readings_of, total_of_year
from tracker.insight.budget_lines import BudgetLine
from tracker.insight.forecast import Forecast
from tracker.insight.ledger_book import Book, open_book
from tracker.insight.ledger_effect import Effect
from tracker.insight.spending_through_year import Reading, ThroughYear
from tracker.store.frames_ledger import entries_frame, ledger_imports_frame, proposals_frame
from tracker.store.frames_money import balances_frame, pools_frame
from tracker.ui.budget_choice import Choice, Offered
from tracker.ui.item_rows import Row, load_rows


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

    def course(self) -> tuple[ThroughYear, Forecast] | None:
        """How the year's spending went; nothing of a year that nobody knows."""
        year = self.choice.year
        return None if year is None else course_of(self.narrowed.effects, year, self.today, self.readings)

    def forecasts(self) -> Mapping[str | int | None, Forecast]:
        """What is expected of each line, by its key."""
        year = self.choice.year
        return {} if year is None else forecasts_of(self.narrowed, self.choice.by, year, self.today, self.readings)


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
    return BudgetView(
        municipality_code,
        choice,
        offered,
        today,
        book,
        narrowed,
        lines_of_year(narrowed, choice.by, choice.year),
        total_of_year(narrowed, choice.year),
        readings_of(narrowed.effects, load_rows(ledger_imports_frame, municipality_code)),
    )
