"""The ledger: entries are posted in order, survive whole, and the database itself refuses to change them."""

import datetime as dt
from dataclasses import asdict, replace

import pytest
from sqlalchemy import Connection, Engine, delete, select, update
from sqlalchemy.exc import DBAPIError

from tracker.domain.goal import GrantApplication, Pool
from tracker.domain.ledger import EntrySource, PostedEntry
from tracker.domain.money import LedgerKind
from tracker.domain.municipality import Body, BodyKind, Municipality
from tracker.domain.source import Origin
from tracker.store import ledger, pools, tables
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry, Tally
from tracker.store.meetings import save_body, save_municipality
from tracker.store.rows import insert_rows

DAY = dt.date(2026, 5, 4)
BY = Entry(actor="Åse", at=dt.datetime.fromisoformat("2026-05-05T09:00"))
POOL = Pool("999/pool/1", "999", "Integrationsrådet", "Puljen", "pool")
APPLICATION = GrantApplication("999/pool/1/application/1", POOL.id, "Klubben", "Bolde", 500_00, 2026, "granted", 500_00)
FIRST = PostedEntry("999/pool/1/ledger/a", POOL.id, LedgerKind.GRANT, 500_00, 2026, Origin.ENTERED)
FULL = PostedEntry(
    id="999/pool/1/ledger/b",
    pool_id=POOL.id,
    kind=LedgerKind.CORRECTION,
    amount_ore=450_00,
    year=2026,
    origin=Origin.READ,
    source=EntrySource("Referatet", "Det var 50 kr.", "abc", 3, 17, "m/1", DAY),
    date=DAY,
    purpose="Bolde",
    account_id="999/account/1",
    application_id=APPLICATION.id,
    refers_to=FIRST.id,
    pair_id="par",
    wrong_ore=500_00,
    right_ore=50_00,
    reason="Et nul for meget",
    import_id="999/import/1",
    pack="prøve",
)


@pytest.fixture
def filled(any_store: Engine) -> Engine:
    with writing(any_store) as conn:
        save_municipality(conn, Municipality("999", "Ærøby Kommune", is_invented=True))
        body_id = save_body(conn, Body("999", "integrationsraad", "Integrationsrådet", BodyKind.ADVISORY_BOARD))
        pools.save_pools(conn, [POOL], {POOL.body: body_id}, BY)
        pools.save_applications(conn, [APPLICATION], BY)
        account = {"id": "999/account/1", "municipality_code": "999", "number": "0546", "name": "Introduktion"}
        insert_rows(conn, tables.accounts, [account])
        _save_import(conn)
        ledger.post_entries(conn, [FIRST, FULL], BY)
    return any_store


def _save_import(conn: Connection) -> None:
    row = {"id": "999/import/1", "municipality_code": "999", "file_name": "a.csv", "sha256": "f", "kind": "balances"}
    insert_rows(
        conn, tables.ledger_imports, [{**row, "year": 2026, "unit_ore": 100, "control": [], "entered_at": BY.at}]
    )


def test_the_example_leaves_no_field_at_its_default() -> None:
    assert [name for name, value in asdict(FULL).items() if value in (None, "")] == []
    assert None not in asdict(FULL.source).values()


def test_entries_survive_whole_in_the_order_of_posting(filled: Engine) -> None:
    with reading(filled) as conn:
        assert ledger.load_entries(conn) == (FIRST, FULL)
        assert ledger.load_entries(conn, pack="prøve") == (FULL,)
        assert list(conn.execute(select(tables.ledger_entries.c.number).order_by("number")).scalars()) == [1, 2]


def test_posting_twice_is_once_and_another_content_is_refused(filled: Engine) -> None:
    other = replace(FIRST, amount_ore=1)
    with writing(filled) as conn:
        assert ledger.post_entries(conn, [FIRST, FULL], BY) == Tally(unchanged=2)
        assert ledger.changed_entries(conn, [other, FULL]) == ((FIRST, other),)
        with pytest.raises(ValueError, match="another content"):
            ledger.post_entries(conn, [other], BY)


@pytest.mark.parametrize(
    "change",
    [
        update(tables.ledger_entries).values(amount_ore=1),
        update(tables.ledger_entries).values(purpose="x"),
        delete(tables.ledger_entries),
    ],
    ids=["another sum", "another purpose", "gone"],
)
def test_the_database_refuses_to_change_an_entry(filled: Engine, change: object) -> None:
    with pytest.raises(DBAPIError, match="ledger entries never change"), writing(filled) as conn:
        conn.execute(change)  # type: ignore[call-overload]
    with reading(filled) as conn:
        assert ledger.load_entries(conn) == (FIRST, FULL)


def test_nor_is_one_replaced_or_all_swept_away(filled: Engine) -> None:
    sweep = "TRUNCATE ledger_entries CASCADE"
    if filled.dialect.name == "sqlite":
        taken = "SELECT id, number, pool_id, kind, 1, year, origin FROM ledger_entries"
        sweep = f"INSERT OR REPLACE INTO ledger_entries (id, number, pool_id, kind, amount_ore, year, origin) {taken}"
    with pytest.raises(DBAPIError, match="ledger entries never change"), writing(filled) as conn:
        conn.exec_driver_sql(sweep)
    with reading(filled) as conn:
        assert ledger.load_entries(conn) == (FIRST, FULL)


def test_an_application_that_an_entry_speaks_of_stays_when_its_pack_names_it_no_more(filled: Engine) -> None:
    with writing(filled) as conn:
        pools.save_applications(conn, [replace(APPLICATION, id=f"{APPLICATION.id}2")], Entry(pack="prøve"))
        assert pools.remove_applications(conn, "prøve", []) == Tally(removed=1)
        assert pools.load_applications(conn) == (APPLICATION,)
