"""When a private applicant's name goes, what goes with it, and that it stays gone."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from tracker.domain.goal import GrantApplication, Pool
from tracker.domain.ledger import PoolRules
from tracker.domain.municipality import Body, BodyKind, Municipality
from tracker.store import pools
from tracker.store.corrections import Event, save_event
from tracker.store.engine import open_store, reading, revision, writing
from tracker.store.entered_rows import Entry
from tracker.store.frames_money import applications_frame
from tracker.store.meetings import save_body, save_municipality
from tracker.usecases.dump_store import dump_store
from tracker.usecases.forget_applicants import find_forgettable, forget_applicants, kept_until

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
TODAY = NOW.date()
CODE, POOL = "999", "999/pool/1"
NAME = "Gyldenmunda Ærenpris"
GRANTED = GrantApplication(
    *("999/pool/1/application/1", POOL, NAME, "Kørsel", 500_00, 2021, "granted", 400_00),
    is_private=True,
    decided_on=dt.date(2021, 3, 1),
)
REFUSED = replace(GRANTED, state="refused", granted_ore=None, decided_on=dt.date(2025, 11, 21))


@pytest.mark.parametrize(
    ("application", "rules", "wanted"),
    [
        pytest.param(GRANTED, {}, dt.date(2026, 12, 31), id="five years after the accounting year"),
        pytest.param(
            replace(GRANTED, paid_on=dt.date(2022, 1, 3)), {}, dt.date(2027, 12, 31), id="the year it was last acted on"
        ),
        pytest.param(
            replace(GRANTED, accounted_on=dt.date(2023, 1, 3)), {}, dt.date(2028, 12, 31), id="accounts are acts, too"
        ),
        pytest.param(replace(GRANTED, decided_on=None), {}, dt.date(2026, 12, 31), id="no day: the pool's year"),
        pytest.param(replace(GRANTED, state="applied"), {}, dt.date(2026, 12, 31), id="never answered"),
        pytest.param(GRANTED, {"retention_months": 14}, dt.date(2023, 2, 28), id="the pool's own rule"),
        pytest.param(
            GRANTED,
            {"retention_months": 14, "valid_from": dt.date(2021, 3, 2)},
            dt.date(2026, 12, 31),
            id="a rule of a later day does not count",
        ),
        pytest.param(REFUSED, {}, dt.date(2026, 11, 21), id="refused: a year after the answer"),
        pytest.param(REFUSED, {"retention_months": 1}, dt.date(2025, 12, 21), id="refused: the pool's shorter rule"),
        pytest.param(REFUSED, {"retention_months": 99}, dt.date(2026, 11, 21), id="refused: never longer than a year"),
        pytest.param(
            replace(REFUSED, state="withdrawn", decided_on=None, withdrawn_on=dt.date(2024, 2, 29)),
            {},
            dt.date(2025, 2, 28),
            id="withdrawn on a leap day",
        ),
        pytest.param(replace(REFUSED, decided_on=None), {}, dt.date(2022, 12, 31), id="refused on an unknown day"),
        pytest.param(GRANTED, {"retention_months": 10**6}, dt.date.max, id="beyond the calendar"),
    ],
)
def test_a_name_is_kept_until(application: GrantApplication, rules: dict[str, Any], wanted: dt.date) -> None:
    own = [PoolRules("r", POOL, **rules)] if rules else []
    assert kept_until(application, own) == wanted


def test_only_private_names_are_forgotten_and_only_by_the_rules_of_their_pool() -> None:
    late = dt.date(2050, 1, 1)
    assert find_forgettable([GRANTED], [], late) == (GRANTED,)
    assert find_forgettable([replace(GRANTED, is_private=False), replace(GRANTED, applicant=None)], [], late) == ()
    other = PoolRules("r", "999/pool/2", retention_months=1)
    assert find_forgettable([GRANTED], [other], TODAY) == ()
    assert find_forgettable([REFUSED], [], dt.date(2026, 11, 21)) == ()
    assert find_forgettable([REFUSED], [], TODAY) == (REFUSED,)


@given(months=st.integers(1, 2000), day=st.dates(dt.date(2000, 1, 1), dt.date(2090, 1, 1)))
def test_a_longer_rule_never_forgets_earlier_and_a_year_of_money_is_always_whole(months: int, day: dt.date) -> None:
    one = replace(GRANTED, year=day.year, decided_on=day)
    shorter, longer = (kept_until(one, [PoolRules("r", POOL, retention_months=n)]) for n in (months, months + 1))
    assert dt.date(day.year, 12, 31) < shorter < longer


def fill(store: Engine, *applications: GrantApplication, entry: Entry) -> None:
    with writing(store) as conn:
        save_municipality(conn, Municipality(CODE, "Ærøby Kommune", is_invented=True))
        body_id = save_body(conn, Body(CODE, "raad", "Rådet", BodyKind.ADVISORY_BOARD))
        pool = Pool(POOL, CODE, "Rådet", "Puljen", "pool")
        pools.save_pools(conn, [pool], {pool.body: body_id}, entry)
        pools.save_applications(conn, applications, entry)


def test_a_name_goes_from_the_row_its_words_and_the_journal_and_nothing_else_does(any_store: Engine) -> None:
    kept = replace(GRANTED, id=f"{POOL}/application/2", applicant="Nanna Munk", year=2026, decided_on=TODAY)
    told = replace(
        REFUSED, purpose=f"Kørsel for {NAME}", reason="Ærenpris bor i Andenby", source="Brev fra Gyldenmunda"
    )
    fill(any_store, told, kept, entry=Entry(at=NOW))
    with writing(any_store) as conn:
        slip = {"text": f"Sagt af {NAME.upper()}", "tal": [1, NAME, None]}
        save_event(conn, Event(NOW, "note entered", "note", "n", "Bo", before=None, after=slip))
        save_event(conn, Event(NOW, "note entered", "note", "n", "Bo", before=None, after={"text": "Nanna Munk"}))
    (gone,) = forget_applicants(any_store, today=TODAY, now=NOW)
    assert (gone.application_id, gone.kept_until) == (told.id, dt.date(2026, 11, 21))
    dump = dump_store(any_store)
    words = json.dumps(dump, ensure_ascii=False).casefold()
    assert "gyldenmunda" not in words
    assert "ærenpris" not in words
    with reading(any_store) as conn:
        after, other = pools.load_applications(conn)
        shown = applications_frame(conn, CODE, True).to_dict("records")
    assert (after.applicant, after.forgotten_on, after.applied_ore, after.state) == (None, TODAY, 500_00, "refused")
    assert (after.purpose, after.reason) == ("Kørsel for [privat ansøger]", "[privat ansøger] bor i Andenby")
    assert other == kept
    assert [row["applicant"] for row in shown] == ["Nanna Munk", "Privat ansøger, navnet er slettet"]
    events = {row["what"]: row for row in dump["events"] if row["target_id"] != "n"}
    assert set(events) == {"grant_application edited"}
    assert json.dumps(dump["events"], ensure_ascii=False).count("Nanna Munk") == 1


def test_forgetting_twice_is_once_and_a_trial_changes_nothing(any_store: Engine) -> None:
    fill(any_store, REFUSED, entry=Entry(at=NOW))
    before = dump_store(any_store)
    assert [one.application_id for one in forget_applicants(any_store, today=TODAY, now=NOW, dry_run=True)] == [
        REFUSED.id
    ]
    assert dump_store(any_store) == before
    assert len(forget_applicants(any_store, today=TODAY, now=NOW)) == 1
    after = dump_store(any_store)
    with reading(any_store) as conn:
        number = revision(conn)
    assert forget_applicants(any_store, today=TODAY, now=NOW) == ()
    assert dump_store(any_store) == after
    with reading(any_store) as conn:
        assert revision(conn) == number


def test_a_data_pack_does_not_bring_a_forgotten_name_back(any_store: Engine) -> None:
    pack = Entry(pack="prøve")
    fill(any_store, REFUSED, entry=pack)
    forget_applicants(any_store, today=TODAY, now=NOW)
    fill(any_store, replace(REFUSED, reason="Ret begrundelse"), entry=pack)
    assert NAME not in json.dumps(dump_store(any_store), ensure_ascii=False)
    assert forget_applicants(any_store, today=TODAY, now=NOW) == ()


def test_a_pack_names_an_association_that_was_taken_for_a_person(any_store: Engine) -> None:
    pack = Entry(pack="prøve")
    club = replace(REFUSED, applicant="Klubben")
    fill(any_store, club, entry=pack)
    forget_applicants(any_store, today=TODAY, now=NOW)
    fill(any_store, replace(club, is_private=False), entry=pack)
    with reading(any_store) as conn:
        (after,) = pools.load_applications(conn)
    assert (after.applicant, after.forgotten_on, after.is_private) == ("Klubben", None, False)
    assert forget_applicants(any_store, today=TODAY, now=NOW) == ()


def test_the_command_names_applications_and_never_people(run_tracker: Callable[..., Any], tracker_store: str) -> None:
    engine = open_store(tracker_store)
    fill(engine, REFUSED, entry=Entry(at=NOW))
    engine.dispose()
    trial = run_tracker("retention", "--dry-run")
    assert trial.returncode == 0
    assert f"{REFUSED.id}: the applicant's name would go; it could be kept until 2026-11-21" in trial.stderr
    done = run_tracker("retention")
    assert f"{REFUSED.id}: the applicant's name is gone" in done.stderr
    assert NAME not in trial.stderr + trial.stdout + done.stderr + done.stdout
    assert "no name is kept for longer" in run_tracker("retention").stderr
