"""Why spending differs from the budget: what people said, and the form to say it."""

from functools import partial

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.store.frames_ledger import deviation_notes_frame
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.budget_form_parts import account_words, accounts_of, choose_account, choose_pool
from tracker.ui.budget_sections import show_fold
from tracker.ui.budget_view import BudgetView
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.loading import current_engine
from tracker.ui.saving import save_form
from tracker.usecases.explain_deviation import explain_deviation


def notes_of(view: BudgetView) -> list[Row]:
    """The explanations of the chosen pool and year, newest first."""
    return [
        row
        for row in load_rows(deviation_notes_frame, view.municipality_code)
        if row["year"] == view.choice.year and view.choice.pool_id in {None, row["pool_id"]}
    ]


def show_notes(view: BudgetView) -> None:
    """What was said, each with its day and who said it; and the form."""
    accounts = accounts_of(view.municipality_code)
    for row in notes_of(view):
        account = accounts.get(row["account_id"])
        place = view.pool_name(row["pool_id"]) if account is None else account_words(account)
        who = as_text(row["entered_by"] or "uden navn")
        with st.container(border=True, gap="xxsmall"):
            st.markdown(f":material/comment: **{as_text(place)}:** {as_text(row['text'])}")
            st.caption(f"{who}, pr. {format_date(row['as_of'])}")
    if view.choice.year is not None:
        fill = partial(_ask_note, view, view.choice.year)
        show_fold("Forklar en afvigelse", ":material/comment:", "afvigelse", fill)


def _ask_note(view: BudgetView, year: int) -> None:
    key = "afvigelse-forklaring"
    with st.form(key, border=False):
        pool_id = choose_pool(view.offered.pools, view.choice.pool_id, f"{key}-pulje")
        account_id = choose_account(view.municipality_code, f"{key}-konto")
        text = st.text_area("Hvorfor afviger forbruget?", max_chars=1000, key=f"{key}-ord")
        day = st.date_input("Opgjort pr.", view.today, max_value=view.today, format="DD.MM.YYYY", key=f"{key}-dag")
        choose_actor(key)
        if not st.form_submit_button("Gem forklaringen"):
            return
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: explain_deviation(
                *(engine, pool_id, year, text),
                as_of=day,
                now=moment(),
                account_id=account_id,
                actor=actor,
            ),
            "Forklaringen er gemt.",
        )
    if is_saved:
        st.rerun()
