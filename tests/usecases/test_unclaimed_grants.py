"""A grant that minutes told of before its application was answered is counted once, and never twice unasked."""

import datetime as dt
import json
from typing import Any

import pytest
from sqlalchemy import Engine

from tracker.domain.goal import GrantApplication, Pool
from tracker.domain.ledger import PostedEntry
from tracker.domain.money import LedgerKind
from tracker.domain.municipality import Body, BodyKind, Municipality
from tracker.errors import RejectedTable
from tracker.insight.ledger_checks import check_ledger
from tracker.store import ledger, pools
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry, Tally
from tracker.store.frames_ledger import entries_frame
from tracker.store.frames_money import applications_frame
from tracker.store.meetings import save_body, save_municipality
from tracker.usecases.account_for_application import AccountsForm, account_for_application
from tracker.usecases.correct_entry import correct_entry
from tracker.usecases.dump_store import dump_store
from tracker.usecases.enter_application import ApplicationForm, enter_application
from tracker.usecases.error_texts import sentence_for_row
from tracker.usecases.load_dump import load_dump
from tracker.usecases.pack_problems import ProblemCode
from tracker.usecases.post_entry import NewEntry, post_entry
from tracker.usecases.settle_application import Answered, grant_application, take_answer_back
from tracker.usecases.unclaimed_grants import SamePost, unclaimed_grants

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
DAY = dt.date(2026, 4, 14)
CODE, POOL = "999", "999/pool/1"
UNSAID, ANOTHER = SamePost(), SamePost(is_another=True)
FORM = ApplicationForm("Mette Aaen", "Kørsel", 500_00, 2026, dt.date(2026, 3, 1), is_private=True, source="Brev 1")


@pytest.fixture
def town(store: Engine) -> Engine:
    with writing(store) as conn:
        save_municipality(conn, Municipality(CODE, "Ærøby Kommune", is_invented=True))
        body_id = save_body(conn, Body(CODE, "raad", "Rådet", BodyKind.ADVISORY_BOARD))
        pools.save_pools(conn, [Pool(POOL, CODE, "Rådet", "Puljen", "pool")], {"Rådet": body_id}, Entry())
    return store


def post(engine: Engine, kind: LedgerKind, ore: int, year: int = 2026) -> PostedEntry:
    return post_entry(engine, NewEntry(POOL, kind, ore, year, "Sag 1", DAY, "Til Mettes kor"), now=NOW, actor="Åse")


def grant_told(engine: Engine, ore: int = 500_00) -> SamePost:
    return SamePost(post(engine, LedgerKind.GRANT, ore).id)


def apply(engine: Engine) -> str:
    return enter_application(engine, POOL, FORM, now=NOW, actor="Åse").id


def give(engine: Engine, key: str, same: SamePost = UNSAID, **more: Any) -> GrantApplication:
    return grant_application(engine, key, 500_00, Answered(DAY), now=NOW, same=same, actor="Åse", **more)


