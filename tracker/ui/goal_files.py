"""Goals out and in again as Excel or YAML, with a preview before anything is stored."""

from functools import partial

import streamlit as st

from tracker.errors import RejectedTable, TrackerError
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.goal_plan_words import plan_sentence, show_plan
from tracker.ui.loading import current_engine, small_group, today
from tracker.usecases.enter_goals import enter_goals, preview_goals
from tracker.usecases.error_texts import sentence_for_error, sentence_for_row
from tracker.usecases.goal_template import write_goal_template

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer_goal_files(policy_id: str, is_empty: bool) -> None:
    """Take the goals out as Excel, hand them in again as Excel or YAML; all of it or nothing."""
    with st.expander("Skriv mål, indikatorer og tal ind med Excel", icon=":material/table_view:", expanded=is_empty):
        st.markdown(
            "Hent arket, ret og tilføj i det, og læs det ind igen. Her vises først, hvad der bliver ændret; intet "
            "gemmes, før alle rækker er i orden."
        )
        st.download_button(
            "Hent arket",
            partial(write_goal_template, current_engine(), policy_id, small_group()),
            "maal.xlsx",
            EXCEL,
            icon=":material/download:",
            on_click="ignore",
            key="maal-skabelon",
        )
        upload = st.file_uploader("Læs ind fra Excel eller YAML", type=["xlsx", "yaml", "yml"], key="maal-fil")
        if upload is not None:
            _preview(policy_id, upload.name, upload.getvalue())


def _preview(policy_id: str, name: str, content: bytes) -> None:
    try:
        plan = preview_goals(current_engine(), policy_id, name, content, today=today())
    except RejectedTable as error:
        st.error(sentence_for_error(error), icon=":material/error:")
        for problem in error.problems[:20]:
            st.markdown(f"- {as_text(sentence_for_row(problem))}")
        return
    except TrackerError as error:
        st.error(sentence_for_error(error), icon=":material/error:")
        return
    st.markdown(f"**{plan_sentence(plan)}**")
    show_plan(plan)
    if not (plan.goals or plan.indicators or plan.measurements):
        return
    choose_actor("maal-fil")
    if st.button("Gem alle ændringer", type="primary", key="gem-maal-fil"):
        enter_goals(
            current_engine(),
            policy_id,
            name,
            content,
            now=moment(),
            actor=keep_actor("maal-fil"),
            today=today(),
        )
        st.toast("Målene er gemt.", icon=":material/check:")
        st.rerun()
