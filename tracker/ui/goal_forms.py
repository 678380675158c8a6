"""Forms for one goal: write down or correct what it says and how it is judged, and add a goal that is not there."""

import streamlit as st

from tracker.domain.goal import Goal, GoalKind
from tracker.domain.measuring import ProgressRule
from tracker.store.frames_goals import goal_versions_frame
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.goal_names import goal_name
from tracker.ui.goal_numbers import FIELD_WIDTH, are_numbers, number_of, typed_of
from tracker.ui.goal_words import KIND_WORDS, RULE_WORDS
from tracker.ui.loading import current_engine, load
from tracker.ui.policy_standing import PolicyStanding
from tracker.ui.saving import save_form
from tracker.usecases.edit_goal import Judging, add_goal, edit_goal

TOP = "Øverst i politikken"


def fill_edit(found: PolicyStanding, goal: Goal) -> None:
    """The goal's own words, its rule and its weight in a form."""
    version = opened_version(found.policy.id, goal.id)
    with st.form(f"ret-{goal.id}", border=False):
        title = st.text_input("Titel", value=goal.title or "", max_chars=300, key=f"titel-{goal.id}")
        text = st.text_area(
            "Ordlyd, som den står i politikken", value=goal.text or "", max_chars=5000, key=f"ordlyd-{goal.id}"
        )
        responsible = st.text_input(
            "Ansvarlig", value=goal.responsible or "", max_chars=200, key=f"ansvarlig-{goal.id}"
        )
        source = st.text_input(
            "Kilde", value=goal.source or "", max_chars=300, placeholder="Hvor står det?", key=f"kilde-{goal.id}"
        )
        rule, weight = _judging_fields(goal)
        is_ended = st.checkbox("Målet er ophørt", value=goal.is_ended, key=f"ophoert-{goal.id}")
        choose_actor(f"ret-{goal.id}")
        if not st.form_submit_button("Gem", type="primary") or not are_numbers(weight):
            return
        is_saved = save_form(
            lambda: edit_goal(
                current_engine(),
                goal.id,
                version,
                title=title,
                text=text,
                responsible=responsible,
                is_ended=is_ended,
                source=source,
                judging=Judging(rule, number_of(weight)),
                now=moment(),
                actor=keep_actor(f"ret-{goal.id}"),
            ),
            "Målet er gemt.",
        )
    if is_saved:
        forget_version(goal.id)
        st.rerun()


def _judging_fields(goal: Goal) -> tuple[ProgressRule | None, str]:
    """How figures become a state, and how much the goal weighs among its siblings; an area has no rule."""
    rule = goal.progress_rule
    with st.grid(2, min_column_width=FIELD_WIDTH):
        if goal.kind is not GoalKind.FOCUS_AREA:
            chosen = st.selectbox(
                "Sådan vurderes målet",
                list(RULE_WORDS),
                index=list(RULE_WORDS).index(rule or ProgressRule.PATH),
                format_func=RULE_WORDS.__getitem__,
                key=f"regel-{goal.id}",
            )
            rule = None if rule is None and chosen is ProgressRule.PATH else chosen
        weight = st.text_input(
            "Vægt blandt målene i området",
            value=typed_of(goal.weight),
            max_chars=12,
            placeholder="Ingen vægt",
            key=f"vaegt-{goal.id}",
            help="Har hvert målt mål i området en vægt, vises en vægtet andel. Vægtene regnes om, så de giver 100 %.",
        )
    return rule, weight


def opened_version(policy_id: str, goal_id: str) -> int:
    """The version the form was opened with: a later edit by somebody else must be told, not overwritten."""
    versions = load(goal_versions_frame, policy_id)
    current = dict(zip(versions["id"], versions["version"], strict=True))[goal_id]
    opened: int | None = st.session_state.setdefault(_version_key(goal_id), current)
    return opened or current


def forget_version(goal_id: str) -> None:
    """After a save the next form is opened with the new version."""
    st.session_state.pop(_version_key(goal_id), None)


def _version_key(goal_id: str) -> str:
    return f"version-{goal_id}"


def offer_new_goal(found: PolicyStanding) -> None:
    """A focus area, goal or subgoal that the policy has and this list has not."""
    parents = {None: TOP} | {goal.id: goal_name(goal) for goal in found.standing.goals}
    with st.expander("Tilføj et mål", icon=":material/add:"), st.form("nyt-maal", border=False):
        parent = st.selectbox("Hører under", list(parents), format_func=parents.__getitem__)
        kind: GoalKind = st.selectbox("Slags", list(KIND_WORDS), index=1, format_func=KIND_WORDS.__getitem__)
        code = st.text_input("Nummer eller bogstav", max_chars=20, placeholder="a")
        title = st.text_input("Titel", max_chars=300)
        text = st.text_area("Ordlyd", max_chars=5000)
        responsible = st.text_input("Ansvarlig", max_chars=200)
        source = st.text_input("Kilde", max_chars=300, placeholder="Hvor står det?")
        choose_actor("nyt-maal")
        if st.form_submit_button("Tilføj"):
            is_saved = save_form(
                lambda: add_goal(
                    current_engine(),
                    found.policy.id,
                    parent,
                    kind,
                    code,
                    title=title,
                    text=text,
                    responsible=responsible,
                    source=source,
                    now=moment(),
                    actor=keep_actor("nyt-maal"),
                ),
                "Målet er tilføjet.",
            )
            if is_saved:
                st.rerun()
