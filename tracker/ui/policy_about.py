"""What the policy says of itself: vision, years, case number, how it is followed up, and the reports found."""

import streamlit as st

from tracker.danish.formatting import format_date
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
        for report in found.reports:
            author = f" · {as_text(report.author)}" if report.author else ""
            st.markdown(f":material/assessment: {as_text(report.title)} · {format_date(report.date)}{author}")
        case = f" · Sag {as_text(policy.case_number)}" if policy.case_number else ""
        source = f" · Kilde: {as_text(policy.source)}" if policy.source else ""
        st.caption(f"Gælder {policy.period_first}–{policy.period_last}{case}{source}")
