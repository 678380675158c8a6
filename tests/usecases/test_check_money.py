"""``check`` holds every ledger against its own rules, and against the newest version of what minutes said."""

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import Engine

from tests.usecases.test_answer_proposal import CODE, MINUTES
from tests.usecases.test_post_entry import TOWN
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.ledger import PostedEntry
from tracker.domain.money import LedgerKind
from tracker.domain.source import Origin
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.frames_ledger import proposals_frame
from tracker.store.ledger import post_entries
from tracker.usecases.add_pool import add_pool
from tracker.usecases.answer_proposal import Proposal, accept_proposal
from tracker.usecases.check_store import check_store
from tracker.usecases.enter_policy import PolicyForm, add_policy
from tracker.usecases.import_minutes import import_minutes
from tracker.usecases.pack_money import PoolKind

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
BY = Entry(actor="Åse", at=NOW)


@pytest.fixture
def town(any_store: Engine) -> Engine:
    add_policy(any_store, TOWN, PolicyForm("Sammen", 2023, 2028), now=NOW)
    add_pool(any_store, TOWN.code, "Integrationsrådet", "Midler", PoolKind.BUDGET, now=NOW)
    return any_store


def _entry(number: int, kind: LedgerKind, ore: int) -> PostedEntry:
    pool = "999/pool/1"
    return PostedEntry(f"{pool}/ledger/{number}", pool, kind, ore, 2026, Origin.ENTERED, date=dt.date(2026, 3, number))


def test_a_well_kept_ledger_is_whole_and_a_pair_that_does_not_cancel_is_named(town: Engine) -> None:
    with writing(town) as conn:
        post_entries(conn, [_entry(1, LedgerKind.APPROPRIATION, 100_00)], BY)
    assert check_store(town).problems == ()
    legs = [_entry(2, LedgerKind.CARRY_OVER, -40_00), replace(_entry(3, LedgerKind.CARRY_OVER, 50_00), year=2027)]
    with writing(town) as conn:
        post_entries(conn, [replace(one, pair_id="par") for one in legs], BY)
    assert any(problem.startswith("ledger: pair_differs") for problem in check_store(town).problems)


def test_a_grant_above_what_was_left_is_no_damage_but_should_be_looked_at(town: Engine) -> None:
    with writing(town) as conn:
        post_entries(conn, [_entry(1, LedgerKind.APPROPRIATION, 100_00), _entry(2, LedgerKind.GRANT, 150_00)], BY)
    health = check_store(town)
    assert health.problems == ()
    assert any("grant_over_left" in one for one in health.to_look_at)


def test_a_sentence_that_a_newer_version_says_otherwise_is_named(any_store: Engine, vocabulary: Vocabulary) -> None:
    import_minutes(any_store, "2026-03-03.txt", MINUTES.encode(), vocabulary=vocabulary, now=NOW)
    with reading(any_store) as conn:
        row = proposals_frame(conn, CODE).to_dict("records")[1]
    accept_proposal(any_store, Proposal(CODE, row["id"], LedgerKind.GRANT, 12_000_00, 2026), now=NOW, actor="Åse")
    assert not any("sentence_gone" in one for one in check_store(any_store).to_look_at)
    newer = MINUTES.replace("12.000", "13.000").encode()
    import_minutes(any_store, "2026-03-03.txt", newer, vocabulary=vocabulary, now=NOW)
    found = check_store(any_store)
    assert any("sentence_gone" in one for one in (*found.problems, *found.to_look_at))
