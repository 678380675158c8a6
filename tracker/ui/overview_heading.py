"""The top of Overblik: which policy, where in its years, and the sentence that says what the numbers mean."""

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.export.report_words import expected_sentence
from tracker.insight.expected_reports import expected_reports
from tracker.insight.period import period_of
from tracker.ui.chooser import Scope
from tracker.ui.escaping import as_text
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.overview_sentence import goals_sentence, period_sentence
from tracker.ui.policy_standing import PolicyStanding, title_of


def show_heading(scope: Scope, found: PolicyStanding) -> None:
    """Municipality, title, sentence, and the bar of the policy's years."""
    period = period_of(found.policy, today())
    st.caption(as_text(scope.municipality_name))
    st.title(as_text(title_of(found.policy)), anchor=False)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        st.markdown(f"**{period_sentence(period)}** {goals_sentence(found.standing.counts())}")
        _show_reports(found)
    with right:
        days = f"{count_of(period.days_left, 'dag', 'dage')} tilbage" if period.days_left else "slut"
        st.progress(period.share, text=f"{format_date(period.first)} – {format_date(period.last)} · {days}")


def _show_reports(found: PolicyStanding) -> None:
    """How many reports the policy has promised until now, and the way to those that are missing."""
    each = found.policy.reports_per_year
    expected = expected_reports(found.policy, found.reports, today())
    if not each or not expected:
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.caption(expected_sentence(each, expected), width="content")
        link_to("maal", "Se rapporterne", icon=":material/assessment:")


def show_no_policy(scope: Scope) -> None:
    """The empty state: what will stand here, and the step that fills it."""
    st.caption(as_text(scope.municipality_name))
    st.title("Overblik", anchor=False)
    if scope.municipality_code == UNKNOWN_MUNICIPALITY:
        st.markdown(
            "**Disse referater siger ikke, hvilken kommune de er fra.** De kan læses her; når en person har angivet "
            "kommunen på siden *Gennemsyn*, flytter de hen til dens mål og penge."
        )
    elif not scope.municipality_code:
        st.markdown(
            "**Her er ingen kommune endnu.** Indlæs et referat, så står møderne, beslutningerne og pengene her."
        )
    else:
        st.markdown(
            f"**{as_text(scope.municipality_name)} har endnu ingen politik her.** Møder og beslutninger kan læses; "
            "når politikkens mål er skrevet ind, vises det her, hvor de står."
        )
