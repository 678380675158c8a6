"""How the goals under one stand: counts, never a mean; and where weights are given, the weighted share with them."""

import streamlit as st

from tracker.danish.formatting import format_share
from tracker.danish.phrases import SPACE, count_of, join_words
from tracker.domain.goal import Goal
from tracker.figures.states import STATE_LOOKS
from tracker.insight.standing import Standing, WeightedShare, weighted_share
from tracker.ui.escaping import as_text
from tracker.ui.goal_names import code_of, goal_name
from tracker.ui.state_bar import counts_words, show_bar


def show_spread(standing: Standing, goal: Goal) -> None:
    """The bar and its words; a goal without goals under it says so where it is an area."""
    counts = standing.counts(goal.id)
    total = sum(counts.values())
    if not total:
        st.markdown("Området har ingen mål endnu.")
        return
    show_bar(counts)
    st.markdown(f"**{count_of(total, 'mål', 'mål')}: {counts_words(counts)}**")
    share = weighted_share(standing, goal.id)
    if share is not None:
        with st.expander(f"Vægtet: {_percent(share.share)} nået eller på vej", icon=":material/balance:"):
            st.markdown(share_words(standing, share))


def share_words(standing: Standing, share: WeightedShare) -> str:
    """The weights as shares of one, which of them count as met, and who stands in no denominator."""
    lines = [
        f"- {_percent(weight)} · {_name(standing, goal_id)} · {_state(standing, goal_id)}"
        f"{', tæller med' if is_met else ', tæller ikke med'}"
        for goal_id, weight, is_met in share.weights
    ]
    head = f"Vægtene er regnet om, så de tilsammen giver 100{SPACE}%:"
    left_out = [_name(standing, goal_id) for goal_id in share.left_out]
    foot = f"\n\nUden for regnestykket, fordi de ikke er målt: {join_words(left_out)}." if left_out else ""
    return f"{head}\n\n" + "\n".join(lines) + foot


def _percent(share: float) -> str:
    return format_share(share).replace(" ", SPACE)


def _name(standing: Standing, goal_id: str) -> str:
    goal = standing.goal(goal_id)
    if goal is None:
        return as_text(goal_id)
    return as_text(f"{code_of(goal)} {goal_name(goal)}".strip())


def _state(standing: Standing, goal_id: str) -> str:
    return STATE_LOOKS[standing.progress[goal_id].state].word.lower()
