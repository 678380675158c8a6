"""A private applicant's name never stands for good in words that people, minutes or packs bring to the ledger."""

import datetime as dt
import json
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine

from tracker.domain.applicant import HIDDEN_NAME
from tracker.domain.goal import GrantApplication, Pool
from tracker.domain.ledger import PostedEntry
from tracker.domain.money import LedgerKind
from tracker.domain.municipality import Body, BodyKind, Municipality
from tracker.errors import ChangedMeanwhile, RejectedTable
from tracker.store import ledger, pools
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.frames_ledger import entries_frame
from tracker.store.frames_money import applications_frame, pools_frame
from tracker.store.meetings import save_body, save_municipality
from tracker.usecases.add_pool import add_pool
from tracker.usecases.correct_entry import correct_entry, release_commitment
from tracker.usecases.dump_store import dump_store
from tracker.usecases.enter_application import ApplicationForm, correct_application, enter_application
from tracker.usecases.entering import By
from tracker.usecases.error_texts import sentence_for_row
from tracker.usecases.explain_deviation import explain_deviation
from tracker.usecases.forget_applicants import forget_applicants
from tracker.usecases.make_private import make_private
from tracker.usecases.pack_money import PoolKind
from tracker.usecases.pack_problems import ProblemCode
from tracker.usecases.post_entry import NewEntry, move_money, post_entry
from tracker.usecases.private_words import lost_names_go
from tracker.usecases.say_no_applications import say_no_applications
from tracker.usecases.set_pool_rules import RulesForm, set_pool_rules
from tracker.usecases.settle_application import Answered, grant_application, refuse_application

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
DAY = dt.date(2026, 4, 14)
CODE, POOL, OTHER_POOL = "999", "999/pool/1", "999/pool/2"
NAME = "Gyldenmunda Ærenpris"
TOLD = f"Til {NAME}s kor"
PRIVATE = ApplicationForm(NAME, "Kørsel", 500_00, 2026, dt.date(2026, 3, 1), is_private=True, source="Brev 1")
CLUB = replace(PRIVATE, applicant="Ærø Klub", is_private=False)


@pytest.fixture
def town(store: Engine) -> Engine:
    """Two pools, and a commitment of 100 kr. in the second."""
    with writing(store) as conn:
        save_municipality(conn, Municipality(CODE, "Ærøby Kommune", is_invented=True))
        body_id = save_body(conn, Body(CODE, "raad", "Rådet", BodyKind.ADVISORY_BOARD))
        both = [Pool(POOL, CODE, "Rådet", "Puljen", "pool"), Pool(OTHER_POOL, CODE, "Rådet", "Budgettet", "budget")]
        pools.save_pools(conn, both, {"Rådet": body_id}, Entry())
    post(store, LedgerKind.COMMITMENT, 100_00, "Depositum")
    return store


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def post(engine: Engine, kind: LedgerKind, ore: int, purpose: str, pool_id: str = OTHER_POOL) -> PostedEntry:
    return post_entry(engine, NewEntry(pool_id, kind, ore, 2026, "Sag 1", DAY, purpose), now=NOW, actor="Åse")


def apply(engine: Engine, form: ApplicationForm = PRIVATE) -> str:
    return enter_application(engine, POOL, form, now=NOW, actor="Åse").id


def held(engine: Engine, word: str = "gyldenmunda") -> set[str]:
    """The tables of the store in which a word stands."""
    dump = dump_store(engine)
    found = {name for name, rows in dump.items() if word in json.dumps(rows, ensure_ascii=False).casefold()}
    return found - {"ledger"}  # entries again, as they are counted


def entry(**words: Any) -> Callable[[Engine], object]:
    made = NewEntry(OTHER_POOL, LedgerKind.EXPENDITURE, 1_00, 2026, **{"source": "Sag 1", **words})
    return lambda engine: post_entry(engine, made, now=NOW, actor="Bo")


