"""A private applicant's name stays hidden in the words of money, and leaves them by one narrow door."""

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, select, text, update
from sqlalchemy.exc import DBAPIError

from tracker.domain.applicant import HIDDEN_NAME
from tracker.domain.goal import GrantApplication, Pool
from tracker.domain.ledger import DeviationNote, EntrySource, PoolRules, PostedEntry
from tracker.domain.money import LedgerKind
from tracker.domain.municipality import Body, BodyKind, Municipality
from tracker.domain.source import Origin
from tracker.store import frames_ledger, frames_money, ledger, pools, tables
from tracker.store.append_only import WORDS
from tracker.store.deviation_notes import save_deviation_notes
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry, Tally
from tracker.store.meetings import save_body, save_municipality
from tracker.store.private_words import PrivateNames, names_by_municipality, names_of_municipality, redact
from tracker.store.rows import insert_rows

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
BY = Entry(actor="Åse", at=NOW)
NAME = "Gyldenmunda Ærenpris"
POOL = Pool("999/pool/1", "999", "Rådet", "Puljen", "pool", rules=f"Aftalt med {NAME}", source=NAME)
APPLICATION = GrantApplication(
    f"{POOL.id}/application/1", POOL.id, NAME, "Kørsel", 500_00, 2026, "granted", 500_00, is_private=True
)
SAID = PostedEntry(
    id=f"{POOL.id}/ledger/a",
    pool_id=POOL.id,
    kind=LedgerKind.GRANT,
    amount_ore=500_00,
    year=2026,
    origin=Origin.ENTERED,
    source=EntrySource(f"Brev fra {NAME}", f"{NAME.upper()} får 500 kr."),
    purpose="Til Ærenpris, Gyldenmunda: 50~% _ kørsel",
    reason=f"{NAME}s regning",
)
OTHER = replace(SAID, id=f"{POOL.id}/ledger/b", source=EntrySource("Regning 7"), purpose="Kaffe", reason=None)
HIDDEN = {
    "purpose": f"Til {HIDDEN_NAME}: 50~% _ kørsel",
    "reason": f"{HIDDEN_NAME} regning",
    "source": f"Brev fra {HIDDEN_NAME}",
    "text": f"{HIDDEN_NAME} får 500 kr.",
}


@pytest.fixture
def older(any_store: Engine) -> Engine:
    """A store whose words were written before anybody knew that they name a private applicant."""
    with writing(any_store) as conn:
        save_municipality(conn, Municipality("999", "Ærøby Kommune", is_invented=True))
        body_id = save_body(conn, Body("999", "raad", "Rådet", BodyKind.ADVISORY_BOARD))
        pools.save_pools(conn, [POOL], {POOL.body: body_id}, BY)
        ledger.post_entries(conn, [SAID, OTHER], BY)
        _fill_beside(conn)
        pools.save_applications(conn, [APPLICATION], BY)
    return any_store


def _fill_beside(conn: Connection) -> None:
    pools.save_pool_rules(conn, [PoolRules("r", POOL.id, supports=f"Som {NAME}", source=NAME)], BY)
    save_deviation_notes(conn, [DeviationNote("n", POOL.id, 2026, NOW.date(), f"{NAME} fik mere")], BY)
    whole = {"id": "f", "municipality_code": "999", "sha256": "x", "kind": "balances", "year": 2026}
    file = {"file_name": "udlæg_Gyldenmunda_Ærenpris.csv", "unit_ore": 100, "control": [f"‘{NAME}’: 1 kr."]}
    insert_rows(conn, tables.ledger_imports, [{**whole, **file, "entered_at": NOW}])
    insert_rows(conn, tables.accounts, [{"id": "k", "municipality_code": "999", "number": "7", "name": NAME}])
    answer = {"item_id": "m/1", "amount_ore": 1, "sentence_sha256": "x", "nth": 1, "answer": "rejected"}
    insert_rows(conn, tables.ledger_answers, [{"id": "s", **answer, "reason": f"{NAME} fik den", "entered_at": NOW}])
    mapping = {"headings": ["Konto", NAME], "mapping": {f"kolonne:{NAME.casefold()}": "spent"}}
    row = {"id": "c", "municipality_code": "999", "kind": "finance", **mapping, "entered_at": NOW}
    insert_rows(conn, tables.column_mappings, [row])


