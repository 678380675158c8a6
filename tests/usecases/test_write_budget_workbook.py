"""The Excel file of a municipality's money: from the store, with what is asked for, and nobody's private name."""

import datetime as dt
import io
from dataclasses import replace

import openpyxl
import pytest
from sqlalchemy import Engine

from tests.pages.money_store import CODE, fill_money
from tracker.domain.ledger import Account
from tracker.errors import NotInStore
from tracker.insight.budget_lines import LineBy
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.finance_files import save_accounts
from tracker.usecases.explain_deviation import explain_deviation
from tracker.usecases.write_budget_workbook import BudgetWish, budget_extract, write_budget

TODAY, NOW = dt.date(2026, 11, 22), dt.datetime.fromisoformat("2026-11-22T12:00")


def test_the_newest_year_that_has_begun_is_written_with_its_explanations(store: Engine) -> None:
    pool, budget = fill_money(store)
    explain_deviation(store, budget, 2026, "Lokalerne blev dyrere.", as_of=TODAY, now=NOW)
    with reading(store) as connection:
        extract = budget_extract(connection, BudgetWish(CODE), TODAY)
    assert extract.year == 2026
    assert {line.key: line.left.ore for line in extract.lines} == {pool: 8_800_000, budget: -1_000_000}
    assert extract.notes == {budget: "Lokalerne blev dyrere."}
    assert extract.is_invented


def test_one_pool_and_an_earlier_year_can_be_asked_for(store: Engine) -> None:
    pool, _ = fill_money(store)
    with reading(store) as connection:
        extract = budget_extract(connection, BudgetWish(CODE, 2025, LineBy.BODY, pool), TODAY)
    assert [line.left.ore for line in extract.lines] == [0]
    assert extract.scope == "Puljen pr. råd og udvalg"


def test_what_is_said_of_an_account_is_not_said_of_the_whole_of_its_budget(store: Engine) -> None:
    _, budget = fill_money(store)
    account = Account(f"{CODE}/account/1", CODE, "1", "Leje", budget)
    with writing(store) as connection:
        save_accounts(connection, [account], Entry(at=NOW))
    explain_deviation(store, budget, 2026, "Huslejen steg.", as_of=TODAY, now=NOW, account_id=account.id)
    with reading(store) as connection:
        notes = [budget_extract(connection, BudgetWish(CODE, 2026, by), TODAY).notes for by in LineBy]
    assert notes == [{account.id: "Huslejen steg."} if by is LineBy.ACCOUNT else {} for by in LineBy]


def test_the_file_is_a_workbook_with_the_year_in_its_title(store: Engine) -> None:
    fill_money(store)
    book = openpyxl.load_workbook(io.BytesIO(write_budget(store, BudgetWish(CODE), TODAY)))
    assert book["Overblik"]["A1"].value == "Budgetopfølgning 2026: alle pr. puljer og budgetter"
    assert {"Overblik", "Posteringer", "Kontrol"} <= set(book.sheetnames)


@pytest.mark.parametrize(
    "wish",
    [
        pytest.param(BudgetWish("999"), id="no such municipality"),
        pytest.param(replace(BudgetWish(CODE), pool_id="999/pool/1"), id="no such pool"),
    ],
)
def test_what_is_not_there_is_told(store: Engine, wish: BudgetWish) -> None:
    fill_money(store)
    with pytest.raises(NotInStore):
        write_budget(store, wish, TODAY)
