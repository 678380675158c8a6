"""Accounts and files of finance systems come back as they were saved, in SQLite."""

import datetime as dt

from sqlalchemy import Engine

from tracker.domain.ledger import Account, FinanceFileKind, FinanceImport
from tracker.domain.municipality import Municipality
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.finance_files import load_accounts, load_finance_imports, save_accounts, save_finance_import
from tracker.store.meetings import save_municipality

MARK = Entry(actor="Åse", at=dt.datetime.fromisoformat("2026-11-22T09:00"))
ACCOUNT = Account("999/account/007", "999", "007", "Møder på Ærø")
TAKEN_IN = FinanceImport(
    *("999/finance/1", "999", "budget.xlsx", "abc", FinanceFileKind.POSTINGS, 2026, dt.date(2026, 6, 30), 100_000),
    control=("‘I alt’ (række 9): forbrug er 31 kr.",),
)


def test_an_account_and_a_file_come_back_as_they_were_and_stand_once(store: Engine) -> None:
    with writing(store) as conn:
        save_municipality(conn, Municipality("999", "Eksempelby Kommune", is_invented=True))
        for _ in range(2):
            save_accounts(conn, [ACCOUNT], MARK)
            save_finance_import(conn, TAKEN_IN, MARK)
    with reading(store) as conn:
        assert load_accounts(conn, "999") == (ACCOUNT,)
        assert load_finance_imports(conn, "999") == (TAKEN_IN,)
        assert load_accounts(conn, "998") == ()
