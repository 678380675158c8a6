"""Letters that a program writes as two signs (*å* as *a* and a ring) are the same letters: nothing counts twice by
them, and no private name passes by them."""

import datetime as dt
import json
import unicodedata

import pytest
from sqlalchemy import Engine

from tracker.domain.applicant import HIDDEN_NAME
from tracker.domain.ledger import PostedEntry
from tracker.domain.municipality import Municipality
from tracker.store.engine import reading, writing
from tracker.store.finance_files import load_municipality_entries
from tracker.store.meetings import save_municipality
from tracker.usecases.add_pool import add_pool
from tracker.usecases.dump_store import dump_store
from tracker.usecases.enter_application import ApplicationForm, enter_application
from tracker.usecases.entering import told
from tracker.usecases.import_finance import import_finance
from tracker.usecases.import_finance_mapping import FinanceChoice
from tracker.usecases.pack_money import PoolKind

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
CODE = "999"
NAME = "Åse Ånd"
HEAD = "Bilagsdato;Bilagsnr.;Tekst;Beløb;Konto;Kontonavn\n"
ROWS = (
    "05-03-2026;1001;Blå mappe;10,00;00123;Råd, drift",
    f"06-03-2026;1002;Tilskud {NAME};20,00;00123;Råd, drift",
)


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.fixture
def town(store: Engine) -> Engine:
    with writing(store) as conn:
        save_municipality(conn, Municipality(CODE, "Eksempelby Kommune", is_invented=True))
    pool = add_pool(store, CODE, "Rådet", "Puljen", PoolKind.POOL, now=NOW)
    form = ApplicationForm(NAME, "Kørsel", 500_00, 2026, dt.date(2026, 3, 1), is_private=True)
    enter_application(store, pool.id, form, now=NOW, actor="Bo")
    return store


def take_in(engine: Engine, *rows: str, name: str = "post.csv") -> int:
    """How many entries the file brought."""
    content = "".join(f"{row}\n" for row in (HEAD.strip(), *rows)).encode()
    choice = FinanceChoice(default_pool=f"{CODE}/pool/1", unit_ore=100)
    return len(import_finance(engine, CODE, name, content, choice, now=NOW, actor="Bo").plan.entries)


def entries_of(engine: Engine) -> tuple[PostedEntry, ...]:
    with reading(engine) as conn:
        return load_municipality_entries(conn, CODE)


def test_the_same_postings_in_either_form_are_posted_once(town: Engine) -> None:
    assert take_in(town, *ROWS) == 2
    assert take_in(town, *map(decomposed, ROWS)) == 0
    assert sum(one.amount_ore for one in entries_of(town)) == 30_00


def test_a_private_name_in_decomposed_rows_and_files_is_never_kept(town: Engine) -> None:
    take_in(town, *map(decomposed, ROWS), name=decomposed(f"Udlæg {NAME}.csv"))
    texts = [one.source.text for one in entries_of(town)]
    assert texts == ["bilag 1001: Blå mappe", f"bilag 1002: Tilskud {HIDDEN_NAME}"]
    dump = dump_store(town)
    assert dump["ledger_imports"][0]["file_name"] == f"Udlæg {HIDDEN_NAME}.csv"
    said = {table: unicodedata.normalize("NFC", json.dumps(rows, ensure_ascii=False)) for table, rows in dump.items()}
    assert {table for table, rows in said.items() if "Ånd" in rows} == {"applications"}


def test_words_of_a_form_are_stored_with_each_letter_as_one_sign() -> None:
    assert told(decomposed(" Å é ")) == "Å é"
    assert told("  ") is None
