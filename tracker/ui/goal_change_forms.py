"""Forms for how a goal changes: a new wording, a wish for more and its answer, and what it became in another policy."""

from collections.abc import Mapping, Sequence

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of
from tracker.domain.goal import Goal, GoalKind
from tracker.domain.goal_history import SuccessionKind, TargetWish, WishState
from tracker.store.frames import policies_frame
from tracker.store.frames_goals import linked_items_frame, policy_content
from tracker.ui.actor import choose_actor, keep_actor, moment
from tracker.ui.escaping import as_text
from tracker.ui.goal_forms import forget_version, opened_version
from tracker.ui.goal_names import goal_name
from tracker.ui.goal_numbers import DAY, FIELD_WIDTH, are_numbers, number_of
from tracker.ui.goal_wishes import policy_wishes, show_policy_wishes, wishes_for
from tracker.ui.goal_words import SUCCESSION_WORDS, WISH_WORDS
from tracker.ui.item_rows import load_rows
from tracker.ui.loading import current_engine, load, today
from tracker.ui.meeting_names import excerpt
from tracker.ui.policy_standing import PolicyStanding
from tracker.ui.saving import save_form
from tracker.ui.sources import show_quote
from tracker.usecases.revise_goal import Wording, revise_goal
from tracker.usecases.succeed_goal import succeed_goal
from tracker.usecases.wish_for_target import WishAnswer, WishForm, add_wish, answer_wish

NO_INDICATOR = ""


def fill_wording(found: PolicyStanding, goal: Goal) -> None:
    """A wording that a body has decided; the earlier ones stay."""
    key = f"ordlyd-ny-{goal.id}"
    version = opened_version(found.policy.id, goal.id)
    with st.form(key, border=False):
        st.caption("Skriv her, når målet er vedtaget med nye ord. En slåfejl rettes under *Ordlyd og regel*.")
        with st.grid(2, min_column_width=FIELD_WIDTH):
            day = st.date_input("Gælder fra", value=None, max_value=today(), format=DAY)
            decided_by = st.text_input("Vedtaget af", max_chars=200)
        title = st.text_input("Titel", value=goal.title or "", max_chars=300)
        text = st.text_area("Ordlyd", value=goal.text or "", max_chars=5000)
        note = st.text_input("Hvorfor blev den ændret?", max_chars=300)
        source = st.text_input("Kilde", max_chars=300, placeholder="Hvor står det?")
        choose_actor(key)
        if not st.form_submit_button("Gem den nye ordlyd", type="primary"):
            return
        if day is None:
            st.error("Dagen mangler. Intet er gemt.")
            return
        wording = Wording(day, title, text, decided_by, note, source)
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: revise_goal(engine, goal.id, version, wording, now=moment(), actor=actor), "Ordlyden er gemt."
        )
    if is_saved:
        forget_version(goal.id)
        st.rerun()


def fill_wish(found: PolicyStanding, goal: Goal) -> None:
    """Who wants a higher goal; the adopted target stays where it is."""
    key = f"oenske-{goal.id}"
    own = {one.id: one for one in found.standing.indicators_of(goal.id)}
    with st.form(key, border=False):
        text = st.text_area("Hvad ønskes?", max_chars=1000)
        with st.grid(2, min_column_width=FIELD_WIDTH):
            day = st.date_input("Dato", value=None, format=DAY)
            who = st.text_input("Hvem ønsker det?", max_chars=200)
            indicator = st.selectbox(
                "Indikator",
                [NO_INDICATOR, *own],
                format_func=lambda one: own[one].name if one in own else "Ingen bestemt",
            )
            wanted = st.text_input("Ønsket måltal", max_chars=20, placeholder="Intet tal")
        source = st.text_input("Kilde", max_chars=300, placeholder="Hvor står det?")
        choose_actor(key)
        if not st.form_submit_button("Gem ønsket", type="primary") or not are_numbers(wanted):
            return
        if number_of(wanted) is not None and not indicator:
            st.error("Vælg den indikator, som det ønskede måltal hører til. Intet er gemt.")
            return
        form = WishForm(text, goal.id, day, who, indicator or None, number_of(wanted), source)
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: add_wish(engine, found.policy.id, form, now=moment(), actor=actor), "Ønsket er gemt."
        )
    if is_saved:
        st.rerun()


def wishes_to_answer(found: PolicyStanding, goal: Goal) -> tuple[TargetWish, ...]:
    """The wishes that stand at the goal."""
    return wishes_for(goal.id, found.content.wishes, load_rows(linked_items_frame, found.policy.id))


def offer_policy_wishes(found: PolicyStanding) -> None:
    """The wishes about the policy as a whole with what became of them; nothing where there is none."""
    wishes = policy_wishes(found.content.wishes, load_rows(linked_items_frame, found.policy.id))
    if not wishes:
        return
    label = count_of(len(wishes), "ønske til politikken som helhed", "ønsker til politikken som helhed")
    with st.expander(label, icon=":material/arrow_upward:"):
        show_policy_wishes(found, wishes)
        if st.toggle("Skriv et svar", key=f"svar-vis-{found.policy.id}"):
            fill_answer(found, wishes, found.policy.id)


