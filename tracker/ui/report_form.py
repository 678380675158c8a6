"""A status report by form: choose the goals it speaks of, then write what it says of each."""

import datetime as dt

import streamlit as st

from tracker.domain.goal import Goal, GoalState
from tracker.figures.states import STATE_LOOKS
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.goal_names import goal_name
from tracker.ui.loading import current_engine, today
from tracker.ui.policy_standing import PolicyStanding
from tracker.ui.saving import save_form
from tracker.usecases.add_report import Entry, ReportForm, add_report
from tracker.usecases.pack_words import STATES

DAY = "DD.MM.YYYY"
SAYABLE: tuple[GoalState | None, ...] = (None, *STATES.values())
WHOLE = "Hele politikken"
_ROUND = "rapport-omgang"


def report_fields(
    found: PolicyStanding, key: str, title: str = "", day: dt.date | None = None, author: str = ""
) -> ReportForm:
    """Title, day, author, what it is about and where it stands; no day is proposed, since nobody knows it."""
    named = st.text_input("Rapportens titel", value=title, max_chars=300, key=f"r-titel-{key}")
    left, right = st.columns(2)
    dated = left.date_input("Rapportens dato", value=day, max_value=today(), format=DAY, key=f"r-dato-{key}")
    by = right.text_input("Hvem har lavet den?", value=author, max_chars=200, key=f"r-af-{key}")
    about = {None: WHOLE} | {goal.id: label_of(goal) for goal in found.standing.goals}
    goal_id = st.selectbox("Hvad handler den om?", list(about), format_func=about.__getitem__, key=f"r-om-{key}")
    source = st.text_input("Kilde", max_chars=300, placeholder="Hvor ligger rapporten?", key=f"r-kilde-{key}")
    return ReportForm(named, dated, by, source, goal_id)


def label_of(goal: Goal) -> str:
    """Path and name, as a choice shows a goal: ``1/a: Et varigt hjem``, since every area may have its point a."""
    return f"{goal.id.removeprefix(f'{goal.policy_id}/')}: {goal_name(goal)}"


def state_word(state: GoalState | None) -> str:
    """The state's word, or that none is given."""
    return "Siger intet om tilstanden" if state is None else STATE_LOOKS[state].word


def offer_new_report(found: PolicyStanding) -> None:
    """What a report says, typed in; the goals are chosen first, so that the form is no longer than the report."""
    key = f"{found.policy.id}-{st.session_state.get(_ROUND, 0)}"
    with st.expander("Skriv en statusrapport ind", icon=":material/edit_note:"):
        names = {goal.id: label_of(goal) for goal in found.standing.goals}
        chosen = st.multiselect(
            "Hvilke mål siger rapporten noget om?",
            list(names),
            format_func=names.__getitem__,
            key=f"r-maal-{key}",
            placeholder="Vælg mål",
        )
        with st.form(f"rapport-{key}", border=False):
            form = report_fields(found, key)
            entries = [_entry(goal_id, names[goal_id], key) for goal_id in chosen]
            choose_actor(f"rapport-{key}")
            if not st.form_submit_button("Gem rapporten"):
                return
            engine, actor = current_engine(), keep_actor(f"rapport-{key}")
            is_saved = save_form(
                lambda: add_report(engine, found.policy.id, form, entries, now=moment(), actor=actor),
                "Rapporten er gemt.",
            )
    if is_saved:
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
        st.rerun()


def _entry(goal_id: str, name: str, key: str) -> Entry:
    st.markdown(f"**{as_text(name)}**")
    state = st.selectbox("Tilstand", SAYABLE, format_func=state_word, key=f"r-tilstand-{key}-{goal_id}")
    text = st.text_area("Hvad siger rapporten?", max_chars=5000, key=f"r-tekst-{key}-{goal_id}")
    return Entry(goal_id, state, text)
