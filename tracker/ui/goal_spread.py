"""How the goals under one stand: counts, never a mean; and where weights are given, the weighted share with them."""

import streamlit as st

from tracker.danish.formatting import format_share
from tracker.danish.phrases import SPACE, count_of, join_words
from tracker.domain.goal import Goal
from tracker.figures.states import STATE_LOOKS
from tracker.insight.standing import Standing
from tracker.insight.weighted_share import WeightedPart, WeightedShare, weighted_share
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
    """The weights level by level as shares of their parent's, which count as met, and who is in no denominator."""
    is_deep = any(part.parts for part in share.parts)
    each = "på hvert niveau" if is_deep else "tilsammen"
    head = f"Vægtene er regnet om, så de {each} giver 100{SPACE}%:"
    left_out = [_name(standing, goal_id) for goal_id in share.left_out]
    foot = f"\n\nUden for regnestykket, fordi de er ophørt eller ikke målt: {join_words(left_out)}." if left_out else ""
    return f"{head}\n\n" + "\n".join(_lines(standing, share.parts, 0)) + foot


def _lines(standing: Standing, parts: tuple[WeightedPart, ...], depth: int) -> list[str]:
    lines = []
    for part in parts:
        if part.parts:
            said = f"{_percent(part.share)} af det er nået eller på vej:"
        else:
            said = f"{_state(standing, part.goal_id)}, tæller {'med' if part.share else 'ikke med'}"
        lines.append(f"{'  ' * depth}- {_percent(part.weight)} · {_name(standing, part.goal_id)} · {said}")
        lines += _lines(standing, part.parts, depth + 1)
    return lines


def _percent(share: float) -> str:
    return format_share(share).replace(" ", SPACE)


def _name(standing: Standing, goal_id: str) -> str:
    goal = standing.goal(goal_id)
    if goal is None:
        return as_text(goal_id)
    return as_text(f"{code_of(goal)} {goal_name(goal)}".strip())


def _state(standing: Standing, goal_id: str) -> str:
    return STATE_LOOKS[standing.progress[goal_id].state].word.lower()
