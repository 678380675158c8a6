"""A form for a new wording of a policy: a body has decided it anew, and the earlier one is kept."""

import streamlit as st

from tracker.domain.goal import Policy
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.goal_numbers import DAY, FIELD_WIDTH
from tracker.ui.loading import current_engine, today
from tracker.ui.saving import save_form
from tracker.usecases.revise_policy import PolicyWording, revise_policy


def offer_policy_wording(policy: Policy, *, has_versions: bool) -> None:
    """Title, years and vision as decided anew; without a known day of adoption the present wording has no day yet."""
    key = f"ny-udgave-{policy.id}"
    opened: Policy = st.session_state.setdefault(key, policy)
    with st.expander("Skriv en ny vedtaget udgave af politikken ind", icon=":material/post_add:"):
        if policy.adopted_on is None and not has_versions:
            st.markdown(
                "Skriv først under *Ret politikken*, hvornår politikken blev vedtaget: den ordlyd, der gælder nu, "
                "bliver gemt fra den dag."
            )
            return
        with st.form(f"form-{key}", border=False):
            wording = _ask(policy)
            choose_actor(key)
            if not st.form_submit_button("Gem den nye udgave"):
                return
            if wording is None:
                st.error("Dagen mangler. Intet er gemt.", icon=":material/error:")
                return
            engine, actor = current_engine(), keep_actor(key)
            is_saved = save_form(
                lambda: revise_policy(engine, opened, wording, now=moment(), actor=actor), "Den nye udgave er gemt."
            )
    if is_saved:
        st.session_state.pop(key, None)
        st.session_state.pop(f"politik-{policy.id}", None)
        st.rerun()


def _ask(policy: Policy) -> PolicyWording | None:
    """The fields, filled with what the policy says now; ``None`` where the day is not told."""
    st.caption("Skriv her, når politikken er vedtaget med nye ord. En slåfejl rettes under *Ret politikken*.")
    with st.grid(2, min_column_width=FIELD_WIDTH):
        day = st.date_input("Udgaven gælder fra", value=None, max_value=today(), format=DAY)
        decided_by = st.text_input("Udgaven er vedtaget af", max_chars=200)
        first = st.number_input("Udgavens første år", value=policy.period_first)
        last = st.number_input("Udgavens sidste år", value=policy.period_last)
    title = st.text_input("Politikkens titel", value=policy.title, max_chars=300)
    vision = st.text_area("Politikkens vision", value=policy.vision or "", max_chars=5000)
    note = st.text_input("Hvorfor blev politikken ændret?", max_chars=300)
    source = st.text_input("Udgavens kilde", max_chars=300, placeholder="Hvor står det?")
    if day is None:
        return None
    return PolicyWording(day, title, int(first), int(last), vision, decided_by, note, source)
