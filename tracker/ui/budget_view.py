"""Everything that Økonomi tells of the chosen year, reckoned once for each revision of the store and each choice."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.insight.budget_course import course_of, forecasts_of, lines_of_year, narrow, readings_of, total_of_year
from tracker.insight.budget_lines import BudgetLine, LineBy
from tracker.insight.forecast import Forecast
from tracker.insight.ledger_book import Book, open_book
from tracker.insight.ledger_effect import Effect
from tracker.insight.spending_through_year import Reading, ThroughYear
from tracker.store.frames_ledger import entries_frame, ledger_imports_frame, proposals_frame
from tracker.store.frames_money import balances_frame, pools_frame
from tracker.ui.budget_choice import Choice, Offered
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.loading import drawn

State = tuple[str, int]
"""The address of the store and its revision."""


@dataclass(frozen=True, slots=True)
class BudgetView:
    """``book`` is of the whole municipality, ``narrowed`` of the chosen pool; ``total`` is the chosen year of it.

    ``without_forecast`` names the pools of which nothing can be expected, where several are shown together.
    """

    state: State
    municipality_code: str
    choice: Choice
    offered: Offered
    today: dt.date
    book: Book
    narrowed: Book
    lines: tuple[BudgetLine, ...]
    total: BudgetLine
    course: tuple[ThroughYear, Forecast] | None
    forecasts: Mapping[str | int | None, Forecast]
    without_forecast: tuple[str, ...]

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


def offered_at(state: State, municipality_code: str) -> Offered:
    """What the store has of a municipality's money."""
    return drawn(_offered, state, municipality_code)


def view_at(state: State, municipality_code: str, choice: Choice, today: dt.date) -> BudgetView:
    """The chosen year, reckoned."""
    return drawn(_view, state, municipality_code, choice, today)


def _offered(_state: State, code: str) -> Offered:
    return Offered(
        load_rows(pools_frame, code),
        load_rows(entries_frame, code),
        load_rows(proposals_frame, code),
        load_rows(balances_frame, code),
    )


def _view(state: State, municipality_code: str, choice: Choice, today: dt.date) -> BudgetView:
    offered, year = offered_at(state, municipality_code), choice.year
    book = open_book(offered.entries, offered.stated, offered.proposals, choice.proposals)
    narrowed = narrow(book, choice.pool_id)
    readings = readings_of(narrowed.effects, load_rows(ledger_imports_frame, municipality_code))
    return BudgetView(
        state,
        municipality_code,
        choice,
        offered,
        today,
        book,
        narrowed,
        lines_of_year(narrowed, choice.by, choice.year),
        total_of_year(narrowed, choice.year),
        None if year is None else course_of(narrowed.effects, year, today, readings),
        {} if year is None else forecasts_of(narrowed, choice.by, year, today, readings),
        () if year is None or choice.pool_id is not None else _without_forecast(narrowed, year, today, readings),
    )


def _without_forecast(book: Book, year: int, today: dt.date, readings: Sequence[Reading]) -> tuple[str, ...]:
    found = forecasts_of(book, LineBy.POOL, year, today, readings)
    lines = lines_of_year(book, LineBy.POOL, year)
    return tuple(line.label or str(line.key) for line in lines if found[line.key].expected_ore is None)
