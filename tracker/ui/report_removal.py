"""Take a status report or a treatment out: what goes is said before, and it can be put back."""

from typing import Any

import streamlit as st

from tracker.danish.formatting import format_moment
from tracker.danish.phrases import count_of, join_words
from tracker.domain.goal import ReportTreatment, StatusReport
from tracker.errors import TrackerError
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.loading import current_engine, load
from tracker.ui.meeting_names import date_words
from tracker.ui.policy_standing import PolicyStanding
from tracker.usecases.error_texts import sentence_for_error
from tracker.usecases.remove_report import (
    Removed,
    ReportParts,
    parts_of,
    put_back,
    remove_report,
    remove_treatment,
    removed_reports,
)

_BACK = "rapport-tilbage"
_FAULT = "rapport-fejl"


def offer_report_removal(found: PolicyStanding, report: StatusReport) -> None:
    """Folded away; what goes with the report is counted before anybody says yes."""
    parts = parts_of(report, found.content.statuses, found.content.treatments)
    key = f"slet-{report.id}"
    with st.popover("Slet rapporten", icon=":material/delete:", type="tertiary"):
        st.markdown(removal_words(parts))
        choose_actor(key, "Hvem sletter?")
        _button("Slet rapporten", key, (remove_report, parts), "Rapporten er slettet.")


def offer_treatment_removal(found: PolicyStanding, treatment: ReportTreatment) -> None:
    """Folded away; the report stays."""
    key = f"slet-{treatment.id}"
    with st.popover("Slet", icon=":material/delete:", type="tertiary", width="content"):
        where = f"{as_text(treatment.body)}, {as_text(date_words(treatment.date))}"
        st.markdown(f"Behandlingen i **{where}** slettes. Rapporten bliver. Det kan fortrydes nedenfor.")
        choose_actor(key, "Hvem sletter?")
        act = (remove_treatment, found.policy.id, treatment)
        _button("Slet behandlingen", key, act, "Behandlingen er slettet.")


def removal_words(parts: ReportParts) -> str:
    """What goes with a report, and what does not, as Markdown."""
    going = [
        *([f"{count_of(len(parts.statuses), 'vurdering', 'vurderinger')} af mål"] if parts.statuses else []),
        *([count_of(len(parts.treatments), "behandling", "behandlinger")] if parts.treatments else []),
    ]
    also = f" Med den forsvinder {join_words(going)}." if going else ""
    return f"Denne rapport slettes.{also} Mål, indikatorer og tal bliver. Det kan fortrydes nedenfor."


def show_removed(found: PolicyStanding) -> None:
    """What was taken out, by whom and when, each with the way back, and what went wrong; else nothing."""
    fault = st.session_state.pop(_FAULT, None)
    if fault is not None:
        st.error(as_text(fault), icon=":material/error:")
    removed = load(removed_reports, found.policy.id)
    if not removed:
        return
    with st.expander(f"Slettet: {count_of(len(removed), 'ting', 'ting')}", icon=":material/restore_from_trash:"):
        for number, one in enumerate(removed):
            by = f" af {as_text(one.actor)}" if one.actor else ""
            with st.container(gap="xxsmall"):
                st.markdown(as_text(removed_words(one)))
                st.caption(f"Slettet {as_text(format_moment(one.at))}{by}.")
                st.button(
                    "Sæt tilbage",
                    key=f"{_BACK}-{number}-{one.at.isoformat()}",
                    icon=":material/undo:",
                    on_click=_do,
                    args=((put_back, found.policy.id, one), _BACK, "Det er sat tilbage."),
                )


def removed_words(one: Removed) -> str:
    """What was taken out: a report with its day, or a treatment with its body and day."""
    if one.report is not None:
        return f"{one.report.title}, {date_words(one.report.date)}"
    (treatment,) = one.treatments
    return f"Behandling i {treatment.body}, {date_words(treatment.date)}"


def _button(label: str, key: str, act: tuple[Any, ...], said: str) -> None:
    """A button whose callback holds what this screen showed, not what is there when it is pressed."""
    st.button(label, key=f"{key}-ja", type="primary", icon=":material/delete:", on_click=_do, args=(act, key, said))


def _do(act: tuple[Any, ...], key: str, said: str) -> None:
    """Do it; what went wrong is said on the screen that follows."""
    verb, *shown = act
    try:
        verb(current_engine(), *shown, now=moment(), actor=keep_actor(key))
    except TrackerError as error:
        st.session_state[_FAULT] = sentence_for_error(error)
        return
    st.toast(said, icon=":material/check:")
