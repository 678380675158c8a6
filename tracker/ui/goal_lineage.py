"""Where a goal came from in the policy before, and what became of it in the next, each a door to that goal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from tracker.domain.goal import Goal, Policy
from tracker.domain.goal_history import GoalSuccession, SuccessionKind
from tracker.insight.lineage import forebears_of, successions_about
from tracker.store.frames_goals import goal_of, policy_content, policy_of
from tracker.ui.escaping import as_text
from tracker.ui.goal_names import goal_name
from tracker.ui.links import link_to
from tracker.ui.loading import load
from tracker.ui.policy_standing import PolicyStanding

FROM_WORDS: Mapping[SuccessionKind, str] = {
    SuccessionKind.CARRIED_OVER: "Videreført fra",
    SuccessionKind.MERGED: "Lagt sammen af",
    SuccessionKind.SPLIT: "En del af det tidligere mål",
    SuccessionKind.ENDED: "Ophørt",
}
TO_WORDS: Mapping[SuccessionKind, str] = {
    SuccessionKind.CARRIED_OVER: "Videreført som",
    SuccessionKind.MERGED: "Lagt sammen med andre mål til",
    SuccessionKind.SPLIT: "Delt og fortsætter som",
    SuccessionKind.ENDED: "Ikke med i den næste politik",
}


@dataclass(frozen=True, slots=True)
class Lineage:
    """A goal's steps across policies; ``forebears`` by id, with the policy of each."""

    steps: tuple[GoalSuccession, ...]
    forebears: Mapping[str, tuple[Goal, Policy]]

    @property
    def policy_ids(self) -> tuple[str, ...]:
        """The policies that the forebears belong to, each once."""
        return tuple(dict.fromkeys(policy.id for _, policy in self.forebears.values()))


def lineage_of(found: PolicyStanding, goal_ids: Sequence[str]) -> Lineage:
    """The steps from and to some goals and from their forebears, back through as many policies as are known."""
    known = {one.id: one for one in found.content.successions}
    seen, policy = {found.policy.id}, found.policy
    while policy.predecessor_id is not None and policy.predecessor_id not in seen:
        policy = load(policy_of, policy.predecessor_id)
        seen.add(policy.id)
        known |= {one.id: one for one in load(policy_content, policy.id).successions}
    ids = dict.fromkeys(before for one in goal_ids for before in forebears_of(one, known.values()))
    forebears = {}
    for goal_id in ids:
        goal = load(goal_of, goal_id)
        forebears[goal_id] = (goal, load(policy_of, goal.policy_id))
    return Lineage(successions_about([*goal_ids, *ids], tuple(known.values())), forebears)


def show_lineage(lineage: Lineage, goal: Goal) -> None:
    """The nearest steps on either side; nothing where the goal stands alone."""
    own = [step for step in lineage.steps if goal.id in {step.from_goal_id, step.to_goal_id}]
    for key in dict.fromkeys((step.to_goal_id == goal.id, step.kind) for step in own):
        show_steps([step for step in own if (step.to_goal_id == goal.id, step.kind) == key], goal.id)


def show_steps(steps: Sequence[GoalSuccession], goal_id: str) -> None:
    """Steps of one kind and way as seen from a goal: words, and the goals on the other side as doors."""
    is_from = steps[0].to_goal_id == goal_id
    words = (FROM_WORDS if is_from else TO_WORDS)[steps[0].kind]
    with st.container(horizontal=True, gap="xxsmall", vertical_alignment="center"):
        st.markdown(f":material/{'history' if is_from else 'update'}: {words}", width="content")
        others = [step.from_goal_id if is_from else step.to_goal_id for step in steps]
        for number, other in enumerate(one for one in others if one is not None):
            if number:
                st.markdown("og", width="content")
            goal = load(goal_of, other)
            policy = load(policy_of, goal.policy_id)
            years = f"{policy.period_first}–{policy.period_last}"
            link_to("maal", f"**{as_text(goal_name(goal))}** ({years})", politik=policy.id, maal=goal.id)
