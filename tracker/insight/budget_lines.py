"""Budget follow-up (*budgetopfølgning*): a line a year for each account, pool, body, goal or focus area. Whole øre.

``corrected_budget = original + supplementary + carried + transferred + corrections``;
``spent = expenditure + granted − refunded``; ``left = corrected_budget − spent − committed``;
``share_spent = spent / corrected_budget``. A figure that nothing tells is ``None``, never zero, and so is every figure
that rests on it. Each pool is judged by itself: a line of several is as known as the least known of them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.insight.inference import InferredAppropriation
from tracker.insight.ledger_book import Book, knows_budget
from tracker.insight.ledger_effect import BUDGET_COLUMNS, COLUMN_SIGN, USE_COLUMNS, Effect, LedgerColumn

SPENT_COLUMNS = (LedgerColumn.SPENT, LedgerColumn.GRANTED, LedgerColumn.REFUNDED)


class LineBy(StrEnum):
    """What a line is of; each is split by year besides."""

    ACCOUNT = "account"
    POOL = "pool"
    BODY = "body"
    GOAL = "goal"
    FOCUS_AREA = "focus_area"
    YEAR = "year"


_KEY = {
    LineBy.ACCOUNT: "account_id",
    LineBy.POOL: "pool_id",
    LineBy.BODY: "body_id",
    LineBy.GOAL: "goal_id",
    LineBy.FOCUS_AREA: "focus_area_id",
}
_LABEL = {
    LineBy.ACCOUNT: ("account_number", "account_name"),
    LineBy.POOL: ("pool",),
    LineBy.BODY: ("body",),
    LineBy.GOAL: ("goal",),
    LineBy.FOCUS_AREA: ("focus_area",),
    LineBy.YEAR: ("year",),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A sum and the entries behind it; ``ore`` is ``None`` where nothing tells it, or where a part of it is unknown.

    ``known_ore`` is the sum of the parts that are known, and ``unknown_in`` names the pools of the others.
    """

    ore: int | None
    ids: tuple[str, ...] = ()
    has_proposals: bool = False
    inferred: tuple[InferredAppropriation, ...] = ()
    known_ore: int | None = None
    unknown_in: tuple[str, ...] = ()

    @property
    def is_inferred(self) -> bool:
        """Whether an inferred appropriation is in the sum."""
        return bool(self.inferred)

    @property
    def is_stated(self) -> bool:
        """Whether the sum is itself the total that minutes state, though a part of it is inferred."""
        return [one.total_ore for one in self.inferred] == [self.ore]


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """One line of the follow-up. ``key`` is the id of what it is of, ``None`` for entries that belong to none.

    ``label`` is what the entries call it: *4.05.01 Sprogkurser* for an account.
    ``effects`` are its entries; ``sum_ore`` is their plain sum, which the lines of any split add up to.
    """

    by: LineBy
    key: str | int | None
    label: str | None
    year: int | None
    columns: Mapping[LedgerColumn, Figure]
    corrected_budget: Figure
    spent: Figure
    left: Figure
    effects: tuple[Effect, ...]

    @property
    def committed(self) -> Figure:
        """Set aside and not yet paid."""
        return self.columns[LedgerColumn.COMMITTED]

    @property
    def sum_ore(self) -> int:
        """The sum of the entries' effects."""
        return sum(effect.ore for effect in self.effects)

    @property
    def share_spent(self) -> float | None:
        """*Forbrugsprocent* as a share; ``None`` where the corrected budget or the spending is unknown or no budget."""
        budget, spent = self.corrected_budget.ore, self.spent.ore
        return None if budget is None or spent is None or budget <= 0 else spent / budget

    @property
    def pool_ids(self) -> tuple[str, ...]:
        """The pools that the line's entries and inferred appropriations belong to."""
        inferred = {one.pool_id for one in self.corrected_budget.inferred}
        return tuple(sorted({effect.row["pool_id"] for effect in self.effects} | inferred))


Key = tuple[str | int | None, int | None]


def budget_lines(book: Book, by: LineBy) -> tuple[BudgetLine, ...]:
    """The lines of a split, by year (newest first) and key; entries that belong to no account or goal have their own.

    An inferred appropriation belongs to a pool, its body and its year; it is of no account and no goal.
    """
    own: dict[Key, list[Effect]] = {}
    for effect in book.effects:
        own.setdefault((_key_of(effect, by), effect.row["year"]), []).append(effect)
    inferred: dict[Key, list[InferredAppropriation]] = {}
    bodies = {effect.row["pool_id"]: effect.row["body_id"] for effect in book.effects}
    for one in book.inferred.values():
        found = {LineBy.POOL: one.pool_id, LineBy.BODY: bodies.get(one.pool_id), LineBy.YEAR: one.year}
        inferred.setdefault((found.get(by), one.year), []).append(one)
    keys = sorted(own.keys() | inferred.keys(), key=_order)
    return tuple(line_of(by, key, year, own.get((key, year), ()), inferred.get((key, year), ())) for key, year in keys)