def correct(**words: Any) -> Callable[[Engine], object]:
    said = {"reason": "Tastefejl", **words}
    return lambda engine: correct_entry(engine, OTHER_POOL, 1_00, 2_00, now=NOW, year=2026, actor="Bo", **said)


def move(**words: Any) -> Callable[[Engine], object]:
    places = ((POOL, 2026), (OTHER_POOL, 2026))
    return lambda engine: move_money(engine, LedgerKind.TRANSFER, 1_00, *places, now=NOW, actor="Bo", **words)


def rule(**words: Any) -> Callable[[Engine], object]:
    return lambda engine: set_pool_rules(engine, OTHER_POOL, RulesForm(ceiling_ore=1_00, **words), now=NOW, actor="Bo")


def other_application(**words: Any) -> Callable[[Engine], object]:
    return lambda engine: enter_application(engine, POOL, replace(CLUB, **words), now=NOW, actor="Bo")


def release(engine: Engine) -> object:
    return release_commitment(engine, f"{OTHER_POOL}/ledger/entered-1", 1_00, source=TOLD, now=NOW, actor="Bo")


def explain(engine: Engine) -> object:
    return explain_deviation(engine, OTHER_POOL, 2026, TOLD, as_of=DAY, now=NOW, actor="Bo")


def nobody_applied(engine: Engine) -> object:
    return say_no_applications(engine, OTHER_POOL, DAY, TOLD, now=NOW, actor="Bo")


def new_pool(body: str = "Rådet", name: str = "Ny", rules: str | None = None) -> Callable[[Engine], object]:
    return lambda engine: add_pool(engine, CODE, body, name, PoolKind.POOL, now=NOW, rules=rules, actor="Bo")


def refuse(engine: Engine) -> object:
    club = enter_application(engine, POOL, CLUB, now=NOW, actor="Bo")
    return refuse_application(engine, club.id, TOLD, Answered(DAY), now=NOW, actor="Bo")


POSTED, TYPED = ProblemCode.PRIVATE_NAME_POSTED, ProblemCode.PRIVATE_NAME


@pytest.mark.parametrize(
    ("act", "place", "code"),
    [
        pytest.param(entry(purpose=TOLD), "Posteringen: Til hvad", POSTED, id="what an entry is for"),
        pytest.param(entry(source=TOLD), "Posteringen: Kilde", POSTED, id="where it is from"),
        pytest.param(entry(source="Ærenpris, Gyldenmunda"), "Posteringen: Kilde", POSTED, id="surname first"),
        pytest.param(correct(reason=TOLD), "Posteringen: Hvorfor", POSTED, id="why it was wrong"),
        pytest.param(correct(source=TOLD), "Posteringen: Kilde", POSTED, id="where a correction is from"),
        pytest.param(move(purpose=TOLD), "Posteringen: Til hvad", POSTED, id="what money is moved for"),
        pytest.param(move(source=TOLD), "Posteringen: Kilde", POSTED, id="where a move is from"),
        pytest.param(release, "Posteringen: Kilde", POSTED, id="where a release is from"),
        pytest.param(explain, "Forklaringen: Teksten", TYPED, id="why spending differs"),
        pytest.param(nobody_applied, "Ingen ansøgninger: Kilde", TYPED, id="who said that nobody applied"),
        pytest.param(new_pool(rules=TOLD), "Puljen: Regler", TYPED, id="what a new pool allows"),
        pytest.param(new_pool(name=f"Pulje til {NAME}"), "Puljen: Navn", TYPED, id="what a new pool is called"),
        pytest.param(new_pool(body=f"{NAME}s fond"), "Puljen: Råd eller udvalg", TYPED, id="who has a new pool"),
        pytest.param(entry(purpose=decomposed(TOLD)), "Posteringen: Til hvad", POSTED, id="decomposed letters"),
        pytest.param(entry(purpose="Til Gyldenmunda/Ærenpris"), "Posteringen: Til hvad", POSTED, id="a slash between"),
        pytest.param(entry(source="Gyldenmunda O. Aerenpris"), "Posteringen: Kilde", POSTED, id="an initial, æ as ae"),
        pytest.param(rule(supports=TOLD), "Reglerne: Støtter", TYPED, id="what is supported"),
        pytest.param(rule(excludes=TOLD), "Reglerne: Støtter ikke", TYPED, id="what is not"),
        pytest.param(rule(deadline=TOLD), "Reglerne: Frist", TYPED, id="a deadline"),
        pytest.param(rule(source=TOLD), "Reglerne: Kilde", TYPED, id="where rules stand"),
        pytest.param(other_application(purpose=TOLD), "Ansøgningen: Formål", TYPED, id="another's purpose"),
        pytest.param(other_application(source=TOLD), "Ansøgningen: Kilde", TYPED, id="another's source"),
        pytest.param(refuse, "Svaret: Begrundelse", TYPED, id="why another was refused"),
    ],
)
def test_words_that_name_a_private_applicant_are_refused(
    town: Engine, act: Callable[[Engine], object], place: str, code: ProblemCode
) -> None:
    apply(town)
    with pytest.raises(RejectedTable) as refused:
        act(town)
    (problem,) = refused.value.problems
    assert (f"{problem.place}: {problem.field}", problem.code, problem.value) == (place, code.value, "")
    assert held(town) == {"applications"}


