"""What the policy says of itself: vision, years, who adopted it, case number, and how it is followed up."""

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.domain.goal import Policy
from tracker.ui.escaping import as_lines, as_text
from tracker.ui.policy_standing import PolicyStanding


def show_policy(found: PolicyStanding) -> None:
    """Folded away, since the goals are what one comes for; what is unknown is left out."""
    policy = found.policy
    with st.expander("Om politikken", icon=":material/info:"):
        if policy.vision:
            st.markdown(as_lines(policy.vision))
        if policy.follow_up_note:
            st.markdown(f"**Opfølgning:** {as_text(policy.follow_up_note)}")
        adopted = _adopted(policy)
        if adopted:
            st.markdown(adopted)
        case = f" · Sag {as_text(policy.case_number)}" if policy.case_number else ""
        source = f" · Kilde: {as_text(policy.source)}" if policy.source else ""
        st.caption(f"Gælder {policy.period_first}–{policy.period_last}{case}{source}")


def _adopted(policy: Policy) -> str:
    """When and by whom it was adopted, as far as anybody has said."""
    day = f" {format_date(policy.adopted_on)}" if policy.adopted_on else ""
    by = f" af {as_text(policy.adopted_by)}" if policy.adopted_by else ""
    return f"**Vedtaget**{day}{by}" if day or by else ""
