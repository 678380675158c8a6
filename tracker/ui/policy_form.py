"""Forms for a policy: add one to a municipality, or correct what is said of one."""

import datetime as dt
from functools import partial

import streamlit as st

from tracker.domain.goal import Policy
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY, Municipality
from tracker.store.frames import municipalities_frame, policies_frame
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.item_rows import load_rows
from tracker.ui.loading import current_engine, today
from tracker.ui.saving import save_form
from tracker.ui.upload_municipality import municipality_choices
from tracker.usecases.enter_policy import PolicyForm, add_policy, edit_policy

EARLIEST = dt.date(1970, 1, 1)
"""The municipalities of today's kind began then; a date field needs a first day."""
NO_NUMBER = 0
"""Reports a year when the policy promises none; the field cannot be empty."""


def offer_new_policy() -> None:
    """A policy of the municipality shown, or of any of the country's."""
    choices = municipality_choices()
    with st.expander("Tilføj en politik", icon=":material/add:"), st.form("ny-politik", border=False):
        choices.pop(UNKNOWN_MUNICIPALITY, None)
        code = st.selectbox("Kommune", list(choices), format_func=choices.__getitem__, filter_mode="contains")
        form = _fields("ny", None)
        choose_actor("ny-politik")
        if not st.form_submit_button("Tilføj", type="primary"):
            return
        engine, actor = current_engine(), keep_actor("ny-politik")
        municipality = _municipality(code, choices[code])
        is_saved = save_form(
            lambda: add_policy(engine, municipality, form, now=moment(), actor=actor), "Politikken er tilføjet."
        )
    if is_saved:
        st.query_params.from_dict({"kommune": code})
        st.rerun()


def offer_policy_edit(policy: Policy) -> None:
    """What the policy is called, its years, and what it promises."""
    opened = st.session_state.setdefault(f"politik-{policy.id}", policy)
    with st.expander("Ret politikken", icon=":material/edit:"), st.form(f"ret-politik-{policy.id}", border=False):
        form = _fields(policy.id, policy)
        choose_actor(f"politik-{policy.id}")
        if not st.form_submit_button("Gem politikken"):
            return
        engine, actor = current_engine(), keep_actor(f"politik-{policy.id}")
        is_saved = save_form(
            lambda: edit_policy(engine, opened, form, now=moment(), actor=actor), "Politikken er gemt."
        )
    if is_saved:
        st.session_state.pop(f"politik-{policy.id}", None)
        st.rerun()


def _fields(key: str, policy: Policy | None) -> PolicyForm:
    """The fields, filled with what is known."""
    year = today().year
    known = partial(_known, policy)
    title = st.text_input("Titel", value=policy.title if policy else "", max_chars=300, key=f"p-titel-{key}")
    left, right = st.columns(2)
    first = left.number_input("Første år", value=policy.period_first if policy else year, key=f"p-fra-{key}")
    last = right.number_input("Sidste år", value=policy.period_last if policy else year + 3, key=f"p-til-{key}")
    reports = st.number_input(
        "Opfølgninger om året, som politikken lover (0: ingen)",
        min_value=0,
        value=(policy.reports_per_year or NO_NUMBER) if policy else NO_NUMBER,
        key=f"p-antal-{key}",
    )
    left, right = st.columns(2)
    day = policy.adopted_on if policy else None
    adopted_on = left.date_input(
        "Vedtaget den", value=day, min_value=EARLIEST, format="DD.MM.YYYY", key=f"p-vedtaget-{key}"
    )
    adopted_by = right.text_input("Vedtaget af", value=known("adopted_by"), max_chars=200, key=f"p-vedtaget-af-{key}")
    predecessor = _predecessor(key, policy)
    vision = st.text_area("Vision", value=known("vision"), key=f"p-vision-{key}")
    note = st.text_area("Hvordan følges der op?", value=known("follow_up_note"), key=f"p-op-{key}")
    case = st.text_input("Sagsnummer", value=known("case_number"), key=f"p-sag-{key}")
    source = st.text_input("Kilde", value=known("source"), key=f"p-kilde-{key}")
    return PolicyForm(
        title,
        int(first),
        int(last),
        vision,
        case,
        int(reports) or None,
        note,
        source,
        adopted_on=adopted_on,
        adopted_by=adopted_by,
        predecessor_id=predecessor,
    )


def _predecessor(key: str, policy: Policy | None) -> str | None:
    """The policy before this one, among the municipality's other ones; a new policy's is chosen when it is there."""
    if policy is None:
        return None
    rows = load_rows(policies_frame, policy.municipality_code)
    titles = {None: "Ingen, eller ikke her"} | {row["id"]: row["title"] for row in rows if row["id"] != policy.id}
    if policy.predecessor_id not in titles:
        titles[policy.predecessor_id] = policy.predecessor_id or ""
    chosen: str | None = st.selectbox(
        "Politikken før den",
        list(titles),
        index=list(titles).index(policy.predecessor_id),
        format_func=titles.__getitem__,
        key=f"p-foer-{key}",
    )
    return chosen


def _known(policy: Policy | None, field: str) -> str:
    """What the policy says in a field, or nothing."""
    return str(getattr(policy, field) or "") if policy is not None else ""


def _municipality(code: str, name: str) -> Municipality:
    """The municipality as the store has it, or as the country's list names it."""
    stored = next((row for row in load_rows(municipalities_frame) if row["code"] == code), None)
    return Municipality(code, stored["name"] if stored else name, bool(stored and stored["is_invented"]))
