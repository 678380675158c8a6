"""Forms for money that no minutes tell of: an entry, and a pool or budget. An entry is never changed."""

from functools import partial

import streamlit as st

from tracker.domain.money import LedgerKind
from tracker.export.budget_words import KIND_WORDS
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.budget_form_parts import UNREADABLE, choose_account, choose_goal, choose_pool
from tracker.ui.budget_sections import show_fold
from tracker.ui.budget_view import BudgetView
from tracker.ui.chooser import Scope
from tracker.ui.kroner import ore_of
from tracker.ui.loading import current_engine
from tracker.ui.saving import save_form
from tracker.usecases.add_pool import add_pool
from tracker.usecases.pack_money import PoolKind
from tracker.usecases.post_entry import NewEntry, post_entry

POOL_WORDS = {PoolKind.POOL: "Pulje, der kan søges", PoolKind.BUDGET: "Budget"}
_MOVED = (LedgerKind.CORRECTION, LedgerKind.CARRY_OVER, LedgerKind.TRANSFER)
"""Kinds with forms of their own: they have two figures or two legs."""
_KINDS = [kind for kind in LedgerKind if kind not in _MOVED]


def offer_movement(view: BudgetView) -> None:
    """A sum given, spent, committed, granted or paid back."""
    show_fold("Skriv et beløb ind", ":material/add_card:", "bevaegelse", partial(_ask_movement, view))


def _ask_movement(view: BudgetView) -> None:
    code, key = view.municipality_code, "bevaegelse"
    with st.form(key, border=False):
        pool_id = choose_pool(view.offered.pools, view.choice.pool_id, f"{key}-pulje")
        kind: LedgerKind = st.selectbox("Slags", _KINDS, format_func=KIND_WORDS.__getitem__)
        typed = st.text_input("Kroner", max_chars=20, placeholder="38.000")
        year = st.number_input("År", 1990, 2100, view.choice.year or view.today.year)
        day = st.date_input("Dato", value=None, format="DD.MM.YYYY")
        purpose = st.text_input("Til hvad?", max_chars=300)
        account_id = choose_account(code, f"{key}-konto")
        goal_id = choose_goal(view, None, f"{key}-maal")
        source = st.text_input("Kilde", max_chars=300)
        choose_actor(key)
        if not st.form_submit_button("Gem beløbet", type="primary"):
            return
        ore = ore_of(typed)
        if ore is None or ore <= 0:
            st.error(UNREADABLE)
            return
        engine, actor = current_engine(), keep_actor(key)
        new = NewEntry(*(pool_id, kind, ore, int(year), source, day, purpose), account_id=account_id, goal_id=goal_id)
        is_saved = save_form(lambda: post_entry(engine, new, now=moment(), actor=actor), "Beløbet er bogført.")
    if is_saved:
        st.rerun()


def offer_pool(scope: Scope) -> None:
    """A pool or budget of one of the municipality's bodies."""
    if scope.municipality_code:
        show_fold("Tilføj en pulje eller et budget", ":material/add:", "ny-pulje", partial(_ask_pool, scope))


def _ask_pool(scope: Scope) -> None:
    with st.form("ny-pulje", border=False):
        body = st.text_input("Råd eller udvalg", max_chars=200)
        name = st.text_input("Navn", max_chars=200)
        kind: PoolKind = st.selectbox("Slags", list(POOL_WORDS), format_func=POOL_WORDS.__getitem__)
        rules = st.text_area("Regler", max_chars=2000)
        source = st.text_input("Kilde", max_chars=300)
        choose_actor("ny-pulje")
        if not st.form_submit_button("Tilføj"):
            return
        engine, actor, code = current_engine(), keep_actor("ny-pulje"), scope.municipality_code
        is_saved = save_form(
            lambda: add_pool(engine, code, body, name, kind, now=moment(), rules=rules, source=source, actor=actor),
            "Puljen er tilføjet.",
        )
    if is_saved:
        st.rerun()