def _words(conn: Connection, id: str = SAID.id) -> dict[str, Any]:
    table = tables.ledger_entries
    row = conn.execute(select(*(table.c[name] for name in WORDS)).where(table.c.id == id)).mappings().one()
    return dict(row)


def test_every_frame_of_money_hides_a_name_that_came_after_the_words(older: Engine) -> None:
    with reading(older) as conn:
        assert NAME in str(_words(conn))
        entries = frames_ledger.entries_frame(conn, "999").to_dict("records")
        assert {name: entries[0][name] for name in WORDS} == HIDDEN
        assert [entries[1][name] for name in WORDS] == ["Kaffe", None, "Regning 7", None]
        shown = [entries, *(_beside(conn))]
    told = str(shown).casefold()
    assert told.count(HIDDEN_NAME) >= 10
    assert "gyldenmunda" not in told
    assert "ærenpris" not in told


def _beside(conn: Connection) -> list[Any]:
    frames = (
        frames_ledger.accounts_frame,
        frames_ledger.ledger_imports_frame,
        frames_ledger.deviation_notes_frame,
        frames_ledger.ledger_frame,
        frames_money.pools_frame,
        frames_money.pool_rules_frame,
        frames_money.no_applications_frame,
    )
    return [frame(conn, "999").to_dict("records") for frame in frames]


def test_a_name_of_another_municipality_hides_nothing_here(older: Engine) -> None:
    with reading(older) as conn:
        assert names_of_municipality(conn, "998").whole == ()
        assert {code: one.whole for code, one in names_by_municipality(conn).items()} == {"999": (NAME,)}
    with writing(older) as conn:
        assert {one.table for one in redact(conn, "998", PrivateNames({"x": NAME}), at=NOW)} == {"ledger_answers"}


def test_a_name_is_taken_out_of_all_that_is_kept_and_nothing_else_changes(older: Engine) -> None:
    with writing(older) as conn:
        done = redact(conn, "999", names_of_municipality(conn, "999"), at=NOW, actor="Åse")
    with reading(older) as conn:
        first, other = ledger.load_entries(conn)
        assert _words(conn) == HIDDEN
        kept = {table.name: list(conn.execute(select(table)).mappings()) for table in tables.metadata.sorted_tables}
    assert other == OTHER
    assert replace(first, purpose=None, reason=None, source=EntrySource()) == replace(
        SAID, purpose=None, reason=None, source=EntrySource()
    )
    told = json.dumps(kept, default=str, ensure_ascii=False).casefold()
    assert told.count("gyldenmunda") == 1  # the application's own row
    assert {one.table for one in done} == {
        *("ledger_entries", "accounts", "ledger_imports", "column_mappings", "ledger_answers", "deviation_notes"),
        *("pool_rules", "pools"),
    }
    events = [row for row in kept["events"] if row["what"] == "private name redacted"]
    assert len(events) == len(done)
    assert {"columns": list(WORDS)} in [row["after"] for row in events]


def test_taking_a_name_out_twice_is_once(older: Engine) -> None:
    with writing(older) as conn:
        names = names_of_municipality(conn, "999")
        assert redact(conn, "999", names, at=NOW)
        assert redact(conn, "999", names, at=NOW) == []
        assert redact(conn, "999", PrivateNames(), at=NOW) == []


def test_the_parts_of_a_name_go_from_entries_of_its_own_application_alone(older: Engine) -> None:
    own = replace(OTHER, id=f"{POOL.id}/ledger/c", purpose="Gyldenmundas kor", application_id=APPLICATION.id)
    with writing(older) as conn:
        ledger.post_entries(conn, [own, replace(own, id=f"{POOL.id}/ledger/d", application_id=None)], BY)
        redact(conn, "999", names_of_municipality(conn, "999"), at=NOW)
        _, _, first, second = ledger.load_entries(conn)
    assert (first.purpose, second.purpose) == (f"{HIDDEN_NAME} kor", "Gyldenmundas kor")


