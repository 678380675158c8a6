"""Forms for money that no minutes tell of: a pool or budget, and a movement in it. An entry is never changed."""

import re

import streamlit as st

from tracker.danish.amounts import parse_number
from tracker.domain.money import LedgerKind
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.chooser import Scope
from tracker.ui.item_rows import Row
from tracker.ui.loading import current_engine, today
from tracker.ui.message_words import LEDGER_WORDS
from tracker.ui.saving import save_form
from tracker.usecases.add_pool import add_pool
from tracker.usecases.pack_money import PoolKind
from tracker.usecases.post_entry import NewEntry, post_entry

KIND_WORDS = {PoolKind.POOL: "Pulje, der kan søges", PoolKind.BUDGET: "Budget"}
_KINDS = [kind for kind in LEDGER_WORDS if kind is not LedgerKind.CORRECTION]
_KRONER = re.compile(r"[-−–]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2})?")


def offer_movement(pool: Row) -> None:
    """A sum that moves in the pool; what was entered wrongly is put right by an entry of its own."""
    key = f"bevaegelse-{pool['id']}"
    with st.expander("Skriv et beløb ind", icon=":material/add_card:"), st.form(key, border=False):
        kind: LedgerKind = st.selectbox("Slags", _KINDS, format_func=LEDGER_WORDS.__getitem__)
        typed = st.text_input("Kroner", max_chars=20, placeholder="38.000")
        year = st.number_input("År", 1990, 2100, today().year)
        day = st.date_input("Dato", value=None, format="DD.MM.YYYY")
        purpose = st.text_input("Til hvad?", max_chars=300)
        source = st.text_input("Kilde", max_chars=300)
        choose_actor(key)
        if not st.form_submit_button("Gem beløbet"):
            return
        ore = ore_of(typed)
        if ore is None or ore <= 0:
            st.error("Beløbet kan ikke læses. Skriv det som 38.000. Intet er gemt.")
            return
        engine, actor, amount = current_engine(), keep_actor(key), ore
        is_saved = save_form(
            lambda: post_entry(
                engine,
                NewEntry(pool["id"], kind, amount, int(year), source, day, purpose),
                now=moment(),
                actor=actor,
            ),
            "Beløbet er gemt.",
        )
    if is_saved:
        st.rerun()


def ore_of(typed: str) -> int | None:
    """Kroner as Danes write them, in whole øre; ``57.5`` is none, since a full stop groups thousands."""
    words = typed.replace("kr.", "").replace("kr", "").strip()
    value = parse_number(words) if _KRONER.fullmatch(words) else None
    return None if value is None else int(value * 100)


def offer_pool(scope: Scope) -> None:
    """A pool or budget of one of the municipality's bodies."""
    if not scope.municipality_code:
        return
    with st.expander("Tilføj en pulje eller et budget", icon=":material/add:"), st.form("ny-pulje", border=False):
        body = st.text_input("Råd eller udvalg", max_chars=200)
        name = st.text_input("Navn", max_chars=200)
        kind: PoolKind = st.selectbox("Slags", list(KIND_WORDS), format_func=KIND_WORDS.__getitem__)
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
