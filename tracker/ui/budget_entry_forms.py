"""What can be done with one entry: correct it, let go of a commitment, say which goal it is counted to."""

from functools import partial

import streamlit as st

from tracker.domain.money import LedgerKind
from tracker.insight.ledger_effect import Effect, stands_at
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.budget_form_parts import UNREADABLE, choose_goal
from tracker.ui.budget_sections import show_fold
from tracker.ui.budget_view import BudgetView
from tracker.ui.kroner import ore_of, typed_of
from tracker.ui.loading import current_engine
from tracker.ui.saving import save_form
from tracker.usecases.correct_entry import correct_entry, release_commitment
from tracker.usecases.post_entry import attribute_entry


def offer_changes(view: BudgetView, effect: Effect) -> None:
    """The forms that suit the entry; a proposal is answered on Økonomi and has none."""
    row = effect.row
    if row["is_proposed"]:
        st.caption(
            "Beløbet er foreslået og ikke bogført. Bogfør eller afvis det under »Hvilke beløb foreslår referaterne?«"
        )
        return
    if row["kind"] != LedgerKind.CORRECTION.value:
        ask = partial(_ask_correction, view, effect)
        show_fold("Ret posten", ":material/edit_note:", f"ret-{effect.id}", ask)
    if row["kind"] == LedgerKind.COMMITMENT.value and row["amount_ore"] > 0:
        _offer_release(view, effect)
    show_fold("Sæt posten på et mål", ":material/flag:", f"maal-{effect.id}", partial(_ask_goal, view, effect))


def _ask_correction(view: BudgetView, effect: Effect) -> None:
    row, wrong = effect.row, stands_at(view.book.effects)[effect.id]
    key = f"ret-{effect.id}-{wrong}"
    with st.form(key, border=False):
        st.caption("Posten bliver stående. Rettelsen bliver en post for sig, og begge kan ses.")
        typed_wrong = st.text_input("Forkert tal (kroner)", typed_of(wrong), max_chars=20, key=f"{key}-forkert")
        typed_right = st.text_input("Rigtigt tal (kroner)", max_chars=20, key=f"{key}-rigtigt")
        reason = st.text_input("Hvorfor?", max_chars=300, key=f"{key}-grund")
        source = st.text_input("Kilde", max_chars=300, key=f"{key}-kilde")
        choose_actor(key)
        if not st.form_submit_button("Bogfør rettelsen", type="primary"):
            return
        wrong_ore, right_ore = ore_of(typed_wrong), ore_of(typed_right)
        if wrong_ore is None or right_ore is None:
            st.error(UNREADABLE)
            return
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: correct_entry(
                *(engine, row["pool_id"], wrong_ore, right_ore, reason),
                now=moment(),
                refers_to=effect.id,
                source=source,
                actor=actor,
            ),
            "Rettelsen er bogført.",
        )
    if is_saved:
        st.rerun()


def _offer_release(view: BudgetView, effect: Effect) -> None:
    held = stands_at(view.book.effects)[effect.id]
    if held <= 0:
        st.caption("Det hele er frigivet.")
        return
    ask = partial(_ask_release, effect, held)
    show_fold("Frigiv det, der er disponeret", ":material/lock_open:", f"frigiv-{effect.id}", ask)


def _ask_release(effect: Effect, held: int) -> None:
    key = f"frigiv-{effect.id}-{held}"
    with st.form(key, border=False):
        st.caption("Er pengene betalt, så skriv også udgiften ind.")
        typed = st.text_input("Kroner", typed_of(held), max_chars=20, key=f"{key}-kroner")
        day = st.date_input("Dato", value=None, format="DD.MM.YYYY", key=f"{key}-dag")
        source = st.text_input("Kilde", max_chars=300, key=f"{key}-kilde")
        choose_actor(key)
        if not st.form_submit_button("Frigiv"):
            return
        ore = ore_of(typed)
        if ore is None or not 0 < ore <= held:
            st.error(f"Skriv et beløb mellem 0 og {typed_of(held)} kroner. Intet er gemt.")
            return
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: release_commitment(engine, effect.id, ore, now=moment(), date=day, source=source, actor=actor),
            "Beløbet er frigivet.",
        )
    if is_saved:
        st.rerun()


def _ask_goal(view: BudgetView, effect: Effect) -> None:
    key = f"maal-{effect.id}"
    with st.form(key, border=False):
        goal_id = choose_goal(view, effect.row["goal_id"], f"{key}-valg", "Mål")
        choose_actor(key)
        if not st.form_submit_button("Gem"):
            return
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: attribute_entry(engine, effect.id, goal_id, now=moment(), actor=actor),
            "Posten tæller ikke til noget mål." if goal_id is None else "Posten tæller til målet.",
        )
    if is_saved:
        st.rerun()
