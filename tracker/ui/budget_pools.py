"""How much of each pool is granted, committed and left in the chosen year."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.figures.captioned_rows import NARROW
from tracker.figures.pool_stack import draw_pool_stack
from tracker.insight.budget_lines import BudgetLine, LineBy, budget_lines
from tracker.ui.budget_behind import offer_doors, open_behind, opened, show_behind
from tracker.ui.budget_view import BudgetView
from tracker.ui.budget_words import sum_words
from tracker.ui.charts import paper, show_doors, show_table_twin
from tracker.ui.links import link_to
from tracker.ui.loading import drawn
from tracker.ui.navigation import SCREEN_AT
from tracker.ui.pool_lines import pool_alt, pool_line, pool_table
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
    rows = [(line.label or str(line.key), line) for line in lines]
    stacks = tuple(pool_line(str(line.key), (label, line)) for label, line in rows)
    key = f"puljer-{view.choice.year}-{view.choice.pool_id}"
    show_doors(drawn(draw_pool_stack, stacks, paper(), NARROW), pool_alt(stacks), key, _open)
    doors = [(f"left:{line.key}", f"{label} {sum_words(line.left.ore)}") for label, line in rows]
    name, as_of = f"Puljer {view.choice.year_words}", f"opgjort {format_date(view.today)}"
    show_table_twin(partial(pool_table, "Pulje", rows), name, as_of, "puljer", doors=partial(offer_doors, PLACE, doors))
    _show_opened(view, lines)
    if GRANTS in SCREEN_AT:
        link_to(GRANTS, "Se ansøgninger og regler", icon=":material/arrow_forward:")


def _show_opened(view: BudgetView, lines: Sequence[BudgetLine]) -> None:
    part, _, name = (opened(PLACE) or "").partition(":")
    line = next((one for one in lines if one.key == name), None)
    if line is None or part not in {"granted", "committed", "left", "over"}:
        return
    figure = {"granted": line.spent, "committed": line.committed}.get(part, line.left)
    show_behind(view, f"{line.label} {view.choice.year_words}", figure.ids, figure.inferred, key=PLACE)


def _open(clicked: list[Any] | None) -> None:
    open_behind(PLACE, None if clicked is None else f"{clicked[1]}:{clicked[0]}")
