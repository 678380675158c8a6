"""The form that says when a body began and ended, and which body comes after it."""

from collections.abc import Sequence

import streamlit as st

from tracker.domain.term import BodyLife
from tracker.export.handover_report import Row
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.handover_days import ask_day
from tracker.ui.handover_saving import save_border
from tracker.ui.loading import current_engine
from tracker.usecases.set_body_life import BodyLifeForm, set_body_life

_LIFE = "levetid"
_NOBODY = ""


def fill_life_form(body: Row, bodies: Sequence[Row]) -> None:
    """First and last day, successor and note, as they are known; empty is unknown."""
    others = {row["id"]: row["name"] for row in bodies if row["id"] != body["id"]}
    with st.form("skriv-levetid", border=False):
        first = ask_day("Første dag", body["first_day"], f"{_LIFE}-foerste")
        last = ask_day("Sidste dag", body["last_day"], f"{_LIFE}-sidste")
        known = [_NOBODY, *others]
        successor = st.selectbox(
            "Hvilket råd eller udvalg kommer efter?",
            known,
            index=known.index(body["successor_id"]) if body["successor_id"] in others else 0,
            format_func=lambda one: others.get(one, "Ikke oplyst, eller det samme efter et valg"),
            key=f"{_LIFE}-efter",
        )
        new = st.text_input("Står det ikke på listen? Skriv navnet", max_chars=200, key=f"{_LIFE}-nyt")
        note = st.text_area("Bemærkning", value=body["note"] or "", max_chars=500, key=f"{_LIFE}-note")
        choose_actor(_LIFE, "Hvem skriver?")
        if not st.form_submit_button("Gem", type="primary"):
            return
        actor = keep_actor(_LIFE)
        form = BodyLifeForm(first, last, successor or None, note, new)
        is_saved = save_border(
            lambda: set_body_life(current_engine(), body["id"], form, seen=_seen(body), now=moment(), actor=actor),
            "Perioden er gemt.",
        )
    if is_saved:
        st.rerun()


def _seen(body: Row) -> BodyLife | None:
    """The life as the page showed it; a body of which nothing is written has none."""
    if body["entered_at"] is None:
        return None
    return BodyLife(body["id"], body["first_day"], body["last_day"], body["successor_id"], body["note"])
