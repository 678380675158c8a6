"""What a file of figures would change, and what is wrong in it, before anything is stored."""

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_figure_day
from tracker.danish.phrases import count_of, format_value
from tracker.domain.measuring import Measurement
from tracker.insight.series import is_withheld
from tracker.ui.escaping import as_text
from tracker.ui.loading import small_group
from tracker.ui.tables import show_table
from tracker.usecases.goal_plan import ChangeKind
from tracker.usecases.import_figures import FigurePreview
from tracker.usecases.import_figures_plan import FigureChange, FigurePlan
from tracker.usecases.import_figures_texts import sentence_for_cell, sentence_for_plan

SHOWN, PROBLEMS_SHOWN = 40, 20


def show_changes(preview: FigurePreview) -> None:
    """The sentence of the plan, and the new and changed figures with the value before, the changed first."""
    plan = preview.plan
    if not preview.mapping.series:
        st.info("Vælg en indikator til mindst én serie.", icon=":material/arrow_upward:")
        return
    st.markdown(f"**{as_text(sentence_for_plan(plan))}**")
    changes = sorted(plan.to_store, key=lambda change: change.kind is ChangeKind.NEW)
    if not changes:
        return
    table = pd.DataFrame(
        [_row(change) for change in changes[:SHOWN]],
        columns=["Indikator", "Periode", "Før", "Efter", "Står i"],
    )
    show_table(table, "De tal, som filen gør nye eller ændrer")
    if len(changes) > SHOWN:
        st.caption(f"Her vises {SHOWN} af {len(changes)}; alle bliver gemt.")


def show_problems(plan: FigurePlan) -> None:
    """Every wrong cell by its place, the first of many."""
    if not plan.problems:
        return
    count = count_of(len(plan.problems), "felt er", "felter er")
    st.error(f"{count} ikke i orden, og intet kan gemmes. Ret filen, og vælg den igen.", icon=":material/error:")
    told = "\n".join(f"- {as_text(sentence_for_cell(one))}" for one in plan.problems[:PROBLEMS_SHOWN])
    st.markdown(told)
    if len(plan.problems) > PROBLEMS_SHOWN:
        st.caption(f"Her vises {PROBLEMS_SHOWN} af {len(plan.problems)}.")


def _before(stored: Measurement | None, unit: str) -> str:
    """The figure that stands today; one of a small group is not shown here either."""
    if stored is None:
        return "nyt"
    return "vises ikke" if is_withheld(stored, small_group(), unit) else format_value(stored.value, unit)


def _row(change: FigureChange) -> tuple[str | None, ...]:
    unit, before = change.indicator.unit, change.before
    return (
        change.indicator.name,
        format_figure_day(change.after.date),
        _before(before, unit),
        format_value(change.after.value, unit),
        change.after.source_cell,
    )
