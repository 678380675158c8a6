"""From what was given to what is left, step by step: the rows of a budget line's waterfall. Whole øre; pure.

Money moved in and out are steps of their own, and so are corrections: what was told wrong is seen and not mended away.
What the reader found in minutes and nobody has accepted stands in a step of its own beside the entries of its kind.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

import pandas as pd

from tracker.domain.money import LedgerKind
from tracker.insight.budget_lines import BudgetLine
from tracker.insight.ledger_effect import BUDGET_COLUMNS, Effect, LedgerColumn

COLUMNS = ("key", "label", "start_ore", "end_ore", "role", "is_inferred", "is_proposed", "ids")


class Step(StrEnum):
    """The steps in their order; the two sums stand after what they are the sum of."""

    ORIGINAL = "original"
    SUPPLEMENTARY = "supplementary"
    CARRIED_IN = "carried_in"
    CARRIED_OUT = "carried_out"
    TRANSFERRED_IN = "transferred_in"
    TRANSFERRED_OUT = "transferred_out"
    CORRECTED = "corrected"
    """Corrections of what was given or moved."""
    BUDGET = "budget"
    """The corrected budget."""
    GRANTED = "granted"
    SPENT = "spent"
    COMMITTED = "committed"
    REFUNDED = "refunded"
    USE_CORRECTED = "use_corrected"
    """Corrections of what was granted, spent, committed or came back."""
    LEFT = "left"


_SUMS = {Step.BUDGET, Step.LEFT}
_OF_COLUMN: Mapping[LedgerColumn, tuple[Step, Step]] = {
    LedgerColumn.ORIGINAL: (Step.ORIGINAL, Step.ORIGINAL),
    LedgerColumn.SUPPLEMENTARY: (Step.SUPPLEMENTARY, Step.SUPPLEMENTARY),
    LedgerColumn.CARRIED: (Step.CARRIED_IN, Step.CARRIED_OUT),
    LedgerColumn.TRANSFERRED: (Step.TRANSFERRED_IN, Step.TRANSFERRED_OUT),
    LedgerColumn.CORRECTED: (Step.CORRECTED, Step.CORRECTED),
    LedgerColumn.GRANTED: (Step.GRANTED, Step.GRANTED),
    LedgerColumn.SPENT: (Step.SPENT, Step.SPENT),
    LedgerColumn.COMMITTED: (Step.COMMITTED, Step.COMMITTED),
    LedgerColumn.REFUNDED: (Step.REFUNDED, Step.REFUNDED),
}
"""The step of what raises and of what lowers what is left."""

Row = tuple[str, str, int, int, str, bool, bool, tuple[str, ...]]


def waterfall_of_line(line: BudgetLine, words: Mapping[Step, str]) -> pd.DataFrame:
    """The rows ``key``, ``label``, ``start_ore``, ``end_ore``, ``role``, ``is_inferred``, ``is_proposed`` and ``ids``.

    ``role`` is *in*, *out* or *sum*; ``ids`` are the entries behind a step, ``is_proposed`` says that nobody has
    accepted them, or that a sum rests on such. Empty where the budget is unknown: a bar from an unknown ground would be
    a lie. It ends at the corrected budget where nothing is told of spending.
    """
    if line.corrected_budget.ore is None:
        return pd.DataFrame([], columns=list(COLUMNS))
    rows: list[Row] = []
    level = 0
    for step in Step:
        if step in _SUMS:
            rows += _sum_row(line, step, level, words, is_first=len(rows) < 2)
            continue
        for row in _moves(line, step, level, words):
            rows.append(row)
            level = row[3]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def step_of(effect: Effect) -> Step:
    """Where an entry stands in the waterfall."""
    if effect.row["kind"] == LedgerKind.CORRECTION.value:
        return Step.CORRECTED if effect.column in BUDGET_COLUMNS else Step.USE_CORRECTED
    rising, falling = _OF_COLUMN[effect.column]
    return rising if effect.ore >= 0 else falling


def _moves(line: BudgetLine, step: Step, level: int, words: Mapping[Step, str]) -> Iterator[Row]:
    """What is inferred, what is entered and what is proposed of one step; a step of nought has no bar."""
    if step is Step.ORIGINAL:
        for one in line.corrected_budget.inferred:
            yield _row((f"{step}:inferred", words[step]), level, one.ore, (True, False), (one.item_id,))
            level += one.ore
    own = [effect for effect in line.effects if step_of(effect) is step]
    kinds: tuple[tuple[str, Callable[[Effect], bool]], ...] = (
        (step.value, _is_entered),
        (f"{step}:proposed", _is_proposed),
    )
    for key, belongs in kinds:
        chosen = [effect for effect in own if belongs(effect)]
        change = sum(effect.ore for effect in chosen)
        if change:
            ids = tuple(effect.id for effect in chosen)
            yield _row((key, words[step]), level, change, (False, belongs is _is_proposed), ids)
            level += change


def _is_proposed(effect: Effect) -> bool:
    return bool(effect.row["is_proposed"])


def _is_entered(effect: Effect) -> bool:
    return not _is_proposed(effect)


def _row(names: tuple[str, str], level: int, change: int, marks: tuple[bool, bool], ids: tuple[str, ...]) -> Row:
    return (*names, level, level + change, "in" if change >= 0 else "out", *marks, ids)


def _sum_row(line: BudgetLine, step: Step, level: int, words: Mapping[Step, str], *, is_first: bool) -> list[Row]:
    """The corrected budget, unless it is the same as the one bar above it; what is left, where that is known."""
    figure = line.corrected_budget if step is Step.BUDGET else line.left
    is_alone = step is Step.BUDGET and is_first and line.spent.ore is not None
    if figure.ore is None or is_alone:
        return []
    is_inferred = figure.is_inferred and not (step is Step.BUDGET and figure.is_stated)
    return [(step.value, words[step], 0, level, "sum", is_inferred, figure.has_proposals, figure.ids)]