def test_very_long_words_go_whole(older: Engine) -> None:
    long = replace(OTHER, id=f"{POOL.id}/ledger/c", pool_id=POOL.id, purpose=f"{NAME} {'a' * 60_000}")
    with writing(older) as conn:
        conn.execute(update(tables.grant_applications).values(applicant="En Anden"))
        ledger.post_entries(conn, [long], BY)
        redact(conn, "999", PrivateNames({"x": NAME}), at=NOW)
        assert _words(conn, long.id)["purpose"] == HIDDEN_NAME


def test_no_whole_name_comes_into_the_ledger_whoever_posts(older: Engine) -> None:
    new = replace(SAID, id=f"{POOL.id}/ledger/c")
    with writing(older) as conn:
        assert ledger.post_entries(conn, [new], BY) == Tally(inserted=1)
        assert _words(conn, new.id) == HIDDEN
        assert ledger.post_entries(conn, [new, SAID], BY) == Tally(unchanged=2)


def test_an_entry_whose_name_is_gone_is_the_same_entry_to_its_pack(older: Engine) -> None:
    with writing(older) as conn:
        redact(conn, "999", names_of_municipality(conn, "999"), at=NOW)
        conn.execute(update(tables.grant_applications).values(applicant=None))
        assert ledger.changed_entries(conn, [SAID, OTHER]) == ()
        assert ledger.post_entries(conn, [SAID], BY) == Tally(unchanged=1)
        changed = replace(SAID, purpose="Til et kor")
        assert [one.id for one, _ in ledger.changed_entries(conn, [changed])] == [SAID.id]


OTHERS = sorted({column.name for column in tables.ledger_entries.columns} - set(WORDS))
"""The columns of an entry that nothing may change."""


def test_no_other_column_passes_the_door_even_beside_a_hidden_name(older: Engine) -> None:
    change = update(tables.ledger_entries).where(tables.ledger_entries.c.id == SAID.id)
    assert len(OTHERS) > 20
    for column in OTHERS:
        kind = tables.ledger_entries.c[column].type.python_type
        value: Any = {int: 77, dt.date: NOW.date(), dt.datetime: NOW + dt.timedelta(1)}.get(kind, "x")
        _refused(older, change.values({"purpose": HIDDEN["purpose"], column: value}))


OTHER_WORDS = (
    *(None, "", "Noget andet", "%"),
    f"Noget andet {HIDDEN_NAME}",
    f"{HIDDEN_NAME} noget andet",
    f"%{HIDDEN_NAME}_ _ %",
)
"""What stands around the mark must be what stood there; signs of patterns are signs like others."""


def test_no_other_words_pass_the_door(older: Engine) -> None:
    change = update(tables.ledger_entries).where(tables.ledger_entries.c.id == SAID.id)
    for column in WORDS:
        for word in OTHER_WORDS:
            _refused(older, change.values({column: word}))


def test_nothing_is_hidden_where_nothing_stood_and_a_change_of_nothing_is_refused(older: Engine) -> None:
    change = update(tables.ledger_entries).where(tables.ledger_entries.c.id == OTHER.id)
    _refused(older, change.values(reason=HIDDEN_NAME))
    _refused(older, change.values(purpose="Kaffe"))
    _refused(older, change.values(purpose=HIDDEN_NAME, reason=HIDDEN_NAME))


def test_hidden_words_do_not_open_again(older: Engine) -> None:
    with writing(older) as conn:
        redact(conn, "999", names_of_municipality(conn, "999"), at=NOW)
    _refused(older, update(tables.ledger_entries).where(tables.ledger_entries.c.id == SAID.id).values(purpose=NAME))
    _refused(older, text("DELETE FROM ledger_entries"))


def _refused(store: Engine, change: Any) -> None:
    with pytest.raises(DBAPIError, match="ledger entries never change"), writing(store) as conn:
        conn.execute(change)
    with reading(store) as conn:
        assert len(ledger.load_entries(conn)) == 2
