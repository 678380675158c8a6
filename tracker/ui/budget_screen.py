"""Økonomi: the chosen year of a municipality's money, one question a section; or one entry alone."""

import streamlit as st

from tracker.insight.budget_lines import LineBy
from tracker.insight.counted_entries import Proposals
from tracker.ui.budget_accounts import offer_accounts
from tracker.ui.budget_balance import show_balance
from tracker.ui.budget_checks import show_checks
from tracker.ui.budget_choice import ENTRY, NO_YEAR, POOL, YEAR, Choice, Offered, choose, told_years
from tracker.ui.budget_download import offer_workbook
from tracker.ui.budget_entry import show_entry
from tracker.ui.budget_follow_up import show_follow_up
from tracker.ui.budget_forms import offer_movement, offer_pool
from tracker.ui.budget_goals import show_goal_costs
from tracker.ui.budget_metrics import show_metrics
from tracker.ui.budget_moves import offer_move, offer_told_correction
from tracker.ui.budget_notes import show_notes
from tracker.ui.budget_pools import show_pools
from tracker.ui.budget_proposals import show_proposals
from tracker.ui.budget_sections import Section, choose_section
from tracker.ui.budget_view import BudgetView, State, offered_at, view_at
from tracker.ui.budget_words import year_sentence
from tracker.ui.budget_year import show_course, show_waterfall
from tracker.ui.chooser import Scope
from tracker.ui.finance_import import offer_finance_import
from tracker.ui.links import go_to
from tracker.ui.loading import current_state, today
from tracker.ui.unknown_in_address import say_unknown

TITLE = "Hvor mange penge er der tilbage?"
_NO_POOL = "Puljen i adressen findes ikke i denne kommune. Her er alle puljer og budgetter; vælg én nedenfor."
_NO_ENTRY = "Posteringen i adressen findes ikke i denne kommune. Her er hele året; åbn posteringer fra tallene."
_NO_YEAR = "Der er ingen beløb for året i adressen. Her er det seneste år, der er beløb for; vælg et andet nedenfor."


def show_budget(scope: Scope) -> None:
    """The chosen year, the entry that the address names, or what will stand here."""
    state = current_state()
    offered = offered_at(state, scope.municipality_code)
    if not offered.pools:
        st.title(TITLE, anchor=False)
        _show_empty(scope)
        offer_pool(scope)
        return
    asked = st.query_params.get(ENTRY)
    if asked is not None and _show_alone(state, scope, asked):
        return
    st.title(TITLE, anchor=False)
    say_unknown(POOL, {str(pool["id"]) for pool in offered.pools}, _NO_POOL)
    say_unknown(ENTRY, (), _NO_ENTRY)
    if years := _years_known(offered):
        say_unknown(YEAR, years, _NO_YEAR)
    choice = choose(offered, today().year)
    view = view_at(state, scope.municipality_code, choice, today())
    _show_first(view)
    _show_section(scope, view, choose_section(offered, choice.pool_id))


def _years_known(offered: Offered) -> set[str]:
    """The years of the pool that the address names, as they stand in an address."""
    pool_id = st.query_params.get(POOL)
    known = pool_id if pool_id in {pool["id"] for pool in offered.pools} else None
    return {NO_YEAR if year is None else str(year) for year in told_years(offered, known)}


def _show_alone(state: State, scope: Scope, entry_id: str) -> bool:
    """Whether the entry or proposal that the address names is there and was shown."""
    whole = Choice(None, LineBy.POOL, None, Proposals.IN)
    view = view_at(state, scope.municipality_code, whole, today())
    found = view.effects_of([entry_id])
    if found:
        show_entry(view, found[0])
    return bool(found)


def _show_first(view: BudgetView) -> None:
    """What every section stands under: the sentence, the figures, and spending against budget."""
    year = view.choice.year
    stated = [row for row in view.narrowed.stated if row["year"] == year]
    st.markdown(f"**{year_sentence(view.total, stated)}**")
    course = view.course
    show_metrics(view, None if course is None else course[1])
    show_follow_up(view, view.forecasts)
    offer_workbook(view)


def _show_section(scope: Scope, view: BudgetView, section: Section) -> None:
    if section is Section.YEAR:
        _show_year(view)
    elif section is Section.PROPOSALS:
        show_proposals(view)
    elif section is Section.CHECKS:
        show_checks(view)
        show_balance(view)
    elif section is Section.GOALS:
        show_goal_costs(view)
    elif section is Section.FORMS:
        _offer_forms(scope, view)


def _show_year(view: BudgetView) -> None:
    show_notes(view)
    show_waterfall(view)
    if view.course is not None:
        show_course(view, *view.course)
    show_pools(view)


def _offer_forms(scope: Scope, view: BudgetView) -> None:
    st.subheader("Skriv ind", anchor=False)
    offer_movement(view)
    offer_move(view)
    offer_told_correction(view)
    offer_finance_import(scope)
    offer_accounts(view)
    offer_pool(scope)


def _show_empty(scope: Scope) -> None:
    has_town = bool(scope.municipality_code)
    head = "Ingen beløb er læst for denne kommune endnu." if has_town else "Her er ingen kommune endnu."
    below = "Et budget kan også tilføjes her nedenfor." if has_town else "Kommunen kendes, når et referat er læst."
    st.markdown(
        f"**{head}** Når et indlæst referat fortæller om en bevilling, en "
        "overførsel, en tildeling eller en rest, står det her med sin sætning. "
        f"{below}"
    )
    if st.button("Indlæs referater", type="primary", icon=":material/upload_file:", key="oekonomi-indlaes"):
        go_to("dokumenter")
