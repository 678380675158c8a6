"""Which budget and which goal each account of the finance system belongs to."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.budget_choice import pool_words
from tracker.ui.budget_form_parts import account_words, accounts_of, choose_goal, goals_of
from tracker.ui.budget_sections import show_fold
from tracker.ui.budget_view import BudgetView
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.loading import current_engine
from tracker.ui.saving import save_form
from tracker.usecases.place_account import place_account


def offer_accounts(view: BudgetView) -> None:
    """One account at a time; nothing where no file of the finance system has been taken in."""
    accounts = accounts_of(view.municipality_code)
    if not accounts:
        return
    fill = partial(_ask_place, view, accounts)
    show_fold("Sæt konti på budgetter og mål", ":material/account_tree:", "konti", fill)


def _ask_place(view: BudgetView, accounts: Mapping[str, Row]) -> None:
    pools, goals = {pool["id"]: pool for pool in view.offered.pools}, goals_of(view.state, view.municipality_code)
    unplaced = sum(row["goal_id"] is None for row in accounts.values())
    st.markdown(f"{len(accounts)} konti; {unplaced} af dem er ikke sat på et mål.")
    account_id = st.selectbox(
        "Konto", list(accounts), format_func=lambda one: account_words(accounts[one]), key="konto-valgt"
    )
    account = accounts[account_id]
    place = pools.get(account["pool_id"])
    goal = goals.get(account["goal_id"], "intet mål")
    st.caption(f"Nu: {as_text(pool_words(place) if place else 'intet budget')} · {as_text(goal)}")
    key = f"konto-{account_id}"
    with st.form(key, border=False):
        names = list(pools)
        pool_id = st.selectbox(
            "Budget",
            names,
            names.index(account["pool_id"]) if account["pool_id"] in pools else None,
            format_func=lambda one: pool_words(pools[one]),
            key=f"{key}-budget",
        )
        goal_id = choose_goal(view, account["goal_id"], f"{key}-maal")
        st.caption("Det, der er bogført, bliver, hvor det står; målet gælder også det.")
        choose_actor(key)
        if not st.form_submit_button("Gem kontoens plads"):
            return
        engine, actor, code = current_engine(), keep_actor(key), view.municipality_code
        is_saved = save_form(
            lambda: place_account(engine, code, account_id, pool_id, goal_id, now=moment(), actor=actor),
            "Kontoens plads er gemt.",
        )
    if is_saved:
        st.rerun()
