"""Who treated a report: a form, and one click for what the minutes tell of."""

from collections.abc import Sequence

import streamlit as st

from tracker.domain.goal import StatusReport
from tracker.ui.actor import choose_actor, current_actor, keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.links import link_to
from tracker.ui.loading import current_engine, today
from tracker.ui.meeting_names import date_words
from tracker.ui.saving import save_form
from tracker.usecases.treat_report import ProposedTreatment, TreatmentForm, treat_report

DAY = "DD.MM.YYYY"


def offer_proposals(report: StatusReport, proposed: Sequence[ProposedTreatment]) -> None:
    """Items of the minutes that seem to tell of a treatment; one click makes it one, with the way to its item."""
    for one in proposed:
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            what = "Referatet af den behandling er her" if one.known else "Referaterne nævner en behandling"
            st.markdown(
                f":material/lightbulb: {what}: {as_text(one.body)} {date_words(one.date)}, ‘{as_text(one.words)}’",
                width="content",
            )
            link_to("moeder", "Åbn punktet", icon=":material/arrow_forward:", punkt=one.item_id)
            label = "Knyt til punktet" if one.known else "Skriv behandlingen ind"
            if st.button(label, key=f"behandling-{report.id}-{one.item_id}"):
                _accept(one)


def _accept(one: ProposedTreatment) -> None:
    """What a person had written of the outcome stays."""
    outcome = one.known.outcome if one.known else one.outcome
    form = TreatmentForm(one.body, one.date, outcome, item_id=one.item_id)
    engine, actor = current_engine(), current_actor()
    if save_form(
        lambda: treat_report(engine, one.report_id, form, now=moment(), actor=actor), "Behandlingen er knyttet."
    ):
        st.rerun()


def offer_treatment(report: StatusReport) -> None:
    """A treatment whose minutes are not here, or that they do not name."""
    key = f"ny-behandling-{report.id}"
    with st.expander("Skriv en behandling ind", icon=":material/add:"), st.form(key, border=False):
        body = st.text_input("Udvalg eller råd", max_chars=200)
        day = st.date_input("Dato", value=None, min_value=report.date, max_value=max(today(), report.date), format=DAY)
        outcome = st.text_input("Udfald, med referatets ord", max_chars=300, placeholder="Taget til efterretning")
        source = st.text_input("Kilde", max_chars=300, placeholder="Hvor står det?")
        choose_actor(key)
        if not st.form_submit_button("Gem behandlingen"):
            return
        engine, actor = current_engine(), keep_actor(key)
        form = TreatmentForm(body, day, outcome, source)
        is_saved = save_form(
            lambda: treat_report(engine, report.id, form, now=moment(), actor=actor), "Behandlingen er gemt."
        )
    if is_saved:
        st.rerun()
