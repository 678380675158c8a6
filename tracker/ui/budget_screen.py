"""Økonomi: one pool and year at a time, or what will stand here when minutes tell of money."""

import streamlit as st

from tracker.insight.spending import Account, accounts_of
from tracker.store.frames_ledger import ledger_frame
from tracker.store.frames_money import applications_frame, balances_frame, pools_frame
from tracker.ui.budget_account import show_account
from tracker.ui.budget_applications import show_applications
from tracker.ui.budget_choice import choose_account, choose_pool, pool_words, show_pool
from tracker.ui.budget_forms import offer_movement, offer_pool
from tracker.ui.chooser import Scope
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.links import go_to


def show_budget(scope: Scope) -> None:
    """The chosen pool's chosen year."""
    code = scope.municipality_code
    pools, ledger = load_rows(pools_frame, code), load_rows(ledger_frame, code)
    balances, applications = load_rows(balances_frame, code), load_rows(applications_frame, code)
    if not pools:
        _show_empty()
        offer_pool(scope)
        return
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        pool = choose_pool(_fullest_first(pools, ledger))
        accounts = [one for one in accounts_of(ledger, balances) if one.pool_id == pool["id"]]
        account = choose_account(accounts) if accounts else None
    show_pool(pool)
    if account is None:
        st.markdown("**Ingen beløb er læst for denne pulje endnu.**")
    else:
        show_account(account, [row for row in balances if row["pool_id"] == pool["id"]], pool_words(pool))
    if pool["kind"] == "pool":
        _show_applications(pool, account, applications)
    offer_movement(pool)
    offer_pool(scope)


def _show_applications(pool: Row, account: Account | None, applications: list[Row]) -> None:
    year = None if account is None else account.year
    own = [one for one in applications if one["pool_id"] == pool["id"] and year in (None, one["year"])]
    show_applications(own, pool_words(pool), year)


def _fullest_first(pools: list[Row], ledger: list[Row]) -> list[Row]:
    """Pools with movements before those without, in the order of their names."""
    told = {row["pool_id"] for row in ledger}
    return sorted(pools, key=lambda pool: pool["id"] not in told)


def _show_empty() -> None:
    st.markdown(
        "**Ingen beløb er læst for denne kommune endnu.** Når et indlæst referat fortæller om en bevilling, en "
        "overførsel, en tildeling eller en rest, står det her med sin sætning. "
        "En pulje kan også lægges ind i en datapakke."
    )
    if st.button("Indlæs referater", type="primary", icon=":material/upload_file:", key="oekonomi-indlaes"):
        go_to("dokumenter")
