"""Budgetopfølgning: each line's spending against its budget, with a table; each line opens its entries."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import full_stop, join_words
from tracker.export.budget_words import COLUMN_WORDS, marks_of
from tracker.figures.budget_bullet import NO_OWN_BUDGET, BulletLine, draw_bullets
from tracker.figures.captioned_rows import NARROW
from tracker.figures.layout import Paper
from tracker.insight.budget_lines import BudgetLine, Figure, LineBy
from tracker.insight.forecast import Forecast
from tracker.insight.ledger_effect import BUDGET_COLUMNS
from tracker.ui.budget_behind import offer_doors, open_behind, opened, show_behind
from tracker.ui.budget_choice import SPLIT_WORDS
from tracker.ui.budget_metrics import deviation_ore
from tracker.ui.budget_view import BudgetView
from tracker.ui.budget_words import NOT_TOLD, part_words, share_words, signed_words, sum_words
from tracker.ui.charts import paper, show_doors, show_table_twin
from tracker.ui.loading import drawn

PLACE = "linje"
UNDIVIDED, CANNOT = "ikke fordelt", "kan ikke regnes"
_OF_BUDGET = ("Rest", "Forbrugsprocent", "Afvigelse")
"""The columns that say nothing where no budget is set on the line."""
NONE = "ingen"
"""Stands in the address for the line of entries that belong to no account, goal or the like."""
MOST_BARS = 30
_DIFFERENT = 10
"""How many times the smallest budget the largest may be before bars are told as shares."""
_NONE_WORDS: Mapping[LineBy, str] = {
    LineBy.ACCOUNT: "Uden konto",
    LineBy.POOL: "Uden pulje",
    LineBy.BODY: "Uden råd eller udvalg",
    LineBy.GOAL: "Uden mål",
    LineBy.FOCUS_AREA: "Uden indsatsområde",
    LineBy.YEAR: "Uden år",
}
_PARTS = {
    "row": lambda line: line.left,
    "over": lambda line: line.left,
    "spent": lambda line: line.spent,
    "committed": lambda line: line.committed,
    "budget": lambda line: line.corrected_budget,
    "expected": lambda line: line.spent,
}
_PART_WORDS = {
    "row": "alt",
    "over": "alt",
    "spent": "forbrug",
    "committed": "disponeret",
    "budget": "budget",
    "expected": "forbrug, som det forventede er regnet af",
}
Forecasts = Mapping[str | int | None, Forecast]


def show_follow_up(view: BudgetView, forecasts: Forecasts) -> None:
    """The picture, the table with a door for each line, and what the opened one is made of."""
    st.subheader("Holder forbruget sig inden for budgettet?", anchor=False)
    lines = sorted(view.lines, key=_order)
    if not lines:
        st.markdown("Her kommer en linje for hver, der har fået eller brugt penge i året.")
        return
    if lines[0].key is None:
        st.markdown(
            f"**{_NONE_WORDS[view.choice.by]}:** ingen postering i året er sat på {_what(view.choice.by)} endnu."
        )
    apart = undivided(lines)
    if apart is not None:
        st.markdown(undivided_sentence(apart, _what(apart.by)))
    shown = [line for line in lines if line is not apart][:MOST_BARS]
    if len(lines) > MOST_BARS:
        st.caption(f"De {MOST_BARS} største af {len(lines)} står i billedet; tabellen har dem alle.")
    is_share = _differ(shown)
    if is_share:
        st.caption("Hver søjle er vist i forhold til sit eget budget, fordi budgetterne er så forskellige.")
    bullets = tuple(bullet_of(line, forecasts.get(line.key)) for line in shown)
    figure = drawn(_draw, bullets, paper(), is_share)
    show_doors(figure, _alt(lines), f"opfoelgning-{view.choice.by}-{view.choice.year}-{view.choice.pool_id}", _open)
    table = partial(_table, lines, forecasts, is_divided=apart is None)
    name = f"Budgetopfølgning {view.choice.year_words} pr. {SPLIT_WORDS[view.choice.by].lower()}"
    doors = [(f"row:{key_of(line)}", f"{label_of(line)} {sum_words(line.spent.ore)}") for line in lines]
    as_of = f"opgjort {format_date(view.today)}"
    show_table_twin(table, name, as_of, "budgetopfoelgning", doors=partial(offer_doors, PLACE, doors))
    _show_opened(view, lines)


def undivided(lines: Sequence[BudgetLine]) -> BudgetLine | None:
    """The line that belongs to none, where it holds a budget that others of the same split spend."""
    rest = next((line for line in lines if line.key is None), None)
    spenders = [line for line in lines if line.key is not None and not line.corrected_budget.ore and line.spent.ore]
    return rest if rest is not None and rest.corrected_budget.known_ore and spenders else None


def undivided_sentence(line: BudgetLine, what: str) -> str:
    """What the line holds in words, since a bar would set the budget of all against the spending of few."""
    used = ((line.spent.ore, "forbrug"), (line.committed.ore, "disponeret"))
    told = join_words([f"{word} {sum_words(ore)}" for ore, word in used if ore])
    head = (
        f"**Ikke fordelt:** et budget på {sum_words(line.corrected_budget.known_ore)} er ikke sat på {what}, "
        "så rest og procent kan ikke regnes."
    )
    return f"{head} {full_stop(f'Dertil {told}')}" if told else head


def _table(lines: Sequence[BudgetLine], forecasts: Forecasts, *, is_divided: bool) -> pd.DataFrame:
    rows = [table_row(line, forecasts.get(line.key)) for line in lines]
    for line, row in zip(lines, rows, strict=True):
        if not has_own_budget(line):
            row.update({**dict.fromkeys(_OF_BUDGET, CANNOT), "Korrigeret budget": NO_OWN_BUDGET})
        elif not is_divided and line.key is None:
            row.update(dict.fromkeys(_OF_BUDGET, UNDIVIDED))
    table = pd.DataFrame(rows)
    parts = [COLUMN_WORDS[column] for column in BUDGET_COLUMNS]
    return table.drop(columns=[name for name in parts if set(table[name]) == {NOT_TOLD}])


def has_own_budget(line: BudgetLine) -> bool:
    """Whether any of the budget is set on the line; a pool or council always has one, though it may be unknown."""
    can_lack = line.key is not None and line.by in {LineBy.ACCOUNT, LineBy.GOAL, LineBy.FOCUS_AREA}
    return not can_lack or any(line.columns[column].ids for column in BUDGET_COLUMNS)


def _draw(lines: Sequence[BulletLine], on: Paper, is_share: bool) -> go.Figure:
    return draw_bullets(lines, on, NARROW, is_share=is_share)


def _what(by: LineBy) -> str:
    return {LineBy.ACCOUNT: "en konto", LineBy.GOAL: "et mål", LineBy.FOCUS_AREA: "et indsatsområde"}.get(
        by, "noget råd eller udvalg"
    )


def _order(line: BudgetLine) -> tuple[bool, int, str]:
    """The largest budgets first, those that belong to nothing last."""
    return line.key is None, -max(line.corrected_budget.known_ore or 0, line.spent.known_ore or 0), str(line.label)


def _differ(lines: Sequence[BudgetLine]) -> bool:
    budgets = [line.corrected_budget.ore for line in lines]
    known = [ore for ore in budgets if ore is not None and ore > 0]
    return len(known) == len(budgets) > 1 and max(known) > _DIFFERENT * min(known)


def label_of(line: BudgetLine) -> str:
    """What a line is called."""
    return line.label or (_NONE_WORDS[line.by] if line.key is None else str(line.key))


def key_of(line: BudgetLine) -> str:
    """How a line stands in the address."""
    return NONE if line.key is None else str(line.key)


def bullet_of(line: BudgetLine, forecast: Forecast | None) -> BulletLine:
    """A line as the picture needs it."""
    expected = None
    if forecast is not None and forecast.expected_ore is not None and forecast.reason is None:
        low, high = forecast.low_ore, forecast.high_ore
        is_range = low is not None and high is not None and low != high
        expected = (forecast.expected_ore, low or 0, high or 0) if is_range else None
    return BulletLine(
        key_of(line),
        label_of(line),
        line.corrected_budget.ore,
        line.spent.ore,
        line.committed.ore,
        expected,
        line.left.is_inferred or line.corrected_budget.is_inferred,
        line.left.has_proposals,
        has_own_budget(line),
    )


def table_row(line: BudgetLine, forecast: Forecast | None) -> dict[str, str]:
    """All columns of a line in words: first how it stands, which a screen has room for, then what the budget is of."""
    expected = None if forecast is None else forecast.expected_ore
    deviation = deviation_ore(line, forecast)
    return {
        "Linje": label_of(line),
        "Korrigeret budget": _cell(line.corrected_budget),
        "Forbrug i alt": _cell(line.spent),
        "Disponeret": part_words(line.committed.ore),
        "Rest": _cell(line.left),
        "Forbrugsprocent": share_words(line.share_spent),
        "Forventet": sum_words(expected),
        "Afvigelse": "ukendt" if deviation is None else signed_words(deviation),
        "Mærket": marks_of(line.left) or NOT_TOLD,
        **{COLUMN_WORDS[column]: part_words(line.columns[column].ore) for column in BUDGET_COLUMNS},
    }


def _cell(figure: Figure) -> str:
    return sum_words(figure.ore)


def _open(clicked: list[Any] | None) -> None:
    open_behind(PLACE, None if clicked is None else f"{clicked[1]}:{clicked[0]}")


def _show_opened(view: BudgetView, lines: Sequence[BudgetLine]) -> None:
    part, _, key = (opened(PLACE) or "").partition(":")
    line = next((one for one in lines if key_of(one) == key), None)
    if line is None or part not in _PARTS:
        return
    figure = _PARTS[part](line)
    ids = figure.ids if part not in {"row", "over"} else tuple(effect.id for effect in line.effects)
    heading = f"{label_of(line)} {view.choice.year_words}, {_PART_WORDS[part]}"
    show_behind(view, heading, ids, figure.inferred, key="linje")


def _alt(lines: Sequence[BudgetLine]) -> str:
    said = "; ".join(
        f"{label_of(line)}: forbrug {sum_words(line.spent.ore)} af {sum_words(line.corrected_budget.ore)}"
        for line in lines[:MOST_BARS]
    )
    return f"Forbrug mod budget. {said}"
