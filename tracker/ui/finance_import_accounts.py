"""Which budget, and which goal if any, the accounts of a file belong to: those that are known keep theirs."""

from dataclasses import replace

import streamlit as st

from tracker.danish.phrases import count_of
from tracker.domain.goal import Goal
from tracker.store.frames_goals import policy_content
from tracker.ui.chooser import Scope
from tracker.ui.escaping import as_text
from tracker.ui.loading import load
from tracker.usecases.import_finance_mapping import FinanceChoice
from tracker.usecases.import_finance_plan import key_of_line
from tracker.usecases.import_finance_preview import FinancePreview

_MOST_AT_ONCE = 30
"""So many new accounts are all proposed; of more a person takes those that are the council's."""
_LABEL = "Hvilket budget hører kontiene til?"


def choose_accounts(scope: Scope, found: FinancePreview, key: str) -> FinanceChoice:
    """The choice with a budget for each new account that is to be read."""
    known = {(one.number or one.name).casefold() for one in found.accounts if one.pool_id is not None}
    names = {
        key_of_line(line): " ".join(part for part in (line.number, line.name) if part) for line in found.table.lines
    }
    new = [one for one in names if one not in known]
    if not new:
        return found.choice
    if len(new) < len(names):
        have = count_of(len(names) - len(new), "konto hører", "konti hører")
        st.caption(f"{have} allerede til et budget.")
    chosen = st.multiselect(
        f"Hvilke nye konti skal læses ind? ({len(new)} i filen)",
        new,
        default=new if len(new) <= _MOST_AT_ONCE else [],
        format_func=names.__getitem__,
        placeholder="Søg efter nummer eller navn",
        key=f"budget-konti-{key}",
    )
    if not chosen:
        return found.choice
    pool = _choose_pool(found, _LABEL, None, f"budget-pulje-{key}")
    if len(chosen) == 1 or not st.toggle("Vælg budget og mål for hver konto", key=f"budget-hver-{key}"):
        return replace(found.choice, pools=tuple((one, pool) for one in chosen))
    goals = _goals(scope)
    pools, own_goals = [], []
    for one in chosen[:_MOST_AT_ONCE]:
        with st.container(horizontal=True, gap="medium"):
            label = as_text(names[one])
            pools.append((one, _choose_pool(found, label, pool, f"budget-pulje-{key}-{pool}-{one}")))
            own_goals.append((one, _choose_goal(goals, f"Mål for {label}", f"budget-mål-{key}-{one}")))
    rest = ((one, pool) for one in chosen[_MOST_AT_ONCE:])
    return replace(found.choice, pools=(*pools, *rest), goals=tuple(own_goals))


def _choose_pool(found: FinancePreview, label: str, chosen: str | None, key: str) -> str | None:
    """A budget or pool; the only one there is stands chosen."""
    ids = [one.id for one in found.pools]
    names = {one.id: f"{one.body}: {one.name}" for one in found.pools}
    proposed = chosen or (ids[0] if len(ids) == 1 else None)
    return st.selectbox(
        label,
        ids,
        index=ids.index(proposed) if proposed in ids else None,
        format_func=names.__getitem__,
        placeholder="Vælg et budget",
        key=key,
    )


def _goals(scope: Scope) -> tuple[Goal, ...]:
    return () if scope.policy_id is None else load(policy_content, scope.policy_id).goals


def _choose_goal(goals: tuple[Goal, ...], label: str, key: str) -> str | None:
    words = {one.id: f"{one.code} {one.title}" for one in goals}
    return st.selectbox(
        label,
        list(words),
        index=None,
        format_func=words.__getitem__,
        placeholder="Intet mål",
        key=key,
    )
