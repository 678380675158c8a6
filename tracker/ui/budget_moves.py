"""Forms for money that moves from one place to another, and for a told figure that was wrong and never an entry."""

from functools import partial

import streamlit as st

from tracker.domain.money import LedgerKind
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.budget_form_parts import UNREADABLE, choose_pool
from tracker.ui.budget_sections import show_fold
from tracker.ui.budget_view import BudgetView
from tracker.ui.kroner import ore_of
from tracker.ui.loading import current_engine
from tracker.ui.saving import save_form
from tracker.usecases.correct_entry import correct_entry
from tracker.usecases.post_entry import move_money

_MOVES = {
    LedgerKind.CARRY_OVER: "Overfør fra et år til det næste, eller til et andet råd",
    LedgerKind.TRANSFER: "Omplacér mellem puljer og budgetter i samme år",
}


def offer_move(view: BudgetView) -> None:
    """Carry over or transfer: one sum, where it leaves and where it comes; both legs are posted or none."""
    show_fold("Overfør eller omplacér", ":material/swap_horiz:", "flyt", partial(_ask_move, view))


def _ask_move(view: BudgetView) -> None:
    key, year = "flyt", view.choice.year or view.today.year
    with st.form(key, border=False):
        kind: LedgerKind = st.radio("Slags", list(_MOVES), format_func=_MOVES.__getitem__)
        typed = st.text_input("Kroner", max_chars=20, placeholder="38.000", key=f"{key}-kroner")
        left, right = st.columns(2)
        with left:
            source_pool = choose_pool(view.offered.pools, view.choice.pool_id, f"{key}-fra", "Fra")
            source_year = st.number_input("Fra år", 1990, 2100, year - 1, key=f"{key}-fra-aar")
        with right:
            target_pool = choose_pool(view.offered.pools, view.choice.pool_id, f"{key}-til", "Til")
            target_year = st.number_input("Til år", 1990, 2100, year, key=f"{key}-til-aar")
        day = st.date_input("Dato", value=None, format="DD.MM.YYYY", key=f"{key}-dag")
        purpose = st.text_input("Til hvad?", max_chars=300, key=f"{key}-formaal")
        source = st.text_input("Kilde", max_chars=300, key=f"{key}-kilde")
        choose_actor(key)
        if not st.form_submit_button("Flyt pengene"):
            return
        taken, received = (source_pool, int(source_year)), (target_pool, int(target_year))
        ore = _ore(typed)
        if ore is None or not _is_a_move(kind, taken, received):
            return
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: move_money(
                *(engine, kind, ore, taken, received),
                now=moment(),
                date=day,
                purpose=purpose,
                source=source,
                actor=actor,
            ),
            "Pengene er flyttet: en post ud og en post ind.",
        )
    if is_saved:
        st.rerun()


def _ore(typed: str) -> int | None:
    ore = ore_of(typed)
    if ore is None or ore <= 0:
        st.error(UNREADABLE)
        return None
    return ore


def _is_a_move(kind: LedgerKind, taken: tuple[str, int], received: tuple[str, int]) -> bool:
    """Said before it is posted, since entries are never changed."""
    if taken == received:
        st.error("Pengene skal flyttes til et andet år eller en anden pulje. Intet er gemt.")
    elif kind is LedgerKind.TRANSFER and taken[1] != received[1]:
        st.error("En omplacering bliver i året. Vælg overførsel, hvis pengene skal til et andet år. Intet er gemt.")
    else:
        return True
    return False


def offer_told_correction(view: BudgetView) -> None:
    """A figure that was told wrongly and never posted; an entry is corrected from its own view."""
    words = "Ret et tal, der er fortalt forkert"
    show_fold(words, ":material/edit_note:", "ret-fortalt", partial(_ask_told_correction, view))


def _ask_told_correction(view: BudgetView) -> None:
    key = "ret-fortalt"
    with st.form(key, border=False):
        st.caption("Er tallet en post, så åbn posten, og ret den dér.")
        pool_id = choose_pool(view.offered.pools, view.choice.pool_id, f"{key}-pulje")
        year = st.number_input("År", 1990, 2100, view.choice.year or view.today.year, key=f"{key}-aar")
        wrong = st.text_input("Forkert tal (kroner)", max_chars=20, key=f"{key}-forkert")
        right = st.text_input("Rigtigt tal (kroner)", max_chars=20, key=f"{key}-rigtigt")
        reason = st.text_input("Hvorfor?", max_chars=300, key=f"{key}-grund")
        source = st.text_input("Kilde", max_chars=300, key=f"{key}-kilde")
        choose_actor(key)
        if not st.form_submit_button("Bogfør rettelsen"):
            return
        wrong_ore, right_ore = ore_of(wrong), ore_of(right)
        if wrong_ore is None or right_ore is None:
            st.error(UNREADABLE)
            return
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: correct_entry(
                *(engine, pool_id, wrong_ore, right_ore, reason),
                now=moment(),
                year=int(year),
                source=source,
                actor=actor,
            ),
            "Rettelsen er bogført.",
        )
    if is_saved:
        st.rerun()
