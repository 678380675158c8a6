"""An account is placed on a budget and a goal; deviations are explained in a person's words."""

import datetime as dt

import pytest
from sqlalchemy import Engine

from tests.pages.money_store import CODE, GOAL, fill_money
from tracker.domain.ledger import Account
from tracker.errors import NotInStore, RejectedTable
from tracker.store.deviation_notes import load_deviation_notes
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.finance_files import load_accounts, save_accounts
from tracker.usecases.explain_deviation import explain_deviation
from tracker.usecases.place_account import place_account

DAY, NOW = dt.date(2026, 11, 22), dt.datetime.fromisoformat("2026-11-22T12:00")
ACCOUNT = f"{CODE}/konto/7"


@pytest.fixture
def filled(store: Engine) -> tuple[Engine, str]:
    """A store with an account that belongs nowhere, and a budget."""
    _, budget = fill_money(store)
    with writing(store) as connection:
        save_accounts(connection, [Account(ACCOUNT, CODE, "7", "Lokaler")], Entry(at=NOW))
    return store, budget


def test_an_account_gets_a_budget_and_a_goal_and_loses_them_again(filled: tuple[Engine, str]) -> None:
    store, budget = filled
    place_account(store, CODE, ACCOUNT, budget, GOAL, now=NOW)
    with reading(store) as connection:
        (placed,) = load_accounts(connection, CODE)
    assert (placed.pool_id, placed.goal_id) == (budget, GOAL)
    assert place_account(store, CODE, ACCOUNT, None, None, now=NOW).goal_id is None


@pytest.mark.parametrize(
    ("account", "pool", "goal"),
    [
        pytest.param("x", None, None, id="no such account"),
        pytest.param(ACCOUNT, "x", None, id="no such budget"),
        pytest.param(ACCOUNT, None, "x", id="no such goal"),
    ],
)
def test_what_is_not_there_is_told(
    filled: tuple[Engine, str], account: str, pool: str | None, goal: str | None
) -> None:
    with pytest.raises(NotInStore):
        place_account(filled[0], CODE, account, pool, goal, now=NOW)


def test_later_words_stand_beside_earlier_ones(filled: tuple[Engine, str]) -> None:
    store, budget = filled
    for text in ("Lokalerne blev dyrere.", "Huslejen er sat ned igen."):
        explain_deviation(store, budget, 2026, f" {text} ", as_of=DAY, now=NOW, account_id=ACCOUNT)
    with reading(store) as connection:
        notes = load_deviation_notes(connection, budget)
    assert [note.text for note in notes] == ["Lokalerne blev dyrere.", "Huslejen er sat ned igen."]


def test_an_explanation_without_words_or_place_is_refused(filled: tuple[Engine, str]) -> None:
    store, budget = filled
    with pytest.raises(RejectedTable):
        explain_deviation(store, budget, 2026, " ", as_of=DAY, now=NOW)
    for year, day in ((1875, DAY), (2026, NOW.date() + dt.timedelta(days=1))):
        with pytest.raises(RejectedTable):
            explain_deviation(store, budget, year, "Ord", as_of=day, now=NOW)
    with pytest.raises(NotInStore):
        explain_deviation(store, "x", 2026, "Ord", as_of=DAY, now=NOW)
    with pytest.raises(NotInStore):
        explain_deviation(store, budget, 2026, "Ord", as_of=DAY, now=NOW, account_id="x")
