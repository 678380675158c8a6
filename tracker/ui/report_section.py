"""*Statusrapporter*: each report once with who treated it, those that were promised and did not come, and the forms."""

import streamlit as st

from tracker.export.report_words import expected_sentence, missing_words
from tracker.insight.expected_reports import expected_reports, treated_reports
from tracker.store.frames_goals import linked_items_frame
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import load_rows
from tracker.ui.loading import load, today
from tracker.ui.policy_standing import PolicyStanding
from tracker.ui.report_card import show_report
from tracker.ui.report_form import offer_new_report
from tracker.ui.report_import import offer_report_import
from tracker.ui.report_promise import offer_promise
from tracker.ui.report_removal import show_removed
from tracker.ui.status_paper import offer_status_paper
from tracker.usecases.treat_report import proposed_treatments

SHOWN = 5


def show_reports(found: PolicyStanding) -> None:
    """The section of a policy's page."""
    st.subheader("Statusrapporter", anchor=False)
    offer_status_paper(found)
    _show_expected(found)
    offer_promise(found.policy)
    treated = treated_reports(found.reports, found.content.treatments)
    if not treated:
        st.markdown("Ingen statusrapport er skrevet ind endnu. Læs den ind fra en fil, eller skriv den her.")
    is_all = len(treated) <= SHOWN or st.toggle(
        f"Vis alle {len(treated)} rapporter", key=f"rapporter-{found.policy.id}"
    )
    proposed = load(proposed_treatments, found.policy.id) if treated else ()
    places = {row["item_id"]: row for row in load_rows(linked_items_frame, found.policy.id)} if treated else {}
    for one in treated if is_all else treated[:SHOWN]:
        own = tuple(proposal for proposal in proposed if proposal.report_id == one.report.id)
        show_report(found, one, own, places)
    show_removed(found)
    offer_report_import(found)
    offer_new_report(found)


def _show_expected(found: PolicyStanding) -> None:
    """How many reports the policy has promised until now, and in which stretches none came."""
    each = found.policy.reports_per_year
    if not each:
        return
    expected = expected_reports(found.policy, found.reports, today())
    st.markdown(expected_sentence(each, expected))
    missing = missing_words(expected)
    if missing:
        with st.expander("Hvilke mangler?", icon=":material/event_busy:"):
            st.caption(
                "Politikken siger, hvor ofte, men ikke hvilken dag. Året er derfor delt i lige store dele, og en "
                "rapport hører til den del, som dens egen dato ligger i."
            )
            st.markdown("\n".join(f"- {as_text(words)}" for words in missing))
