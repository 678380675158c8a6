"""How much of each pool is granted, committed and left in the chosen year."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_date
from tracker.export.budget_words import marks_of
from tracker.figures.captioned_rows import NARROW
from tracker.figures.pool_stack import PoolLine, draw_pool_stack
from tracker.insight.budget_lines import BudgetLine, LineBy, budget_lines
from tracker.insight.ledger_effect import LedgerColumn
from tracker.ui.budget_behind import open_behind, opened, show_behind
from tracker.ui.budget_view import BudgetView
from tracker.ui.budget_words import refund_sentence, sum_words
from tracker.ui.charts import paper, show_doors, show_table_twin
from tracker.ui.escaping import as_text
from tracker.ui.links import link_to
from tracker.ui.loading import drawn
from tracker.ui.navigation import SCREEN_AT
from tracker.usecases.pack_money import PoolKind

PLACE, GRANTS = "puljedel", "puljer"


def show_pools(view: BudgetView) -> None:
    """The pools that can be applied to, as stacks; nothing where there is none."""
    pools = {pool["id"] for pool in view.pools if pool["kind"] == PoolKind.POOL.value}
    lines = [
        line for line in budget_lines(view.narrowed, LineBy.POOL) if line.year == view.choice.year and line.key in pools
    ]
    if not lines:
        return
    st.subheader("Hvor meget er der tilbage i puljerne?", anchor=False)
    refunds = [(as_text(line.label or ""), line.columns[LedgerColumn.REFUNDED].ore) for line in lines]
    if said := refund_sentence(refunds):
        st.caption(said)
    stacks = tuple(_stack(line) for line in lines)
    key = f"puljer-{view.choice.year}-{view.choice.pool_id}"
    show_doors(drawn(draw_pool_stack, stacks, paper(), NARROW), _alt(lines), key, _open)
    part, _, name = (opened(PLACE) or "").partition(":")
    line = next((one for one in lines if one.key == name), None)
    if line is not None and part in {"granted", "committed", "left", "over"}:
        figure = {"granted": line.spent, "committed": line.committed}.get(part, line.left)
        show_behind(view, f"{line.label} {view.choice.year_words}", figure.ids, figure.inferred, key=PLACE)
    show_table_twin(
        partial(_table, lines), f"Puljer {view.choice.year_words}", f"opgjort {format_date(view.today)}", "puljer"
    )
    if GRANTS in SCREEN_AT:
        link_to(GRANTS, "Se ansøgninger og regler", icon=":material/arrow_forward:")


def _stack(line: BudgetLine) -> PoolLine:
    return PoolLine(
        str(line.key),
        line.label or str(line.key),
        line.spent.ore,
        line.committed.ore,
        line.left.ore,
        line.left.is_inferred,
        line.left.has_proposals,
    )


def _open(clicked: list[Any] | None) -> None:
    open_behind(PLACE, None if clicked is None else f"{clicked[1]}:{clicked[0]}")


def _alt(lines: Sequence[BudgetLine]) -> str:
    said = "; ".join(
        f"{line.label}: tildelt {sum_words(line.spent.ore)}, rest {sum_words(line.left.ore)}" for line in lines
    )
    return f"Tildelt, disponeret og tilbage. {said}"


def _table(lines: Sequence[BudgetLine]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Pulje": [line.label for line in lines],
            "Budget": [sum_words(line.corrected_budget.ore) for line in lines],
            "Tildelt og brugt, fratrukket tilbagebetalt": [sum_words(line.spent.ore) for line in lines],
            "Disponeret": [sum_words(line.committed.ore) for line in lines],
            "Rest": [sum_words(line.left.ore) for line in lines],
            "Mærket": [marks_of(line.left) or "\N{EN DASH}" for line in lines],
        }
    )