def posted(engine: Engine) -> list[tuple[str, int]]:
    with reading(engine) as conn:
        return [(one.kind.value, one.effect_ore // 100) for one in ledger.load_entries(conn, POOL)]


def faults(engine: Engine) -> list[str]:
    with reading(engine) as conn:
        entries, applications = (frame(conn, CODE).to_dict("records") for frame in (entries_frame, applications_frame))
    return [one.kind.name for one in check_ledger(entries, applications=applications) if "GRANT" in one.kind.name]


def codes(refused: pytest.ExceptionInfo[RejectedTable]) -> list[str]:
    return [one.code for one in refused.value.problems]


def test_a_grant_that_stands_without_an_application_is_never_posted_a_second_time_unasked(town: Engine) -> None:
    grant_told(town)
    key = apply(town)
    with pytest.raises(RejectedTable) as refused:
        give(town, key)
    (problem,) = refused.value.problems
    assert problem.code == ProblemCode.STANDS_ALREADY
    assert sentence_for_row(problem).replace("\u00a0", " ") == (
        "Svaret: 500 kr. står allerede som en tildeling uden ansøgning. Svar på, om det er den samme post, så den ikke "
        "tælles to gange."
    )
    assert posted(town) == [("grant", -500)]


def test_the_entry_that_stands_becomes_the_application_s_and_is_counted_once(town: Engine) -> None:
    told = grant_told(town)
    with reading(town) as conn:
        stood = ledger.load_entries(conn)
    key = apply(town)
    assert give(town, key, told).state == "granted"
    assert posted(town) == [("grant", -500)]
    assert faults(town) == []
    with reading(town) as conn:
        assert unclaimed_grants(conn, POOL, 2026) == ()
        assert ledger.load_entries(conn) == stood
        (row,) = entries_frame(conn, CODE).to_dict("records")
    assert (row["id"], row["application_id"], row["purpose"]) == (told.entry_id, key, "Til [privat ansøger] kor")
    events = [(row["what"], row["target_id"]) for row in dump_store(town)["events"]]
    assert ("entry_application entered", told.entry_id) in events
    account_for_application(town, key, AccountsForm(400_00, DAY, 100_00), now=NOW, actor="Åse")
    assert posted(town)[-1] == ("refund", 100)
    assert faults(town) == []


def test_another_grant_of_the_same_sum_is_posted_when_a_person_says_so(town: Engine) -> None:
    grant_told(town)
    give(town, apply(town), ANOTHER)
    assert posted(town) == [("grant", -500), ("grant", -500)]
    assert faults(town) == []


def test_a_tied_entry_stands_again_by_itself_when_the_answer_is_taken_back(town: Engine) -> None:
    told = grant_told(town)
    key = apply(town)
    give(town, key, told)
    take_answer_back(town, key, "Tastefejl", now=NOW, actor="Åse")
    assert posted(town) == [("grant", -500)]
    with reading(town) as conn:
        assert [ore for _, ore in unclaimed_grants(conn, POOL, 2026)] == [500_00]
    with pytest.raises(RejectedTable):
        give(town, key)
    give(town, key, told)
    assert faults(town) == []


@pytest.mark.parametrize(
    ("ore", "entry_id"),
    [
        pytest.param(400_00, f"{POOL}/ledger/entered-1", id="another sum"),
        pytest.param(500_00, f"{POOL}/ledger/entered-2", id="no grant"),
        pytest.param(500_00, "findes-ikke", id="no entry"),
    ],
)
def test_an_entry_that_cannot_be_the_grant_is_refused(town: Engine, ore: int, entry_id: str) -> None:
    grant_told(town, ore)
    post(town, LedgerKind.EXPENDITURE, 500_00)
    with pytest.raises(RejectedTable) as refused:
        give(town, apply(town), SamePost(entry_id))
    assert codes(refused) == [ProblemCode.NOT_THE_SAME]
    assert posted(town) == [("grant", -ore // 100), ("expenditure", -500)]


def test_one_entry_is_the_grant_of_one_application_alone(town: Engine) -> None:
    told = grant_told(town)
    give(town, apply(town), told)
    with pytest.raises(RejectedTable) as refused:
        give(town, apply(town), told)
    assert codes(refused) == [ProblemCode.NOT_THE_SAME]


def test_a_grant_of_another_year_or_one_corrected_to_nought_is_not_asked_about(town: Engine) -> None:
    told = grant_told(town)
    correct_entry(town, POOL, 500_00, 0, "Fejl", now=NOW, refers_to=told.entry_id, source="Sag", actor="Åse")
    post(town, LedgerKind.GRANT, 500_00, 2025)
    give(town, apply(town))
    assert posted(town)[-1] == ("grant", -500)


def test_what_is_left_is_counted_without_the_entry_that_is_the_grant(town: Engine) -> None:
    post(town, LedgerKind.APPROPRIATION, 600_00)
    told = grant_told(town)
    key = apply(town)
    with pytest.raises(RejectedTable) as refused:
        give(town, key, ANOTHER)
    assert codes(refused) == [ProblemCode.MORE_THAN_LEFT, ProblemCode.MISSING]
    assert give(town, key, told).granted_ore == 500_00


def test_the_tie_comes_back_from_a_dump_and_keeps_its_application(town: Engine) -> None:
    told = grant_told(town)
    key = apply(town)
    give(town, key, told)
    dump = dump_store(town)
    assert [row["application_id"] for row in dump["entry_applications"]] == [key]
    load_dump(town, "kopi.json", json.dumps(dump, ensure_ascii=False).encode())
    assert dump_store(town) == dump
    with writing(town) as conn:
        (one,) = pools.load_applications(conn)
        conn.exec_driver_sql("UPDATE grant_applications SET pack = 'prøve', entered_by = NULL, entered_at = NULL")
        assert pools.remove_applications(conn, "prøve", []) == Tally()
        assert pools.load_applications(conn) == (one,)