def test_the_sentence_names_the_field_and_the_way_out_and_nobody(town: Engine) -> None:
    apply(town)
    with pytest.raises(RejectedTable) as refused:
        entry(purpose=TOLD)(town)
    assert sentence_for_row(refused.value.problems[0]) == (
        "Posteringen: Til hvad nævner en privat ansøger ved navn. Posteringer kan ikke slettes: skriv »privat ansøger« "
        "i stedet, eller skriv det på ansøgningen under Puljer."
    )


def test_words_that_name_nobody_private_are_taken(town: Engine) -> None:
    apply(town)
    apply(town, CLUB)
    for words in ("Gyldenmundas bog", "Privat ansøger", "Til Ærø Klub", "Ærenprisen"):
        assert post(town, LedgerKind.EXPENDITURE, 1_00, words).purpose == words


def test_who_may_be_private_counts_as_private_and_another_municipality_does_not(town: Engine) -> None:
    with writing(town) as conn:
        one = GrantApplication("999/pool/1/application/1", POOL, NAME, "Kørsel", 1, 2026, "applied", is_private=None)
        pools.save_applications(conn, [one], Entry())
        save_municipality(conn, Municipality("998", "Ø By Kommune", is_invented=True))
    with pytest.raises(RejectedTable):
        entry(purpose=TOLD)(town)
    elsewhere = add_pool(town, "998", "Rådet", "Puljen", PoolKind.POOL, now=NOW, rules=TOLD).id
    assert post(town, LedgerKind.EXPENDITURE, 1_00, TOLD, elsewhere).purpose == TOLD


def purposes(engine: Engine) -> list[str | None]:
    with reading(engine) as conn:
        return [one.purpose for one in ledger.load_entries(conn, OTHER_POOL)]


def test_a_name_that_is_forgotten_leaves_the_ledger_s_words_and_the_journal(town: Engine) -> None:
    post(town, LedgerKind.EXPENDITURE, 1_00, TOLD)
    explain(town)
    key = apply(town)
    refuse_application(town, key, "Uden for puljen", Answered(DAY), now=NOW, actor="Åse")
    before = dump_store(town)
    assert held(town) == {"applications", "deviation_notes", "events", "ledger_entries"}
    assert [one.application_id for one in forget_applicants(town, today=dt.date(2027, 5, 1), now=NOW)] == [key]
    assert held(town) == set()
    assert purposes(town) == ["Depositum", f"Til {HIDDEN_NAME} kor"]
    after = dump_store(town)
    for old, new in zip(before["ledger_entries"], after["ledger_entries"], strict=True):
        assert {**old, "purpose": None} == {**new, "purpose": None}
    told = [row for row in after["events"] if row["what"] == "private name redacted"]
    assert sorted(row["target_type"] for row in told) == ["deviation_notes", "ledger_entries"]
    assert forget_applicants(town, today=dt.date(2027, 5, 1), now=NOW) == ()