def fill_goal_answer(found: PolicyStanding, goal: Goal) -> None:
    """What became of a wish that stands at the goal."""
    fill_answer(found, wishes_to_answer(found, goal), goal.id)


def fill_answer(found: PolicyStanding, offered: Sequence[TargetWish], place: str) -> None:
    """What became of a wish: adopted, declined, or open again; ``place`` tells one form from another."""
    wish = _choose_wish(offered, place)
    opened = st.session_state.setdefault(f"oenske-aabnet-{wish.id}", wish)
    key = f"svar-{place}"
    with st.form(key, border=False):
        states = [WishState.ADOPTED, WishState.DECLINED, WishState.OPEN]
        state = st.radio(
            "Hvad blev der af det?", states, index=None, format_func=WISH_WORDS.__getitem__, horizontal=True
        )
        with st.grid(2, min_column_width=FIELD_WIDTH):
            day = st.date_input("Afgjort", value=None, format=DAY)
            who = st.text_input("Afgjort af", max_chars=200)
        words = st.text_area("Svar", max_chars=1000)
        st.caption("Er måltallet hævet, rettes det selv under *Ret indikator*; det flytter sig ikke af et svar.")
        choose_actor(key)
        if not st.form_submit_button("Gem svaret", type="primary"):
            return
        if state is None:
            st.error("Vælg, hvad der blev af ønsket. Intet er gemt.")
            return
        answer = WishAnswer(state, day, who, words)
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: answer_wish(engine, found.policy.id, opened, answer, now=moment(), actor=actor),
            "Svaret er gemt.",
        )
    if is_saved:
        st.session_state.pop(f"oenske-aabnet-{wish.id}", None)
        st.rerun()


def _choose_wish(offered: Sequence[TargetWish], place: str) -> TargetWish:
    """One of the wishes, with all its words: a list cuts them off."""
    wishes = {one.id: one for one in offered}
    chosen = next(iter(wishes))
    if len(wishes) > 1:
        chosen = st.selectbox(
            "Ønske", list(wishes), format_func=lambda one: _wish_words(wishes[one]), key=f"oenske-valgt-{place}"
        )
    wish = wishes[chosen]
    if wish.text:
        show_quote(wish.text)
    st.caption(" · ".join(part for part in (as_text(wish.wished_by or ""), day_words(wish)) if part))
    return wish


def day_words(wish: TargetWish) -> str:
    """The day on which it was wished, or that nobody knows it."""
    return format_date(wish.date) if wish.date else "uden dato"


def _wish_words(wish: TargetWish) -> str:
    day = f"{day_words(wish)}: " if wish.date else ""
    return f"{day}{excerpt(wish.text, 90) or 'ønske, hvis ord er taget ud'}"


def other_policies(found: PolicyStanding) -> dict[str, str]:
    """The municipality's other policies, title by id."""
    frame = load(policies_frame, found.policy.municipality_code)
    known = dict(zip(frame["id"], frame["title"], strict=True))
    return {policy_id: title for policy_id, title in known.items() if policy_id != found.policy.id}


def fill_succession(found: PolicyStanding, goal: Goal) -> None:
    """What the goal became in another policy, or that it ended with this one."""
    policies = other_policies(found)
    policy_id = st.selectbox(
        "Den anden politik", list(policies), format_func=policies.__getitem__, key=f"efter-politik-{goal.id}"
    )
    goals = {one.id: one for one in load(policy_content, policy_id).goals if one.kind is not GoalKind.FOCUS_AREA}
    key = f"efter-{goal.id}"
    with st.form(key, border=False):
        kinds = list(SUCCESSION_WORDS)
        kind = st.radio("Hvad blev der af målet?", kinds, format_func=SUCCESSION_WORDS.__getitem__, horizontal=True)
        chosen = _choose_goal(goals)
        day = st.date_input("Dato", value=None, format=DAY)
        note = st.text_input("Bemærkning", max_chars=300)
        source = st.text_input("Kilde", max_chars=300, placeholder="Hvor står det?")
        choose_actor(key)
        if not st.form_submit_button("Gem forbindelsen", type="primary"):
            return
        if (kind is SuccessionKind.ENDED) != (not chosen):
            st.error("Vælg det mål, det blev til, eller at det ophørte. Intet er gemt.")
            return
        engine, actor = current_engine(), keep_actor(key)
        is_saved = save_form(
            lambda: succeed_goal(
                engine,
                goal.id,
                chosen or None,
                kind,
                now=moment(),
                date=day,
                note=note,
                source=source,
                actor=actor,
            ),
            "Forbindelsen er gemt.",
        )
    if is_saved:
        st.rerun()


def _choose_goal(goals: Mapping[str, Goal]) -> str:
    """One of the goals, or none."""
    chosen: str = st.selectbox(
        "Blev til (udfyldes ikke, hvis målet ophørte)",
        [NO_INDICATOR, *goals],
        format_func=lambda one: f"{goals[one].code} {goal_name(goals[one])}" if one in goals else "Intet mål",
    )
    return chosen
