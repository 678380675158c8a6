"""What a goal has cost, year by year, and what came of it, side by side.

The two are told beside each other and nothing is divided by anything: that money was spent and that a figure moved does
not say that one caused the other.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from tracker.insight.budget_lines import BudgetLine, Figure, LineBy, budget_lines, sum_lines
from tracker.insight.ledger_book import Book
from tracker.insight.ledger_effect import Row


@dataclass(frozen=True, slots=True)
class GoalYear:
    """One year of a goal. Without a ``line`` no entry of that year is counted to it, which is no cost of nought.

    ``states`` and ``figures`` are the rows dated in the year, oldest first.
    """

    year: int | None
    line: BudgetLine | None
    states: tuple[Row, ...]
    figures: tuple[Row, ...]

    @property
    def cost(self) -> Figure:
        """What was spent and granted less what came back; unknown where nothing tells."""
        return Figure(None) if self.line is None else self.line.spent


@dataclass(frozen=True, slots=True)
class GoalCosts:
    """A goal's years, oldest first, those of an unknown year last; ``total`` is of the years that tell a cost."""

    goal_id: str
    years: tuple[GoalYear, ...]
    total: Figure


def goal_costs(book: Book, goal_id: str, states: Iterable[Row] = (), figures: Iterable[Row] = ()) -> GoalCosts:
    """The entries counted to a goal (its own, those of its account, and what refers to them) beside what came of it.

    ``states`` and ``figures`` are rows with ``goal_id`` and ``date``: what was said of the goal, and measurements of
    its indicators. One without a date stands under the year ``None``.
    """
    return _costs(goal_id, [line for line in budget_lines(book, LineBy.GOAL) if line.key == goal_id], states, figures)


def all_goal_costs(book: Book, states: Iterable[Row] = (), figures: Iterable[Row] = ()) -> tuple[GoalCosts, ...]:
    """``goal_costs`` of every goal that an entry is counted to, by the goals' ids."""
    told, measured = tuple(states), tuple(figures)
    lines: dict[str, list[BudgetLine]] = {}
    for line in budget_lines(book, LineBy.GOAL):
        if line.key is not None:
            lines.setdefault(str(line.key), []).append(line)
    return tuple(_costs(goal_id, lines[goal_id], told, measured) for goal_id in sorted(lines))


def _costs(goal_id: str, lines: list[BudgetLine], states: Iterable[Row], figures: Iterable[Row]) -> GoalCosts:
    told, measured = _by_year(goal_id, states), _by_year(goal_id, figures)
    by_year = {line.year: line for line in lines}
    every = sorted(by_year.keys() | told.keys() | measured.keys(), key=lambda year: (year is None, year or 0))
    years = tuple(
        GoalYear(year, by_year.get(year), tuple(told.get(year, ())), tuple(measured.get(year, ()))) for year in every
    )
    costing = [one.line for one in years if one.line is not None and one.cost.known_ore is not None]
    return GoalCosts(goal_id, years, sum_lines(costing, _spent))


def _spent(line: BudgetLine) -> Figure:
    return line.spent


def _by_year(goal_id: str, rows: Iterable[Row]) -> dict[int | None, list[Row]]:
    own = [row for row in rows if row["goal_id"] == goal_id]
    found: dict[int | None, list[Row]] = {}
    for row in sorted(own, key=lambda row: row["date"] or dt.date.min):
        found.setdefault(row["date"].year if row["date"] else None, []).append(row)
    return found