def test_a_forgotten_name_leaves_the_words_of_other_applications_too(town: Engine) -> None:
    told = replace(CLUB, purpose=f"Aften med {decomposed(NAME)}", source=f"Brev fra {NAME.upper()}")
    club = apply(town, told)
    refuse_application(town, club, f"{NAME}s aften er privat", Answered(DAY), now=NOW, actor="Åse")
    plain = replace(CLUB, purpose="Gyldenmunda: en bog, Ærenpris: en plante")
    other = apply(town, plain)
    refuse_application(town, apply(town), "Uden for puljen", Answered(DAY), now=NOW, actor="Åse")
    forget_applicants(town, today=dt.date(2027, 5, 1), now=NOW)
    with reading(town) as conn:
        kept = {one.id: one for one in pools.load_applications(conn)}
        shown = applications_frame(conn, CODE, sees_private=True)["purpose"].tolist()
    words = (kept[club].purpose, kept[club].source, kept[club].reason)
    assert words == (f"Aften med {HIDDEN_NAME}", f"Brev fra {HIDDEN_NAME}", f"{HIDDEN_NAME} aften er privat")
    assert (kept[club].applicant, kept[club].applied_ore, kept[other].purpose) == (
        CLUB.applicant,
        500_00,
        plain.purpose,
    )
    assert f"Aften med {HIDDEN_NAME}" in shown
    assert unicodedata.normalize("NFC", json.dumps(dump_store(town), ensure_ascii=False)).count(NAME) == 0


def test_who_is_made_private_leaves_the_words_of_other_applications_at_once(town: Engine) -> None:
    mistaken = apply(town, replace(CLUB, applicant=NAME))
    told = apply(town, replace(CLUB, purpose=f"Aften med {NAME}"))
    make_private(town, mistaken, now=NOW, actor="Åse")
    with reading(town) as conn:
        purpose = next(one.purpose for one in pools.load_applications(conn) if one.id == told)
    assert purpose == f"Aften med {HIDDEN_NAME}"


def test_a_pool_that_was_named_before_is_shown_without_the_name_and_loses_it_with_it(town: Engine) -> None:
    named = add_pool(town, CODE, "Rådet", f"{NAME}s mindefond", PoolKind.POOL, now=NOW, actor="Bo").id
    post(town, LedgerKind.EXPENDITURE, 1_00, "Kaffe", named)
    enter_application(town, named, CLUB, now=NOW, actor="Åse")
    key = apply(town)
    wanted = f"{HIDDEN_NAME} mindefond"
    with reading(town) as conn:
        assert wanted in pools_frame(conn, CODE)["name"].tolist()
        assert entries_frame(conn, CODE)["pool"].tolist()[-1] == wanted
        assert wanted in applications_frame(conn, CODE, sees_private=True)["pool"].tolist()
    refuse_application(town, key, "Uden for puljen", Answered(DAY), now=NOW, actor="Åse")
    forget_applicants(town, today=dt.date(2027, 5, 1), now=NOW)
    assert held(town) == set()
    with reading(town) as conn:
        assert {one.id: one.name for one in pools.load_pools(conn)}[named] == wanted


def test_a_body_that_is_there_already_may_have_a_pool_whatever_applicants_are_called(town: Engine) -> None:
    add_pool(town, CODE, "Ungerådet", "Gammel", PoolKind.POOL, now=NOW, actor="Bo")
    apply(town, replace(PRIVATE, applicant="Ungerådet"))
    assert add_pool(town, CODE, " Ungerådet", "Ny", PoolKind.POOL, now=NOW, actor="Bo").body == "Ungerådet"


