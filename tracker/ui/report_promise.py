"""The number of reports a year that a policy's own words promise: proposed with the words, never set silently."""

from dataclasses import replace

import streamlit as st

from tracker.domain.goal import Policy
from tracker.export.report_words import promise_words
from tracker.ui.actor import current_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.loading import current_engine
from tracker.ui.saving import save_form
from tracker.usecases.enter_policy import edit_policy, form_of
from tracker.usecases.enter_policy_promise import find_promises


def offer_promise(policy: Policy) -> None:
    """Where nobody has said how many reports a year, what the note on follow-up says of it, to say yes or no to."""
    declined = f"loefte-nej-{policy.id}-{policy.follow_up_note}"
    if policy.reports_per_year is not None or not policy.follow_up_note or st.session_state.get(declined):
        return
    promises = find_promises(policy.follow_up_note)
    if not promises:
        return
    said = " eller ".join(f"‘{one.words}’" for one in promises)
    st.markdown(
        f":material/lightbulb: I politikkens ord om opfølgning står der {as_text(said)}. "
        "Lover den så mange rapporter? Når tallet er sat, vises det, hvilke der mangler."
    )
    with st.container(horizontal=True, gap="small"):
        for one in promises:
            if st.button(f"Ja, {promise_words(one.number)}", key=f"loefte-{policy.id}-{one.number}"):
                _accept(policy, one.number)
        if st.button("Nej", key=f"loefte-{policy.id}-nej"):
            st.session_state[declined] = True
            st.rerun()


def _accept(policy: Policy, number: int) -> None:
    form = replace(form_of(policy), reports_per_year=number)
    engine, actor = current_engine(), current_actor()
    if save_form(lambda: edit_policy(engine, policy, form, now=moment(), actor=actor), "Tallet er gemt."):
        st.session_state.pop(f"politik-{policy.id}", None)
        st.rerun()
