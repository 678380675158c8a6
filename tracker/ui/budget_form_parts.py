"""What the forms of Økonomi share: which pool, account and goal, and what is said of a sum that cannot be read."""

from collections.abc import Mapping, Sequence

import streamlit as st

from tracker.domain.goal import Goal
from tracker.store.frames import policies_frame
from tracker.store.frames_goals import policy_content
from tracker.store.frames_ledger import accounts_frame
from tracker.ui.budget_choice import pool_words
from tracker.ui.budget_view import BudgetView, State
from tracker.ui.goal_names import code_of, goal_name
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.loading import drawn, load

UNREADABLE = "Beløbet kan ikke læses. Skriv det som 38.000. Intet er gemt."


def choose_pool(pools: Sequence[Row], chosen: str | None, key: str, label: str = "Pulje eller budget") -> str:
    """One of the pools; the chosen one of the page to begin with."""
    by_id = {str(pool["id"]): pool for pool in pools}
    names = list(by_id)
    start = names.index(chosen) if chosen in names else 0
    return st.selectbox(label, names, start, format_func=lambda one: pool_words(by_id[one]), key=key)


def goals_of(state: State, municipality_code: str) -> Mapping[str, str]:
    """The goals of a municipality's policies: name by id."""
    return drawn(_goals, state, municipality_code)


def _goals(_state: State, municipality_code: str) -> Mapping[str, str]:
    policies = load_rows(policies_frame, municipality_code)
    goals: list[Goal] = [goal for row in policies for goal in load(policy_content, row["id"]).goals]
    return {goal.id: f"{code_of(goal)} {goal_name(goal)}".strip() for goal in goals}


def choose_goal(view: BudgetView, chosen: str | None, key: str, label: str = "Mål (kan udelades)") -> str | None:
    """One of the goals, or none."""
    names = goals_of(view.state, view.municipality_code)
    ids = list(names)
    start = ids.index(chosen) if chosen is not None and chosen in names else None
    return st.selectbox(label, ids, start, format_func=names.__getitem__, key=key, placeholder="Intet mål")


def accounts_of(municipality_code: str) -> Mapping[str, Row]:
    """The accounts of the finance system, by id."""
    return {row["id"]: row for row in load_rows(accounts_frame, municipality_code)}


def account_words(account: Row) -> str:
    """``4.05.01 Sprogkurser``."""
    return f"{account['number']} {account['name']}".strip()


def choose_account(municipality_code: str, key: str) -> str | None:
    """One of the accounts, or none; nothing is asked where there is none."""
    known = accounts_of(municipality_code)
    if not known:
        return None
    return st.selectbox(
        "Konto (kan udelades)",
        list(known),
        None,
        format_func=lambda one: account_words(known[one]),
        key=key,
        placeholder="Ingen konto",
    )