def test_a_part_of_a_name_in_a_pool_s_name_stays(town: Engine) -> None:
    named = add_pool(town, CODE, "Rådet", "Ærenpris", PoolKind.POOL, now=NOW, actor="Bo").id
    key = enter_application(town, named, PRIVATE, now=NOW, actor="Åse").id
    grant_application(town, key, 500_00, Answered(DAY), now=NOW, actor="Åse")
    with reading(town) as conn:
        assert entries_frame(conn, CODE)["pool"].tolist()[-1] == "Ærenpris"
        assert pools_frame(conn, CODE)["name"].tolist().count("Ærenpris") == 1


def test_a_name_that_another_takes_the_place_of_leaves_the_words_too(town: Engine) -> None:
    post(town, LedgerKind.EXPENDITURE, 1_00, TOLD)
    key = apply(town)
    correct_application(town, key, replace(PRIVATE, applicant="Ida Dam"), now=NOW, actor="Åse")
    assert purposes(town) == ["Depositum", f"Til {HIDDEN_NAME} kor"]
    assert held(town) == set()


def test_an_association_that_was_taken_for_a_person_keeps_its_name_in_the_words(town: Engine) -> None:
    post(town, LedgerKind.EXPENDITURE, 1_00, "Til Ærø Klub")
    key = apply(town, replace(CLUB, is_private=True))
    with reading(town) as conn:
        assert entries_frame(conn, CODE)["purpose"].tolist()[-1] == f"Til {HIDDEN_NAME}"
    correct_application(town, key, replace(CLUB, applicant="Ærø Klub af 1912"), now=NOW, actor="Åse")
    assert purposes(town) == ["Depositum", "Til Ærø Klub"]


def test_an_application_that_its_pack_names_no_more_takes_its_name_along(town: Engine) -> None:
    post(town, LedgerKind.EXPENDITURE, 1_00, TOLD)
    one = GrantApplication(f"{POOL}/application/p", POOL, NAME, "Kørsel", 1, 2026, "applied", is_private=True)
    with writing(town) as conn:
        pools.save_applications(conn, [one], Entry(pack="prøve"))
    with writing(town) as conn, lost_names_go(conn, By(NOW)):
        pools.remove_applications(conn, "prøve", [])
    assert held(town) == set()


def test_an_association_entered_by_mistake_and_granted_is_made_private(town: Engine) -> None:
    mistaken = replace(CLUB, applicant=NAME, purpose="Gyldenmundas kor", source=f"Brev fra {NAME}")
    key = enter_application(town, POOL, mistaken, now=NOW, actor="Åse").id
    grant_application(town, key, 500_00, Answered(DAY), now=NOW, actor="Åse")
    post(town, LedgerKind.EXPENDITURE, 1_00, TOLD)
    assert held(town) == {"applications", "events", "ledger_entries"}
    after = make_private(town, key, now=NOW, actor="Åse")
    assert (after.applicant, after.is_private, after.purpose) == (NAME, True, f"{HIDDEN_NAME} kor")
    assert (after.state, after.granted_ore, after.source) == ("granted", 500_00, f"Brev fra {HIDDEN_NAME}")
    assert held(town) == {"applications"}
    with reading(town) as conn:
        (grant,) = ledger.load_entries(conn, POOL)
        shown = applications_frame(conn, CODE).to_dict("records")
    assert (grant.purpose, grant.source.words) == (f"{HIDDEN_NAME} kor", f"Brev fra {HIDDEN_NAME}")
    assert [row["applicant"] for row in shown] == ["Privat ansøger"]
    events = [row["what"] for row in dump_store(town)["events"] if row["actor"] == "Åse"]
    assert "grant_application edited" in events
    assert events.count("private name redacted") == 2
    with pytest.raises(ChangedMeanwhile):
        make_private(town, key, now=NOW)
