"""A pool's money as the stacked picture and its table want it: granted, spent, come back, committed, left."""

from collections.abc import Sequence

import pandas as pd

from tracker.export.budget_words import marks_of
from tracker.figures.pool_stack import PoolLine
from tracker.insight.budget_lines import BudgetLine
from tracker.insight.ledger_effect import LedgerColumn
from tracker.ui.budget_words import NOT_TOLD, part_words, sum_words

Named = tuple[str, BudgetLine]
"""What a row is called, a pool or a year, and its line."""


def pool_line(key: str, named: Named) -> PoolLine:
    """A row of the picture; ``key`` is what a click on it opens."""
    label, line = named
    return PoolLine(
        key,
        label,
        line.columns[LedgerColumn.GRANTED].ore,
        line.committed.ore,
        line.left.ore,
        line.left.is_inferred,
        line.left.has_proposals or line.spent.has_proposals,
        spent_ore=line.columns[LedgerColumn.SPENT].ore,
        refunded_ore=line.columns[LedgerColumn.REFUNDED].ore,
    )


def pool_table(what: str, rows: Sequence[Named]) -> pd.DataFrame:
    """The picture's numbers in words; ``what`` heads the first column."""
    return pd.DataFrame([_row(what, label, line) for label, line in rows])


def _row(what: str, label: str, line: BudgetLine) -> dict[str, str]:
    granted = line.columns[LedgerColumn.GRANTED].ore
    return {
        what: label,
        "Korrigeret budget": sum_words(line.corrected_budget.ore),
        "Tildelt": sum_words(granted) if line.spent.ore is None else part_words(granted),
        "Brugt": part_words(line.columns[LedgerColumn.SPENT].ore),
        "Tilbagebetalt": part_words(line.columns[LedgerColumn.REFUNDED].ore),
        "Disponeret": part_words(line.committed.ore),
        "Rest": sum_words(line.left.ore),
        "Mærket": marks_of(line.left) or NOT_TOLD,
    }


def pool_alt(rows: Sequence[PoolLine]) -> str:
    """The picture in words."""
    said = (
        f"{row.label}: tildelt {sum_words(row.granted_ore)}, disponeret {part_words(row.committed_ore)}, "
        f"rest {sum_words(row.left_ore)}"
        for row in rows
    )
    return f"Tildelt, disponeret og tilbage. {'; '.join(said)}"
