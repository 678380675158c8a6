"""Write who sat in a body as what and when; from a proposal of the minutes, or from nothing."""

import datetime as dt
from functools import partial

import streamlit as st

from tracker.domain.term import MemberTerm
from tracker.insight.terms import SeenMember
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.handover_days import ask_day
from tracker.ui.handover_saving import save_border
from tracker.ui.loading import current_engine, today
from tracker.usecases.enter_member_term import (
    MemberTermForm,
    edit_member_term,
    enter_member_term,
    take_member_term_away,
)

_KEY = "medlem"
PROPOSED = (
    "Forslag fra referaterne: første og sidste møde med navnet til stede. "
    "Ret dagene til periodens egne, eller gør dem tomme, hvis de ikke kendes."
)


def fill_member_form(body_id: str, term: MemberTerm | None, proposal: SeenMember | None = None) -> None:
    """The form of a new term, of a written one, or of a proposal, whose days say where they come from."""
    if proposal is not None:
        st.caption(PROPOSED)
    with st.form("skriv-medlem", border=False):
        form = _fields(term, proposal)
        choose_actor(_KEY, "Hvem skriver?")
        if not st.form_submit_button("Gem", type="primary"):
            return
        actor, engine = keep_actor(_KEY), current_engine()
        save = (
            partial(enter_member_term, engine, body_id, form, now=moment(), actor=actor)
            if term is None
            else partial(edit_member_term, engine, term, form, now=moment(), actor=actor)
        )
        is_saved = save_border(save, "Medlemmet er gemt.")
    if is_saved:
        st.rerun()


def _fields(term: MemberTerm | None, proposal: SeenMember | None) -> MemberTermForm:
    shown = term or proposal
    first = term.first_day if term else proposal.first_seen if proposal else None
    last = term.last_day if term else _last_day(proposal)
    name = st.text_input("Navn", value=shown.name if shown else "", max_chars=200, key=f"{_KEY}-navn")
    role = st.text_input(
        "Hverv", value=(shown.role or "") if shown else "", max_chars=100, placeholder="formand", key=f"{_KEY}-hverv"
    )
    first_day = ask_day("Første dag", first, f"{_KEY}-foerste")
    last_day = ask_day("Sidste dag (tom, hvis medlemmet stadig sidder)", last, f"{_KEY}-sidste")
    return MemberTermForm(name, role, first_day, last_day)


def _last_day(proposal: SeenMember | None) -> dt.date | None:
    """The last meeting seen, of a term that is over; who was seen in the present one may sit there still."""
    if proposal is None or proposal.term is None or proposal.term.last_day >= today():
        return None
    return proposal.last_seen


def confirm_removal(term: MemberTerm) -> None:
    """The question, and the button that does it."""
    st.markdown(f"{as_text(term.name)} forsvinder fra listen. Historikken husker det.")
    with st.form("fjern-medlem", border=False):
        choose_actor("fjern-medlem", "Hvem fjerner?")
        if not st.form_submit_button("Fjern", type="primary"):
            return
        actor = keep_actor("fjern-medlem")
        is_gone = save_border(
            partial(take_member_term_away, current_engine(), term, now=moment(), actor=actor), "Medlemmet er fjernet."
        )
    if is_gone:
        st.rerun()