def _key_of(effect: Effect, by: LineBy) -> str | int | None:
    key: str | int | None = effect.row["year"] if by is LineBy.YEAR else effect.of(_KEY[by])
    return key


def _order(key: Key) -> tuple[int, bool, str]:
    return -(key[1] or 0), key[0] is None, str(key[0])


def line_of(
    by: LineBy,
    key: str | int | None,
    year: int | None,
    effects: Iterable[Effect],
    inferred: Iterable[InferredAppropriation] = (),
) -> BudgetLine:
    """The line of some entries, whichever they are."""
    own, sums = tuple(effects), tuple(inferred)
    parts = _parts(own, sums)
    columns = {column: _column(column, own, sums) for column in LedgerColumn}
    return BudgetLine(
        by,
        key,
        None if key is None else _label(by, own),
        year,
        columns,
        _whole([(name, _budget(part, given)) for name, part, given in parts]),
        _whole([(name, _sum_of(part, SPENT_COLUMNS)) for name, part, _ in parts]),
        _whole([(name, _left(part, given)) for name, part, given in parts]),
        own,
    )


def _label(by: LineBy, effects: Sequence[Effect]) -> str | None:
    words = [" ".join(str(effect.of(name)) for name in _LABEL[by] if effect.of(name) is not None) for effect in effects]
    return next((word for word in words if word), None)


Part = tuple[str, tuple[Effect, ...], tuple[InferredAppropriation, ...]]


def _parts(effects: tuple[Effect, ...], inferred: tuple[InferredAppropriation, ...]) -> list[Part]:
    own: dict[str, list[Effect]] = {one.pool_id: [] for one in inferred}
    for effect in effects:
        own.setdefault(effect.row["pool_id"], []).append(effect)
    return [(name, tuple(own[name]), tuple(one for one in inferred if one.pool_id == name)) for name in sorted(own)]


def _column(column: LedgerColumn, effects: Sequence[Effect], inferred: tuple[InferredAppropriation, ...]) -> Figure:
    """A column's own figure: the sum of what is told in it, of whichever pool."""
    sums = inferred if column is LedgerColumn.ORIGINAL else ()
    found = _sum_of(effects, (column,))
    if not sums:
        return found
    ore = (found.ore or 0) + sum(one.ore for one in sums)
    return Figure(ore, found.ids, found.has_proposals, sums, ore)


def _sum_of(effects: Sequence[Effect], columns: Sequence[LedgerColumn]) -> Figure:
    """What entries of some columns add up to, told with the sign of the first column; ``None`` where there are none."""
    own = tuple(effect for effect in effects if effect.column in columns)
    ore = COLUMN_SIGN[columns[0]] * sum(effect.ore for effect in own) if own else None
    return Figure(ore, tuple(effect.id for effect in own), any(effect.row["is_proposed"] for effect in own), (), ore)


def _budget(effects: Sequence[Effect], inferred: tuple[InferredAppropriation, ...]) -> Figure:
    found = _sum_of(effects, BUDGET_COLUMNS)
    if not inferred and not knows_budget(effects):
        return Figure(None, found.ids, found.has_proposals)
    ore = (found.ore or 0) + sum(one.ore for one in inferred)
    return Figure(ore, found.ids, found.has_proposals, inferred, ore)


def _left(effects: Sequence[Effect], inferred: tuple[InferredAppropriation, ...]) -> Figure:
    budget, used = _budget(effects, inferred), _sum_of(effects, USE_COLUMNS)
    ore = None if budget.ore is None or used.ore is None else budget.ore - used.ore
    has_proposals = budget.has_proposals or used.has_proposals
    return Figure(ore, (*budget.ids, *used.ids), has_proposals, budget.inferred, ore)


def _whole(parts: Sequence[tuple[str, Figure]]) -> Figure:
    """The sum of the parts; unknown where one of them is, with the known ones' sum beside it."""
    figures = [figure for _, figure in parts]
    known = [figure.ore for figure in figures if figure.ore is not None]
    known_ore = sum(known) if known else None
    unknown_in = tuple(name for name, figure in parts if figure.ore is None)
    return Figure(
        None if unknown_in else known_ore,
        tuple(id_ for figure in figures for id_ in figure.ids),
        any(figure.has_proposals for figure in figures),
        tuple(one for figure in figures for one in figure.inferred),
        known_ore,
        unknown_in,
    )


def sum_lines(lines: Iterable[BudgetLine], figure: Callable[[BudgetLine], Figure]) -> Figure:
    """The total of a column of lines, as known as the least known of them; ``unknown_in`` names lines by their key."""
    return _whole([(str(line.key), figure(line)) for line in lines])
