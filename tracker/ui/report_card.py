"""One status report: whose it is, who treated it when and what came of it, and what it says of each goal."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from tracker.danish.phrases import count_of
from tracker.domain.goal import GoalStatus, ReportTreatment
from tracker.export.report_words import treatment_words
from tracker.insight.expected_reports import TreatedReport
from tracker.ui.escaping import as_text
from tracker.ui.goal_names import goal_name
from tracker.ui.links import link_to
from tracker.ui.meeting_names import date_words
from tracker.ui.policy_standing import PolicyStanding
from tracker.ui.report_form import label_of
from tracker.ui.report_removal import offer_report_removal, offer_treatment_removal
from tracker.ui.report_treatment import offer_proposals, offer_treatment
from tracker.ui.sources import source_link
from tracker.ui.state_badges import badge_text
from tracker.usecases.treat_report import ProposedTreatment

Places = Mapping[str, Mapping[str, Any]]
"""Items that stand for the policy, by id, with the place of their decision."""


def show_report(
    found: PolicyStanding, treated: TreatedReport, proposed: Sequence[ProposedTreatment], places: Places
) -> None:
    """The report, its treatments each with its source, what it says of goals, and the form for one more treatment."""
    report = treated.report
    about = found.standing.goal(report.goal_id)
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{as_text(report.title)}**")
        said = [
            as_text(date_words(report.date)),
            as_text(report.author) if report.author else "forfatter ikke oplyst",
            *([f"om {as_text(goal_name(about))}"] if about else []),
            *([f"Kilde: {as_text(report.source)}"] if report.source else []),
        ]
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.caption(" · ".join(said), width="content")
            _show_named_item(report.source or "", places)
        st.markdown(as_text(treatment_words(treated)))
        for one in treated.treatments:
            _show_treatment(found, one, places)
        offer_proposals(report, proposed)
        _show_entries(found, treated)
        offer_treatment(report)
        offer_report_removal(found, report)


def _show_treatment(found: PolicyStanding, one: ReportTreatment, places: Places) -> None:
    """Outcome, and the way to the sentence: in its document, at its item, or where a person says it stands."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        outcome = f" · {as_text(one.outcome)}" if one.outcome else ""
        st.markdown(f":material/gavel: {as_text(one.body)}{outcome}", width="content")
        place = places.get(one.item_id or "")
        if place is not None and place["span_start"] is not None:
            source_link(place["document_sha256"], place["span_start"], place["span_end"])
        elif one.item_id is not None:
            link_to("moeder", "Åbn punktet", icon=":material/arrow_forward:", punkt=one.item_id)
        elif one.source:
            st.caption(f"Kilde: {as_text(one.source)}", width="content")
            _show_named_item(one.source, places)
        offer_treatment_removal(found, one)


def _show_named_item(source: str, places: Places) -> None:
    """The way to the minutes that a source names by body and day, where one item of them alone is about the policy."""
    named = {
        item_id: row
        for item_id, row in places.items()
        if row["body"] and row["date"] and row["body"] in source and date_words(row["date"]) in source
    }
    if len(named) == 1:
        ((item_id, row),) = named.items()
        if row["span_start"] is not None:
            source_link(row["document_sha256"], row["span_start"], row["span_end"])
        else:
            link_to("moeder", "Åbn punktet", icon=":material/arrow_forward:", punkt=item_id)


def _show_entries(found: PolicyStanding, treated: TreatedReport) -> None:
    own = [one for one in found.content.statuses if one.report_id == treated.report.id]
    if not own:
        st.caption("Hvad rapporten siger om de enkelte mål, er ikke skrevet ind.")
        return
    goals = {goal.id: at for at, goal in enumerate(found.standing.goals)}
    with st.expander(f"Taler om {count_of(len(own), 'mål', 'mål')}", icon=":material/flag:"):
        for one in sorted(own, key=lambda status: goals[status.goal_id]):
            _show_entry(found, one)


def _show_entry(found: PolicyStanding, one: GoalStatus) -> None:
    """A goal, its state if one was given, the words as they stand, and their place with the state's own word."""
    goal = found.standing.goal(one.goal_id)
    if goal is None:
        return
    with st.container(gap="xxsmall"):
        link_to("maal", as_text(label_of(goal)), maal=goal.id)
        st.markdown(f"{badge_text(one.state)} {as_text(one.text)}" if one.state else as_text(one.text))
        if one.source_cell:
            words = (one.source_text or "").removesuffix(one.text).strip()
            state = f": ‘{words}’" if words else ""
            st.caption(as_text(f"{one.source or 'Filen'}, {one.source_cell}{state}"))
