"""The year as an Excel file with formulas and charts, made when the button is pressed."""

from functools import partial
from urllib.parse import urlsplit

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.ui.budget_view import BudgetView
from tracker.ui.downloads import EXCEL, file_stem
from tracker.ui.loading import current_engine
from tracker.usecases.write_budget_workbook import BudgetWish, write_budget


def offer_workbook(view: BudgetView) -> None:
    """What is shown, with each entry and its sentence; a year that nobody knows has no file."""
    choice = view.choice
    if choice.year is None:
        return
    wish = BudgetWish(view.municipality_code, choice.year, choice.by, choice.pool_id, choice.proposals, _address())
    st.download_button(
        "Hent som Excel",
        partial(write_budget, current_engine(), wish, view.today),
        f"{file_stem(f'budgetopfølgning {choice.year}', f'opgjort {format_date(view.today)}')}.xlsx",
        EXCEL,
        key="budget-xlsx",
        icon=":material/download:",
        on_click="ignore",
        help="Med formler, diagrammer og alle posteringer. Ret en post i filen, og den regner igen.",
    )


def _address() -> str | None:
    """Where this page answers, for the links in the file."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme and parts.netloc else None
